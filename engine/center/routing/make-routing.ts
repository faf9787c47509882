import { ENTERED_AT, OFFERED_AT } from '../contacts.ts';
import type { Scenario } from '../scenario.ts';
import { agentTiers } from '../tables.ts';
import { Access } from './access.ts';
import { AgentRouter } from './agent-router.ts';
import { concernedBy } from './concerned.ts';
import { ContactRouter, type Served } from './contact-router.ts';
import { Controls } from './controls.ts';
import type { ExpectedDelay } from './expected-delay.ts';
import { LongestIdleByTier } from './longest-idle-by-tier.ts';
import { agentRules } from './make-agent-rules.ts';
import { contactRules } from './make-contact-rules.ts';
import { makeRules } from './make-rules.ts';
import { PriorityThenLongestWait } from './priority-then-longest-wait.ts';
import { Rings } from './rings.ts';
import { ringsOf } from './rings-of.ts';
import type { AgentSelection, ContactSelection } from './routing.ts';
import type { Routing, RoutingParts } from './routing-parts.ts';
import { Workload } from './workload.ts';

/** The routing of a scenario: two small policies for a plain one, routers and controls for others. */
export function makeRouting(parts: Omit<RoutingParts, 'waitFrom'>): Routing {
  const { scenario, agents, lines } = parts;
  agents.watchHeads(undefined);
  agents.watchIdle(undefined);
  lines.watchHeads(undefined);
  if (isPlain(scenario)) return plainRouting(parts);
  const waitFrom = scenario.clock === 'entry' ? ENTERED_AT : OFFERED_AT;
  return fullRouting({ ...parts, waitFrom });
}

function plainRouting({ scenario, agents, lines, contacts }: Omit<RoutingParts, 'waitFrom'>): Routing {
  const agentSelection = new LongestIdleByTier(agentTiers(scenario), agents);
  const contactSelection = new PriorityThenLongestWait(servedLines(scenario), lines, contacts);
  return {
    agentSelection,
    contactSelection,
    concerned: undefined,
    controls: undefined,
    restart: () => {
      agentSelection.restart();
      contactSelection.restart();
    },
  };
}

function fullRouting(parts: RoutingParts): Routing {
  const { scenario, agents, lines, contacts, skills, list } = parts;
  const { clock } = list;
  const access = new Access(scenario, agents, skills, contacts);
  const hasLeastOccupied = scenario.queues.some(queue => queue.routing.agents === 'leastOccupied');
  const workload = hasLeastOccupied ? new Workload(agents, clock) : undefined;
  const delays: ExpectedDelay[] = [];
  const ageing = Float64Array.from(scenario.contactTypes, type => scenario.queues[type.queue]!.ageing ?? 0);
  const queueOf = Int32Array.from(scenario.contactTypes, type => type.queue);
  const routers = { access, lines, contacts, clock };
  const concerned = concernedBy(scenario);
  const plain = plainRouting(parts);
  const agentSelection = new ByLine(
    concerned.lines,
    plain.agentSelection,
    new AgentRouter(access, agents, queueOf, agentRules(parts, workload)),
  );
  const contactSelection = new ByGroup(
    concerned.groups,
    plain.contactSelection,
    new ContactRouter(servedLines(scenario), contactRules(parts, delays), ageing, routers),
  );
  const rings = ringsOf(scenario);
  const after = scenario.contactTypes.map(type => Float64Array.from(rings[type.queue]!, ring => ring.after));
  const controlParts = {
    ...routers,
    agents,
    skills,
    priority: Float64Array.from(scenario.contactTypes, type => type.priority),
    ageing,
    rings: new Rings(access, contacts, list, after),
    workload,
    delays,
  };
  return {
    agentSelection,
    contactSelection,
    concerned,
    controls: (observer, center, asked) =>
      new Controls(
        { ...controlParts, agentSelection: asked },
        makeRules(parts, access, observer),
        observer,
        center,
      ),
  };
}

/** Asks the full routing for the lines that it is concerned with. */
class ByLine implements AgentSelection {
  private readonly concerned: Int32Array;
  private readonly plain: AgentSelection;
  private readonly full: AgentSelection;

  constructor(concerned: Int32Array, plain: AgentSelection, full: AgentSelection) {
    this.concerned = concerned;
    this.plain = plain;
    this.full = full;
  }

  selectAgent(line: number, contact: number): number {
    return this.concerned[line] === 0
      ? this.plain.selectAgent(line, contact)
      : this.full.selectAgent(line, contact);
  }
}

/** Asks the full routing for the groups that it is concerned with. */
class ByGroup implements ContactSelection {
  private readonly concerned: Int32Array;
  private readonly plain: ContactSelection;
  private readonly full: ContactSelection;

  constructor(concerned: Int32Array, plain: ContactSelection, full: ContactSelection) {
    this.concerned = concerned;
    this.plain = plain;
    this.full = full;
  }

  selectLine(group: number, agent: number): number {
    return this.concerned[group] === 0
      ? this.plain.selectLine(group, agent)
      : this.full.selectLine(group, agent);
  }
}

/** Whether the three oldest policies and longest waits are all that it asks for. */
export function isPlain(scenario: Scenario): boolean {
  const oldest = ['longestIdle', 'orderedGroups', 'fewestSkills', 'byLevel'];
  return (
    (scenario.rules ?? []).length === 0 &&
    scenario.queues.every(
      ({ routing, ageing, callback }) =>
        oldest.includes(routing.agents) &&
        (routing.rings ?? []).length === 0 &&
        (ageing ?? 0) === 0 &&
        (callback?.reserve ?? 0) === 0,
    ) &&
    scenario.agentGroups.every(
      group =>
        (group.select?.kind ?? 'longestWait') === 'longestWait' &&
        group.skills.every(skill => (skill.reserve ?? 0) === 0 && skill.lent !== true),
    )
  );
}

/** Below every priority: a callback for the trough is taken when nobody waits on the line. */
const TROUGH = -1e18;

/** The lines that each group can serve, in order of declaration; those of callbacks after the live ones. */
function servedLines(scenario: Scenario): Served[][] {
  const types = scenario.contactTypes;
  return scenario.agentGroups.map(group => {
    const skills = [...group.skills].sort((a, b) => a.contactType - b.contactType);
    const live = skills.map(s => ({
      line: s.contactType,
      priority: s.priority ?? types[s.contactType]!.priority,
      weight: s.weight ?? 1,
    }));
    const called = live.flatMap(served => {
      const { callback } = scenario.queues[types[served.line]!.queue]!;
      if (callback === undefined) return [];
      const priority = callback.mode === 'trough' ? TROUGH : served.priority;
      return [{ ...served, line: types.length + served.line, priority }];
    });
    return [...live, ...called];
  });
}
