import { describe, expect, it } from 'vitest';
import { generateScenario } from '../support/generate-scenario.ts';
import { engineRecords, firstDifference, naiveRecords } from './compare.ts';

const COUNT = 10_000;

describe('10,000 generated scenarios', () => {
  it('give the same record of every contact, agent and rule in the engine and in the naive center', () => {
    const differing: string[] = [];
    for (let seed = 0; seed < COUNT; seed++) {
      const scenario = generateScenario(seed);
      const difference = firstDifference(naiveRecords(scenario), engineRecords(scenario));
      if (difference !== undefined) differing.push(`${scenario.name}: ${difference}`);
    }
    expect(differing).toEqual([]);
  });
});
