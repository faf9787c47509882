import { describe, expect, it } from 'vitest';
import type { QueueMeasures } from './queue-measures.ts';
import {
  agentsNeeded,
  agentsTogether,
  type Demand,
  erlangQueue,
  largestArrivalRate,
  longestHandleTime,
  type Target,
} from './solve.ts';

const WINDOW = { acceptableWait: 20, shortAbandon: 5 };
const PATIENT = { arrivalRate: 100 / 1800, meanHandleTime: 180, meanPatience: undefined };
const IMPATIENT = { arrivalRate: 2880 / 3600, meanHandleTime: 60, meanPatience: 120 };

const serviceLevel = (atLeast: number): Target => ({ measure: 'serviceLevel', rule: 'ofOffered', atLeast });

describe('agents needed', () => {
  // Published answers; their sources stand beside EC6 and EC7 in test/data/validation/erlang.json.
  it.each([
    [25 / 900, 752, 0.9, 20, 28],
    [250 / 3600, 330, 0.8, 30, 28],
  ])(
    'for %d contacts a second of %d s, %d in %d s, are %d by Erlang C',
    (arrivalRate, meanHandleTime, atLeast, acceptableWait, agents) => {
      const demand = { arrivalRate, meanHandleTime, meanPatience: undefined };
      const needed = agentsNeeded(demand, serviceLevel(atLeast), { acceptableWait, shortAbandon: 5 });
      expect(needed.whole).toBe(agents);
      expect(Math.ceil(needed.fractional)).toBe(agents);
    },
  );

  const targets: Target[] = [
    serviceLevel(0.8),
    serviceLevel(0.999),
    { measure: 'serviceLevel', rule: 'earlyAbandonsExcluded', atLeast: 0.9 },
    { measure: 'waited', atMost: 0.2 },
    { measure: 'asa', atMost: 10 },
    { measure: 'occupancy', atMost: 0.85 },
    { measure: 'abandonment', atMost: 0.03 },
    { measure: 'waitTime', atMost: 3 },
  ];
  const cases = [PATIENT, IMPATIENT].flatMap(demand => targets.map(target => [demand, target] as const));
  it.each(cases)('of %j for %j: enough, and one less is not', (demand: Demand, target) => {
    const { whole, fractional } = agentsNeeded(demand, target, WINDOW);
    const kept = (agents: number) => {
      const result = erlangQueue({ ...demand, agents }, WINDOW);
      if (!result.stable) return false;
      if (target.measure !== 'serviceLevel') return result[target.measure] <= target.atMost;
      return result.serviceLevel[target.rule]! >= target.atLeast;
    };
    expect(kept(whole)).toBe(true);
    expect(kept(whole - 1)).toBe(false);
    expect(kept(fractional)).toBe(true);
    expect(kept(fractional * (1 - 1e-9))).toBe(false);
    expect(whole - 1).toBeLessThan(fractional);
    expect(fractional).toBeLessThanOrEqual(whole);
  });

  it('is a whole number itself where the target is what that number achieves', () => {
    const result = erlangQueue({ ...PATIENT, agents: 14 }, WINDOW) as QueueMeasures;
    const needed = agentsNeeded(PATIENT, serviceLevel(result.serviceLevel.ofOffered!), WINDOW);
    expect(needed.fractional).toBeCloseTo(14, 9);
    expect(needed.whole).toBe(14);
  });

  it('rounds a sum once: many small queues need fewer than their rounded parts', () => {
    const queues = [3, 4, 5, 6].map(calls =>
      agentsNeeded({ ...PATIENT, arrivalRate: calls / 1800 }, serviceLevel(0.8), WINDOW),
    );
    const together = agentsTogether(queues);
    expect(together.fractional).toBeCloseTo(
      queues.reduce((sum, queue) => sum + queue.fractional, 0),
      12,
    );
    expect(together.whole).toBe(Math.ceil(together.fractional));
    expect(together.whole).toBeLessThan(queues.reduce((sum, queue) => sum + queue.whole, 0));
    // Ten times 0.7 is 7.000000000000001 in a computer.
    const tenths = Array.from({ length: 10 }, () => ({ whole: 1, fractional: 0.7 }));
    expect(agentsTogether(tenths).whole).toBe(7);
    expect(agentsTogether([...tenths, { whole: 1, fractional: 0.2 }]).whole).toBe(8);
    expect(agentsTogether([])).toEqual({ whole: 0, fractional: 0 });
  });

  it('are none where the promise holds without: leaving early counts as met, and patience is short', () => {
    const demand = { arrivalRate: 1, meanHandleTime: 60, meanPatience: 5 };
    const target: Target = { measure: 'serviceLevel', rule: 'earlyAbandonsMet', atLeast: 0.9 };
    expect(agentsNeeded(demand, target, WINDOW)).toEqual({ whole: 0, fractional: 0 });
  });

  it('of a very large center are found', () => {
    const needed = agentsNeeded(
      { arrivalRate: 9_500, meanHandleTime: 1, meanPatience: 2 },
      serviceLevel(0.8),
      { acceptableWait: 0.01, shortAbandon: 0 },
    );
    expect(needed.whole).toBeGreaterThan(9_400);
    expect(needed.whole).toBeLessThan(9_600);
  });

  it('refuses a share of 1, which no number of agents achieves', () => {
    expect(() => agentsNeeded(PATIENT, serviceLevel(1), WINDOW)).toThrow(
      /^atLeast: 1, must be between 0 and 1/,
    );
    expect(() => agentsNeeded(PATIENT, { measure: 'asa', atMost: 0 }, WINDOW)).toThrow(/^atMost: 0/);
    expect(() => agentsNeeded({ ...PATIENT, arrivalRate: 0 }, serviceLevel(0.8), WINDOW)).toThrow(
      /^arrivalRate: 0/,
    );
  });
});

describe('the largest arrival rate and the longest handle time', () => {
  it.each([PATIENT, IMPATIENT])('give the target back exactly: %j', demand => {
    const { arrivalRate, meanHandleTime, ...patience } = demand;
    const target = serviceLevel(0.8);
    const rate = largestArrivalRate({ ...patience, meanHandleTime, agents: 30 }, target, WINDOW);
    const busiest = erlangQueue(
      { ...patience, arrivalRate: rate, meanHandleTime, agents: 30 },
      WINDOW,
    ) as QueueMeasures;
    expect(busiest.serviceLevel.ofOffered).toBeCloseTo(0.8, 10);
    expect(busiest.serviceLevel.ofOffered).toBeGreaterThanOrEqual(0.8);
    const time = longestHandleTime({ ...patience, arrivalRate, agents: 30 }, target, WINDOW);
    const longest = erlangQueue(
      { ...patience, arrivalRate, meanHandleTime: time, agents: 30 },
      WINDOW,
    ) as QueueMeasures;
    expect(longest.serviceLevel.ofOffered).toBeCloseTo(0.8, 10);
    expect(agentsNeeded({ ...demand, arrivalRate: rate }, target, WINDOW).fractional).toBeCloseTo(30, 8);
  });

  it('are without limit where the target holds at any load', () => {
    const target: Target = { measure: 'serviceLevel', rule: 'earlyAbandonsMet', atLeast: 0.9 };
    expect(largestArrivalRate({ meanHandleTime: 60, agents: 5, meanPatience: 5 }, target, WINDOW)).toBe(
      Number.POSITIVE_INFINITY,
    );
  });
});
