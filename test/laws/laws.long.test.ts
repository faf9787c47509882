import { describe, expect, it } from 'vitest';
import { checkLog } from '../../engine/measures/log-laws/check-log.ts';
import { runChecked } from '../support/day-measures.ts';
import { eventLog } from '../support/event-log.ts';
import { generatePlainScenario, generateScenario } from '../support/generate-scenario.ts';
import { Recount } from './recount.ts';

const COUNT = 10_000;

describe('10,000 generated scenarios', () => {
  it('keep every law of their event log, balance their books and count the same twice', () => {
    const broken: string[] = [];
    for (let seed = 0; seed < COUNT; seed++) {
      const scenario = generateScenario(seed);
      const rows = eventLog(scenario);
      for (const [law, fault] of checkLog(scenario, rows)) broken.push(`${seed}: ${law}: ${fault}`);
      runChecked(scenario);
      const plain = generatePlainScenario(seed);
      const differing = new Recount(plain, eventLog(plain)).differences(runChecked(plain));
      broken.push(...differing.map(one => `${seed}: ${one}`));
    }
    expect(broken).toEqual([]);
  });
});
