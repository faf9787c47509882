import { describe, expect, it } from 'vitest';
import type { LawSpec } from '../random/law.ts';
import { makeLaw } from '../random/make-law.ts';
import { generalPatience } from './general-patience.ts';
import { balkingPatience } from './patience.ts';
import { patienceOf } from './patience-of.ts';
import { integrate } from './quadrature.ts';
import type { QueueMeasures } from './queue-measures.ts';

const LAWS: LawSpec[] = [
  { kind: 'exponential', mean: 60 },
  { kind: 'normal', mean: 60, sd: 25 },
  { kind: 'normal', mean: 60, sd: 0.5 },
  { kind: 'deterministic', value: 60 },
  { kind: 'infinite' },
  { kind: 'uniform', low: 20, high: 90 },
  { kind: 'uniform', low: -20, high: 90 },
  { kind: 'triangular', low: 10, mode: 30, high: 120 },
  { kind: 'lognormal', mean: 60, sd: 80 },
  { kind: 'lognormal', mean: 60, sd: 1 },
  { kind: 'gamma', mean: 60, shape: 0.4 },
  { kind: 'erlang', mean: 60, phases: 6 },
  { kind: 'weibull', scale: 60, shape: 0.6 },
  { kind: 'weibull', scale: 60, shape: 4 },
  {
    kind: 'hyperexponential',
    branches: [
      { share: 0.3, mean: 5 },
      { share: 0.7, mean: 100 },
    ],
  },
  { kind: 'shifted', by: 10, law: { kind: 'gamma', mean: 50, shape: 3 } },
  { kind: 'truncated', low: 5, high: 100, law: { kind: 'exponential', mean: 60 } },
  {
    kind: 'mixture',
    branches: [
      { share: 0.2, law: { kind: 'infinite' } },
      { share: 0.8, law: { kind: 'uniform', low: 0, high: 50 } },
    ],
  },
  { kind: 'empirical', values: [30, 10, 60, 60, 200, 0, 45] },
  { kind: 'empirical', values: [-30, 10, -1, 60] },
  { kind: 'histogram', edges: [10, 20, 50, 120], weights: [3, 0, 5] },
  { kind: 'histogram', edges: [-10, 20, 120], weights: [3, 5] },
  { kind: 'survival', times: [0, 20, 60, 100], shares: [0.95, 0.8, 0.4, 0.3] },
  { kind: 'survival', times: [30, 60], shares: [0.5, 0.5] },
];

const named = LAWS.map(spec => [JSON.stringify(spec), spec] as const);

describe('the patience of a law', () => {
  it.each(named)('has the survival of the law that is drawn: %s', (_, spec) => {
    const patience = patienceOf(spec);
    const law = makeLaw(spec);
    for (const wait of [0, 1e-3, 5, 10, 19.5, 20, 33, 59.9, 60, 75, 100, 119, 150, 400]) {
      expect(patience.survival(wait), `at ${wait}`).toBeCloseTo(1 - law.cdf(wait), 12);
      expect(patience.left(wait), `at ${wait}`).toBeCloseTo(law.cdf(wait), 12);
    }
    expect(patience.forever).toBeCloseTo(law.atom(Number.POSITIVE_INFINITY), 14);
  });

  it.each(named)('has the integral of that survival: %s', (_, spec) => {
    const patience = patienceOf(spec);
    for (const [from, to] of [
      [0, 15],
      [15, 64],
      [64, 65],
      [0, 300],
      [200, 10],
    ] as const) {
      const cuts = [Math.min(from, to), Math.max(from, to), ...patience.breaks].sort((a, b) => a - b);
      let area = 0;
      for (let i = 1; i < cuts.length; i++) {
        if (cuts[i - 1]! < Math.min(from, to) || cuts[i]! > Math.max(from, to)) continue;
        area += integrate(patience.survival, cuts[i - 1]!, cuts[i]!);
      }
      expect(patience.stayed(from, to), `${from} to ${to}`).toBeCloseTo(from < to ? area : -area, 9);
    }
  });

  it.each(named)('gives a queue in balance, what enters leaves: %s', (_, spec) => {
    const model = { arrivalRate: 0.06, meanHandleTime: 180, agents: 10, patience: patienceOf(spec) };
    const result = generalPatience(model, { acceptableWait: 20, shortAbandon: 5 });
    if (!result.stable) return expect(spec.kind).toBe('infinite');
    // Rates up and down across the level "all agents busy": handled = what agents do while work is there.
    expect(result.handledShare + result.abandonment).toBeCloseTo(1, 10);
    const idle = 10 - result.occupancy * 10;
    const freeBelow = meanFree(0.06 * 180, 10) * (1 - result.waited);
    expect(idle).toBeCloseTo(freeBelow, 8);
    expect(result.waitTime).toBeLessThanOrEqual(result.offeredWait + 1e-9);
    return undefined;
  });

  it('of a steep lognormal law is near that of a fixed one, and moves with its mean', () => {
    const queue = { arrivalRate: 0.06, meanHandleTime: 180, agents: 10 };
    const window = { acceptableWait: 20, shortAbandon: 5 };
    const abandonment = (spec: LawSpec) =>
      (generalPatience({ ...queue, patience: patienceOf(spec) }, window) as QueueMeasures).abandonment;
    const fixed = abandonment({ kind: 'deterministic', value: 60 });
    expect(abandonment({ kind: 'lognormal', mean: 60, sd: 0.01 })).toBeCloseTo(fixed, 6);
    expect(abandonment({ kind: 'lognormal', mean: 61, sd: 0.01 })).toBeLessThan(fixed - 1e-4);
  });

  it('with balking loses the share at once', () => {
    const patience = balkingPatience(0.1, patienceOf({ kind: 'exponential', mean: 60 }));
    expect(patience.left(0)).toBeCloseTo(0.1, 15);
    expect(patience.survival(60)).toBeCloseTo(0.9 * 0.36787944117144233, 14);
  });

  it('refuses a law that makes no sense', () => {
    expect(() => patienceOf({ kind: 'exponential', mean: -1 })).toThrow(RangeError);
  });
});

/** Mean number of free agents given that one is free at least: states 0 … n − 1 of the loss chain. */
function meanFree(load: number, agents: number): number {
  let weight = 1;
  let sum = 0;
  let free = 0;
  for (let busy = 0; busy < agents; busy++) {
    if (busy > 0) weight *= load / busy;
    sum += weight;
    free += weight * (agents - busy);
  }
  return free / sum;
}
