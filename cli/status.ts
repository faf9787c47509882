import type { Command } from './command.ts';
import { DONE } from './exit-codes.ts';
import { UsageError } from './faults.ts';
import { jsonText } from './json.ts';
import { OPTIONS } from './options.ts';
import { QUEUE_OPTIONS, requireQueueAddress } from './queue/address.ts';
import { openLink } from './queue/link.ts';
import { queueState, stateText } from './queue/queue-state.ts';

/** `ccsim status`: how a queue stands. */
export const statusCommand: Command = {
  name: 'status',
  usage: '--queue URL',
  about: 'Tells how many jobs of a queue wait, are in hand, are done or have failed, and who works for it.',
  example: 'ccsim status --queue redis://127.0.0.1:6379',
  options: { ...QUEUE_OPTIONS, json: OPTIONS.json },
  async run(given, terminal) {
    if (given.operands.length > 0) throw new UsageError(`unexpected ${given.operands[0]}`, 'status');
    const address = requireQueueAddress(given, 'status');
    const link = await openLink(address, terminal);
    try {
      const state = await queueState(link);
      terminal.out(given.has('json') ? jsonText(state) : stateText(state, terminal.style));
      return DONE;
    } finally {
      link.close();
    }
  },
};
