import type { Chart, Drawing, TimeAxis } from './chart.ts';
import { xOfTime } from './chart.ts';
import { type Mark, mark, svgText } from './marks.ts';
import { path, rect } from './shapes.ts';
import { round, Sheet } from './sheet.ts';
import { standAloneRules, type Theme } from './style.ts';
import { textWidth, wrapped } from './text.ts';

/** How a drawing stands alone. */
export interface StandAloneOptions {
  /** px */
  width: number;
  theme: Theme;
  /** the playhead [µs since midnight]; none unless said */
  at?: number;
}

const MARGIN = 16;

/** A chart as an SVG file: title, note and drawing on their background, with its own rules; it loads nothing. */
export function standAloneSvg(chart: Chart, options: StandAloneOptions): string {
  const { width, theme, at } = options;
  const drawing = chart.layOut(width - 2 * MARGIN);
  const { head, height: above } = titleRow(chart, width - 2 * MARGIN);
  const height = above + drawing.height + 2 * MARGIN;
  const shifted = (top: number, ...marks: readonly (Mark | string)[]) =>
    mark('g', { transform: `translate(${MARGIN},${round(top)})` }, ...marks);
  const root = mark(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height, role: 'img' },
    mark('title', {}, chart.title),
    mark('desc', {}, chart.description),
    mark('style', {}, standAloneRules(theme)),
    rect('f-paper', 0, 0, width, height),
    shifted(MARGIN, ...head.root.children),
    shifted(MARGIN + above, ...withPlayhead(drawing, at)),
  );
  return `${svgText(root)}\n`;
}

/** Title at the left, note at the right, or under it where both do not fit. */
function titleRow(chart: Chart, width: number): { head: Drawing; height: number } {
  const sheet = new Sheet(width);
  const lines = wrapped(chart.title, width, 14, 2, true);
  for (const [i, line] of lines.entries())
    sheet.text(line, 0, 12 + i * 18, { size: 14, bold: true, tone: 'ink' });
  let height = 12 + (lines.length - 1) * 18;
  if (chart.note !== undefined) {
    const isBeside =
      lines.length === 1 && textWidth(lines[0]!, 14, true) + textWidth(chart.note, 12) + 24 <= width;
    if (!isBeside) height += 20;
    sheet.text(chart.note, isBeside ? width : 0, height, {
      tone: 'ink3',
      width,
      ...(isBeside ? { anchor: 'end' } : {}),
    });
  }
  return { head: sheet.drawing(height), height: height + 16 };
}

/** Data, a veil over what of it has not been played, the playhead, and texts over its line. */
function withPlayhead({ root, axis }: Drawing, at: number | undefined): Drawing['root']['children'] {
  const [data = '', ...over] = root.children;
  if (!axis || at === undefined) return root.children;
  const { veil, line, handle } = playheadAt(axis, at);
  return [
    data,
    mark('rect', { class: 'veil', ...veil }),
    path('playhead', line),
    ...over,
    path('f-ink playhead-handle', handle),
  ];
}

/** Where veil and playhead lie at an instant. */
export interface Playhead {
  veil: { x: number; y: number; width: number; height: number };
  line: string;
  handle: string;
}

export function playheadAt(axis: TimeAxis, at: number): Playhead {
  const { top, bottom, right, digits = [] } = axis;
  const x = round(xOfTime(axis, at));
  const crossed = digits.filter(box => box.left <= x + 1 && x - 1 <= box.right);
  const open = crossed.map(box => `V${round(box.top)}M${x},${round(box.bottom)}`);
  return {
    veil: { x, y: top, width: round(right - x), height: bottom - top },
    line: `M${x},${top}${open.join('')}V${bottom}`,
    handle: `M${round(x - 6)},${top}h12v7l-6,6l-6,-6z`,
  };
}
