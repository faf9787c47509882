import { type Mark, mark } from './marks.ts';
import { diamond, rect, stroke } from './shapes.ts';
import type { Sheet, Tone } from './sheet.ts';
import { textWidth } from './text.ts';

/** One word of a key, with the mark that it names before it. */
export interface KeyItem {
  text: string;
  /** classes of a short line, of a patch of haze or area, of the lower half of one, or of a diamond */
  sample?: { line?: string; patch?: string; half?: string; diamond?: string };
  bold?: boolean;
  tone?: Tone;
}

const LINE = 16;
const SAMPLE = 20;
const GAP = 18;

/** Puts items side by side from a left edge, in as many lines as they need; returns the baseline of the last line. */
export function drawKey(
  sheet: Sheet,
  items: readonly KeyItem[],
  left: number,
  right: number,
  first: number,
): number {
  let x = left;
  let y = first;
  for (const item of items) {
    const size = item.bold ? 12 : 11;
    const lead = item.sample ? SAMPLE + 6 : 0;
    const width = Math.min(lead + textWidth(item.text, size, item.bold), right - left);
    if (x > left && x + width > right) {
      x = left;
      y += LINE;
    }
    // the line of the moment moves through the chart, and passes behind the key
    sheet.addOver(rect('f-ground', x - 3, y - 12, width + 6, LINE));
    if (item.sample) sheet.addOver(...sampleMarks(item.sample, x, y - 4));
    sheet.text(item.text, x + lead, y, {
      size,
      bold: item.bold ?? false,
      tone: item.tone ?? (item.bold ? 'ink' : 'ink2'),
      width: width - lead + 0.01,
    });
    x += width + GAP;
  }
  return y;
}

function sampleMarks(sample: NonNullable<KeyItem['sample']>, x: number, y: number): Mark[] {
  return [
    sample.patch !== undefined && rect(sample.patch, x, y - 5, SAMPLE, 10),
    sample.half !== undefined && rect(sample.half, x, y, SAMPLE, 5),
    sample.line !== undefined && stroke(sample.line, x, y, x + SAMPLE, y),
    sample.diamond !== undefined && diamond(sample.diamond, x + SAMPLE / 2, y, 4),
  ].filter((each): each is Mark => each !== false);
}

/** A group of marks that belong together. */
export function group(kind: string, ...marks: Mark[]): Mark {
  return mark('g', { class: kind }, ...marks);
}
