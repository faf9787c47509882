import { count, percent } from '../print/number.ts';
import { startProgress } from '../progress.ts';
import type { Terminal } from '../terminal.ts';
import type { Journal } from './journal.ts';
import type { Experiment } from './plan.ts';
import { type PointState, type Shard, stateOf, tasksOfShard } from './schedule.ts';

/** How far a batch is. */
export interface BatchProgress {
  /** replications that are kept, those of earlier processes included */
  readonly kept: number;
  /** @param count - replications that are newly kept */
  update(count: number): void;
  clear(): void;
}

/** Shows how far a batch is: a bar on a terminal, lines elsewhere, nothing when quiet. */
export function startBatchProgress(
  terminal: Terminal,
  experiment: Experiment,
  journal: Journal,
  shard: Shard,
  quiet: boolean,
): BatchProgress {
  const { points, replications } = experiment.plan;
  const isFixed = typeof replications === 'number';
  const total = isFixed
    ? tasksOfShard(experiment, shard).reduce((sum, { count }) => sum + count, 0)
    : undefined;
  let kept = points.reduce(
    (sum, _, p) => sum + journal.of(p).reduce((own, { task }) => own + task.count, 0),
    0,
  );
  const progress = startProgress(terminal, total, quiet, { already: kept, lines: true });
  const statesNow = statesOf(experiment, journal);
  return {
    get kept() {
      return kept;
    },
    update: count => {
      kept += count;
      progress.update(kept, isFixed ? undefined : () => precisionTexts(statesNow()));
    },
    clear: () => progress.clear(),
  };
}

/** How points stand now; only those that have got further are looked at anew. */
function statesOf(experiment: Experiment, journal: Journal): () => PointState[] {
  const none: PointState = { replications: 0, done: false };
  const known = experiment.plan.points.map(() => ({ reach: -1, state: none }));
  return () =>
    known.map((each, p) => {
      const reach = journal.reach(p);
      if (reach !== each.reach) known[p] = { reach, state: stateOf(experiment, journal, p) };
      return known[p]!.state;
    });
}

/** How many points are done, and the measure that is farthest from precise. */
function precisionTexts(states: readonly PointState[]): string[] {
  const done = states.filter(state => state.done).length;
  const open = states.flatMap(state => (state.done ? [] : (state.precision ?? [])));
  const worst = open.reduce<{ name: string; relative: number | null } | undefined>(
    (most, each) => ((each.relative ?? 0) > (most?.relative ?? 0) ? each : most),
    undefined,
  );
  const points = `${done} of ${count(states.length, 'point')} precise`;
  if (worst === undefined || worst.relative === null) return [points];
  return [points, `${worst.name} within ${percent(Number(worst.relative.toPrecision(2)))}`];
}
