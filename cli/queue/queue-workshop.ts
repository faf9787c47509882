import type { Assignment, Runner, TaskResult } from '../batch/task.ts';
import type { Workshop } from '../batch/workshop.ts';
import type { Terminal } from '../terminal.ts';
import type { QueueAddress } from './address.ts';
import { openLink } from './link.ts';
import { queueRunner } from './queue-runner.ts';

/** A workshop whose work is done by the workers of a queue, wherever they are. Throws QueueError and UsageError. */
export async function openQueueWorkshop(address: QueueAddress, terminal: Terminal): Promise<Workshop> {
  const link = await openLink(address, terminal);
  return {
    runner: async <Result extends TaskResult>(assignment: Assignment) =>
      queueRunner(link, assignment, terminal) as unknown as Runner<Result>,
    close: () => link.close(),
  };
}
