import { describe, expect, it } from 'vitest';
import { expectedContacts, lawMean, type Scenario } from '../../engine/index.ts';
import { loadScenario, readFrom } from '../../scenarios/index.ts';
import { shippedScenarios, shippedTexts } from '../../test/support/shipped.ts';
import { ARRIVE } from '../day/verbs.ts';
import { shareOut } from './agent-levers.ts';
import { DayRun } from './day-run.ts';
import { leversOf } from './levers.ts';

const texts = readFrom(shippedTexts());

describe('levers', () => {
  it.each(shippedScenarios())(
    'of %s are accepted at both ends and a step off, change the scenario, and change nothing at the baseline',
    async path => {
      const { scenario, document, hash } = await loadScenario(path, texts);
      const levers = leversOf(scenario, document);
      expect(levers.map(({ id }) => id)).toEqual([...new Set(levers.map(({ id }) => id))]);
      expect(levers.length).toBeGreaterThanOrEqual(3);
      for (const lever of levers) {
        expect(lever.set(lever.baseline)).toEqual([]);
        expect(lever.low).toBeLessThanOrEqual(lever.baseline);
        expect(lever.high).toBeGreaterThanOrEqual(lever.baseline);
        for (const value of [lever.low, lever.high]) {
          if (value === lever.baseline) continue;
          const changed = await loadScenario(path, texts, { set: lever.set(value) });
          expect(changed.hash, lever.id).not.toBe(hash);
        }
        const step = lever.baseline + (lever.baseline < lever.high ? lever.step : -lever.step);
        await loadScenario(path, texts, { set: lever.set(step) });
      }
    },
  );

  it('keep counts of contacts whole', async () => {
    const path = 'scenarios/morning-from-a-log';
    const set = ['contactTypes.*.arrivals.counts=×1.1'];
    const { document } = (await loadScenario(path, texts, { set })) as { document: object };
    expect(JSON.stringify(document)).toContain('"count":[15,22,24,18]');
  });

  it('do what they say', async () => {
    const path = 'scenarios/bank-inhouse';
    const { scenario, document } = await loadScenario(path, texts);
    const lever = (id: string) => leversOf(scenario, document).find(one => one.id === id)!;
    const under = async (id: string, value: number) =>
      (await loadScenario(path, texts, { set: lever(id).set(value) })).scenario;
    expect(expectedContacts(await under('volume:', 1.5)) / expectedContacts(scenario)).toBeCloseTo(1.5, 6);
    const talk = await under('talk:regular', 300);
    expect(lawMean(talk.contactTypes[0]!.talk) / 1e6).toBeCloseTo(300, 3);
    expect(lawMean(talk.contactTypes[1]!.talk) / 1e6).toBeCloseTo(115, 3);
  });

  it('say a roster by a formula, a share of the IVR and a callback as files do', async () => {
    const set = async (path: string, id: string, value: number) => {
      const { scenario, document } = await loadScenario(path, texts);
      return leversOf(scenario, document)
        .find(one => one.id === id)!
        .set(value);
    };
    expect(await set('scenarios/ivr-automation', 'plannedLevel:desk', 0.9)).toEqual([
      'agentGroups.desk.agents.for=90 % in 20 s',
    ]);
    expect(await set('scenarios/ivr-automation', 'selfService:balance', 0.8)).toEqual([
      'ivr.welcome.choices.balance.selfService.contains=80 %',
    ]);
    expect(await set('scenarios/callback-modes', 'callbackAbove:call', 150)).toEqual([
      'queues.call.callback.offer.expectedWait=above 150 s',
    ]);
  });
});

describe('levers of agents', () => {
  const path = 'scenarios/absence-and-reserve';
  const agents = async (scenarioPath: string) => {
    const { scenario, document } = await loadScenario(scenarioPath, texts);
    return leversOf(scenario, document).filter(({ kind }) => kind === 'agents');
  };
  /** agents at work at most, by the plan; of shifts, in all */
  const given = ({ agentGroups }: Scenario, of: string) => {
    const { staff, shifts } = agentGroups.find(({ name }) => name === of)!;
    return { most: Math.max(...staff.values), inShifts: shifts.length };
  };

  it('give as many as they say, at every step of every shipped scenario', async () => {
    let rosters = 0;
    for (const shipped of shippedScenarios())
      for (const { of, low, high, step, baseline, unit, set } of await agents(shipped)) {
        expect([unit, step]).toEqual(['agents', 1]);
        rosters += /=×/u.test(set(high).join()) ? 1 : 0;
        const tried = [low, baseline - 1, baseline + 1, Math.round((baseline + high) / 2), high];
        for (const value of tried.filter(one => one >= low)) {
          const texted = set(value);
          const { scenario } = await loadScenario(shipped, texts, { set: texted });
          const summed = texted.reduce((sum, text) => sum + Number(/agents=(\d+)$/u.exec(text)?.[1]), 0);
          const isInShifts = /shifts/u.test(texted.join());
          expect(isInShifts ? summed : given(scenario, of).most, `${shipped} ${of}`).toBe(value);
        }
      }
    expect(rosters).toBeGreaterThan(2);
  });

  it('keep the shape of shifts', async () => {
    const [desk] = await agents(path);
    expect(desk!.set(desk!.baseline / 2)).toEqual([
      'agentGroups.desk.shifts[0].agents=7',
      'agentGroups.desk.shifts[1].agents=7',
    ]);
    expect(shareOut(28, [14, 14])).toEqual([14, 14]);
    for (const weights of [
      [1, 1, 9],
      [3, 5, 2, 7],
    ]) {
      const all = weights.reduce((sum, weight) => sum + weight, 0);
      expect(shareOut(all, weights)).toEqual(weights);
      for (let agents = weights.length; agents < 2 * all; agents++) {
        const [now, more] = [shareOut(agents, weights), shareOut(agents + 1, weights)];
        expect(Math.min(...now)).toBeGreaterThanOrEqual(1);
        expect(more.map((share, k) => share - now[k]!).sort()).toEqual([...weights.slice(1).map(() => 0), 1]);
      }
    }
  });
});

/** When each of a day's callers arrived, and what for. */
function arrivalsIn(scenario: Scenario): string[] {
  const { log } = new DayRun(scenario, '1', 0).day(0)!;
  const rows = Array.from({ length: log.count }, (_, row) => row);
  return rows.filter(row => log.verb[row] === ARRIVE).map(row => `${log.time[row]} ${log.type[row]}`);
}

describe('levers of skills', () => {
  const skilled = async (path: string) => {
    const { scenario, document } = await loadScenario(path, texts);
    return leversOf(scenario, document).filter(({ kind }) => kind === 'skills');
  };

  it('are there for groups that lack a contact type of others, and only for them', async () => {
    const found = [];
    for (const path of shippedScenarios())
      for (const { of, types } of await skilled(path))
        found.push(`${path.slice(10)} ${of}: ${types!.join()}`);
    expect(found).toEqual([
      'bullseye specialists: question',
      'bullseye team-leads: question',
      'helpdesk-l1-l2 first level: applications,network',
      'helpdesk-l1-l2 application team: request,network',
      'helpdesk-l1-l2 network team: request,applications',
      'merge-3-sites north desk: south,west',
      'merge-3-sites south desk: north,west',
      'merge-3-sites west desk: north,south',
      'n-model dedicated: special',
      'protect-service-level service-desk: stock',
      'virtual-secretary secretaries: put through',
      'virtual-secretary principals: law firm,dentist,plumber,estate agent,online shop',
    ]);
  });

  it('give a whole group one type more at each step, beside what it takes', async () => {
    const path = 'scenarios/merge-3-sites';
    const [north] = await skilled(path);
    expect(north!.set(1)).toEqual(['agentGroups."north desk".skills=[north, south]']);
    for (const value of [0, 1, 2]) {
      const { scenario } = await loadScenario(path, texts, { set: north!.set(value) });
      const taken = scenario.agentGroups[0]!.skills.map(({ contactType, level }) => [contactType, level]);
      expect(taken).toEqual([0, 1, 2].slice(0, value + 1).map(type => [type, 1]));
    }
  });

  it('keep the levels of a map of skills', async () => {
    const set = ['agentGroups.team-leads.skills={ claim: 0.9 }'];
    const [, leads] = await skilled('scenarios/bullseye');
    const { scenario } = await loadScenario('scenarios/bullseye', texts, { set: [...set, ...leads!.set(1)] });
    expect(scenario.agentGroups[2]!.skills.map(({ level }) => level)).toEqual([0.9, 1]);
  });

  it('leave out types whose rings a group is not in, and groups that a formula plans', async () => {
    const ring = 'routing.stock={ rings: [{ groups: [stock-desk] }] }';
    const formula = 'agentGroups.service-desk.agents={ for: 80 % in 20 s, by: erlangA }';
    for (const set of [[], [ring], [formula]]) {
      const path = 'scenarios/protect-service-level';
      const { scenario, document } = await loadScenario(path, texts, { set });
      const kinds = leversOf(scenario, document).map(({ kind }) => kind);
      expect(kinds.includes('skills'), set.join()).toBe(set.length === 0);
    }
  });

  it('move no customer: the same come at the same instants', async () => {
    const path = 'scenarios/merge-3-sites';
    const { scenario } = await loadScenario(path, texts);
    const before = arrivalsIn(scenario);
    const levers = await skilled(path);
    const set = levers.flatMap(lever => lever.set(lever.high));
    const pooled = (await loadScenario(path, texts, { set })).scenario;
    expect(pooled.agentGroups.every(({ skills }) => skills.length === 3)).toBe(true);
    expect(arrivalsIn(pooled)).toEqual(before);
    const other = await loadScenario(path, texts, { set: ['contactTypes.*.arrivals.poisson=×1.01'] });
    expect(arrivalsIn(other.scenario)).not.toEqual(before);
  });
});
