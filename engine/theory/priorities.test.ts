import { describe, expect, it } from 'vitest';
import { relativeError, validationCases } from '../../test/data/validation/read-cases.ts';
import { erlangC } from './erlang-c.ts';
import { stationary, type Transition } from './markov-chain.ts';
import { type ClassWait, oneAgentPriorityWaits, priorityWaits } from './priorities.ts';

const waitOf = (wait: ClassWait | undefined) => (wait?.stable ? wait.waitTime : Number.NaN);

describe('priority classes', () => {
  it.each(validationCases('priority-mg1-misc', 'PR'))('agree with $id, $title, within 1e-9', each => {
    const classes = each.model.lam.map((arrivalRate: number) => ({ arrivalRate }));
    const results = priorityWaits(classes, 1 / each.model.mu, each.model.agents);
    const general = oneAgentPriorityWaits(
      classes.map((one: { arrivalRate: number }) => ({
        ...one,
        meanHandleTime: 1 / each.model.mu,
        handleTimeScv: 1,
      })),
    );
    for (const waits of [results, general]) {
      waits.forEach((wait, i) => {
        if (!wait.stable) throw new Error('unstable');
        expect(relativeError(wait.waitTime, each, `class${i}_mean_wait`)).toBeLessThan(1e-9);
        expect(relativeError(wait.queueLength, each, `class${i}_mean_queue`)).toBeLessThan(1e-9);
      });
    }
    const reversed = priorityWaits(classes.reverse(), 1 / each.model.mu, each.model.agents);
    expect(relativeError(waitOf(reversed[0]), each, 'class0_mean_wait')).toBeGreaterThan(0.05);
  });

  it('keep the mean number waiting of one queue, whatever the order (Kleinrock 1965)', () => {
    const classes = [{ arrivalRate: 2 }, { arrivalRate: 3.5 }, { arrivalRate: 1.2 }];
    const together = erlangC(
      { arrivalRate: 6.7, meanHandleTime: 1, agents: 8 },
      { acceptableWait: 0, shortAbandon: 0 },
    );
    const waits = priorityWaits(classes, 1, 8);
    const queue = waits.reduce((sum, wait) => sum + (wait.stable ? wait.queueLength : Number.NaN), 0);
    expect(queue).toBeCloseTo(together.stable ? together.queueLength : Number.NaN, 12);
  });

  it('before an overloaded class meet a center that is always busy', () => {
    const waits = priorityWaits([{ arrivalRate: 4 }, { arrivalRate: 9 }, { arrivalRate: 2 }], 1, 10);
    // 10 agents always busy free one every 0.1; the first class alone loads them by 0.4.
    expect(waitOf(waits[0])).toBeCloseTo(0.1 / 0.6, 14);
    expect(waits[1]).toEqual({ stable: false, growth: expect.closeTo(3, 12) });
    expect(waits[2]).toEqual({ stable: false, growth: 2 });
  });

  it('before an overloaded class at one agent: by a Markov chain with the second class always waiting', () => {
    // Two laws of handle time: class 1 exponential of mean 1, class 2 exponential of mean 3, load 0.5 and beyond.
    const waits = oneAgentPriorityWaits([
      { arrivalRate: 0.5, meanHandleTime: 1, handleTimeScv: 1 },
      { arrivalRate: 1, meanHandleTime: 3, handleTimeScv: 1 },
    ]);
    const most = 200;
    const jumps: Transition[] = [];
    // state 2 k + s: k of class 1 wait; s = 0 class 1 is handled, s = 1 class 2
    for (let k = 0; k < most; k++) {
      for (const s of [0, 1]) {
        if (k + 1 < most) jumps.push({ from: 2 * k + s, to: 2 * k + 2 + s, rate: 0.5 });
        jumps.push({ from: 2 * k + s, to: k > 0 ? 2 * k - 2 : 1, rate: s === 0 ? 1 : 1 / 3 });
      }
    }
    const queue = stationary(2 * most, jumps).reduce((sum, chance, i) => sum + chance * (i >> 1), 0);
    expect(waitOf(waits[0])).toBeCloseTo(queue / 0.5, 9);
  });
});
