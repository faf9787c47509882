import { totalmem } from 'node:os';
import { getHeapStatistics } from 'node:v8';
import type { Replications, Tally } from '../engine/index.ts';
import { interruptible } from './batch/interruptible.ts';
import { expectedSeconds, taskSize, tasksOf } from './batch/share-out.ts';
import type { Assignment, Runner, Setting, Task, TaskTallies } from './batch/task.ts';
import { workerAddress } from './batch/thread.ts';
import type { Workshop } from './batch/workshop.ts';
import { optimizeAsUsual, optimizeLate } from './compiler.ts';
import { UsageError } from './faults.ts';
import { count, decimal } from './print/number.ts';
import { mayBeShort, runShort } from './short-job.ts';

/** The finished replications of each scenario, the same ones of all. */
export interface Simulated {
  replications: Replications[];
  /** Ctrl-C came before the last replication */
  interrupted: boolean;
}

/** What a tally keeps; its histograms are added up. */
const NUMBERS = ['cells', 'moreCells', 'groupCells', 'skillCells', 'ruleCells', 'menuCells'] as const;

/** Replications 0, 1, … of all settings. */
export interface Job extends Assignment {
  replications: number;
  /** threads at most */
  jobs: number;
}

/** What a tally takes beside its numbers, in the memory of the language [bytes]. */
const BYTES_BESIDE = 3000;

/** Memory that the tallies of a report may take [bytes]. */
export interface Room {
  /** of all */
  all: number;
  /** of that of the language */
  heap: number;
}

/** Half of what there is. */
const roomHere = (): Room => ({ all: totalmem() / 2, heap: getHeapStatistics().heap_size_limit / 2 });

/** Tasks are cut finer than those of batches: their tallies are large, and progress shows by them. */
const FINER = 4;

/**
 * Runs replications outside the main thread, which stays awake to hear Ctrl-C; what is finished then is kept. A few
 * short ones are run in it.
 *
 * @param progress - is told how many replications of all scenarios are finished
 */
export async function simulate(
  { settings, seed, replications, jobs }: Job,
  workshop: Workshop,
  progress: (finished: number) => void,
): Promise<Simulated> {
  const short = await simulateShort(settings, seed, replications);
  if (short !== undefined) return short;
  const size = Math.min(...settings.map(({ scenario }) => Math.ceil(taskSize(scenario) / FINER)));
  const scenarios = settings.map(({ scenario }) => scenario);
  const seconds = expectedSeconds(scenarios, replications);
  const runner = await workshop.runner<TaskTallies>({ settings, seed }, seconds, jobs);
  const wanted = { settings: settings.length, size, replications };
  return interruptible(signal => gather(runner, wanted, signal, progress));
}

/** In this thread, where that is done before another has started; undefined, with nothing done, where it is not. */
async function simulateShort(
  settings: readonly Setting[],
  seed: string,
  replications: number,
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
  const gathered = new Gathering(settings.length);
  for (const [first, tallies] of (finished ?? []).entries())
    for (const [setting, tally] of tallies.entries()) gathered.take({ setting, first, count: 1 }, [tally]);
  return { replications: gathered.replications, interrupted };
}

/** Has replications carried out by any runner, `size` to a task, and puts them in their order. */
export async function gather(
  runner: Runner<TaskTallies>,
  { settings, size, replications }: { settings: number; size: number; replications: number },
  signal: AbortSignal,
  progress: (finished: number) => void = () => {},
  room = roomHere(),
): Promise<Simulated> {
  const gathered = new Gathering(settings);
  const take = (task: Task, { tallies }: TaskTallies) => {
    checkRoom(tallies, settings * replications, room);
    gathered.take(task, tallies);
    progress(gathered.finished);
  };
  await runner.run(sideBySide(settings, size, replications), take, signal);
  return { replications: gathered.replications, interrupted: gathered.finished < replications };
}

/** Throws UsageError where so many replications would not find room, to judge by some of them. */
function checkRoom(tallies: readonly Tally[], replications: number, room: Room): void {
  const bytesOf = (tally: Tally) =>
    NUMBERS.reduce((sum, numbers) => sum + tally[numbers].byteLength, BYTES_BESIDE);
  const each = tallies.reduce((sum, tally) => sum + bytesOf(tally), 0) / tallies.length;
  if (each * replications <= room.all && BYTES_BESIDE * replications <= room.heap) return;
  const wanted = `a report of ${count(replications, 'replication')} takes ${decimal((each * replications) / 1e9, 1)} GB of memory`;
  throw new UsageError(
    `${wanted}, more than there is to spare; --out DIR writes tables of any length, in memory that does not grow`,
  );
}

/** Each range of replications of all settings before the next, so that comparisons stay paired. */
function* sideBySide(settings: number, size: number, replications: number): Generator<Task> {
  for (const task of tasksOf(0, size, replications))
    for (let setting = 0; setting < settings; setting++) yield { ...task, setting };
}

/** Takes tallies in any order and adds them in theirs; a range counts once every setting has it. */
class Gathering {
  readonly replications: Replications[];
  /** replications that every setting has */
  finished = 0;
  /** by the first replication of a range: the tallies of each setting that has it */
  private readonly early = new Map<number, Tally[][]>();

  constructor(settings: number) {
    this.replications = Array.from({ length: settings }, () => ({
      tallies: [],
      histograms: new Float64Array(0),
    }));
  }

  take({ setting, first }: Task, tallies: Tally[]): void {
    const range = this.early.get(first) ?? [];
    range[setting] = tallies;
    this.early.set(first, range);
    for (let next = this.early.get(this.finished); next !== undefined; next = this.early.get(this.finished)) {
      if (this.replications.some((_, k) => next?.[k] === undefined)) return;
      this.early.delete(this.finished);
      next.forEach((each, k) => {
        for (const tally of each) merge(this.replications[k]!, tally);
      });
      this.finished = this.replications[0]!.tallies.length;
    }
  }
}

/** As the engine's own runReplications does it: histograms are added up and dropped. */
function merge(replications: Replications, tally: Tally): void {
  const { histograms } = tally;
  if (replications.histograms.length === 0) replications.histograms = new Float64Array(histograms.length);
  if (tally.status === 'complete')
    for (let i = 0; i < histograms.length; i++) replications.histograms[i]! += histograms[i]!;
  replications.tallies.push({ ...tally, histograms: new Float64Array(0) });
}
