import type { Files } from './files.ts';
import { listen } from './interruptible.ts';
import type { Results } from './results.ts';
import { REPLICATIONS, type Scribe, type Stretch, writeHere } from './stretch.ts';
import { PIECE, type TableColumn } from './table.ts';
import { type TableFiles, type WrittenTable, writeTable } from './table-files.ts';

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

/** Rows that are worth handing to threads. */
const WORTH_THREADS = 50_000;

/** What tables are written with: who writes the rows of replications, where there are many, and what stops the writing. */
export interface TableMeans {
  scribe?: Scribe | undefined;
  signal?: AbortSignal;
}
const NEVER = new AbortController().signal;

/**
 * Writes all tables of an experiment whose tasks are done, in the order in which its manifest names them. Throws the signal's
 * reason once it is aborted; the table in hand is then taken away.
 */
export async function writeTables(
  results: Results,
  files: Files,
  folder: string,
  { scribe = writeHere, signal = NEVER }: TableMeans,
): Promise<Record<string, WrittenTable>> {
  const { plan } = results.experiment;
  const units = Object.fromEntries(results.measures().map(name => [name, unitOf(results, name)]));
  const metadata = { ccsim: plan.ccsim, seed: plan.seed, units: JSON.stringify(units) };
  const write = (name: string, columns: TableColumn[], fill: (rows: TableFiles) => void | Promise<void>) =>
    writeTable(files, folder, { name, columns, metadata }, fill);
  return {
    points: await write('points', pointColumns(results), rows => fillPoints(results, rows)),
    replications: await write('replications', REPLICATIONS, table =>
      (isLong(results) ? scribe : writeHere)(stretchesOf(results, signal), written =>
        table.addWritten(written),
      ),
    ),
    summary: await write('summary', SUMMARY, rows => fillSummary(results, rows, signal)),
    ...(plan.points.some(({ intervals }) => intervals !== undefined)
      ? { intervals: await write('intervals', INTERVALS, rows => fillIntervals(results, rows, signal)) }
      : {}),
    differences: await write('differences', DIFFERENCES, rows => fillDifferences(results, rows, signal)),
  };
}

function isLong({ experiment, states }: Results): boolean {
  const rows = experiment.plan.points.map(({ measures }, p) => measures.length * states[p]!.replications);
  return rows.reduce((sum, count) => sum + count, 0) > WORTH_THREADS;
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

function fillPoints(results: Results, rows: TableFiles): void {
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

/**
 * Measure after measure, so that few at a time are in memory, and columns of words hardly change. While threads write, its
 * estimate is formed.
 */
function* stretchesOf(results: Results, signal: AbortSignal): Generator<Stretch> {
  for (const [p, { measures }] of results.experiment.plan.points.entries())
    for (const [m, { name: measure }] of measures.entries()) {
      signal.throwIfAborted();
      const { numerators, denominators } = results.column(p, m);
      const words = { point: p + 1, measure, unit: unitOf(results, measure) };
      for (let first = 0; first < numerators.length; first += PIECE) {
        const [above, below] = [numerators, denominators].map(all => all.slice(first, first + PIECE));
        yield { ...words, first, numerators: above!, denominators: below! };
      }
      results.estimate(p, m);
    }
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

async function fillSummary(results: Results, rows: TableFiles, signal: AbortSignal): Promise<void> {
  const { plan } = results.experiment;
  for (const [p, { measures, scenario }] of plan.points.entries()) {
    await listen(signal);
    measures.forEach(({ name }, m) => {
      const { estimate, exact, warning, spread, replications } = results.estimate(p, m);
      const spreads = [spread?.p5 ?? null, spread?.p50 ?? null, spread?.p95 ?? null];
      const bounds = [estimate?.value ?? null, estimate?.low ?? null, estimate?.high ?? null];
      const note = exact ? 'exact' : (warning ?? '');
      const whose = plan.scenarios[scenario]!.name;
      rows.add(p + 1, whose, name, unitOf(results, name), replications, ...bounds, ...spreads, note);
    });
  }
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

async function fillIntervals(results: Results, rows: TableFiles, signal: AbortSignal): Promise<void> {
  for (const p of results.experiment.plan.points.keys()) {
    await listen(signal);
    for (const { start, end, measure, replications, value, low, high } of results.byInterval(p))
      rows.add(p + 1, start, end, measure, unitOf(results, measure), replications, value, low, high);
  }
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

async function fillDifferences(results: Results, rows: TableFiles, signal: AbortSignal): Promise<void> {
  for (const measure of results.measures()) {
    await listen(signal);
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
