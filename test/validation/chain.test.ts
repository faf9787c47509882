import { describe, expect, it } from 'vitest';
import { type ValidationCase, validationCases } from '../data/validation/read-cases.ts';
import * as blending from './cases/blending.ts';
import * as callbacks from './cases/callbacks.ts';
import { abandonRedials, busyRedials } from './cases/chains.ts';
import { ratesOf } from './cases/redials.ts';
import { type Chain, distanceOfLaws, SolvedChain } from './chain.ts';

/** Keys of a case that are not what its chain says, to seven digits. */
function differing(of: ValidationCase, said: Record<string, number>): string[] {
  return Object.keys(of.expected).filter(key => !(Math.abs(said[key]! / of.expected[key]! - 1) < 1e-7));
}

/** Means of the redials of a case. */
function redialMeans(of: ValidationCase): Record<string, number> {
  const rates = ratesOf(of);
  const solved = new SolvedChain(abandonRedials(rates, { inside: rates.agents + 40, orbit: 150 }));
  const law = solved.stationary();
  const mean = (value: (inside: number, away: number) => number) =>
    solved.mean(law, ([inside, away]) => value(inside!, away!));
  const queue = mean(inside => Math.max(0, inside - rates.agents));
  const orbit = mean((_, away) => away);
  const attempts = rates.arrivals + orbit * rates.returning;
  return {
    mean_orbit: orbit,
    mean_queue: queue,
    occupancy: mean(inside => Math.min(inside, rates.agents)) / rates.agents,
    attempt_rate: attempts,
    redial_share_of_attempts: 1 - rates.arrivals / attempts,
    p_all_agents_busy: mean(inside => (inside >= rates.agents ? 1 : 0)),
    abandon_per_attempt: (queue * rates.abandonment) / attempts,
    eventually_served_fraction:
      mean(inside => Math.min(inside, rates.agents) * rates.service) / rates.arrivals,
  };
}

describe('the chains of the tests', () => {
  it('say what the cases of callbacks and blending say', () => {
    for (const of of validationCases('callback', 'CB'))
      expect(differing(of, callbacks.expectedOf(of.model))).toEqual([]);
    for (const of of validationCases('priority-mg1-misc', 'BL'))
      expect(differing(of, blending.expectedOf(of.model))).toEqual([]);
  });

  it('and not when a rule is another', () => {
    const [of] = validationCases('callback', 'CB');
    const changed = { ...of!.model, offer_when_waiting_calls_at_least: 2 };
    expect(differing(of!, callbacks.expectedOf(changed)).length).toBe(7);
    const [blended] = validationCases('priority-mg1-misc', 'BL');
    expect(differing(blended!, blending.expectedOf({ ...blended!.model, keep_idle: 1 })).length).toBe(6);
  });

  it('say what the cases of redials after abandoning say', () => {
    const of = validationCases('retrial', 'RT3')[0]!;
    expect(differing(of, redialMeans(of))).toEqual([]);
  });

  it('agree with the closed form of redials after a busy tone', () => {
    const [of] = validationCases('retrial', 'RT1');
    const { lam: arrivals, mu: service, agents, retry_rate } = of!.model;
    const solved = new SolvedChain(
      busyRedials({ agents, arrivals, service, abandonment: 0 }, retry_rate, 100),
    );
    const law = solved.stationary();
    const orbit = solved.mean(law, state => state[1]!);
    const said = {
      mean_orbit: orbit,
      p_busy: solved.mean(law, state => state[0]!),
      attempt_rate: arrivals + orbit * retry_rate,
    };
    expect(differing(of!, said)).toEqual([]);
  });

  it('forget their start as fast as they must: an agent who is busy or not, by the closed form', () => {
    const agent: Chain<number[]> = {
      start: [0],
      full: [1],
      moves: ([busy]) => [busy === 0 ? [1, [1]] : [3, [0]]],
    };
    const solved = new SolvedChain(agent);
    const between = (time: number) => distanceOfLaws(solved.after(time, 'start'), solved.after(time, 'full'));
    expect(solved.stationary()[1]).toBeCloseTo(1 / 4, 12);
    expect(between(0)).toBe(1);
    // two jumps at the pace of the faster state, each of which keeps a third of the distance
    expect(between(4 / 3)).toBeCloseTo(1 / 9, 12);
    expect(between(4 / 3)).toBeGreaterThan(Math.exp(-4 * (4 / 3)));
  });
});
