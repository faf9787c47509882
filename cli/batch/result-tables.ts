import { SUMS_OF_RATIO, summedRatio } from '../../engine/index.ts';
import type { Files } from './files.ts';
import type { Column } from './journal.ts';
import type { Results } from './results.ts';
import { PIECE, type TableColumn, type TableRows, type TableValue } from './table.ts';
import { type WrittenTable, writeTable } from './table-files.ts';

const POINT: TableColumn = { name: 'point', type: 'whole', about: 'number of the point, from 1' };
const MEASURE: TableColumn = {
  name: 'measure',
  type: 'text',
  about: 'name of the measure, as in the glossary',
};
const UNIT: TableColumn = {
  name: 'unit',
  type: 'text',
  about: 'unit of the measure: share, s, h, contacts, agents, or a currency',
};
const number = (name: string, about: string): TableColumn => ({ name, type: 'number', about });
const whole = (name: string, about: string): TableColumn => ({ name, type: 'whole', about });
const text = (name: string, about: string): TableColumn => ({ name, type: 'text', about });

/** Writes all tables of an experiment whose tasks are done, in the order in which its manifest names them. */
export function writeTables(results: Results, files: Files, folder: string): Record<string, WrittenTable> {
  const { plan } = results.experiment;
  const units = Object.fromEntries(results.measures().map(name => [name, unitOf(results, name)]));
  const metadata = { ccsim: plan.ccsim, seed: plan.seed, units: JSON.stringify(units) };
  const write = (name: string, columns: TableColumn[], fill: (rows: TableRows) => void) =>
    writeTable(files, folder, name, columns, metadata, fill);
  return {
    points: write('points', pointColumns(results), rows => fillPoints(results, rows)),
    replications: write('replications', REPLICATIONS, rows => fillReplications(results, rows)),
    summary: write('summary', SUMMARY, rows => fillSummary(results, rows)),
    ...(plan.points.some(({ intervals }) => intervals !== undefined)
      ? { intervals: write('intervals', INTERVALS, rows => fillIntervals(results, rows)) }
      : {}),
    differences: write('differences', DIFFERENCES, rows => fillDifferences(results, rows)),
  };
}

/** The unit of a measure, money by its currency. */
export function unitOf({ experiment: { plan } }: Results, name: string): string {
  const point = plan.points.find(({ measures }) => measures.some(each => each.name === name))!;
  const { unit } = point.measures.find(each => each.name === name)!;
  return unit === 'money' ? (plan.scenarios[point.scenario]!.currency ?? unit) : unit;
}

function pointColumns({ experiment: { plan } }: Results): TableColumn[] {
  const varied = plan.paths.map((path, v): TableColumn => {
    const isNumber = plan.points.every(({ values }) => asNumber(values[v]!) !== null);
    return { name: path, type: isNumber ? 'number' : 'text', about: 'what is set at this path' };
  });
  return [
    POINT,
    text('scenario', 'name of the scenario'),
    ...varied,
    whole('replications', 'how many were run'),
    whole('truncated', 'how many of them reached a limit and are left out'),
    text('stopped', 'why replications ended where they end by themselves: precision or ceiling'),
    text('hash', 'sha256 of the scenario with these settings'),
  ];
}

function fillPoints(results: Results, rows: TableRows): void {
  const { plan } = results.experiment;
  const columns = pointColumns(results);
  plan.points.forEach(({ scenario, values, hash }, p) => {
    const state = results.states[p]!;
    const set = values.map((value, v) => (columns[2 + v]!.type === 'number' ? asNumber(value) : value));
    const { replications, stopped } = state;
    const truncated = results.truncated(p).length;
    rows.add(p + 1, plan.scenarios[scenario]!.name, ...set, replications, truncated, stopped ?? '', hash);
  });
}

/** A bare number as it is written; null: it is none. */
function asNumber(value: string): number | null {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/u.test(value) ? Number(value) : null;
}

const REPLICATIONS = [
  POINT,
  whole(
    'replication',
    'number of the replication, from 0; the same one of all points has the same random numbers',
  ),
  MEASURE,
  UNIT,
  number(
    'value',
    'numerator ÷ denominator; none where the denominator is 0 or the replication was truncated',
  ),
  number('numerator', 'a ratio over replications is sum of numerators ÷ sum of denominators'),
  number('denominator', '1 for counts and sums'),
];

/** Measure after measure, so that one at a time is in memory, and columns of words hardly change. */
function fillReplications(results: Results, rows: TableRows): void {
  results.experiment.plan.points.forEach(({ measures }, p) => {
    measures.forEach(({ name }, m) => {
      const column = results.column(p, m);
      const words = [p + 1, name, unitOf(results, name)] as const;
      for (let from = 0; from < column.numerators.length; from += PIECE)
        rows.addBlock(replicationBlock(column, from, words));
    });
  });
}

/** A stretch of a measure's replications as columns of the table. */
function replicationBlock(
  { numerators, denominators }: Column,
  from: number,
  [point, name, unit]: readonly [number, string, string],
): TableValue[][] {
  const count = Math.min(PIECE, numerators.length - from);
  const numbers: TableValue[] = [];
  const values: TableValue[] = [];
  const above: TableValue[] = [];
  const below: TableValue[] = [];
  for (let k = from; k < from + count; k++) {
    const [n, d] = [numerators[k]!, denominators[k]!];
    const isWhole = !Number.isNaN(n);
    numbers.push(k);
    values.push(isWhole && d !== 0 ? n / d : null);
    above.push(isWhole ? n : null);
    below.push(isWhole ? d : null);
  }
  const same = <T>(value: T) => new Array<T>(count).fill(value);
  return [same(point), numbers, same(name), same(unit), values, above, below];
}

const SUMMARY = [
  POINT,
  text('scenario', 'name of the scenario'),
  MEASURE,
  UNIT,
  whole('replications', 'complete replications that it rests on'),
  number('value', 'sum ÷ sum over replications'),
  number('low', 'of the interval at the confidence of the plan; none where it cannot be formed'),
  number('high', 'of the interval'),
  number('p5', '5 % of replications are below'),
  number('p50', 'half of replications are below'),
  number('p95', '95 % of replications are below'),
  text('note', 'exact: nothing random can change it; else why to trust it less'),
];

function fillSummary(results: Results, rows: TableRows): void {
  const { plan } = results.experiment;
  const { points } = plan;
  points.forEach(({ measures, scenario }, p) => {
    measures.forEach(({ name }, m) => {
      const { estimate, exact, warning, spread, replications } = results.estimate(p, m);
      const spreads = [spread?.p5 ?? null, spread?.p50 ?? null, spread?.p95 ?? null];
      const bounds = [estimate?.value ?? null, estimate?.low ?? null, estimate?.high ?? null];
      const note = exact ? 'exact' : (warning ?? '');
      const whose = plan.scenarios[scenario]!.name;
      rows.add(p + 1, whose, name, unitOf(results, name), replications, ...bounds, ...spreads, note);
    });
  });
}

const INTERVALS = [
  POINT,
  number('start_s', 'start of the interval, in seconds since the start of the horizon'),
  number('end_s', 'end of the interval'),
  MEASURE,
  UNIT,
  whole('replications', 'complete replications that it rests on'),
  number('value', 'sum ÷ sum over replications; contacts belong to the interval of their offer'),
  number('low', 'of the interval of confidence, by the delta method'),
  number('high', 'of that interval'),
];

function fillIntervals(results: Results, rows: TableRows): void {
  const { points, confidence } = results.experiment.plan;
  points.forEach(({ intervals, measures }, p) => {
    if (intervals === undefined) return;
    const sums = results.journal.moments(p);
    const samples = results.journal.wholeOnes(p);
    const { starts, end } = intervals;
    starts.forEach((start, k) => {
      intervals.measures.forEach((name, m) => {
        const { bounded, fixed } = measures.find(each => each.name === name)!;
        const at = (k * intervals.measures.length + m) * SUMS_OF_RATIO;
        const { estimate } = summedRatio(sums, at, { samples, confidence, bounded, fixed });
        const bounds = [estimate?.value ?? null, estimate?.low ?? null, estimate?.high ?? null];
        rows.add(p + 1, start, starts[k + 1] ?? end, name, unitOf(results, name), samples, ...bounds);
      });
    });
  });
}

const DIFFERENCES = [
  whole('a', 'number of a point'),
  whole('b', 'number of another one'),
  MEASURE,
  UNIT,
  whole('replications', 'complete in both'),
  number('value', 'b − a'),
  number('low', 'of its own interval at the confidence of the plan'),
  number('high', 'of its own interval'),
  number('low_together', 'of the interval that holds together with those of all other pairs (Bonferroni)'),
  number('high_together', 'of that interval'),
  number('variance_reduction', 'how many times the replications independent runs would have taken'),
  text('note', 'exact: nothing random can change it; else why to trust it less'),
];

function fillDifferences(results: Results, rows: TableRows): void {
  for (const measure of results.measures()) {
    const unit = unitOf(results, measure);
    for (const each of results.differences(measure)) {
      const { estimate, together, exact, warning } = each;
      const own = [estimate?.value ?? null, estimate?.low ?? null, estimate?.high ?? null];
      const joint = [together?.low ?? null, together?.high ?? null, each.varianceReduction];
      const note = exact ? 'exact' : (warning ?? '');
      rows.add(each.a + 1, each.b + 1, measure, unit, each.replications, ...own, ...joint, note);
    }
  }
}
