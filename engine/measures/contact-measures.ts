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
export const handled = (row: Float64Array) => row[cell.IN_TIME]! + row[cell.LATE]!;
export const abandoned = (row: Float64Array) =>
  row[cell.ABANDONED_SHORT]! + row[cell.ABANDONED_EARLY]! + row[cell.ABANDONED_LATE]!;
/** handled + abandoned: what ratios of the offered divide by, so that contacts still inside do not blur them (rule M8) */
const finished = (row: Float64Array) => handled(row) + abandoned(row);
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
  mean('waitTime', waits, finished, waitedCount),
  mean('asa', seconds(cell.WAIT_HANDLED), handled, waitedCount),
  mean('timeToAbandon', seconds(cell.WAIT_ABANDONED), abandoned),
  {
    ...mean('queueLength', at(cell.QUEUE_TIME), at(cell.QUEUE_TIME), waitedCount),
    unit: 'contacts',
    denominator: 'window',
  },
  mean(
    'aht',
    row => (row[cell.TALK_TIME]! + row[cell.HOLD_TIME]! + row[cell.WRAP_UP_TIME]!) / SECOND,
    handled,
  ),
  mean('talkTime', seconds(cell.TALK_TIME), handled),
  mean('holdTime', seconds(cell.HOLD_TIME), handled),
  mean('wrapUpTime', seconds(cell.WRAP_UP_TIME), handled),
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
  rule('ofHandled', inTime, handled),
  rule('ofOffered', inTime, finished),
  rule('shortAbandonsExcluded', inTime, row => finished(row) - short(row)),
  rule('earlyAbandonsExcluded', inTime, row => finished(row) - early(row)),
  rule('earlyAbandonsMet', row => inTime(row) + early(row), finished),
  rule('shortAbandonsMet', row => inTime(row) + short(row), finished),
  rule(
    'earlyAbandonsMetShortExcludedFromOffered',
    row => inTime(row) + early(row),
    row => finished(row) - short(row),
    false,
  ),
  rule(
    'earlyAbandonsMetShortExcluded',
    row => inTime(row) + early(row) - short(row),
    row => finished(row) - short(row),
  ),
]);

export function serviceLevelRule(name: ServiceLevelRule): ContactMeasure {
  return SERVICE_LEVEL_RULES.find(r => r.name === name)!;
}
