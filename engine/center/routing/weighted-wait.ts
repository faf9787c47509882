import { CONTACT_SHIFT, type Contacts, OFFERED_AT } from '../contacts.ts';
import type { ContactRule } from './contact-rule.ts';

/** The largest weight × wait. */
export class WeightedWait implements ContactRule {
  private readonly contacts: Contacts;
  private readonly clock: Float64Array;

  constructor(contacts: Contacts, clock: Float64Array) {
    this.contacts = contacts;
    this.clock = clock;
  }

  begin(): void {}

  value(_line: number, contact: number, weight: number): number {
    return weight * (this.clock[0]! - this.contacts.doubles[(contact << CONTACT_SHIFT) + OFFERED_AT]!);
  }
}
