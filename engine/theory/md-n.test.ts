import { describe, expect, it } from 'vitest';
import { relativeError, validationCases } from '../../test/data/validation/read-cases.ts';
import { erlangC } from './erlang-c.ts';
import { fixedHandleTime } from './md-n.ts';
import { type MeanWait, oneAgent } from './mg1.ts';

const solve = (arrivalRate: number, handleTime: number, agents: number) =>
  fixedHandleTime({ arrivalRate, handleTime, agents }) as MeanWait;

describe('the queue with a fixed handle time', () => {
  it.each(validationCases('priority-mg1-misc', 'MD'))('agrees with $id, $title, within 1e-9', each => {
    const { lam, service, agents } = each.model;
    const result = solve(lam, service, agents);
    const window = { acceptableWait: 0, shortAbandon: 0 };
    const random = erlangC({ arrivalRate: lam, meanHandleTime: service, agents }, window);
    if (!random.stable) throw new Error('unstable');
    expect(relativeError(result.waited, each, 'p_wait')).toBeLessThan(1e-9);
    expect(relativeError(result.waitTime, each, 'mean_wait')).toBeLessThan(1e-9);
    expect(relativeError(result.queueLength, each, 'mean_queue')).toBeLessThan(1e-9);
    expect(relativeError(result.inside, each, 'mean_in_system')).toBeLessThan(1e-9);
    expect(relativeError(result.waitTime / random.asa, each, 'ratio_to_MMc_wait')).toBeLessThan(1e-9);
  });

  it('misses a case at 0.1 % more load: the comparison can fail', () => {
    const each = validationCases('priority-mg1-misc', 'MD3')[0]!;
    expect(relativeError(solve(4.004, 1, 5).waitTime, each, 'mean_wait')).toBeGreaterThan(1e-3);
  });

  it('with one agent is the formula of Pollaczek and Khinchine, from idle to busy', () => {
    for (const load of [1e-6, 0.01, 0.5, 0.9, 0.98]) {
      const truth = oneAgent({ arrivalRate: load / 3, meanHandleTime: 3, handleTimeScv: 0 }) as MeanWait;
      const result = solve(load / 3, 3, 1);
      expect(result.waitTime / truth.waitTime).toBeCloseTo(1, 9);
      expect(result.waited / load).toBeCloseTo(1, 9);
    }
  });

  it('gives 0 and not NaN where nobody waits', () => {
    expect(solve(0.001, 1, 500)).toMatchObject({ waited: 0, waitTime: 0 });
  });

  it('says that the queue grows, and refuses a load too near the agents', () => {
    expect(fixedHandleTime({ arrivalRate: 3, handleTime: 1, agents: 2 })).toEqual({
      stable: false,
      offeredLoad: 3,
      growth: 1,
    });
    expect(() => solve(0.9999, 1, 1)).toThrow('offeredLoad: 0.9999, too near the 1 agents');
  });
});
