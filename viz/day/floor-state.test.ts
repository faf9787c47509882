import { describe, expect, it } from 'vitest';
import { traceReplication, VERBS } from '../../engine/index.ts';
import { keepRows, type LogRow } from '../../engine/measures/log-laws/log-row.ts';
import { ReplayedCenter } from '../../engine/measures/log-laws/replayed-center.ts';
import { loadScenario, readFrom } from '../../scenarios/index.ts';
import { shippedScenarios, shippedTexts } from '../../test/support/shipped.ts';
import { DayRun } from '../run/day-run.ts';
import { FloorState } from './floor-state.ts';
import { AGENT_STATES } from './floor-view.ts';
import * as verbs from './verbs.ts';

const texts = readFrom(shippedTexts());
/** Rows that are looked at, and between two looks. */
const ROWS = 5000;
const EVERY = 97;

const SAME_STATE: Record<string, string> = {
  ready: 'free',
  free: 'free',
  rung: 'free',
  staying: 'talking',
  done: 'talking',
  wrapping: 'wrapUp',
  training: 'break',
};
const plain = (state: string) => SAME_STATE[state] ?? state;

function looked(floor: FloorState) {
  return {
    agents: Array.from(floor.agents.state, state => plain(AGENT_STATES[state]!)),
    lines: Array.from({ length: floor.tables.types }, (_, type) =>
      floor.queues.flatMap(({ contact, type: types, count }) =>
        Array.from(contact.subarray(0, count)).filter((_contact, k) => types[k] === type),
      ),
    ),
    menu: Array.from(floor.menu.contact.subarray(0, floor.menu.count)).sort((a, b) => a - b),
    callbacks: Array.from(floor.callbacks.contact.subarray(0, floor.callbacks.count)).sort((a, b) => a - b),
    trunks: Array.from(floor.trunks),
    rules: Array.from(floor.rules.keys()).filter(rule => floor.rules[rule] === 1),
  };
}

function replayed(center: ReplayedCenter) {
  const all = [...center.contacts.values()];
  const numbers = (wanted: typeof all) => wanted.map(contact => contact.number).sort((a, b) => a - b);
  return {
    agents: center.agents.map(agent => plain(agent.state)),
    lines: center.lines,
    menu: numbers(all.filter(({ state }) => state === 'entered' || state === 'menu')),
    callbacks: numbers([...center.called]),
    trunks: center.trunks,
    rules: [...center.acting].sort((a, b) => a - b),
  };
}

describe('the floor', () => {
  it.each(shippedScenarios())('stands as an outsider reads the log of %s', async path => {
    const { scenario } = await loadScenario(path, texts);
    const rows: LogRow[] = [];
    traceReplication(scenario, '1', 0, keepRows(rows));
    const { log } = new DayRun(scenario, '1', 0).day(0)!;
    const floor = new FloorState(scenario);
    const center = new ReplayedCenter(scenario);
    let looks = 0;
    for (let row = 0; row < Math.min(ROWS, log.count - 1); row++) {
      center.apply(rows[row]!);
      if (row < (looks + 1) * EVERY || rows[row + 1]!.time === rows[row]!.time) continue;
      floor.advance(log, row + 1);
      looks++;
      expect(looked(floor), `row ${row}`).toEqual(replayed(center));
    }
    expect(looks).toBeGreaterThanOrEqual(10);
  });

  it('is another one where a verb is left out', async () => {
    const { scenario } = await loadScenario('scenarios/erlang-c', texts);
    const { log } = new DayRun(scenario, '1', 0).day(0)!;
    const floor = new FloorState(scenario);
    floor.advance(log, 5000);
    const right = looked(floor);
    const wrong = new FloorState(scenario);
    const answers = Array.from(log.verb.subarray(0, 5000)).lastIndexOf(verbs.ANSWER);
    wrong.advance(
      { ...log, verb: log.verb.map((verb, row) => (row === answers ? verbs.WIDEN : verb)) },
      5000,
    );
    expect(looked(wrong)).not.toEqual(right);
  });

  it('knows every verb by its number', () => {
    const named = Object.entries(verbs).filter(([, value]) => typeof value === 'number');
    const spoken = (name: string) =>
      name.toLowerCase().replace(/_([a-z])/gu, (_, letter: string) => letter.toUpperCase());
    expect(Object.fromEntries(named.map(([name, value]) => [spoken(name), value]))).toEqual(
      Object.fromEntries(VERBS.map((verb, number) => [verb, number])),
    );
  });
});
