import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { editText, renameKey } from './edit-text.ts';
import { outlineOf } from './outline.ts';

const TEXT = `# a help desk
name: Desk # its name

promise: { serviceLevel: 80 % in 20 s, rule: ofOffered }
contactTypes:
  call: # the phone
    arrivals: { poisson: 90/h } # an hour

    talk:
      lognormal:
        mean: 4 min # from the log
        sd: 3 min
  "odd name": {}
queues:
about: |
  One line.
  And another.
agentGroups:
  desk:
    agents: 12
    skills: [call]
`;

describe('editText', () => {
  it('changes a value and leaves every other letter as it was', () => {
    expect(editText(TEXT, ['contactTypes', 'call', 'talk', 'lognormal', 'mean'], '5 min')).toBe(
      TEXT.replace('mean: 4 min #', 'mean: 5 min #'),
    );
    expect(editText(TEXT, ['promise', 'serviceLevel'], '90 % in 10 s')).toBe(
      TEXT.replace('80 % in 20 s', '90 % in 10 s'),
    );
    expect(editText(TEXT, ['agentGroups', 'desk', 'agents'], 13)).toBe(TEXT.replace('12', '13'));
    expect(editText(TEXT, ['agentGroups', 'desk', 'skills', 0], 'odd: name')).toBe(
      TEXT.replace('[call]', '["odd: name"]'),
    );
  });

  it('puts what is missing behind its brothers, in their form', () => {
    expect(editText(TEXT, ['contactTypes', 'call', 'talk', 'lognormal', 'cv'], 1)).toContain(
      '        sd: 3 min\n        cv: 1\n  "odd name"',
    );
    expect(editText(TEXT, ['promise', 'shortAbandon'], '5 s')).toContain(
      'rule: ofOffered, shortAbandon: 5 s }',
    );
    expect(
      editText(TEXT, ['contactTypes', 'odd name', 'talk'], { exponential: { mean: '2 min' } }),
    ).toContain('"odd name": { talk: { exponential: { mean: 2 min } } }\n');
    expect(editText(TEXT, ['queues', 'call', 'capacity'], 5)).toContain(
      'queues: { call: { capacity: 5 } }\n',
    );
    expect(editText(TEXT, ['money', 'currency'], 'EUR')).toBe(
      `${TEXT.trimEnd()}\nmoney: { currency: EUR }\n`,
    );
    expect(editText('', ['name'], 'x')).toBe('name: x\n');
  });

  it('replaces a value of several lines', () => {
    expect(editText(TEXT, ['about'], 'Short')).toContain('about: Short\nagentGroups');
    const talk = editText(TEXT, ['contactTypes', 'call', 'talk'], '3 min');
    expect(parse(talk).contactTypes.call.talk).toBe('3 min');
    expect(talk).toContain('\n  "odd name": {}');
  });

  it('takes a key away with its line, or with its comma', () => {
    expect(editText(TEXT, ['agentGroups', 'desk', 'agents'], undefined)).toBe(
      TEXT.replace('    agents: 12\n', ''),
    );
    expect(editText(TEXT, ['promise', 'rule'], undefined)).toContain('{ serviceLevel: 80 % in 20 s }');
    expect(editText(TEXT, ['promise', 'serviceLevel'], undefined)).toContain('{ rule: ofOffered }');
    expect(editText(TEXT, ['contactTypes', 'call', 'talk'], undefined)).toContain(
      '# an hour\n\n  "odd name"',
    );
    expect(editText(TEXT, ['nothing', 'there'], undefined)).toBe(TEXT);
  });

  it('puts one more into a list, and takes one away', () => {
    const shifts =
      'a:\n  shifts:\n    - agents: 3 # early\n      hours: x\n\n    - { agents: 4 }\nb: [p, q]\nc: []\n';
    expect(editText(shifts, ['a', 'shifts', 2], { agents: 5 })).toContain(
      '    - { agents: 4 }\n    - { agents: 5 }\nb:',
    );
    expect(editText(shifts, ['b', 2], 'r')).toContain('b: [p, q, r]\n');
    expect(editText(shifts, ['c', 0], 'r')).toContain('c: [r]\n');
    expect(editText(shifts, ['a', 'shifts', 0], undefined)).toBe(
      'a:\n  shifts:\n\n    - { agents: 4 }\nb: [p, q]\nc: []\n',
    );
    expect(editText(shifts, ['a', 'shifts', 1], undefined)).toContain('      hours: x\n\nb: [p, q]');
    expect(editText(shifts, ['b', 0], undefined)).toContain('b: [q]');
    expect(editText('b: [p]\n', ['b', 0], undefined)).toBe('b: []\n');
    expect(editText(shifts, ['a', 'shifts', 0, 'agents'], undefined)).toContain('    - hours: x\n');
    expect(() => editText(shifts, ['b', 5], 'r')).toThrow(RangeError);
  });

  it('writes what is long in a line for each key', () => {
    const type = {
      arrivals: { poisson: '30/h' },
      talk: { lognormal: { mean: '4 min', sd: '3 min' } },
      wrapUp: { exponential: { mean: '30 s' } },
    };
    expect(editText(TEXT, ['contactTypes', 'chat'], type)).toContain(
      '  "odd name": {}\n  chat:\n    arrivals: { poisson: 30/h }\n    talk: { lognormal: { mean: 4 min, sd: 3 min } }\n',
    );
    expect(editText(TEXT, ['contactTypes', 'chat'], { talk: '4 min' })).toContain(
      '  chat: { talk: 4 min }\n',
    );
  });

  it('gives a key another name, and leaves what stands under it', () => {
    expect(renameKey(TEXT, ['contactTypes', 'call'], 'VIP calls')).toBe(
      TEXT.replace('  call: # the phone', '  "VIP calls": # the phone'),
    );
    expect(renameKey(TEXT, ['contactTypes', 'odd name'], 'x')).toContain('  x: {}\n');
    expect(renameKey('a: { b: { c: 1 }, d: 2 }', ['a', 'b'], 'e')).toBe('a: { e: { c: 1 }, d: 2 }');
    expect(renameKey('{"a": {"b": 1}}', ['a', 'b'], 'c')).toBe('{"a": {"c": 1}}');
    expect(() => renameKey(TEXT, ['contactTypes', 'nobody'], 'x')).toThrow(RangeError);
  });

  it('writes JSON where the file is JSON', () => {
    const json = '{"name": "a", "queues": {}}';
    expect(JSON.parse(editText(json, ['queues', 'call', 'capacity'], 5))).toEqual({
      name: 'a',
      queues: { call: { capacity: 5 } },
    });
    expect(JSON.parse(editText(json, ['promise', 'rule'], 'of: x'))).toMatchObject({
      promise: { rule: 'of: x' },
    });
    expect(JSON.parse(editText(json, ['name'], undefined))).toEqual({ queues: {} });
  });

  it('refuses what is not well-formed, and a key under a plain value', () => {
    expect(() => editText('a: [', ['a'], 1)).toThrow(RangeError);
    expect(() => editText(TEXT, ['name', 'first'], 1)).toThrow(RangeError);
  });

  it('of every shipped scenario: every seventh value set to another reads so, and set back gives the same text', () => {
    const files = readdirSync('scenarios', { recursive: true, encoding: 'utf8' }).filter(path =>
      path.endsWith('.yaml'),
    );
    expect(files.length).toBeGreaterThan(30);
    let edits = 0;
    let leaf = 0;
    for (const file of files) {
      const text = readFileSync(`scenarios/${file}`, 'utf8');
      for (const [path, value] of leaves(parse(text), [])) {
        if (leaf++ % 7 !== 0) continue; // each takes milliseconds
        const changed = editText(text, path, 'changed: value');
        expect(at(parse(changed), path)).toBe('changed: value');
        expect(parse(editText(changed, path, value as string))).toEqual(parse(text));
        edits++;
      }
    }
    expect(edits).toBeGreaterThan(120);
  });
});

describe('outlineOf', () => {
  it('says where a path stands and what stands in a line', () => {
    const { placeOf, pathAt, plain } = outlineOf('a.yaml', TEXT);
    expect(placeOf(['contactTypes', 'call', 'talk', 'lognormal', 'mean'])).toMatchObject({
      line: 11,
      column: 15,
    });
    expect(placeOf(['contactTypes', 'call', 'wrapUp'])).toBeUndefined();
    expect(pathAt(11)).toEqual(['contactTypes', 'call', 'talk', 'lognormal', 'mean']);
    expect(pathAt(8)).toEqual(['contactTypes', 'call', 'arrivals']);
    expect(pathAt(1)).toEqual([]);
    expect(plain).toMatchObject({ name: 'Desk' });
  });

  it('of a text that is not well-formed has faults with their places', () => {
    const { plain, faults } = outlineOf('a.yaml', 'a: 1\nb: [1, 2\nc: 3\n');
    expect(plain).toBeUndefined();
    expect(faults[0]).toMatchObject({ file: 'a.yaml', line: expect.any(Number) });
  });
});

type Path = (string | number)[];

function* leaves(value: unknown, path: Path): Generator<[Path, unknown]> {
  if (value === null || typeof value !== 'object') yield [path, value];
  else
    for (const [key, below] of Object.entries(value))
      yield* leaves(below, [...path, Array.isArray(value) ? Number(key) : key]);
}

function at(value: unknown, path: Path): unknown {
  return path.reduce((found, step) => (found as Record<string, unknown>)[step], value);
}
