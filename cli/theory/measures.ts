import { type Kind, SECONDS, SHARE } from '../print/number.ts';
import type { TheoryCase } from './answer.ts';
import type { TheoryTarget } from './target.ts';

const ERLANGS: Kind = { unit: 'Erlangs', factor: 1, digits: 2 };
const CONTACTS: Kind = { unit: 'contacts', factor: 1, digits: 2 };

/** Seconds in an hour: rates are shown by the hour. */
export const HOUR = 3600;

/** A measure of the calculator; `short` heads a column. */
export interface TheoryMeasure {
  name: string;
  label: string;
  short: string;
  kind: Kind;
}

const measure = (name: string, label: string, short: string, kind: Kind): TheoryMeasure => ({
  name,
  label,
  short,
  kind,
});

const MEASURES: readonly TheoryMeasure[] = [
  measure('offeredLoad', 'offered load', 'load', ERLANGS),
  measure('carriedLoad', 'carried load', 'carried', ERLANGS),
  measure('blocked', 'blocked', 'blocked', SHARE),
  measure('waited', 'not answered at once', 'waited', SHARE),
  measure('waitTime', 'mean wait of all', 'wait', SECONDS),
  measure('asa', 'mean wait of the handled (asa)', 'asa', SECONDS),
  measure('waitOfWaiting', 'mean wait of those who wait', 'wait if any', SECONDS),
  measure('timeToAbandon', 'mean wait of the abandoned', 'to abandon', SECONDS),
  measure('abandonment', 'abandoned', 'abandoned', SHARE),
  measure('queueLength', 'waiting on average', 'waiting', CONTACTS),
  measure('inside', 'inside on average', 'inside', CONTACTS),
  measure('occupancy', 'occupancy', 'occupancy', SHARE),
];

/** The measures that some case has, without those that repeat others where nobody gives up. */
export function measuresOf(cases: readonly TheoryCase[]): TheoryMeasure[] {
  const idle = losesNobody(cases) ? ['asa', 'abandonment', 'timeToAbandon'] : [];
  return MEASURES.filter(
    ({ name }) => !idle.includes(name) && cases.some(each => measureIn(each, name) !== undefined),
  );
}

/** Whether all cases are answered in the end: then the eight rules of service level agree. */
export function losesNobody(cases: readonly TheoryCase[]): boolean {
  return cases.every(each => (measureIn(each, 'abandonment') ?? 0) === 0);
}

/** The value of a measure, undefined where there is none. */
export function measureIn({ result }: TheoryCase, name: string): number | undefined {
  const value = (result as Record<string, unknown>)[name];
  return typeof value === 'number' ? value : undefined;
}

/** The service level by a rule, undefined where there is none. */
export function levelIn({ result }: TheoryCase, rule: string): number | undefined {
  const levels = (result as Record<string, unknown>).serviceLevel as Record<string, unknown> | undefined;
  const value = levels?.[rule];
  return typeof value === 'number' ? value : undefined;
}

/** Whether a case keeps a target; undefined where the formula does not tell its measure. */
export function keeps(each: TheoryCase, { measure: name, rule, value }: TheoryTarget): boolean | undefined {
  if (!each.result.stable) return false;
  if (name === 'serviceLevel') {
    const level = levelIn(each, rule);
    return level === undefined ? undefined : level >= value;
  }
  const reached = measureIn(each, name);
  return reached === undefined ? undefined : reached <= value;
}
