import type {
  AgentGroupSpec,
  QueueSpec,
  RuleSpec,
  Scenario,
  SelectSpec,
} from '../../engine/center/scenario.ts';
import { SECOND } from '../../engine/center/scenario.ts';
import type { Chooser } from './chooser.ts';

/**
 * The scenario with every skill everywhere, priorities that are equal and hardly anybody who gives up: so much waits
 * that it matters who goes first. There are two queues for two types, and the last ring of a queue opens to long ones only.
 */
export function crowded(scenario: Scenario, choose: Chooser): Scenario {
  const isAgeing = choose.chance(0.3);
  const some = scenario.queues.map(queue => crowdedQueue(queue, isAgeing, choose));
  const queues = some.length > 1 ? some : [...some, { ...some[0]!, name: 'queue 1' }];
  return {
    ...scenario,
    contactTypes: scenario.contactTypes.map((type, t) => ({
      ...type,
      queue: t % 2,
      priority: isAgeing ? type.priority : 0,
      balk: 0,
      patience: choose.chance(0.2) ? type.patience : undefined,
    })),
    queues,
    agentGroups: scenario.agentGroups.map(group =>
      withAllSkills(group, scenario.contactTypes.length, choose),
    ),
    ...(scenario.rules === undefined
      ? {}
      : { rules: [...scenario.rules, ...opensLastRings(scenario.contactTypes.length, queues)] }),
  };
}

function crowdedQueue(queue: QueueSpec, isAgeing: boolean, choose: Chooser): QueueSpec {
  const { rings: before } = queue.routing;
  const every = [...new Set(before?.flatMap(ring => ring.groups))];
  const rings = before?.map((ring, k, all) =>
    k < all.length - 1 ? { ...ring, groups: ring.groups.slice(0, 1) } : { groups: every, after: Infinity },
  );
  return {
    ...queue,
    capacity: Infinity,
    ageing: isAgeing ? choose.of(0.02, 0.1) / SECOND : 0,
    routing: { ...queue.routing, ...(rings && { rings }) },
  };
}

function opensLastRings(types: number, queues: QueueSpec[]): RuleSpec[] {
  return queues.flatMap(({ routing }, queue): RuleSpec[] => {
    const of = Array.from({ length: types }, (_, type) => type).filter(type => type % 2 === queue);
    const ring = (routing.rings?.length ?? 0) - 1;
    if (ring < 1 || of.length === 0) return [];
    const act = { kind: 'openRing', queue, ring } as const;
    return [{ name: `crowd ${queue}`, watch: { kind: 'queueLength', of }, limit: 2, until: 1, act }];
  });
}

function withAllSkills(group: AgentGroupSpec, types: number, choose: Chooser): AgentGroupSpec {
  const all = Array.from({ length: types }, (_, type) => type);
  const missing = all.filter(type => !group.skills.some(skill => skill.contactType === type));
  const added = missing.map(contactType => ({
    ...{ contactType, level: 1, priority: undefined },
    ...{ talk: undefined, hold: undefined, wrapUp: undefined },
  }));
  const skills = [...group.skills, ...added].map(skill => ({
    ...skill,
    priority: undefined,
    weight: choose.whole(1, 3),
  }));
  const select = choose.of<SelectSpec>(
    { kind: 'weightedWait' },
    { kind: 'longestQueue' },
    { kind: 'nearestPromise' },
    { kind: 'queueRatio' },
    { kind: 'expectedDelay', window: choose.seconds(30, 200) },
  );
  return { ...group, skills, select };
}
