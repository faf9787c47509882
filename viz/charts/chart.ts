import type { Mark } from './marks.ts';

/** The box that a text fills, in px. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What arrows walk through in a chart: each is spoken and shown as it is reached, and can be chosen. */
export interface Stop {
  x: number;
  y: number;
  /** `14:00, 85 % within 20 s` */
  text: string;
  /** what it stands for, told to the page when it is chosen: `3`, or `row,column` */
  key?: string;
}

/** The axis of time of a chart: its playhead and what has not been played are drawn over it, and move alone. */
export interface TimeAxis {
  /** [µs since midnight] */
  from: number;
  to: number;
  /** px */
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** digits on cells: the playhead leaves them free */
  digits?: readonly Box[];
}

/** A chart laid out at one width. */
export interface Drawing {
  width: number;
  height: number;
  /** an `svg` mark that holds two groups: data, which a veil may cover, and texts over it; colours are classes of style.ts */
  root: Mark;
  /** boxes of all texts: they must not meet, which tests ask */
  texts: readonly { text: string; box: Box }[];
  stops: readonly Stop[];
  axis?: TimeAxis;
}

/** The numbers of a chart, for its table view and its CSV. */
export interface Table {
  /** with units */
  columns: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
}

/** A chart before its width is known: page, report and export lay it out, each at its own. */
export interface Chart {
  /** stands above the drawing, not in it */
  title: string;
  /** the unit or the key, at the right of the title: `% of offered` */
  note?: string;
  /** one sentence with the main number, for who cannot see it */
  description: string;
  layOut(width: number): Drawing;
  table: Table;
}

/** Where an instant lies on an axis of time [px], held within it. */
export function xOfTime(axis: TimeAxis, time: number): number {
  const share = (time - axis.from) / (axis.to - axis.from || 1);
  return axis.left + Math.min(1, Math.max(0, share)) * (axis.right - axis.left);
}

/** The instant [µs since midnight] at a place of an axis of time [px], held within it. */
export function timeOfX(axis: TimeAxis, x: number): number {
  const share = (x - axis.left) / (axis.right - axis.left || 1);
  return axis.from + Math.min(1, Math.max(0, share)) * (axis.to - axis.from);
}
