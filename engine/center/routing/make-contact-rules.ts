import type { SelectSpec } from '../scenario.ts';
import type { ContactRule } from './contact-rule.ts';
import { ExpectedDelay } from './expected-delay.ts';
import { LongestQueue } from './longest-queue.ts';
import { NearestPromise } from './nearest-promise.ts';
import { QueueRatio } from './queue-ratio.ts';
import type { RoutingParts } from './routing-parts.ts';
import { WeightedWait } from './weighted-wait.ts';

/**
 * How each group chooses among waiting contacts of equal score; undefined: by the longest wait.
 *
 * @param delays - gets those that have to be told of answers
 */
export function contactRules(parts: RoutingParts, delays: ExpectedDelay[]): (ContactRule | undefined)[] {
  return parts.scenario.agentGroups.map(({ select }) => select && contactRule(select, parts, delays));
}

function contactRule(
  select: SelectSpec,
  { scenario, lines, contacts, list, waitFrom }: RoutingParts,
  delays: ExpectedDelay[],
): ContactRule | undefined {
  const types = scenario.contactTypes;
  if (select.kind === 'weightedWait') return new WeightedWait(contacts, list.clock);
  if (select.kind === 'longestQueue')
    return new LongestQueue(
      lines.inQueue,
      Int32Array.from(types, type => type.queue),
    );
  if (select.kind === 'nearestPromise') {
    const acceptable = Float64Array.from(types, type => type.promise.acceptableWait);
    return new NearestPromise(contacts, list.clock, acceptable, waitFrom);
  }
  if (select.kind === 'queueRatio')
    return new QueueRatio(
      lines.length,
      scenario.agentGroups.map(group =>
        group.skills
          .filter(skill => skill.lent !== true)
          .map(skill => ({ line: skill.contactType, weight: skill.weight ?? 1 })),
      ),
    );
  if (select.kind !== 'expectedDelay') return undefined;
  const delay = new ExpectedDelay(lines.length, select.window, list.clock);
  delays.push(delay);
  return delay;
}
