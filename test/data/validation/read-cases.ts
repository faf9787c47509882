import { readFileSync } from 'node:fs';

/** One model with a known answer; see README.md beside it. */
export interface ValidationCase {
  id: string;
  title: string;
  kind: 'exact' | 'approximation' | 'published';
  /** every family of cases has parameters of its own */
  // biome-ignore lint/suspicious/noExplicitAny: see above
  model: any;
  rules?: string[];
  expected: Record<string, number>;
  /** of the expected measures, where somebody else's simulation estimated them */
  standard_errors?: Record<string, number>;
  source: string;
}

/** The cases of a file in this folder whose id starts with the prefix, in the order of the file. */
export function validationCases(file: string, prefix: string): ValidationCase[] {
  const text = readFileSync(new URL(`./${file}.json`, import.meta.url), 'utf8');
  const cases = (JSON.parse(text) as ValidationCase[]).filter(each => each.id.startsWith(prefix));
  if (cases.length === 0) throw new Error(`${file}.json has no case ${prefix}…`);
  return cases;
}

/** A number of a case; throws when the case has none, so that a test cannot compare nothing with nothing. */
export function expected(of: ValidationCase, measure: string): number {
  const value = of.expected[measure];
  if (typeof value !== 'number') throw new Error(`${of.id} has no ${measure}`);
  return value;
}

/** How far a number is from a case's, as a share of it; as it stands where the case says 0. */
export function relativeError(actual: number | null, of: ValidationCase, measure: string): number {
  const truth = expected(of, measure);
  if (actual === null) return Number.POSITIVE_INFINITY;
  return truth === 0 ? Math.abs(actual) : Math.abs(actual / truth - 1);
}
