import { describe, expect, it } from 'vitest';
import {
  relativeError,
  type ValidationCase,
  validationCases,
} from '../../test/data/validation/read-cases.ts';
import { erlangA } from './erlang-a.ts';
import { erlangB } from './erlang-b.ts';
import { erlangC } from './erlang-c.ts';
import { type FiniteQueueModel, finiteQueue, numberInside } from './finite-queue.ts';
import type { QueueMeasures } from './queue-measures.ts';

const WINDOW = { acceptableWait: 20, shortAbandon: 5 };

const modelOf = ({ model }: ValidationCase): FiniteQueueModel => ({
  arrivalRate: model.calls_per_hour / 3600,
  meanHandleTime: model.aht_s,
  agents: model.agents,
  lines: model.lines,
  meanPatience: model.mean_patience_s,
});

describe('the queue with a limited number of lines', () => {
  it.each(validationCases('erlang', 'EK'))('agrees with $id, $title, within 1e-9 in every measure', each => {
    const result = finiteQueue(modelOf(each), WINDOW);
    const offered = 1 - result.blocked;
    const pairs: [number | null, string][] = [
      [result.blocked, 'p_block'],
      [result.waited * offered, 'p_wait_offered'],
      [result.waited, 'p_delay_accepted'],
      [result.queueLength, 'mean_queue'],
      [result.occupancy, 'occupancy'],
      [result.abandonment * offered, 'p_abandon_offered'],
      [result.handledShare * offered, 'p_served_offered'],
      [result.waitTime, 'mean_wait_accepted'],
      [result.handledWithin * offered, 'p_served_within_20s_offered'],
      [result.abandonedWithin * offered, 'p_abandon_within_20s_offered'],
      [result.empty, 'p_empty'],
    ];
    expect(new Set(pairs.map(pair => pair[1]))).toEqual(new Set(Object.keys(each.expected)));
    for (const [value, key] of pairs) expect(relativeError(value, each, key), key).toBeLessThan(1e-9);
  });

  it('misses a case when there is one line more: the comparison can fail', () => {
    const each = validationCases('erlang', 'EK')[0]!;
    const model = modelOf(each);
    const larger = finiteQueue({ ...model, lines: model.lines + 1 }, WINDOW);
    expect(relativeError(larger.blocked, each, 'p_block')).toBeGreaterThan(1e-2);
  });

  it('gives by its waits the same mean queue as the chain of the numbers inside, at any load', () => {
    for (const lines of [12, 40, 400]) {
      for (const arrivalRate of [1, 9, 10, 11, 300]) {
        for (const meanPatience of [undefined, 0.01, 3]) {
          const model = { arrivalRate, meanHandleTime: 1, agents: 10, lines, meanPatience };
          const queue = numberInside(model).reduce((sum, chance, k) => sum + chance * Math.max(0, k - 10), 0);
          const result = finiteQueue(model, { acceptableWait: 0.1, shortAbandon: 0 });
          expect(Math.abs(result.queueLength / queue - 1), JSON.stringify(model)).toBeLessThan(1e-9);
        }
      }
    }
  });

  it('is Erlang B without places to wait', () => {
    const result = finiteQueue(
      { arrivalRate: 8, meanHandleTime: 1, agents: 10, lines: 10, meanPatience: 2 },
      WINDOW,
    );
    expect(result.blocked).toBeCloseTo(erlangB(8, 10), 14);
    expect(result).toMatchObject({
      waited: 0,
      abandonment: 0,
      waitTime: 0,
      asa: 0,
      queueLength: 0,
      handledWithin: 1,
    });
  });

  it('comes to Erlang A and Erlang C with many lines', () => {
    const queue = { arrivalRate: 9, meanHandleTime: 1, agents: 10 };
    const window = { acceptableWait: 0.2, shortAbandon: 0.05 };
    const patient = finiteQueue({ ...queue, lines: 2_000, meanPatience: undefined }, window);
    const limited = finiteQueue({ ...queue, lines: 2_000, meanPatience: 0.8 }, window);
    const pairs = [
      [patient, erlangC(queue, window)],
      [limited, erlangA({ ...queue, meanPatience: 0.8 }, window)],
    ] as [QueueMeasures, QueueMeasures][];
    for (const [finite, endless] of pairs) {
      for (const name of [
        'waited',
        'asa',
        'waitTime',
        'handledWithin',
        'abandonedWithin',
        'offeredWait',
      ] as const) {
        expect(finite[name], name).toBeCloseTo(endless[name], 11);
      }
      expect(finite.serviceLevel.shortAbandonsMet).toBeCloseTo(endless.serviceLevel.shortAbandonsMet!, 11);
    }
  });

  it('refuses fewer lines than agents', () => {
    const model = { arrivalRate: 9, meanHandleTime: 1, agents: 10, lines: 9, meanPatience: undefined };
    expect(() => finiteQueue(model, WINDOW)).toThrow('lines: 9, must be a whole number of at least 10');
  });
});
