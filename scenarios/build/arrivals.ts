import { type ArrivalsSpec, type BusynessSpec, lawMean, type StepProfile } from '../engine.ts';
import type { ArrivalsKeys } from '../schema/arrivals.ts';
import { parseDuration, parsePercent, parseRate } from '../units.ts';
import type { ValuePath } from '../value-path.ts';
import type { BuildContext } from './context.ts';
import { readCsvProfile } from './csv-profile.ts';
import { buildFiniteLaw } from './law.ts';
import {
  constantProfile,
  type DayProfile,
  inlineProfile,
  layOut,
  type Piece,
  toSteps,
  whileOpen,
} from './profile.ts';
import { buildReplay } from './replay.ts';
import type { Timeline } from './timeline.ts';

/** What arrivals are read with. */
export interface ArrivalsSource {
  context: BuildContext;
  timeline: Timeline;
  /** name of the contact type */
  owner: string;
  /** its busyness, perhaps shared from another type */
  busyness: BusynessSpec | undefined;
}

const WAYS = ['poisson', 'counts', 'renewal', 'replay'] as const;

/** Nobody comes; stands for arrivals that had a fault. */
export const NO_ARRIVALS: ArrivalsSpec = {
  kind: 'poisson',
  rate: { starts: [0], values: [0] },
  busyness: undefined,
};

/** Reads how contacts come. */
export function buildArrivals(
  source: ArrivalsSource,
  path: ValuePath,
  said: ArrivalsKeys | 'none',
): ArrivalsSpec {
  if (said === 'none') {
    if (source.busyness !== undefined)
      source.context.fault(path, 'has a busyness, expected none where there are no arrivals');
    return { kind: 'none' };
  }
  const ways = WAYS.filter(way => said[way] !== undefined);
  if (ways.length !== 1) {
    const got = ways.length === 0 ? 'says no way in which contacts come' : `says ${ways.join(' and ')}`;
    source.context.fault(path, `${got}, expected exactly one of ${WAYS.join(', ')}`);
    return NO_ARRIVALS;
  }
  const { busyness } = source;
  if (busyness !== undefined && (ways[0] === 'renewal' || ways[0] === 'replay')) {
    source.context.fault(path, `has a busyness, expected none with ${ways[0]}, or poisson or counts`);
  }
  if (said.poisson !== undefined)
    return { kind: 'poisson', rate: rates(source, [...path, 'poisson'], said.poisson), busyness };
  if (said.counts !== undefined)
    return { kind: 'counts', counts: counts(source, [...path, 'counts'], said.counts), busyness };
  if (said.renewal !== undefined) return renewal(source, [...path, 'renewal'], said.renewal);
  return buildReplay(source.context, source.timeline, [...path, 'replay'], said.replay!);
}

function renewal(
  source: ArrivalsSource,
  path: ValuePath,
  said: NonNullable<ArrivalsKeys['renewal']>,
): ArrivalsSpec {
  const faults = source.context.faultCount;
  const gap = buildFiniteLaw(source, path, said);
  if (source.context.faultCount === faults && !(lawMean(gap) >= 1)) {
    source.context.fault(path, 'has a mean below 1 µs, expected gaps between contacts');
  }
  return { kind: 'renewal', gap };
}

function rates(
  source: ArrivalsSource,
  path: ValuePath,
  said: NonNullable<ArrivalsKeys['poisson']>,
): StepProfile {
  const { timeline } = source;
  const pieces = layOut(rateDays(source, path, said), timeline);
  return toSteps(whileOpen(pieces, timeline), timeline.horizon, true);
}

function rateDays(
  source: ArrivalsSource,
  path: ValuePath,
  said: NonNullable<ArrivalsKeys['poisson']>,
): DayProfile {
  const { context } = source;
  if (typeof said === 'string') return constantProfile(context.read(path, parseRate(said), 0));
  if ('profile' in said) return csvRates(source, path, said);
  const listed = (said.count === undefined ? 0 : 1) + (said.rate === undefined ? 0 : 1);
  if (listed !== 1) {
    context.fault(
      path,
      `says ${listed === 0 ? 'neither count nor rate' : 'both count and rate'}, expected one of them`,
    );
    return constantProfile(0);
  }
  const read = (value: string | number, below: ValuePath): number =>
    inlineRate(source, [...path, ...below], value, said.rate !== undefined, said.every);
  const values = (said.rate ?? said.count ?? []).map((value, i) =>
    read(value, [said.rate === undefined ? 'count' : 'rate', i]),
  );
  return inlineProfile(context, path, said, values, said.then === undefined ? 0 : read(said.then, ['then']));
}

/** A rate as it is said, or a count in an interval of `every`. */
function inlineRate(
  source: ArrivalsSource,
  path: ValuePath,
  value: string | number,
  asRate: boolean,
  every: string,
): number {
  const { context } = source;
  if (asRate) return context.read(path, parseRate(String(value)), 0);
  const count = typeof value === 'number' ? value : context.read(path, parsePercent(value), 0);
  if (count < 0) context.fault(path, `${count} is negative, expected a count from 0 on`);
  const time = parseDuration(every);
  // what is wrong with the interval itself is told where it is laid out
  return typeof time === 'string' || time === 0 ? 0 : Math.max(0, count) / time;
}

type FileProfile = {
  profile: string;
  column?: string | undefined;
  unit?: string | undefined;
  factor?: number | string | undefined;
};

/** The factor of a file profile; 1 if it has none. */
export function profileFactor(context: BuildContext, path: ValuePath, said: FileProfile): number {
  if (said.factor === undefined) return 1;
  const factor =
    typeof said.factor === 'number'
      ? said.factor
      : context.read([...path, 'factor'], parsePercent(said.factor), 1);
  if (factor < 0)
    context.fault([...path, 'factor'], `${said.factor} is negative, expected a factor from 0 on`);
  return Math.max(0, factor);
}

function csvRates(source: ArrivalsSource, path: ValuePath, said: FileProfile): DayProfile {
  const { context } = source;
  const csv = readCsvProfile(context, path, said, source.owner);
  if (csv === undefined) return constantProfile(0);
  const factor = profileFactor(context, path, said);
  if (csv.unit === '') {
    return day =>
      csv.days(day).map(piece => ({ ...piece, value: (piece.value * factor) / (piece.to - piece.from) }));
  }
  const one = context.read(
    csv.unitPath,
    parseRate(`1 ${csv.unit.replace(/^(?:contacts|calls)\s*/u, '')}`),
    0,
  );
  return day => csv.days(day).map(piece => ({ ...piece, value: piece.value * factor * one }));
}

function counts(
  source: ArrivalsSource,
  path: ValuePath,
  said: NonNullable<ArrivalsKeys['counts']>,
): StepProfile {
  const { context, timeline } = source;
  const days = typeof said === 'number' ? constantProfile(said) : countDays(source, path, said);
  const pieces: Piece[] = [];
  for (const piece of layOut(days, timeline)) {
    if (!Number.isInteger(piece.value) || piece.value > 1e9) {
      const problem = `has ${piece.value} contacts in an interval, expected whole numbers up to 1e9`;
      context.fault(path, problem, piece.at);
      break;
    }
    pieces.push(...shareOut(piece, whileOpen([piece], timeline)));
  }
  return toSteps(pieces, timeline.horizon, false);
}

/** The contacts of an interval come while it is open, in each open part by its length. */
function shareOut(piece: Piece, open: readonly Piece[]): Piece[] {
  const whole = open.reduce((sum, part) => sum + part.to - part.from, 0);
  let passed = 0;
  let given = 0;
  return open.map(part => {
    passed += part.to - part.from;
    const value = Math.round((piece.value * passed) / whole) - given;
    given += value;
    return { ...part, value };
  });
}

function countDays(
  source: ArrivalsSource,
  path: ValuePath,
  said: Exclude<NonNullable<ArrivalsKeys['counts']>, number>,
): DayProfile {
  const { context } = source;
  if ('profile' in said) {
    const csv = readCsvProfile(context, path, said, source.owner);
    if (csv === undefined) return constantProfile(0);
    if (csv.unit !== '')
      context.fault(
        csv.unitPath,
        `has the unit ${csv.unit}, expected none: counts are contacts in each interval`,
      );
    const factor = profileFactor(context, path, said);
    return day => csv.days(day).map(piece => ({ ...piece, value: Math.round(piece.value * factor) }));
  }
  const read = (value: string | number, below: ValuePath): number => {
    const count =
      typeof value === 'number' ? value : context.read([...path, ...below], parsePercent(value), 0);
    if (count >= 0) return count;
    context.fault([...path, ...below], `${count} is negative, expected a count from 0 on`);
    return 0;
  };
  const values = said.count.map((value, i) => read(value, ['count', i]));
  return inlineProfile(context, path, said, values, said.then === undefined ? 0 : read(said.then, ['then']));
}
