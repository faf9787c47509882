import type { Numbers } from '../words/numbers.ts';
import type { Found } from './found.ts';
import type { Form, Shown } from './lesson.ts';

/** A row of one measure as it was simulated. */
export function simulated(name: string, measure: string, form: Form, decimals: number): Shown {
  return { name, form, decimals, value: (found, column) => found.valueOrNull(column, measure) };
}

/** A row of what theory says of one measure. */
export function inTheory(name: string, measure: string, form: Form, decimals: number): Shown {
  return {
    name,
    form,
    decimals,
    value: (found, column) => found.theory(column, measure),
    isTheory: true,
  };
}

/** A number as a row or a bar writes it, without its unit; a dash for one that is missing. */
export function written(numbers: Numbers, form: Form, decimals: number, value: number | null): string {
  if (value === null || !Number.isFinite(value)) return '–';
  return numbers.plain(read(form, value), decimals);
}

/** A value in the unit that is shown: shares in %, minutes of seconds. */
export function read(form: Form, value: number): number {
  return form === 'share' ? value * 100 : form === 'minutes' ? value / 60 : value;
}

/** The reverse: what was typed or dragged, as a value. */
export function fromRead(form: Form, value: number): number {
  return form === 'share' ? value / 100 : form === 'minutes' ? value * 60 : value;
}

/** 1st, 2nd, 3rd, 4th, 11th, 21st. */
export function ordinal(count: number): string {
  const teen = count % 100 >= 11 && count % 100 <= 13;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th');
  return `${count}${ending}`;
}

/** Seconds as a sentence writes them: 4.9 s below ten, 128 s above. */
export function wait(numbers: Numbers, seconds: number): string {
  return numbers.seconds(seconds, seconds < 9.95 ? 1 : 0);
}

/** Minutes with one decimal, without the unit. */
export function minutes(numbers: Numbers, seconds: number): string {
  return numbers.plain(seconds / 60, 1);
}

/**
 * Whether a run agrees with theory in all columns that have both: none is further from it than chance explains. With
 * 20 replications and some ten columns, 2.2 half-widths are passed in about one run of a thousand.
 */
export function agrees(found: Found, measure: string): boolean {
  const distance = found.distance(measure);
  return distance === null || distance <= 2.2;
}
