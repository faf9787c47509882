import { DAY } from '../../engine/index.ts';
import type { Chart } from '../charts/chart.ts';
import { type CostBarsData, costBars } from '../charts/cost-bars.ts';
import { type DayLinesData, dayLines } from '../charts/day-lines.ts';
import { type DifferenceGroup, differences } from '../charts/differences.ts';
import type { Language } from '../words/dictionary.ts';
import { numbers } from '../words/numbers.ts';
import type { Comparison } from './comparison.ts';
import { HALF_HOURS } from './day-profile.ts';
import { chartMeasure, type Look, lookOf, reachOf } from './measure-look.ts';
import { type ComparedRow, sayingOf } from './rows.ts';
import { WORDS } from './words.ts';

/** How much was run, in words: `40 days`, or `20 replications of 5 days`. */
export function effortText({ replications, days }: Comparison, language: Language): string {
  const [words, n] = [WORDS[language], numbers(language)];
  return days === 1 ? words.days(n, replications) : words.runs(n, replications, words.days(n, days));
}

/** Differences from A, a group for each measure. */
export function differencesChart(comparison: Comparison, language: Language): Chart {
  const words = WORDS[language];
  const isSame = comparison.options.every(({ hasSameCustomers }) => hasSameCustomers);
  return differences(
    {
      title: words.whatChanges,
      note: `${effortText(comparison, language)}, ${isSame ? words.sameCallers : words.commonNumbers}`,
      options: comparison.options.map(({ name }) => ({ name })),
      groups: groupsOf(comparison, language),
    },
    language,
  );
}

function groupsOf(comparison: Comparison, language: Language): DifferenceGroup[] {
  const groups = new Map<string, { look: Look; rows: ComparedRow[] }>();
  for (const row of comparison.rows) {
    // hours that are the same are said in the sentence
    if (row.unit === 'h' && row.against.slice(1).every(([first]) => sayingOf(first ?? null) === 'same'))
      continue;
    const look = lookOfRow(comparison, row, language);
    const group = groups.get(look.heading) ?? { look, rows: [] };
    group.rows.push(row);
    groups.set(look.heading, group);
  }
  return [...groups].map(([heading, { look, rows }]) => {
    const first = rows.flatMap(({ against }) => against.slice(1).map(all => all[0] ?? null));
    const reaches = first.flatMap(each => (each === null ? [] : [reachOf(each)]));
    return {
      measure: chartMeasure(look, heading, reaches),
      rows: rows.map(({ measure, values, against }) => ({
        name: lookOf(measure, '', language).of,
        base: values[0] ?? null,
        differences: against.slice(1).map(all => all[0] ?? null),
      })),
    };
  });
}

/** How a row is written; of a service level with the wait of its promise. */
function lookOfRow(
  comparison: Comparison,
  { measure, unit, acceptableWait }: ComparedRow,
  language: Language,
): Look {
  return lookOf(measure, unit, language, acceptableWait, comparison.costs?.currency);
}

/** The mean day of all options, one over the other. */
export function dayChart(comparison: Comparison, language: Language): Chart {
  const words = WORDS[language];
  const { profiles, span, step, options, promise } = comparison;
  const at = Float64Array.from({ length: span.to - span.from }, (_, k) => (span.from + k) * step);
  const middle = at.map(time => time + step / 2);
  const part = (values: Float64Array) => values.slice(span.from, span.to);
  const half = DAY / HALF_HOURS;
  const [first, last] = [Math.floor((span.from * step) / half), Math.ceil((span.to * step) / half)];
  const look = lookOf(promise.measure, 'share', language, promise.acceptableWait);
  const data: DayLinesData = {
    title: words.whenChanges,
    ...{ from: span.from * step, to: span.to * step },
    basis: words.meanOf(effortText(comparison, language)),
    options: options.map(({ name }, k) => ({
      name,
      onShift: { time: at, value: part(profiles[k]!.onShift) },
      waiting: { time: middle, value: part(profiles[k]!.waiting) },
      ribbon: { time: middle, low: part(profiles[k]!.low), high: part(profiles[k]!.high) },
    })),
    halfHours: {
      measure: { ...chartMeasure(look, look.label, [], promise.share), decimals: 0 },
      start: first * half,
      rows: options.map(({ name }, k) => ({
        ...{ name, option: k },
        values: Array.from(profiles[k]!.level.slice(first, last), value =>
          Number.isNaN(value) ? null : value,
        ),
      })),
    },
  };
  return dayLines(data, language);
}

/** What a month costs by kind; undefined: the options have no money, or count in different currencies. */
export function costChart({ costs, options }: Comparison, language: Language): Chart | undefined {
  if (costs === undefined) return undefined;
  const words = WORDS[language];
  const kinds = costs.rows.filter(({ kind }) => kind !== 'total');
  const data: CostBarsData = {
    title: words.costTitle,
    note: costs.currency,
    measure: { name: words.costTitle, unit: costs.currency, better: 'less' },
    options: options.map(({ name }) => ({ name })),
    rows: kinds.map(({ kind, values }) => ({ name: words[kind as 'wages'], values })),
    total: words.total,
  };
  return costBars(data, language);
}
