import { type EventList, schedule } from '../kernel/event-list.ts';
import type { Sampler } from '../random/law.ts';
import { makeLaw } from '../random/make-law.ts';
import { Stream } from '../random/stream.ts';
import * as of from './contacts.ts';
import { wholeMicroseconds } from './draws.ts';
import * as event from './events.ts';
import { keyOf, startAtKey } from './key-stream.ts';
import * as phase from './phases.ts';
import type { Returns } from './returns.ts';
import type { ContactTypeSpec, RedialSpec } from './scenario.ts';
import type { Schedules } from './schedules.ts';

export interface ComeBackParts {
  horizon: number;
  list: EventList;
  contacts: of.Contacts;
  returns: Returns;
  schedules: Schedules;
}

/** A redial's or repeat's law, made once. */
interface Again {
  share: number;
  delay: Sampler;
  attempts: number;
  redrawn: boolean;
}

/** Whose customer tries again, and when: after a busy tone, an abandonment, or talk that did not help. */
export class ComeBacks {
  private readonly parts: ComeBackParts;
  private readonly scratch = new Stream();
  /** by contact type */
  private readonly afterBusy: (Again | undefined)[];
  private readonly afterAbandon: (Again | undefined)[];
  private readonly repeat: (Again | undefined)[];

  constructor(parts: ComeBackParts, types: readonly ContactTypeSpec[]) {
    this.parts = parts;
    this.afterBusy = types.map(type => again(type.afterBusy));
    this.afterAbandon = types.map(type => again(type.afterAbandon));
    this.repeat = types.map(type =>
      again(type.repeat && { ...type.repeat, attempts: Infinity, redrawn: true }),
    );
  }

  /** No trunk, or no place in the queue. */
  busy(contact: number): void {
    this.mayRedial(contact, this.afterBusy);
  }

  /** Abandoned or balked. */
  lost(contact: number): void {
    this.mayRedial(contact, this.afterAbandon);
  }

  /** Talk is over, and nothing follows it. */
  handled(contact: number): void {
    const { ints } = this.parts.contacts;
    const i = contact << of.CONTACT_SHIFT;
    const repeat = this.repeat[ints[i + of.TYPE]!] ?? this.repeat[ints[i + of.ORIGIN]!];
    if (repeat === undefined || (ints[i + of.FLAGS]! & of.COMES_BACK) !== 0) return;
    const { scratch } = this;
    startAtKey(scratch, this.outcomeKey(contact));
    // whether and whither it was passed on was decided with the first two
    scratch.unit53();
    scratch.unit53();
    if (scratch.unit53() < repeat.share)
      this.at(
        contact,
        this.parts.list.clock[0]! + wholeMicroseconds(repeat.delay.draw(scratch)),
        true,
        true,
        true,
      );
  }

  /** The key of the present talk's outcome. */
  outcomeKey(contact: number): number {
    const { ints, doubles } = this.parts.contacts;
    const hop = ints[(contact << of.CONTACT_SHIFT) + of.FLAGS]! >> of.HOP_SHIFT;
    return keyOf(doubles[(contact << of.CONTACT_SHIFT) + of.OUTCOME_KEY]!, hop);
  }

  /** Schedules the next attempt, at the next opening if it falls outside; none starts after the horizon (M8, M12). */
  at(contact: number, due: number, redrawn: boolean, isRepeat: boolean, isServed: boolean): void {
    const { contacts, list, returns, schedules, horizon } = this.parts;
    const at = schedules.nextOpen(due);
    if (at >= horizon) return;
    const slot = returns.add(contact, contacts, !redrawn, isRepeat, isServed);
    schedule(list, at, phase.REDIAL, (slot << event.KIND_BITS) | event.RETURN);
  }

  private mayRedial(contact: number, redials: (Again | undefined)[]): void {
    const { ints, doubles } = this.parts.contacts;
    const redial = redials[ints[(contact << of.CONTACT_SHIFT) + of.ORIGIN]!];
    if (redial === undefined) return;
    if (ints[(contact << of.CONTACT_SHIFT) + of.ATTEMPT]! >= redial.attempts) return;
    startAtKey(this.scratch, doubles[(contact << of.CONTACT_SHIFT) + of.REDIAL_KEY]!);
    if (this.scratch.unit53() >= redial.share) return;
    const due = this.parts.list.clock[0]! + wholeMicroseconds(redial.delay.draw(this.scratch));
    this.at(contact, due, redial.redrawn, false, false);
  }
}

function again(spec: RedialSpec | undefined): Again | undefined {
  return (
    spec && { share: spec.share, delay: makeLaw(spec.delay), attempts: spec.attempts, redrawn: spec.redrawn }
  );
}
