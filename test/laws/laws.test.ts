import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../engine/center/scenario.ts';
import { checkLog } from '../../engine/measures/log-laws/check-log.ts';
import { INSTANT_LAWS } from '../../engine/measures/log-laws/instant-laws.ts';
import { ROW_LAWS } from '../../engine/measures/log-laws/row-laws.ts';
import { runChecked } from '../support/day-measures.ts';
import { eventLog, type LogRow } from '../support/event-log.ts';
import { generatePlainScenario, generateScenario } from '../support/generate-scenario.ts';
import { BROKEN_CENTERS, BROKEN_LISTS, brokenLog } from './broken-centers.ts';
import { BROKEN_LOGS } from './broken-logs.ts';
import { Recount } from './recount.ts';

const COUNT = 300;
const runs = Array.from({ length: COUNT }, (_, seed) => {
  const scenario = generateScenario(seed);
  return { seed, scenario, rows: eventLog(scenario) };
});
/** The recount knows queues and agents only. */
const plainRuns = runs.map(({ seed }) => {
  const scenario = generatePlainScenario(seed);
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

  it('balance their books', () => {
    for (const { scenario } of runs) runChecked(scenario);
  });

  it('without trunks, menus, transfers and callbacks: a count from the log alone comes to the same sums', () => {
    const differing = plainRuns.flatMap(({ seed, scenario, rows }) =>
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
    'no free line': ({ scenario, rows }) =>
      scenario.queues.every(queue => queue.capacity === Infinity) &&
      has('block')({ scenario, rows, seed: 0 }),
    'self-service, and callers who hang up on it': run => has('selfServe')(run) && has('giveUp')(run),
    'callers who ask for an agent as another type': ({ rows }) => typeChanges(rows, 'offer'),
    'redials and repeats': ({ rows }) => rows.some(row => row.verb === 'arrive' && row.attempt > 2),
    transfers: has('transfer'),
    'transfers that are sent on': ({ rows }) => {
      const passed = rows.filter(row => row.verb === 'transfer').map(row => row.contact);
      return new Set(passed).size < passed.length;
    },
    'warm transfers': has('handOverEnd'),
    'contacts that abandon while their agent stays with them': ({ rows }) =>
      rows.some(row => row.verb === 'handOverEnd' && row.phase === 2),
    'callbacks taken': has('takeCallback'),
    'callbacks that ring while the agent waits': has('ringEnd'),
    'callbacks lost': has('loseCallback'),
    'two calls to the same customer': ({ rows }) => {
      const calls = rows.filter(row => row.verb === 'dial').map(row => row.contact);
      return new Set(calls).size < calls.length;
    },
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

/** Whether some contact has another type at this verb than when it entered. */
function typeChanges(rows: readonly LogRow[], verb: string): boolean {
  const types = new Map<number, number>();
  return rows.some(row => {
    if (row.verb === 'arrive') types.set(row.contact, row.type);
    return row.verb === verb && row.attempt === 1 && types.get(row.contact) !== row.type;
  });
}

/** Lies that may be true: a log that is cut, a share who balk, or a drawn hour of a callback cannot tell, nor when an agent on call is to go. */
const MAY_BE_TRUE: Record<string, number> = {
  'an abandonment is left out': 0.2,
  'who balks waits': 0.1,
  'an end of self-service is left out': 0.25,
  'a call is left out': 0.2,
  'a callback is given up without a call': 0.3,
  'a rule does not start': 0.5,
  'another rule starts': 0.05,
  'a shift is missed by nobody': 0.45,
  'a ring stays closed': 0.1,
  'a ring opens twice': 0.05,
  'another agent is called out': 0.1,
  'nobody is called out': 0.2,
  'an answer outside is left out': 0.1,
  'a talk outside never ends': 0.2,
  'nobody is missed outside': 0.3,
  'a ring outside is left out': 0.05,
  'who is ready goes home': 0.03,
  'a wrong choice is left out': 0.55,
};

/** The runs of which a lie can be told, the first forty of them, and the laws that each told log breaks. */
const told = new Map<string, { seed: number; broken: string[] }[]>();
function toldOf(name: string) {
  const known = told.get(name);
  if (known !== undefined) return known;
  const found: { seed: number; broken: string[] }[] = [];
  for (const { seed, scenario, rows } of runs) {
    const broken = found.length < 40 ? BROKEN_LOGS[name]!(rows) : undefined;
    if (broken !== undefined) found.push({ seed, broken: [...checkLog(scenario, broken).keys()] });
  }
  told.set(name, found);
  return found;
}

describe('the checker of logs finds out', () => {
  it.each(Object.keys(BROKEN_LOGS))('%s', name => {
    const all = toldOf(name);
    const missed = all.filter(({ broken }) => broken.length === 0).map(({ seed }) => seed);
    expect(all.length).toBeGreaterThan(9);
    expect(missed.length / all.length, missed.join()).toBeLessThanOrEqual(MAY_BE_TRUE[name] ?? 0);
  });

  /** A list that loses its way may let agents wait in a circle, where rings and reserves look for ever. */
  const isPlain = ({ rules, queues }: Scenario) =>
    rules === undefined && queues.every(queue => queue.order !== 'lastCome');
  const withoutRouting = runs.filter(({ scenario }) => isPlain(scenario)).slice(0, 60);
  const brokenIn = (among: readonly Run[], logOf: (scenario: Scenario) => LogRow[]) =>
    among.map(({ scenario }) => [...checkLog(scenario, logOf(scenario)).keys()]);
  const caught = (all: string[][]) => all.filter(broken => broken.length > 0).length;
  const byFaults = new Set<string>();

  it('nothing in a center without a fault', () => {
    expect(caught(brokenIn(runs.slice(0, 60), scenario => brokenLog(scenario, () => {})))).toBe(0);
  });

  it.each(Object.keys(BROKEN_CENTERS))('a center with %s', name => {
    const broken = brokenIn(runs.slice(0, 60), scenario => brokenLog(scenario, BROKEN_CENTERS[name]!));
    for (const law of broken.flat()) byFaults.add(law);
    expect(caught(broken)).toBeGreaterThan(3);
  });

  it.each(Object.keys(BROKEN_LISTS))('a list with %s', name => {
    const broken = brokenIn(withoutRouting, scenario => brokenLog(scenario, () => {}, BROKEN_LISTS[name]!()));
    expect(caught(broken)).toBeGreaterThan(3);
  });

  it('and every law is broken by some lie or fault, so that none of them stands idle', () => {
    const broken = new Set([
      ...Object.keys(BROKEN_LOGS).flatMap(name => toldOf(name).flatMap(t => t.broken)),
      ...byFaults,
    ]);
    const laws = [...Object.keys(ROW_LAWS), ...Object.keys(INSTANT_LAWS)];
    expect(laws.length).toBeGreaterThan(20);
    expect(laws.filter(law => !broken.has(law))).toEqual([]);
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
    const found = plainRuns.filter(({ scenario, rows }) => {
      const tally = runChecked(bent[name]!(scenario));
      return new Recount(scenario, rows).differences(tally).length > 0;
    });
    expect(found.length).toBeGreaterThan(5);
  });
});
