import {
  CALLBACK,
  CONSULTING,
  CONTACT_SHIFT,
  type Contacts,
  FLAGS,
  LINE,
  OFFERED_AT,
  TRANSFERRED,
} from '../contacts.ts';
import type { PromiseSpec, ServiceLevelRule } from '../scenario.ts';
import { Recent } from './recent.ts';
import type { Watch } from './watch.ts';

/** How a wait ended; kinds of Recent. */
export const IN_TIME = 0;
export const LATE = 1;
export const ABANDONED_SHORT = 2;
export const ABANDONED_EARLY = 3;
export const ABANDONED_LATE = 4;
const KINDS = 5;

/**
 * The service level of the waits that ended lately, by the promise's rule; waits after a transfer enter none
 * (rule M6), nor do customers who are called back (rule M5); where none ended the promise counts as met (rule L6).
 */
export class WatchServiceLevel implements Watch {
  readonly isBetterHigh = true;
  private readonly contacts: Contacts;
  private readonly clock: Float64Array;
  /** by line */
  private readonly promises: readonly PromiseSpec[];
  private readonly rule: ServiceLevelRule;
  /** OFFERED_AT or ENTERED_AT: where the clock of waiting starts */
  private readonly waitFrom: number;
  private readonly recent: Recent;

  /** @param of - the contact types; the first one's promise says by which rule */
  constructor(
    of: readonly number[],
    window: number,
    promises: readonly PromiseSpec[],
    parts: { contacts: Contacts; clock: Float64Array; waitFrom: number },
  ) {
    this.contacts = parts.contacts;
    this.clock = parts.clock;
    this.waitFrom = parts.waitFrom;
    this.promises = promises;
    this.rule = promises[of[0]!]!.rule;
    this.recent = new Recent(KINDS, window, parts.clock);
  }

  value(): number {
    this.recent.expire();
    return serviceLevelNow(this.rule, this.recent.counts);
  }

  answer(contact: number): void {
    if (this.isLeftOut(contact)) return;
    this.recent.add(this.wait(contact) <= this.promise(contact).acceptableWait ? IN_TIME : LATE);
  }

  lose(contact: number): void {
    if (this.isLeftOut(contact)) return;
    const { acceptableWait, shortAbandon } = this.promise(contact);
    const wait = this.wait(contact);
    const isShort = wait <= Math.min(shortAbandon, acceptableWait);
    this.recent.add(isShort ? ABANDONED_SHORT : wait <= acceptableWait ? ABANDONED_EARLY : ABANDONED_LATE);
  }

  private promise(contact: number): PromiseSpec {
    return this.promises[this.contacts.ints[(contact << CONTACT_SHIFT) + LINE]!]!;
  }

  private wait(contact: number): number {
    const isQuestion = (this.contacts.ints[(contact << CONTACT_SHIFT) + FLAGS]! & CONSULTING) !== 0;
    const from = isQuestion ? OFFERED_AT : this.waitFrom;
    return this.clock[0]! - this.contacts.doubles[(contact << CONTACT_SHIFT) + from]!;
  }

  private isLeftOut(contact: number): boolean {
    return (this.contacts.ints[(contact << CONTACT_SHIFT) + FLAGS]! & (TRANSFERRED | CALLBACK)) !== 0;
  }
}

/** The service level of counts by kind, in the words of rule M: A handled, B abandoned; 1 where it has nothing to rest on. */
export function serviceLevelNow(rule: ServiceLevelRule, counts: Float64Array): number {
  const inTime = counts[IN_TIME]!;
  const handled = inTime + counts[LATE]!;
  const short = counts[ABANDONED_SHORT]!;
  const early = short + counts[ABANDONED_EARLY]!;
  const all = handled + early + counts[ABANDONED_LATE]!;
  const forms: Record<ServiceLevelRule, [number, number]> = {
    ofHandled: [inTime, handled],
    ofOffered: [inTime, all],
    shortAbandonsExcluded: [inTime, all - short],
    earlyAbandonsExcluded: [inTime, all - early],
    earlyAbandonsMet: [inTime + early, all],
    shortAbandonsMet: [inTime + short, all],
    earlyAbandonsMetShortExcludedFromOffered: [inTime + early, all - short],
    earlyAbandonsMetShortExcluded: [inTime + early - short, all - short],
  };
  const [above, below] = forms[rule];
  return below > 0 ? above / below : 1;
}
