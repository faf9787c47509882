import { describe, expect, it } from 'vitest';
import { openStream } from '../random/stream.ts';
import { warmUpTest } from './warm-up-test.ts';

const RUNS = 1000;

/** Share of runs with a probability below 0.05: a series with memory, started `away` from its mean of 0. */
function alarms(length: number, keep: number, away: number): number {
  const stream = openStream(`warm-up/${length}/${keep}`);
  const series = new Float64Array(length);
  let alarms = 0;
  for (let run = 0; run < RUNS; run++) {
    let x = away;
    // The settled state of the series, before it starts to count.
    if (away === 0) for (let k = 0; k < 100; k++) x = keep * x + 2 * stream.unit53() - 1;
    for (let i = 0; i < length; i++) {
      x = keep * x + 2 * stream.unit53() - 1;
      series[i] = x;
    }
    if (warmUpTest(series)!.probability < 0.05) alarms++;
  }
  return alarms / RUNS;
}

describe('the test of the warm-up', () => {
  // 5 standard errors of the share, √(0.05 × 0.95 ÷ 1000) = 0.7 points, and up to 2 for what memory does.
  it.each([
    [40, 0],
    [200, 0.3],
    [2000, 0.7],
  ])(
    'of a settled run of %d values with memory %d raises an alarm at 0.05 about as often',
    (length, keep) => {
      const share = alarms(length, keep, 0);
      expect(share).toBeGreaterThan(0.015);
      expect(share).toBeLessThan(0.09);
    },
  );

  it('of a run that starts far from where it settles raises it nearly always', () => {
    expect(alarms(2000, 0.99, 100)).toBeGreaterThan(0.95);
    expect(alarms(40, 0.6, 10)).toBeGreaterThan(0.9);
  });

  it('has the sign of the first tenth less the last half', () => {
    const series = Float64Array.from({ length: 100 }, (_, i) => (i % 7) + (i < 10 ? 50 : 0));
    expect(warmUpTest(series)!.z).toBeGreaterThan(5);
    expect(warmUpTest(series.map(value => -value))!.z).toBeLessThan(-5);
  });

  it('says nothing of a short run, or of one that does not vary', () => {
    expect(warmUpTest(new Float64Array(19).map((_, i) => i % 3))).toBeNull();
    expect(warmUpTest(new Float64Array(100))).toBeNull();
  });
});
