import { type Plain, parseDuration, printDuration, type ValuePath } from '../../scenarios/index.ts';
import type { FormDocument } from './document.ts';
import { isMap, valueAt } from './plain.ts';
import { namesAt } from './references.ts';
import { typesIn } from './rename-steps.ts';
import { ruleGoneSteps } from './rule-steps.ts';
import { skillNames } from './staff-change.ts';
import { goneStep, type Step } from './steps.ts';

/** How long a contact waits before the second ring is asked. */
const FIRST_WAIT = '20 s';

/** Whether something may be said of how a queue finds its agents: put beside what leaves it out, it would bring that back. */
export function canRoute(form: FormDocument, queue: string): boolean {
  return (
    valueAt(form.own.plain, ['routing']) !== null && valueAt(form.own.plain, ['routing', queue]) !== null
  );
}

/** The groups that can take a contact of a queue, those that are only lent to it last. */
export function takersIn(form: FormDocument, queue: string): string[] {
  const types = typesIn(form, queue);
  const rules = valueAt(form.whole, ['routing', queue, 'protect']);
  const lent = (Array.isArray(rules) ? rules : []).map(rule => String(valueAt(rule, ['lend', 'from']) ?? ''));
  const groups = namesAt(form.whole, ['agentGroups']);
  const skillOf = (group: string, type: string) =>
    valueAt(form.whole, ['agentGroups', group, 'skills', type]);
  const takes = (group: string) =>
    skillNames(valueAt(form.whole, ['agentGroups', group, 'skills'])).filter(type => types.includes(type));
  const isOwn = (group: string) =>
    takes(group).some(type => valueAt(skillOf(group, type), ['lent']) !== true);
  const helps = (group: string) => !isOwn(group) && lent.includes(group);
  return [...groups.filter(isOwn), ...groups.filter(helps)];
}

/** Rings where there are none: the first group at once, the others later; undefined where there is only one. */
export function newRings(form: FormDocument, queue: string): Plain | undefined {
  const [first, ...others] = takersIn(form, queue);
  if (first === undefined || others.length === 0) return undefined;
  return [{ groups: [first] }, { after: FIRST_WAIT, groups: others }];
}

/** The steps that put in one more ring: of a group that is in none, or of the last one that is not alone in its ring. */
export function addRingSteps(form: FormDocument, queue: string): Step[] {
  const path = ['routing', queue, 'rings'];
  const rings = groupsOfRings(form, queue);
  const after = laterThan(valueAt(form.whole, [...path, rings.length - 1, 'after']));
  if (rings.length === 0 || after === undefined) return [];
  const put = (group: string): Step => ({ path: [...path, rings.length], value: { after, groups: [group] } });
  const free = takersIn(form, queue).find(group => rings.every(ring => !ring.includes(group)));
  if (free !== undefined) return [put(free)];
  const from = rings.findLastIndex(ring => ring.length > 1);
  const moved = rings[from]?.at(-1);
  if (moved === undefined) return [];
  return [{ path: [...path, from, 'groups', rings[from]!.length - 1], value: undefined }, put(moved)];
}

/** Twice as late, or a little later than at once; undefined: nothing is later. */
function laterThan(after: Plain | undefined): string | undefined {
  if (after === 'never') return undefined;
  const time = parseDuration(String(after ?? '0 s'));
  return typeof time === 'number' && time > 0 ? printDuration(2 * time) : FIRST_WAIT;
}

/** The steps that take a ring away: its groups are asked with those of the ring before it; rules open what they opened. */
export function removeRingSteps(form: FormDocument, queue: string, index: number): Step[] {
  return ringGoneSteps(form, queue, index, groupsOfRings(form, queue));
}

/** The same, with the groups that the rings keep. */
function ringGoneSteps(
  form: FormDocument,
  queue: string,
  index: number,
  rings: readonly (readonly string[])[],
): Step[] {
  const path = ['routing', queue, 'rings'];
  const count = rings.length - 1;
  if (count === 0) return [goneStep(form, path), ...skipSteps(form, queue)];
  const heir = index > 0 ? index - 1 : 1;
  const groups = [...(rings[Math.min(heir, index)] ?? []), ...(rings[Math.max(heir, index)] ?? [])];
  return [
    { path: [...path, heir, 'groups'], value: groups },
    ...(index === 0 ? [{ path: [...path, 1, 'after'], value: undefined }] : []),
    { path: [...path, index], value: undefined },
    ...(count < 2 ? skipSteps(form, queue) : []),
    ...openingSteps(form, queue, index),
  ];
}

function skipSteps(form: FormDocument, queue: string): Step[] {
  const path = ['routing', queue, 'skipUnstaffed'];
  return valueAt(form.whole, path) === undefined ? [] : [goneStep(form, path)];
}

/** Rules that open a ring open it by its new number; one that would open the first has nothing to do. */
function openingSteps(form: FormDocument, queue: string, index: number): Step[] {
  const path: ValuePath = ['routing', queue, 'protect'];
  const rules = valueAt(form.whole, path);
  const changed = (Array.isArray(rules) ? [...rules.entries()] : [])
    .map(([rule, said]) => ({ rule, number: isMap(said) ? said.openRing : undefined }))
    .filter(({ number }) => typeof number === 'number' && number > Math.max(index, 1))
    .map(({ rule, number }) => ({ rule, number: Number(number) - 1 }));
  const idle = changed.filter(({ number }) => number < 2).map(({ rule }) => rule);
  return [
    ...changed
      .filter(({ number }) => number > 1)
      .map(({ rule, number }) => ({ path: [...path, rule, 'openRing'], value: number })),
    ...ruleGoneSteps(form, queue, idle),
  ];
}

function groupsOfRings(form: FormDocument, queue: string): string[][] {
  const rings = valueAt(form.whole, ['routing', queue, 'rings']);
  return (Array.isArray(rings) ? rings : []).map(ring => skillNames(valueAt(ring, ['groups'])));
}

/** Rings that only a rule opened, and none opens any more: they open after a wait. */
export function ringsUnopened(form: FormDocument): Step[] {
  return namesAt(form.whole, ['routing']).flatMap(queue => {
    const path = ['routing', queue];
    const rings = valueAt(form.whole, [...path, 'rings']);
    const rules = valueAt(form.whole, [...path, 'protect']);
    if (!Array.isArray(rings) || valueAt(form.whole, [...path, 'skipUnstaffed']) === true) return [];
    const opened = (Array.isArray(rules) ? rules : []).map(rule => valueAt(rule, ['openRing']));
    const waits = rings.map(ring => valueAt(ring, ['after']));
    const later = laterThan(waits.findLast(wait => wait !== 'never')) ?? null;
    return [...waits.entries()]
      .filter(([ring, wait]) => wait === 'never' && !opened.includes(ring + 1))
      .map(([ring]) => ({ path: [...path, 'rings', ring, 'after'], value: later }));
  });
}

/** Groups in rings that take no contact of the queue any more. */
export function idleInRings(form: FormDocument): Step[] {
  return namesAt(form.whole, ['routing']).flatMap(queue => {
    const rings = groupsOfRings(form, queue);
    const takers = takersIn(form, queue);
    const kept = rings.map(ring => ring.filter(group => takers.includes(group)));
    if (typesIn(form, queue).length === 0 || kept.every((ring, i) => ring.length === rings[i]!.length))
      return [];
    const empty = kept.findIndex(ring => ring.length === 0);
    if (empty >= 0) return ringGoneSteps(form, queue, empty, kept);
    return [...kept.entries()]
      .filter(([i, ring]) => ring.length < rings[i]!.length)
      .map(([i, ring]) => ({ path: ['routing', queue, 'rings', i, 'groups'], value: ring }));
  });
}
