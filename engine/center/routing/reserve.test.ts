import { describe, expect, it } from 'vitest';
import { answersOf } from '../../../test/support/answers.ts';
import { measureOf } from '../../../test/support/day-measures.ts';
import { farthestOff, overReplications } from '../../../test/support/over-replications.ts';
import { scenarioOf } from '../../../test/support/scenario-builder.ts';

describe('idle agents kept in reserve', () => {
  const day = (reserve: number) =>
    answersOf(
      scenarioOf({
        types: { plain: { at: [0, 1, 2], talk: [50, 50, 50] }, gold: { at: [3, 5], talk: [20, 80] } },
        groups: { team: { staff: 3, skills: { plain: { reserve }, gold: {} } } },
      }),
    );

  it('a contact is taken only if more than so many are idle', () => {
    // reserve 1: the third plain contact waits although one agent is idle; gold takes that one at 3
    expect(day(1)).toEqual([
      '0 s: 1 plain by team 1',
      '1 s: 2 plain by team 2',
      '3 s: 4 gold by team 3',
      '23 s: 5 gold by team 3',
      // who is free at 50 is the only one idle; with who is free at 51 there are two
      '51 s: 3 plain by team 2',
    ]);
  });

  it('without a reserve whoever comes first is served first', () => {
    expect(day(0)).toEqual([
      '0 s: 1 plain by team 1',
      '1 s: 2 plain by team 2',
      '2 s: 3 plain by team 3',
      '50 s: 4 gold by team 1',
      '51 s: 5 gold by team 2',
    ]);
  });
});

describe('two types, n agents, no waiting: a birth-and-death chain', () => {
  const AGENTS = 6;
  const RESERVE = 2;
  const LOADS = [2.5, 1.5] as const;
  const HORIZON = 30_000;

  /** Share of blocked contacts of each type by theory. */
  function truth(reserve: number): [number, number] {
    const weights = [1];
    for (let busy = 0; busy < AGENTS; busy++) {
      const load = AGENTS - busy > reserve ? LOADS[0] + LOADS[1] : LOADS[1];
      weights.push((weights[busy]! * load) / (busy + 1));
    }
    const sum = weights.reduce((all, w) => all + w, 0);
    const over = weights.slice(AGENTS - reserve).reduce((all, w) => all + w, 0);
    return [over / sum, weights[AGENTS]! / sum];
  }

  function simulated(reserve: number, talk = 10) {
    const arrivals = (load: number) => ({
      arrivals: { kind: 'renewal', gap: { kind: 'exponential', mean: (10 / load) * 1e6 } } as const,
      talk: { kind: 'exponential', mean: talk } as const,
    });
    const scenario = scenarioOf({
      horizon: HORIZON,
      types: { plain: arrivals(LOADS[0]), gold: arrivals(LOADS[1]) },
      queues: { queue: { capacity: 0 } },
      groups: { team: { staff: AGENTS, skills: { plain: { reserve }, gold: {} } } },
    });
    return overReplications(scenario, 20, tally =>
      ['plain', 'gold'].map(type => {
        const blocked = measureOf(scenario, tally, 'blocked', { type })!;
        return blocked / (blocked + measureOf(scenario, tally, 'offered', { type })!);
      }),
    );
  }

  it('blocking of both types agrees with theory', () => {
    expect(farthestOff(simulated(RESERVE), truth(RESERVE))).toBeLessThan(1);
  });

  it('the same assertion fails with one less in reserve, and with talks 5 % longer', () => {
    expect(farthestOff(simulated(RESERVE - 1), truth(RESERVE))).toBeGreaterThan(1);
    expect(farthestOff(simulated(RESERVE, 10.5), truth(RESERVE))).toBeGreaterThan(1);
  });
});
