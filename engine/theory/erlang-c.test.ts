import { describe, expect, it } from 'vitest';
import {
  expected,
  relativeError,
  type ValidationCase,
  validationCases,
} from '../../test/data/validation/read-cases.ts';
import { erlangB } from './erlang-b.ts';
import {
  type ErlangCModel,
  erlangC,
  erlangCWaited,
  erlangCWaitLonger,
  erlangCWaitQuantile,
} from './erlang-c.ts';
import type { QueueMeasures } from './queue-measures.ts';

const modelOf = ({ model }: ValidationCase): ErlangCModel => ({
  arrivalRate: model.calls / model.per_seconds,
  meanHandleTime: model.aht_s,
  agents: model.agents,
});

function solved(model: ErlangCModel, acceptableWait = 20): QueueMeasures {
  const result = erlangC(model, { acceptableWait, shortAbandon: 5 });
  if (!result.stable) throw new Error('unstable');
  return result;
}

describe('Erlang C', () => {
  it.each(validationCases('erlang', 'EC'))('agrees with $id, $title, within 1e-9', each => {
    const threshold: number | undefined = each.model.thresholds_s[0];
    const result = solved(modelOf(each), threshold ?? 0);
    const pairs: [number, string][] = [
      [result.offeredLoad, 'offered_erlangs'],
      [result.occupancy, 'occupancy'],
      [result.waited, 'p_wait'],
      [result.asa, 'asa'],
      [result.waitOfWaiting, 'mean_wait_of_waiters'],
      [result.queueLength, 'mean_queue'],
      [erlangB(result.offeredLoad, each.model.agents), 'p_block_erlang_b'],
    ];
    if (threshold !== undefined) pairs.push([result.serviceLevel.ofOffered!, `sl_${threshold}s`]);
    for (const [value, key] of pairs) expect(relativeError(value, each, key), key).toBeLessThan(1e-9);
  });

  it('misses a case when handle time is 1 % longer: the comparison can fail', () => {
    const each = validationCases('erlang', 'EC14')[0]!;
    const model = modelOf(each);
    const longer = solved({ ...model, meanHandleTime: model.meanHandleTime * 1.01 });
    expect(relativeError(longer.asa, each, 'asa')).toBeGreaterThan(0.1);
  });

  it('gives one service level by all eight rules, since nobody abandons', () => {
    const { serviceLevel, waitLonger } = solved({ arrivalRate: 0.05, meanHandleTime: 180, agents: 11 });
    for (const share of Object.values(serviceLevel)) expect(share).toBeCloseTo(1 - waitLonger, 14);
    expect(Object.values(serviceLevel)).toHaveLength(8);
  });

  it('says that the queue grows, and how fast, where the load is not below the agents', () => {
    const result = erlangC(
      { arrivalRate: 130, meanHandleTime: 0.1, agents: 12 },
      { acceptableWait: 1, shortAbandon: 0 },
    );
    expect(result).toEqual({ stable: false, offeredLoad: 13, growth: 10 });
    const level = erlangC(
      { arrivalRate: 3, meanHandleTime: 4, agents: 12 },
      { acceptableWait: 1, shortAbandon: 0 },
    );
    expect(level).toEqual({ stable: false, offeredLoad: 12, growth: 0 });
    expect(erlangCWaitLonger({ arrivalRate: 130, meanHandleTime: 0.1, agents: 12 }, 5)).toEqual(result);
  });

  it('gives the wait that a share of contacts does not exceed, the inverse of the share that waits longer', () => {
    const model = { arrivalRate: 0.05, meanHandleTime: 180, agents: 11 };
    for (const share of [0.6, 0.8, 0.95, 0.999]) {
      const wait = erlangCWaitQuantile(model, share) as number;
      expect(erlangCWaitLonger(model, wait)).toBeCloseTo(1 - share, 12);
    }
    expect(erlangCWaitQuantile(model, 0.1)).toBe(0);
  });

  it('needs no particular unit of time', () => {
    const each = validationCases('erlang', 'EC1')[0]!;
    const { arrivalRate, meanHandleTime, agents } = modelOf(each);
    const inMicroseconds = { arrivalRate: arrivalRate / 1e6, meanHandleTime: meanHandleTime * 1e6, agents };
    expect(solved(inMicroseconds, 20e6).asa / 1e6).toBeCloseTo(expected(each, 'asa'), 10);
  });

  it('refuses what is no queue', () => {
    expect(() => erlangCWaited(5, 5)).toThrow(/^offeredLoad: 5, must be below the number of agents, 5/);
    expect(() => solved({ arrivalRate: -1, meanHandleTime: 1, agents: 1 })).toThrow(/^arrivalRate: -1/);
    expect(() => solved({ arrivalRate: 1, meanHandleTime: 1, agents: 3 }, -1)).toThrow(/^acceptableWait: -1/);
    expect(() => erlangCWaitQuantile({ arrivalRate: 1, meanHandleTime: 1, agents: 3 }, 1)).toThrow(/^within/);
  });
});
