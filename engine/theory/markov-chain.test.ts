import { describe, expect, it } from 'vitest';
import { numberInside } from './finite-queue.ts';
import { stationary, type Transition } from './markov-chain.ts';

describe('the stationary law of a Markov chain', () => {
  it('of two states is the other way out over both', () => {
    const law = stationary(2, [
      { from: 0, to: 1, rate: 3 },
      { from: 1, to: 0, rate: 5 },
    ]);
    expect(law[0]).toBeCloseTo(5 / 8, 15);
    expect(law[1]).toBeCloseTo(3 / 8, 15);
  });

  it('of a ring with one direction is by the mean times spent', () => {
    const times = [1, 4, 2, 7, 6];
    const ring = times.map((time, i) => ({ from: i, to: (i + 1) % 5, rate: 1 / time }));
    stationary(5, ring).forEach((chance, i) => {
      expect(chance).toBeCloseTo(times[i]! / 20, 14);
    });
  });

  it('of a queue is that of the birth-death chain, small probabilities with all their digits', () => {
    const model = { arrivalRate: 2, meanHandleTime: 1, agents: 10, lines: 60, meanPatience: 0.5 };
    const jumps: Transition[] = [];
    for (let k = 0; k < 60; k++) {
      jumps.push({ from: k, to: k + 1, rate: 2 });
      jumps.push({ from: k + 1, to: k, rate: Math.min(k + 1, 10) + 2 * Math.max(0, k + 1 - 10) });
    }
    const truth = numberInside(model);
    stationary(61, jumps).forEach((chance, k) => {
      expect(Math.abs(chance / truth[k]! - 1), `state ${k}`).toBeLessThan(1e-12);
    });
    expect(truth[60]).toBeLessThan(1e-60);
  });

  it('adds up several jumps between the same states and passes over those that stay', () => {
    const law = stationary(2, [
      { from: 0, to: 1, rate: 1 },
      { from: 0, to: 1, rate: 2 },
      { from: 0, to: 0, rate: 9 },
      { from: 1, to: 0, rate: 5 },
    ]);
    expect(law[0]).toBeCloseTo(5 / 8, 15);
  });

  it('refuses a state out of range and one that never comes back', () => {
    expect(() => stationary(2, [{ from: 0, to: 2, rate: 1 }])).toThrow('transition 0 → 2: states are 0 to 1');
    expect(() => stationary(2, [{ from: 0, to: 1, rate: 1 }])).toThrow('state 1 cannot get to a lower one');
  });
});
