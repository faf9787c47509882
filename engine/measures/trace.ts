import { ATTEMPT, CONTACT_SHIFT, CUSTOMER, LINE, NUMBER, TYPE } from '../center/contacts.ts';
import { KIND_MASK, PHASE_OF_KIND } from '../center/events.ts';
import type { Observer } from '../center/observer.ts';
import type { Watched } from '../center/simulation.ts';
import type { Model } from '../kernel/loop.ts';

/** The verbs, by the number that stands in a trace's row. */
export const VERBS: readonly string[] = Object.freeze([
  'arrive',
  'block',
  'offer',
  'balk',
  'enqueue',
  'abandon',
  'answer',
  'hangUp',
  'wrapUp',
  'release',
  'ready',
  'logIn',
  'logOut',
  'horizonEnd',
  'enterIvr',
  'selfServe',
  'giveUp',
  'escalate',
  'transfer',
  'handOverEnd',
  'offerCallback',
  'takeCallback',
  'dial',
  'ringEnd',
  'loseCallback',
  'wake',
  'widen',
  'startRule',
  'endRule',
  'takeBreak',
  'endBreak',
  'missShift',
  'callOut',
  'resume',
  'forward',
  'answerOutside',
  'endOutside',
  'missOutside',
  'leaveMessage',
  'hearClosed',
  'consult',
  'answerConsult',
  'endConsult',
  'giveUpConsult',
  'missTransfer',
  'misroute',
]);

/**
 * Columns of a row: time [µs], phase, verb, contact, customer, attempt, contact type, line (of startRule and
 * endRule: the rule), agent; -1: none.
 */
export const TRACE_COLUMNS = 9;
const ROWS = 4096;

/** Takes rows as they fill up: `rows` of them, one after the other, in an array that is used again. */
export type TraceSink = (chunk: Float64Array, rows: number) => void;

/**
 * Writes one row a verb, in the order in which they happen; the whole event log of a replication.
 *
 * Long because: an observer has a method for every verb.
 */
export class Trace implements Observer {
  private readonly chunk = new Float64Array(ROWS * TRACE_COLUMNS);
  private rows = 0;
  private phase = 0;
  private readonly watched: Watched;
  private readonly sink: TraceSink;

  constructor(watched: Watched, sink: TraceSink) {
    this.watched = watched;
    this.sink = sink;
  }

  /** The same model, with the trace knowing the phase of each event. */
  follow(model: Model): Model {
    return {
      fire: what => {
        this.phase = PHASE_OF_KIND[what & KIND_MASK]!;
        model.fire(what);
      },
    };
  }

  /** Hands over the rows not yet handed over; once, at the end. */
  flush(): void {
    this.sink(this.chunk, this.rows);
    this.rows = 0;
  }

  arrive(contact: number): void {
    this.write(0, contact, -1);
  }
  block(contact: number): void {
    this.write(1, contact, -1);
  }
  offer(contact: number): void {
    this.write(2, contact, -1);
  }
  balk(contact: number): void {
    this.write(3, contact, -1);
  }
  enqueue(contact: number): void {
    this.write(4, contact, -1);
  }
  abandon(contact: number): void {
    this.write(5, contact, -1);
  }
  answer(contact: number, agent: number): void {
    this.write(6, contact, agent);
  }
  hangUp(contact: number, agent: number): void {
    this.write(7, contact, agent);
  }
  wrapUp(agent: number): void {
    this.write(8, -1, agent);
  }
  release(agent: number): void {
    this.write(9, -1, agent);
  }
  ready(agent: number): void {
    this.write(10, -1, agent);
  }
  logIn(agent: number): void {
    this.write(11, -1, agent);
  }
  logOut(agent: number): void {
    this.write(12, -1, agent);
  }
  horizonEnd(): void {
    this.write(13, -1, -1);
  }

  enterIvr(contact: number): void {
    this.write(14, contact, -1);
  }
  selfServe(contact: number): void {
    this.write(15, contact, -1);
  }
  giveUp(contact: number): void {
    this.write(16, contact, -1);
  }
  escalate(contact: number): void {
    this.write(17, contact, -1);
  }
  transfer(contact: number): void {
    this.write(18, contact, -1);
  }
  handOverEnd(agent: number): void {
    this.write(19, -1, agent);
  }
  offerCallback(contact: number): void {
    this.write(20, contact, -1);
  }
  takeCallback(contact: number): void {
    this.write(21, contact, -1);
  }
  dial(contact: number, agent: number): void {
    this.write(22, contact, agent);
  }
  ringEnd(agent: number): void {
    this.write(23, -1, agent);
  }
  loseCallback(contact: number): void {
    this.write(24, contact, -1);
  }
  wake(agent: number): void {
    this.write(25, -1, agent);
  }
  takeBreak(agent: number): void {
    this.write(29, -1, agent);
  }
  endBreak(agent: number): void {
    this.write(30, -1, agent);
  }
  missShift(agent: number): void {
    this.write(31, -1, agent);
  }
  callOut(agent: number): void {
    this.write(32, -1, agent);
  }
  resume(agent: number): void {
    this.write(33, -1, agent);
  }

  widen(contact: number): void {
    this.write(26, contact, -1);
  }
  startRule(rule: number): void {
    this.write(27, -1, -1, rule);
  }
  endRule(rule: number): void {
    this.write(28, -1, -1, rule);
  }

  forward(contact: number): void {
    this.write(34, contact, -1);
  }
  answerOutside(contact: number): void {
    this.write(35, contact, -1);
  }
  endOutside(contact: number): void {
    this.write(36, contact, -1);
  }
  missOutside(contact: number): void {
    this.write(37, contact, -1);
  }
  leaveMessage(contact: number): void {
    this.write(38, contact, -1);
  }
  hearClosed(contact: number): void {
    this.write(39, contact, -1);
  }
  consult(contact: number, agent: number): void {
    this.write(40, contact, agent);
  }
  answerConsult(contact: number, agent: number): void {
    this.write(41, contact, agent);
  }
  endConsult(contact: number, agent: number): void {
    this.write(42, contact, agent);
  }
  giveUpConsult(contact: number): void {
    this.write(43, contact, -1);
  }
  misroute(contact: number): void {
    this.write(45, contact, -1);
  }
  missTransfer(contact: number): void {
    this.write(44, contact, -1);
  }

  private write(verb: number, contact: number, agent: number, rule = -1): void {
    const { chunk } = this;
    const { ints, doubles } = this.watched.contacts;
    const at = this.rows * TRACE_COLUMNS;
    const number = contact < 0 ? -1 : doubles[(contact << CONTACT_SHIFT) + NUMBER]!;
    chunk[at] = this.watched.clock[0]!;
    chunk[at + 1] = this.phase;
    chunk[at + 2] = verb;
    chunk[at + 3] = number;
    chunk[at + 4] = contact < 0 ? -1 : doubles[(contact << CONTACT_SHIFT) + CUSTOMER]!;
    chunk[at + 5] = contact < 0 ? -1 : ints[(contact << CONTACT_SHIFT) + ATTEMPT]!;
    chunk[at + 6] = contact < 0 ? -1 : ints[(contact << CONTACT_SHIFT) + TYPE]!;
    chunk[at + 7] = contact < 0 ? rule : ints[(contact << CONTACT_SHIFT) + LINE]!;
    chunk[at + 8] = agent;
    if (++this.rows === ROWS) this.flush();
  }
}
