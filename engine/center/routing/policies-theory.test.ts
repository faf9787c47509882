import { describe, expect, it } from 'vitest';
import { measureOf } from '../../../test/support/day-measures.ts';
import { eventLog } from '../../../test/support/event-log.ts';
import { farthestOff, overReplications } from '../../../test/support/over-replications.ts';
import { type DayOptions, scenarioOf } from '../../../test/support/scenario-builder.ts';
import { erlangC } from '../../theory/erlang-c.ts';
import { stationary, type Transition } from '../../theory/markov-chain.ts';
import type { AgentChoice, Scenario } from '../scenario.ts';

const exponential = (mean: number) => ({ kind: 'exponential', mean }) as const;
const everySoOften = (gap: number) => ({
  arrivals: { kind: 'renewal', gap: exponential(gap * 1e6) } as const,
});

describe('ageing, two types, one group, exponential talk', () => {
  /** contacts a second of the slow and the fast ageing type; two agents, talks of 10 s */
  const RATES = [0.09, 0.07] as const;

  /**
   * Mean waits when the one with the largest ageing × wait goes first (Kleinrock 1964); with several agents
   * and one law of talk the wait of first come first served stands in the place of the one-agent one.
   */
  function truth(ageing: readonly [number, number]): [number, number] {
    const window = { acceptableWait: 0, shortAbandon: 0 };
    const model = { arrivalRate: RATES[0] + RATES[1], meanHandleTime: 10, agents: 2 };
    const all = erlangC(model, window);
    if (!all.stable) throw new Error('unstable');
    const loads = RATES.map(rate => (rate * 10) / 2) as [number, number];
    const apart = 1 - ageing[0] / ageing[1];
    const slow = all.waitTime / (1 - loads[1] * apart);
    return [slow, all.waitTime - loads[0] * slow * apart];
  }

  const scenario = (more: Partial<DayOptions>): Scenario =>
    scenarioOf({
      horizon: 33_000,
      warmUp: 3000,
      types: {
        slow: { ...everySoOften(1 / RATES[0]), talk: exponential(10), queue: 'slow' },
        fast: { ...everySoOften(1 / RATES[1]), talk: exponential(10), queue: 'fast' },
      },
      groups: { team: { staff: 2 } },
      ...more,
    });
  const aged = (slow: number, fast: number) =>
    scenario({ queues: { slow: { ageing: slow }, fast: { ageing: fast } } });
  const waits = (day: Scenario) =>
    overReplications(day, 20, tally =>
      ['slow', 'fast'].map(type => measureOf(day, tally, 'waitTime', { type })!),
    );

  it('mean waits agree with theory', () => {
    expect(farthestOff(waits(aged(1, 4)), truth([1, 4]))).toBeLessThan(1);
  });

  it('the same assertion fails without ageing, and for the other ageing', () => {
    expect(farthestOff(waits(aged(0, 0)), truth([1, 4]))).toBeGreaterThan(1);
    expect(farthestOff(waits(aged(4, 1)), truth([1, 4]))).toBeGreaterThan(1);
  });

  it('weights of waits are ageing by another name, event by event', () => {
    const skills = { slow: { weight: 1 }, fast: { weight: 4 } };
    const weighted = scenario({
      horizon: 6000,
      queues: { slow: {}, fast: {} },
      groups: { team: { staff: 2, skills, select: 'weightedWait' } },
    });
    const log = (day: Scenario) => JSON.stringify(eventLog({ ...day, horizon: 6e9 }));
    expect(log(weighted)).toBe(log(aged(1, 4)));
    expect(log(weighted)).not.toBe(log(aged(1, 3)));
  });
});

describe('two groups of different speed, no waiting', () => {
  const SIZES = [2, 4] as const;
  const MEANS = [5, 12] as const;
  const GAP = 2.5;
  const state = (a: number, b: number) => a * (SIZES[1] + 1) + b;

  /** Share blocked, and mean agents busy in each group; a contact goes to the first group with this probability when both have idle agents. */
  function truth(toFirst: (idleA: number, idleB: number) => number): number[] {
    const jumps: Transition[] = [];
    for (let a = 0; a <= SIZES[0]; a++)
      for (let b = 0; b <= SIZES[1]; b++) {
        const idle = [SIZES[0] - a, SIZES[1] - b] as const;
        const share = idle[0] === 0 ? 0 : idle[1] === 0 ? 1 : toFirst(...idle);
        if (idle[0] > 0) jumps.push({ from: state(a, b), to: state(a + 1, b), rate: share / GAP });
        if (idle[1] > 0) jumps.push({ from: state(a, b), to: state(a, b + 1), rate: (1 - share) / GAP });
        if (a > 0) jumps.push({ from: state(a, b), to: state(a - 1, b), rate: a / MEANS[0] });
        if (b > 0) jumps.push({ from: state(a, b), to: state(a, b - 1), rate: b / MEANS[1] });
      }
    const chances = stationary((SIZES[0] + 1) * (SIZES[1] + 1), jumps);
    const mean = (read: (a: number, b: number) => number) =>
      chances.reduce((all, p, s) => all + p * read(Math.floor(s / (SIZES[1] + 1)), s % (SIZES[1] + 1)), 0);
    return [chances[state(...SIZES)]!, mean(a => a) / SIZES[0], mean((_, b) => b) / SIZES[1]];
  }

  function simulated(agents: AgentChoice) {
    const day = scenarioOf({
      horizon: 21_000,
      warmUp: 1000,
      types: { service: { ...everySoOften(GAP), talk: exponential(10) } },
      queues: { queue: { agents, capacity: 0, order: ['a', 'b'] } },
      groups: {
        a: { staff: SIZES[0], skills: { service: { level: 10 / MEANS[0] } } },
        b: { staff: SIZES[1], skills: { service: { level: 10 / MEANS[1] } } },
      },
    });
    return overReplications(day, 20, tally => {
      const blocked = measureOf(day, tally, 'blocked')!;
      const share = blocked / (blocked + measureOf(day, tally, 'offered')!);
      const busy = (group: string) => measureOf(day, tally, 'occupancy', { group })!;
      return [share, busy('a'), busy('b')];
    });
  }

  const byIdle = truth((a, b) => a / (a + b));
  const fastFirst = truth(() => 1);

  it.each(['proportional', 'random'] as const)('%s: a group by its share of the idle agents', agents => {
    expect(farthestOff(simulated(agents), byIdle)).toBeLessThan(1);
  });

  it.each(['byLevel', 'orderedGroups'] as const)('%s: the fast group first', agents => {
    expect(farthestOff(simulated(agents), fastFirst)).toBeLessThan(1);
  });

  it('the same assertions fail for one another, and for the longest idle', () => {
    expect(farthestOff(simulated('byLevel'), byIdle)).toBeGreaterThan(1);
    expect(farthestOff(simulated('random'), fastFirst)).toBeGreaterThan(1);
    expect(farthestOff(simulated('longestIdle'), fastFirst)).toBeGreaterThan(1);
  });
});
