import { describe, expect, it } from 'vitest';
import { checkScenario, formatFault, loadScenario, readFrom } from '../../scenarios/index.ts';
import { shippedTexts } from '../../test/support/shipped.ts';
import { addSteps, askedFor, freeName } from './add-steps.ts';
import { readForm } from './document.ts';
import { COLLECTIONS, type Collection, namesAt, pathOf, referencesOf } from './references.ts';
import { goesAlong, isLast, missedBy, withoutThing } from './remove-steps.ts';
import { isOwn, nameFault, renameSteps } from './rename-steps.ts';
import { applySteps } from './steps.ts';

const TEXTS = shippedTexts();
const SCENARIOS = Object.keys(TEXTS).filter(path => path.endsWith('/scenario.yaml'));
const at = (folder: string) => `scenarios/${folder}/scenario.yaml`;
const formOf = (path: string, text = TEXTS[path]!) => readForm({ ...TEXTS, [path]: text }, path)!;
const faultsOf = async (path: string, text: string) =>
  (await checkScenario(path, readFrom({ ...TEXTS, [path]: text }))).map(formatFault);

/** Every thing of every shipped scenario. */
function* things(): Generator<{ path: string; collection: Collection; name: string }> {
  for (const path of SCENARIOS)
    for (const collection of COLLECTIONS)
      for (const name of namesAt(formOf(path).whole, pathOf(collection))) yield { path, collection, name };
}

function firstDifference(one: string, other: string): string {
  for (let i = 0; i < one.length; i++)
    if (one[i] !== other[i]) return `${one.slice(i - 60, i + 60)} … ${other.slice(i - 20, i + 60)}`;
  return '';
}

describe('a thing renamed', () => {
  it('is called so everywhere, in every shipped scenario, and nothing else moves', async () => {
    let renamed = 0;
    for (const { path, collection, name } of things()) {
      const form = formOf(path);
      if (!isOwn(form, [...pathOf(collection), name])) continue;
      const to = `${name} x`;
      const steps = renameSteps(form, TEXTS, collection, name, to, true);
      const text = applySteps({ files: TEXTS, path }, steps);
      expect([path, collection, name, await faultsOf(path, text)]).toEqual([path, collection, name, []]);
      expect(
        referencesOf(formOf(path, text).written).filter(one => one.to === collection && one.name === name),
      ).toEqual([]);
      const one = JSON.stringify((await loadScenario(path, readFrom(TEXTS))).scenario);
      const other = JSON.stringify((await loadScenario(path, readFrom({ ...TEXTS, [path]: text }))).scenario);
      const plain = (said: string) =>
        said.replaceAll(JSON.stringify(to), JSON.stringify(name)).replaceAll(`"${to} `, `"${name} `);
      expect([path, collection, name, firstDifference(plain(other), one)]).toEqual([
        path,
        collection,
        name,
        '',
      ]);
      renamed++;
    }
    expect(renamed).toBeGreaterThan(50);
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
    let removed = 0;
    for (const { path, collection, name } of things()) {
      if (isLast(formOf(path), collection, name)) continue;
      const text = withoutThing({ files: TEXTS, path }, collection, name);
      expect([
        path,
        collection,
        name,
        namesAt(formOf(path, text).whole, pathOf(collection)).includes(name),
      ]).toEqual([path, collection, name, false]);
      expect([path, collection, name, await faultsOf(path, text)]).toEqual([path, collection, name, []]);
      removed++;
    }
    expect(removed).toBeGreaterThan(50);
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
    let added = 0;
    for (const path of SCENARIOS)
      for (const collection of COLLECTIONS) {
        for (const whom of askedFor(formOf(path), collection)) {
          const text = applySteps(
            { files: TEXTS, path },
            addSteps(formOf(path), collection, 'newcomer', whom),
          );
          expect([path, collection, whom, await faultsOf(path, text)]).toEqual([path, collection, whom, []]);
          expect(namesAt(formOf(path, text).whole, pathOf(collection))).toContain('newcomer');
          added++;
        }
      }
    expect(added).toBeGreaterThan(100);
  });
});
