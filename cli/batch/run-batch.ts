import { INTERRUPTED } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import type { AtWork } from './at-work.ts';
import { startBatchProgress } from './batch-progress.ts';
import { carryOut } from './carry-out.ts';
import { conclude } from './conclude.ts';
import { DeedNotes } from './deed.ts';
import type { Files } from './files.ts';
import { type Folder, openJournal, shardFolder } from './folder.ts';
import { noteBegun, noteEnded } from './history.ts';
import { interruptible } from './interruptible.ts';
import type { Experiment } from './plan.ts';
import { Results } from './results.ts';
import { type Shard, WHOLE } from './schedule.ts';
import { expectedSeconds } from './share-out.ts';
import type { Scribe } from './stretch.ts';
import type { Runner, Setting, TaskSamples } from './task.ts';

/** What a batch works with. */
export interface BatchMeans {
  files: Files;
  /** of the experiment; that of a shard lies inside */
  path: string;
  /** whether the folder stays, so that its history is worth a file */
  isKept: boolean;
  shard: Shard;
  /** threads of this machine, or the queue whose workers have theirs */
  by: { jobs: number } | { queue: string };
  quiet: boolean;
  terminal: Terminal;
  atWork: AtWork;
  runner(settings: Setting[], experiment: Experiment): Promise<Runner<TaskSamples>>;
}

/** What came of a batch: results, or the exit status of one that has none yet. */
export type BatchOutcome = { results: Results } | { status: number | undefined; kept: number };

/** Carries out what a begun experiment lacks, and concludes it unless it is a shard of a larger one. */
export async function runBatch(
  experiment: Experiment,
  settings: Setting[],
  means: BatchMeans,
): Promise<BatchOutcome> {
  const { files, shard, terminal, quiet, atWork } = means;
  const folder: Folder = { files, path: shardFolder(means.path, shard) };
  const { journal, faults } = openJournal(folder, experiment);
  for (const fault of faults) terminal.tell(`ccsim: ${fault}; it is done again\n`);
  const notes = new DeedNotes(means.by, shard);
  const progress = startBatchProgress(terminal, experiment, journal, shard, quiet);
  if (means.isKept) noteBegun(folder, notes.begun(), progress.kept);
  const runner = await means.runner(settings, experiment);
  const isDone = await interruptible(signal =>
    carryOut(experiment, journal, runner, {
      shard,
      signal: AbortSignal.any([signal, atWork.lost]),
      onKept: ({ count }) => {
        notes.replications += count;
        progress.update(count);
      },
    }),
  ).finally(() => progress.clear());
  atWork.confirm();
  if (means.isKept) noteEnded(folder, notes.ended(isDone ? 'done' : 'interrupted'));
  if (!isDone) return { status: INTERRUPTED, kept: progress.kept };
  if (shard !== WHOLE && shard.of > 1) return { status: undefined, kept: progress.kept };
  if (!means.isKept) return { results: new Results(experiment, journal) };
  const scribe: Scribe | undefined = runner.write?.bind(runner);
  const results = await interruptible(signal =>
    conclude(folder, experiment, journal, { scribe, signal }).catch((error: unknown) => {
      if (error !== signal.reason) throw error;
    }),
  );
  return results === undefined ? { status: INTERRUPTED, kept: progress.kept } : { results };
}

/** Roughly how long an experiment takes on one core [s]. */
export function secondsOf(settings: readonly Setting[], { plan }: Experiment): number {
  const { replications } = plan;
  const each = typeof replications === 'number' ? replications : Math.min(replications.ceiling, 2000);
  return expectedSeconds(
    settings.map(({ scenario }) => scenario),
    each,
  );
}
