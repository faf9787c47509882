import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ServiceLevelName, serviceLevels } from './service-level.ts';

interface Formula {
  name: ServiceLevelName;
  formula: string;
  exact: number;
  published_pct?: number;
}

const file = new URL('../../test/data/validation/service-level-formulas.json', import.meta.url);
const { counts, formulas } = JSON.parse(readFileSync(file, 'utf8')) as {
  counts: Record<string, number>;
  formulas: Formula[];
};

describe('service level', () => {
  const levels = serviceLevels({
    handled: counts.answered!,
    handledWithin: counts.answered_within_T!,
    abandoned: counts.abandoned!,
    abandonedWithin: counts.abandoned_within_T!,
    abandonedShort: counts.abandoned_within_5s!,
  });

  it.each(formulas)('$name is $formula: $exact', ({ name, exact, published_pct }) => {
    expect(levels[name]).toBeCloseTo(exact, 14);
    if (published_pct !== undefined) expect(Math.round(100 * levels[name]!)).toBe(published_pct);
  });

  it('has eight rules, no two alike on these counts', () => {
    expect(new Set(formulas.map(formula => formula.name))).toEqual(new Set(Object.keys(levels)));
    expect(new Set(Object.values(levels)).size).toBe(8);
  });

  it('is null where a rule divides by nothing', () => {
    const nobody = serviceLevels({
      handled: 0,
      handledWithin: 0,
      abandoned: 3,
      abandonedWithin: 3,
      abandonedShort: 1,
    });
    expect(nobody.ofHandled).toBeNull();
    expect(nobody.earlyAbandonsExcluded).toBeNull();
    expect(nobody.ofOffered).toBe(0);
  });
});
