import { describe, expect, it } from 'vitest';
import type { Plain, ValuePath } from '../../scenarios/index.ts';
import { changeBranches } from '../../test/support/edited-laws.ts';
import { changeParts, faultsOf, SOME, TEXTS } from '../../test/support/edited-scenarios.ts';
import { addBranchSteps, removeBranchSteps } from './branch-steps.ts';
import { breakSteps, newBreak } from './break-change.ts';
import { type FormDocument, readForm } from './document.ts';
import { editedText } from './edit.ts';
import { valueAt } from './plain.ts';
import { addRingSteps, newRings, removeRingSteps } from './ring-steps.ts';
import { newRule, ruleGoneSteps } from './rule-steps.ts';
import { applySteps, type Step } from './steps.ts';

const at = (folder: string) => `scenarios/${folder}/scenario.yaml`;
const formOf = (path: string, text = TEXTS[path]!) => readForm({ ...TEXTS, [path]: text }, path)!;

/** A text after some steps. */
const stepped = (path: string, text: string, steps: (form: FormDocument) => Step[]) =>
  applySteps({ files: { ...TEXTS, [path]: text }, path }, steps(formOf(path, text)));

/** What stands at a path of a text. */
const said = (path: string, text: string, place: ValuePath) => valueAt(formOf(path, text).whole, place);

/** A text after a button of the form was pressed. */
function pressed(path: string, text: string, place: ValuePath, steps: readonly Step[]): string {
  const draft = { files: { ...TEXTS, [path]: text }, path };
  return editedText(draft, formOf(path, text), undefined, { act: 'steps', path: place, steps, isGone: true });
}

describe('a part that has no name', () => {
  it('is put in and taken away in every shipped scenario, which is sound then', async () => {
    const { count, faults } = await changeParts(SOME, false);
    expect(faults).toEqual([]);
    expect(count).toBeGreaterThan(250);
  });
});

describe('a branch of a law', () => {
  const path = at('morning-from-a-log');
  const list = ['contactTypes', 'driver', 'patience', 'mixture'];

  it('is put in and taken away at every place of a law in some shipped scenarios', async () => {
    const { count, faults } = await changeBranches([path, at('helpdesk-l1-l2')], false);
    expect(faults).toEqual([]);
    expect(count).toBeGreaterThan(150);
  });

  it('takes half of the largest, so that the law is as it was, and gives its share back', () => {
    const more = stepped(path, TEXTS[path]!, form => addBranchSteps(form, list));
    const shares = (text: string) =>
      (said(path, text, list) as { share: Plain }[]).map(branch => branch.share);
    expect(shares(more)).toEqual(['40 %', '20 %', '40 %']);
    expect(shares(stepped(path, more, form => removeBranchSteps(form, list, 1)))).toEqual(['60 %', '40 %']);
    expect(stepped(path, more, form => removeBranchSteps(form, list, 2))).toBe(TEXTS[path]!);
  });

  it('that is the last one is the law itself', () => {
    const [first, second] = [0, 1].map(index =>
      said(
        path,
        stepped(path, TEXTS[path]!, form => removeBranchSteps(form, list, index)),
        list.slice(0, -1),
      ),
    );
    expect(first).toEqual({ uniform: { low: '5 s', high: '60 s' } });
    expect(second).toEqual({ exponential: { mean: '10 min' } });
  });

  it('by time of day begins later than the one before, as long as there is room', () => {
    const file = 'a.yaml';
    const text = (from: string) =>
      `contactTypes: { call: { patience: { byHour: [{ from: "08:00", deterministic: 1 s }, { from: "${from}", deterministic: 2 s }] } } }`;
    const place = ['contactTypes', 'call', 'patience', 'byHour'];
    const more = stepped(file, text('20:00'), form => addBranchSteps(form, place));
    expect(said(file, more, [...place, 2])).toEqual({ from: '22:00', deterministic: '2 s' });
    expect(addBranchSteps(formOf(file, text('23:59')), place)).toEqual([]);
  });
});

describe('a break of a shift', () => {
  it('is put where nobody of the shift has another, as near to its middle as can be', () => {
    const shift = { agents: 2, hours: '08:00-16:00' };
    const whole = { activity: 'break', after: '225 min', length: '15 min' };
    expect(newBreak(shift)).toEqual(whole);
    const lunch = { at: '11:30', length: '30 min', stagger: '30 min' };
    expect(newBreak({ ...shift, breaks: [lunch] })).toEqual({ ...whole, after: '195 min' });
    expect(newBreak({ ...shift, breaks: [{ ...lunch, waves: 1 }] })).toEqual({ ...whole, after: '4 h' });
    expect(newBreak({ hours: '22:00-06:00' })).toEqual(whole);
    expect(newBreak({ hours: '08:00-08:30' })).toBeUndefined();
    expect(newBreak({ ...shift, breaks: [{ after: '0 s', length: '8 h' }] })).toBeUndefined();
  });

  it('says otherwise when it is, at the same moment', () => {
    const path = at('absence-and-reserve');
    const place = ['agentGroups', 'desk', 'shifts', 0, 'breaks', 0];
    const clock = stepped(path, TEXTS[path]!, form => breakSteps(form, place, 'breakAt'));
    expect(said(path, clock, place)).toMatchObject({ at: '10:00', length: '10 min', waves: 4 });
    expect(said(path, clock, [...place, 'after'])).toBeUndefined();
    const back = stepped(path, clock, form => breakSteps(form, place, 'breakAfter'));
    expect(said(path, back, place)).toEqual(said(path, TEXTS[path]!, place));
  });
});

describe('rings of a queue', () => {
  const path = at('bullseye');
  const rings = ['routing', 'claim', 'rings'];
  const groups = (text: string) =>
    (said(path, text, rings) as { groups: Plain; after?: Plain }[]).map(ring => [ring.after, ring.groups]);

  it('ask those of a ring that is taken away with the ring before it', () => {
    const gone = (index: number) =>
      groups(stepped(path, TEXTS[path]!, form => removeRingSteps(form, 'claim', index)));
    expect(gone(0)).toEqual([
      [undefined, ['specialists', 'generalists']],
      ['60 s', ['team-leads']],
    ]);
    expect(gone(1)).toEqual([
      [undefined, ['specialists', 'generalists']],
      ['60 s', ['team-leads']],
    ]);
    expect(gone(2)).toEqual([
      [undefined, ['specialists']],
      ['20 s', ['generalists', 'team-leads']],
    ]);
  });

  it('are put in as long as there is a group for one', () => {
    expect(addRingSteps(formOf(path), 'claim')).toEqual([]);
    const two = stepped(path, TEXTS[path]!, form => removeRingSteps(form, 'claim', 2));
    const three = stepped(path, two, form => addRingSteps(form, 'claim'));
    expect(groups(three).at(-1)).toEqual(['40 s', ['team-leads']]);
    expect(newRings(formOf(path), 'claim')).toEqual([
      { groups: ['specialists'] },
      { after: '20 s', groups: ['generalists', 'team-leads'] },
    ]);
    expect(newRings(formOf(path), 'question')).toBeUndefined();
  });

  it('are opened by their new numbers, or by no rule any more', async () => {
    const opening = `${TEXTS[path]!.trimEnd()}\n    protect: [{ when: { queueLength: above 10 }, until: below 5, openRing: 3 }]\n`;
    expect(await faultsOf(path, opening)).toEqual([]);
    const rule = ['routing', 'claim', 'protect', 0, 'openRing'];
    const two = stepped(path, opening, form => removeRingSteps(form, 'claim', 0));
    expect(said(path, two, rule)).toBe(2);
    const one = stepped(path, two, form => removeRingSteps(form, 'claim', 1));
    expect(said(path, one, ['routing', 'claim', 'protect'])).toBeUndefined();
    expect(await faultsOf(path, one)).toEqual([]);
  });

  it('that only a rule opened open by themselves once it is gone', async () => {
    const never = `${TEXTS[path]!.replace('after: 60 s', 'after: never').trimEnd()}\n    protect: [{ when: { queueLength: above 10 }, until: below 5, openRing: 3 }]\n`;
    expect(await faultsOf(path, never)).toEqual([]);
    const steps = ruleGoneSteps(formOf(path, never), 'claim', [0]);
    expect(await faultsOf(path, applySteps({ files: { ...TEXTS, [path]: never }, path }, steps))).not.toEqual(
      [],
    );
    const gone = pressed(path, never, ['routing', 'claim', 'protect'], steps);
    expect(await faultsOf(path, gone)).toEqual([]);
    expect(groups(gone).at(-1)).toEqual(['40 s', ['team-leads']]);
  });
});

describe('a rule that protects a queue', () => {
  const path = at('protect-service-level');

  it('does what is at hand: lends, or opens a ring, or else raises a priority', () => {
    expect(newRule(formOf(path), 'stock')).toMatchObject({ lend: { from: 'service-desk', atMost: 2 } });
    expect(newRule(formOf(at('bullseye')), 'claim')).toMatchObject({ openRing: 3 });
    expect(newRule(formOf(at('erlang-a')), 'call')).toEqual({
      when: { serviceLevel: 'below 70 %' },
      until: 'above 80 %',
      raisePriority: { by: 2 },
    });
  });

  it('takes groups out of rings that it alone lent to them', async () => {
    const rings = newRings(formOf(path), 'service')!;
    const ringed = stepped(path, TEXTS[path]!, () => [
      { path: ['routing', 'service', 'rings'], value: rings },
    ]);
    expect(said(path, ringed, ['routing', 'service', 'rings'])).toHaveLength(2);
    const steps = ruleGoneSteps(formOf(path, ringed), 'service', [0]);
    const gone = pressed(path, ringed, ['routing', 'service', 'protect'], steps);
    expect(said(path, gone, ['routing', 'service', 'rings'])).toEqual([{ groups: ['service-desk'] }]);
    expect(await faultsOf(path, gone)).toEqual([]);
  });

  it('takes the skills along that it alone lent', async () => {
    const steps = ruleGoneSteps(formOf(path), 'service', [0]);
    const gone = pressed(path, TEXTS[path]!, ['routing', 'service', 'protect'], steps);
    expect(gone).not.toContain('lent');
    expect(await faultsOf(path, gone)).toEqual([]);
  });
});

it('agents are kept free beside a level that stood alone', async () => {
  const path = at('bullseye');
  const draft = { files: TEXTS, path };
  const place = ['agentGroups', 'generalists', 'skills', 'question', 'keepFree'];
  const text = editedText(draft, formOf(path), undefined, { act: 'set', path: place, value: 2 });
  expect(text).toContain('question: { level: 1, keepFree: 2 }');
  expect(await faultsOf(path, text)).toEqual([]);
});
