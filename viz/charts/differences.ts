import type { Language } from '../words/dictionary.ts';
import type { Chart, Drawing, Table } from './chart.ts';
import type { DifferencesData } from './difference-data.ts';
import { columnsOf, drawGroup, drawHead, withoutInterval } from './difference-rows.ts';
import { optionLetter } from './shapes.ts';
import { Sheet } from './sheet.ts';
import { CHART_WORDS } from './words.ts';
import { isValue, writer } from './writer.ts';

export type { DifferenceGroup, DifferencesData } from './difference-data.ts';

/** Differences from the first option with their intervals, in groups of one unit each, around one line of zero. */
export function differences(data: DifferencesData, language: Language): Chart {
  const words = CHART_WORDS[language];
  return {
    title: data.title ?? words.differences,
    ...(data.note === undefined ? {} : { note: data.note }),
    description: describe(data, language),
    layOut: width => layOut(data, language, width),
    table: tableOf(data, language),
  };
}

function layOut(data: DifferencesData, language: Language, width: number): Drawing {
  const sheet = new Sheet(width);
  if (data.groups.every(({ rows }) => rows.length === 0)) {
    sheet.text(CHART_WORDS[language].noData, 0, 14, { width });
    return sheet.drawing(24);
  }
  const columns = columnsOf(data, width, language);
  let top = drawHead(sheet, columns, language);
  for (const group of data.groups) {
    if (group.rows.length > 0) top = drawGroup(sheet, group, columns, top, language);
  }
  return sheet.drawing(top - 2);
}

/** The first difference in words, with its interval. */
function describe(data: DifferencesData, language: Language): string {
  const words = CHART_WORDS[language];
  const group = data.groups.find(({ rows }) => rows.length > 0);
  const row = group?.rows[0];
  if (!group || !row) return words.noData;
  const write = writer(group.measure, language);
  const parts = row.differences.map((estimate, i) => {
    const pair = `${optionLetter(i + 1)} − ${optionLetter(0)}`;
    return estimate
      ? `${pair} ${write.signed(estimate.value)} ${write.doubt(estimate) || withoutInterval(estimate, language)}`
      : pair;
  });
  return `${group.measure.name}, ${row.name}: ${parts.join('; ')}.`;
}

function tableOf(data: DifferencesData, language: Language): Table {
  const words = CHART_WORDS[language];
  const pairs = data.options.slice(1).map((_, i) => `${optionLetter(i + 1)} − ${optionLetter(0)}`);
  return {
    columns: [
      words.measure,
      words.row,
      optionLetter(0),
      ...pairs.flatMap(pair => [pair, `${pair}, ${words.low}`, `${pair}, ${words.high}`]),
    ],
    rows: data.groups.flatMap(({ measure, rows }) => {
      const { scaled } = writer(measure, language);
      const known = (value: number | null | undefined) => (isValue(value) ? scaled(value) : null);
      return rows.map(row => [
        measure.name,
        row.name,
        known(row.base),
        ...pairs.flatMap((_, i) => {
          const each = row.differences[i];
          return [known(each?.value), known(each?.low), known(each?.high)];
        }),
      ]);
    }),
  };
}
