import { DAY } from '../../center/scenario.ts';
import { mayCallBack } from './access-now.ts';
import type { LogRow } from './log-row.ts';
import type { ReplayedCenter } from './replayed-center.ts';
import type { RowLaw } from './row-law.ts';

/** Laws of single rows about customers who are called back. */
export const CALLBACK_LAWS: Record<string, RowLaw> = {
  'callbacks are offered where the queue has them to offer, and everybody there who must wait is': (
    row,
    center,
  ) => {
    const contact = center.contacts.get(row.contact);
    if (contact?.state !== 'offered') return false;
    if (contact.findsClosed) return row.verb === 'offerCallback' && !callbackOf(row, center) && 'it has none';
    if (row.verb === 'offerCallback') return !isOffered(row, center) && 'it has none to offer';
    if (row.verb !== 'enqueue' || contact.isTransferred || contact.isOfferedCallback) return false;
    if (contact.askedBy >= 0) return false;
    return isOffered(row, center) && 'not offered';
  },

  'who is called back is called before the answer, and no more often than allowed': (row, center) => {
    const contact = center.contacts.get(row.contact);
    if (contact?.state !== 'called') return false;
    if (row.verb === 'answer') return contact.calls === 0 && 'not called';
    const most = callbackOf(row, center)?.attempts ?? 0;
    return row.verb === 'dial' && contact.calls >= most && `${contact.calls} calls before`;
  },

  'between two calls to a customer lies the time that the queue waits before it tries again': (
    row,
    center,
  ) => {
    const contact = center.contacts.get(row.contact);
    if (row.verb !== 'dial' || contact === undefined || contact.calls === 0) return false;
    const apart = row.time - contact.calledAt;
    return apart < (callbackOf(row, center)?.retryAfter ?? 0) && `${apart} apart`;
  },

  'a callback is lost after all its calls, unless the next one would come too late': (row, center) => {
    const contact = center.contacts.get(row.contact);
    const callback = callbackOf(row, center);
    if (row.verb !== 'loseCallback' || contact === undefined || callback === undefined) return false;
    if (contact.calls === 0 && callback.trunk < 0) return 'never called';
    const next = center.nextOpening(row.time + callback.retryAfter);
    return contact.calls < callback.attempts && next < center.scenario.horizon && `${contact.calls} calls`;
  },

  'no agent stands ready while a customer it may serve is to be called for the first time': (row, center) => {
    if (row.verb !== 'ready') return false;
    const { group } = center.agents[row.agent]!;
    for (const contact of center.called) {
      const callback = callbackOf(contact, center)!;
      if (contact.calls > 0 || callback.mode === 'scheduled' || callback.trunk >= 0) continue;
      if (contact.findsClosed && center.time <= center.nextOpening(contact.offeredAt)) continue;
      if (mayCallBack(center, group, contact.type, 1, false))
        return `contact ${contact.number} is not called`;
    }
    return false;
  },

  'an agent has the customer called where the agent comes first': (row, center) => {
    if (row.verb !== 'dial') return false;
    const isAgentFirst = callbackOf(row, center)?.dial === 'agentFirst';
    if (isAgentFirst !== row.agent >= 0) return 'the other way round';
    return (
      row.agent >= 0 && !center.skillOf(center.agents[row.agent]!.group, row.type) && 'without the skill'
    );
  },
};

/** The callback rule of a contact's queue, if it has one. */
export function callbackOf({ type }: { type: number }, { scenario }: ReplayedCenter) {
  const queue = scenario.contactTypes[type]?.queue;
  return queue === undefined ? undefined : scenario.queues[queue]!.callback;
}

/** Whether who must wait now is offered a callback: at this hour, for a wait so long, with so many waiting. */
function isOffered(row: LogRow, center: ReplayedCenter): boolean {
  const callback = callbackOf(row, center);
  if (callback === undefined) return false;
  const { between, waitingAtLeast, expectedWaitAbove, window } = callback;
  const { queue } = center.scenario.contactTypes[row.type]!;
  const hour = row.time % DAY;
  if (between.length > 0 && !between.some(({ from, to }) => from <= hour && hour < to)) return false;
  if (center.inQueue(queue) < waitingAtLeast) return false;
  if (expectedWaitAbove === 0) return true;
  const recent = center.answers[queue]!.filter(at => at > row.time - window).length;
  return ((center.inQueue(queue) + 1) * window) / recent > expectedWaitAbove;
}

/** A customer who chose an hour that is over, and was to be called then whoever is free. */
export function overdueCall(center: ReplayedCenter): string | false {
  for (const contact of center.called) {
    const callback = callbackOf(contact, center);
    if (callback === undefined || contact.calls > 0 || callback.trunk >= 0) continue;
    if (callback.mode !== 'scheduled' || callback.dial !== 'customerFirst') continue;
    if (callback.delay?.kind !== 'deterministic') continue;
    if (center.nextOpening(contact.offeredAt + callback.delay.value) < center.time)
      return `contact ${contact.number} is not called`;
  }
  return false;
}
