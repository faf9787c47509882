import { describe, expect, it } from 'vitest';
import { replicate, type Scenario } from '../../engine/index.ts';
import { loadScenario, readFrom } from '../../scenarios/index.ts';
import { fuzzedScenario } from './fuzzed-scenarios.ts';

const FILES = 400;

/** What goes wrong in the first events of a generated scenario; empty if nothing. */
function problemsOf(scenario: Scenario): string[] {
  try {
    const { checks } = replicate({ ...scenario, limits: { events: 5000, contacts: 1e5 } }, 'fuzz', 0);
    return Object.entries(checks).flatMap(([law, verdict]) =>
      verdict === 'ok' ? [] : [`${law}: ${verdict}`],
    );
  } catch (error) {
    return [String(error)];
  }
}

describe('generated scenarios, with all that a file can say', () => {
  it('run, and their books balance', async () => {
    const wrong: string[] = [];
    let count = 0;
    for (let seed = 0; seed < FILES; seed++) {
      const { kind, files } = fuzzedScenario(seed);
      if (kind !== 'sound') continue;
      count++;
      const { scenario } = await loadScenario('s.yaml', readFrom(files));
      wrong.push(...problemsOf(scenario).map(problem => `${seed}: ${problem}`));
    }
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(FILES / 3);
  });

  it('would show one that cannot be run', async () => {
    const { scenario } = await loadScenario('s.yaml', readFrom(fuzzedScenario(0).files));
    const [first, ...others] = scenario.agentGroups;
    const overlapping = ['a', 'a'].map(agent => ({ agent, logIn: 0, logOut: 1e9, breaks: [] }));
    const wrong = { ...scenario, agentGroups: [{ ...first!, shifts: overlapping }, ...others] };
    expect(problemsOf(wrong)).toHaveLength(1);
    expect(problemsOf(scenario)).toEqual([]);
  });
});
