import { parseDuration } from '../scenarios/index.ts';
import type { Command, Given } from './command.ts';
import { DONE, FAILED, INTERRUPTED } from './exit-codes.ts';
import { UsageError } from './faults.ts';
import { OPTIONS, readJobs, readQuantity } from './options.ts';
import { QUEUE_OPTIONS, requireQueueAddress } from './queue/address.ts';
import { openLink } from './queue/link.ts';
import { startQueueWorker } from './queue/queue-worker.ts';

/** How long a worker may be silent before its jobs are given to another [s]. */
const LOCK = 10;

/** `ccsim worker`: does the jobs of a queue. */
export const workerCommand: Command = {
  name: 'worker',
  usage: '--queue URL',
  about: 'Does the jobs of a queue, in any number on any machines, until it is stopped.',
  example: 'ccsim worker --queue redis://127.0.0.1:6379',
  options: {
    ...QUEUE_OPTIONS,
    jobs: { ...OPTIONS.jobs, about: 'threads, each with a job in hand (one a core)' },
    'idle-exit': { value: 'D', about: 'ends when there was nothing to do for so long, such as 30 s' },
    lock: { value: 'D', about: `silent for so long, its jobs go to others (${LOCK} s)` },
    'allow-policies': { about: 'runs programs of others too: the routings of --policy' },
    quiet: { about: 'tells of failures only' },
  },
  notes: [
    'Ctrl-C, or SIGTERM, ends it when the jobs in hand are done; a second one ends it at once, and the jobs go to others.',
    'A password is taken from CCSIM_QUEUE_PASSWORD where the URL has none.',
  ].join('\n'),
  async run(given, terminal) {
    if (given.operands.length > 0) throw new UsageError(`unexpected ${given.operands[0]}`, 'worker');
    const address = requireQueueAddress(given, 'worker');
    const options = {
      jobs: readJobs(given, 'worker'),
      idleExit: readTime(given, 'idle-exit'),
      lock: readTime(given, 'lock') ?? LOCK * 1000,
      allowPolicies: given.has('allow-policies'),
      quiet: given.has('quiet'),
    };
    const link = await openLink(address, terminal);
    try {
      const { interrupted, conflicts } = await startQueueWorker(link, options, terminal);
      return interrupted ? INTERRUPTED : conflicts > 0 ? FAILED : DONE;
    } finally {
      link.close();
    }
  },
};

/** [ms] */
function readTime(given: Given, option: string): number | undefined {
  const text = given.text(option);
  if (text === undefined) return undefined;
  const time = readQuantity(option, text, parseDuration, 'worker') / 1000;
  if (time >= 500) return time;
  throw new UsageError(`--${option} ${text}: expected 0.5 s or more`, 'worker');
}
