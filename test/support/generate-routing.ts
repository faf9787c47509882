import type {
  ActSpec,
  AgentGroupSpec,
  QueueSpec,
  RingSpec,
  RuleSpec,
  Scenario,
  SelectSpec,
  WatchSpec,
} from '../../engine/center/scenario.ts';
import { MINUTE, SECOND } from '../../engine/center/scenario.ts';
import type { Chooser } from './chooser.ts';

/**
 * The scenario with a random choice of who takes whom: how queues and groups choose, rings, ageing, reserves, weights,
 * skills that are lent, and rules of every kind.
 */
export function withRouting(scenario: Scenario, choose: Chooser): Scenario {
  const groups = scenario.agentGroups.length;
  const agentGroups = scenario.agentGroups.map(group => groupRouting(group, choose));
  const queues = scenario.queues.map(queue => queueRouting(queue, groups, choose));
  return { ...scenario, agentGroups, queues, rules: rulesOf({ ...scenario, agentGroups, queues }, choose) };
}

function groupRouting(group: AgentGroupSpec, choose: Chooser): AgentGroupSpec {
  const select = choose.of<SelectSpec | undefined>(
    undefined,
    undefined,
    { kind: 'longestWait' },
    { kind: 'weightedWait' },
    { kind: 'longestQueue' },
    { kind: 'nearestPromise' },
    { kind: 'queueRatio' },
    { kind: 'expectedDelay', window: choose.seconds(30, 200) },
  );
  const skills = group.skills.map((skill, k) => ({
    ...skill,
    reserve: choose.of(0, 0, 0, 1, 2),
    weight: choose.whole(1, 3),
    lent: (k > 0 || choose.chance(0.3)) && choose.chance(0.35),
  }));
  return { ...group, skills, ...(select && { select }) };
}

function queueRouting(queue: QueueSpec, groups: number, choose: Chooser): QueueSpec {
  const order = Array.from({ length: groups }, (_, g) => g).filter(() => choose.chance(0.7));
  const rings = choose.chance(0.5) ? ringsOf(groups, choose) : undefined;
  return {
    ...queue,
    ageing: choose.of(0, 0, 0.02, 0.1) / SECOND,
    routing: {
      agents: choose.of(
        'longestIdle',
        'orderedGroups',
        'fewestSkills',
        'byLevel',
        'roundRobin',
        'leastOccupied',
        'random',
        'proportional',
      ),
      order: choose.chance(0.5) ? order : order.reverse(),
      ...(rings && { rings }),
      skipUnstaffed: choose.chance(0.6),
    },
  };
}

/** Two or three rings; a group may be in several of them or in none, and the last one may need a rule. */
function ringsOf(groups: number, choose: Chooser): RingSpec[] {
  let after = choose.of(0, 0, 0, 5 * SECOND);
  return choose.many(2, 3, ring => {
    const all = Array.from({ length: groups }, (_, g) => g);
    const members = all.filter(() => choose.chance(0.6));
    if (ring > 0) after += choose.of(0, choose.seconds(1, 30), choose.seconds(10, 90));
    if (ring === 2 && choose.chance(0.4)) after = Infinity;
    return { groups: members.length > 0 ? members : all, after };
  });
}

function rulesOf({ contactTypes, agentGroups, queues }: Scenario, choose: Chooser): RuleSpec[] {
  const lends = agentGroups.flatMap(({ skills }, group) =>
    skills
      .filter(skill => skill.lent)
      .map(({ contactType }) => ({ kind: 'lend', group, contactType, atMost: choose.whole(1, 2) }) as const),
  );
  const opens = queues.flatMap(({ routing }, queue) =>
    (routing.rings ?? []).slice(1).map((_, k) => ({ kind: 'openRing', queue, ring: k + 1 }) as const),
  );
  const raises = contactTypes.map(
    (_, contactType) => ({ kind: 'raisePriority', contactType, by: choose.of(0.5, 1, 2) }) as const,
  );
  const acts: ActSpec[] = [
    ...lends.filter(() => choose.chance(0.85)),
    ...opens.filter(() => choose.chance(0.5)),
    ...raises.filter(() => choose.chance(0.25)),
  ];
  return acts.map((act, k) => {
    const own = 'contactType' in act ? act.contactType : choose.whole(0, contactTypes.length - 1);
    const of = contactTypes.map((_, t) => t).filter(t => t === own || choose.chance(0.3));
    return { name: `rule ${k}`, act, ...watchOf(of, choose) };
  });
}

function watchOf(of: number[], choose: Chooser): { watch: WatchSpec; limit: number; until: number } {
  const window = choose.of(MINUTE, 2 * MINUTE, 5 * MINUTE);
  switch (choose.of('serviceLevel', 'expectedWait', 'queueLength', 'queueLength')) {
    case 'serviceLevel':
      return { watch: { kind: 'serviceLevel', of, window }, limit: 0.7, until: choose.of(0.7, 0.85) };
    case 'expectedWait':
      return { watch: { kind: 'expectedWait', of, window }, limit: 40 * SECOND, until: 20 * SECOND };
    default: {
      const until = choose.whole(1, 2);
      return { watch: { kind: 'queueLength', of }, limit: until + choose.whole(0, 2), until };
    }
  }
}
