import type { EventList } from '../../kernel/event-list.ts';
import type { Stream } from '../../random/stream.ts';
import { AGENT_SHIFT, type Agents, GROUP, READY, STATE } from '../agents.ts';
import { CONTACT_SHIFT, type Contacts, NEXT, OFFERED_AT } from '../contacts.ts';
import type { Lines } from '../lines.ts';
import type { Scenario } from '../scenario.ts';
import type { StreamOpener } from '../stream-opener.ts';
import { type SkillTables, skillOf } from '../tables.ts';
import { idleAfter, idleIn } from './idle-agents.ts';
import type { AgentSelection, ContactSelection } from './routing.ts';
import type { Routing } from './routing-parts.ts';

/**
 * A routing of the user's own, for one replication. Contact types, agent groups, contacts and agents are
 * numbers; types and groups count from 0 in the order of the scenario. What is left out, the scenario's own
 * routing decides. Answers are held to idleness and skill only: rings, reserves and loans are then the
 * policy's own affair, and an agent whom it leaves idle is asked again only once it has handled a contact. Keep what it remembers in numbers and typed arrays: only these are in a snapshot.
 */
export interface Policy {
  /**
   * An idle agent, who takes the contact of this type at once; -1: it waits. Asked when a contact is offered,
   * and again when a ring opens or a rule acts.
   */
  selectAgent?(contactType: number, contact: number): number;
  /**
   * The type whose first waiting contact the agent takes, who has just become free or logged in; -1: none,
   * the agent stands idle.
   */
  selectLine?(group: number, agent: number): number;
}

/** Called once a replication, before its first event. */
export type PolicyMaker = (view: PolicyView) => Policy;

/** What a policy's view stands on. */
export interface PolicyParts {
  scenario: Scenario;
  lines: Lines;
  agents: Agents;
  contacts: Contacts;
  skills: SkillTables;
  list: EventList;
  open: StreamOpener;
}

/** What a policy may know; instants and durations in microseconds. */
export class PolicyView {
  /** a copy that cannot be changed */
  readonly scenario: Scenario;
  private readonly parts: PolicyParts;
  private readonly usual: Routing;

  constructor(parts: PolicyParts, usual: Routing) {
    this.scenario = frozenCopy(parts.scenario);
    this.parts = parts;
    this.usual = usual;
  }

  now(): number {
    return this.parts.list.clock[0]!;
  }

  /** What the scenario's own routing would answer. It may remember that it was asked: ask only to follow it. */
  usualAgent(contactType: number, contact: number): number {
    return this.usual.agentSelection.selectAgent(contactType, contact);
  }

  usualLine(group: number, agent: number): number {
    return this.usual.contactSelection.selectLine(group, agent);
  }

  hasSkill(group: number, contactType: number): boolean {
    return skillOf(this.parts.skills, group, contactType) >= 0;
  }

  /** Contacts of this type that wait. */
  waiting(contactType: number): number {
    return this.parts.lines.length[contactType]!;
  }

  /** The contact of this type that has waited longest; -1: none waits. */
  firstWaiting(contactType: number): number {
    return this.parts.lines.head[contactType]!;
  }

  /** The one that waits behind it, of the same type; -1: none. */
  nextWaiting(contact: number): number {
    return this.parts.contacts.ints[(contact << CONTACT_SHIFT) + NEXT]!;
  }

  waitOf(contact: number): number {
    return this.now() - this.parts.contacts.doubles[(contact << CONTACT_SHIFT) + OFFERED_AT]!;
  }

  /** Idle agents of the group. */
  idle(group: number): number {
    return idleIn(this.parts.agents, group);
  }

  /** The idle agent of the group with so many of them idle for longer; -1: there are not so many. */
  idleAgent(group: number, before = 0): number {
    return before < this.idle(group) ? idleAfter(this.parts.agents, group, before) : -1;
  }

  /** Agents of the group at work, and those of them who handle a contact. */
  atWork(group: number): number {
    return this.parts.agents.atWork[group]!;
  }

  handling(group: number): number {
    return this.parts.agents.busy[group << 1]!;
  }

  groupOf(agent: number): number {
    return this.parts.agents.ints[(agent << AGENT_SHIFT) + GROUP]!;
  }

  /** For how long the agent has been in its present state. */
  timeInState(agent: number): number {
    return this.now() - this.parts.agents.since[agent]!;
  }

  /** Random numbers of the policy's own, the same ones in every run of this seed and replication. */
  stream(name: string): Stream {
    return this.parts.open('policy', name, 'draws');
  }
}

/** A policy's answers, each held against the state of the center before it is believed. */
class OwnRouting implements AgentSelection, ContactSelection {
  private readonly policy: Policy;
  private readonly usual: Routing;
  private readonly parts: PolicyParts;

  constructor(policy: Policy, usual: Routing, parts: PolicyParts) {
    this.policy = policy;
    this.usual = usual;
    this.parts = parts;
  }

  selectAgent(line: number, contact: number): number {
    if (this.policy.selectAgent === undefined) return this.usual.agentSelection.selectAgent(line, contact);
    const agent = this.policy.selectAgent(line, contact);
    if (agent === -1) return agent;
    const { ints, since } = this.parts.agents;
    if (!(Number.isInteger(agent) && agent >= 0 && agent < since.length))
      throw new RangeError(
        `policy: selectAgent answered ${agent}, which is no agent (0 to ${since.length - 1})`,
      );
    if (ints[(agent << AGENT_SHIFT) + STATE] !== READY)
      throw new RangeError(`policy: selectAgent answered ${agent}, who is not idle`);
    this.refuseUnskilled('selectAgent', ints[(agent << AGENT_SHIFT) + GROUP]!, line);
    return agent;
  }

  selectLine(group: number, agent: number): number {
    if (this.policy.selectLine === undefined) return this.usual.contactSelection.selectLine(group, agent);
    const line = this.policy.selectLine(group, agent);
    if (line === -1) return line;
    if (!(this.parts.lines.length[line]! > 0))
      throw new RangeError(`policy: selectLine answered ${line}, of which no contact waits`);
    this.refuseUnskilled('selectLine', group, line);
    return line;
  }

  private refuseUnskilled(question: string, group: number, line: number): void {
    const { agentGroups, contactTypes } = this.parts.scenario;
    if (skillOf(this.parts.skills, group, line) < 0)
      throw new RangeError(
        `policy: ${question} gives ${contactTypes[line]!.name} to ${agentGroups[group]!.name}, who lacks the skill`,
      );
  }
}

/** The scenario's routing with the policy's answers in place of its own. */
export function ownRouting(make: PolicyMaker, usual: Routing, parts: PolicyParts): Routing {
  const own = new OwnRouting(make(new PolicyView(parts, usual)), usual, parts);
  return { ...usual, agentSelection: own, contactSelection: own };
}

/** A copy of plain data that cannot be changed. */
function frozenCopy<T>(value: T): T {
  if (Array.isArray(value)) return Object.freeze(value.map(frozenCopy)) as T;
  if (value === null || typeof value !== 'object') return value;
  const members = Object.entries(value).map(([key, member]) => [key, frozenCopy(member)]);
  return Object.freeze(Object.fromEntries(members)) as T;
}
