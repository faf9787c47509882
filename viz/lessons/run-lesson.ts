import { chosenSeries, measuresOf, replicate, type Scenario } from '../../engine/index.ts';
import { loadScenario, readFrom } from '../../scenarios/index.ts';
import type { Lesson, Values } from './lesson.ts';

/** A lesson's columns, ready to run. */
export interface PreparedLesson {
  measures: readonly string[];
  columns: readonly { scenario: Scenario; has: readonly string[] }[];
}

/**
 * Reads the scenarios of a lesson.
 *
 * @throws ScenarioError when one of them cannot be run
 */
export async function prepareLesson(lesson: Lesson, values: Values): Promise<PreparedLesson> {
  const measures = Object.keys(lesson.measures);
  const columns = await Promise.all(
    lesson.cases(values).map(async ({ source }) => {
      const { scenario } = await loadScenario(source.path, readFrom(source.files), { set: source.set });
      const known = new Set(measuresOf(scenario).map(({ name }) => name));
      return { scenario, has: measures.filter(name => known.has(name)) };
    }),
  );
  return { measures, columns };
}

/**
 * Runs one replication of every column on common random numbers.
 *
 * @param replication - from 0
 * @returns Float64Array[columns × measures × 2]: numerator and denominator of each measure; NaN where a column lacks it
 * @throws RangeError when a replication reached a limit of its scenario, whose numbers would be of part of it
 */
export function replicationOf(prepared: PreparedLesson, seed: string, replication: number): Float64Array {
  const { measures, columns } = prepared;
  const row = new Float64Array(columns.length * measures.length * 2).fill(Number.NaN);
  columns.forEach(({ scenario, has }, column) => {
    const tally = replicate(scenario, seed, replication, { waits: false });
    if (tally.status !== 'complete')
      throw new RangeError(
        `${scenario.name}: replication ${replication} reached its limit of ${tally.status}`,
      );
    for (const series of chosenSeries(scenario, [tally], has)) {
      const at = (column * measures.length + measures.indexOf(series.name)) * 2;
      row[at] = series.numerators[0]!;
      row[at + 1] = series.denominators[0]!;
    }
  });
  return row;
}

/** Runs a whole lesson in this thread; for tests and for the worksheet of a class without a browser. */
export async function runLesson(lesson: Lesson, values: Values, seed: string): Promise<Float64Array[]> {
  const prepared = await prepareLesson(lesson, values);
  return Array.from({ length: lesson.replications }, (_, k) => replicationOf(prepared, seed, k));
}
