import { AGENT_SHIFT, type Agents, GROUP } from '../agents.ts';
import { CONTACT_SHIFT, type Contacts, LINE, OFFERED_AT, TYPE } from '../contacts.ts';
import type { Lines } from '../lines.ts';
import type { Observer } from '../observer.ts';
import type { SkillTables } from '../tables.ts';
import type { Access } from './access.ts';
import type { ExpectedDelay } from './expected-delay.ts';
import type { Rings } from './rings.ts';
import type { AgentSelection } from './routing.ts';
import type { Rules } from './rules.ts';
import type { Workload } from './workload.ts';

/** What the center does for the routing. */
export interface Assigning {
  /** A contact that waits goes to an agent who stands idle. */
  assign(contact: number, agent: number): void;
}

export interface ControlParts {
  access: Access;
  lines: Lines;
  contacts: Contacts;
  agents: Agents;
  skills: SkillTables;
  agentSelection: AgentSelection;
  /** by line, as the contact type has it; and points of it for each microsecond of waiting */
  priority: Float64Array;
  ageing: Float64Array;
  clock: Float64Array;
  rings: Rings;
  workload: Workload | undefined;
  delays: readonly ExpectedDelay[];
}

/**
 * What routing needs to be told beyond the two questions it answers, where a scenario has rings, reserves,
 * rules or a policy with a memory; and the giving of waiting contacts to idle agents when these may take
 * more than before. A plain center has none of it.
 */
export class Controls {
  readonly access: Access;
  private readonly parts: ControlParts;
  private readonly rules: Rules | undefined;
  private readonly observer: Observer;
  private readonly center: Assigning;
  private readonly types: number;
  /** by agent: the lent skill in use; −1: none */
  readonly lentSkill: Int32Array;
  /** by line: 1 if idle agents may take more of it than before */
  private readonly toGive: Uint8Array;
  /** nothing waits to be given */
  isSettled = true;

  constructor(parts: ControlParts, rules: Rules | undefined, observer: Observer, center: Assigning) {
    this.parts = parts;
    this.access = parts.access;
    this.rules = rules;
    this.observer = observer;
    this.center = center;
    this.types = parts.priority.length;
    this.lentSkill = new Int32Array(parts.agents.since.length).fill(-1);
    this.toGive = new Uint8Array(this.types);
  }

  /** Schedules the first events; once. */
  start(): void {
    this.rules?.start();
  }

  /** The contact begins to wait. */
  join(contact: number): void {
    this.parts.rings.join(contact);
  }

  /** The contact left without an answer: from the queue, or at its door. */
  lose(contact: number): void {
    const line = this.parts.contacts.ints[(contact << CONTACT_SHIFT) + LINE]!;
    this.parts.rings.leave(contact);
    if (this.access.opensAsItShrinks(line)) this.give(line);
    this.rules?.lose(contact, line);
  }

  /** The agent is about to handle the contact; its state is still that of before. */
  answer(contact: number, agent: number): void {
    const { ints } = this.parts.contacts;
    const line = ints[(contact << CONTACT_SHIFT) + LINE]!;
    this.parts.rings.leave(contact);
    if (this.access.opensAsItShrinks(line)) this.give(line);
    this.take(contact, agent);
    for (const delay of this.parts.delays) delay.answer(line);
    this.rules?.answer(contact, line);
  }

  /** The agent is about to have the contact in hand: to talk to it, or first to let its telephone ring. */
  take(contact: number, agent: number): void {
    const { skills } = this.parts;
    const group = this.parts.agents.ints[(agent << AGENT_SHIFT) + GROUP]!;
    const type = this.parts.contacts.ints[(contact << CONTACT_SHIFT) + TYPE]!;
    const skill = skills.at[skills.from[group]! + type]!;
    this.parts.workload?.startHandling(agent);
    if (this.access.isLent[skill] !== 1 || this.lentSkill[agent] === skill) return;
    this.lentSkill[agent] = skill;
    this.access.inUse[skill]! += 1;
  }

  /** The agent is done with a contact. */
  release(agent: number): void {
    this.parts.workload?.endHandling(agent);
    const skill = this.lentSkill[agent]!;
    if (skill < 0) return;
    this.lentSkill[agent] = -1;
    this.access.inUse[skill]! -= 1;
    for (let line = 0; line < this.types; line++) if (this.access.lendable[line]!.length > 0) this.give(line);
  }

  /** The agent, who stood ready, goes on a break or home; its state is still that of before. */
  leaveReady(agent: number): void {
    this.parts.workload?.endReady(agent);
  }

  logIn(agent: number): void {
    this.parts.workload?.logIn(agent);
  }

  logOut(): void {
    for (let line = 0; line < this.types; line++) if (this.access.skips(line)) this.give(line);
  }

  openRing(contact: number): void {
    const { rings, contacts } = this.parts;
    const line = contacts.ints[(contact << CONTACT_SHIFT) + LINE]!;
    this.observer.widen(contact);
    rings.open(contact);
    this.give(line);
    this.settle();
  }

  /** @param isMinute - 1: the look of every minute */
  look(isMinute: number): void {
    this.rules!.look(isMinute === 1, line => this.give(line));
    this.settle();
  }

  /** 1 while the rule acts. */
  acting(rule: number): number {
    return this.rules!.acting[rule]!;
  }

  /** Gives waiting contacts to idle agents as far as these may take them now. */
  settle(): void {
    if (this.isSettled) return;
    for (let line = this.nextToGive(); line >= 0; line = this.nextToGive()) {
      const contact = this.parts.lines.head[line]!;
      const agent = this.parts.agentSelection.selectAgent(line, contact);
      if (agent >= 0) this.center.assign(contact, agent);
      else this.toGive[line] = 0;
    }
    this.isSettled = true;
  }

  private give(line: number): void {
    this.toGive[line] = 1;
    this.isSettled = false;
  }

  /** The line to be given from whose first contact goes first by rule A6; −1: none. */
  private nextToGive(): number {
    const { lines, contacts, priority, ageing, clock } = this.parts;
    let best = -1;
    let bestPriority = 0;
    let bestSince = 0;
    for (let line = 0; line < this.types; line++) {
      const head = lines.head[line]!;
      if (this.toGive[line] === 0 || head < 0) continue;
      const since = contacts.doubles[(head << CONTACT_SHIFT) + OFFERED_AT]!;
      const p = priority[line]! + this.access.raised[line]! + ageing[line]! * (clock[0]! - since);
      if (best >= 0 && (p < bestPriority || (p === bestPriority && since >= bestSince))) continue;
      best = line;
      bestPriority = p;
      bestSince = since;
    }
    if (best < 0) this.toGive.fill(0);
    return best;
  }
}
