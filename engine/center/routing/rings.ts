import { type EventList, schedule } from '../../kernel/event-list.ts';
import { grown } from '../../kernel/grow.ts';
import { CONTACT_SHIFT, type Contacts, LINE, OFFERED_AT } from '../contacts.ts';
import * as event from '../events.ts';
import * as phase from '../phases.ts';
import type { Access } from './access.ts';

/** Opens to each waiting contact one ring after the other, by an event for the next of them. */
export class Rings {
  private readonly access: Access;
  private readonly contacts: Contacts;
  private readonly list: EventList;
  /** by line: delay of each ring */
  private readonly after: readonly Float64Array[];
  /** by contact's slot: the event of the next ring; −1: none */
  private timer = new Int32Array(64).fill(-1);

  constructor(access: Access, contacts: Contacts, list: EventList, after: readonly Float64Array[]) {
    this.access = access;
    this.contacts = contacts;
    this.list = list;
    this.after = after;
  }

  /** The contact begins to wait. */
  join(contact: number): void {
    while (contact >= this.timer.length) {
      const old = this.timer.length;
      this.timer = grown(this.timer).fill(-1, old);
      this.access.opened = grown(this.access.opened);
    }
    const line = this.contacts.ints[(contact << CONTACT_SHIFT) + LINE]!;
    this.access.opened[contact] = this.access.openAtOnce[line]!;
    this.awaitNext(contact, line);
  }

  /** The contact waits no longer. */
  leave(contact: number): void {
    if (contact >= this.timer.length) return;
    if (this.timer[contact]! >= 0) this.list.cancel(this.timer[contact]!);
    this.timer[contact] = -1;
    this.access.opened[contact] = 0;
  }

  /** The contact's next ring opens. */
  open(contact: number): void {
    this.access.opened[contact]! += 1;
    this.awaitNext(contact, this.contacts.ints[(contact << CONTACT_SHIFT) + LINE]!);
  }

  private awaitNext(contact: number, line: number): void {
    const after = this.after[line]![this.access.opened[contact]!];
    if (after === undefined || after === Infinity) {
      this.timer[contact] = -1;
      return;
    }
    this.timer[contact] = schedule(
      this.list,
      this.contacts.doubles[(contact << CONTACT_SHIFT) + OFFERED_AT]! + after,
      phase.RULE,
      (contact << event.KIND_BITS) | event.RING,
    );
  }
}
