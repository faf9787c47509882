import type { LawSpec } from '../../engine/index.ts';
import { parseDuration } from '../../scenarios/index.ts';

/** A law of patience, and its text; times in seconds. */
export interface TheoryPatience {
  text: string;
  law: LawSpec;
}

const SECOND = 1e6;
const EXPECTED =
  'expected 2 min, or fixed 2 min, lognormal 2 min cv 1.5, gamma 2 min cv 0.5, uniform 1 min to 3 min, never';

/** Reads a patience: a bare duration is the mean of an exponential one. A text says what is wrong. */
export function readPatience(text: string): TheoryPatience | string {
  const law = readLaw(text.trim());
  return typeof law === 'string' ? law : { text: text.trim(), law };
}

function readLaw(text: string): LawSpec | string {
  if (text === 'never') return { kind: 'infinite' };
  const parts = /^(?:([a-z]+)\s+)?(\d.*?)(?:\s+cv\s+(\d+(?:\.\d+)?)|\s+to\s+(\d.*))?$/u.exec(text);
  if (parts === null) return `${JSON.stringify(text)} is no patience, ${EXPECTED}`;
  const [, name = 'exponential', first = '', cvText, last] = parts;
  const mean = parseDuration(first);
  if (typeof mean === 'string') return mean;
  const upper = last === undefined ? undefined : parseDuration(last);
  if (typeof upper === 'string') return upper;
  const cv = cvText === undefined ? undefined : Number(cvText);
  return lawOf(name, mean / SECOND, cv, upper === undefined ? undefined : upper / SECOND) ?? unknownLaw(text);
}

function unknownLaw(text: string): string {
  return `${JSON.stringify(text)} is no patience, ${EXPECTED}`;
}

function lawOf(
  name: string,
  mean: number,
  cv: number | undefined,
  upper: number | undefined,
): LawSpec | undefined {
  if (!(mean > 0) && name !== 'uniform') return undefined;
  if (name === 'uniform')
    return upper !== undefined && upper > mean ? { kind: 'uniform', low: mean, high: upper } : undefined;
  if (upper !== undefined) return undefined;
  if (name === 'lognormal') return cv ? { kind: 'lognormal', mean, sd: cv * mean } : undefined;
  if (name === 'gamma') return cv ? { kind: 'gamma', mean, shape: 1 / (cv * cv) } : undefined;
  if (cv !== undefined) return undefined;
  if (name === 'exponential') return { kind: 'exponential', mean };
  return name === 'fixed' ? { kind: 'deterministic', value: mean } : undefined;
}
