import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  compareScenarios,
  DAY,
  replicate,
  runReplications,
  type Scenario,
  SECOND,
} from '../../engine/index.ts';
import { QUEUE_TIME } from '../../engine/measures/cells.ts';
import { loadScenario } from '../../scenarios/index.ts';
import { comparisonOf, firstSentence, type ReadOption } from './comparison.ts';
import { widestParting } from './day-profile.ts';
import { documentChanges } from './document-changes.ts';
import { joined, type Piece, runPiece } from './piece.ts';
import { byOneRule, levelOf } from './rows.ts';

const FOLDER = new URL('../../scenarios/', import.meta.url);
const text = (path: string) => readFileSync(new URL(path, FOLDER), 'utf8');

async function option(path: string, ...set: string[]): Promise<ReadOption> {
  const loaded = await loadScenario(path, text, { set });
  return { loaded, files: Object.fromEntries(loaded.files.map(file => [file, text(file)])) };
}
const HOURS = ['calendar.days=2'];
const SHORT = ['horizon=3 h', 'warmUp=0 h'];
const run = (options: readonly ReadOption[], cuts: readonly [number, number][]) =>
  comparisonOf(
    options,
    options.map(({ loaded }) => cuts.map(([first, count]) => runPiece(loaded.scenario, '1', first, count))),
    { seed: '1', confidence: 0.95 },
  )!;

describe('a comparison', () => {
  it('has the differences of compareScenarios, money and days of the horizon included', async () => {
    const options = [
      await option('bank-inhouse/scenario.yaml', ...HOURS),
      await option('bank-outsourced/scenario.yaml', ...HOURS),
    ];
    const { rows } = run(options, [
      [2, 1],
      [0, 2],
    ]);
    const replications = (scenario: Scenario) => runReplications(scenario, { seed: '1', replications: 3 });
    const compared = options.map(({ loaded: { scenario } }) => ({
      ...{ name: scenario.name, scenario, replications: replications(scenario) },
    }));
    const [{ measures }] = compareScenarios(compared, 0.95) as [ReturnType<typeof compareScenarios>[0]];
    const totals = rows.filter(({ measure }) => !measure.startsWith('contactTypes.'));
    expect(totals.map(({ measure }) => measure)).toEqual(
      expect.arrayContaining(['serviceLevel.ofOffered', 'waitTime', 'paidHours', 'costPerMonth']),
    );
    for (const { measure, against } of totals) {
      const [told, found] = [measures[measure]!, against[1]![0]!];
      expect(found.value).toBeCloseTo(told.value, 9);
      expect(found.low ?? 0).toBeCloseTo(told.low ?? 0, 9);
    }
    expect(rows.some(({ measure }) => measure.startsWith('contactTypes.stock.serviceLevel'))).toBe(true);
  });

  it('tells options of one name apart by their changes', async () => {
    const path = 'bank-inhouse/scenario.yaml';
    const options = [
      await option(path, ...HOURS),
      await option(path, ...HOURS, 'promise.serviceLevel=70 % in 30 s'),
    ];
    const [first, second] = run(options, [[0, 1]]).options;
    expect(first!.name).toBe(options[0]!.loaded.scenario.name);
    expect(second!.name).toBe(`${first!.name}, promise.serviceLevel=70 % in 30 s`);
  });

  it('adds up the day as the intervals of the run have it', async () => {
    const { loaded } = await option('erlang-a/scenario.yaml', ...SHORT);
    const { scenario } = loaded;
    const { profiles, span } = run([{ loaded, files: {} }], [[0, 2]]);
    const [day] = profiles;
    expect(span).toEqual({ from: 0, to: 18 });
    const mean = (values: Float64Array) => values.slice(0, 18).reduce((a, b) => a + b, 0) / 18;
    const [row] = run([{ loaded, files: {} }], [[0, 2]]).rows;
    expect(row!.measure).toBe(levelOf(scenario));
    expect(mean(day!.onShift)).toBeCloseTo(100, 6);
    const waits = [0, 1].map(r => {
      const { cells } = replicate({ ...scenario, interval: 0 }, '1', r);
      return cells;
    });
    const total = waits.reduce((sum, cells) => sum + cells[cells.length / 2 + QUEUE_TIME]!, 0);
    expect(mean(day!.waiting)).toBeCloseTo(total / 2 / scenario.horizon, 9);
    expect(day!.low[6]!).toBeLessThanOrEqual(day!.waiting[6]!);
  });

  it('lays days of a longer horizon over each other, and says on which the options part most', async () => {
    const options = [
      await option('bank-inhouse/scenario.yaml', ...HOURS),
      await option('bank-outsourced/scenario.yaml', ...HOURS),
    ];
    const { profiles, span, step, parting, days } = run(options, [[0, 2]]);
    expect(days).toBe(2);
    expect(step).toBe(600 * SECOND);
    expect(profiles[0]!.waiting).toHaveLength(DAY / step);
    expect(span.from * step).toBe(7 * 3600 * SECOND);
    expect(parting.replication).toBeLessThan(2);
    expect(parting.day).toBeLessThan(2);
  });

  it('tells options of unlike length by the same step of the day, in either order', async () => {
    const short = await option('bank-inhouse/scenario.yaml', 'calendar.days=1');
    const long = await option('bank-inhouse/scenario.yaml', 'calendar.days=3');
    const alone = run([short], [[0, 2]]);
    expect(alone.step).toBe(600 * SECOND);
    const mean = (values: Float64Array, half: number) =>
      values.slice(3 * half, 3 * half + 3).reduce((sum, value) => sum + value / 3, 0);
    for (const [options, k] of [
      [[long, short], 1],
      [[short, long], 0],
    ] as const) {
      const { profiles, span, step, parting, options: told } = run(options, [[0, 2]]);
      expect(step).toBe(1800 * SECOND);
      expect(span.from * step).toBe(7 * 3600 * SECOND);
      const day = profiles[k]!;
      expect(day.onShift).toHaveLength(48);
      for (const half of [16, 24, 32]) {
        expect(day.onShift[half]).toBeCloseTo(mean(alone.profiles[0]!.onShift, half), 9);
        expect(day.waiting[half]).toBeCloseTo(mean(alone.profiles[0]!.waiting, half), 9);
        expect(day.level[half]).toBe(alone.profiles[0]!.level[half]);
      }
      expect(day.onShift[24]).toBeGreaterThan(5);
      expect(parting.day).toBe(0);
      expect(told.map(({ days }) => days)).toEqual(k === 1 ? [3, 1] : [1, 3]);
    }
  });

  it('looks for where two part most on the days that both have', () => {
    const piece = (...waitingByDay: number[]) => ({ waitingByDay: Float64Array.from(waitingByDay) }) as Piece;
    const [long, short] = [piece(0, 9, 9, 5, 9, 9), piece(0, 0)];
    expect(widestParting(long, short, [3, 1], [0, 1])).toEqual({ replication: 1, day: 0 });
    expect(widestParting(short, long, [1, 3], [0, 1])).toEqual({ replication: 1, day: 0 });
  });

  it('names the acceptable wait of a service level where all options have the same', async () => {
    const within = (wait: number) =>
      option('erlang-a/scenario.yaml', ...SHORT, `promise.serviceLevel=80 % in ${wait} s`);
    const [a, b, other] = [await within(20), await within(20), await within(30)];
    const levelWait = (options: readonly ReadOption[]) => {
      const { rows, promise } = run(options, [[0, 2]]);
      expect(rows[0]!.acceptableWait).toBe(promise.acceptableWait);
      expect(rows.slice(1).map(({ acceptableWait }) => acceptableWait)).not.toContain(20);
      return promise.acceptableWait;
    };
    expect(levelWait([a, b])).toBe(20);
    expect(levelWait([a, other])).toBeUndefined();
    expect(run([a, other], [[0, 2]]).options.map(({ acceptableWait }) => acceptableWait)).toEqual([20, 30]);
  });

  it('counts the service level of a day by the rule of the first option in all of them', async () => {
    const rule = (name: string) => option('erlang-a/scenario.yaml', ...SHORT, `promise.rule=${name}`);
    const options = [await rule('ofOffered'), await rule('ofHandled')];
    const levels = (scenarios: readonly Scenario[]) =>
      comparisonOf(
        options,
        scenarios.map(scenario => [runPiece(scenario, '1', 0, 2)]),
        { seed: '1', confidence: 0.95 },
      )!.profiles.map(({ level }) => level.slice(0, 6));
    const scenarios = options.map(({ loaded }) => loaded.scenario);
    const [first, second] = levels(byOneRule(scenarios));
    expect(second).toEqual(first);
    expect(levels(scenarios)[1]).not.toEqual(first);
  });

  it('is the same from pieces in any order', async () => {
    const { loaded } = await option('erlang-a/scenario.yaml', ...SHORT);
    const [a, b] = [runPiece(loaded.scenario, '1', 0, 2), runPiece(loaded.scenario, '1', 2, 1)];
    const whole = runPiece(loaded.scenario, '1', 0, 3);
    expect(joined([b, a])).toEqual(whole);
    expect(joined([b])).not.toEqual(whole);
  });

  it('leaves a replication out of all options when one of them reaches a limit in it', async () => {
    const a = await option('erlang-a/scenario.yaml', ...SHORT);
    const events = [0, 1, 2].map(r => replicate(a.loaded.scenario, '1', r).events).sort((x, y) => x - y);
    const b = await option('erlang-a/scenario.yaml', ...SHORT, `limits.events=${events[1]! + 1}`);
    const pieces = [a, b].map(({ loaded }) => [runPiece(loaded.scenario, '1', 0, 3)]);
    const counts = pieces[1]![0]!.tallies.map(({ status }) => status);
    const complete = counts.filter(status => status === 'complete').length;
    const found = comparisonOf([a, b], pieces, { seed: '1', confidence: 0.95 });
    expect(found?.replications ?? 0).toBe(complete);
    expect([1, 2]).toContain(complete);
    expect(found!.options[1]!.truncated).toBe(3 - complete);
  });

  it('knows whether options meet the very same customers', async () => {
    const options = [
      await option('erlang-a/scenario.yaml', ...SHORT),
      await option('erlang-a/scenario.yaml', ...SHORT, 'agentGroups.desk.agents=102'),
      await option('erlang-a/scenario.yaml', ...SHORT, 'contactTypes.call.arrivals.poisson=×1.1'),
    ];
    const { options: told, rows } = run(options, [[0, 2]]);
    expect(told.map(({ hasSameCustomers }) => hasSameCustomers)).toEqual([true, true, false]);
    expect(told[1]!.changes).toEqual([
      {
        ...{ path: 'agentGroups.desk.agents', steps: ['agentGroups', 'desk', 'agents'] },
        ...{ before: '100', after: '102', isTable: false },
      },
    ]);
    expect(rows[0]!.against.map(({ length }) => length)).toEqual([0, 1, 2]);
  });
});

describe('changes between documents', () => {
  it('name each place once, at the depth where they part', () => {
    const a = { agents: { desk: { agents: 3, skills: ['x'], shifts: [{ at: 1 }, { at: 2 }] } }, name: 'A' };
    const b = { agents: { desk: { agents: 3, skills: ['x', 'y'], shifts: [{ at: 1 }, { at: 3 }] }, two: 1 } };
    const changes = documentChanges({ document: a, files: {} }, { document: b, files: {} });
    expect(changes.map(({ path, before, after }) => [path, before, after])).toEqual([
      ['agents.desk.skills', '[x]', '[x, y]'],
      ['agents.desk.shifts[1].at', '2', '3'],
      ['agents.two', undefined, '1'],
    ]);
  });

  it('see through a table of the same name with other content', () => {
    const document = { arrivals: { profile: 'arrivals.csv' } };
    const files = (content: string) => ({ 'bank/arrivals.csv': content });
    const between = (a: string, b: string) =>
      documentChanges({ document, files: files(a) }, { document, files: files(b) });
    expect(between('1', '2')).toMatchObject([{ path: 'arrivals.profile', isTable: true }]);
    expect(between('1', '1')).toEqual([]);
  });
});

describe('what an option is about', () => {
  it('is its first sentence, and sends nobody to a page that is not here', () => {
    expect(firstSentence('Three sites,\n  one company (see README). More of it.')).toBe(
      'Three sites, one company.',
    );
  });
});
