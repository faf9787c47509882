import { describe, expect, it } from 'vitest';
import { generateScenario } from '../support/generate-scenario.ts';
import { engineRecords, firstDifference, naiveRecords, type Records, recordsOf } from './compare.ts';
import { DrawnContacts } from './drawn-contacts.ts';
import { FAULTS } from './faults.ts';
import { NaiveCenter } from './naive-center.ts';
import { SortedEvents } from './sorted-events.ts';

const COUNT = 300;
const runs = Array.from({ length: COUNT }, (_, seed) => {
  const scenario = generateScenario(seed);
  return { scenario, records: engineRecords(scenario) };
});

describe('a second center, written from docs/definitions.md with nothing of the first', () => {
  it('keeps the same record of every contact, agent and rule on 300 generated scenarios', () => {
    const differing = runs.flatMap(({ scenario, records }) => {
      const difference = firstDifference(naiveRecords(scenario), records);
      return difference === undefined ? [] : [`${scenario.name}: ${difference}`];
    });
    expect(differing).toEqual([]);
  });

  it('and in another replication with another seed', () => {
    for (const { scenario } of runs.slice(0, 20))
      expect(
        firstDifference(naiveRecords(scenario, 'другое', 3), engineRecords(scenario, 'другое', 3)),
        scenario.name,
      ).toBeUndefined();
  });
});

/** More than one, and then no more are looked for. */
const ENOUGH = 2;

/** How many of the runs show that this center decides otherwise; counted up to a few. */
function noticed(change: (center: NaiveCenter) => void): number {
  let count = 0;
  for (const { scenario, records } of runs) {
    const center = new NaiveCenter(scenario, new DrawnContacts(scenario, '1', 0));
    change(center);
    if (isOther(center, records) && ++count === ENOUGH) return count;
  }
  return count;
}

/** A center that breaks down decides otherwise too. */
function isOther(center: NaiveCenter, records: Records): boolean {
  try {
    center.run();
  } catch {
    return true;
  }
  return firstDifference(recordsOf(center), records) !== undefined;
}

describe('the comparison finds out', () => {
  it('nothing in a center without a fault', () => {
    expect(noticed(() => {})).toBe(0);
  });

  it.each(Object.keys(FAULTS))('%s', fault => {
    expect(noticed(FAULTS[fault]!)).toBe(ENOUGH);
  });
});

describe('the sorted list', () => {
  it('lets events happen by instant, then phase, then as planned', () => {
    const events = new SortedEvents();
    const happened: string[] = [];
    const plan = (time: number, phase: Parameters<SortedEvents['plan']>[1], name: string) =>
      events.plan(time, phase, () => happened.push(name));
    plan(2, 'end of talk', 'c');
    plan(1, 'arrival', 'b');
    plan(2, 'end of talk', 'd');
    plan(1, 'abandonment', 'a');
    events.callOff(plan(1, 'end of talk', 'never'));
    events.run(() => {});
    expect(happened.join('')).toBe('abcd');
  });
});
