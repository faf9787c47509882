import { scaleLinear } from 'd3-scale';
import type { Language } from '../words/dictionary.ts';
import type { Chart, Drawing } from './chart.ts';
import type { Estimate, Measure } from './data.ts';
import { dot, type Scale, stroke } from './shapes.ts';
import { Sheet } from './sheet.ts';
import { CHART_WORDS } from './words.ts';
import { halfOf, isValue, type Writer, writer } from './writer.ts';

/** One measure of several replications. */
export interface DotsData {
  title?: string;
  note?: string;
  measure: Measure;
  dots: readonly { name: string; value: number | null }[];
  mean?: Estimate | null;
  /** the place of the chosen one: its name and value are shown */
  chosen?: number;
}

const AXIS = 34;
const ABOVE = 8;

/** Replications as dots on an axis, with the interval of their mean. */
export function dots(data: DotsData, language: Language): Chart {
  const words = CHART_WORDS[language];
  const write = writer(data.measure, language);
  const note = data.note ?? write.heading;
  return {
    title: data.title ?? words.days,
    note,
    description: data.mean
      ? `${data.measure.name}, ${words.mean}: ${write.estimate(data.mean, words.noInterval)}.`
      : words.noData,
    layOut: width => layOut(data, language, width),
    table: {
      columns: [words.day, write.heading],
      rows: data.dots.map(({ name, value }) => [name, isValue(value) ? write.scaled(value) : null]),
    },
  };
}

function layOut(data: DotsData, language: Language, width: number): Drawing {
  const sheet = new Sheet(width);
  const write = writer(data.measure, language);
  const values = data.dots.map(({ value }) => value).filter(isValue);
  if (values.length === 0) {
    sheet.text(CHART_WORDS[language].noData, 0, 14, { width });
    return sheet.drawing(24);
  }
  const ends = [...values, data.mean?.low, data.mean?.high].filter(isValue);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const isOne = low === high;
  const scale = scaleLinear(
    [
      isOne ? low - 0.5 / (data.measure.times ?? 1) : low,
      isOne ? high + 0.5 / (data.measure.times ?? 1) : high,
    ],
    [6, width - 6],
  ).nice(5);
  drawTicks(sheet, scale.ticks(Math.max(2, Math.floor(width / 80))), scale, data.measure, write);
  drawMean(sheet, data.mean, scale);
  drawDots(sheet, data, scale, write);
  return sheet.drawing(AXIS + 20);
}

function drawTicks(sheet: Sheet, ticks: readonly number[], x: Scale, measure: Measure, write: Writer): void {
  sheet.add(stroke('axis', 0, AXIS, sheet.width, AXIS));
  const step = ticks.length > 1 ? (ticks[1]! - ticks[0]!) * (measure.times ?? 1) : 1;
  const decimals = Math.max(0, Math.min(6, -Math.floor(Math.log10(step) + 1e-9)));
  for (const at of ticks) {
    sheet.add(stroke('axis', x(at), AXIS, x(at), AXIS + 5));
    const style = { size: 11, tone: 'ink3' } as const;
    const places = [x(at)] as const;
    if (sheet.textIfFree(write.digits(at, decimals), places[0], AXIS + 18, { ...style, anchor: 'middle' }))
      continue;
    const isFirst = x(at) < sheet.width / 2;
    sheet.textIfFree(write.digits(at, decimals), isFirst ? 0 : sheet.width, AXIS + 18, {
      ...style,
      anchor: isFirst ? 'start' : 'end',
    });
  }
}

function drawMean(sheet: Sheet, mean: Estimate | null | undefined, x: Scale): void {
  if (!mean || !isValue(mean.value)) return;
  if (halfOf(mean) === null) sheet.add(dot('hollow s-s1', x(mean.value), AXIS, 4));
  else sheet.add(stroke('interval heavy s-s1', x(mean.low!), AXIS, x(mean.high!), AXIS));
}

function drawDots(sheet: Sheet, data: DotsData, x: Scale, write: Writer): void {
  const y = AXIS - ABOVE;
  data.dots.forEach(({ name, value }, i) => {
    if (!isValue(value)) return;
    const text = `${name}, ${write.full(value)}`;
    sheet.add(dot('pale f-s1 s-s1', x(value), y, 4.5));
    sheet.stop({ x: x(value), y, text, key: String(i) });
    if (i !== data.chosen) return;
    sheet.addOver(dot('chosen', x(value), y, 8));
    const style = { bold: true, tone: 'ink', width: sheet.width } as const;
    const isLeft = x(value) < sheet.width / 2;
    const at = isLeft ? Math.max(0, x(value) - 8) : Math.min(sheet.width, x(value) + 8);
    const room = isLeft ? sheet.width - at : at;
    sheet.text(text, at, 11, { ...style, width: room, anchor: isLeft ? 'start' : 'end' });
  });
}
