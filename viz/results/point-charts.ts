import type { Chart } from '../charts/chart.ts';
import { dots } from '../charts/dots.ts';
import { funnel } from '../charts/funnel.ts';
import { type HeatMapData, heatMap } from '../charts/heat-map.ts';
import type { LedgerNode } from '../charts/ledger.ts';
import type { Language } from '../words/dictionary.ts';
import { numbers } from '../words/numbers.ts';
import { estimateIn, measureOf } from './chart-data.ts';
import type { IntervalValue } from './intervals.ts';
import { type Chosen, cellOf, pointName, type ResultsView } from './results-view.ts';
import { WORDS } from './words.ts';

const SECOND = 1_000_000;
const DAY = 86_400;
/** Cells of a heat map, at most: some years of half-hours; and its shortest cell [s]. */
const MOST_CELLS = 40_000;
const SHORTEST = 60;
/** Dots in one row, at most. */
export const MOST_DOTS = 5000;

/** Whether intervals are a heat map that can be drawn. */
export function areDrawable(intervals: readonly IntervalValue[]): boolean {
  const [first, second] = intervals;
  if (first === undefined) return true;
  const length = (second?.start ?? first.end) - first.start;
  const days = Math.floor(intervals.at(-1)!.start / DAY) - Math.floor(first.start / DAY) + 1;
  return length >= SHORTEST && (days * DAY) / length <= MOST_CELLS;
}

/** The half-hours of the chosen point; of longer horizons, one row a day. */
export function halfHoursChart(
  view: ResultsView,
  chosen: Chosen,
  intervals: readonly IntervalValue[],
  isDays: boolean,
  language: Language,
): Chart | undefined {
  const [first, second] = intervals;
  if (first === undefined || !areDrawable(intervals)) return undefined;
  const [words, n] = [WORDS[language], numbers(language)];
  const { measure } = measureOf(view, chosen, [], language);
  const length = (second?.start ?? first.end) - first.start;
  const days = new Map<number, (number | null)[]>();
  const cells = Math.round(DAY / length);
  for (const { start, value } of intervals) {
    const day = Math.floor(start / DAY);
    const row = days.get(day) ?? new Array<number | null>(cells).fill(null);
    row[Math.floor((start % DAY) / length)] = value;
    days.set(day, row);
  }
  const used = usedCells([...days.values()], cells);
  const [from, to] = [used[0] ?? 0, (used.at(-1) ?? 0) + 1];
  const replications = view.folder.manifest.points[chosen.point]!.replications;
  const data: HeatMapData = {
    title: words.halfHours,
    note: words.meanOf((isDays ? words.dayCount : words.runCount)(n, replications)),
    measure: { ...measure, decimals: measure.unit === '%' ? 0 : (measure.decimals ?? 0) },
    start: from * length * SECOND,
    length: length * SECOND,
    rows: [...days].map(([day, values]) => ({
      name: days.size === 1 ? '' : words.day(String(day + 1)),
      values: values.slice(from, to),
    })),
  };
  return heatMap(data, language);
}

/** Cells of the day that at least a tenth of the days have a value in. */
function usedCells(days: readonly (readonly (number | null)[])[], cells: number): number[] {
  const least = Math.max(1, days.length / 10);
  return Array.from({ length: cells }, (_, k) => k).filter(
    k => days.filter(row => row[k] !== null).length >= least,
  );
}

/** The replications of the chosen point as dots. */
export function dotsChart(
  view: ResultsView,
  chosen: Chosen,
  values: readonly (number | null)[],
  shown: number | undefined,
  isDays: boolean,
  language: Language,
): Chart {
  const [words, n] = [WORDS[language], numbers(language)];
  const cell = cellOf(view, chosen.point, chosen.measure);
  const { look, measure } = measureOf(view, chosen, [cell], language);
  return dots(
    {
      title: isDays ? words.days(n, values.length) : words.runs(n, values.length),
      note: look.heading,
      measure: { ...measure, decimals: Math.max(1, measure.decimals ?? 0) },
      dots: values.map((value, k) => ({ name: (isDays ? words.day : words.run)(n.plain(k + 1)), value })),
      mean: estimateIn(cell),
      ...(shown === undefined ? {} : { chosen: shown }),
    },
    language,
  );
}

/** What became of contacts at a point; undefined where its counts are not told. */
export function flowChart(view: ResultsView, chosen: Chosen, language: Language): Chart | undefined {
  const words = WORDS[language];
  const count = (name: string) => cellOf(view, chosen.point, name)?.value ?? undefined;
  const [arrived, offered, handled, abandoned] = ['arrived', 'offered', 'handled', 'abandoned'].map(count);
  if (arrived === undefined || offered === undefined || handled === undefined || abandoned === undefined)
    return undefined;
  const blocked = count('blocked') ?? arrived * (count('blocking') ?? 0);
  const rest = Math.max(0, arrived - blocked - offered);
  const inside = Math.max(0, offered - handled - abandoned);
  const node = (name: string, value: number, look: NonNullable<LedgerNode['look']>): LedgerNode[] =>
    value < 0.05 ? [] : [{ name, count: value, look }];
  const root: LedgerNode = {
    ...{ name: words.arrived, count: arrived, look: 'total' },
    children: [
      ...node(words.blocked, blocked, 'late'),
      {
        ...{ name: words.offered, count: offered, look: 'edge' },
        children: [
          ...node(words.handled, handled, 'talk'),
          ...node(words.left, abandoned, 'late'),
          ...node(words.elsewhere, inside, 'callback'),
        ],
      },
      ...node(words.notOffered, rest, 'edge'),
    ],
  };
  return funnel({ title: words.flow, note: pointName(view, chosen.point), root }, language);
}
