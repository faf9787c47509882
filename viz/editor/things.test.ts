import { describe, expect, it } from 'vitest';
import {
  addThings,
  faultsOf,
  removeThings,
  renameThings,
  SOME,
  TEXTS,
} from '../../test/support/edited-scenarios.ts';
import { freeName } from './add-steps.ts';
import { readForm } from './document.ts';
import { type Collection, namesAt } from './references.ts';
import { goesAlong, isLast, missedBy } from './remove-steps.ts';
import { isOwn, nameFault, renameSteps } from './rename-steps.ts';
import { applySteps } from './steps.ts';

const at = (folder: string) => `scenarios/${folder}/scenario.yaml`;
const formOf = (path: string, text = TEXTS[path]!) => readForm({ ...TEXTS, [path]: text }, path)!;

describe('a thing renamed', () => {
  it('is called so everywhere, in every shipped scenario, and nothing else moves', async () => {
    const { count, faults } = await renameThings(SOME);
    expect(faults).toEqual([]);
    expect(count).toBeGreaterThan(50);
  });

  it('keeps comments and order, and its random numbers', () => {
    const path = at('bank-inhouse');
    const text = applySteps(
      { files: TEXTS, path },
      renameSteps(formOf(path), TEXTS, 'contactTypes', 'regular', 'everyday', true),
    );
    expect(text).toContain('  everyday: # everyday banking; PS and PE in the log\n    queue: service\n');
    expect(text).toContain('column: regular } } # the profile counts');
    expect(text).toContain('    stream: regular\n');
    expect(text.match(/like: everyday/gu)).toHaveLength(4);
    expect(text).toContain('skills: [everyday, new, stock, internet, message]');
    const back = applySteps(
      { files: { ...TEXTS, [path]: text }, path },
      renameSteps(formOf(path, text), TEXTS, 'contactTypes', 'everyday', 'regular', true),
    );
    expect(back).not.toContain('stream: regular');
  });

  it('takes a queue of its own name along', () => {
    const path = at('callback-modes');
    const text = applySteps(
      { files: TEXTS, path },
      renameSteps(formOf(path), TEXTS, 'contactTypes', 'call', 'order', false),
    );
    expect(namesAt(formOf(path, text).whole, ['queues'])).toEqual(['order']);
    expect(text).not.toContain('stream');
  });

  it('may be called whatever a name may be', async () => {
    const path = at('n-model');
    const names = [
      'null',
      'true',
      '1e5',
      '0x1F',
      '-',
      '~',
      '.5',
      '.inf',
      'a: b',
      '#x',
      '"q"',
      "it's",
      '- a',
      '{x}',
      '&a',
      '*a',
      '!b',
      '%c',
      '<b>',
      '@',
      '`',
      'е|ж',
      '2025-01-01',
      '07:30',
    ];
    for (const name of names)
      for (const [collection, from] of [
        ['contactTypes', 'common'],
        ['agentGroups', 'flexible'],
      ] as const) {
        const text = applySteps(
          { files: TEXTS, path },
          renameSteps(formOf(path), TEXTS, collection, from, name, true),
        );
        expect([name, collection, await faultsOf(path, text)]).toEqual([name, collection, []]);
        expect(namesAt(formOf(path, text).whole, [collection])).toContain(name);
      }
  });

  it('needs a name that can be told from others', () => {
    expect(nameFault('', [])).toBe('empty');
    expect(nameFault('12', [])).toBe('number');
    expect(nameFault('call', ['call'])).toBe('taken');
    expect(nameFault('x'.repeat(201), [])).toBe('long');
    expect(nameFault('12 b', ['call'])).toBeUndefined();
    expect(freeName('chat', ['chat', 'chat 2'])).toBe('chat 3');
  });

  it('stands in its own file, or cannot be renamed here', () => {
    const form = formOf(at('bank-outsourced'));
    expect(isOwn(form, ['contactTypes', 'regular'])).toBe(false);
    expect(isOwn(form, ['agentGroups', 'team'])).toBe(false);
    expect(isOwn(form, ['money', 'providers', 'outsourced'])).toBe(true);
  });
});

describe('a thing taken away', () => {
  it('goes with what called it, from every shipped scenario, which is sound then', async () => {
    const { count, faults } = await removeThings(SOME);
    expect(faults).toEqual([]);
    expect(count).toBeGreaterThan(40);
  });

  it('is missed by those who call it', () => {
    const missed = (folder: string, collection: Collection, name: string) =>
      missedBy(formOf(at(folder)), collection, name);
    expect(missed('helpdesk-l1-l2', 'contactTypes', 'network')).toEqual([
      ['contactTypes', 'request'],
      ['agentGroups', 'network team'],
    ]);
    expect(missed('n-model', 'agentGroups', 'dedicated')).toEqual([['routing', 'common']]);
    expect(missed('n-model', 'agentGroups', 'flexible')).toEqual([
      ['routing', 'common'],
      ['contactTypes', 'special'],
    ]);
    expect(missed('erlang-a', 'agentGroups', 'desk')).toEqual([['contactTypes', 'call']]);
    expect(missed('merge-3-sites', 'sites', 'north')).toEqual([['agentGroups', 'north desk']]);
    expect(missed('bank-inhouse', 'contactTypes', 'stock')).toEqual([['agentGroups', 'team']]);
    expect(isLast(formOf(at('erlang-a')), 'contactTypes', 'call')).toBe(true);
    const path = at('helpdesk-l1-l2');
    expect(goesAlong({ files: TEXTS, path }, 'contactTypes', 'request')).toEqual([
      ['contactTypes', 'applications'],
    ]);
    expect(goesAlong({ files: TEXTS, path }, 'contactTypes', 'network')).toEqual([]);
  });
});

describe('a thing put in', () => {
  it('is for somebody, in every shipped scenario, which is sound with it', async () => {
    const { count, faults } = await addThings(SOME);
    expect(faults).toEqual([]);
    expect(count).toBeGreaterThan(100);
  });
});
