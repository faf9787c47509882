import { type CallbackSpec, DAY } from '../../engine/center/scenario.ts';
import type { NaiveCenter } from './naive-center.ts';
import type { NaiveContact } from './naive-contact.ts';
import type { NaiveAgent } from './naive-staff.ts';

/** Announcements (rule L4), and customers who are called back (rules L1, L3, M5, M8, M12). */
export class NaiveCallbacks {
  private readonly center: NaiveCenter;
  /** customers whose turn it is to be called, of each type, in the order in which they joined */
  private readonly lines: NaiveContact[][];
  /** instants of all answers of each queue */
  private readonly answers: number[][];

  constructor(center: NaiveCenter) {
    this.center = center;
    this.lines = center.scenario.contactTypes.map(() => []);
    this.answers = center.scenario.queues.map(() => []);
  }

  inLine(): number {
    return this.lines.flat().length;
  }

  noteAnswer(type: number): void {
    this.answers[this.center.scenario.contactTypes[type]!.queue]!.push(this.center.now);
  }

  /** Told how long it will take, some leave, and the others have another patience. */
  leavesAtAnnouncement(contact: NaiveContact): boolean {
    const { balk, queue } = this.center.scenario.contactTypes[contact.type]!;
    const announce = this.center.scenario.queues[queue]!.announce;
    if (announce === undefined) return false;
    const rest = (contact.drawn.balk - balk) / (1 - balk);
    const isLong =
      announce.balkBehind === undefined
        ? this.expectedWait(queue, announce.window) > announce.balkAbove
        : this.center.lengthOf(queue) + 1 > announce.balkBehind;
    if (isLong && rest < announce.balkShare) return true;
    contact.patience *= announce.patienceFactor;
    return false;
  }

  /** Position ÷ recent rate of answers. */
  private expectedWait(queue: number, window: number): number {
    const recent = this.answers[queue]!.filter(at => at > this.center.now - window);
    const position = this.center.lengthOf(queue) + 1;
    return (position * window) / recent.length;
  }

  /** Whether a contact that would have to wait is offered a callback and accepts it. */
  takes(contact: NaiveContact): boolean {
    const { queue } = this.center.scenario.contactTypes[contact.type]!;
    const rule = this.ruleOf(contact);
    if (rule === undefined || !this.isOffered(rule, queue)) return false;
    this.center.step(contact, 'offerCallback');
    const accepted = this.center.drawn.acceptsCallback(rule.accept, rule.delay, contact.drawn.callbackKey);
    if (accepted === undefined) return false;
    const { now, scenario } = this.center;
    const expected = this.expectedWait(queue, rule.window);
    const expectedAt = rule.mode === 'keepPlace' && expected < Infinity ? now + Math.floor(expected) : now;
    const at = rule.mode === 'scheduled' ? this.center.entry.nextOpening(now + accepted.delay) : expectedAt;
    if (at >= scenario.horizon) return false;
    this.center.step(contact, 'takeCallback');
    contact.isCalledBack = true;
    if (rule.mode === 'scheduled') this.planCall(contact, at);
    else this.lines[contact.type]!.push(contact);
    return true;
  }

  private isOffered(rule: CallbackSpec, queue: number): boolean {
    const hour = this.center.now % DAY;
    const isTime =
      rule.between.length === 0 || rule.between.some(({ from, to }) => from <= hour && hour < to);
    const isLong =
      rule.expectedWaitAbove === 0 || this.expectedWait(queue, rule.window) > rule.expectedWaitAbove;
    return isTime && isLong && this.center.lengthOf(queue) >= rule.waitingAtLeast;
  }

  private ruleOf({ type }: NaiveContact): CallbackSpec | undefined {
    const { contactTypes, queues } = this.center.scenario;
    return queues[contactTypes[type]!.queue]!.callback;
  }

  /** Has left a message (rule M14): is called back from then on, if its queue calls anybody back. */
  promise(contact: NaiveContact, at: number): boolean {
    if (this.ruleOf(contact) === undefined) return false;
    contact.isCalledBack = true;
    contact.offeredAt = this.center.now;
    for (const verb of ['offer', 'offerCallback', 'takeCallback']) this.center.step(contact, verb);
    this.planCall(contact, at);
    return true;
  }

  /** The customer of the type whose turn is next. */
  first(type: number): NaiveContact[] {
    return this.lines[type]!.slice(0, 1);
  }

  /** It is the customer's turn, and this agent is free for it. */
  call(contact: NaiveContact, agent: NaiveAgent): void {
    this.lines[contact.type] = this.lines[contact.type]!.filter(other => other !== contact);
    if (contact.isOnLine) {
      this.center.answer(contact, agent);
      return;
    }
    const isAgentFirst = this.ruleOf(contact)!.dial === 'agentFirst';
    const rings = this.dial(contact, isAgentFirst ? agent : undefined);
    if (isAgentFirst && rings) this.center.take(contact, agent);
    else this.center.takeNext(agent);
  }

  private planCall(contact: NaiveContact, at: number): void {
    this.center.events.plan(at, 'callback due', () => {
      if (this.ruleOf(contact)!.dial === 'customerFirst') {
        this.dial(contact, undefined);
        return;
      }
      const agent = this.center.routing.free(contact);
      if (agent === undefined) this.lines[contact.type]!.push(contact);
      else if (this.dial(contact, agent)) {
        this.center.agentStep(agent, 'wake');
        this.center.take(contact, agent);
      }
    });
  }

  /** Lets the telephone ring; false: no line was free, and it is tried again later. */
  private dial(contact: NaiveContact, agent: NaiveAgent | undefined): boolean {
    const rule = this.ruleOf(contact)!;
    if (rule.trunk >= 0 && !this.center.seize(contact, rule.trunk)) {
      this.tryAgain(contact, rule);
      return false;
    }
    const { callbackKey } = contact.drawn;
    const call = this.center.drawn.call(rule.noAnswer, rule.ringTime, callbackKey, contact.calls + 1);
    this.center.step(contact, 'dial', agent);
    this.center.events.plan(this.center.now + call.rings, 'callback due', () => {
      contact.calls++;
      if (agent !== undefined) this.center.agentStep(agent, 'ringEnd');
      if (call.taken) this.connect(contact, agent);
      else {
        this.center.freeLine(contact);
        if (contact.calls < rule.attempts) this.tryAgain(contact, rule);
        else this.center.step(contact, 'loseCallback');
        if (agent !== undefined) this.center.release(agent);
      }
    });
    return true;
  }

  private connect(contact: NaiveContact, agent: NaiveAgent | undefined): void {
    contact.isOnLine = true;
    const free = agent ?? this.center.routing.free(contact);
    if (free === undefined) this.lines[contact.type]!.push(contact);
    else this.center.answer(contact, free);
  }

  private tryAgain(contact: NaiveContact, rule: CallbackSpec): void {
    const at = this.center.entry.nextOpening(this.center.now + rule.retryAfter);
    if (at >= this.center.scenario.horizon) this.center.step(contact, 'loseCallback');
    else this.planCall(contact, at);
  }
}
