import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkScenario, describeSchema, formatPath, readFrom } from '../../scenarios/index.ts';
import { shippedTexts } from '../../test/support/shipped.ts';
import { ARRIVAL_KINDS } from './arrival-change.ts';
import { BREAK_KINDS } from './break-change.ts';
import { AGENT_CHOICES, CONTACT_CHOICES } from './choice-steps.ts';
import { changeValue, readForm } from './document.ts';
import { fieldAt, placeFaults } from './fault-places.ts';
import type { Field } from './field.ts';
import { sectionsOf } from './fields.ts';
import { FORM_WORDS } from './form-words.ts';
import { kindSteps } from './kind-steps.ts';
import { PATIENCE_KINDS } from './law-change.ts';
import { valueAt } from './plain.ts';
import { ACT_KINDS, WATCH_KINDS } from './rule-steps.ts';
import { STAFF_KINDS } from './staff-change.ts';
import { applySteps } from './steps.ts';

const texts = (folder: string) =>
  Object.fromEntries(
    readdirSync(`scenarios/${folder}`)
      .filter(name => /\.(yaml|csv)$/u.test(name))
      .map(name => [`${folder}/${name}`, readFileSync(`scenarios/${folder}/${name}`, 'utf8')]),
  );
const FILES = {
  ...texts('bank-inhouse'),
  ...texts('bank-outsourced'),
  ...texts('callback-modes'),
  ...texts('absence-and-reserve'),
  ...texts('helpdesk-l1-l2'),
  ...texts('ivr-automation'),
  ...texts('hotline-peak'),
};
const fieldsOf = (path: string, files: Record<string, string> = FILES) =>
  sectionsOf(readForm(files, path)!, FORM_WORDS.en, { files, path }).flatMap(({ groups }) =>
    groups.flatMap(({ fields }) => fields),
  );
const labels = (path: string) => fieldsOf(path).map(({ label }) => label);

const isIn = (kinds: readonly string[], kind: string) => kinds.includes(kind);

/** What a field owes to its reader; empty: nothing. */
function lackOf({ form, help, unit, value, options = [], acts = [] }: Field): string {
  if (form === 'acts') return acts.length > 0 && acts.every(({ label }) => label !== '') ? '' : 'label';
  if (help === '') return 'help';
  if (form === 'quantity' && unit === undefined) return 'unit';
  if (form === 'list' && unit === undefined) return 'unit';
  return form === 'kind' && !options.some(option => option.value === value) ? 'kind' : '';
}

/** A path without the names that users choose, as the schema is described. */
function shapeOf(path: Field['path']): string {
  const shape = formatPath(path)
    .replace(/^(contactTypes|queues|agentGroups|ivr|outside|routing)\.(?:"[^"]*"|[^.]+)/u, '$1.NAME')
    .replace(/\.(providers|choices)\.(?:"[^"]*"|[^.]+)/u, '.$1.NAME')
    .replace(/\.skills\.(?:"[^"]*"|[^.]+)/u, '.skills.NAME')
    .replace(/\[\d+\]/gu, '[]');
  const law =
    /\.(?:exponential|lognormal|gamma|weibull|uniform|triangular|normal|erlang|shifted|truncated|mixture|byHour|histogram|survival|empirical)\b/u;
  const cut = shape.search(law);
  const bare = cut < 0 ? shape : shape.slice(0, cut);
  return bare
    .replace(/\[\]$/u, '')
    .replace(/\.(choices|skills)\.NAME$/u, '.$1')
    .replace(/^trunks\..*$/u, 'trunks');
}

describe('the form', () => {
  it('shows the usual parts of a scenario', () => {
    expect(labels('callback-modes/scenario.yaml')).toEqual(
      expect.arrayContaining([
        'Promise',
        'Talk, mean',
        'Talk, spread',
        'Patience, mean',
        'Callback accepted',
        'Agents',
        'Contacts by interval',
      ]),
    );
    expect(labels('absence-and-reserve/scenario.yaml')).toEqual(
      expect.arrayContaining(['Shift early', 'Shift late, hours', 'Absence']),
    );
    expect(labels('helpdesk-l1-l2/scenario.yaml')).toEqual(
      expect.arrayContaining(['Passed on to applications', 'Come back unsolved']),
    );
  });

  it('offers the rules of service level that there are, all of them sound', async () => {
    const path = 'bank-inhouse/scenario.yaml';
    const rule = fieldsOf(path).find(field => formatPath(field.path) === 'promise.rule')!;
    expect(rule.options!.length).toBe(8);
    for (const { value, label } of rule.options!) {
      expect(label).not.toBe('');
      const text = changeValue(FILES[path]!, readForm(FILES, path)!, rule.path, value);
      expect(await checkScenario(path, readFrom({ ...FILES, [path]: text }))).toEqual([]);
    }
  });

  it('shows keys that the schema knows, each with its unit and a line of help, in every shipped scenario', () => {
    const known = new Set(describeSchema().map(({ path }) => path));
    const texts = shippedTexts();
    const scenarios = Object.keys(texts).filter(path => path.endsWith('/scenario.yaml'));
    expect(scenarios.length).toBeGreaterThan(15);
    for (const path of scenarios)
      for (const field of fieldsOf(path, texts)) {
        const shape = shapeOf(field.path);
        expect([path, shape, known.has(shape)]).toEqual([path, shape, true]);
        expect([path, shape, lackOf(field)]).toEqual([path, shape, '']);
      }
  });

  it('has a unit and a line of help for whatever kind is chosen', () => {
    const path = 'a.yaml';
    const text = FILES['hotline-peak/scenario.yaml']!;
    const files = { [path]: text };
    for (const kind of [...PATIENCE_KINDS, ...ARRIVAL_KINDS, ...STAFF_KINDS]) {
      const [of, at] = isIn(PATIENCE_KINDS, kind)
        ? (['law', ['contactTypes', 'booking', 'patience']] as const)
        : isIn(ARRIVAL_KINDS, kind)
          ? (['arrivals', ['contactTypes', 'booking', 'arrivals']] as const)
          : (['staff', ['agentGroups', 'desk', 'agents']] as const);
      const changed = applySteps({ files, path }, kindSteps(readForm(files, path)!, files, of, at, kind));
      for (const field of fieldsOf(path, { [path]: changed }))
        expect([kind, formatPath(field.path), lackOf(field)]).toEqual([kind, formatPath(field.path), '']);
    }
  });

  it('has a unit and a line of help for whatever a rule watches and does, and however a break says when it is', () => {
    const all = shippedTexts();
    const [rule, shifts, ordered] = ['protect-service-level', 'absence-and-reserve', 'n-model'].map(
      folder => `scenarios/${folder}/scenario.yaml`,
    ) as [string, string, string];
    const at = ['routing', 'service', 'protect', 0];
    const cases = [
      ...WATCH_KINDS.map(kind => ({ path: rule, of: 'watch' as const, at: [...at, 'when'], kind })),
      ...ACT_KINDS.map(kind => ({ path: rule, of: 'act' as const, at, kind })),
      ...AGENT_CHOICES.map(kind => ({
        path: ordered,
        of: 'agentChoice' as const,
        at: ['routing', 'common', 'agents'],
        kind,
      })),
      ...CONTACT_CHOICES.map(kind => ({
        path: ordered,
        of: 'serve' as const,
        at: ['agentGroups', 'flexible', 'serve'],
        kind,
      })),
      ...BREAK_KINDS.map(kind => ({
        path: shifts,
        of: 'break' as const,
        at: ['agentGroups', 'desk', 'shifts', 0, 'breaks', 0],
        kind,
      })),
    ];
    for (const { path, of, at: place, kind } of cases) {
      const steps = kindSteps(readForm(all, path)!, all, of, place, kind);
      const text = applySteps({ files: all, path }, steps);
      const fields = fieldsOf(path, { ...all, [path]: text });
      expect(fields.some(field => field.kinded === of && field.value === kind)).toBe(kind !== 'openRing');
      for (const field of fields)
        expect([kind, formatPath(field.path), lackOf(field)]).toEqual([kind, formatPath(field.path), '']);
    }
  });

  it('shows what another file or type says, and says so', () => {
    const field = (path: string) =>
      fieldsOf('bank-outsourced/scenario.yaml').find(
        one => one.form !== 'kind' && formatPath(one.path) === path,
      );
    expect(field('agentGroups.team.talkFactor')).toMatchObject({ value: 1.05, isInherited: false });
    expect(field('contactTypes.stock.wrapUp')).toMatchObject({ value: '90 s', isInherited: true });
  });

  it('writes a whole law where only another type has said one', async () => {
    const path = 'bank-inhouse/scenario.yaml';
    const form = readForm(FILES, path)!;
    const own = changeValue(
      FILES[path]!,
      form,
      ['contactTypes', 'new', 'talk', 'lognormal', 'mean'],
      '130 s',
    );
    expect(own).toContain('talk: { lognormal: { mean: 130 s, sd: 148 s } }');
    const base = readForm(FILES, 'bank-outsourced/scenario.yaml')!;
    const other = changeValue(
      FILES['bank-outsourced/scenario.yaml']!,
      base,
      ['contactTypes', 'new', 'talk', 'lognormal', 'mean'],
      '130 s',
    );
    expect(other).toContain('contactTypes: { new: { talk: { lognormal: { mean: 130 s, sd: 148 s } } } }');
    expect(
      await checkScenario(
        'bank-outsourced/scenario.yaml',
        readFrom({ ...FILES, 'bank-outsourced/scenario.yaml': other }),
      ),
    ).toEqual([]);
  });

  it('can put in every part that it offers, and the scenario is sound then', async () => {
    const path = 'hotline-peak/scenario.yaml';
    const form = readForm(FILES, path)!;
    const additions = sectionsOf(form, FORM_WORDS.en, { files: FILES, path }).flatMap(({ groups }) =>
      groups.flatMap(one => one.additions),
    );
    expect(additions.length).toBeGreaterThan(1);
    for (const { path: at, value } of additions) {
      const text = changeValue(FILES[path]!, form, at, value);
      expect(valueAt(readForm({ [path]: text }, path)!.own.plain, at)).toEqual(value);
      expect(await checkScenario(path, readFrom({ ...FILES, [path]: text }))).toEqual([]);
    }
  });

  it('has all its words in Russian', () => {
    const other = sectionsOf(readForm(FILES, 'callback-modes/scenario.yaml')!, FORM_WORDS.ru, {
      files: FILES,
      path: 'callback-modes/scenario.yaml',
    });
    for (const { label, help } of other.flatMap(({ groups }) => groups.flatMap(({ fields }) => fields)))
      expect(`${label}${help}`).toMatch(/\p{Script=Cyrillic}/u);
  });
});

describe('faults', () => {
  it('stand under their field, and are counted for their section', async () => {
    const path = 'callback-modes/scenario.yaml';
    const text = FILES[path]!.replace('wrapUp: { exponential: { mean: 45 s } }', 'wrapUp: 210').replace(
      '50 %',
      '150 %',
    );
    const files = { ...FILES, [path]: text };
    const sections = sectionsOf(readForm(files, path)!, FORM_WORDS.en, { files, path });
    const { byField, bySection } = placeFaults(await checkScenario(path, readFrom(files)), sections);
    expect([...byField.keys()]).toEqual(['contactTypes.call.wrapUp', 'queues.call.callback.accept']);
    expect(bySection).toEqual(
      new Map([
        ['contacts', 1],
        ['queues', 1],
      ]),
    );
    expect(fieldAt(sections, 'contactTypes.call.talk')?.field.label).toBe('Talk');
  });
});
