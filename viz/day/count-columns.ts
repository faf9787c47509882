import type { ServiceLevelRule } from '../../engine/index.ts';

/* What is counted in each cell of DayCounts, in contacts; of the attempt's own type and half-hour (rule M7). */
export const ARRIVED = 0;
export const BLOCKED = 1;
export const SELF_SERVED = 2;
export const GAVE_UP = 3;
export const OFFERED = 4;
/** answered within the acceptable wait, and later; callbacks left out (rule M5) */
export const IN_TIME = 5;
export const LATE = 6;
/** left within the short threshold, after it within the acceptable wait, and later; balked included */
export const LEFT_SHORT = 7;
export const LEFT_EARLY = 8;
export const LEFT_LATE = 9;
/** of the answered: at once */
export const AT_ONCE = 10;
/** of those who left: at the door */
export const BALKED = 11;
/** sums of waits [µs] */
export const WAIT_ANSWERED = 12;
export const WAIT_LEFT = 13;
export const CALLBACK_TAKEN = 14;
export const CALLBACK_REACHED = 15;
export const CALLBACK_LOST = 16;
export const AFTER_HOURS = 17;
export const MESSAGES = 18;
export const ANSWERED_OUTSIDE = 19;
/** passed on to other agents after talk */
export const PASSED_ON = 20;
export const COUNT_COLUMNS = 21;

/** The sums that all rules of service level rest on. */
export interface ServiceSums {
  inTime: number;
  late: number;
  leftShort: number;
  leftEarly: number;
  leftLate: number;
}

export const SERVICE_RULES: readonly ServiceLevelRule[] = Object.freeze([
  'ofHandled',
  'ofOffered',
  'shortAbandonsExcluded',
  'earlyAbandonsExcluded',
  'earlyAbandonsMet',
  'shortAbandonsMet',
  'earlyAbandonsMetShortExcludedFromOffered',
  'earlyAbandonsMetShortExcluded',
]);

/** Service level by one of the eight rules; null: there is nobody to count. */
export function serviceLevel(sums: ServiceSums, rule: ServiceLevelRule): number | null {
  const { inTime, late, leftShort, leftEarly, leftLate } = sums;
  const early = leftShort + leftEarly;
  const answered = inTime + late;
  const all = answered + early + leftLate;
  const [met, of] = {
    ofHandled: [inTime, answered],
    ofOffered: [inTime, all],
    shortAbandonsExcluded: [inTime, all - leftShort],
    earlyAbandonsExcluded: [inTime, all - early],
    earlyAbandonsMet: [inTime + early, all],
    shortAbandonsMet: [inTime + leftShort, all],
    earlyAbandonsMetShortExcludedFromOffered: [inTime + early, all - leftShort],
    earlyAbandonsMetShortExcluded: [inTime + early - leftShort, all - leftShort],
  }[rule] as [number, number];
  return of > 0 ? met / of : null;
}

/** Service level by all eight rules. */
export function serviceLevels(sums: ServiceSums): Record<ServiceLevelRule, number | null> {
  return Object.fromEntries(SERVICE_RULES.map(rule => [rule, serviceLevel(sums, rule)])) as Record<
    ServiceLevelRule,
    number | null
  >;
}
