import { BestOf } from '../../engine/index.ts';
import type { Column } from './journal.ts';
import type { Wanted } from './request.ts';
import type { Results } from './results.ts';

/** How far the search has come when nothing is decided. */
export interface BestSearch {
  replications: number;
  /** numbers of the points that are still in, from 0 */
  points: readonly number[];
  /** replications that it takes: at most so many, else at least */
  needed: number;
  atMost: boolean;
}

/** Which point is the best, by the procedure that is named. */
export interface BestPoint {
  wanted: Wanted;
  procedure: string;
  /** number of the point, from 0; undefined: it is not decided */
  best: number | undefined;
  /** points that are out: after how many replications, and by which other one they were beaten */
  dropped: { point: number; replications: number; by: number }[];
  /** why nothing is decided, and what it takes; empty: it is */
  open: string;
  /** the figures of that, where it is the replications that do not suffice */
  search?: BestSearch;
}

export const PROCEDURE =
  'KN of Kim & Nelson (2001), valid under common random numbers; compares means over replications';

/** The best point of an experiment that asks for it, by its replications in their order; undefined: none is asked for. */
export function bestOf(results: Results): BestPoint | undefined {
  const { plan } = results.experiment;
  const wanted = plan.best;
  if (wanted === undefined) return undefined;
  const base = { wanted, procedure: PROCEDURE, best: undefined, dropped: [] };
  const values: Float64Array[] = [];
  for (const [p, { measures }] of plan.points.entries()) {
    values.push(
      ratios(
        results.column(
          p,
          measures.findIndex(({ name }) => name === wanted.measure),
        ),
      ),
    );
  }
  if (values.length < 2) return { ...base, open: 'one point alone is the best of all' };
  const count = Math.min(...values.map(({ length }) => length));
  const hole = values.findIndex(own => own.subarray(0, count).some(value => !Number.isFinite(value)));
  if (hole >= 0) return { ...base, open: `a replication of point ${hole + 1} has no ${wanted.measure}` };
  const { better, indifference } = wanted;
  const chooser = new BestOf({ systems: values.length, better, indifference, confidence: plan.confidence });
  chooser.addColumns(values, count);
  const dropped = chooser.dropped.map(({ system, ...rest }) => ({ point: system, ...rest }));
  if (chooser.best !== undefined) return { ...base, best: chooser.best, dropped, open: '' };
  const { survivors, atMost, first } = chooser;
  const bound = { needed: atMost ?? first, atMost: atMost !== undefined };
  const search = { replications: count, points: survivors, ...bound };
  return { ...base, dropped, open: stillOpen(search), search };
}

function stillOpen({ replications, points, needed, atMost }: BestSearch): string {
  const names = points.map(point => point + 1).join(', ');
  const after = `after ${replications} replication${replications === 1 ? '' : 's'}`;
  return `${after} points ${names} are still in; it takes ${needed} replications at ${atMost ? 'most' : 'least'}`;
}

function ratios({ numerators, denominators }: Column): Float64Array {
  return numerators.map((numerator, k) => numerator / denominators[k]!);
}
