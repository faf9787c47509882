import { describe, expect, it } from 'vitest';
import { loadScenario, type Plain, readFrom, type ValuePath } from '../../scenarios/index.ts';
import { changeSkillTimes } from '../../test/support/edited-laws.ts';
import { faultsOf, TEXTS } from '../../test/support/edited-scenarios.ts';
import {
  AGENT_CHOICES,
  CONTACT_CHOICES,
  kindOfServe,
  orderedByNobody,
  ownTimesSteps,
  typeTimesSteps,
} from './choice-steps.ts';
import { type FormDocument, readForm } from './document.ts';
import { type Edit, editedText } from './edit.ts';
import type { Field } from './field.ts';
import { sectionsOf } from './fields.ts';
import { FORM_WORDS } from './form-words.ts';
import { valueAt } from './plain.ts';
import { withoutThing } from './remove-steps.ts';
import { applySteps, type Step } from './steps.ts';

const at = (folder: string) => `scenarios/${folder}/scenario.yaml`;
const formOf = (path: string, text = TEXTS[path]!) => readForm({ ...TEXTS, [path]: text }, path)!;
const said = (path: string, text: string, place: ValuePath) => valueAt(formOf(path, text).whole, place);

function edited(path: string, text: string, edit: Edit): string {
  return editedText({ files: { ...TEXTS, [path]: text }, path }, formOf(path, text), undefined, edit);
}

const stepped = (path: string, text: string, steps: (form: FormDocument) => Step[]) =>
  applySteps({ files: { ...TEXTS, [path]: text }, path }, steps(formOf(path, text)));

/** The fields of a scenario by their labels, the first of each. */
function fieldsOf(path: string, text = TEXTS[path]!): ReadonlyMap<string, Field> {
  const draft = { files: { ...TEXTS, [path]: text }, path };
  const sections = sectionsOf(formOf(path, text), FORM_WORDS.en, draft);
  const fields = sections.flatMap(({ groups }) => groups.flatMap(one => one.fields));
  return new Map(fields.reverse().map(field => [field.label, field]));
}

describe('which free agent a queue asks', () => {
  const path = at('n-model');
  const queue = ['routing', 'common'];
  const choose = (text: string, kind: string) =>
    edited(path, text, { act: 'kind', of: 'agentChoice', path: [...queue, 'agents'], kind });

  it('is one of those that the schema knows, all of them sound', async () => {
    for (const kind of AGENT_CHOICES) {
      const text = choose(TEXTS[path]!, kind);
      expect([kind, await faultsOf(path, text)]).toEqual([kind, []]);
      const { scenario } = await loadScenario(path, readFrom({ ...TEXTS, [path]: text }));
      const spec = scenario.queues.find(({ name }) => name === 'common')!.routing;
      expect(spec.agents).toBe(kind === 'level' ? 'byLevel' : kind);
      expect(spec.order.length).toBe(kind === 'orderedGroups' ? 2 : 0);
    }
  });

  it('brings an order with it, and takes it along', async () => {
    const text = choose(TEXTS[path]!, 'longestIdle');
    expect(said(path, text, [...queue, 'order'])).toBeUndefined();
    expect(said(path, text, [...queue, 'agents'])).toBeUndefined();
    expect(fieldsOf(path, text).has('Place 1')).toBe(false);
    const again = choose(text, 'orderedGroups');
    expect(said(path, again, [...queue, 'order'])).toHaveLength(2);
    expect(fieldsOf(path, again).get('Place 2')?.options).toHaveLength(2);
  });

  it('is that of an order even where nobody says so, and changes nothing when it is chosen again', () => {
    const bare = TEXTS[path]!.replace('agents: orderedGroups, order', 'order');
    expect(bare).not.toBe(TEXTS[path]!);
    expect(fieldsOf(path, bare).get('Free agent')?.value).toBe('orderedGroups');
    expect(choose(bare, 'orderedGroups')).toBe(bare);
    expect(said(path, choose(bare, 'longestIdle'), [...queue, 'order'])).toBeUndefined();
  });

  it('has places that two groups exchange', async () => {
    const place = [...queue, 'order', 0];
    const text = edited(path, TEXTS[path]!, { act: 'set', path: place, value: 'flexible' });
    expect(said(path, text, [...queue, 'order'])).toEqual(['flexible', 'dedicated']);
    expect(await faultsOf(path, text)).toEqual([]);
    // without the exchange the group would stand there twice
    const twice = TEXTS[path]!.replace('[dedicated, flexible]', '[flexible, flexible]');
    expect(await faultsOf(path, twice)).not.toEqual([]);
  });

  it('is the usual one again once every group of the order has gone', async () => {
    const one = TEXTS[path]!.replace('[dedicated, flexible]', '[dedicated]');
    const gone = withoutThing({ files: { ...TEXTS, [path]: one }, path }, 'agentGroups', 'dedicated');
    expect(gone).not.toContain('orderedGroups');
    expect(await faultsOf(path, gone)).toEqual([]);
    expect(orderedByNobody(formOf(path, one))).toEqual([]);
  });
});

describe('which contact agents of a group take', () => {
  const path = at('two-queues-priority');
  const [group] = Object.keys(said(path, TEXTS[path]!, ['agentGroups']) as object);
  const place = ['agentGroups', group!, 'serve'];
  const skills = ['agentGroups', group!, 'skills'];
  const choose = (text: string, kind: string) =>
    edited(path, text, { act: 'kind', of: 'serve', path: place, kind });
  const levels = edited(path, TEXTS[path]!, { act: 'kind', of: 'skills', path: skills, kind: 'levels' });

  it('is one of those that the schema knows, all of them sound', async () => {
    for (const kind of CONTACT_CHOICES) {
      const text = choose(TEXTS[path]!, kind);
      expect([kind, await faultsOf(path, text)]).toEqual([kind, []]);
      expect(kindOfServe(said(path, text, place))).toBe(kind);
    }
  });

  it('asks for weights, which go with it', async () => {
    const weighed = choose(levels, 'weightedWait');
    const [type] = Object.keys(said(path, levels, skills) as object);
    const weight = [...skills, type!, 'weight'];
    expect(fieldsOf(path, levels).has(`Weight, ${type}`)).toBe(false);
    expect(fieldsOf(path, weighed).has(`Weight, ${type}`)).toBe(true);
    const three = edited(path, weighed, { act: 'set', path: weight, value: 3 });
    expect(await faultsOf(path, three)).toEqual([]);
    expect(said(path, choose(three, 'queueRatio'), weight)).toBe(3);
    const plain = choose(three, 'longestQueue');
    expect(said(path, plain, weight)).toBeUndefined();
    expect(await faultsOf(path, plain)).toEqual([]);
    expect(await faultsOf(path, three.replace('weightedWait', 'longestQueue'))).not.toEqual([]);
  });

  it('looks back over a window of its own, beside a word alone too', async () => {
    const window = [...place, 'expectedDelay', 'window'];
    const made = choose(TEXTS[path]!, 'expectedDelay');
    expect(said(path, made, window)).toBe('15 min');
    const word = stepped(path, made, () => [{ path: place, value: 'expectedDelay' }]);
    const text = edited(path, word, { act: 'set', path: window, value: '5 min' });
    expect(said(path, text, window)).toBe('5 min');
    expect(await faultsOf(path, text)).toEqual([]);
  });
});

describe('times of a skill', () => {
  const path = at('n-model');
  const skill = ['agentGroups', 'flexible', 'skills', 'common'];

  it('are put in and taken away in some shipped scenarios, of another kind too', async () => {
    const { count, faults } = await changeSkillTimes([path, at('bullseye'), at('morning-from-a-log')], false);
    expect(faults).toEqual([]);
    expect(count).toBeGreaterThan(20);
  });

  it('are at first those of its contact type, beside its level', () => {
    const type = (key: string): Plain | undefined =>
      said(path, TEXTS[path]!, ['contactTypes', 'common', key]);
    const level = fieldsOf(path).get('Level, common')?.value ?? 1;
    const levels = edited(path, TEXTS[path]!, {
      act: 'kind',
      of: 'skills',
      path: skill.slice(0, 3),
      kind: 'levels',
    });
    const own = stepped(path, levels, form => ownTimesSteps(form, skill));
    expect(said(path, own, [...skill, 'talk'])).toEqual(type('talk'));
    expect(said(path, own, [...skill, 'level'])).toBe(level);
    expect(fieldsOf(path, own).has('Talk, common')).toBe(true);
    expect(fieldsOf(path, levels).has('Talk, common')).toBe(false);
    expect(ownTimesSteps(formOf(path, own), skill)).toEqual([]);
    const back = stepped(path, own, form => typeTimesSteps(form, skill));
    expect(said(path, back, skill)).toEqual({ level });
  });
});
