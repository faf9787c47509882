import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as event from './events.ts';
import * as phase from './phases.ts';

const constants = (module: object) =>
  Object.entries(module).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number' && !/KIND_/.test(entry[0]),
  );
const camel = (name: string) =>
  name.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

describe('phases', () => {
  it('have the names and the order of rule T1', () => {
    expect(phase.PHASE_NAMES).toEqual(
      'talkEnd wrapUpEnd abandon staff rule ivrExit callbackDue redial arrive intervalEnd horizonEnd'.split(
        ' ',
      ),
    );
    for (const [name, number] of constants(phase)) expect(phase.PHASE_NAMES[number]).toBe(camel(name));
  });

  it('are told in the same order on the page of definitions', () => {
    const page = readFileSync(new URL('../../docs/definitions.md', import.meta.url), 'utf8').replace(
      /\s+/g,
      ' ',
    );
    const told =
      'end of talk, end of wrap-up, abandonment, change of staff, routing rule, exit from the IVR, callback due, redial, arrival, end of an interval, end of the horizon';
    expect(page).toContain(told);
    expect(told.split(', ').length).toBe(phase.PHASE_NAMES.length);
  });

  it('belong to every kind of event, by its name or as said here', () => {
    const others: Record<string, string> = {
      RETURN: 'redial',
      HAND_OVER_END: 'talkEnd',
      RING_END: 'callbackDue',
      OUTSIDE: 'talkEnd',
      SHIFT: 'staff',
      BREAK_END: 'staff',
      RING: 'rule',
      LOOK_AT_RULES: 'rule',
    };
    const kinds = constants(event);
    expect(kinds.map(([, kind]) => kind).sort((a, b) => a - b)).toEqual(event.PHASE_OF_KIND.map((_, k) => k));
    for (const [name, kind] of kinds)
      expect(phase.PHASE_NAMES[event.PHASE_OF_KIND[kind]!]).toBe(others[name] ?? camel(name));
  });
});
