import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EventHeap } from '../../engine/kernel/event-heap.ts';
import { ROOT } from '../architecture/sources.ts';
import { MEASURES_OF_CONTACTS } from '../support/day-measures.ts';
import { sectionsOf } from '../support/markdown.ts';
import { faultsOfDay } from './faults-of-day.ts';
import { dayOf, readDays } from './read-days.ts';
import { HAIR_TWINS, TWINS } from './twins.ts';
import { workedOut } from './worked-out.ts';

const days = readDays();

/** The rules of docs/definitions.md that a single day can show. */
const RULES = [
  ...'T1 T2 T3 T4 M1 M2 M3 M4 M5 M6 M7 M8 M9 M10 M11 M12 M13 M14 M15 M16'.split(' '),
  ...'A1 A2 A3 A4 A5 A6 A7 A8 A9 A10 L1 L2 L3 L4 L6'.split(' '),
];
const GROUP_MEASURES = [
  'handled',
  'occupancy',
  'utilization',
  'agentsAtWork',
  'agentsBusy',
  'paidHours',
  'peak busy',
  ...['readyHours', 'talkHours', 'breakHours', 'overtimeHours', 'absentHours', 'absence', 'callOuts'],
  ...['holdHours', 'wrapUpHours', 'lunchHours', 'unpaidHours', 'lateHours'],
];
const OTHER_MEASURES = ['inUse', 'peak', 'visits', 'menuTime', 'switches', 'actingMinutes', 'lentMinutes'];

describe('a day worked out by hand comes out', () => {
  it.each(days)('$title', day => {
    expect(faultsOfDay(day)).toEqual([]);
    expect(faultsOfDay(day, () => new EventHeap())).toEqual([]);
  });
});

describe('the days worked out by hand', () => {
  it('are at least sixty, each with contacts and measures', () => {
    expect(days.length).toBeGreaterThanOrEqual(60);
    for (const day of days) {
      expect(day.happenings.length, day.title).toBeGreaterThan(0);
      expect(day.expected.length, day.title).toBeGreaterThan(2);
    }
  });

  it('work out every measure', () => {
    const expected = days.flatMap(day => day.expected);
    const named = new Set(expected.map(({ measure }) => measure));
    expect([...MEASURES_OF_CONTACTS.keys()].filter(measure => !named.has(measure))).toEqual([]);
    const ofGroups = new Set(expected.filter(({ place }) => place.group).map(({ measure }) => measure));
    expect(GROUP_MEASURES.filter(measure => !ofGroups.has(measure))).toEqual([]);
  });

  it('work out every measure of lines, menus and rules', () => {
    const elsewhere = days
      .flatMap(day => day.expected)
      .filter(({ place: { trunks, menu, rule } }) => trunks ?? menu ?? rule);
    const named = new Set(elsewhere.map(({ measure }) => measure));
    expect(OTHER_MEASURES.filter(measure => !named.has(measure))).toEqual([]);
  });

  it('show every rule that one day can show', () => {
    const shown = new Set(days.flatMap(day => day.rules));
    expect(RULES.filter(rule => !shown.has(rule))).toEqual([]);
  });
});

describe('the days notice', () => {
  const noticing = (change: (typeof TWINS)[string]) =>
    days.filter(day => {
      const scenario = change(day.scenario);
      const isTouched = JSON.stringify(scenario) !== JSON.stringify(day.scenario);
      return isTouched && faultsOfDay({ ...day, scenario }).length > 0;
    });
  const touched = (change: (typeof TWINS)[string]) =>
    days.filter(day => JSON.stringify(change(day.scenario)) !== JSON.stringify(day.scenario));

  it.each(Object.keys(TWINS))('whatever they state, when it is left out: %s', name => {
    const titles = touched(TWINS[name]!).map(day => day.title);
    expect(titles.length).toBeGreaterThan(0);
    expect(noticing(TWINS[name]!).map(day => day.title)).toEqual(titles);
  });

  it.each(Object.keys(HAIR_TWINS))('a microsecond where two instants are equal: %s', name => {
    expect(noticing(HAIR_TWINS[name]!).length).toBeGreaterThan(0);
  });

  it('every talk that lasts a second longer', () => {
    const drained = days.filter(day => day.scenario.end === 'drain');
    const longer = drained.map(day => {
      const contactTypes = day.scenario.contactTypes.map(type => {
        if (type.arrivals.kind !== 'replay') return type;
        return { ...type, arrivals: { ...type.arrivals, talk: type.arrivals.talk!.map(talk => talk + 1e6) } };
      });
      return { ...day, scenario: { ...day.scenario, contactTypes } };
    });
    expect(longer.filter(day => faultsOfDay(day).length === 0).map(day => day.title)).toEqual([]);
  });

  it('any number on the page that is changed', () => {
    const page = readFileSync(join(ROOT, 'docs/worked-days.md'), 'utf8');
    const tampered = page.replaceAll(/^\| (\w+) \| (.*) \| (\d.*|\(.*) \|$/gm, '| $1 | $2 | 1 + $3 |');
    const changed = sectionsOf(tampered).map(section => {
      try {
        return faultsOfDay(dayOf(section)).length;
      } catch {
        return 1;
      }
    });
    expect(changed.filter(faults => faults === 0)).toEqual([]);
  });
});

describe('a value on the page', () => {
  it('is worked out, and what is said to come out is held against it', () => {
    expect(workedOut('(2 + 1) ÷ (3 − 1) = 1.5')).toBe(1.5);
    expect(workedOut('2 × 20 − 1 − 1')).toBe(38);
    expect(workedOut('4 ÷ 9 ≈ 0.444')).toBe(4 / 9);
    expect(workedOut('none')).toBe(null);
    expect(() => workedOut('4 ÷ 9 ≈ 0.445')).toThrow('comes to');
    expect(() => workedOut('4 ÷ 8 = 0.6')).toThrow('comes to');
    expect(() => workedOut('four')).toThrow('not a sum');
    expect(() => workedOut('(1 + 2')).toThrow('bracket');
  });
});
