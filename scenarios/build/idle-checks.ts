import type { AgentGroupSpec, ContactTypeSpec, Opening, QueueSpec, RuleSpec } from '../engine.ts';
import { listNames } from '../nearest.ts';
import { TIME_UNITS } from '../units.ts';
import type { BuildContext } from './context.ts';
import type { Timeline } from './timeline.ts';

const DAY = TIME_UNITS.d!;

interface Parts {
  timeline: Timeline;
  contactTypes: readonly ContactTypeSpec[];
  queues: readonly QueueSpec[];
  agentGroups: readonly AgentGroupSpec[];
  rules: readonly RuleSpec[];
}

/** Tells of queues, rings and hours that are said and can do nothing. */
export function refuseIdle(context: BuildContext, parts: Parts): void {
  // what is wrong elsewhere would be told here once more
  if (context.faultCount > 0) return;
  parts.queues.forEach((queue, q) => {
    const isUsed = parts.contactTypes.some(type => type.queue === q);
    if (!isUsed)
      context.keyFault(
        ['queues', queue.name],
        'no contact type waits in it, expected it as queue of a contact type',
      );
    else {
      refuseUnable(context, parts, queue, q);
      refuseUnopened(context, parts, queue, q);
    }
    refuseOutsideHours(context, parts.timeline.openings, queue);
  });
}

/** Groups in rings that can take no contact of the queue, not even on loan. */
function refuseUnable(
  context: BuildContext,
  { contactTypes, agentGroups }: Parts,
  { name, routing }: QueueSpec,
  q: number,
): void {
  const own = contactTypes.flatMap((type, t) => (type.queue === q ? [t] : []));
  routing.rings?.forEach((ring, k) => {
    ring.groups.forEach((g, i) => {
      const group = agentGroups[g]!;
      if (group.skills.some(skill => own.includes(skill.contactType))) return;
      const wanted = listNames(own.map(t => contactTypes[t]!.name));
      context.fault(
        ['routing', name, 'rings', k, 'groups', i],
        `has no effect, ${group.name} has no skill of this queue, expected a group with one of ${wanted}`,
      );
    });
  });
}

/** Rings that nothing opens. */
function refuseUnopened(
  context: BuildContext,
  { rules }: Parts,
  { name, routing }: QueueSpec,
  q: number,
): void {
  routing.rings?.forEach(({ after }, k) => {
    if (after !== Number.POSITIVE_INFINITY) return;
    if (routing.skipUnstaffed === true) return;
    if (!rules.some(({ act }) => act.kind === 'openRing' && act.queue === q && act.ring === k))
      context.pieceFault(
        ['routing', name, 'rings', k, 'after'],
        `has no effect, nothing opens this ring, expected a duration, or openRing: ${k + 1} under protect`,
        'unopenedRing',
        String(k + 1),
      );
  });
}

/** Callbacks that are offered only while the center is closed. */
function refuseOutsideHours(
  context: BuildContext,
  openings: readonly Opening[],
  { name, callback }: QueueSpec,
): void {
  const between = callback?.between ?? [];
  if (between.length === 0 || openings.length === 0) return;
  if (!between.some(hours => openings.some(opening => meet(hours, opening))))
    context.fault(
      ['queues', name, 'callback', 'offer', 'between'],
      'lies outside the hours of calendar.open, expected some time within them',
    );
}

/** Whether hours of every day and an opening since the start have time in common. */
function meet(hours: Opening, { from, to }: Opening): boolean {
  for (let day = Math.floor(from / DAY) * DAY; day < to; day += DAY)
    if (day + hours.from < to && day + hours.to > from) return true;
  return false;
}
