import { refitDoubles, refitInts } from '../kernel/flat.ts';
import { CONTACT_SHIFT, type Contacts, LINE, NEXT, PREVIOUS } from './contacts.ts';

/**
 * Where contacts wait: one line for each contact type of each queue, first come first, or last come first. A queue's capacity
 * counts over its lines. The area under each line's length is kept apart from the waits of its contacts,
 * so that Little's law can be held against both.
 */
export class Lines {
  head!: Int32Array;
  length!: Int32Array;
  /** waiting in each queue now, and the most there were */
  inQueue!: Int32Array;
  peak!: Int32Array;
  /** waiting in all lines */
  waiting = 0;
  peakWaiting = 0;
  /** ∫ length dt of each line [contact-microseconds], up to changedAt */
  area!: Float64Array;
  private changedAt!: Float64Array;
  private tail!: Int32Array;
  /** by line */
  queueOf!: Int32Array;
  private readonly contacts: Contacts;
  private readonly clock: Float64Array;
  /** is told of each line whose first contact is another one than before */
  private headChanged: ((line: number) => void) | undefined;
  /** by queue; undefined: first come first everywhere */
  private lastCome: Uint8Array | undefined;

  constructor(
    queueOf: Int32Array,
    queues: number,
    contacts: Contacts,
    clock: Float64Array,
    lastCome?: Uint8Array,
  ) {
    this.contacts = contacts;
    this.clock = clock;
    this.refit(queueOf, queues, lastCome);
  }

  /** Starts anew: nobody waits. */
  refit(queueOf: Int32Array, queues: number, lastCome?: Uint8Array): void {
    const lines = queueOf.length;
    refitInts(this.queueOf, lines, made => {
      this.queueOf = made;
    });
    this.queueOf.set(queueOf);
    if (lastCome?.join() !== this.lastCome?.join()) this.lastCome = lastCome;
    refitInts(
      this.head,
      lines,
      made => {
        this.head = made;
      },
      -1,
    );
    refitInts(
      this.tail,
      lines,
      made => {
        this.tail = made;
      },
      -1,
    );
    refitInts(this.length, lines, made => {
      this.length = made;
    });
    refitInts(this.inQueue, queues, made => {
      this.inQueue = made;
    });
    refitInts(this.peak, queues, made => {
      this.peak = made;
    });
    this.waiting = 0;
    this.peakWaiting = 0;
    refitDoubles(this.area, lines, made => {
      this.area = made;
    });
    refitDoubles(this.changedAt, lines, made => {
      this.changedAt = made;
    });
  }

  /** Has a listener told of each line whose first contact changes; one at most, and none any more by undefined. */
  watchHeads(listener: ((line: number) => void) | undefined): void {
    if (listener !== this.headChanged) this.headChanged = listener;
  }

  readonly join = (contact: number): void => {
    const { ints } = this.contacts;
    const i = contact << CONTACT_SHIFT;
    const line = ints[i + LINE]!;
    this.measure(line);
    if (this.lastCome !== undefined && this.lastCome[this.queueOf[line]!] === 1) this.putFirst(contact, line);
    else {
      const last = this.tail[line]!;
      ints[i + NEXT] = -1;
      ints[i + PREVIOUS] = last;
      if (last < 0) this.head[line] = contact;
      else ints[(last << CONTACT_SHIFT) + NEXT] = contact;
      this.tail[line] = contact;
    }
    if (this.headChanged !== undefined && this.head[line] === contact) this.headChanged(line);
    this.length[line]!++;
    const queue = this.queueOf[line]!;
    const inQueue = ++this.inQueue[queue]!;
    if (inQueue > this.peak[queue]!) this.peak[queue] = inQueue;
    if (++this.waiting > this.peakWaiting) this.peakWaiting = this.waiting;
  };

  private putFirst(contact: number, line: number): void {
    const { ints } = this.contacts;
    const first = this.head[line]!;
    ints[(contact << CONTACT_SHIFT) + NEXT] = first;
    ints[(contact << CONTACT_SHIFT) + PREVIOUS] = -1;
    if (first < 0) this.tail[line] = contact;
    else ints[(first << CONTACT_SHIFT) + PREVIOUS] = contact;
    this.head[line] = contact;
  }

  readonly leave = (contact: number): void => {
    const { ints } = this.contacts;
    const i = contact << CONTACT_SHIFT;
    const line = ints[i + LINE]!;
    this.measure(line);
    const next = ints[i + NEXT]!;
    const previous = ints[i + PREVIOUS]!;
    if (previous < 0) this.head[line] = next;
    else ints[(previous << CONTACT_SHIFT) + NEXT] = next;
    if (next < 0) this.tail[line] = previous;
    else ints[(next << CONTACT_SHIFT) + PREVIOUS] = previous;
    if (previous < 0 && this.headChanged !== undefined) this.headChanged(line);
    this.length[line]!--;
    this.inQueue[this.queueOf[line]!]!--;
    this.waiting--;
  };

  /** Brings the area under the line's length up to the present instant. */
  readonly measure = (line: number): void => {
    const now = this.clock[0]!;
    this.area[line]! += this.length[line]! * (now - this.changedAt[line]!);
    this.changedAt[line] = now;
  };
}
