import type { Language } from '../words/dictionary.ts';
import type { Chart, Table } from './chart.ts';
import { atLabel, type SweepCurvesData } from './sweep-data.ts';
import { layOutSweep } from './sweep-layout.ts';
import { CHART_WORDS } from './words.ts';
import { isValue, writer } from './writer.ts';

export type { SweepCurvesData } from './sweep-data.ts';

/** A measure by a factor, one line a level of the second factor, with intervals. */
export function sweepCurves(data: SweepCurvesData, language: Language): Chart {
  const words = CHART_WORDS[language];
  const write = writer(data.measure, language);
  return {
    title: data.title ?? write.heading,
    note: words.ribbon,
    description: describe(data, language),
    layOut: width => layOutSweep(data, language, width),
    table: tableOf(data, language),
  };
}

function describe(data: SweepCurvesData, language: Language): string {
  const words = CHART_WORDS[language];
  const write = writer(data.measure, language);
  const level = data.levels.find(({ isBase }) => isBase) ?? data.levels[0];
  const known = (level?.estimates ?? []).flatMap((each, at) =>
    each && isValue(each.value) ? [{ each, at }] : [],
  );
  const [first, last] = [known[0], known.at(-1)];
  if (!level || !first || !last) return words.noData;
  const said = ({ each, at }: typeof first) =>
    `${atLabel(data, at)}: ${write.estimate(each, words.noInterval)}`;
  const ends = first === last ? said(first) : `${said(first)}; ${said(last)}`;
  return `${data.measure.name}, ${data.factor} ${ends}.`;
}

function tableOf(data: SweepCurvesData, language: Language): Table {
  const words = CHART_WORDS[language];
  const { heading, scaled } = writer(data.measure, language);
  const known = (value: number | null | undefined) => (isValue(value) ? scaled(value) : null);
  return {
    columns: [data.levelFactor ?? words.row, data.factor, heading, words.low, words.high],
    rows: data.levels.flatMap(({ name, estimates }) =>
      data.at.map((_, at) => {
        const each = estimates[at];
        return [name, atLabel(data, at), known(each?.value), known(each?.low), known(each?.high)];
      }),
    ),
  };
}
