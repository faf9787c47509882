import { describe, expect, it, vi } from 'vitest';
import { type CostReport, type Scenario, simulate } from '../../engine/index.ts';
import { loadScenario, readFrom } from '../../scenarios/index.ts';
import { shippedTexts } from '../../test/support/shipped.ts';
import { SERVICE_RULES } from '../day/count-columns.ts';
import { dayChanges } from '../studio/links.ts';
import { oneDay } from './one-day.ts';
import type { Source } from './source.ts';
import { WhatIf, type WhatIfWorker } from './what-if.ts';
import type { WhatIfResult } from './what-if-result.ts';
import { type WhatIfNote, WhatIfRunner } from './what-if-runner.ts';

const files = shippedTexts();
const pause = () => new Promise<void>(done => setImmediate(done));

/** A worker without a thread. */
class Here implements WhatIfWorker {
  onmessage: WhatIfWorker['onmessage'] = null;
  private readonly runner = new WhatIfRunner((data: WhatIfNote) => this.onmessage?.({ data }), pause);
  postMessage(task: Parameters<WhatIfWorker['postMessage']>[0]): void {
    void pause().then(() => this.runner.take(task));
  }
  terminate(): void {}
}

function whatIf() {
  const results: WhatIfResult[] = [];
  let heard: () => void = () => {};
  const faults: unknown[] = [];
  const asked = new WhatIf(
    {
      onResult: result => {
        results.push(result);
        if (result.replications === result.of) heard();
      },
      onFaults: found => {
        faults.push(found);
        heard();
      },
      onFailure: message => {
        throw new Error(message);
      },
    },
    [new Here(), new Here()],
  );
  const ask = (source: Source, replications = 6, seed = '1') => {
    const done = new Promise<void>(resolve => {
      heard = resolve;
    });
    asked.ask(source, { seed, replications, day: 0 });
    return done;
  };
  return { asked, ask, results, faults };
}
const sourceOf = (path: string, ...set: string[]): Source => ({ files, path: `scenarios/${path}`, set });

describe('what if', () => {
  it('says what the report says of the day, for all replications', async () => {
    const { ask, results } = whatIf();
    await ask(sourceOf('callback-modes'));
    const { scenario } = await loadScenario('scenarios/callback-modes', readFrom(files));
    const report = simulate({ scenario: oneDay(scenario, 0), hash: '' }, { replications: 6 });
    const last = results.at(-1)!;
    const named = (name: string) => last.measures.find(measure => measure.name === name)!.now;
    for (const rule of SERVICE_RULES)
      expect(named(`serviceLevel.${rule}`), rule).toEqual(report.total.serviceLevel[rule]);
    expect(named('waitTime')).toEqual(report.total.waitTime);
    expect(last.bands.starts).toHaveLength(48);
    const half = report.intervals.find(interval => interval.start === 10 * 3600)!;
    expect(last.bands.serviceLevel.mean[20]).toBeCloseTo(half.total.serviceLevel.ofOffered!.value, 12);
    expect(last.bands.serviceLevel.doubtLow[20]).toBeCloseTo(half.total.serviceLevel.ofOffered!.low!, 12);
    const queueLength = half.total.queueLength as { value: number };
    expect(last.bands.waiting.mean[20]).toBeCloseTo(queueLength.value, 9);
  });

  it('answers on the way where a day takes long, and once where it does not', async () => {
    const counts = async (each: number) => {
      let now = 0;
      const clock = vi.spyOn(performance, 'now').mockImplementation(() => {
        now += each;
        return now;
      });
      const { ask, results } = whatIf();
      await ask(sourceOf('erlang-c'));
      clock.mockRestore();
      return results.map(result => result.replications);
    };
    expect(await counts(1)).toEqual([6]);
    expect(await counts(200)).toEqual([4, 5, 6]);
  });

  it('reads another text of a scenario anew, after it was made ready for the first', async () => {
    const { asked, ask, results } = whatIf();
    const text = files['scenarios/erlang-c/scenario.yaml']!;
    const source = { files: { 'a.yaml': text }, path: 'a.yaml', set: [] };
    asked.makeReady({ source, seed: '1', day: 0, changes: [['no=1'], ['agentGroups.desk.agents=98']] });
    await ask(source);
    await ask({ ...source, set: ['agentGroups.desk.agents=99'] });
    await ask({ ...source, files: { 'a.yaml': text.replace(/agents: \d+/u, 'agents: 99') } });
    const whole = results.filter(({ replications, of }) => replications === of);
    const [first, changed, other] = whole.map(({ measures }) => measures);
    expect(changed).not.toEqual(first);
    expect(other).toEqual(changed);
  });

  it('holds changes against the pinned baseline on the same customers', async () => {
    const { asked, ask, results } = whatIf();
    await ask(sourceOf('erlang-c'));
    asked.pin();
    await ask(sourceOf('erlang-c'));
    const same = results.at(-1)!.measures.find(({ name }) => name === 'waitTime')!;
    expect(same.difference).toMatchObject({ value: 0 });
    await ask(sourceOf('erlang-c', 'agentGroups.desk.agents=15'));
    const more = results.at(-1)!.measures.find(({ name }) => name === 'waitTime')!;
    expect(more.difference!.value).toBeCloseTo(more.now!.value - more.baseline!.value, 9);
    expect(more.difference!.high!).toBeLessThan(0);
    await ask(sourceOf('erlang-c'), 6, 'another seed');
    expect(results.at(-1)!.baseline).toBeNull();
  });

  it('answers the latest request alone', async () => {
    const { ask, results } = whatIf();
    void ask(sourceOf('erlang-c'));
    void ask(sourceOf('erlang-c', 'agentGroups.desk.agents=15'));
    await ask(sourceOf('erlang-c', 'agentGroups.desk.agents=16'));
    expect(new Set(results.map(result => result.request))).toEqual(new Set([3]));
  });

  it('tells the faults of a change, and answers the next one', async () => {
    const { ask, results, faults } = whatIf();
    await ask(sourceOf('erlang-c', 'agentGroups.desk.agents=few'));
    expect(faults).toHaveLength(1);
    expect(results).toHaveLength(0);
    await ask(sourceOf('erlang-c'));
    expect(results.at(-1)!.replications).toBe(6);
  });
});

describe('one day of several', () => {
  it('counts the contacts of that day alone', async () => {
    const { scenario } = await loadScenario('scenarios/merge-3-sites', readFrom(files));
    const whole = simulate({ scenario, hash: '' }, { replications: 2 });
    const days = scenario.days.map((_, day) => {
      const report = simulate({ scenario: oneDay(scenario, day), hash: '' }, { replications: 2 });
      return (report.total.offered as { value: number }).value;
    });
    expect(days.reduce((sum, day) => sum + day, 0)).toBeCloseTo(
      (whole.total.offered as { value: number }).value,
      9,
    );
  });

  it.each(['bank-inhouse', 'merge-3-sites', 'absence-and-reserve'])(
    'is what the command line gives with the changes for it: %s',
    async name => {
      const read = (set: string[]) => loadScenario(`scenarios/${name}`, readFrom(files), { set });
      const { scenario } = await read([]);
      const totalOf = (one: Scenario) => simulate({ scenario: one, hash: '' }, { replications: 2 });
      for (const day of [0, 2, scenario.days.length - 1]) {
        const { scenario: changed } = await read(dayChanges(scenario, day));
        const [here, there] = [totalOf(oneDay(scenario, day)), totalOf(changed)];
        expect(there.total, `day ${day + 1}`).toEqual(here.total);
        expect(there.cost).toEqual(here.cost);
        expect(there.total.offered).not.toEqual(totalOf(scenario).total.offered);
      }
    },
  );

  it('costs its own part of a month: days add up to all of them', async () => {
    const { scenario } = await loadScenario('scenarios/bank-inhouse', readFrom(files));
    const costOf = (one: Scenario) =>
      (simulate({ scenario: one, hash: '' }, { replications: 1 }).cost as CostReport).measures.cost!.value!;
    const days = scenario.days.map((_, day) => costOf(oneDay(scenario, day)));
    expect(days.reduce((sum, day) => sum + day, 0)).toBeCloseTo(costOf(scenario), 6);
    expect(days[19]! / days[0]!).toBeCloseTo(1, 0);
  });
});
