import manifest from '../../package.json' with { type: 'json' };
import { count } from '../print/number.ts';
import type { Style } from '../print/style.ts';
import { doneIn } from './kept-results.ts';
import type { QueueLink } from './link.ts';

/** How a queue stands. */
export interface QueueState {
  ccsim: string;
  queue: string;
  waiting: number;
  active: number;
  done: number;
  failed: number;
  workers: { machine: string; process: number; threads: number; address: string }[];
  /** jobs that failed, the last ones first */
  failures: { job: string; reason: string }[];
}

/** Failures that are told of. */
const MOST_FAILURES = 10;

export async function queueState({ queue, redis, address }: QueueLink): Promise<QueueState> {
  const counts = await queue.getJobCounts('waiting', 'prioritized', 'delayed', 'active', 'failed');
  const { active = 0, failed = 0, ...others } = counts;
  const failures = await queue.getFailed(0, MOST_FAILURES - 1);
  return {
    ...{ ccsim: manifest.version, queue: address.shown },
    waiting: Object.values(others).reduce((sum, count) => sum + count, 0),
    ...{ active, done: await doneIn(redis), failed },
    workers: (await queue.getWorkers()).map(workerOf),
    failures: failures.map(({ id = '', failedReason }) => ({ job: id, reason: failedReason })),
  };
}

/** A connection's name ends with machine, process and threads. */
function workerOf({ rawname = '', addr = '' }: Record<string, string>): QueueState['workers'][number] {
  const [, machine = rawname, process = '0', threads = '0'] =
    /:w:([^/]*)\/(\d+)\/(\d+)$/u.exec(rawname) ?? [];
  return { machine, process: Number(process), threads: Number(threads), address: addr };
}

export function stateText(state: QueueState, style: Style): string {
  const { ccsim, queue, waiting, active, done, failed, workers, failures } = state;
  const threads = workers.reduce((sum, worker) => sum + worker.threads, 0);
  return [
    style.strong(`${queue}, jobs of ccsim ${ccsim}`),
    `  waiting  ${waiting}`,
    `  active   ${active}`,
    `  done     ${done}`,
    `  failed   ${failed}`,
    `  workers  ${workers.length}${workers.length === 0 ? '' : `, ${count(threads, 'thread')}`}`,
    ...workers.map(
      ({ machine, process, threads: own, address }) =>
        `    ${machine}, process ${process}, ${count(own, 'thread')}, from ${address}`,
    ),
    ...failures.map(({ job, reason }) => `  job ${job} failed: ${reason}`),
    '',
  ].join('\n');
}
