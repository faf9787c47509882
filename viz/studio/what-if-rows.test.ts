import { describe, expect, it } from 'vitest';
import { SERVICE_RULES } from '../day/count-columns.ts';
import type { WhatIfMeasure } from '../run/what-if-result.ts';
import { isLevel, shownMeasures } from './what-if-rows.ts';

const some = { value: 1, low: null, high: null } as unknown as WhatIfMeasure['now'];
const measure = (name: string, now = some): WhatIfMeasure => ({
  name,
  unit: 'share',
  now,
  baseline: null,
  difference: null,
});
const measures = [
  ...SERVICE_RULES.map(rule => `serviceLevel.${rule}`),
  'offered',
  'waitTime',
  'abandonment',
].map(name => measure(name));

describe('rows of the table of what if', () => {
  it('begin with service level by the chosen rule alone', () => {
    for (const rule of SERVICE_RULES) {
      const names = shownMeasures(measures, rule).map(({ name }) => name);
      expect(names).toEqual([`serviceLevel.${rule}`, 'abandonment', 'waitTime']);
    }
  });

  it('leave out what has no value', () => {
    expect(shownMeasures([measure('waitTime', null), measure('abandonment')], 'ofHandled')).toHaveLength(1);
  });

  it('name their rule where they are service levels', () => {
    expect(measures.filter(isLevel)).toHaveLength(SERVICE_RULES.length);
    expect(isLevel(measure('waitTime'))).toBe(false);
  });
});
