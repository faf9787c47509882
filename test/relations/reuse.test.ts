import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { replicate } from '../../engine/experiment/replicate.ts';
import { EventCalendar } from '../../engine/kernel/event-calendar.ts';
import { generateScenario } from '../support/generate-scenario.ts';

const scenarios = Array.from({ length: 40 }, (_, k) => generateScenario(k + 1));

/** On a list of its own, a replication has a simulation of its own. */
const fresh = (k: number, replication: number) =>
  replicate(scenarios[k]!, 'reuse', replication, { list: new EventCalendar() });

describe('replicate', () => {
  it('finds nothing of the replications before, whatever their scenarios were', () => {
    let differing = 0;
    for (const [k, scenario] of scenarios.entries())
      for (const replication of [0, 1, 2]) {
        const reused = replicate(scenario, 'reuse', replication);
        expect(reused).toEqual(fresh(k, replication));
        if (!isDeepStrictEqual(reused.cells, fresh(k, replication + 3).cells)) differing++;
      }
    // some of the generated scenarios draw nothing
    expect(differing).toBeGreaterThan(100);
  });

  it('finds nothing of a replication that a limit ended with its contacts inside', () => {
    for (const scenario of scenarios) {
      const full = replicate(scenario, 'reuse', 0).events;
      const cut = { ...scenario, limits: { ...scenario.limits, events: Math.ceil(0.7 * full) } };
      expect(replicate(cut, 'reuse', 0).status).toBe('events');
      expect(replicate(cut, 'reuse', 1)).toEqual(replicate(cut, 'reuse', 1, { list: new EventCalendar() }));
    }
  });

  it('gives tallies that later replications leave alone', () => {
    const first = replicate(scenarios[0]!, 'reuse', 0);
    const kept = structuredClone(first);
    replicate(scenarios[0]!, 'reuse', 1);
    replicate(scenarios[5]!, 'reuse', 0);
    expect(first).toEqual(kept);
  });

  it('goes on after a policy that fails in the middle of a run', () => {
    const failing = () => ({
      selectAgent: () => {
        throw new Error('no');
      },
    });
    expect(() => replicate(scenarios[0]!, 'reuse', 0, { policy: failing })).toThrow('no');
    expect(replicate(scenarios[0]!, 'reuse', 0)).toEqual(fresh(0, 0));
  });

  it('runs inside another one, as a policy may ask for', () => {
    let inner: unknown;
    const deaf = () => ({ selectAgent: () => -1 });
    const curious = () => ({
      selectAgent: () => {
        inner ??= replicate(scenarios[1]!, 'reuse', 0);
        return -1;
      },
    });
    const outer = replicate(scenarios[0]!, 'reuse', 0, { policy: curious });
    expect(outer).toEqual(replicate(scenarios[0]!, 'reuse', 0, { list: new EventCalendar(), policy: deaf }));
    expect(inner).toEqual(fresh(1, 0));
  });
});
