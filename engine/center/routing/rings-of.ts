import type { AgentGroupSpec, RingSpec, Scenario } from '../scenario.ts';

/** The rings of each queue, one of all groups where none are given; fails on what the loader would refuse. */
export function ringsOf(scenario: Scenario): RingSpec[][] {
  const everyone: RingSpec = { groups: scenario.agentGroups.map((_, g) => g), after: 0 };
  return scenario.queues.map(({ name, routing }) => {
    const rings = routing.rings ?? [];
    rings.forEach(({ after }, k) => {
      if (!(after >= (rings[k - 1]?.after ?? 0)))
        throw new RangeError(`queue ${name}: ring ${k + 1} opens after ${after}, before the one above`);
    });
    return rings.length > 0 ? rings : [everyone];
  });
}

/** For each line and ring the groups whose own skill serves it there. */
export function ringGroups(scenario: Scenario, rings: readonly (readonly RingSpec[])[]): Int32Array[][] {
  return scenario.contactTypes.map((type, line) => {
    const ofQueue = rings[type.queue]!;
    const ringOf = (g: number) => ofQueue.findIndex(ring => ring.groups.includes(g));
    return ofQueue.map((_, ring) =>
      Int32Array.from(
        scenario.agentGroups.flatMap((group, g) => (hasSkill(group, line) && ringOf(g) === ring ? [g] : [])),
      ),
    );
  });
}

/** For each line the groups that may be lent to it. */
export function lendable(scenario: Scenario): Int32Array[] {
  return scenario.contactTypes.map((_, line) =>
    Int32Array.from(
      scenario.agentGroups.flatMap((group, g) =>
        group.skills.some(skill => skill.contactType === line && skill.lent === true) ? [g] : [],
      ),
    ),
  );
}

function hasSkill(group: AgentGroupSpec, line: number): boolean {
  return group.skills.some(skill => skill.contactType === line && skill.lent !== true);
}
