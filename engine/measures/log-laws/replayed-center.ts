import type { Scenario, StepProfile } from '../../center/scenario.ts';
import { mayTake, openAtOnce } from './access-now.ts';
import { enteringContact } from './entering-contact.ts';
import type { LogRow } from './log-row.ts';
import { noteTimetable, replayedAgents } from './replayed-agents.ts';
import {
  AGENT_STATES,
  CONTACT_STATES,
  type ContactState,
  goesOn,
  OUTCOMES,
  type ReplayedAgent,
  type ReplayedContact,
} from './replayed-states.ts';

/** A center as its event log tells it: nothing of the engine's own records is looked at. */
export class ReplayedCenter {
  readonly contacts = new Map<number, ReplayedContact>();
  readonly agents: ReplayedAgent[];
  /** numbers of the waiting contacts of each type, first come first */
  readonly lines: number[][];
  /** agents wanted in each group, as long as the horizon lasts (rule M8) */
  readonly staff: StepProfile[];
  /** lines in use of each trunk group, by contacts that came in on them */
  readonly trunks: number[];
  /** who has accepted a callback and is not yet answered */
  readonly called = new Set<ReplayedContact>();
  /** attempts of each customer, and the instant of the last row */
  readonly customers = new Map<number, { attempts: number; at: number }>();
  /** instants of the answers of each queue */
  readonly answers: number[][];
  readonly scenario: Scenario;
  time = 0;
  /** the instant of the row that is looked at */
  now = 0;
  /** rules that act */
  readonly acting = new Set<number>();
  /** instants of the answers of each type */
  readonly answersOfType: number[][];
  /** contacts in each state */
  readonly count: Record<ContactState, number>;
  /** instant and phase of the last row */
  phase = -1;
  answeredAt = -1;
  hasEnded = false;
  private readies = 0;

  constructor(scenario: Scenario) {
    this.scenario = scenario;
    this.lines = scenario.contactTypes.map(() => []);
    this.staff = scenario.agentGroups.map(({ staff: { starts, values } }) => ({
      starts: starts.filter(start => start === 0 || start < scenario.horizon),
      values,
    }));
    this.trunks = scenario.trunks.map(() => 0);
    this.answers = scenario.queues.map(() => []);
    this.answersOfType = scenario.contactTypes.map(() => []);
    this.count = { entered: 0, menu: 0, offered: 0, waiting: 0, called: 0, talking: 0, passed: 0, gone: 0 };
    this.agents = replayedAgents(scenario);
  }

  /** Waiting contacts of all types of a queue. */
  inQueue(queue: number): number {
    return this.scenario.contactTypes.reduce(
      (sum, t, i) => sum + (t.queue === queue ? this.lines[i]!.length : 0),
      0,
    );
  }

  /** Places taken in a queue: agents' questions take none (rule A9). */
  placesTaken(queue: number): number {
    const lines = this.lines.filter((_, type) => this.scenario.contactTypes[type]!.queue === queue);
    return lines.flat().filter(number => this.contacts.get(number)!.askedBy < 0).length;
  }

  /** contacts between entry and offer */
  get inIvr(): number {
    return this.count.entered + this.count.menu;
  }

  skillOf(group: number, type: number) {
    return this.scenario.agentGroups[group]!.skills.find(skill => skill.contactType === type);
  }

  /** Agents who stand ready and may take a contact of the type, with so many rings open to it. */
  readyFor(type: number, rings: number): ReplayedAgent[] {
    return this.agents.filter(agent => agent.state === 'ready' && mayTake(this, agent.group, type, rings, 0));
  }

  /** Agents of the group who stand ready. */
  idleIn(group: number): number {
    return this.agents.filter(agent => agent.group === group && agent.state === 'ready').length;
  }

  /** The instant itself, or the next opening if it is closed then; Infinity: it does not open again. */
  nextOpening(instant: number): number {
    const { openings } = this.scenario;
    if (openings.length === 0 || openings.some(({ from, to }) => from <= instant && instant < to))
      return instant;
    return Math.min(...openings.map(({ from }) => from).filter(from => from > instant));
  }

  /** Takes a row as true, whether it can be or not. */
  apply(row: LogRow): void {
    this.time = row.time;
    this.phase = row.phase;
    if (row.contact >= 0) this.applyToContact(row);
    if (row.agent >= 0) this.applyToAgent(row);
    if (row.verb === 'startRule' && this.scenario.rules?.[row.line] !== undefined) this.acting.add(row.line);
    if (row.verb === 'endRule') this.acting.delete(row.line);
    if (row.verb === 'answer') this.answeredAt = row.time;
    if (row.verb === 'answer' || row.verb === 'answerConsult') {
      this.answersOfType[row.type]!.push(row.time);
      this.answers[this.scenario.contactTypes[row.type]!.queue]!.push(row.time);
    }
    if (row.verb === 'horizonEnd') this.hasEnded = true;
  }

  private applyToContact(row: LogRow): void {
    const attempts = Math.max(this.customers.get(row.customer)?.attempts ?? 0, row.attempt);
    this.customers.set(row.customer, { attempts, at: row.time });
    if (row.verb === 'arrive') {
      this.contacts.set(row.contact, enteringContact(row, this));
      this.count.entered++;
      return;
    }
    const contact = this.contacts.get(row.contact);
    const state = CONTACT_STATES[row.verb];
    if (contact !== undefined && row.verb === 'widen') contact.rings++;
    if (contact === undefined || state === undefined) return;
    this.count[contact.state]--;
    this.count[state]++;
    if (contact.state === 'waiting')
      this.lines[contact.type] = this.lines[contact.type]!.filter(n => n !== row.contact);
    this.note(contact, row);
    contact.type = row.type;
    if (state === 'waiting') this.joinLine(contact.type, row.contact);
    contact.state = state;
    if (state === 'called') this.called.add(contact);
    else this.called.delete(contact);
    if (row.agent >= 0) contact.agent = row.agent;
    if (row.verb === 'consult') contact.askedBy = row.agent;
    contact.wasMissedOutside = row.verb === 'missOutside';
    if (row.verb === 'endConsult' || row.verb === 'giveUpConsult') contact.agent = contact.askedBy;
    if (row.verb === 'hangUp' || row.verb === 'escalate') contact.askedBy = -1;
    if (state === 'gone' || state === 'called') this.freeTrunk(contact, row.verb);
  }

  private joinLine(type: number, contact: number): void {
    const { order } = this.scenario.queues[this.scenario.contactTypes[type]!.queue]!;
    if (order === 'lastCome') this.lines[type]!.unshift(contact);
    else this.lines[type]!.push(contact);
  }

  /** Whether nobody is there by the hours of opening. */
  isClosed(time: number): boolean {
    return this.nextOpening(time) !== time;
  }

  /** Keeps what later rows are held against. */
  private note(contact: ReplayedContact, { verb, time, type }: LogRow): void {
    if (verb === 'enqueue') {
      contact.hasWaited = true;
      contact.rings = openAtOnce(this, type);
    }
    if (verb === 'offer' || verb === 'consult') {
      contact.offeredAt = time;
      contact.isOfferedCallback = false;
    }
    if (verb === 'offerCallback') contact.isOfferedCallback = true;
    if (verb === 'answer' || verb === 'answerConsult') contact.answeredAt = time;
    if (verb === 'answer') contact.findsClosed = false;
    if (verb === 'answer' || verb === 'abandon') contact.heldBy = -1;
    if (verb === 'misroute') contact.choseWrongly = true;
    if (verb === 'forward') {
      contact.hasRung = true;
      contact.outside = this.scenario.contactTypes[type]?.forward?.to ?? -1;
    }
    if (verb === 'missOutside' || verb === 'endOutside') contact.outside = -1;
    if (verb === 'consult') contact.asksAs = type;
    if (verb === 'dial') {
      contact.calls++;
      contact.calledAt = time;
    }
    if (verb === 'escalate') contact.isEscalated = true;
    if (verb === 'missTransfer') contact.missesTransfer = true;
    if (verb === 'transfer') this.noteTransfer(contact, type);
    if (OUTCOMES.includes(verb)) contact.outcome = verb;
    if (CONTACT_STATES[verb] === 'gone') contact.endedAt = time;
  }

  private noteTransfer(contact: ReplayedContact, type: number): void {
    const { escalate } = this.scenario.contactTypes[contact.type]!;
    const isSentOn = contact.goesOnTo >= 0 || contact.choseWrongly;
    const isDecided = isSentOn || contact.missesTransfer;
    contact.goesOnTo = !isDecided && escalate && type === escalate.wrongTo ? escalate.to : -1;
    contact.missesTransfer = false;
    contact.choseWrongly = false;
    contact.isEscalated = false;
    contact.isTransferred = true;
    contact.heldBy = escalate?.handover === 'warm' ? contact.agent : -1;
    const stays = this.agents[contact.heldBy];
    if (stays !== undefined) stays.state = 'staying';
  }

  /** A line is held to the end of the last talk (rule L1). */
  private freeTrunk(contact: ReplayedContact, verb: string): void {
    if (contact.trunk < 0 || (verb === 'hangUp' && goesOn(contact))) return;
    this.trunks[contact.trunk]!--;
    contact.trunk = -1;
  }

  private applyToAgent(row: LogRow): void {
    const agent = this.agents[row.agent];
    if (agent === undefined) return;
    noteTimetable(agent, row, this);
    const state = AGENT_STATES[row.verb];
    if (state === undefined) return;
    agent.state = state;
    agent.since = row.time;
    if (row.verb === 'answer' || row.verb === 'answerConsult') agent.contact = row.contact;
    if (row.verb === 'ready') agent.idleOrder = ++this.readies;
    if (row.verb === 'release' || row.verb === 'logOut') agent.lentTo = -1;
    const isTaken = ['answer', 'answerConsult', 'dial'].includes(row.verb);
    if (isTaken && this.skillOf(agent.group, row.type)?.lent === true) agent.lentTo = row.type;
  }
}
