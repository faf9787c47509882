import { describe, expect, it } from 'vitest';
import { bundled } from '../../test/validation/fast-engine.ts';
import { Found } from './found.ts';
import { LESSONS, startOf } from './lessons.ts';

/** As it is shipped: what the test runner puts before imports makes the engine four times slower. */
const { runLesson } = await bundled<typeof import('./run-lesson.ts')>(
  new URL('./run-lesson.ts', import.meta.url),
);
const SERVICE = 'serviceLevel.ofOffered';
/** What the literature and earlier runs let expect of the columns, in the unit of the band. */
const EXPECTED: Readonly<
  Record<string, { measure: string; times: number; values: number[]; band: number }[]>
> = {
  'power-of-one': [
    { measure: SERVICE, times: 100, values: [35.6, 59.3, 74.8, 84.7, 90.9, 94.7], band: 1 },
    { measure: 'occupancy', times: 100, values: [95, 91, 87, 83, 80, 77], band: 1 },
  ],
  'people-give-up': [
    {
      measure: SERVICE,
      times: 100,
      values: [42.5, 49.7, 56.8, 63.8, 70.4, 76.3, 81.6, 86.1, 89.8, 92.7],
      band: 1,
    },
  ],
  pooling: [{ measure: SERVICE, times: 100, values: [86.7, 99.9, 99.3, 95.7, 84.5, 79.3], band: 1 }],
  'when-pooling-hurts': [{ measure: 'waitTime', times: 1 / 60, values: [4.55, 3.9, 6.1], band: 0.2 }],
  chaining: [{ measure: SERVICE, times: 100, values: [80, 90, 93, 97, 97], band: 1 }],
  'callback-smoothing': [{ measure: 'abandonment', times: 100, values: [10, 9.5, 5, 8.6, 7.2, 6], band: 1 }],
};

describe('with all the replications that a reader runs', () => {
  it.each(LESSONS)(
    'every column of $id is what is expected, and no column is what its neighbour is',
    async lesson => {
      const values = startOf(lesson);
      const rows = await runLesson(lesson, values, lesson.seed);
      const run = new Found({ values, cases: lesson.cases(values), measures: lesson.measures }, rows, 0);
      for (const { measure, times, values: expected, band } of EXPECTED[lesson.id]!)
        expected.forEach((value, column) => {
          const far = Math.abs(run.value(column, measure) * times - value);
          expect(far, `${measure} ${column}`).toBeLessThanOrEqual(band);
          const next = run.value((column + 1) % expected.length, measure) * times;
          const isAlike = Math.abs(expected[(column + 1) % expected.length]! - value) <= 2 * band;
          if (!isAlike) expect(Math.abs(next - value)).toBeGreaterThan(band);
        });
    },
  );
});
