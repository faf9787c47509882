import type { Estimate } from '../../engine/index.ts';
import { decimal, digitsFor, duration, type Kind } from './number.ts';

/** Value and interval of an estimate as texts in its own unit. */
export interface EstimateText {
  value: string;
  /** `86.1 … 86.9`, `exact`, or `no interval` */
  interval: string;
  unit: string;
}

const HOUR = 3600;

/**
 * The texts of an estimate; an en dash where there is nothing to tell. What is no difference is never below 0, and
 * so its interval is not shown below 0 either. Seconds above an hour are told in hours and minutes.
 */
export function estimateText(
  estimate: Estimate | null | undefined,
  kind: Kind,
  signed = false,
): EstimateText {
  if (estimate === null || estimate === undefined) return { value: '–', interval: '', unit: kind.unit };
  const { value, low, high, exact } = estimate;
  const digits = digitsOf(estimate, kind);
  const isLong = kind.unit === 's' && !signed && value >= HOUR;
  const text = (each: number) =>
    isLong ? duration(wholeMinutes(each)) : signOf(each, signed) + decimal(each * kind.factor, digits);
  const least = signed ? Number.NEGATIVE_INFINITY : 0;
  const interval = exact
    ? 'exact'
    : low === null || high === null
      ? 'no interval'
      : `${text(Math.max(low, least))} … ${text(high)}`;
  return { value: text(value), interval, unit: isLong ? '' : kind.unit };
}

/** `86.5 ± 0.4`: the larger side of the interval. */
export function plusMinus(estimate: Estimate | null | undefined, kind: Kind): string {
  if (estimate === null || estimate === undefined) return '–';
  const { value, low, high, exact } = estimate;
  const digits = digitsOf(estimate, kind);
  const shown = decimal(value * kind.factor, digits);
  if (exact || low === null || high === null) return shown;
  const reach = decimal(Math.max(high - value, value - low) * kind.factor, digits);
  // An interval too narrow for these digits says nothing more.
  return /[1-9]/u.test(reach) ? `${shown} ± ${reach}` : shown;
}

function digitsOf({ low, high, exact }: Estimate, { factor, digits }: Kind): number {
  if (exact || low === null || high === null) return digits;
  return digitsFor(((high - low) / 2) * factor, digits);
}

/** Seconds rounded to a minute, those below a minute to a second. */
function wholeMinutes(seconds: number): number {
  return seconds < 60 ? Math.round(seconds) : Math.round(seconds / 60) * 60;
}

/** A plus where a difference is above zero. */
function signOf(value: number, signed: boolean): string {
  return signed && value > 0 ? '+' : '';
}
