import type { DrawnContact } from './drawn-contacts.ts';
import type { NaiveAgent } from './naive-staff.ts';
import type { PlannedEvent } from './sorted-events.ts';

/** What was drawn for a customer's first attempt and is kept (rule M3, `redrawn: false`). */
export interface Kept {
  drawn: DrawnContact;
  /** by the hour of the first attempt */
  patience: number;
  talk: number;
}

/** One contact, with all that it knows and all that happened to it. */
export interface NaiveContact {
  number: number;
  customer: number;
  attempt: number;
  /** as which type it entered, and which it is now */
  origin: number;
  type: number;
  drawn: DrawnContact;
  kept: Kept | undefined;
  /** those of its first attempt, if it is to keep them */
  first: Kept;
  patience: number;
  talk: number;
  hold: number;
  wrapUp: number;
  enteredAt: number;
  offeredAt: number;
  givesUp: PlannedEvent | undefined;
  /** while it waits: how many rings of its queue its wait has opened, and when the next one opens */
  ringsOpened: number;
  nextRing: PlannedEvent | undefined;
  /** the trunk group of which it holds a line; -1: none */
  trunk: number;
  agent: NaiveAgent | undefined;
  /** talks before this one */
  talks: number;
  wasTransferred: boolean;
  /** where it goes on to from the wrong place */
  goesOnTo: number | undefined;
  /** who stays with it until another agent has answered, and the length of the hand-over */
  heldBy: NaiveAgent | undefined;
  handOver: number;
  /** is called back instead of waiting; calls made to it, and whether it is on the line */
  isCalledBack: boolean;
  calls: number;
  isOnLine: boolean;
  /** its agent asks another one: of which type it is itself, and what its agent has yet to do; whether one has asked in this talk */
  question: { type: number; agent: NaiveAgent; wrapUp: number } | undefined;
  hasAsked: boolean;
  /** comes back when those are there to whom it would have been passed on */
  comesBackAnyway: boolean;
  /** time [µs], verb, type, agent (-1: none) */
  steps: string[];
}

/** What no contact has when it enters. */
export function nothingYet() {
  return {
    offeredAt: -1,
    givesUp: undefined,
    ringsOpened: 0,
    nextRing: undefined,
    trunk: -1,
    agent: undefined,
    talks: 0,
    wasTransferred: false,
    goesOnTo: undefined,
    heldBy: undefined,
    handOver: 0,
    isCalledBack: false,
    calls: 0,
    isOnLine: false,
    question: undefined,
    hasAsked: false,
    comesBackAnyway: false,
  };
}
