import { integralUnder, type Peak } from './log-concave.ts';
import type { Patience } from './patience.ts';
import type { QueueMeasures, WaitWindow } from './queue-measures.ts';
import { serviceLevels } from './service-level.ts';

/**
 * Law of the offered wait: what a contact of endless patience would wait. With first come first served all
 * measures follow from it and the law of patience.
 */
export interface OfferedWait {
  /** density of the offered wait of those who are not answered at once */
  peak: Peak;
  /** share of the offered not answered at once */
  waited: number;
  /** 1 − waited, without loss */
  answeredAtOnce: number;
  patience: Patience;
}

/** What turns shares into rates: the rate of the offered contacts, and the agents. */
export interface Flow {
  arrivalRate: number;
  meanHandleTime: number;
  agents: number;
}

/** All measures of a queue from the law of its offered wait. The window is checked by the caller. */
export function measuresOf(wait: OfferedWait, flow: Flow, window: WaitWindow): QueueMeasures {
  const { waited, answeredAtOnce, patience } = wait;
  const { arrivalRate, meanHandleTime, agents } = flow;
  const mean = meansOf(wait);
  const inside = endedWithin(wait, window.acceptableWait);
  const handledShare = answeredAtOnce + waited * mean.stays;
  const abandonment = waited * mean.leaves;
  const waitTime = waited * mean.stayed;
  return {
    stable: true,
    offeredLoad: arrivalRate * meanHandleTime,
    ...{ waited, abandonment, handledShare, waitTime, waitOfWaiting: mean.stayed },
    asa: (waited * mean.waitThenStays) / handledShare,
    timeToAbandon: mean.leaves > 0 ? (mean.stayed - mean.waitThenStays) / mean.leaves : null,
    offeredWait: waited * mean.wait,
    queueLength: arrivalRate * waitTime,
    occupancy: (arrivalRate * meanHandleTime * handledShare) / agents,
    ...{ handledWithin: inside.handled, abandonedWithin: inside.abandoned },
    waitLonger: waited * patience.survival(window.acceptableWait) * inside.later,
    serviceLevel: serviceLevels({
      ...{ handled: handledShare, handledWithin: inside.handled },
      ...{ abandoned: abandonment, abandonedWithin: inside.abandoned },
      abandonedShort: endedWithin(wait, window.shortAbandon).abandoned,
    }),
  };
}

/** Means over those not answered at once, with V the offered wait. */
interface Means {
  /** share whose patience exceeds V */
  stays: number;
  /** share whose patience does not */
  leaves: number;
  /** V */
  wait: number;
  /** the wait really borne: the lesser of V and patience */
  stayed: number;
  /** V where patience exceeds it, else 0 */
  waitThenStays: number;
}

function meansOf({ peak, patience }: OfferedWait): Means {
  const mean = (f: (x: number) => number) => integralUnder(peak, f, 0, Number.POSITIVE_INFINITY) / peak.mass;
  return {
    stays: mean(patience.survival),
    leaves: mean(patience.left),
    wait: mean(x => x),
    stayed: mean(x => patience.stayed(0, x)),
    waitThenStays: mean(x => x * patience.survival(x)),
  };
}

/** Shares of the offered handled and abandoned with waitTime ≤ limit; of the others, the share with V > limit. */
function endedWithin({ peak, waited, answeredAtOnce, patience }: OfferedWait, limit: number) {
  const part = (f: (x: number) => number, from: number, to: number) =>
    integralUnder(peak, f, from, to) / peak.mass;
  const later = part(() => 1, limit, Number.POSITIVE_INFINITY);
  return {
    handled: answeredAtOnce + waited * part(patience.survival, 0, limit),
    abandoned: waited * (part(patience.left, 0, limit) + patience.left(limit) * later),
    later,
  };
}
