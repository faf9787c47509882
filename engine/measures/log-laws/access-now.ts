import type { RingSpec } from '../../center/scenario.ts';
import type { CenterNow } from './replayed-states.ts';

/**
 * Whether an agent of the group may take this contact of the type now: its ring is open, or a rule lends the skill, and
 * more agents of the group are idle than it keeps in reserve.
 *
 * @param rings - how many rings the contact's wait has opened
 * @param freed - 1: for an agent who is not yet among the idle
 */
export function mayTake(
  center: CenterNow,
  group: number,
  type: number,
  rings: number,
  freed: number,
): boolean {
  const skill = center.skillOf(group, type);
  if (skill === undefined) return false;
  if (skill.lent === true ? !hasLoan(center, group, type) : !isInOpenRing(center, group, type, rings))
    return false;
  return center.idleIn(group) + freed > (skill.reserve ?? 0);
}

/** The same for a callback, by the rings that are open to a contact that has just come; agents are kept from calling, not from customers on the line. */
export function mayCallBack(
  center: CenterNow,
  group: number,
  type: number,
  freed: number,
  isOnLine: boolean,
): boolean {
  const skill = center.skillOf(group, type);
  if (skill === undefined) return false;
  const rings = openAtOnce(center, type);
  if (skill.lent === true ? !hasLoan(center, group, type) : !isInOpenRing(center, group, type, rings))
    return false;
  const { callback } = center.scenario.queues[center.scenario.contactTypes[type]!.queue]!;
  return center.idleIn(group) + freed > Math.max(skill.reserve ?? 0, isOnLine ? 0 : (callback?.reserve ?? 0));
}

/** Whether rules lend more agents of the group to the type than are lent now. */
export function hasLoan(center: CenterNow, group: number, type: number): boolean {
  const lent = center.agents.filter(agent => agent.group === group && agent.lentTo === type).length;
  let most = 0;
  for (const rule of center.acting) {
    const { act } = center.scenario.rules![rule]!;
    if (act.kind === 'lend' && act.group === group && act.contactType === type) most += act.atMost;
  }
  return lent < most;
}

/** The rings of a type's queue, one of all groups where none are given. */
export function ringsOf({ scenario }: CenterNow, type: number): RingSpec[] {
  const rings = scenario.queues[scenario.contactTypes[type]!.queue]!.routing.rings ?? [];
  return rings.length > 0 ? rings : [{ groups: scenario.agentGroups.map((_, group) => group), after: 0 }];
}

/** How many rings of a type's queue are open from the start. */
export function openAtOnce(center: CenterNow, type: number): number {
  return ringsOf(center, type).filter(ring => ring.after <= 0).length;
}

function isInOpenRing(center: CenterNow, group: number, type: number, opened: number): boolean {
  const rings = ringsOf(center, type);
  const ring = rings.findIndex(({ groups }) => groups.includes(group));
  if (ring < 0) return false;
  if (ring < opened || ring < openAtOnce(center, type)) return true;
  const { queue } = center.scenario.contactTypes[type]!;
  for (const rule of center.acting) {
    const { act } = center.scenario.rules![rule]!;
    if (act.kind === 'openRing' && act.queue === queue && act.ring === ring) return true;
  }
  return (
    center.scenario.queues[queue]!.routing.skipUnstaffed === true && !isStaffedBefore(center, ring, type)
  );
}

/** Whether anybody in the rings before this one is at work who has the skill as its own. */
function isStaffedBefore(center: CenterNow, ring: number, type: number): boolean {
  const rings = ringsOf(center, type);
  return center.agents.some(({ group, state }) => {
    const skill = center.skillOf(group, type);
    const own = rings.findIndex(({ groups }) => groups.includes(group));
    return state !== 'off' && skill !== undefined && skill.lent !== true && own >= 0 && own < ring;
  });
}
