import { describe, expect, it } from 'vitest';
import { faultsOf, SOME, TEXTS } from '../../test/support/edited-scenarios.ts';
import { readForm } from './document.ts';
import { type Edit, editedText } from './edit.ts';
import { sectionsOf } from './fields.ts';
import { FORM_WORDS } from './form-words.ts';
import { namesAt } from './references.ts';

const formOf = (path: string, text = TEXTS[path]!) => readForm({ ...TEXTS, [path]: text }, path)!;

function edited(path: string, edit: Edit, text = TEXTS[path]!): string {
  const original = formOf(path);
  return editedText({ files: { ...TEXTS, [path]: text }, path }, formOf(path, text), original, edit);
}

describe('an edit', () => {
  it('puts a choice into every shipped menu, and takes each away: the scenario is sound', async () => {
    let count = 0;
    for (const path of [...SOME, 'scenarios/bank-inhouse/scenario.yaml'])
      for (const menu of namesAt(formOf(path).whole, ['ivr'])) {
        const at = ['ivr', menu, 'choices'];
        const choices = namesAt(formOf(path).whole, at);
        const add = edited(path, { act: 'add', collection: 'choices', path: at, name: 'hours', whom: '' });
        expect([path, await faultsOf(path, add)]).toEqual([path, []]);
        expect(namesAt(formOf(path, add).whole, at)).toEqual([...choices, 'hours']);
        for (const choice of choices) {
          const leadsOn = JSON.stringify(formOf(path).references).includes(`"choices","${choice}"`);
          const less = edited(path, { act: 'remove', collection: 'choices', path: [...at, choice] });
          if (!leadsOn) expect([path, choice, await faultsOf(path, less)]).toEqual([path, choice, []]);
          count++;
        }
      }
    expect(count).toBeGreaterThan(4);
  });

  it('puts in every part that a button of any shipped scenario offers, and takes every piece of a list away', async () => {
    let count = 0;
    for (const path of SOME) {
      const sections = sectionsOf(formOf(path), FORM_WORDS.en, { files: TEXTS, path });
      for (const { additions, item } of sections.flatMap(({ groups }) => groups)) {
        const sets = [...additions, ...(item === undefined ? [] : [{ path: item, value: undefined }])];
        for (const { path: at, value } of sets) {
          const text = edited(path, { act: 'set', path: at, value });
          expect([path, at, await faultsOf(path, text)]).toEqual([path, at, []]);
          count++;
        }
      }
    }
    expect(count).toBeGreaterThan(60);
  });

  it('keeps the random numbers of what was there when the scenario was opened, and of nothing else', () => {
    const path = 'scenarios/erlang-a/scenario.yaml';
    const rename = (name: string, to: string): Edit => ({
      act: 'rename',
      collection: 'contactTypes',
      path: ['contactTypes', name],
      name: to,
    });
    expect(edited(path, rename('call', 'chat'))).toContain('stream: call');
    const add: Edit = {
      act: 'add',
      collection: 'contactTypes',
      path: ['contactTypes'],
      name: 'mail',
      whom: 'desk',
    };
    const more = edited(path, add);
    expect(more).toContain('skills: [call, mail]');
    expect(edited(path, rename('mail', 'letter'), more)).not.toContain('stream');
  });
});
