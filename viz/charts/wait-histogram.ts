import { scaleLinear } from 'd3-scale';
import type { Language } from '../words/dictionary.ts';
import { numbers } from '../words/numbers.ts';
import { drawValueAxis, gutterOf, valueAxis } from './axes.ts';
import type { Chart, Drawing, Table } from './chart.ts';
import type { Theory } from './data.ts';
import { linePath, path, rect, type Scale, stroke } from './shapes.ts';
import { Sheet } from './sheet.ts';
import { evenlyWrapped, textWidth, wrapped } from './text.ts';
import { CHART_WORDS } from './words.ts';
import { isValue } from './writer.ts';

/** Waits as shares of offered. */
export interface WaitHistogramData {
  title?: string;
  /** contacts offered so far */
  offered: number;
  /** share answered at once, in [0, 1] */
  atOnce: number;
  /** width of a bin [s]; 10 unless said */
  binWidth?: number;
  /** share of offered that waited in each bin, those at once not counted; the last holds all beyond */
  bins: readonly number[];
  /** the acceptable wait [s] */
  promise: number;
  theory?: Theory<{ atOnce: number; bins: readonly number[] }>;
}

const PLOT_HEIGHT = 120;

/** How long contacts waited: bins of the share of offered, split at the promise; who did not wait is a sentence. */
export function waitHistogram(data: WaitHistogramData, language: Language): Chart {
  const words = CHART_WORDS[language];
  const { lead, rest } = sentenceOf(data, language);
  return {
    title: data.title ?? words.howLong,
    note: words.ofOffered,
    description: `${lead} ${rest}`.trim(),
    layOut: width => layOut(data, language, width),
    table: tableOf(data, language),
  };
}

/** `71 %` and `answered at once; theory 77 %`. */
function sentenceOf(data: WaitHistogramData, language: Language): { lead: string; rest: string } {
  const words = CHART_WORDS[language];
  const { share } = numbers(language);
  if (!(data.offered > 0)) return { lead: '', rest: words.nobodyOffered };
  const lead = share(data.atOnce, 0);
  const rest = words.atOnce(lead).slice(lead.length).trim();
  const { theory } = data;
  return { lead, rest: theory ? `${rest}; ${words.theorySays(share(theory.values.atOnce, 0))}` : rest };
}

function layOut(data: WaitHistogramData, language: Language, width: number): Drawing {
  const sheet = new Sheet(width);
  const { bins, theory } = data;
  const top = drawSentence(sheet, data, language) + 28;
  const bottom = top + PLOT_HEIGHT;
  const most = Math.max(0, ...bins.filter(isValue), ...(theory?.values.bins ?? []).filter(isValue));
  const { points } = numbers(language);
  const axis = valueAxis(
    0,
    most || 0.08,
    bottom,
    top,
    (value, decimals) => points(value, Math.max(0, decimals - 2)),
    4,
  );
  const left = gutterOf(axis, 28);
  drawValueAxis(sheet, axis, left, width);
  const x = scaleLinear([0, Math.max(1, bins.length)], [left, width - 1]);
  drawBins(sheet, data, x, axis.y, language);
  const stairs = linePath(
    (theory?.values.bins ?? []).flatMap((v, i) => [
      [x(i), axis.y(v)],
      [x(i + 1), axis.y(v)],
    ]),
  );
  sheet.add(path('under-theory', stairs), path('theory short', stairs));
  drawPromise(sheet, data, x, top, bottom, language);
  drawTimes(sheet, data, x, bottom + 16, language);
  return sheet.drawing(drawWhy(sheet, data, bottom + 40, language));
}

function drawSentence(sheet: Sheet, data: WaitHistogramData, language: Language): number {
  const { lead, rest } = sentenceOf(data, language);
  const before = textWidth(`${lead} `, 13, true);
  const [first = '', ...more] = wrapped(rest, sheet.width - before, 13, 2);
  sheet.text(first, 0, 12, { size: 13, width: sheet.width, ...(lead === '' ? {} : { lead }) });
  for (const [i, line] of more.entries()) sheet.text(line, 0, 30 + i * 18, { size: 13 });
  return 12 + more.length * 18;
}

function drawBins(sheet: Sheet, data: WaitHistogramData, x: Scale, y: Scale, language: Language): void {
  const { binWidth = 10, bins, promise, theory } = data;
  const { share } = numbers(language);
  bins.forEach((value, i) => {
    if (!isValue(value)) return;
    const isLate = (i + 0.5) * binWidth > promise;
    const left = x(i) + 0.5;
    sheet.add(rect(isLate ? 'f-late' : 'f-edge', left, y(value), x(i + 1) - x(i) - 1, y(0) - y(value)));
    const said = theory?.values.bins[i];
    const more = isValue(said) ? `, ${CHART_WORDS[language].theorySays(share(said))}` : '';
    const text = `${binName(data, i, language)}: ${share(value)}${more}`;
    sheet.stop({ x: (x(i) + x(i + 1)) / 2, y: y(value), text, key: String(i) });
  });
}

/** `10 s to 20 s`, or `over 120 s` for the last. */
function binName({ binWidth = 10, bins }: WaitHistogramData, bin: number, language: Language): string {
  const words = CHART_WORDS[language];
  const { seconds } = numbers(language);
  const [low, high] = [seconds(bin * binWidth, 0), seconds((bin + 1) * binWidth, 0)];
  return bin === bins.length - 1 ? words.beyond(low) : words.spanText(low, high);
}

function drawPromise(
  sheet: Sheet,
  data: WaitHistogramData,
  x: Scale,
  top: number,
  bottom: number,
  language: Language,
): void {
  const { binWidth = 10, bins, promise } = data;
  const at = promise / binWidth;
  if (!(at >= 0 && at <= bins.length)) return;
  sheet.add(stroke('target', x(at), top - 12, x(at), bottom));
  const label = CHART_WORDS[language].promise(numbers(language).seconds(promise, 0));
  const left = x(at) + 5;
  const width = textWidth(label, 12);
  sheet.text(label, left + width > sheet.width ? Math.max(0, x(at) - 5 - width) : left, top - 12);
}

/** Times under the bins; the last one is `120+ s`. */
function drawTimes(
  sheet: Sheet,
  data: WaitHistogramData,
  x: Scale,
  baseline: number,
  language: Language,
): void {
  const { binWidth = 10, bins } = data;
  const style = { size: 11, tone: 'ink3', anchor: 'middle' } as const;
  const last = Math.max(1, bins.length - 1);
  const unit = numbers(language).seconds(0, 0).slice(1);
  sheet.text(`${last * binWidth}+${unit}`, sheet.width, baseline, { ...style, anchor: 'end' });
  const step = Math.max(1, Math.ceil(40 / Math.max(1, x(1) - x(0))));
  for (let i = 0; i < last; i += step) sheet.textIfFree(String(i * binWidth), x(i), baseline, style);
}

function drawWhy(sheet: Sheet, data: WaitHistogramData, baseline: number, language: Language): number {
  const { theory } = data;
  if (!theory) return baseline - 18;
  const words = CHART_WORDS[language];
  const named = `${words.named(words.theory, theory.name)}. ${theory.why ?? ''}`.trim();
  const text = named.charAt(0).toUpperCase() + named.slice(1);
  const lines = evenlyWrapped(text, sheet.width, 12, 5);
  for (const [i, line] of lines.entries()) sheet.text(line, 0, baseline + i * 16, { tone: 'ink3' });
  return baseline + lines.length * 16 - 10;
}

function tableOf(data: WaitHistogramData, language: Language): Table {
  const words = CHART_WORDS[language];
  const { bins, theory } = data;
  const percent = (value: number | undefined) => (isValue(value) ? value * 100 : null);
  const head = [words.wait, words.ofOffered, ...(theory ? [words.named(words.theory, theory.name)] : [])];
  const row = (name: string, value: number, said: number | undefined) => [
    name,
    percent(value),
    ...(theory ? [percent(said)] : []),
  ];
  return {
    columns: head,
    rows: [
      row('0', data.atOnce, theory?.values.atOnce),
      ...bins.map((value, i) => row(binName(data, i, language), value, theory?.values.bins[i])),
    ],
  };
}
