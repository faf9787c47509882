import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../engine/center/scenario.ts';
import { generatePlainScenario } from '../support/generate-scenario.ts';
import { waitsOf } from './observed.ts';
import { RELATIONS } from './relations.ts';
import { oneEndlessQueue, withTypes } from './variations.ts';

const scenarios = Array.from({ length: 40 }, (_, k) => generatePlainScenario(1000 + k));

describe.each(RELATIONS)('$name', ({ pair, twin }) => {
  it('on 40 generated scenarios', () => {
    const broken = scenarios.filter(scenario => {
      const [one, other] = pair(scenario);
      return one !== other;
    });
    expect(broken.map(scenario => scenario.name)).toEqual([]);
  });

  it('and not when something is really changed', () => {
    const noticing = scenarios.filter(scenario => {
      const [one, other] = twin(scenario);
      return one !== other;
    });
    expect(noticing.length).toBeGreaterThan(4);
  });
});

describe('one more agent, infinite patience, one queue, first come first served, same streams', () => {
  /** Whether somebody waits longer in the second scenario than in the first. */
  const somebodyWaitsLonger = (before: Scenario, after: Scenario) => {
    const waits = waitsOf(before);
    return [...waitsOf(after)].some(([contact, wait]) => wait > waits.get(contact)!);
  };

  it('nobody waits longer', () => {
    for (const scenario of scenarios)
      for (const agents of [1, 2, 4])
        expect(
          somebodyWaitsLonger(oneEndlessQueue(agents)(scenario), oneEndlessQueue(agents + 1)(scenario)),
          scenario.name,
        ).toBe(false);
  });

  it('one agent fewer makes somebody wait longer', () => {
    const longer = scenarios.filter(scenario =>
      somebodyWaitsLonger(oneEndlessQueue(2)(scenario), oneEndlessQueue(1)(scenario)),
    );
    expect(longer.length).toBeGreaterThan(20);
  });

  it('and with patience it is no law: a contact that would have given up may stand in the way', () => {
    const mean = 20e6;
    const patient = withTypes(() => ({ patience: { starts: [0], laws: [{ kind: 'exponential', mean }] } }));
    const longer = scenarios.filter(scenario =>
      [1, 2, 4].some(agents =>
        somebodyWaitsLonger(
          patient(oneEndlessQueue(agents)(scenario)),
          patient(oneEndlessQueue(agents + 1)(scenario)),
        ),
      ),
    );
    expect(longer.length).toBeGreaterThan(0);
  });
});
