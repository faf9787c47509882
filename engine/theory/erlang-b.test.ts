import { describe, expect, it } from 'vitest';
import { relativeError, validationCases } from '../../test/data/validation/read-cases.ts';
import { blocking, erlangB, lossMeasures } from './erlang-b.ts';

describe('Erlang B', () => {
  it.each(validationCases('erlang', 'EB'))('agrees with $id, $title, within 1e-9', each => {
    const { servers, offered_erlangs } = each.model;
    const result = lossMeasures(offered_erlangs, servers);
    expect(relativeError(result.blocked, each, 'p_block')).toBeLessThan(1e-9);
    expect(relativeError(result.carriedLoad, each, 'carried_erlangs')).toBeLessThan(1e-9);
    expect(relativeError(result.occupancy, each, 'occupancy')).toBeLessThan(1e-9);
  });

  it.each(validationCases('priority-mg1-misc', 'INS'))('agrees with $id, $title', each => {
    expect(relativeError(erlangB(each.model.offered, each.model.n), each, 'p_block')).toBeLessThan(1e-9);
  });

  it('misses a case when one agent is added: the comparison can fail', () => {
    const each = validationCases('erlang', 'EB8')[0]!;
    const { servers, offered_erlangs } = each.model;
    expect(relativeError(erlangB(offered_erlangs, servers + 1), each, 'p_block')).toBeGreaterThan(1e-3);
  });

  // Γ(n + 1, a) by mpmath at 40 digits.
  it.each([
    [10, 10.5, 0.1879550163585267],
    [0.3, 0.25, 0.725668714929799],
    [0.3, 5.75, 1.610832483922227e-6],
    [200, 180.5, 0.126304898482441],
    [1000, 999.999, 0.02481254547964338],
    [5, -0.5, 1.0860296845830277],
    [0.9, -0.9, 1.6548677486978933],
  ])('at %d Erlangs and %d agents, between whole numbers, is %d', (load, agents, truth) => {
    expect(Math.abs(blocking(load, agents) / truth - 1)).toBeLessThan(1e-12);
  });

  it('falls smoothly with a fraction of an agent, through the whole numbers', () => {
    for (const load of [0.2, 1, 7.3, 60]) {
      for (let agents = 0; agents < 20; agents++) {
        const [below, at, above] = [agents + 1 - 1e-7, agents + 1, agents + 1 + 1e-7].map(n =>
          erlangB(load, n),
        );
        expect(below!).toBeGreaterThan(at!);
        expect(at!).toBeGreaterThan(above!);
        expect((below! - above!) / at!).toBeLessThan(1e-5);
      }
    }
  });

  it('says 0 and not NaN where the blocking is too small for a number', () => {
    expect(erlangB(1, 10_000)).toBe(0);
    expect(erlangB(1e9, 1)).toBeCloseTo(1, 8);
  });

  it('refuses a load of 0 and a negative number of agents', () => {
    expect(() => erlangB(0, 3)).toThrow(/^offeredLoad: 0, must be/);
    expect(() => erlangB(1, -0.5)).toThrow(/^agents: -0.5, must be/);
    expect(() => erlangB(Number.NaN, 3)).toThrow(RangeError);
  });
});
