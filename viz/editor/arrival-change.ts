import {
  type Plain,
  parseDuration,
  parseRate,
  parseTimeOfDay,
  printTimeOfDay,
} from '../../scenarios/index.ts';
import { sizeOfLaw } from './law-size.ts';
import { isMap, type PlainMap, valueAt } from './plain.ts';
import { meanOfTable } from './table-mean.ts';

const HOUR = 3.6e9;

/** The ways in which contacts come, as the form tells them apart. */
export const ARRIVAL_KINDS = Object.freeze([
  'rate',
  'rates',
  'ratesFile',
  'counts',
  'countsByInterval',
  'countsFile',
  'gaps',
  'instants',
  'log',
  'nobody',
] as const);
export type ArrivalKind = (typeof ARRIVAL_KINDS)[number];
/** Those that need a table, which the form cannot make. */
export const TABLE_KINDS: readonly string[] = Object.freeze(['ratesFile', 'countsFile', 'log']);

/** How contacts come; undefined if the form does not know it. */
export function kindOfArrivals(said: Plain | undefined): ArrivalKind | undefined {
  if (said === 'none' || said === undefined) return 'nobody';
  if (!isMap(said)) return undefined;
  const { poisson, counts, renewal, replay } = said;
  if (poisson !== undefined)
    return isMap(poisson) ? (poisson.profile === undefined ? 'rates' : 'ratesFile') : 'rate';
  if (counts !== undefined)
    return isMap(counts) ? (counts.profile === undefined ? 'countsByInterval' : 'countsFile') : 'counts';
  if (renewal !== undefined) return 'gaps';
  return isMap(replay) ? (replay.file === undefined ? 'instants' : 'log') : undefined;
}

/** When the center is open on a day [µs after midnight]; the whole day if nothing simple says it. */
export function openingOf(whole: PlainMap): { from: number; to: number } {
  const open = valueAt(whole, ['calendar', 'open']);
  const [from, to] = String(Array.isArray(open) ? open[0] : open)
    .split('-')
    .map(time => parseTimeOfDay(time));
  const isKnown = typeof from === 'number' && typeof to === 'number' && to > from;
  return isKnown ? { from, to } : { from: 0, to: 24 * HOUR };
}

/** Arrivals of another kind in the place of others: as many contacts in an hour, as far as that can be told. */
export function arrivalsOfKind(
  old: Plain | undefined,
  kind: ArrivalKind,
  whole: PlainMap,
  tables: Readonly<Record<string, string>>,
  owner: string,
): Plain {
  if (kind === 'nobody') return 'none';
  const opening = openingOf(whole);
  const hours = (opening.to - opening.from) / HOUR;
  const perHour = hourly(old, hours, tables, owner) || 30;
  const busyness =
    isMap(old) && old.busyness !== undefined && kind !== 'instants' ? { busyness: old.busyness } : {};
  const byHour = { every: '1 h', from: printTimeOfDay(opening.from) };
  const count = Array.from({ length: Math.ceil(hours) }, () => Math.max(1, Math.round(perHour)));
  switch (kind) {
    case 'rates':
      return { poisson: { ...byHour, count }, ...busyness };
    case 'counts':
      return { counts: Math.max(1, Math.round(perHour * hours)), ...busyness };
    case 'countsByInterval':
      return { counts: { ...byHour, count }, ...busyness };
    case 'gaps':
      return { renewal: { exponential: { mean: `${digits(3600 / perHour)} s` } } };
    case 'instants':
      return { replay: { times: instants(opening.from, HOUR / perHour) } };
    default:
      return { poisson: `${digits(perHour)}/h`, ...busyness };
  }
}

/** A few instants so far apart, to begin a list with. */
function instants(from: number, gap: number): string[] {
  const step = Math.max(1e6, Math.round(gap / 1e6) * 1e6);
  return Array.from({ length: 6 }, (_, i) => from + i * step)
    .filter(time => time < 24 * HOUR)
    .map(printTimeOfDay);
}

/** Contacts in an hour, on average while the center is open; 0 if nobody can tell. */
function hourly(
  old: Plain | undefined,
  hours: number,
  tables: Readonly<Record<string, string>>,
  owner: string,
): number {
  if (!isMap(old)) return 0;
  const { poisson, counts, renewal, replay } = old;
  const profile = poisson ?? counts;
  if (typeof profile === 'string') return rateOf(profile);
  if (typeof profile === 'number') return profile / hours;
  if (isMap(profile)) return hourlyOfProfile(profile, tables, owner);
  if (renewal !== undefined) return HOUR / (sizeOfLaw(renewal)?.mean ?? Number.POSITIVE_INFINITY);
  return isMap(replay) && Array.isArray(replay.times) ? replay.times.length / hours : 0;
}

function hourlyOfProfile(
  { profile, column, factor, every, count, rate }: PlainMap,
  tables: Readonly<Record<string, string>>,
  owner: string,
): number {
  if (typeof profile === 'string') {
    const { mean, every: length } = meanOfTable(tables, profile, String(column ?? owner)) ?? {
      mean: 0,
      every: HOUR,
    };
    return ((mean * HOUR) / length) * (typeof factor === 'number' ? factor : 1);
  }
  const length = parseDuration(String(every));
  if (Array.isArray(rate)) return average(rate.map(one => rateOf(String(one))));
  if (!Array.isArray(count) || typeof length !== 'number') return 0;
  return average(count.map(Number)) * (HOUR / length);
}

function rateOf(text: string): number {
  const rate = parseRate(text);
  return typeof rate === 'number' ? rate * HOUR : 0;
}

function average(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function digits(value: number): number {
  return Number(value.toPrecision(value >= 1000 ? 4 : 3));
}
