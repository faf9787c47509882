/** How a column stands: words to the left, numbers to the right. */
export type Alignment = 'left' | 'right';

/** A cell's text, with what is put around it once it is padded: colours take no room. */
export interface Cell {
  text: string;
  paint?: (text: string) => string;
}

/** One row; a text alone is a line of its own. */
export type Row = readonly (Cell | string)[] | string;

/** No table is wider. */
export const WIDEST = 120;
/** However wide the others are, the first column keeps as much. */
const LEAST_NAME = 12;

/**
 * A table as lines: columns two spaces apart, each as wide as its widest cell; nothing at the ends of lines. Where it
 * would be wider than WIDEST, the texts of the first column are cut.
 */
export function tableLines(rows: readonly Row[], alignments: readonly Alignment[], indent = 2): string[] {
  const cells = rows.map(row => (typeof row === 'string' ? row : row.map(toCell)));
  const widths = alignments.map((_, column) =>
    Math.max(0, ...cells.map(row => (typeof row === 'string' ? 0 : widthOf(row[column]?.text ?? '')))),
  );
  widths[0] = firstWidth(widths, indent);
  return cells.map(row => {
    if (typeof row === 'string') return row;
    const parts = row.map((cell, column) => {
      const text = column === 0 ? cut(cell.text, widths[0]!) : cell.text;
      const padded = pad(text, widths[column] ?? 0, alignments[column] ?? 'left');
      const isLast = column === row.length - 1;
      return (cell.paint ?? same)(isLast ? padded.trimEnd() : padded);
    });
    return `${' '.repeat(indent)}${parts.join('  ')}`.trimEnd();
  });
}

/** What is left for the first column. */
function firstWidth([first = 0, ...others]: readonly number[], indent: number): number {
  const left = others.reduce((rest, width) => rest - width - 2, WIDEST - indent);
  return Math.min(first, Math.max(left, LEAST_NAME));
}

/** A text in lines of at most `width`, broken between words, each after the indent and all but the first two deeper. */
export function wrapped(text: string, width: number, indent: string): string[] {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(' ')) {
    const longer = line.trim() === '' ? line + word : `${line} ${word}`;
    if (line.trim() === '' || widthOf(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = `${indent}  ${word}`;
    }
  }
  return [...lines, line];
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
