import type { Scenario } from '../../engine/center/scenario.ts';
import { groupsOfAgents, type LogRow } from '../support/event-log.ts';

export type ContactState = 'entered' | 'offered' | 'waiting' | 'talking' | 'gone';
export type AgentState = 'off' | 'free' | 'ready' | 'talking' | 'done' | 'wrapping';

/** What an event log tells of one contact. */
export interface ReplayedContact {
  number: number;
  type: number;
  state: ContactState;
  arrivedAt: number;
  offeredAt: number;
  /** waited in line, if only for an instant */
  hasWaited: boolean;
  answeredAt: number;
  endedAt: number;
  /** blocked, balked, abandoned or answered */
  outcome: string;
  agent: number;
}

/** What an event log tells of one agent. */
export interface ReplayedAgent {
  number: number;
  group: number;
  state: AgentState;
  /** when the present state began */
  since: number;
  /** grows with each time that the agent stands ready, so that the smallest has been idle longest */
  idleOrder: number;
  contact: number;
}

/** A center as its event log tells it: nothing of the engine's own records is looked at. */
export class ReplayedCenter {
  readonly contacts = new Map<number, ReplayedContact>();
  readonly agents: ReplayedAgent[];
  /** numbers of the waiting contacts of each type, first come first */
  readonly lines: number[][];
  readonly scenario: Scenario;
  time = 0;
  inIvr = 0;
  /** instant and phase of the last row */
  phase = -1;
  hasEnded = false;
  private readies = 0;

  constructor(scenario: Scenario) {
    this.scenario = scenario;
    this.lines = scenario.contactTypes.map(() => []);
    this.agents = groupsOfAgents(scenario).map((group, number) => ({
      number,
      group,
      state: 'off',
      since: 0,
      idleOrder: 0,
      contact: -1,
    }));
  }

  /** Waiting contacts of all types of a queue. */
  inQueue(queue: number): number {
    return this.scenario.contactTypes.reduce(
      (sum, t, i) => sum + (t.queue === queue ? this.lines[i]!.length : 0),
      0,
    );
  }

  waiting(): number {
    return this.lines.reduce((sum, line) => sum + line.length, 0);
  }

  skillOf(group: number, type: number) {
    return this.scenario.agentGroups[group]!.skills.find(skill => skill.contactType === type);
  }

  /** Agents who stand ready and can serve the type. */
  readyFor(type: number): ReplayedAgent[] {
    return this.agents.filter(agent => agent.state === 'ready' && this.skillOf(agent.group, type));
  }

  /** Takes a row as true, whether it can be or not. */
  apply(row: LogRow): void {
    this.time = row.time;
    this.phase = row.phase;
    if (row.contact >= 0) this.applyToContact(row);
    if (row.agent >= 0) this.applyToAgent(row);
    if (row.verb === 'horizonEnd') this.hasEnded = true;
  }

  private applyToContact(row: LogRow): void {
    if (row.verb === 'arrive') {
      this.contacts.set(row.contact, newContact(row));
      this.inIvr++;
      return;
    }
    const contact = this.contacts.get(row.contact);
    const state = CONTACT_STATES[row.verb];
    if (contact === undefined || state === undefined) return;
    if (contact.state === 'entered') this.inIvr--;
    if (contact.state === 'waiting')
      this.lines[contact.type] = this.lines[contact.type]!.filter(n => n !== row.contact);
    if (state === 'waiting') {
      this.lines[contact.type]!.push(row.contact);
      contact.hasWaited = true;
    }
    if (row.verb === 'offer') contact.offeredAt = row.time;
    if (row.verb === 'answer') contact.answeredAt = row.time;
    if (row.verb !== 'offer' && row.verb !== 'enqueue' && row.verb !== 'hangUp') contact.outcome = row.verb;
    if (row.verb !== 'offer' && row.verb !== 'enqueue' && row.verb !== 'answer') contact.endedAt = row.time;
    contact.agent = row.agent;
    contact.state = state;
  }

  private applyToAgent(row: LogRow): void {
    const agent = this.agents[row.agent];
    const state = AGENT_STATES[row.verb];
    if (agent === undefined || state === undefined) return;
    agent.state = state;
    agent.since = row.time;
    if (row.verb === 'answer') agent.contact = row.contact;
    if (row.verb === 'ready') agent.idleOrder = ++this.readies;
  }
}

function newContact({ contact, type, time }: LogRow): ReplayedContact {
  return {
    number: contact,
    type,
    state: 'entered',
    arrivedAt: time,
    offeredAt: -1,
    hasWaited: false,
    answeredAt: -1,
    endedAt: -1,
    outcome: '',
    agent: -1,
  };
}

/** The state in which each verb leaves a contact. */
export const CONTACT_STATES: Record<string, ContactState> = {
  arrive: 'entered',
  block: 'gone',
  offer: 'offered',
  balk: 'gone',
  enqueue: 'waiting',
  abandon: 'gone',
  answer: 'talking',
  hangUp: 'gone',
};

/** The state in which each verb leaves an agent. */
export const AGENT_STATES: Record<string, AgentState> = {
  answer: 'talking',
  hangUp: 'done',
  wrapUp: 'wrapping',
  release: 'free',
  ready: 'ready',
  logIn: 'free',
  logOut: 'off',
};
