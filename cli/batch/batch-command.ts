import type { Given } from '../command.ts';
import { DONE, FAILED } from '../exit-codes.ts';
import { UsageError } from '../faults.ts';
import { jsonText } from '../json.ts';
import { readJobs } from '../options.ts';
import { count } from '../print/number.ts';
import { type QueueAddress, readQueueAddress } from '../queue/address.ts';
import type { Terminal } from '../terminal.ts';
import { AtWork } from './at-work.ts';
import { batchJson } from './batch-json.ts';
import { batchTables } from './batch-tables.ts';
import { beginBatch } from './begin-batch.ts';
import { bestOf } from './best-point.ts';
import { diskFiles, type Files } from './files.ts';
import { clean, type Folder, shardFolder } from './folder.ts';
import { memoryFiles } from './memory-files.ts';
import type { Experiment } from './plan.ts';
import { leftOut } from './report-text.ts';
import type { BatchRequest } from './request.ts';
import type { Results } from './results.ts';
import { type BatchMeans, runBatch, secondsOf } from './run-batch.ts';
import type { Setting, SettingSource, TaskSamples } from './task.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

type Kind = BatchRequest['kind'];

/** Carries out `run`, `compare` or `sweep` where results are kept as tables rather than shown as one report. */
export async function batchCommand(
  kind: Kind,
  given: Given,
  terminal: Terminal,
  files: Files = diskFiles(),
): Promise<number> {
  const queue = readQueue(given, kind);
  const workshop = queue === undefined ? openWorkshop() : await openQueue(queue, terminal);
  const atWork = new AtWork(files, text => terminal.tell(text));
  try {
    const [jobs, quiet] = [readJobs(given, kind), given.has('quiet')];
    const { experiment, settings, sources, path, shard } = await beginBatch(kind, given, {
      ...{ files, terminal, atWork },
    });
    if (experiment === undefined) return DONE;
    const isKept = path !== undefined;
    const place = isKept ? { files, path } : { files: memoryFiles(), path: 'memory' };
    const means: BatchMeans = {
      ...{ ...place, isKept, shard, quiet, terminal, atWork },
      by: queue === undefined ? { jobs } : { queue: queue.shown },
      runner: (own, of) => {
        const sent = { settings: queue === undefined ? own : toBeSent(own, of, sources), seed: of.plan.seed };
        return workshop.runner<TaskSamples>(sent, secondsOf(own, of), jobs);
      },
    };
    const outcome = await runBatch(experiment, settings, means);
    if ('results' in outcome) return await showAndClean(outcome.results, given, means, isKept);
    const keeper = isKept ? shardFolder(path, shard) : queue;
    return tellUnfinished(outcome, experiment, keeper, means, terminal);
  } catch (error) {
    throw atWork.explain(error);
  } finally {
    atWork.leave();
    workshop.close();
  }
}

function readQueue(given: Given, kind: Kind): QueueAddress | undefined {
  const queue = readQueueAddress(given, kind);
  if (queue !== undefined && given.text('jobs') !== undefined)
    throw new UsageError('--jobs is of this machine; with --queue each ccsim worker has its own', kind);
  return queue;
}

/** The queue and its packages are loaded where one is named only. */
async function openQueue(address: QueueAddress, terminal: Terminal): Promise<Workshop> {
  return (await import('../queue/queue-workshop.ts')).openQueueWorkshop(address, terminal);
}

/** Settings with all that another machine needs to read them again. */
function toBeSent(settings: Setting[], { plan }: Experiment, sources: SettingSource[]): Setting[] {
  return settings.map((setting, p) => ({ ...setting, hash: plan.points[p]!.hash, source: sources[p]! }));
}

/** Shows results, which are read from the journal; it is then done with, even if they cannot be shown. */
export async function showAndClean(
  results: Results,
  given: Given,
  { terminal, atWork, ...folder }: Folder & { terminal: Terminal; atWork: AtWork },
  isKept = true,
): Promise<number> {
  try {
    return show(results, given, terminal, isKept ? folder.path : undefined);
  } finally {
    atWork.settle();
    await clean(folder);
  }
}

function show(results: Results, given: Given, terminal: Terminal, folder: string | undefined): number {
  const best = bestOf(results);
  if (given.has('json')) terminal.out(jsonText(batchJson(results, best)));
  else terminal.out(batchTables(results, best, { width: terminal.width, style: terminal.style, folder }));
  let status = DONE;
  results.states.forEach((_, p) => {
    const truncated = results.truncated(p).length;
    const fault = results.fault(p);
    if (truncated > 0 && !given.has('quiet'))
      terminal.tell(`warning: point ${p + 1}: ${leftOut(truncated)}\n`);
    if (fault !== undefined) terminal.tell(`warning: point ${p + 1}: a law does not hold: ${fault}\n`);
    if (truncated > 0 || fault !== undefined) status = FAILED;
  });
  return status;
}

function tellUnfinished(
  { status, kept }: { status: number | undefined; kept: number },
  experiment: Experiment,
  keeper: string | QueueAddress | undefined,
  { shard, quiet, path }: BatchMeans,
  terminal: Terminal,
): number {
  if (status === undefined) {
    const pieces = typeof experiment.plan.replications === 'number' ? 'tasks' : 'points';
    const how = kept === 0 ? `had nothing to do, since there are more parts than ${pieces}` : 'is done';
    if (!quiet)
      terminal.tell(
        `part ${shard.index + 1} of ${shard.of} ${how}; when all are done: ccsim merge ${path}\n`,
      );
    return DONE;
  }
  const after =
    keeper === undefined
      ? 'nothing is kept without --out DIR'
      : typeof keeper === 'string'
        ? `they are kept: ccsim ${experiment.plan.kind} --resume ${keeper} goes on`
        : 'the queue keeps them for a week: the same command goes on';
  terminal.tell(`ccsim ${experiment.plan.kind}: interrupted after ${count(kept, 'replication')}; ${after}\n`);
  return status;
}
