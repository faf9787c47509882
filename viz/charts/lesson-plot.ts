import type { Language } from '../words/dictionary.ts';
import { drawValueAxis, type ValueAxis, valueAxis } from './axes.ts';
import type { LessonChartData, LessonFrame } from './lesson-data.ts';
import { LONE, nameLessonLines } from './lesson-names.ts';
import { diamond, dot, linePath, path, stroke } from './shapes.ts';
import type { Sheet } from './sheet.ts';
import { CHART_WORDS } from './words.ts';
import { halfOf, isValue, type Writer, writer } from './writer.ts';

type Place = readonly [number, number];

const TOP = 18;

/** Guess, target, theory and simulated points; returns the bottom of the plot. */
export function drawPlot(
  sheet: Sheet,
  data: LessonChartData,
  frame: LessonFrame,
  language: Language,
): number {
  const write = writer(data.measure, language);
  const bottom = TOP + (frame.isNarrow ? 200 : 294);
  const axis = axisOf(data, bottom, write);
  drawValueAxis(sheet, axis, frame.left, frame.right);
  drawGuess(sheet, data, frame, axis);
  const theory = (data.theory?.values ?? []).map((v, i): Place => [frame.x(i), axis.y(v ?? Number.NaN)]);
  sheet.add(path('theory', linePath(theory)));
  // a value without neighbours makes no line
  const isThere = (i: number) => Number.isFinite(theory[i]?.[1]);
  const lone = theory.filter((_, i) => isThere(i) && !isThere(i - 1) && !isThere(i + 1));
  sheet.add(...lone.map(([x, y]) => stroke('theory short', x - LONE, y, x + LONE, y)));
  drawSimulated(sheet, data, frame, axis, write, language);
  nameLessonLines(sheet, data, frame, axis, language);
  return bottom;
}

/** Shares from 0 to 1 when they come near; all else from 0, or below. What nothing gives a size has no numbers but 0. */
function axisOf(data: LessonChartData, bottom: number, write: Writer): ValueAxis {
  const { measure, simulated, theory, guess } = data;
  const values = [
    measure.target,
    ...simulated.flatMap(each => (each ? [each.value, each.low, each.high] : [])),
    ...(theory?.values ?? []),
    ...(guess?.values ?? []),
  ].filter(isValue);
  const isShare = measure.times === 100 && values.every(value => value >= 0 && value <= 1);
  const most = Math.max(0, ...values);
  const high = isShare && (most > 0.5 || most === 0) ? 1 : most;
  const digits = (value: number, decimals: number) =>
    write.digits(value, Math.max(0, decimals - Math.round(Math.log10(measure.times ?? 1))));
  const axis = valueAxis(Math.min(0, ...values), high, bottom, TOP, digits, 6);
  if (isShare || values.length > 0) return axis;
  return { ...axis, ticks: axis.ticks.map(({ at }) => ({ at, label: at === 0 ? '0' : '' })) };
}

function drawGuess(sheet: Sheet, { guess }: LessonChartData, frame: LessonFrame, axis: ValueAxis): void {
  const points = (guess?.values ?? []).map((v, i): Place => [frame.x(i), axis.y(v ?? Number.NaN)]);
  sheet.add(path('guess', linePath(points)));
  sheet.add(...points.filter(([, y]) => Number.isFinite(y)).map(([x, y]) => diamond('hollow s-s4', x, y, 6)));
}

function drawSimulated(
  sheet: Sheet,
  data: LessonChartData,
  frame: LessonFrame,
  axis: ValueAxis,
  write: Writer,
  language: Language,
): void {
  const words = CHART_WORDS[language];
  data.columns.forEach((name, i) => {
    const each = data.simulated[i];
    const x = frame.x(i);
    const said = data.theory?.values[i];
    const guessed = data.guess?.values[i];
    const more = [
      isValue(said) && words.theorySays(write.full(said)),
      isValue(guessed) && `${data.guess!.name} ${write.full(guessed)}`,
    ].filter(Boolean);
    if (each && isValue(each.value)) {
      const y = axis.y(each.value);
      const isHollow = halfOf(each) === null;
      if (!isHollow) sheet.add(stroke('interval s-s1', x, axis.y(each.low!), x, axis.y(each.high!)));
      sheet.add(dot(isHollow ? 'hollow s-s1' : 'f-s1', x, y, 5.5));
    }
    const y = axis.y(each && isValue(each.value) ? each.value : (said ?? guessed ?? 0));
    const text = `${name}: ${[write.estimate(each ?? null, words.noInterval), ...more].join('; ')}`;
    sheet.stop({ x, y, text, key: String(i) });
  });
}
