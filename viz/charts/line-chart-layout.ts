import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { round } from './sheet.ts';

export interface Point {
  x: number;
  y: number;
}

/** One line or one row of points of a chart. */
export interface Series {
  /** stands at its right end */
  label: string;
  /** simulated: a solid line in its own colour; observed: points in ink */
  look: 'first' | 'second' | 'observed';
  /** in rising order of x */
  points: readonly Point[];
  /** limits of a doubt or spread around the line, drawn as a haze */
  band?: readonly { x: number; low: number; high: number }[];
}

/** What a line chart is drawn from. */
export interface LineChartData {
  series: readonly Series[];
}

/** What stands around the lines. */
export interface LineChartOptions {
  title: string;
  /** the chart in one sentence with its main number, for who cannot see it */
  description: string;
  /** with its unit */
  yLabel: string;
  xLabel: string;
  xTicks: readonly { at: number; label: string }[];
  /** px; 720 × 320 unless said */
  width?: number;
  height?: number;
}

/** A text with its place and the box that it fills; x and y are those of its anchor on the baseline. */
export interface Label {
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  box: { left: number; top: number; right: number; bottom: number };
}

export interface SeriesLayout {
  look: Series['look'];
  /** path data of the line; empty for points */
  path: string;
  band: string;
  dots: Point[];
  label: Label;
}

/** A line chart as boxes and paths, in px. */
export interface LineChartLayout {
  width: number;
  height: number;
  plot: { left: number; top: number; right: number; bottom: number };
  title: Label;
  yLabel: Label;
  xLabel: Label;
  yTicks: Label[];
  xTicks: Label[];
  series: SeriesLayout[];
}

const TITLE_SIZE = 14;
const LABEL_SIZE = 12;
const TICK_SIZE = 11;
/** width of a letter over the size of its type, on the safe side for the faces in use */
const LETTER = 0.62;
/** least distance between the baselines of two labels */
const LABEL_STEP = 16;
const MOST_TICKS = 5;

/** Places all parts of a line chart; the y-axis starts at 0. */
export function layOutLineChart(data: LineChartData, options: LineChartOptions): LineChartLayout {
  const { width = 720, height = 320 } = options;
  const labelWidth = Math.max(0, ...data.series.map(({ label }) => textWidth(label, LABEL_SIZE)));
  const plot = { left: 40, top: 56, right: width - labelWidth - 20, bottom: height - 44 };
  const [first, last] = extent(data, options);
  const x = scaleLinear([first, last], [plot.left, plot.right]);
  const y = scaleLinear([0, highest(data)], [plot.bottom, plot.top]).nice(MOST_TICKS - 1);
  return {
    width,
    height,
    plot,
    title: place(options.title, 0, 18, 'start', TITLE_SIZE),
    yLabel: place(options.yLabel, 0, 40, 'start', LABEL_SIZE),
    xLabel: place(options.xLabel, plot.right, height - 6, 'end', LABEL_SIZE),
    yTicks: y
      .ticks(MOST_TICKS - 1)
      .map(value => place(String(value), plot.left - 8, y(value), 'end', TICK_SIZE)),
    xTicks: options.xTicks.map(({ at, label }) => place(label, x(at), plot.bottom + 18, 'middle', TICK_SIZE)),
    series: layOutSeries(data.series, x, y, plot),
  };
}

type Scale = (value: number) => number;

function layOutSeries(
  series: readonly Series[],
  x: Scale,
  y: Scale,
  plot: LineChartLayout['plot'],
): SeriesLayout[] {
  const toLine = line<Point>(
    p => round(x(p.x)),
    p => round(y(p.y)),
  );
  const toArea = area<{ x: number; low: number; high: number }>(
    p => round(x(p.x)),
    p => round(y(p.low)),
    p => round(y(p.high)),
  );
  const ends = spread(
    series.map(({ points }) => y(points.at(-1)?.y ?? 0) + LABEL_SIZE / 3),
    plot,
  );
  return series.map(({ look, label, points, band }, i) => ({
    look,
    path: look === 'observed' ? '' : (toLine([...points]) ?? ''),
    band: band === undefined ? '' : (toArea([...band]) ?? ''),
    dots: look === 'observed' ? points.map(p => ({ x: round(x(p.x)), y: round(y(p.y)) })) : [],
    label: place(label, plot.right + 12, ends[i]!, 'start', LABEL_SIZE),
  }));
}

/** Moves the wanted baselines apart, as little as it takes, in their own order and inside the plot. */
function spread(wanted: readonly number[], plot: LineChartLayout['plot']): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]!);
  const placed = [...wanted];
  order.forEach((i, k) => {
    const above = k === 0 ? plot.top - LABEL_STEP : placed[order[k - 1]!]!;
    placed[i] = Math.max(wanted[i]!, above + LABEL_STEP);
  });
  const over = Math.max(0, (placed[order.at(-1) ?? 0] ?? 0) - plot.bottom);
  return placed.map(value => round(value - over));
}

function extent(data: LineChartData, options: LineChartOptions): [number, number] {
  const xs = [...data.series.flatMap(s => s.points.map(p => p.x)), ...options.xTicks.map(t => t.at)];
  if (xs.length === 0) throw new RangeError('a line chart needs at least one point or tick');
  return [Math.min(...xs), Math.max(...xs)];
}

function highest(data: LineChartData): number {
  const ys = data.series.flatMap(s => [...s.points.map(p => p.y), ...(s.band ?? []).map(b => b.high)]);
  return Math.max(0, ...ys) || 1;
}

function place(text: string, x: number, y: number, anchor: Label['anchor'], size: number): Label {
  const width = textWidth(text, size);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const box = { left, top: y - size * 0.8, right: left + width, bottom: y + size * 0.2 };
  return { text, x: round(x), y: round(y), anchor, box };
}

function textWidth(text: string, size: number): number {
  return [...text].length * size * LETTER;
}
