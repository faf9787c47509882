import { totalmem } from 'node:os';
import { getHeapStatistics } from 'node:v8';
import { type Gathered, Gatherer, MOST_BLOCKS } from '../engine/index.ts';
import { interruptible } from './batch/interruptible.ts';
import { expectedSeconds, taskSize, tasksOf } from './batch/share-out.ts';
import type { Assignment, Runner, Setting, Task, TaskGathered } from './batch/task.ts';
import { workerAddress } from './batch/thread.ts';
import type { Workshop } from './batch/workshop.ts';
import { optimizeAsUsual, optimizeLate } from './compiler.ts';
import { UsageError } from './faults.ts';
import { count, decimal } from './print/number.ts';
import { mayBeShort, runShort } from './short-job.ts';

/** The finished replications of each scenario, the same ones of all. */
export interface Simulated {
  gathered: Gathered[];
  /** Ctrl-C came before the last replication */
  interrupted: boolean;
}

/** Replications 0, 1, … of all settings. */
export interface Job extends Assignment {
  replications: number;
  /** threads at most */
  jobs: number;
}

/** What a tally takes beside its numbers, in the memory of the language [bytes]. */
const BYTES_BESIDE = 3000;

/** Memory that a report may take [bytes]. */
export interface Room {
  /** of all */
  all: number;
  /** of that of the language */
  heap: number;
}

/** Half of what there is. */
const roomHere = (): Room => ({ all: totalmem() / 2, heap: getHeapStatistics().heap_size_limit / 2 });

/** Tasks are cut finer than those of batches: progress shows by them. */
const FINER = 4;

/**
 * Runs replications outside the main thread, which stays awake to hear Ctrl-C; what is finished then is kept. A few
 * short ones are run in it.
 *
 * @param progress - is told how many replications of all scenarios are finished
 */
export async function simulate(
  { settings, seed, replications, batches = 0, jobs }: Job,
  workshop: Workshop,
  progress: (finished: number) => void,
): Promise<Simulated> {
  const scenarios = settings.map(({ scenario }) => scenario);
  const gatherers = () => scenarios.map(scenario => new Gatherer(scenario, { batches }));
  const short = await simulateShort(settings, { seed, replications }, gatherers());
  if (short !== undefined) return short;
  const size = Math.min(...scenarios.map(scenario => Math.ceil(taskSize(scenario) / FINER)));
  const seconds = expectedSeconds(scenarios, replications);
  const runner = await workshop.runner<TaskGathered>({ settings, seed, batches }, seconds, jobs);
  return interruptible(signal => gather(runner, gatherers(), { size, replications }, signal, progress));
}

/** In this thread, where that is done before another has started; undefined, with nothing done, where it is not. */
async function simulateShort(
  settings: readonly Setting[],
  { seed, replications }: { seed: string; replications: number },
  gatherers: readonly Gatherer[],
): Promise<Simulated | undefined> {
  if (workerAddress() === undefined || !mayBeShort(settings, replications)) return undefined;
  const job = { scenarios: settings.map(({ scenario }) => scenario), seed, replications };
  optimizeLate();
  const { finished, interrupted } = await interruptible(async signal => {
    const finished = await runShort(job, () => signal.aborted);
    return { finished, interrupted: signal.aborted };
  });
  if (finished === undefined) optimizeAsUsual();
  if (finished === undefined && !interrupted) return undefined;
  for (const tallies of finished ?? [])
    for (const [setting, tally] of tallies.entries()) gatherers[setting]!.add(tally);
  return { gathered: gatherers.map(({ gathered }) => gathered), interrupted };
}

/**
 * Has replications carried out by any runner, `size` to a task, and gathers them in their order.
 *
 * @param gatherers - of each setting, empty
 */
export async function gather(
  runner: Runner<TaskGathered>,
  gatherers: readonly Gatherer[],
  { size, replications }: { size: number; replications: number },
  signal: AbortSignal,
  progress: (finished: number) => void = () => {},
  room = roomHere(),
): Promise<Simulated> {
  const inOrder = new InOrder(gatherers);
  const take = (task: Task, { gathered }: TaskGathered) => {
    checkRoom(gathered, gatherers.length, replications, room);
    inOrder.take(task, gathered);
    progress(inOrder.finished);
  };
  await runner.run(sideBySide(gatherers.length, size, replications), take, signal);
  return {
    gathered: gatherers.map(({ gathered }) => gathered),
    interrupted: inOrder.finished < replications,
  };
}

/** Throws UsageError where so many replications would not find room, to judge by some of them. */
function checkRoom({ tallies, blocks }: Gathered, settings: number, replications: number, room: Room): void {
  const all = settings * replications;
  const each = BYTES_BESIDE + tallies.reduce((sum, tally) => sum + bytesOf(tally), 0) / tallies.length;
  const ofBlocks = settings * Math.min(replications, MOST_BLOCKS) * bytesOf(blocks[0]!);
  const wanted = each * all + ofBlocks;
  if (wanted <= room.all && BYTES_BESIDE * all <= room.heap) return;
  throw new UsageError(
    `a report of ${count(all, 'replication')} takes ${decimal(wanted / 1e9, 1)} GB of memory, more than there is to spare; --out DIR writes tables of any length, in memory that does not grow`,
  );
}

/** Of the numbers in its arrays. */
function bytesOf(of: object): number {
  return Object.values(of).reduce(
    (sum, value) => sum + (ArrayBuffer.isView(value) ? value.byteLength : 0),
    0,
  );
}

/** Each range of replications of all settings before the next, so that comparisons stay paired. */
function* sideBySide(settings: number, size: number, replications: number): Generator<Task> {
  for (const task of tasksOf(0, size, replications))
    for (let setting = 0; setting < settings; setting++) yield { ...task, setting };
}

/** Takes results in any order and adds them in theirs; a range counts once every setting has it. */
class InOrder {
  /** replications that every setting has */
  finished = 0;
  private readonly gatherers: readonly Gatherer[];
  /** by the first replication of a range: what each setting that has it gathered */
  private readonly early = new Map<number, Gathered[]>();

  constructor(gatherers: readonly Gatherer[]) {
    this.gatherers = gatherers;
  }

  take({ setting, first }: Task, gathered: Gathered): void {
    const range = this.early.get(first) ?? [];
    range[setting] = gathered;
    this.early.set(first, range);
    for (let next = this.early.get(this.finished); next !== undefined; next = this.early.get(this.finished)) {
      if (this.gatherers.some((_, k) => next?.[k] === undefined)) return;
      this.early.delete(this.finished);
      this.finished += next[0]!.tallies.length;
      next.forEach((each, k) => {
        this.gatherers[k]!.join(each);
      });
    }
  }
}
