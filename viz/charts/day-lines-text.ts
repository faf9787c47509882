import type { Language } from '../words/dictionary.ts';
import { numbers } from '../words/numbers.ts';
import type { Table } from './chart.ts';
import type { HeatRow } from './data.ts';
import type { DayLinesData } from './day-lines-data.ts';
import { cellCount, cellLength, cellStart, cellTime } from './heat.ts';
import { optionLetter } from './shapes.ts';
import { heldAt, meanBetween } from './tracks.ts';
import { CHART_WORDS } from './words.ts';
import { isValue, writer } from './writer.ts';

/** What is read at each half-hour: every option's waiting, and its cell. */
export function dayLinesStops(data: DayLinesData, language: Language): { at: number; text: string }[] {
  const { halfHours, options } = data;
  const words = CHART_WORDS[language];
  const { plain } = numbers(language);
  const write = writer(halfHours.measure, language);
  return Array.from({ length: cellCount(halfHours.rows) }, (_, at) => {
    const start = cellStart(halfHours, at);
    const waits = options.map((option, i) => {
      const mean = meanBetween(option.waiting, start, start + cellLength(halfHours));
      return `${optionLetter(i)} ${isValue(mean) ? plain(mean, 1) : '–'}`;
    });
    const cells = halfHours.rows.map(row => `${nameOf(row)} ${write.full(row.values[at])}`);
    const text = `${cellTime(halfHours, at, language)}: ${words.waiting.toLowerCase()} ${waits.join(', ')}; ${cells.join(', ')}`;
    return { at: start, text };
  });
}

export function dayLinesTable(data: DayLinesData, language: Language): Table {
  const { halfHours, options } = data;
  const words = CHART_WORDS[language];
  const write = writer(halfHours.measure, language);
  const known = (value: number) => (isValue(value) ? value : null);
  const letters = options.map((_, i) => optionLetter(i));
  return {
    columns: [
      words.time,
      ...letters.map(letter => words.named(letter, words.onShift)),
      ...letters.map(letter => words.named(letter, words.waiting)),
      ...halfHours.rows.map(row => words.named(nameOf(row), write.heading)),
    ],
    rows: Array.from({ length: cellCount(halfHours.rows) }, (_, at) => {
      const start = cellStart(halfHours, at);
      return [
        cellTime(halfHours, at, language),
        ...options.map(({ onShift }) => known(heldAt(onShift, start))),
        ...options.map(({ waiting }) => known(meanBetween(waiting, start, start + cellLength(halfHours)))),
        ...halfHours.rows.map(({ values }) => {
          const value = values[at];
          return isValue(value) ? write.scaled(value) : null;
        }),
      ];
    }),
  };
}

function nameOf(row: HeatRow): string {
  return row.option === undefined ? row.name : optionLetter(row.option);
}
