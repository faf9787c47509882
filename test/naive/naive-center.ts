import { DAY, type Scenario } from '../../engine/center/scenario.ts';
import type { DrawnContacts } from './drawn-contacts.ts';
import { whole } from './drawn-decisions.ts';
import { NaiveCallbacks } from './naive-callbacks.ts';
import { NaiveChoice } from './naive-choice.ts';
import { NaiveConsults } from './naive-consults.ts';
import type { NaiveContact } from './naive-contact.ts';
import { NaiveEntry } from './naive-entry.ts';
import { NaiveGiving } from './naive-giving.ts';
import { NaivePeople } from './naive-people.ts';
import { NaiveRouting } from './naive-routing.ts';
import { NaiveRules } from './naive-rules.ts';
import { type NaiveAgent, NaiveStaff } from './naive-staff.ts';
import { NaiveTransfers } from './naive-transfers.ts';
import { SortedEvents } from './sorted-events.ts';

/** More than any generated day takes. */
const MOST_EVENTS = 200_000;

/**
 * A contact center written from docs/definitions.md, without the engine's kernel and center and without any
 * cleverness: everything is looked for anew each time. It is fed what chance decides, and keeps a record of each contact.
 *
 * Long because: it is one story, from the offer to the end of wrap-up.
 */
export class NaiveCenter {
  readonly events = new SortedEvents();
  readonly contacts: NaiveContact[] = [];
  readonly scenario: Scenario;
  readonly drawn: DrawnContacts;
  /** what each agent did: time [µs] and verb */
  readonly agentSteps: string[][];
  /** waiting on the line, of each type, who goes first before the others */
  readonly waiting: NaiveContact[][];
  readonly linesInUse: number[];
  readonly staff: NaiveStaff;
  readonly people: NaivePeople;
  readonly routing: NaiveRouting;
  readonly choice: NaiveChoice;
  readonly rules: NaiveRules;
  readonly giving: NaiveGiving;
  readonly entry: NaiveEntry;
  readonly callbacks: NaiveCallbacks;
  readonly transfers: NaiveTransfers;
  readonly consults: NaiveConsults;
  private count = 0;

  constructor(scenario: Scenario, drawn: DrawnContacts) {
    this.scenario = scenario;
    this.drawn = drawn;
    this.staff = new NaiveStaff(this);
    this.agentSteps = this.staff.agents.map(() => []);
    this.waiting = scenario.contactTypes.map(() => []);
    this.linesInUse = scenario.trunks.map(() => 0);
    this.people = new NaivePeople(this);
    this.routing = new NaiveRouting(this);
    this.choice = new NaiveChoice(this);
    this.rules = new NaiveRules(this);
    this.giving = new NaiveGiving(this);
    this.entry = new NaiveEntry(this);
    this.callbacks = new NaiveCallbacks(this);
    this.transfers = new NaiveTransfers(this);
    this.consults = new NaiveConsults(this);
  }

  /** The whole day. Staff is planned first, then timetables, the first arrival of each type, the end, and looks at rules. */
  run(): void {
    const { agentGroups, contactTypes, horizon, end } = this.scenario;
    for (const group of agentGroups.keys()) this.staff.planNext(group);
    this.people.planNext();
    for (const type of contactTypes.keys()) this.entry.planArrival(type, 0);
    this.events.plan(horizon, 'end of the horizon', () => end === 'cut' && this.events.callOffAll());
    this.rules.planMinutes();
    this.events.run(() => {
      if (++this.count > MOST_EVENTS) throw new Error('this day never ends');
      this.staff.mayClose();
    });
  }

  get now(): number {
    return this.events.now;
  }

  step(contact: NaiveContact, verb: string, agent?: NaiveAgent): void {
    contact.steps.push(`${this.now} ${verb} ${contact.type} ${agent?.number ?? -1}`);
  }

  agentStep(agent: NaiveAgent, verb: string): void {
    this.agentSteps[agent.number]!.push(`${this.now} ${verb}`);
  }

  isClosed(): boolean {
    return this.entry.nextOpening(this.now) !== this.now;
  }

  somebodyWaits(): boolean {
    return this.entry.inside + this.waiting.flat().length + this.callbacks.inLine() > 0;
  }

  /** The patience law that holds for an offer now. */
  lawAt(type: number): number {
    const starts = this.scenario.contactTypes[type]!.patience?.starts ?? [0];
    return Math.max(
      0,
      starts.findLastIndex(start => start <= this.now % DAY),
    );
  }

  /** It is of another type from now on, with the times drawn for that. */
  become(contact: NaiveContact, type: number): void {
    const { talk, hold, wrapUp, patience } = contact.drawn.as(type);
    const kept = contact.kept?.drawn.as(type);
    contact.type = type;
    contact.patience = (kept?.patience ?? patience)[this.lawAt(type)]!;
    Object.assign(contact, { talk: kept?.talk ?? talk, hold, wrapUp });
  }

  // ── the offer ──

  offer(contact: NaiveContact): void {
    const { balk, queue } = this.scenario.contactTypes[contact.type]!;
    const agent = this.routing.free(contact);
    contact.offeredAt = this.now;
    if (agent === undefined && this.lengthOf(queue, true) >= this.scenario.queues[queue]!.capacity) {
      this.block(contact);
      return;
    }
    this.step(contact, 'offer');
    if (agent !== undefined) this.answer(contact, agent);
    else if (contact.drawn.balk < balk || this.callbacks.leavesAtAnnouncement(contact)) {
      this.step(contact, 'balk');
      this.rules.noteEnd(contact, false);
      this.lose(contact);
    } else if (this.callbacks.takes(contact)) this.freeLine(contact);
    else this.wait(contact);
  }

  typesOf(queue: number): number[] {
    const { contactTypes } = this.scenario;
    return [...contactTypes.keys()].filter(type => contactTypes[type]!.queue === queue);
  }

  /** Who stands in a queue; only its contacts count against its capacity, and agents' questions do not (rules L2, A9). */
  lengthOf(queue: number, ofContacts = false): number {
    const all = this.typesOf(queue).flatMap(type => this.waiting[type]!);
    return all.filter(contact => !ofContacts || contact.question === undefined).length;
  }

  /** How long it has waited (rule M4); a question since it was asked. */
  waitOf(contact: NaiveContact): number {
    const isFromEntry = this.scenario.clock === 'entry' && contact.question === undefined;
    return this.now - (isFromEntry ? contact.enteredAt : contact.offeredAt);
  }

  block(contact: NaiveContact): void {
    this.step(contact, 'block');
    this.entry.redial(contact, this.scenario.contactTypes[contact.origin]!.afterBusy);
    this.freeLine(contact);
  }

  wait(contact: NaiveContact): void {
    this.step(contact, 'enqueue');
    if (this.routing.queueOf(contact.type).order === 'lastCome') this.waiting[contact.type]!.unshift(contact);
    else this.waiting[contact.type]!.push(contact);
    if (contact.patience !== Infinity)
      contact.givesUp = this.events.plan(this.now + whole(contact.patience), 'abandonment', () => {
        this.giveUp(contact);
        this.giving.settle();
      });
    this.giving.startRings(contact);
  }

  private giveUp(contact: NaiveContact): void {
    if (contact.question !== undefined) {
      this.consults.giveUp(contact);
      return;
    }
    this.step(contact, 'abandon');
    this.leaveLine(contact);
    this.rules.noteEnd(contact, false);
    this.lose(contact);
    if (contact.heldBy !== undefined) this.transfers.letGo(contact.heldBy);
  }

  leaveLine(contact: NaiveContact): void {
    this.waiting[contact.type] = this.waiting[contact.type]!.filter(other => other !== contact);
    if (contact.givesUp !== undefined) this.events.callOff(contact.givesUp);
    contact.givesUp = undefined;
    this.giving.endRings(contact);
  }

  private lose(contact: NaiveContact): void {
    if (!contact.wasTransferred)
      this.entry.redial(contact, this.scenario.contactTypes[contact.origin]!.afterAbandon);
    this.freeLine(contact);
  }

  // ── talk ──

  /** The agent has the contact in hand: to talk to it, or first to let its telephone ring. */
  take(contact: NaiveContact, agent: NaiveAgent): void {
    this.staff.takeInHand(agent);
    if (this.routing.skill(agent.group, contact.type)!.lent === true) agent.lentTo = contact.type;
  }

  answer(contact: NaiveContact, agent: NaiveAgent): void {
    const { type, question } = contact;
    const { level } = this.routing.skill(agent.group, type)!;
    const time = (quantity: 'talk' | 'hold' | 'wrapUp', slower: number) =>
      whole(
        this.drawn.timeAtAnswer(
          contact[quantity],
          quantity,
          type,
          agent.group,
          question !== undefined,
          slower,
        ),
      );
    const talk = time('talk', 1 / level);
    const hold = time('hold', 1 / level);
    agent.wrapUp = time('wrapUp', 1);
    contact.agent = agent;
    const together = this.transfers.handOver(contact);
    this.step(contact, question === undefined ? 'answer' : 'answerConsult', agent);
    this.callbacks.noteAnswer(type);
    this.take(contact, agent);
    this.rules.noteEnd(contact, true);
    this.events.plan(this.now + together + talk + hold, 'end of talk', () => this.hangUp(contact, agent));
  }

  hangUp(contact: NaiveContact, agent: NaiveAgent): void {
    if (contact.question !== undefined) {
      this.consults.end(contact, agent);
      return;
    }
    if (this.consults.begins(contact, agent)) return;
    const to = this.transfers.destination(contact);
    this.step(contact, 'hangUp', agent);
    if (to !== undefined) {
      this.transfers.passOn(contact, agent, to);
      return;
    }
    const { contactTypes } = this.scenario;
    const repeat = contactTypes[contact.type]!.repeat ?? contactTypes[contact.origin]!.repeat;
    const after = repeat && this.drawn.repeatAfter(repeat, contact.drawn.outcomeKey, contact.talks);
    if (after !== undefined && !contact.comesBackAnyway)
      this.entry.comeBack(contact, this.now + after, false);
    this.freeLine(contact);
    this.afterTalk(agent);
  }

  afterTalk(agent: NaiveAgent): void {
    if (agent.wrapUp === 0) {
      this.release(agent);
      return;
    }
    this.agentStep(agent, 'wrapUp');
    this.events.plan(this.now + agent.wrapUp, 'end of wrap-up', () => this.release(agent));
  }

  /** Whoever is too many goes home; the others take what waits (rule A2). */
  release(agent: NaiveAgent): void {
    this.agentStep(agent, 'release');
    this.staff.putDown(agent);
    this.giving.afterLoan(agent);
    if (agent.hasTimetable) this.people.goOn(agent);
    else if (this.staff.areTooMany(agent.group)) this.staff.logOut(agent);
    else this.takeNext(agent);
    this.giving.settle();
  }

  takeNext(agent: NaiveAgent): void {
    agent.state = 'busy';
    const next = this.choice.next(agent);
    if (next === undefined) {
      this.agentStep(agent, 'ready');
      this.staff.becomeReady(agent);
    } else if (next.isCalled) this.callbacks.call(next.contact, agent);
    else {
      this.leaveLine(next.contact);
      this.answer(next.contact, agent);
    }
  }

  // ── lines ──

  seize(contact: NaiveContact, trunk: number): boolean {
    if (this.linesInUse[trunk]! >= this.scenario.trunks[trunk]!.capacity) return false;
    this.linesInUse[trunk]!++;
    contact.trunk = trunk;
    return true;
  }

  freeLine(contact: NaiveContact): void {
    if (contact.trunk >= 0) this.linesInUse[contact.trunk]!--;
    contact.trunk = -1;
  }
}
