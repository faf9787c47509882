import { CONSULTING, CONTACT_SHIFT, type Contacts, FLAGS, OFFERED_AT } from '../contacts.ts';
import type { ContactRule } from './contact-rule.ts';

/**
 * The least time left until the promise to the contact is missed. Those it is missed to already come after
 * all the others, the longest wait first: nothing can be kept there any more.
 */
export class NearestPromise implements ContactRule {
  private readonly contacts: Contacts;
  private readonly clock: Float64Array;
  /** by line */
  private readonly acceptableWait: Float64Array;
  /** OFFERED_AT or ENTERED_AT: where the clock of waiting starts */
  private readonly waitFrom: number;

  constructor(contacts: Contacts, clock: Float64Array, acceptableWait: Float64Array, waitFrom: number) {
    this.contacts = contacts;
    this.clock = clock;
    this.acceptableWait = acceptableWait;
    this.waitFrom = waitFrom;
  }

  begin(): void {}

  value(line: number, contact: number): number {
    const { ints, doubles } = this.contacts;
    const isQuestion = (ints[(contact << CONTACT_SHIFT) + FLAGS]! & CONSULTING) !== 0;
    const from = isQuestion ? OFFERED_AT : this.waitFrom;
    const wait = this.clock[0]! - doubles[(contact << CONTACT_SHIFT) + from]!;
    const left = this.acceptableWait[line]! - wait;
    return left >= 0 ? -left : -Infinity;
  }
}
