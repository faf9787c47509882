import type { Measure } from '../charts/data.ts';
import type { Language } from '../words/dictionary.ts';
import { numbers } from '../words/numbers.ts';
import { betterDirection, measureName } from './measure-name.ts';
import { MEASURE_WORDS, UNIT_WORDS } from './measure-words.ts';

/** How a measure is written in a language. */
export interface Look {
  /** `Mean wait` */
  label: string;
  /** `Service level, 20 s, % of offered` */
  heading: string;
  /** `% of offered, 20 s` */
  detail: string;
  /** whose it is: a contact type's name (hostile text), or all */
  of: string;
  /** `%`, `s`, `EUR`; empty: a count */
  unit: string;
  /** what values are multiplied by to be read in their unit */
  times: number;
  /** where there is no interval to go by */
  decimals: number;
  better: 'more' | 'less' | undefined;
}

/**
 * @param unit - as the engine tells it: share, s, h, contacts, agents, or a currency
 * @param acceptableWait - of a service level [s]
 */
export function lookOf(
  name: string,
  unit: string,
  language: Language,
  acceptableWait?: number,
  currency?: string,
): Look {
  const { base, rule, part } = measureName(name);
  const [names, units] = [MEASURE_WORDS[language], UNIT_WORDS[language]];
  const label = Object.hasOwn(names, base) ? names[base as keyof typeof names] : base;
  const shown = unitOf(unit, units, currency);
  const whole = rule !== '' ? rule : (WHOLES[base] ?? '');
  const of = Object.hasOwn(units, whole) ? ` ${units[whole as keyof typeof units]}` : '';
  const within = acceptableWait === undefined || rule === '' ? '' : `, ${seconds(acceptableWait, language)}`;
  return {
    label,
    heading: `${label}${within}${shown === '' ? '' : `, ${shown}${of}`}`,
    detail: `${shown}${of}${within}`,
    of: part === undefined ? units.all : part.name,
    ...{ unit: shown, times: unit === 'share' ? 100 : 1, decimals: decimalsOf(base, unit) },
    better: betterDirection(base),
  };
}

/** A look as charts take it; digits as fine as the doubt lets them be. */
export function chartMeasure(look: Look, name: string, reaches: readonly number[], target?: number): Measure {
  return {
    ...{ name, unit: look.unit, times: look.times },
    decimals: decimalsFor(look, reaches),
    better: look.better ?? 'neither',
    ...(target === undefined ? {} : { target }),
  };
}

/** Digits after the point that the finest of these half-widths still supports: about two figures of it. */
export function decimalsFor({ times, decimals }: Look, reaches: readonly number[]): number {
  const finest = Math.min(...reaches.filter(reach => reach > 0)) * times;
  if (!Number.isFinite(finest)) return decimals;
  if (finest >= 1) return Math.min(decimals, Math.max(0, Math.ceil(-Math.log10(finest)) + 1));
  return Math.min(Math.ceil(-Math.log10(finest)), Math.max(decimals, 2));
}

/** Half of an interval; 0 where there is none. */
export function reachOf({ low, high }: { low: number | null; high: number | null }): number {
  return low === null || high === null ? 0 : (high - low) / 2;
}

/** What shares other than service levels are of. */
const WHOLES: Readonly<Record<string, string>> = {
  ...{ abandonment: 'ofOffered', waited: 'ofOffered', blocking: 'ofArrived', containment: 'ofArrived' },
};

type Units = (typeof UNIT_WORDS)['en'];

function unitOf(unit: string, units: Units, currency: string | undefined): string {
  if (unit === 'share') return units.percent;
  if (unit === 's') return units.seconds;
  if (unit === 'h') return units.hours;
  if (unit === 'money') return currency ?? '';
  return unit === 'contacts' || unit === 'agents' ? '' : unit;
}

function decimalsOf(base: string, unit: string): number {
  if (base === 'queueLength' || base === 'attemptsPerCustomer' || /^costPer(?:Contact|Handled)$/u.test(base))
    return 2;
  return ['share', 's', 'agents', 'h'].includes(unit) ? 1 : 0;
}

function seconds(value: number, language: Language): string {
  return numbers(language).seconds(value, Number.isInteger(value) ? 0 : 1);
}
