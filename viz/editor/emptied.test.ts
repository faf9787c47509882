import { describe, expect, it } from 'vitest';
import { checkScenario, formatPath, type Plain, readFrom } from '../../scenarios/index.ts';
import { faultsOf, formOf, SOME, TEXTS } from '../../test/support/edited-scenarios.ts';
import { editedText } from './edit.ts';
import { placeFaults } from './fault-places.ts';
import type { Field } from './field.ts';
import { emptied } from './field-controls.ts';
import { sectionsOf } from './fields.ts';
import { FORM_WORDS } from './form-words.ts';

const BANK = 'scenarios/bank-inhouse/scenario.yaml';

const sectionsAt = (path: string, text = TEXTS[path]!) =>
  sectionsOf(formOf(path, text), FORM_WORDS.en, { files: { ...TEXTS, [path]: text }, path });
const fieldsAt = (path: string, text = TEXTS[path]!) =>
  sectionsAt(path, text)
    .flatMap(({ groups }) => groups.flatMap(({ fields }) => fields))
    .filter(({ form }) => ['quantity', 'text', 'list'].includes(form));
const placeOf = ({ path, form }: Field) => `${formatPath(path)} ${form}`;

function withValue(path: string, field: Field, value: Plain | undefined, text = TEXTS[path]!): string {
  const form = formOf(path, text);
  const draft = { files: { ...TEXTS, [path]: text }, path };
  return editedText(draft, form, form, { act: 'set', path: field.path, value });
}

describe('a value that is cleared', () => {
  it('leaves its field empty in its place, with the fault beside it, and comes back when it is typed again', async () => {
    const at = 'contactTypes.regular.talk.lognormal.mean';
    const before = fieldsAt(BANK);
    const mean = before.find(({ path }) => formatPath(path) === at)!;
    const text = withValue(BANK, mean, emptied(mean));
    expect(fieldsAt(BANK, text).map(placeOf)).toEqual(before.map(placeOf));
    expect(fieldsAt(BANK, text).find(({ path }) => formatPath(path) === at)!.value).toBeUndefined();
    const faults = await checkScenario(BANK, readFrom({ ...TEXTS, [BANK]: text }));
    expect([...placeFaults(faults, sectionsAt(BANK, text)).byField.keys()]).toEqual([at]);
    expect(withValue(BANK, mean, mean.value!, text)).toBe(TEXTS[BANK]);
  });

  it('stands empty where the text says nothing of it', () => {
    const text = TEXTS[BANK]!.replace(/(?<=lognormal: \{ )mean: [^,]+, /u, '');
    expect(text).not.toBe(TEXTS[BANK]);
    expect(fieldsAt(BANK, text).map(placeOf)).toEqual(fieldsAt(BANK).map(placeOf));
  });

  it('takes no field of any shipped scenario away where something is wrong without it', async () => {
    const lost = [];
    let count = 0;
    for (const path of [...SOME, BANK])
      for (const field of fieldsAt(path)) {
        const text = withValue(path, field, emptied(field));
        const isThere = fieldsAt(path, text).some(one => placeOf(one) === placeOf(field));
        // a level that is cleared takes the skill from the group, as its tick does
        const isLost = !isThere && field.path[2] !== 'skills' && (await faultsOf(path, text)).length > 0;
        if (isLost) lost.push(`${path} ${placeOf(field)}`);
        count++;
      }
    expect(lost).toEqual([]);
    expect(count).toBeGreaterThan(300);
  });
});
