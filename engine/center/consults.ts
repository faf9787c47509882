import type { Sampler } from '../random/law.ts';
import { makeLaw } from '../random/make-law.ts';
import { Stream } from '../random/stream.ts';
import type { ComeBacks } from './come-backs.ts';
import * as of from './contacts.ts';
import { wholeMicroseconds } from './draws.ts';
import type { ConsultSpec } from './help-spec.ts';
import { keyOf, startAtKey } from './key-stream.ts';
import type { ContactTypeSpec } from './scenario.ts';

/** Keeps a talk's consult apart from its outcome, both expanded from one key. */
const CONSULT = 500;

interface Consult {
  spec: ConsultSpec;
  time: Sampler;
}

/**
 * Agents who ask another one while the customer is on hold (rule A9). The contact itself stands in the other
 * agents' line meanwhile, as one of their contact type.
 */
export class Consults {
  readonly used: boolean;
  /** contacts whose agents wait for somebody to ask; and in which queue */
  waiting = 0;
  readonly inQueue: Int32Array;
  /** by contact type */
  private readonly consults: readonly (Consult | undefined)[];
  private readonly queueOf: Int32Array;
  private readonly contacts: of.Contacts;
  private readonly comeBacks: ComeBacks;
  private readonly scratch = new Stream();

  constructor(types: readonly ContactTypeSpec[], contacts: of.Contacts, comeBacks: ComeBacks) {
    this.consults = types.map(({ consult: c }) => c && { spec: c, time: makeLaw(c.time) });
    this.used = types.some(type => type.consult !== undefined);
    this.queueOf = Int32Array.from(types, type => type.queue);
    this.inQueue = new Int32Array(types.reduce((most, type) => Math.max(most, type.queue), 0) + 1);
    this.contacts = contacts;
    this.comeBacks = comeBacks;
  }

  /** Starts anew: nobody waits to ask. */
  restart(): void {
    this.waiting = 0;
    this.inQueue.fill(0);
  }

  /** Whether the contact's agent asks somebody before this talk ends; once in each talk. */
  needed(contact: number): boolean {
    const { ints } = this.contacts;
    const i = contact << of.CONTACT_SHIFT;
    const consult = this.consults[ints[i + of.TYPE]!];
    if (consult === undefined || (ints[i + of.FLAGS]! & of.CONSULTED) !== 0) return false;
    this.expand(contact);
    return this.scratch.unit53() < consult.spec.share;
  }

  /** The contact stands for the question from now on; its agent stays with it. */
  begin(contact: number, agent: number): void {
    const { ints, doubles } = this.contacts;
    const i = contact << of.CONTACT_SHIFT;
    const type = ints[i + of.TYPE]!;
    const consult = this.consults[type]!;
    this.expand(contact);
    this.scratch.unit53();
    ints[i + of.CONSULT_FROM] = type;
    ints[i + of.TYPE] = consult.spec.to;
    ints[i + of.LINE] = consult.spec.to;
    ints[i + of.HELD_BY] = agent;
    ints[i + of.FLAGS]! |= of.CONSULTING;
    doubles[i + of.TALK] = wholeMicroseconds(consult.time.draw(this.scratch));
    doubles[i + of.HOLD] = 0;
    doubles[i + of.WRAP_UP] = 0;
    doubles[i + of.PATIENCE] = consult.spec.giveUpAfter;
    this.waiting++;
    this.inQueue[this.queueOf[consult.spec.to]!]!++;
  }

  /** The question waits no longer. */
  endWait(contact: number): void {
    this.waiting--;
    this.inQueue[this.queueOf[this.contacts.ints[(contact << of.CONTACT_SHIFT) + of.TYPE]!]!]!--;
  }

  /** The question is answered, or given up: the contact is its agent's alone again; returns the agent. */
  end(contact: number): number {
    const { ints } = this.contacts;
    const i = contact << of.CONTACT_SHIFT;
    const agent = ints[i + of.HELD_BY]!;
    ints[i + of.TYPE] = ints[i + of.CONSULT_FROM]!;
    ints[i + of.LINE] = ints[i + of.CONSULT_FROM]!;
    ints[i + of.AGENT] = agent;
    ints[i + of.HELD_BY] = -1;
    ints[i + of.FLAGS] = (ints[i + of.FLAGS]! & ~of.CONSULTING) | of.CONSULTED;
    this.contacts.doubles[(contact << of.CONTACT_SHIFT) + of.HOLD] = 0;
    return agent;
  }

  private expand(contact: number): void {
    startAtKey(this.scratch, keyOf(this.comeBacks.outcomeKey(contact), CONSULT));
  }
}
