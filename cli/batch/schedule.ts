import { checkpoints, type PrecisionOptions, SequentialStopping } from '../../engine/index.ts';
import { replicationsFor, wholeOnly } from './columns.ts';
import type { Journal, Kept } from './journal.ts';
import type { Experiment, PlannedPoint } from './plan.ts';
import { tasksOf } from './share-out.ts';
import type { Task } from './task.ts';

/** Fewest replications of a point before precision is looked at. */
export const FLOOR = 20;

/** The tasks of one process among several that share an experiment: number `index`, from 0, of `of`. */
export interface Shard {
  index: number;
  of: number;
}

export const WHOLE: Shard = { index: 0, of: 1 };

/** How a point stands: when nothing more is to be done, its replications are those that count. */
export interface PointState {
  replications: number;
  done: boolean;
  /** why it ended where replications end by themselves */
  stopped?: 'precision' | 'ceiling';
  /** the precision of the measures watched, each a share of its value; null where none can be formed */
  precision?: { name: string; relative: number | null }[];
}

/** The stopping rule of an experiment whose replications end by themselves. */
export function precisionOptions({ plan }: Experiment): PrecisionOptions | undefined {
  const { replications, confidence } = plan;
  if (typeof replications === 'number') return undefined;
  return { relative: replications.relative, ceiling: replications.ceiling, confidence, floor: FLOOR };
}

/** Whether a task belongs to a shard: tasks go round; where points stop by themselves, whole points do. */
export function tasksOfShard(experiment: Experiment, shard: Shard): Task[] {
  const count = experiment.plan.replications;
  if (typeof count !== 'number') return [];
  const tasks = experiment.taskSizes.flatMap((size, p) => tasksOf(p, size, count));
  return tasks.filter((_, k) => k % shard.of === shard.index);
}

export function isOfShard(point: number, shard: Shard): boolean {
  return point % shard.of === shard.index;
}

/** How a point stands by what the journal has of it, which alone decides: not who did it, nor when. */
export function stateOf(experiment: Experiment, journal: Kept, point: number): PointState {
  const rule = precisionOptions(experiment);
  const reach = journal.reach(point);
  if (rule === undefined)
    return { replications: reach, done: reach === (experiment.plan.replications as number) };
  const watched = watchedOf(experiment.plan.points[point]!);
  const { measures } = experiment.plan.points[point]!;
  const stopping = new SequentialStopping(
    watched.map(m => ({ name: measures[m]!.name, fixed: measures[m]!.fixed })),
    rule,
  );
  const all = watched.map(m => journal.column(point, m, reach));
  const columns = wholeOnly(all);
  stopping.addColumns(columns, columns[0]!.numerators.length);
  const precision = stopping.present().map(({ name, relative }) => ({ name, relative }));
  if (stopping.stopped === undefined && reach < rule.ceiling)
    return { replications: reach, done: false, precision };
  const replications = stopping.stopped === undefined ? reach : replicationsFor(stopping.count, all[0]!);
  return { replications, done: true, stopped: stopping.stopped ?? 'ceiling', precision };
}

/** Places of the measures that must become precise. */
export function watchedOf({ measures, watched }: PlannedPoint): number[] {
  return measures.flatMap(({ name }, m) => (watched.includes(name) ? [m] : []));
}

/** The tasks that come next, of the points that need more; none when all is done. */
export function nextTasks(experiment: Experiment, journal: Journal, shard: Shard): Task[] {
  const rule = precisionOptions(experiment);
  if (rule === undefined) return tasksOfShard(experiment, shard).filter(task => !journal.has(task));
  const rounds = checkpoints(rule);
  return experiment.taskSizes.flatMap((size, p) => {
    if (!isOfShard(p, shard) || stateOf(experiment, journal, p).done) return [];
    const reach = journal.reach(p);
    const from = rounds.findLast(count => count <= reach) ?? 0;
    const to = rounds.find(count => count > reach)!;
    return tasksOf(p, size, to - from, from).filter(task => !journal.has(task));
  });
}
