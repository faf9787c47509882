import type { ServiceLevelRule } from '../../../engine/center/scenario.ts';
import {
  ABANDONED_EARLY,
  ABANDONED_LATE,
  ABANDONED_SHORT,
  ARRIVED,
  BLOCKED,
  IN_TIME,
  LATE,
  OFFERED,
  WAITED,
} from '../../../engine/measures/cells.ts';
import {
  abandoned,
  CONTACT_MEASURES,
  handled,
  SERVICE_LEVEL_RULES,
} from '../../../engine/measures/contact-measures.ts';
import type { Measure } from '../study.ts';
import { meanBusy, meanQueue, occupancy, type Sums } from '../sums.ts';

type Reader = Measure['of'];

/** What a key needs to know of its case. */
export interface KeyContext {
  /** seconds in the case's unit of time */
  unit: number;
  /** acceptable waits, one a contact type */
  thresholds: readonly number[];
}

/** The engine's own measure of that name, of some contact types (of all), over everything counted. */
export function named(name: string, lines?: readonly number[]): Reader {
  const measure = CONTACT_MEASURES.find(each => each.name === name);
  const divisor = measure?.denominator;
  if (typeof divisor !== 'function') throw new Error(`no measure ${name} of contacts by contacts`);
  return sums => {
    const row = sums.contacts(lines);
    return measure!.numerator(row) / divisor(row);
  };
}

/** The engine's own rule of service level. */
export function serviceLevel(name: ServiceLevelRule, lines?: readonly number[]): Reader {
  const rule = SERVICE_LEVEL_RULES.find(each => each.name === name)!;
  const divisor = rule.denominator as (row: Float64Array) => number;
  return sums => {
    const row = sums.contacts(lines);
    return rule.numerator(row) / divisor(row);
  };
}

/** One sum of cells ÷ another. */
export function share(
  above: (row: Float64Array) => number,
  below: number | ((row: Float64Array) => number),
  lines?: readonly number[],
): Reader {
  return sums => {
    const row = sums.contacts(lines);
    return above(row) / (typeof below === 'number' ? row[below]! : below(row));
  };
}

const waits = (name: string, unit: number): Reader => {
  const read = named(name);
  return sums => read(sums) / unit;
};
const early = (row: Float64Array) => row[ABANDONED_SHORT]! + row[ABANDONED_EARLY]!;
const waitOfWaiters = (sums: Sums) => (named('waitTime')(sums) * finished(sums)) / sums.contacts()[WAITED]!;
const finished = (sums: Sums) => handled(sums.contacts()) + abandoned(sums.contacts());
const carried = (sums: Sums) => meanBusy(sums);
const offeredLoad = (sums: Sums) => (sums.contacts()[ARRIVED]! / sums.window()) * named('aht')(sums);

/** How a key of a case with one queue is read off the simulation. Times come in the case's unit. */
export function measureOf(key: string, context: KeyContext): Reader {
  const { unit } = context;
  const plain: Record<string, Reader> = {
    p_block: named('blocking'),
    carried_erlangs: carried,
    offered_erlangs: offeredLoad,
    occupancy: sums => occupancy(sums),
    rho: sums => occupancy(sums),
    p_wait: named('waited'),
    p_delay_accepted: named('waited'),
    p_wait_offered: share(row => row[WAITED]!, ARRIVED),
    p_abandon: named('abandonment'),
    p_abandon_offered: share(abandoned, ARRIVED),
    p_served: share(handled, row => handled(row) + abandoned(row)),
    p_served_offered: share(handled, ARRIVED),
    asa: waits('asa', unit),
    mean_wait: waits('waitTime', unit),
    mean_wait_all: waits('waitTime', unit),
    mean_wait_all_s: waits('waitTime', unit),
    mean_wait_accepted: waits('waitTime', unit),
    mean_wait_served: waits('asa', unit),
    mean_wait_abandoned: waits('timeToAbandon', unit),
    mean_wait_of_waiters: sums => waitOfWaiters(sums) / unit,
    mean_queue: sums => meanQueue(sums),
    mean_in_system: sums => meanQueue(sums) + meanBusy(sums),
    p_served_within_20s_offered: share(row => row[IN_TIME]!, ARRIVED),
    p_abandon_within_20s_offered: share(early, ARRIVED),
  };
  const reader = plain[key] ?? withinThreshold(key, context) ?? numbered(key, context);
  if (reader === undefined) throw new Error(`no measure is known for ${key}`);
  return reader;
}

/** Keys that name an acceptable wait: read from the contact type that has it. */
function withinThreshold(key: string, { thresholds }: KeyContext): Reader | undefined {
  const match = /^(.*?)_(\d+)s(_.*)?$/.exec(key);
  if (match === null || key.startsWith('slway')) return undefined;
  const line = thresholds.indexOf(Number(match[2]));
  if (line < 0) throw new Error(`${key}: no contact type has this threshold`);
  const lines = [line];
  const readers: Record<string, Reader> = {
    sl: serviceLevel('ofOffered', lines),
    p_served_within: share(row => row[IN_TIME]!, OFFERED, lines),
    p_abandon_within: share(early, OFFERED, lines),
    p_wait_gt: share(row => row[LATE]! + row[ABANDONED_LATE]!, OFFERED, lines),
    sl_answered_over_offered: serviceLevel('ofOffered', lines),
    sl_answered_over_answered: serviceLevel('ofHandled', lines),
    sl_answered_over_offered_minus_ab_within: serviceLevel('earlyAbandonsExcluded', lines),
    sl_answered_plus_ab_within_over_offered: serviceLevel('earlyAbandonsMet', lines),
  };
  return readers[`${match[1]}${match[3] ?? ''}`];
}

/** The eight rules by their numbers in service-level-formulas.json. */
const RULES: ServiceLevelRule[] = [
  'ofHandled',
  'ofOffered',
  'shortAbandonsExcluded',
  'earlyAbandonsExcluded',
  'earlyAbandonsMet',
  'shortAbandonsMet',
  'earlyAbandonsMetShortExcludedFromOffered',
  'earlyAbandonsMetShortExcluded',
];

function numbered(key: string, { thresholds }: KeyContext): Reader | undefined {
  const match = /^slway_(\d+)s_([1-8])_/.exec(key);
  if (match === null) return undefined;
  const line = thresholds.indexOf(Number(match[1]));
  if (line < 0) throw new Error(`${key}: no contact type has this threshold`);
  return serviceLevel(RULES[Number(match[2]) - 1]!, [line]);
}

/** Contacts blocked, of all that arrive. */
export const blockedShare = (lines: readonly number[]): Reader => share(row => row[BLOCKED]!, ARRIVED, lines);
/** Contacts that found no agent idle, blocked ones included, of all that arrive. */
export const foundNoAgent = (lines: readonly number[]): Reader =>
  share(row => row[WAITED]! + row[BLOCKED]!, ARRIVED, lines);
