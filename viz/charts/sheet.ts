import type { Box, Drawing, Stop, TimeAxis } from './chart.ts';
import { type Mark, mark } from './marks.ts';
import { elided, oneLine, textWidth } from './text.ts';

/** Sizes of type [px]. */
export type Size = 11 | 12 | 13 | 14 | 16;
/** The token that colours a text. */
export type Tone =
  | 'ink'
  | 'ink2'
  | 'ink3'
  | 's1t'
  | 's2t'
  | 's3'
  | 's4'
  | 'late'
  | 'accent'
  | 'digit0'
  | 'digit1'
  | 'digit2'
  | 'digit3'
  | 'digit4'
  | 'digit5';

/** How a text stands. */
export interface TextStyle {
  size?: Size;
  bold?: boolean;
  tone?: Tone;
  anchor?: 'start' | 'middle' | 'end';
  /** a longer text is cut in its middle, and told in full where it is pointed at [px] */
  width?: number;
  /** over a cell: no halo of the background */
  isOnCell?: boolean;
  /** over a calm ground, such as a wide band: no halo either */
  isBare?: boolean;
  /** bold digits that stand before the text, on the same line */
  lead?: string;
}

/** What a chart is put down on: marks, and over them texts whose boxes are known. */
export class Sheet {
  readonly width: number;
  private readonly marks: Mark[] = [];
  private readonly over: Mark[] = [];
  private readonly texts: { text: string; box: Box }[] = [];
  private readonly digits: Box[] = [];
  private readonly stops: Stop[] = [];

  constructor(width: number) {
    this.width = width;
  }

  add(...marks: readonly Mark[]): void {
    this.marks.push(...marks);
  }

  /** Puts marks under all that stand already. */
  addBehind(...marks: readonly Mark[]): void {
    this.marks.unshift(...marks);
  }

  /** Puts marks where texts lie, over all others: they are not veiled. */
  addOver(...marks: readonly Mark[]): void {
    this.over.push(...marks);
  }

  stop(stop: Stop): void {
    this.stops.push({ ...stop, x: round(stop.x), y: round(stop.y) });
  }

  /** Puts down a text by its anchor on the baseline. */
  text(text: string, x: number, y: number, style: TextStyle = {}): Box {
    const made = place(text, x, y, style);
    if (made.shown !== '') {
      this.texts.push({ text: made.shown, box: made.box });
      if (style.isOnCell) this.digits.push(made.box);
      (style.isOnCell ? this.marks : this.over).push(made.mark);
    }
    return made.box;
  }

  /** Puts down a text where it meets no other and leaves no edge; tells whether it did. */
  textIfFree(text: string, x: number, y: number, style: TextStyle = {}): boolean {
    const { box } = place(text, x, y, style);
    if (!this.isFree(box)) return false;
    this.text(text, x, y, style);
    return true;
  }

  /** Puts down a text at the first of the places that is free; at none of them, it is left out. */
  textAtFirst(text: string, places: readonly (readonly [number, number])[], style: TextStyle = {}): boolean {
    return places.some(([x, y]) => this.textIfFree(text, x, y, style));
  }

  isFree(box: Box): boolean {
    const isInside = box.left >= 0 && box.right <= this.width && box.top >= 0;
    return isInside && !this.texts.some(other => boxesMeet(box, other.box));
  }

  drawing(height: number, axis?: TimeAxis): Drawing {
    const { width } = this;
    const size = { width: round(width), height: Math.ceil(height) };
    const root = mark(
      'svg',
      { viewBox: `0 0 ${size.width} ${size.height}`, ...size },
      mark('g', {}, ...this.marks),
      mark('g', {}, ...this.over),
    );
    const drawing = { ...size, root, texts: this.texts, stops: this.stops };
    return axis === undefined ? drawing : { ...drawing, axis: { ...axis, digits: this.digits } };
  }
}

/** Whether two boxes have a point in common. */
export function boxesMeet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** A place on paper, to a tenth of a px. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function place(
  text: string,
  x: number,
  y: number,
  style: TextStyle,
): { shown: string; box: Box; mark: Mark } {
  const { size = 12, bold = false, tone = 'ink2', anchor = 'start' } = style;
  const { lead = '' } = style;
  const before = lead === '' ? 0 : textWidth(`${lead} `, size, true);
  const full = oneLine(text);
  const shown = style.width === undefined ? full : elided(full, style.width - before, size, bold);
  const width = before + textWidth(shown, size, bold);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const box = { left, top: y - size * 0.8, right: left + width, bottom: y + size * 0.2 };
  const looks = [
    `t${size}`,
    `f-${tone}`,
    bold && 'bold',
    anchor !== 'start' && anchor,
    !style.isOnCell && !style.isBare && 'halo',
  ];
  const made = mark(
    'text',
    { class: looks.filter(Boolean).join(' '), x: round(x), y: round(y) },
    lead !== '' && mark('tspan', { class: 'bold f-ink' }, `${lead} `),
    shown,
    shown !== full && mark('title', {}, full),
  );
  return { shown: lead === '' ? shown : `${lead} ${shown}`, box, mark: made };
}
