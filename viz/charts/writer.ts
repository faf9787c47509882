import type { Language } from '../words/dictionary.ts';
import { type Numbers, numbers } from '../words/numbers.ts';
import type { Estimate, Measure } from './data.ts';

const NARROW_SPACE = '\u202F';

/** Writes values of a measure in its unit. */
export interface Writer {
  numbers: Numbers;
  /** in its unit, as a number */
  scaled(value: number): number;
  /** digits alone: `86.5`; a dash where there is none */
  digits(value: number | null | undefined, decimals?: number): string;
  /** a target: no digits after the point where it is whole: `80` */
  aim(value: number): string;
  /** `80 %` */
  aimWithUnit(value: number): string;
  /** `86.5 %` */
  full(value: number | null | undefined): string;
  /** `+2.7` */
  signed(value: number, decimals?: number): string;
  /** `± 0.4`, the larger side of the interval; empty where there is none */
  doubt(estimate: Estimate | null, decimals?: number): string;
  /** `86.5 % ± 0.4`, or with the word for no interval */
  estimate(estimate: Estimate | null, noInterval: string): string;
  /** name with unit: `Mean wait, s` */
  heading: string;
}

/** Half of an interval; null where there is none. */
export function halfOf(estimate: Estimate | null | undefined): number | null {
  if (!estimate || estimate.low === null || estimate.high === null) return null;
  const half = (estimate.high - estimate.low) / 2;
  return Number.isFinite(half) ? half : null;
}

/** The larger side of an interval, which stands behind a ±; null where there is none. */
export function sideOf(estimate: Estimate | null | undefined): number | null {
  if (!estimate || halfOf(estimate) === null) return null;
  const { value, low, high } = estimate;
  return Math.max(high! - value, value - low!);
}

/** Whether there is a value to draw. */
export function isValue(value: number | null | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

export function writer(measure: Measure, language: Language): Writer {
  const { unit = '', times = 1, decimals: usual = 0 } = measure;
  const made = numbers(language);
  const digits: Writer['digits'] = (value, decimals = usual) =>
    isValue(value) ? made.plain(value * times, decimals) : '–';
  const withUnit = (text: string) => (unit === '' ? text : `${text}${NARROW_SPACE}${unit}`);
  const full: Writer['full'] = value => (isValue(value) ? withUnit(digits(value)) : digits(value));
  const aim: Writer['aim'] = value =>
    digits(value, Number.isInteger(Number((value * times).toFixed(6))) ? 0 : usual);
  const doubt: Writer['doubt'] = (estimate, decimals = usual) => {
    const side = sideOf(estimate);
    return side === null ? '' : `±${NARROW_SPACE}${digits(side, decimals)}`;
  };
  return {
    numbers: made,
    scaled: value => value * times,
    aimWithUnit: value => withUnit(aim(value)),
    aim,
    digits,
    full,
    signed: (value, decimals = usual) => made.signed(value * times, decimals),
    doubt,
    estimate: (estimate, noInterval) => {
      if (!estimate || !isValue(estimate.value)) return '–';
      return halfOf(estimate) === null
        ? `${full(estimate.value)} (${noInterval})`
        : `${full(estimate.value)} ${doubt(estimate)}`;
    },
    heading: unit === '' ? measure.name : `${measure.name}, ${unit}`,
  };
}
