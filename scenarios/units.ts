import { nearest, suggestion } from './nearest.ts';

/** What a reading gives: the quantity in engine units, or a text that says what is wrong and what is allowed. */
export type Reading<T> = T | string;

/** Largest number that any quantity may hold. */
export const LARGEST = 1e15;

/** Microseconds in each unit of time. */
export const TIME_UNITS: Readonly<Record<string, number>> = {
  ms: 1e3,
  s: 1e6,
  min: 6e7,
  h: 3.6e9,
  d: 8.64e10,
};

/** Words that people write for a unit, and the unit they mean. */
const MEANT: Readonly<Record<string, string>> = {
  sec: 's', secs: 's', second: 's', seconds: 's', m: 'min', mins: 'min', minute: 'min', minutes: 'min',
  hr: 'h', hrs: 'h', hour: 'h', hours: 'h', day: 'd', days: 'd', msec: 'ms', millisecond: 'ms', milliseconds: 'ms',
  с: 's', сек: 's', мин: 'min', ч: 'h', час: 'h', д: 'd',
}; // biome-ignore format: a table

export const NUMBER = String.raw`[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?`;

/** Patterns of quantities, for the JSON Schema; what they pass is read without fault but for its range. */
export const PATTERNS = {
  duration: new RegExp(`^${NUMBER}\\s*(?:ms|s|min|h|d)$`, 'u'),
  rate: new RegExp(`^${NUMBER}\\s*(?:/|per\\b)\\s*(?:\\d+(?:\\.\\d+)?\\s*)?(?:ms|s|min|h|d)$`, 'u'),
  share: new RegExp(`^${NUMBER}\\s*%$`, 'u'),
  money: new RegExp(`^${NUMBER}\\s*[A-Z]{3}$`, 'u'),
  moneyPerHour: new RegExp(`^${NUMBER}\\s*[A-Z]{3}\\s*(?:/|per\\b)\\s*h$`, 'u'),
  moneyPerMonth: new RegExp(`^${NUMBER}\\s*[A-Z]{3}\\s*(?:/|per\\b)\\s*month$`, 'u'),
  timeOfDay: /^(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?$/u,
  above: new RegExp(`^above\\s+${NUMBER}\\s*(?:ms|s|min|h|d)$`, 'u'),
  promise: new RegExp(`^${NUMBER}\\s*%\\s*in\\s*${NUMBER}\\s*(?:ms|s|min|h|d)$`, 'u'),
} as const;

const HELP = {
  duration: 'a duration in ms, s, min, h or d, such as 4 min',
  rate: 'a rate such as 1400/h or 700 per 30 min',
  share: 'a share from 0 % to 100 %, such as 25 %',
  money: 'a sum with its currency, such as 1.20 EUR',
  moneyPerHour: 'a sum per hour, such as 14 EUR/h',
  moneyPerMonth: 'a sum per month, such as 9000 EUR/month',
};

/** Number and unit of a quantity, or what is wrong. */
function splitQuantity(text: string, help: string): Reading<{ amount: number; unit: string }> {
  const match = new RegExp(`^(${NUMBER})\\s*(.*)$`, 'su').exec(text.trim());
  if (match === null) return `${quote(text)} is no quantity, expected ${help}`;
  const amount = Number(match[1]);
  const unit = match[2] ?? '';
  if (/^[,\d\s]*[,\s]\d/u.test(unit)) {
    return `${quote(text)} has a comma or a space inside its number, write it as 1234.5; expected ${help}`;
  }
  if (!(Math.abs(amount) <= LARGEST)) return `${quote(text)} is beyond 1e15, expected ${help}`;
  if (unit === '') return `the bare number ${match[1]} has no unit, expected ${help}`;
  return { amount, unit };
}

function ownMeaning(unit: string): string | undefined {
  return Object.hasOwn(MEANT, unit.toLowerCase()) ? MEANT[unit.toLowerCase()] : undefined;
}

/** The unit of time that a word is meant for, or written almost like. */
export function meantUnit(word: string): string | undefined {
  return ownMeaning(word) ?? nearest(word, Object.keys(TIME_UNITS));
}

/** Microseconds of one unit of time, or what is wrong with it. */
function readTimeUnit(unit: string, help: string): Reading<number> {
  const known = Object.hasOwn(TIME_UNITS, unit) ? TIME_UNITS[unit] : undefined;
  if (known !== undefined) return known;
  const meant = ownMeaning(unit);
  const hint = meant ? `, did you mean ${quote(meant)}?` : suggestion(unit, Object.keys(TIME_UNITS));
  return `unknown unit ${quote(unit)}${hint}${hint === '' ? ',' : ''} expected ${help}`;
}

/** Whole microseconds of `4 min`, `500 ms`; negative ones are refused. */
export function parseDuration(text: string): Reading<number> {
  const split = splitQuantity(text, HELP.duration);
  if (typeof split === 'string') return split;
  const unit = readTimeUnit(split.unit, HELP.duration);
  if (typeof unit === 'string') return unit;
  const time = Math.round(split.amount * unit);
  if (time < 0) return `${quote(text)} is negative, expected a duration from 0 s on`;
  return time > LARGEST ? `${quote(text)} is too long, at most 1e9 s are allowed` : time;
}

/** Whole microseconds of `above 3 min`. */
export function parseAbove(text: string): Reading<number> {
  const match = /^above\s+(.*)$/su.exec(text.trim());
  return match === null
    ? `${quote(text)} is no bound, expected one such as above 3 min`
    : parseDuration(match[1]!);
}

/** Contacts per microsecond of `1400/h`, `700 per 30 min`. */
export function parseRate(text: string): Reading<number> {
  const split = splitQuantity(text, HELP.rate);
  if (typeof split === 'string') return split;
  const per = /^(?:\/|per\b)\s*(\d+(?:\.\d+)?)?\s*(.*)$/su.exec(split.unit);
  if (per === null) return `${quote(text)} says no time that it is for, expected ${HELP.rate}`;
  const unit = readTimeUnit(per[2] ?? '', HELP.rate);
  if (typeof unit === 'string') return unit;
  const time = Number(per[1] ?? '1') * unit;
  if (!(time > 0)) return `${quote(text)} is a rate per no time, expected ${HELP.rate}`;
  return split.amount < 0 ? `${quote(text)} is negative, expected a rate from 0/h on` : split.amount / time;
}

/** The share in [0, 1] of `25 %`. */
export function parseShare(text: string): Reading<number> {
  const share = parsePercent(text);
  if (typeof share === 'string') return share;
  return share >= 0 && share <= 1 ? share : `${quote(text)} is outside 0 % to 100 %, expected ${HELP.share}`;
}

/** The factor of `125 %`: any number. */
export function parsePercent(text: string): Reading<number> {
  const split = splitQuantity(text, HELP.share);
  if (typeof split === 'string') return split;
  // 7 ÷ 100 and not 7 × 0.01, so that 7 % is the double that 0.07 is
  return split.unit === '%'
    ? split.amount / 100
    : `unknown unit ${quote(split.unit)}, expected ${HELP.share}`;
}

/** A sum of money. */
export interface Sum {
  amount: number;
  currency: string;
}

/** A sum: as it is (`1.20 EUR`), per hour (`14 EUR/h`) or per month (`9000 EUR/month`). */
export function parseMoney(text: string, per: '' | 'h' | 'month'): Reading<Sum> {
  const help = per === '' ? HELP.money : per === 'h' ? HELP.moneyPerHour : HELP.moneyPerMonth;
  const split = splitQuantity(text, help);
  if (typeof split === 'string') return split;
  const match = /^([A-Z]{3})\s*(?:(?:\/|per\b)\s*(\S+))?$/u.exec(split.unit);
  if (match === null) return `${quote(text)} has no currency of three capital letters, expected ${help}`;
  if ((match[2] ?? '') !== per)
    return `${quote(text)} is ${match[2] ? `per ${match[2]}` : 'a bare sum'}, expected ${help}`;
  if (split.amount < 0) return `${quote(text)} is negative, expected ${help}`;
  return { amount: split.amount, currency: match[1]! };
}

/** Microseconds after midnight of `07:00` or `07:00:30`, to `24:00`. */
export function parseTimeOfDay(text: string): Reading<number> {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/u.exec(text.trim());
  const [hours, minutes, seconds] = [match?.[1], match?.[2], match?.[3]].map(part => Number(part ?? 0));
  const time = hours! * TIME_UNITS.h! + minutes! * TIME_UNITS.min! + seconds! * TIME_UNITS.s!;
  if (match === null || minutes! > 59 || seconds! > 59 || time > TIME_UNITS.d!) {
    return `${quote(text)} is no time of day, expected one from 00:00 to 24:00, such as 07:30`;
  }
  return time;
}

/** The promise `80 % in 20 s`. */
export function parsePromise(text: string): Reading<{ share: number; acceptableWait: number }> {
  const match = /^(.*?)\s+in\s+(.*)$/su.exec(text.trim());
  if (match === null) return `${quote(text)} is no service level, expected one such as 80 % in 20 s`;
  const share = parseShare(match[1]!);
  if (typeof share === 'string') return share;
  const acceptableWait = parseDuration(match[2]!);
  return typeof acceptableWait === 'string' ? acceptableWait : { share, acceptableWait };
}

/** A duration in engine units as text, in the largest unit that divides it: `4 min`. */
export function printDuration(time: number): string {
  for (const unit of ['d', 'h', 'min', 's', 'ms']) {
    const amount = time / TIME_UNITS[unit]!;
    if (time !== 0 && Number.isInteger(amount)) return `${amount} ${unit}`;
  }
  return `${tidy(time / TIME_UNITS.s!)} s`;
}

/** A rate in engine units as text: `1400/h`. */
export function printRate(rate: number): string {
  return `${tidy(rate * TIME_UNITS.h!)}/h`;
}

/** A share as text: `25 %`. */
export function printShare(share: number): string {
  return `${tidy(share * 100)} %`;
}

/** A time of day as text: `07:30`. */
export function printTimeOfDay(time: number): string {
  const seconds = Math.round(time / TIME_UNITS.s!);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const used = parts[2] === 0 ? parts.slice(0, 2) : parts;
  return used.map(part => String(part).padStart(2, '0')).join(':');
}

/** The quantity with its number multiplied, its unit kept: `4 min` × 1.5 is `6 min`. */
export function scaleQuantity(text: string, factor: number): Reading<string> {
  const match = new RegExp(`^(${NUMBER})(.*)$`, 'su').exec(text.trim());
  return match === null
    ? `${quote(text)} has no number to scale`
    : `${tidy(Number(match[1]) * factor)}${match[2]}`;
}

/** A number without the dust of binary fractions: 110.00000000000001 is 110. */
export function tidy(value: number): number {
  return Number(value.toPrecision(14));
}

function quote(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}
