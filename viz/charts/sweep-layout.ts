import { scaleLinear } from 'd3-scale';
import type { Language } from '../words/dictionary.ts';
import { drawValueAxis, gutterOf, type ValueAxis, valueAxis } from './axes.ts';
import type { Drawing } from './chart.ts';
import { between, type Place, placesOnLine } from './clear.ts';
import { spread } from './labels.ts';
import { dot, hazePath, linePath, path, type Scale, stroke } from './shapes.ts';
import { Sheet } from './sheet.ts';
import { atLabel, type SweepCurvesData } from './sweep-data.ts';
import { textWidth } from './text.ts';
import { CHART_WORDS } from './words.ts';
import { halfOf, isValue, type Writer, writer } from './writer.ts';

interface Plot {
  left: number;
  right: number;
  top: number;
  bottom: number;
  x: Scale;
  axis: ValueAxis;
}

const NARROW = 560;
const STEP = 14;

/** Lines from the palest level to the darkest, the base level heavier, names at the right. */
export function layOutSweep(data: SweepCurvesData, language: Language, width: number): Drawing {
  const sheet = new Sheet(width);
  const write = writer(data.measure, language);
  const plot = plotOf(data, width, write);
  drawValueAxis(sheet, plot.axis, plot.left, plot.right);
  drawChosenLine(sheet, data, plot);
  for (const [level] of data.levels.entries()) drawRibbon(sheet, data, level, plot);
  for (const [level] of data.levels.entries()) drawLevel(sheet, data, level, plot);
  drawChosenPoint(sheet, data, plot);
  drawAt(sheet, data, plot);
  drawNames(sheet, data, plot);
  drawPromise(sheet, data, plot, write, language);
  putStops(sheet, data, plot, write, language);
  return sheet.drawing(plot.bottom + 40);
}

function plotOf(data: SweepCurvesData, width: number, write: Writer): Plot {
  const isNarrow = width < NARROW;
  const names = [
    ...data.levels.map(({ name }) => textWidth(name, 11, true)),
    textWidth(data.levelFactor ?? '', 11),
  ];
  const isNamed = data.levels.length > 1;
  const side = isNamed ? Math.min(isNarrow ? 88 : 120, Math.max(isNarrow ? 40 : 56, ...names) + 14) : 16;
  const [top, bottom] = [16, isNarrow ? 260 : 396];
  const estimates = data.levels.flatMap(level => level.estimates).filter(each => each !== null);
  const values = estimates.map(({ value }) => value).filter(isValue);
  // an interval of a share may reach beyond 1, the axis does not
  const limit = data.measure.times === 100 && Math.max(...values) <= 1 ? 1 : undefined;
  const ends = estimates.flatMap(({ low, high }) => [low, high]).filter(isValue);
  const known = [...values, ...ends.map(end => Math.min(end, limit ?? end)), data.measure.target].filter(
    isValue,
  );
  const [low, high] = known.length === 0 ? [0, 1] : [Math.min(...known), Math.max(...known)];
  const digits = (value: number, decimals: number) =>
    write.digits(value, Math.max(0, decimals - Math.round(Math.log10(data.measure.times ?? 1))));
  const axis = valueAxis(low, high, bottom, top, digits, 5, limit);
  const left = gutterOf(axis, isNarrow ? 32 : 44);
  const right = width - side;
  const [first = 0, last = 1] = [data.at[0], data.at.at(-1)];
  const x = scaleLinear(first === last ? [first - 1, first + 1] : [first, last], [left + 16, right - 16]);
  return { left, right, top, bottom, x, axis };
}

function drawRibbon(sheet: Sheet, data: SweepCurvesData, level: number, { x, axis }: Plot): void {
  const { estimates } = data.levels[level]!;
  const haze = {
    time: data.at,
    low: data.at.map((_, i) => estimates[i]?.low ?? Number.NaN),
    high: data.at.map((_, i) => estimates[i]?.high ?? Number.NaN),
  };
  sheet.add(path('ribbon f-s1', hazePath(haze, x, axis.y)));
}

function drawLevel(sheet: Sheet, data: SweepCurvesData, level: number, { x, axis }: Plot): void {
  const { estimates, isBase } = data.levels[level]!;
  const isPointed = isBase === true || data.levels.length === 1;
  const points = data.at.map((at, i): [number, number] => [x(at), axis.y(estimates[i]?.value ?? Number.NaN)]);
  sheet.add(path(`series ${isPointed ? 'heavy' : 'fine'} s-${tintOf(data, level)}`, linePath(points)));
  data.at.forEach((at, i) => {
    const each = estimates[i];
    if (!each || !isValue(each.value)) return;
    const isHollow = halfOf(each) === null;
    if (isPointed && !isHollow) {
      sheet.add(stroke('interval s-s1', x(at), axis.y(each.low!), x(at), axis.y(each.high!)));
    }
    if (isPointed || isHollow)
      sheet.add(dot(isHollow ? 'hollow s-s1' : 'f-s1', x(at), axis.y(each.value), 4.5));
  });
}

/** Tints from the first level to the last. */
function tintOf({ levels }: SweepCurvesData, level: number): string {
  return `tint${levels.length < 2 ? 0 : Math.round((level / (levels.length - 1)) * 6)}`;
}

function drawChosenLine(sheet: Sheet, { chosen, at }: SweepCurvesData, plot: Plot): void {
  const value = chosen && at[chosen.at];
  if (isValue(value)) sheet.add(stroke('s-accent', plot.x(value), plot.top, plot.x(value), plot.bottom));
}

function drawChosenPoint(sheet: Sheet, { chosen, at, levels }: SweepCurvesData, { x, axis }: Plot): void {
  const each = chosen && levels[chosen.level]?.estimates[chosen.at];
  if (each && isValue(each.value)) sheet.add(dot('chosen', x(at[chosen.at]!), axis.y(each.value), 9));
}

/** Values of the first factor under the plot, the chosen one first and bold, and the factor's name. */
function drawAt(sheet: Sheet, data: SweepCurvesData, { x, left, right, bottom }: Plot): void {
  const chosen = data.chosen?.at;
  const places = data.at.map((_, i) => i);
  const order = chosen === undefined ? places : [chosen, ...places.filter(i => i !== chosen)];
  for (const i of order) {
    const at = data.at[i];
    if (at === undefined) continue;
    const isBold = i === chosen;
    sheet.textIfFree(atLabel(data, i), x(at), bottom + 18, {
      bold: isBold,
      tone: isBold ? 'ink' : 'ink2',
      anchor: 'middle',
    });
  }
  const middle = (left + right) / 2;
  const width = 2 * Math.min(middle, sheet.width - middle);
  sheet.text(data.factor, middle, bottom + 36, { size: 11, tone: 'ink3', anchor: 'middle', width });
}

function drawNames(sheet: Sheet, data: SweepCurvesData, { right, top, bottom, axis }: Plot): void {
  if (data.levels.length < 2) return;
  const width = sheet.width - right - 8;
  const head = data.levelFactor === undefined ? 0 : STEP;
  const ends = data.levels.map(
    ({ estimates }) => estimates.findLast(each => each && isValue(each.value))?.value,
  );
  const each = Math.ceil(data.levels.length / Math.max(1, Math.floor((bottom - top - head) / STEP)));
  const shown = data.levels.map((_, i) => i).filter(i => isValue(ends[i]) && i % each === 0);
  const baselines = spread(
    shown.map(i => axis.y(ends[i]!) + 4),
    top + 4 + head,
    bottom,
    STEP,
  );
  shown.forEach((level, i) => {
    const { name, isBase = false } = data.levels[level]!;
    sheet.text(name, right + 8, baselines[i]!, {
      size: 11,
      bold: isBase,
      tone: isBase ? 'ink' : 'ink2',
      width,
    });
  });
  const highest = Math.min(bottom, ...baselines);
  if (head > 0) sheet.text(data.levelFactor!, right + 8, highest - STEP, { size: 11, tone: 'ink3', width });
}

function drawPromise(
  sheet: Sheet,
  data: SweepCurvesData,
  plot: Plot,
  write: Writer,
  language: Language,
): void {
  const { target } = data.measure;
  if (target === undefined) return;
  const y = plot.axis.y(target);
  sheet.add(stroke('target', plot.left, y, plot.right, y));
  const label = CHART_WORDS[language].promise(write.aim(target));
  const lines = data.levels.map(({ estimates }) =>
    data.at.flatMap((at, i): Place[] => {
      const value = estimates[i]?.value;
      return isValue(value) ? [[plot.x(at), plot.axis.y(value)]] : [];
    }),
  );
  const line = { left: plot.left + 6, right: plot.right - 4, y };
  sheet.textAtFirst(label, placesOnLine(line, textWidth(label, 12), lines.flatMap(between)));
}

function putStops(sheet: Sheet, data: SweepCurvesData, plot: Plot, write: Writer, language: Language): void {
  const { noInterval } = CHART_WORDS[language];
  data.levels.forEach(({ name, estimates }, level) => {
    estimates.slice(0, data.at.length).forEach((each, i) => {
      if (!each || !isValue(each.value)) return;
      const place = data.levels.length > 1 ? `${name}, ${atLabel(data, i)}` : atLabel(data, i);
      const text = `${place}: ${write.estimate(each, noInterval)}`;
      sheet.stop({ x: plot.x(data.at[i]!), y: plot.axis.y(each.value), text, key: `${level},${i}` });
    });
  });
}
