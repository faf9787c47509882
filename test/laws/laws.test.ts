import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../engine/center/scenario.ts';
import { runChecked } from '../support/day-measures.ts';
import { eventLog, type LogRow } from '../support/event-log.ts';
import { generateScenario } from '../support/generate-scenario.ts';
import { BROKEN_CENTERS, BROKEN_LISTS, brokenLog } from './broken-centers.ts';
import { BROKEN_LOGS } from './broken-logs.ts';
import { checkLog } from './check-log.ts';
import { ROW_LAWS } from './log-laws.ts';
import { Recount } from './recount.ts';

const COUNT = 300;
const runs = Array.from({ length: COUNT }, (_, seed) => {
  const scenario = generateScenario(seed);
  return { seed, scenario, rows: eventLog(scenario) };
});
type Run = (typeof runs)[number];

/** How many of the runs show it. */
const share = (shows: (run: Run) => boolean) => runs.filter(shows).length / COUNT;
const has = (verb: string) => (run: Run) => run.rows.some(row => row.verb === verb);

describe('300 generated scenarios', () => {
  it('keep every law of their event log', () => {
    const broken = runs.flatMap(({ seed, scenario, rows }) =>
      [...checkLog(scenario, rows)].map(([law, fault]) => `${seed}: ${law}: ${fault}`),
    );
    expect(broken).toEqual([]);
  });

  it('balance their books, and a count from the log alone comes to the same sums', () => {
    const differing = runs.flatMap(({ seed, scenario, rows }) =>
      new Recount(scenario, rows)
        .differences(runChecked(scenario))
        .map(difference => `${seed}: ${difference}`),
    );
    expect(differing).toEqual([]);
  });
});

describe('the generated scenarios show', () => {
  const SHOWN: Record<string, (run: Run) => boolean> = {
    'contacts that wait': has('enqueue'),
    blocking: has('block'),
    balking: has('balk'),
    abandonment: has('abandon'),
    'wrap-up': has('wrapUp'),
    'different kinds of events at one instant': ({ rows }) =>
      rows.some(
        (row, i) => i > 0 && row.time > 0 && row.time === rows[i - 1]!.time && row.phase > rows[i - 1]!.phase,
      ),
    'an abandonment at the instant of an answer': ({ rows }) => {
      const answers = new Set(rows.filter(row => row.verb === 'answer').map(row => row.time));
      return rows.some(row => row.verb === 'abandon' && answers.has(row.time));
    },
    'overtime: an agent who leaves as a contact ends': ({ rows }) =>
      rows.some((row, i) => row.verb === 'logOut' && rows[i - 1]!.verb === 'release'),
    'new agents who take waiting contacts': ({ rows }) =>
      rows.some((row, i) => row.verb === 'answer' && rows[i - 1]!.verb === 'logIn'),
    'answers after the horizon': ({ scenario, rows }) =>
      rows.some(row => row.verb === 'answer' && row.time > scenario.horizon),
    'contacts inside at a cut': ({ scenario }) => scenario.end === 'cut' && runChecked(scenario).inside > 0,
    'agents who stay after closing': ({ scenario, rows }) =>
      scenario.openings.length > 0 &&
      rows.some(row => row.verb === 'logOut' && row.phase !== 3 && row.phase !== 0),
    'a warm-up and intervals': ({ scenario }) => scenario.warmUp > 0 && scenario.interval > 0,
  };

  it.each(Object.keys(SHOWN))('%s, in one of fifty at least', name => {
    expect(share(SHOWN[name]!)).toBeGreaterThanOrEqual(0.02);
  });

  it('most of them at once: half of the runs show contacts that wait, abandon, are blocked or balk', () => {
    expect(share(has('enqueue'))).toBeGreaterThan(0.5);
    expect(share(run => has('abandon')(run) || has('block')(run) || has('balk')(run))).toBeGreaterThan(0.7);
  });
});

/** Lies that may be true: a log that is cut, or a share who balk, cannot tell. */
const MAY_BE_TRUE: Record<string, number> = { 'an abandonment is left out': 0.2, 'who balks waits': 0.1 };

describe('the checker of logs finds out', () => {
  it.each(Object.keys(BROKEN_LOGS))('%s', name => {
    const told = runs.slice(0, 150).flatMap(({ seed, scenario, rows }) => {
      const broken = BROKEN_LOGS[name]!(rows);
      return broken === undefined ? [] : [{ seed, faults: checkLog(scenario, broken).size }];
    });
    const missed = told.filter(({ faults }) => faults === 0).map(({ seed }) => seed);
    expect(told.length).toBeGreaterThan(10);
    expect(missed.length / told.length, missed.join()).toBeLessThanOrEqual(MAY_BE_TRUE[name] ?? 0);
  });

  const caught = (logOf: (scenario: Scenario) => LogRow[]) =>
    runs.slice(0, 100).filter(({ scenario }) => checkLog(scenario, logOf(scenario)).size > 0).length;

  it('nothing in a center without a fault', () => {
    expect(caught(scenario => brokenLog(scenario, () => {}))).toBe(0);
  });

  it.each(Object.keys(BROKEN_CENTERS))('a center with %s', name => {
    expect(caught(scenario => brokenLog(scenario, BROKEN_CENTERS[name]!))).toBeGreaterThan(5);
  });

  it.each(Object.keys(BROKEN_LISTS))('a list with %s', name => {
    expect(caught(scenario => brokenLog(scenario, () => {}, BROKEN_LISTS[name]!()))).toBeGreaterThan(5);
  });
});

describe('every law of rows', () => {
  it('is broken by some lie or fault, so that none of them stands idle', () => {
    const broken = runs
      .slice(0, 40)
      .flatMap(({ scenario, rows }) => [
        ...Object.values(BROKEN_LOGS).flatMap(breaker => [...checkLog(scenario, breaker(rows) ?? []).keys()]),
        ...Object.values(BROKEN_CENTERS).flatMap(fault => [
          ...checkLog(scenario, brokenLog(scenario, fault)).keys(),
        ]),
      ]);
    const idle = Object.keys(ROW_LAWS).filter(law => !broken.includes(law));
    expect(idle).toEqual([]);
  });
});

describe('the second count finds out', () => {
  const bent: Record<string, (scenario: Scenario) => Scenario> = {
    'an acceptable wait a microsecond shorter': scenario => ({
      ...scenario,
      contactTypes: scenario.contactTypes.map(type => ({
        ...type,
        promise: { ...type.promise, acceptableWait: type.promise.acceptableWait - 1 },
      })),
    }),
    'a short threshold a microsecond shorter': scenario => ({
      ...scenario,
      contactTypes: scenario.contactTypes.map(type => ({
        ...type,
        promise: { ...type.promise, shortAbandon: type.promise.shortAbandon - 1 },
      })),
    }),
    'the other clock': scenario => ({ ...scenario, clock: scenario.clock === 'offer' ? 'entry' : 'offer' }),
    'a warm-up a microsecond longer': scenario => ({ ...scenario, warmUp: scenario.warmUp + 1 }),
    'intervals a microsecond longer': scenario => ({
      ...scenario,
      interval: scenario.interval && scenario.interval + 1,
    }),
  };

  it.each(Object.keys(bent))('%s', name => {
    const found = runs.filter(({ scenario, rows }) => {
      const tally = runChecked(bent[name]!(scenario));
      return new Recount(scenario, rows).differences(tally).length > 0;
    });
    expect(found.length).toBeGreaterThan(5);
  });
});
