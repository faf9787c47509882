import { notNegative } from './range.ts';
import { type ServiceLevels, serviceLevels } from './service-level.ts';

/** What service level and the short abandons are measured by, in the unit of time of the model. */
export interface WaitWindow {
  acceptableWait: number;
  /** an abandonment within it is short; counts as acceptableWait when longer (rule T3) */
  shortAbandon: number;
}

/**
 * A queue with more work than its agents can do and nobody who gives up: it grows without end, and none of
 * its waits has a mean.
 */
export interface Unstable {
  stable: false;
  /** arrival rate × mean handle time [Erlangs] */
  offeredLoad: number;
  /** contacts by which the queue grows in one unit of time of the model, in the long run */
  growth: number;
}

/**
 * A queue in its stationary state. Shares are of the offered contacts, in [0, 1]; times are in the unit of
 * time of the model; names are those of the glossary.
 */
export interface QueueMeasures {
  stable: true;
  /** arrival rate × mean handle time [Erlangs] */
  offeredLoad: number;
  /** share not answered at once, balked ones included */
  waited: number;
  abandonment: number;
  handledShare: number;
  /** mean over all offered */
  waitTime: number;
  /** mean over those not answered at once */
  waitOfWaiting: number;
  /** mean waitTime of the handled */
  asa: number;
  /** mean waitTime of the abandoned; null where nobody abandons */
  timeToAbandon: number | null;
  /** mean wait of a contact with endless patience */
  offeredWait: number;
  /** mean number waiting */
  queueLength: number;
  occupancy: number;
  /** share handled with waitTime ≤ acceptableWait */
  handledWithin: number;
  /** share abandoned with waitTime ≤ acceptableWait */
  abandonedWithin: number;
  /** share with waitTime > acceptableWait */
  waitLonger: number;
  serviceLevel: ServiceLevels;
}

/** What a closed form says of a queue. */
export type QueueResult = QueueMeasures | Unstable;

/** The window with its short threshold capped at the acceptable wait; RangeError when one is negative. */
export function checkedWindow(window: WaitWindow): WaitWindow {
  const acceptableWait = notNegative('acceptableWait', window.acceptableWait);
  const shortAbandon = notNegative('shortAbandon', window.shortAbandon);
  return { acceptableWait, shortAbandon: Math.min(shortAbandon, acceptableWait) };
}

/** Service level where nobody abandons: all eight rules give the share within. */
export function serviceLevelOfPatient(within: number): ServiceLevels {
  return serviceLevels({
    handled: 1,
    handledWithin: within,
    abandoned: 0,
    abandonedWithin: 0,
    abandonedShort: 0,
  });
}
