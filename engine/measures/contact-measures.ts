import { SECOND, type ServiceLevelRule } from '../center/scenario.ts';
import * as cell from './cells.ts';

/** A measure as a ratio of two sums over a row of cells (rule E1); `window`: divided by the time counted. */
export interface ContactMeasure {
  name: string;
  unit: 'contacts' | 'share' | 's';
  numerator(row: Float64Array): number;
  /** undefined: a count, per replication; 'window': a time average */
  denominator: ((row: Float64Array) => number) | 'window' | undefined;
  /** how many events it rests on: too few are a warning (rule E4) */
  events(row: Float64Array): number;
  /** lies in [0, 1] */
  bounded: boolean;
}

const at = (place: number) => (row: Float64Array) => row[place]!;
/** handled without a callback: what rules of service level count */
export const answered = (row: Float64Array) => row[cell.IN_TIME]! + row[cell.LATE]!;
export const handled = (row: Float64Array) => answered(row) + row[cell.CALLBACK_REACHED]!;
export const abandoned = (row: Float64Array) =>
  row[cell.ABANDONED_SHORT]! + row[cell.ABANDONED_EARLY]! + row[cell.ABANDONED_LATE]!;
/** what rules of service level divide by: handled + abandoned, who took a callback left out (rule M5) */
const waitedOut = (row: Float64Array) => answered(row) + abandoned(row);
/** all whose fate is known: what ratios of the offered divide by, so that contacts still inside do not blur them (rule M8) */
const finished = (row: Float64Array) => handled(row) + abandoned(row) + row[cell.CALLBACK_LOST]!;
/** talks: of own contacts and of those passed on to this type */
const talks = (row: Float64Array) => handled(row) + row[cell.TRANSFER_HANDLED]!;
const firstAttempts = (row: Float64Array) => row[cell.ARRIVED]! - row[cell.RETURNED]!;
const seconds = (place: number) => (row: Float64Array) => row[place]! / SECOND;
const waits = (row: Float64Array) => (row[cell.WAIT_HANDLED]! + row[cell.WAIT_ABANDONED]!) / SECOND;

const count = (name: string, numerator: (row: Float64Array) => number): ContactMeasure => ({
  name,
  unit: 'contacts',
  numerator,
  denominator: undefined,
  events: numerator,
  bounded: false,
});
const share = (
  name: string,
  numerator: (row: Float64Array) => number,
  denominator: (row: Float64Array) => number,
  bounded = true,
): ContactMeasure => ({
  name,
  unit: 'share',
  numerator,
  denominator,
  events: row => Math.min(numerator(row), Math.abs(denominator(row) - numerator(row))),
  bounded,
});
const mean = (
  name: string,
  numerator: (row: Float64Array) => number,
  denominator: (row: Float64Array) => number,
  events = denominator,
): ContactMeasure => ({ name, unit: 's', numerator, denominator, events, bounded: false });

const waitedCount = at(cell.WAITED);

/** The measures of contacts, by the glossary's names. */
export const CONTACT_MEASURES: readonly ContactMeasure[] = Object.freeze([
  count('arrived', at(cell.ARRIVED)),
  count('blocked', at(cell.BLOCKED)),
  count('offered', at(cell.OFFERED)),
  count('handled', handled),
  count('abandoned', abandoned),
  count('balked', at(cell.BALKED)),
  share('blocking', at(cell.BLOCKED), at(cell.ARRIVED)),
  share('abandonment', abandoned, finished),
  share('waited', waitedCount, finished),
  mean('waitTime', waits, waitedOut, waitedCount),
  mean('asa', seconds(cell.WAIT_HANDLED), answered, waitedCount),
  mean('timeToAbandon', seconds(cell.WAIT_ABANDONED), abandoned),
  {
    ...mean('queueLength', at(cell.QUEUE_TIME), at(cell.QUEUE_TIME), waitedCount),
    unit: 'contacts',
    denominator: 'window',
  },
  mean('aht', row => (row[cell.TALK_TIME]! + row[cell.HOLD_TIME]! + row[cell.WRAP_UP_TIME]!) / SECOND, talks),
  mean('talkTime', seconds(cell.TALK_TIME), talks),
  mean('holdTime', seconds(cell.HOLD_TIME), talks),
  mean('wrapUpTime', seconds(cell.WRAP_UP_TIME), talks),
]);

/** Counts of events by the clock (rule M7): for intervals. */
export const CLOCK_MEASURES: readonly ContactMeasure[] = Object.freeze([
  count('abandonedInInterval', at(cell.ABANDONED_IN_INTERVAL)),
  count('completedInInterval', at(cell.COMPLETED_IN_INTERVAL)),
]);

const inTime = at(cell.IN_TIME);
const short = at(cell.ABANDONED_SHORT);
/** abandoned within the acceptable wait */
const early = (row: Float64Array) => row[cell.ABANDONED_SHORT]! + row[cell.ABANDONED_EARLY]!;

const rule = (
  name: ServiceLevelRule,
  met: (row: Float64Array) => number,
  of: (row: Float64Array) => number,
  bounded = true,
): ContactMeasure => share(name, met, of, bounded);

/** The eight rules of service level. */
export const SERVICE_LEVEL_RULES: readonly ContactMeasure[] = Object.freeze([
  rule('ofHandled', inTime, answered),
  rule('ofOffered', inTime, waitedOut),
  rule('shortAbandonsExcluded', inTime, row => waitedOut(row) - short(row)),
  rule('earlyAbandonsExcluded', inTime, row => waitedOut(row) - early(row)),
  rule('earlyAbandonsMet', row => inTime(row) + early(row), waitedOut),
  rule('shortAbandonsMet', row => inTime(row) + short(row), waitedOut),
  rule(
    'earlyAbandonsMetShortExcludedFromOffered',
    row => inTime(row) + early(row),
    row => waitedOut(row) - short(row),
    false,
  ),
  rule(
    'earlyAbandonsMetShortExcluded',
    row => inTime(row) + early(row) - short(row),
    row => waitedOut(row) - short(row),
  ),
]);

export function serviceLevelRule(name: ServiceLevelRule): ContactMeasure {
  return SERVICE_LEVEL_RULES.find(r => r.name === name)!;
}

/** Of the later attempts and the customers behind them (rule M3). */
export const CUSTOMER_MEASURES: readonly ContactMeasure[] = Object.freeze([
  count('customers', firstAttempts),
  count('laterAttempts', at(cell.RETURNED)),
  { ...mean('attemptsPerCustomer', at(cell.ARRIVED), firstAttempts), unit: 'contacts' },
  share(
    'finallyServed',
    row => handled(row) + (row[cell.FORWARD_ANSWERED] ?? 0) + row[cell.SERVED_ELSEWHERE]!,
    row => firstAttempts(row),
  ),
]);

/** Of the time in the IVR and what it contains. */
export const IVR_MEASURES: readonly ContactMeasure[] = Object.freeze([
  count('selfServed', at(cell.SELF_SERVED)),
  count('gaveUp', at(cell.GAVE_UP)),
  share('containment', at(cell.SELF_SERVED), at(cell.ARRIVED)),
  mean('ivrTime', seconds(cell.IVR_TIME), row => row[cell.ARRIVED]! - row[cell.BLOCKED]!),
]);

/** Of transfers: made by contacts of a type, and offered to its agents (rule M6). */
export const TRANSFER_MEASURES: readonly ContactMeasure[] = Object.freeze([
  share('escalated', at(cell.ESCALATED), talks),
  share('escalationAccuracy', at(cell.ESCALATED_RIGHTLY), at(cell.ESCALATED)),
  count('transferOffered', at(cell.TRANSFER_OFFERED)),
  count('transferHandled', at(cell.TRANSFER_HANDLED)),
  count('transferAbandoned', at(cell.TRANSFER_ABANDONED)),
  mean(
    'transferWait',
    seconds(cell.TRANSFER_WAIT),
    row => row[cell.TRANSFER_HANDLED]! + row[cell.TRANSFER_ABANDONED]!,
  ),
]);

/** Of callbacks (rule M5). */
export const CALLBACK_MEASURES: readonly ContactMeasure[] = Object.freeze([
  count('callbackOffered', at(cell.CALLBACK_OFFERED)),
  count('callbackTaken', at(cell.CALLBACK_TAKEN)),
  count('callbackReached', at(cell.CALLBACK_REACHED)),
  count('callbackLost', at(cell.CALLBACK_LOST)),
  mean('callbackWait', seconds(cell.CALLBACK_WAIT), at(cell.CALLBACK_REACHED)),
  share(
    'callbackKept',
    at(cell.CALLBACK_KEPT),
    row => row[cell.CALLBACK_REACHED]! + row[cell.CALLBACK_LOST]!,
  ),
]);
