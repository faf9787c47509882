import type { Estimate } from '../../engine/index.ts';
import { decimal, digitsFor, type Kind } from './number.ts';

/** Value and interval of an estimate as texts in its own unit. */
export interface EstimateText {
  value: string;
  /** `86.1 … 86.9`, `exact`, or `no interval` */
  interval: string;
  unit: string;
}

/** The texts of an estimate; an en dash where there is nothing to tell. */
export function estimateText(
  estimate: Estimate | null | undefined,
  kind: Kind,
  signed = false,
): EstimateText {
  if (estimate === null || estimate === undefined) return { value: '–', interval: '', unit: kind.unit };
  const { value, low, high, exact } = estimate;
  const digits = digitsOf(estimate, kind);
  const text = (each: number) => signOf(each, signed) + decimal(each * kind.factor, digits);
  const interval = exact
    ? 'exact'
    : low === null || high === null
      ? 'no interval'
      : `${text(low)} … ${text(high)}`;
  return { value: text(value), interval, unit: kind.unit };
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

/** A plus where a difference is above zero. */
function signOf(value: number, signed: boolean): string {
  return signed && value > 0 ? '+' : '';
}
