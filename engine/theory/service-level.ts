/** How offered contacts ended: counts, or shares of the offered; all five in the same one. */
export interface Outcomes {
  handled: number;
  /** handled with waitTime ≤ acceptableWait */
  handledWithin: number;
  abandoned: number;
  /** abandoned with waitTime ≤ acceptableWait */
  abandonedWithin: number;
  /** abandoned within the short-abandon threshold, itself at most acceptableWait (rule T3) */
  abandonedShort: number;
}

/** Service level by each rule, in [0, 1] but for the one that may exceed 1; null where a rule divides by nothing. */
export interface ServiceLevels {
  ofHandled: number | null;
  ofOffered: number | null;
  shortAbandonsExcluded: number | null;
  earlyAbandonsExcluded: number | null;
  earlyAbandonsMet: number | null;
  shortAbandonsMet: number | null;
  /** may exceed 1: the short abandons stand above the line and not below it */
  earlyAbandonsMetShortExcludedFromOffered: number | null;
  earlyAbandonsMetShortExcluded: number | null;
}

/** The name of a rule of service level. */
export type ServiceLevelName = keyof ServiceLevels;

/**
 * Service level by all eight rules in use.
 *
 * @param outcomes - counts, or shares of the offered
 * @returns share within the acceptable wait, by rule; null where the rule divides by nothing
 *
 * ICMI, "Service Level Calculations" (2002) lists the rules in use.
 */
export function serviceLevels(outcomes: Outcomes): ServiceLevels {
  const { handled, handledWithin, abandoned, abandonedWithin, abandonedShort } = outcomes;
  const offered = handled + abandoned;
  const within = handledWithin + abandonedWithin;
  return {
    ofHandled: quotient(handledWithin, handled),
    ofOffered: quotient(handledWithin, offered),
    shortAbandonsExcluded: quotient(handledWithin, offered - abandonedShort),
    earlyAbandonsExcluded: quotient(handledWithin, offered - abandonedWithin),
    earlyAbandonsMet: quotient(within, offered),
    shortAbandonsMet: quotient(handledWithin + abandonedShort, offered),
    earlyAbandonsMetShortExcludedFromOffered: quotient(within, offered - abandonedShort),
    earlyAbandonsMetShortExcluded: quotient(within - abandonedShort, offered - abandonedShort),
  };
}

function quotient(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}
