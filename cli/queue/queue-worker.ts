import type { Job, Worker } from 'bullmq';
import { UsageError } from '../faults.ts';
import type { Terminal } from '../terminal.ts';
import { PREFIX, QUEUE_NAME, type QueueLink, workerName } from './link.ts';
import type { ProcessorData } from './queue-processor.ts';

export interface WorkerOptions {
  /** threads */
  jobs: number;
  /** [ms]; undefined: it never ends by itself */
  idleExit: number | undefined;
  /** [ms] */
  lock: number;
  allowPolicies: boolean;
  quiet: boolean;
}

/** How a worker ended. */
export interface WorkerEnd {
  interrupted: boolean;
  done: number;
  /** jobs whose result differed from one that was there */
  conflicts: number;
}

/** How often a job may lose its worker before it is given up: it may be what kills them. */
const MOST_STALLS = 3;
/** What BullMQ says where another worker has taken a job over; the result is the same, whoever keeps it. */
const TAKEN_OVER = /lock|Missing/u;

/** Does jobs until it is stopped, or has been idle for long. */
export async function startQueueWorker(
  link: QueueLink,
  options: WorkerOptions,
  terminal: Terminal,
): Promise<WorkerEnd> {
  const worker = openWorker(link, options);
  const end: WorkerEnd = { interrupted: false, done: 0, conflicts: 0 };
  let active = 0;
  let lastActive = performance.now();
  const over = () => {
    active--;
    lastActive = performance.now();
  };
  worker.on('active', () => active++);
  worker.on('completed', () => {
    end.done++;
    over();
  });
  worker.on('failed', (job: Job | undefined, error: Error) => {
    over();
    if (/two results that differ/u.test(error.message)) end.conflicts++;
    terminal.tell(`ccsim worker: job ${job?.id ?? 'unknown'}: ${error.message}\n`);
  });
  worker.on('error', error => {
    if (TAKEN_OVER.test(error.message)) over();
    // lost connections are told of once, elsewhere
  });
  const tell = (text: string) => options.quiet || terminal.tell(`ccsim worker: ${text}\n`);
  tell(
    `${options.jobs} ${options.jobs === 1 ? 'thread' : 'threads'} at ${link.address.shown}; Ctrl-C ends it`,
  );
  const isIdle = () =>
    options.idleExit !== undefined && active <= 0 && performance.now() - lastActive > options.idleExit;
  end.interrupted = (await stopped(isIdle)) === 'SIGINT';
  if (active > 0) tell('finishes what is in hand; Ctrl-C again leaves it to others');
  await worker.close();
  tell(`${end.done} ${end.done === 1 ? 'job' : 'jobs'} done`);
  return end;
}

function openWorker(link: QueueLink, options: WorkerOptions): Worker {
  const processor = new URL('./queue-processor.js', import.meta.url);
  if (!import.meta.url.endsWith('.js'))
    throw new UsageError('runs from the built program only (npm run build)', 'worker');
  const { lock, jobs, allowPolicies } = options;
  return new link.packages.Worker(QUEUE_NAME, processor, {
    ...{ connection: link.redis, prefix: PREFIX, name: workerName(jobs) },
    ...{ concurrency: jobs, maxStalledCount: MOST_STALLS, drainDelay: 2 },
    ...{ lockDuration: lock, stalledInterval: lock / 2, runRetryDelay: 500 },
    useWorkerThreads: true,
    workerThreadsOptions: { workerData: { address: link.address, allowPolicies } satisfies ProcessorData },
  });
}

/** Waits for a signal, or until there is nothing to do; a second signal ends the process as it does any other. */
function stopped(isIdle: () => boolean): Promise<'SIGINT' | 'SIGTERM' | 'idle'> {
  return new Promise(resolve => {
    const look = setInterval(() => isIdle() && leave('idle'), 100);
    const leave = (why: 'SIGINT' | 'SIGTERM' | 'idle') => {
      clearInterval(look);
      process.off('SIGINT', onInterrupt);
      process.off('SIGTERM', onEnd);
      resolve(why);
    };
    const onInterrupt = () => leave('SIGINT');
    const onEnd = () => leave('SIGTERM');
    process.on('SIGINT', onInterrupt);
    process.on('SIGTERM', onEnd);
  });
}
