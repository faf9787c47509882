import type { LawSpec } from '../random/law.ts';
import type { Opening } from './opening.ts';

/** A person outside the center to whom contacts are forwarded, such as the owner's mobile telephone. */
export interface OutsideSpec {
  name: string;
  /** how many can be rung or talk at once */
  persons: number;
  /** times of day; empty: always */
  available: Opening[];
  /** share of calls that somebody takes */
  answers: number;
  /** how long it rings, taken or not; undefined: no time */
  ringTime: LawSpec | undefined;
  /** undefined: the contact type's own talk */
  talk: LawSpec | undefined;
}

/** Contacts that count as important go to somebody outside before they ask for an agent (rule M13). */
export interface ForwardSpec {
  /** share of contacts that are important */
  share: number;
  /** index into outside */
  to: number;
  /** who is not reached asks for an agent, or leaves a message and is gone */
  otherwise: 'queue' | 'message';
}

/** What those hear who enter while the center is closed (rule M14). */
export interface AfterHoursSpec {
  /** share who leave a message and are called back from the next opening on; the others are lost */
  message: number;
}

/** An agent asks another one while the customer is on hold (rule A9). */
export interface ConsultSpec {
  share: number;
  /** index into contactTypes: its queue and its agents are asked, with its priority */
  to: number;
  /** both agents together */
  time: LawSpec;
  /** the agent goes on without an answer after it; Infinity: never */
  giveUpAfter: number;
}

/** What becomes of contacts that would be passed on while nobody is there for them. */
export type UnavailableSpec =
  | { kind: 'resolve' }
  /** the customer comes back when somebody is there again */
  | { kind: 'comeBack' }
  | { kind: 'passOn'; to: number };
