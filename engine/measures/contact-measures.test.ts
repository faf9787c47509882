import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as cell from './cells.ts';
import { CONTACT_MEASURES, SERVICE_LEVEL_RULES, serviceLevelRule } from './contact-measures.ts';

/** A row of cells with these. */
function rowOf(places: [number, number][]): Float64Array {
  const row = new Float64Array(cell.CELL);
  for (const [place, value] of places) row[place] = value;
  return row;
}

const share = (name: (typeof SERVICE_LEVEL_RULES)[number], row: Float64Array) =>
  name.numerator(row) / (name.denominator as (row: Float64Array) => number)(row);

describe('the eight rules of service level', () => {
  const path = new URL('../../test/data/validation/service-level-formulas.json', import.meta.url);
  const { counts, formulas } = JSON.parse(readFileSync(path, 'utf8'));
  const published = rowOf([
    [cell.IN_TIME, counts.answered_within_T],
    [cell.LATE, counts.answered - counts.answered_within_T],
    [cell.ABANDONED_SHORT, counts.abandoned_within_5s],
    [cell.ABANDONED_EARLY, counts.abandoned_within_T - counts.abandoned_within_5s],
    [cell.ABANDONED_LATE, counts.abandoned_after_T],
  ]);

  it('give the published shares of the published counts', () => {
    expect(formulas.length).toBe(8);
    for (const { name, exact } of formulas)
      expect(share(serviceLevelRule(name), published), name).toBeCloseTo(exact, 14);
  });

  it('give the shares of the example on the page of definitions', () => {
    const row = rowOf([
      [cell.IN_TIME, 60],
      [cell.LATE, 20],
      [cell.ABANDONED_SHORT, 4],
      [cell.ABANDONED_EARLY, 6],
      [cell.ABANDONED_LATE, 10],
    ]);
    const page = readFileSync(new URL('../../docs/definitions.md', import.meta.url), 'utf8');
    for (const rule of SERVICE_LEVEL_RULES) {
      const shown = new RegExp(`\\| \`${rule.name}\` \\|.*\\| ([\\d.]+) % \\|`).exec(page)?.[1];
      expect((100 * share(rule, row)).toFixed(1), rule.name).toBe(shown);
    }
  });

  it('lie in [0, 1] but for the one that says so', () => {
    expect(SERVICE_LEVEL_RULES.filter(rule => !rule.bounded).map(rule => rule.name)).toEqual([
      'earlyAbandonsMetShortExcludedFromOffered',
    ]);
  });
});

describe('measures of contacts', () => {
  it('are named once each', () => {
    const names = [...CONTACT_MEASURES, ...SERVICE_LEVEL_RULES].map(measure => measure.name);
    expect(new Set(names).size).toBe(names.length);
  });
});
