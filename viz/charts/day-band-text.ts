import type { Language } from '../words/dictionary.ts';
import { numbers } from '../words/numbers.ts';
import type { Table } from './chart.ts';
import type { DayBandData } from './day-band-data.ts';
import { cellCount, cellLength, cellStart, cellText, cellTime } from './heat.ts';
import { heldAt, meanBetween } from './tracks.ts';
import { CHART_WORDS } from './words.ts';
import { isValue, writer } from './writer.ts';

interface HalfHour {
  at: number;
  start: number;
  onShift: number;
  busy: number;
  waiting: number;
}

/** What is read at each half-hour: agents, waiting, and every row. */
export function dayBandStops(
  data: DayBandData,
  language: Language,
): { at: number; text: string; waiting: number }[] {
  const words = CHART_WORDS[language];
  const { plain } = numbers(language);
  const write = writer(data.halfHours.measure, language);
  return halfHoursOf(data).map(({ at, start, onShift, busy, waiting }) => {
    const counts = [
      isValue(onShift) && `${plain(onShift)} ${words.onShift}`,
      isValue(busy) && `${plain(busy)} ${words.busy}`,
      isValue(waiting) && `${words.waiting.toLowerCase()} ${plain(waiting, 1)}`,
    ].filter(Boolean);
    const cells = data.halfHours.rows.map(row => cellText(row, at, write));
    const text = `${cellTime(data.halfHours, at, language)}: ${[...counts, ...cells].join(', ')}`;
    return { at: start, text, waiting: isValue(waiting) ? waiting : 0 };
  });
}

/** The half-hours as rows, means of each. */
export function dayBandTable(data: DayBandData, language: Language): Table {
  const words = CHART_WORDS[language];
  const { measure, rows } = data.halfHours;
  const write = writer(measure, language);
  const { baseline, theory } = data.waiting;
  const more = [
    ...(baseline ? [{ name: words.named(words.waiting, words.baseline), track: baseline }] : []),
    ...(theory ? [{ name: words.named(words.waiting, theory.name), track: theory.values }] : []),
  ];
  const length = cellLength(data.halfHours);
  return {
    columns: [
      words.time,
      words.onShift,
      words.busy,
      words.waiting,
      ...more.map(({ name }) => name),
      ...rows.map(({ name }) => words.named(name, write.heading)),
    ],
    rows: halfHoursOf(data).map(({ at, start, onShift, busy, waiting }) => [
      cellTime(data.halfHours, at, language),
      known(onShift),
      known(busy),
      known(waiting),
      ...more.map(({ track }) => known(meanBetween(track, start, start + length))),
      ...rows.map(row => (isValue(row.values[at]) ? write.scaled(row.values[at]) : null)),
    ]),
  };
}

function halfHoursOf(data: DayBandData): HalfHour[] {
  const length = cellLength(data.halfHours);
  return Array.from({ length: cellCount(data.halfHours.rows) }, (_, at) => {
    const start = cellStart(data.halfHours, at);
    return {
      at,
      start,
      onShift: heldAt(data.agents.onShift, start),
      busy: meanBetween(data.agents.busy, start, start + length),
      waiting: meanBetween(data.waiting.day, start, start + length),
    };
  });
}

/** Minutes of a day are kept in single precision: what stands behind six digits is its dust. */
function known(value: number): number | null {
  return isValue(value) ? Number(value.toPrecision(6)) : null;
}
