import { TRACE_COLUMNS } from '../../engine/index.ts';
import { HANG_UP, LAST_VERBS, TRANSFER } from './verbs.ts';

/** The rows of a day as columns; they can be handed over to another thread. Only the first `count` of each hold. */
export interface DayColumns {
  count: number;
  /** [µs] since the start of the horizon */
  time: Float64Array;
  phase: Uint8Array;
  /** number of VERBS */
  verb: Uint8Array;
  /** −1: none */
  contact: Float64Array;
  customer: Float64Array;
  attempt: Int16Array;
  type: Int16Array;
  /** of startRule and endRule: the rule */
  line: Int32Array;
  agent: Int32Array;
  /** a small number that the contact has while it is inside; −1: none */
  slot: Int32Array;
  /** slots that are ever in use at once are fewer */
  slots: number;
}

/** Gives each contact inside a small number, which another one gets when it has left. */
export class ContactSlots {
  most = 0;
  private readonly slotOf = new Map<number, number>();
  private readonly free: number[] = [];
  private hungUp = -1;

  /** The slot of a row's contact; rows are told one after the other, each once. */
  next(verb: number, contact: number): number {
    if (this.hungUp >= 0) this.settle(verb, contact);
    if (contact < 0) return -1;
    let slot = this.slotOf.get(contact);
    if (slot === undefined) {
      slot = this.free.pop() ?? this.most++;
      this.slotOf.set(contact, slot);
    }
    if (verb === HANG_UP) this.hungUp = contact;
    else if (LAST_VERBS.includes(verb)) this.release(contact);
    return slot;
  }

  /** What is known of the contacts inside, to go on from here again. */
  copy(): ContactSlots {
    const copy = new ContactSlots();
    copy.most = this.most;
    copy.hungUp = this.hungUp;
    for (const [contact, slot] of this.slotOf) copy.slotOf.set(contact, slot);
    copy.free.push(...this.free);
    return copy;
  }

  /** Who has hung up is gone, unless it is passed on at once. */
  private settle(verb: number, contact: number): void {
    if (verb !== TRANSFER || contact !== this.hungUp) this.release(this.hungUp);
    this.hungUp = -1;
  }

  private release(contact: number): void {
    this.free.push(this.slotOf.get(contact)!);
    this.slotOf.delete(contact);
  }
}

const FIRST_ROWS = 8192;

/** The rows of one day, in the order in which they happened. */
export class DayLog {
  columns: DayColumns;

  constructor(columns: DayColumns = emptyColumns(FIRST_ROWS)) {
    this.columns = columns;
  }

  get count(): number {
    return this.columns.count;
  }

  /** Adds rows `from` … `to` − 1 of a trace's chunk. */
  append(chunk: Float64Array, from: number, to: number, slots: ContactSlots): void {
    while (this.columns.count + to - from > this.columns.time.length) this.columns = grown(this.columns);
    const { columns } = this;
    let row = columns.count;
    for (let k = from, at = from * TRACE_COLUMNS; k < to; k++, row++, at += TRACE_COLUMNS) {
      const verb = chunk[at + 2]!;
      columns.time[row] = chunk[at]!;
      columns.phase[row] = chunk[at + 1]!;
      columns.verb[row] = verb;
      columns.contact[row] = chunk[at + 3]!;
      columns.customer[row] = chunk[at + 4]!;
      columns.attempt[row] = chunk[at + 5]!;
      columns.type[row] = chunk[at + 6]!;
      columns.line[row] = chunk[at + 7]!;
      columns.agent[row] = chunk[at + 8]!;
      columns.slot[row] = slots.next(verb, chunk[at + 3]!);
    }
    columns.count = row;
    columns.slots = Math.max(columns.slots, slots.most);
  }

  /** How many rows have happened at this instant: all of those up to it. */
  indexAt(time: number): number {
    let low = 0;
    let high = this.columns.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.columns.time[middle]! <= time) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Whether a row's hangUp is followed by the contact's transfer. */
  goesOn(row: number): boolean {
    return goesOn(this.columns, row);
  }
}

/** Whether the hangUp of this row is followed by the contact's transfer. */
export function goesOn({ verb, contact, count }: DayColumns, row: number): boolean {
  return row + 1 < count && verb[row + 1] === TRANSFER && contact[row + 1] === contact[row];
}

/** The buffers of columns, for handing over. */
export function buffersOf(columns: DayColumns): ArrayBuffer[] {
  return Object.values(columns)
    .filter(value => typeof value === 'object')
    .map(value => (value as Float64Array).buffer as ArrayBuffer);
}

/** Columns of just the rows that there are. */
export function trimmed(columns: DayColumns): DayColumns {
  return resized(columns, columns.count);
}

function emptyColumns(rows: number): DayColumns {
  return {
    count: 0,
    time: new Float64Array(rows),
    phase: new Uint8Array(rows),
    verb: new Uint8Array(rows),
    contact: new Float64Array(rows),
    customer: new Float64Array(rows),
    attempt: new Int16Array(rows),
    type: new Int16Array(rows),
    line: new Int32Array(rows),
    agent: new Int32Array(rows),
    slot: new Int32Array(rows),
    slots: 0,
  };
}

function grown(columns: DayColumns): DayColumns {
  return resized(columns, columns.time.length * 2);
}

function resized(from: DayColumns, rows: number): DayColumns {
  const to = emptyColumns(rows);
  to.count = from.count;
  to.slots = from.slots;
  const count = from.count;
  to.time.set(from.time.subarray(0, count));
  to.phase.set(from.phase.subarray(0, count));
  to.verb.set(from.verb.subarray(0, count));
  to.contact.set(from.contact.subarray(0, count));
  to.customer.set(from.customer.subarray(0, count));
  to.attempt.set(from.attempt.subarray(0, count));
  to.type.set(from.type.subarray(0, count));
  to.line.set(from.line.subarray(0, count));
  to.agent.set(from.agent.subarray(0, count));
  to.slot.set(from.slot.subarray(0, count));
  return to;
}
