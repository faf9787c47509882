import { mayTake } from './access-now.ts';
import type { ReplayedCenter } from './replayed-center.ts';

/**
 * The type whose first waiting contact an agent who comes free should have taken in place of this type's; -1: none.
 * A larger priority + ageing × wait goes first (rule A6), then what the group's rule puts first, as far as the log tells it.
 */
export function typeBefore(type: number, group: number, center: ReplayedCenter): number {
  const mine = rankOf(type, group, center);
  return center.lines.findIndex((line, other) => {
    const head = center.contacts.get(line[0]!);
    if (other === type || head === undefined || !mayTake(center, group, other, head.rings, 1)) return false;
    return comesBefore(rankOf(other, group, center), mine);
  });
}

/** Smaller comes first, part by part; NaN: the log does not tell it. */
function rankOf(type: number, group: number, center: ReplayedCenter): number[] {
  const { scenario } = center;
  const { priority, queue } = scenario.contactTypes[type]!;
  const since = center.contacts.get(center.lines[type]![0]!)?.offeredAt ?? 0;
  const own = center.skillOf(group, type)?.priority ?? priority;
  const ageing = scenario.queues[queue]!.ageing ?? 0;
  const score = own + raised(type, center);
  return [
    -(ageing === 0 ? score : score + ageing * (center.now - since)),
    -firstByRule(type, group, since, center),
    since,
    type,
  ];
}

function raised(type: number, { scenario, acting }: ReplayedCenter): number {
  let sum = 0;
  for (const rule of acting) {
    const { act } = scenario.rules![rule]!;
    if (act.kind === 'raisePriority' && act.contactType === type) sum += act.by;
  }
  return sum;
}

/** What the group's rule puts first: the larger. */
function firstByRule(type: number, group: number, since: number, center: ReplayedCenter): number {
  const { contactTypes, agentGroups, clock } = center.scenario;
  const { promise, queue } = contactTypes[type]!;
  const kind = agentGroups[group]!.select?.kind ?? 'longestWait';
  if (kind === 'longestWait') return 0;
  if (kind === 'weightedWait') return (center.skillOf(group, type)?.weight ?? 1) * (center.now - since);
  if (kind === 'longestQueue') return center.inQueue(queue);
  if (kind !== 'nearestPromise') return Number.NaN;
  const head = center.contacts.get(center.lines[type]![0]!);
  const from = clock === 'entry' && head !== undefined && head.askedBy < 0 ? head.arrivedAt : since;
  const left = promise.acceptableWait - (center.now - from);
  return left >= 0 ? -left : Number.NEGATIVE_INFINITY;
}

function comesBefore(a: number[], b: number[]): boolean {
  const differing = a.findIndex((part, i) => part !== b[i]);
  return differing >= 0 && a[differing]! < b[differing]!;
}
