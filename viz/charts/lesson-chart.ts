import type { Language } from '../words/dictionary.ts';
import type { Chart, Drawing, Table } from './chart.ts';
import { drawBars, drawChosen, drawColumns } from './lesson-columns.ts';
import type { LessonChartData, LessonFrame } from './lesson-data.ts';
import { drawPlot } from './lesson-plot.ts';
import { Sheet } from './sheet.ts';
import { textWidth } from './text.ts';
import { CHART_WORDS } from './words.ts';
import { isValue, writer } from './writer.ts';

export type { LessonChartData } from './lesson-data.ts';

/** Simulation, theory and guess over a few values of one factor, with columns of numbers and bars under them. */
export function lessonChart(data: LessonChartData, language: Language): Chart {
  return {
    title: data.title ?? writer(data.measure, language).heading,
    description: describe(data, language),
    layOut: width => layOut(data, language, width),
    table: tableOf(data, language),
  };
}

function layOut(data: LessonChartData, language: Language, width: number): Drawing {
  const sheet = new Sheet(width);
  const frame = frameOf(data, language, width);
  const bottom = drawPlot(sheet, data, frame, language);
  const afterRows = drawColumns(sheet, data, frame, bottom + 10);
  const end = data.bars ? drawBars(sheet, data, frame, afterRows, language) : afterRows;
  drawChosen(sheet, data, frame, bottom + 10, end);
  return sheet.drawing(end + 4);
}

/** The room for names at the left, where there is any beside the columns [px]. */
export function lessonGutter(data: LessonChartData, language: Language): number {
  const names = [
    textWidth(data.factor, 12, true),
    ...(data.rows ?? []).map(({ name }) => textWidth(name, 12)),
    data.bars ? textWidth(writer(data.bars.measure, language).heading, 12, true) : 0,
  ];
  return Math.min(168, Math.max(72, ...names) + 16);
}

function frameOf(data: LessonChartData, language: Language, width: number): LessonFrame {
  const isNarrow = width < 560;
  const left = isNarrow ? 36 : lessonGutter(data, language);
  const right = width - (isNarrow ? 4 : 20);
  const step = (right - left) / Math.max(1, data.columns.length);
  return { left, right, step, isNarrow, x: column => left + (column + 0.5) * step };
}

function describe(data: LessonChartData, language: Language): string {
  const words = CHART_WORDS[language];
  const write = writer(data.measure, language);
  const at = data.chosen ?? data.simulated.findIndex(each => each !== null);
  const each = data.simulated[at];
  if (!each || !isValue(each.value)) return words.noData;
  const said = `${data.measure.name}, ${data.factor} ${data.columns[at]}: ${write.estimate(each, words.noInterval)}`;
  const theory = data.theory?.values[at];
  return isValue(theory) ? `${said}; ${words.theorySays(write.full(theory))}.` : `${said}.`;
}

function tableOf(data: LessonChartData, language: Language): Table {
  const words = CHART_WORDS[language];
  const { heading, scaled } = writer(data.measure, language);
  const known = (value: number | null | undefined) => (isValue(value) ? scaled(value) : null);
  const { theory, guess, bars, rows = [] } = data;
  const barWriter = bars && writer(bars.measure, language);
  return {
    columns: [
      data.factor,
      heading,
      words.low,
      words.high,
      ...(theory ? [words.named(words.theory, theory.name)] : []),
      ...(guess ? [guess.name] : []),
      ...rows.map(({ name }) => name),
      ...(barWriter ? [barWriter.heading] : []),
    ],
    rows: data.columns.map((name, i) => {
      const each = data.simulated[i];
      const bar = bars?.values[i];
      return [
        name,
        known(each?.value),
        known(each?.low),
        known(each?.high),
        ...(theory ? [known(theory.values[i])] : []),
        ...(guess ? [known(guess.values[i])] : []),
        ...rows.map(({ values }) => values[i] ?? null),
        ...(barWriter ? [isValue(bar) ? barWriter.scaled(bar) : null] : []),
      ];
    }),
  };
}
