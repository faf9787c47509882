import { CONTACT_DOUBLES, CONTACT_INTS, LINE, NUMBER, TYPE } from '../center/contacts.ts';
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
]);

/** Columns of a row: time [µs], phase, verb, contact, customer, attempt, contact type, line, agent; -1: none. */
export const TRACE_COLUMNS = 9;
const ROWS = 4096;

/** Takes rows as they fill up: `rows` of them, one after the other, in an array that is used again. */
export type TraceSink = (chunk: Float64Array, rows: number) => void;

/** Writes one row a verb, in the order in which they happen; the whole event log of a replication. */
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

  private write(verb: number, contact: number, agent: number): void {
    const { chunk } = this;
    const { ints, doubles } = this.watched.contacts;
    const at = this.rows * TRACE_COLUMNS;
    const number = contact < 0 ? -1 : doubles[contact * CONTACT_DOUBLES + NUMBER]!;
    chunk[at] = this.watched.clock[0]!;
    chunk[at + 1] = this.phase;
    chunk[at + 2] = verb;
    chunk[at + 3] = number;
    chunk[at + 4] = number;
    chunk[at + 5] = contact < 0 ? -1 : 1;
    chunk[at + 6] = contact < 0 ? -1 : ints[contact * CONTACT_INTS + TYPE]!;
    chunk[at + 7] = contact < 0 ? -1 : ints[contact * CONTACT_INTS + LINE]!;
    chunk[at + 8] = agent;
    if (++this.rows === ROWS) this.flush();
  }
}
