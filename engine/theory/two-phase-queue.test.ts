import { describe, expect, it } from 'vitest';
import {
  relativeError,
  type ValidationCase,
  validationCases,
} from '../../test/data/validation/read-cases.ts';
import { erlangA } from './erlang-a.ts';
import { erlangC } from './erlang-c.ts';
import { type TwoPhaseHandleTime, type TwoPhaseModel, twoPhaseQueue } from './two-phase-queue.ts';

function handleTimeOf({ model: { service } }: ValidationCase): TwoPhaseHandleTime {
  if (service.dist === 'erlang') {
    return { startFirst: 1, meanFirst: service.mean_s / 2, meanSecond: service.mean_s / 2, onward: 1 };
  }
  return { startFirst: service.p, meanFirst: 1 / service.rate1, meanSecond: 1 / service.rate2, onward: 0 };
}

const modelOf = (each: ValidationCase): TwoPhaseModel => ({
  arrivalRate: each.model.calls_per_hour / 3600,
  handleTime: handleTimeOf(each),
  agents: each.model.agents,
  meanPatience: each.model.mean_patience_s ?? undefined,
});

function solve(model: TwoPhaseModel) {
  const result = twoPhaseQueue(model);
  if (!result.stable) throw new Error('unstable');
  return result;
}

describe('the queue with handle times of two phases', () => {
  it.each(validationCases('general-distributions', 'MP'))('agrees with $id, $title, within 1e-7', each => {
    const result = solve(modelOf(each));
    const pairs: [number, string][] = [
      [result.waited, 'p_wait'],
      [result.queueLength, 'mean_queue'],
      [result.occupancy, 'occupancy'],
      [result.abandonment, 'p_abandon'],
      [result.waitTime, 'mean_wait_all_s'],
    ];
    expect(new Set(pairs.map(pair => pair[1]))).toEqual(new Set(Object.keys(each.expected)));
    for (const [value, key] of pairs) expect(relativeError(value, each, key), key).toBeLessThan(1e-7);
  });

  it('misses a case when one in a hundred skips the second phase: the comparison can fail', () => {
    const each = validationCases('general-distributions', 'MP1')[0]!;
    const model = modelOf(each);
    const wrong = solve({ ...model, handleTime: { ...model.handleTime, onward: 0.99 } });
    expect(relativeError(wrong.waitTime, each, 'mean_wait_all_s')).toBeGreaterThan(1e-3);
  });

  it('with two equal phases of which one is taken is Erlang C and Erlang A', () => {
    const handleTime = { startFirst: 0.3, meanFirst: 2, meanSecond: 2, onward: 0 };
    const window = { acceptableWait: 0, shortAbandon: 0 };
    const endless = erlangC({ arrivalRate: 2.2, meanHandleTime: 2, agents: 5 }, window);
    const patient = erlangA({ arrivalRate: 3, meanHandleTime: 2, agents: 5, meanPatience: 1 }, window);
    for (const [arrivalRate, meanPatience, truth] of [
      [2.2, undefined, endless],
      [3, 1, patient],
    ] as const) {
      if (!truth.stable) throw new Error('unstable');
      const result = solve({ arrivalRate, handleTime, agents: 5, meanPatience });
      expect(result.waited).toBeCloseTo(truth.waited, 10);
      expect(result.waitTime).toBeCloseTo(truth.waitTime, 10);
      expect(result.abandonment).toBeCloseTo(truth.abandonment, 10);
    }
  });

  it('says that the queue grows, and refuses one that is longer than its chain', () => {
    const handleTime = { startFirst: 1, meanFirst: 1, meanSecond: 1, onward: 1 };
    expect(twoPhaseQueue({ arrivalRate: 3, handleTime, agents: 4, meanPatience: undefined })).toEqual({
      stable: false,
      offeredLoad: 6,
      growth: 1,
    });
    expect(() =>
      twoPhaseQueue({ arrivalRate: 1.9999, handleTime, agents: 4, meanPatience: undefined }),
    ).toThrow(/too long/);
  });
});
