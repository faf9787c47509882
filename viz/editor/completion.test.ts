import { describe, expect, it } from 'vitest';
import { scenarioJsonSchema } from '../../scenarios/index.ts';
import { aboutAt, keysAt, type Schema, valuesAt } from './schema-keys.ts';
import { contextAt } from './text-context.ts';

const schema = scenarioJsonSchema() as Schema;

/** The context at the bar in a text. */
function at(text: string) {
  const offset = text.indexOf('|');
  return contextAt(text.replace('|', ''), offset);
}

describe('the place of the cursor', () => {
  it('is known by indentation', () => {
    expect(at('name: a\ncontactTypes:\n  call:\n    talk: 3 min\n    pa|\n    queue: x\n')).toMatchObject({
      path: ['contactTypes', 'call'],
      isKey: true,
      taken: ['talk', 'queue'],
    });
    expect(at('contactTypes:\n  call: # phone\n    talk:\n      lognormal: |')).toMatchObject({
      path: ['contactTypes', 'call', 'talk', 'lognormal'],
      isKey: false,
    });
    expect(at('na|')).toEqual({ path: [], isKey: true, from: 0, taken: [] });
  });

  it('is known by brackets, closed or not', () => {
    expect(at('contactTypes:\n  call:\n    talk: { lognormal: { mean: 3 min, s|')).toMatchObject({
      path: ['contactTypes', 'call', 'talk', 'lognormal'],
      isKey: true,
      taken: ['mean'],
    });
    expect(at('promise: { serviceLevel: 80 % in 20 s, rule: of|')).toMatchObject({
      path: ['promise', 'rule'],
      isKey: false,
    });
    expect(at('a: { b: { c: 1 }, |')).toMatchObject({ path: ['a'], isKey: true, taken: ['b'] });
    expect(at('agentGroups: { desk: { skills: [ca|')).toMatchObject({
      path: ['agentGroups', 'desk', 'skills'],
      isKey: false,
    });
  });

  it('is known in lists and under names in quotes', () => {
    expect(at('agentGroups:\n  "night desk":\n    shifts:\n      - agents: 3\n        ho|')).toMatchObject({
      path: ['agentGroups', 'night desk', 'shifts'],
      isKey: true,
      taken: ['agents'],
    });
  });
});

describe('completion', () => {
  it('offers the keys of the schema', () => {
    expect(keysAt(schema, []).map(({ key }) => key)).toEqual(
      expect.arrayContaining(['name', 'contactTypes', 'promise']),
    );
    const talk = keysAt(schema, ['contactTypes', 'call', 'talk']).map(({ key }) => key);
    expect(talk).toEqual(expect.arrayContaining(['exponential', 'lognormal']));
    expect(keysAt(schema, ['contactTypes', 'call', 'talk', 'lognormal']).map(({ key }) => key)).toEqual([
      'mean',
      'sd',
      'cv',
    ]);
    expect(keysAt(schema, ['agentGroups', 'x', 'shifts']).map(({ key }) => key)).toContain('hours');
    expect(keysAt(schema, ['nowhere', 'at', 'all'])).toEqual([]);
    expect(keysAt(schema, ['contactTypes'])).toEqual([]);
  });

  it('offers words and examples', () => {
    const values = (...path: string[]) => valuesAt(schema, path).map(({ value }) => value);
    expect(values('promise', 'rule')).toContain('ofHandled');
    expect(values('promise', 'serviceLevel')).toContain('80 % in 20 s');
    expect(values('queues', 'q', 'callback', 'mode')).toEqual(
      expect.arrayContaining(['keepPlace', 'trough']),
    );
  });

  it('says what a key is for', () => {
    expect(aboutAt(schema, ['contactTypes', 'call', 'patience'])).toBe('The wait that customers bear.');
  });
});
