/** How a column stands: words to the left, numbers to the right. */
export type Alignment = 'left' | 'right';

/** A cell's text, with what is put around it once it is padded: colours take no room. */
export interface Cell {
  text: string;
  paint?: (text: string) => string;
}

/** One row; a text alone is a line of its own. */
export type Row = readonly (Cell | string)[] | string;

/** A table as lines: columns two spaces apart, each as wide as its widest cell; nothing at the ends of lines. */
export function tableLines(rows: readonly Row[], alignments: readonly Alignment[], indent = 2): string[] {
  const cells = rows.map(row => (typeof row === 'string' ? row : row.map(toCell)));
  const widths = alignments.map((_, column) =>
    Math.max(0, ...cells.map(row => (typeof row === 'string' ? 0 : widthOf(row[column]?.text ?? '')))),
  );
  return cells.map(row => {
    if (typeof row === 'string') return row;
    const parts = row.map((cell, column) => {
      const padded = pad(cell.text, widths[column] ?? 0, alignments[column] ?? 'left');
      const isLast = column === row.length - 1;
      return (cell.paint ?? same)(isLast ? padded.trimEnd() : padded);
    });
    return `${' '.repeat(indent)}${parts.join('  ')}`.trimEnd();
  });
}

/** Columns that a text takes: combining marks none, wide letters of the Far East two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) {
    if (/\p{M}/u.test(letter)) continue;
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/u.test(letter)
      ? 2
      : 1;
  }
  return width;
}

/** A text cut to a width, with … where something is missing. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  for (const letter of text) {
    if (widthOf(kept + letter) > width - 1) break;
    kept += letter;
  }
  return `${kept}…`;
}

/** A row of headings. */
export function headRow(texts: readonly string[], paint: (text: string) => string): Row {
  return texts.map(text => ({ text, paint }));
}

function pad(text: string, width: number, alignment: Alignment): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return alignment === 'left' ? text + space : space + text;
}

function toCell(cell: Cell | string): Cell {
  return typeof cell === 'string' ? { text: cell } : cell;
}

function same(text: string): string {
  return text;
}
