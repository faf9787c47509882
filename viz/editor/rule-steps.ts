import type { Plain, ValuePath } from '../../scenarios/index.ts';
import type { FormDocument } from './document.ts';
import { isMap, type PlainMap, valueAt } from './plain.ts';
import { namesAt } from './references.ts';
import { typesIn } from './rename-steps.ts';
import { skillNames } from './staff-change.ts';
import { goneStep, type Step } from './steps.ts';

/** What a rule watches. */
export const WATCH_KINDS = Object.freeze(['serviceLevel', 'expectedWait', 'queueLength'] as const);
export type WatchKind = (typeof WATCH_KINDS)[number];

/** What a rule does. */
export const ACT_KINDS = Object.freeze(['lend', 'raisePriority', 'openRing'] as const);
export type ActKind = (typeof ACT_KINDS)[number];

/** Usual bounds: when a rule begins and when it ends. */
const BOUNDS: Readonly<Record<WatchKind, { when: string; until: string }>> = Object.freeze({
  serviceLevel: { when: 'below 70 %', until: 'above 80 %' },
  expectedWait: { when: 'above 60 s', until: 'below 30 s' },
  queueLength: { when: 'above 10', until: 'below 5' },
});

export function kindOfWatch(when: Plain | undefined): WatchKind | undefined {
  const found = isMap(when) ? WATCH_KINDS.filter(kind => when[kind] !== undefined) : [];
  return found.length === 1 ? found[0] : undefined;
}

export function kindOfAct(rule: Plain | undefined): ActKind | undefined {
  const found = isMap(rule) ? ACT_KINDS.filter(kind => rule[kind] !== undefined) : [];
  return found.length === 1 ? found[0] : undefined;
}

/** What rules of a queue can do: lend only where a group does not take its contacts anyway, open only where there are rings. */
export function actKindsAt(form: FormDocument, queue: string): readonly ActKind[] {
  return ACT_KINDS.filter(kind => newAct(form, queue, kind) !== undefined);
}

/** One more rule of a queue: it does what is at hand. */
export function newRule(form: FormDocument, queue: string): Plain {
  const { when, until } = BOUNDS.serviceLevel;
  const kinds = actKindsAt(form, queue);
  const kind = kinds.findLast(one => one !== 'raisePriority') ?? 'raisePriority';
  return { when: { serviceLevel: when }, until, [kind]: newAct(form, queue, kind)! };
}

/** What a rule does in the usual way; undefined: it could not do it here. */
function newAct(form: FormDocument, queue: string, kind: ActKind): Plain | undefined {
  const [type, ...others] = typesIn(form, queue);
  if (type === undefined) return undefined;
  if (kind === 'raisePriority') return { ...(others.length > 0 ? { of: type } : {}), by: 2 };
  if (kind === 'openRing') {
    const rings = valueAt(form.whole, ['routing', queue, 'rings']);
    return Array.isArray(rings) && rings.length > 1 ? rings.length : undefined;
  }
  const [from] = lendersFor(form, queue, type);
  return from === undefined ? undefined : { from, ...(others.length > 0 ? { to: type } : {}), atMost: 2 };
}

/** Groups that do not take a contact type all the time; where there are rings, those of them. */
export function lendersFor(form: FormDocument, queue: string, type: string): string[] {
  const rings = valueAt(form.whole, ['routing', queue, 'rings']);
  const ringed = Array.isArray(rings)
    ? rings.flatMap(ring => skillNames(valueAt(ring, ['groups'])))
    : undefined;
  return namesAt(form.whole, ['agentGroups']).filter(group => {
    const skills = valueAt(form.whole, ['agentGroups', group, 'skills']);
    const isTaken = skillNames(skills).includes(type) && valueAt(skills, [type, 'lent']) !== true;
    return !isTaken && (ringed === undefined || ringed.includes(group));
  });
}

/** The steps by which a rule watches something else. */
export function watchSteps(form: FormDocument, path: ValuePath, kind: WatchKind): Step[] {
  const rule = path.slice(0, -1);
  const when = valueAt(form.whole, path);
  const { when: limit, until } = BOUNDS[kind];
  const gone = [...WATCH_KINDS.filter(one => one !== kind), ...(kind === 'queueLength' ? ['window'] : [])];
  return [
    { path: [...path, kind], value: limit },
    ...keysGone(when, path, gone),
    { path: [...rule, 'until'], value: until },
  ];
}

/** The steps by which a rule does something else. */
export function actSteps(form: FormDocument, path: ValuePath, kind: ActKind): Step[] {
  const value = newAct(form, String(path[1]), kind);
  if (value === undefined) return [];
  const gone = ACT_KINDS.filter(one => one !== kind);
  return [{ path: [...path, kind], value }, ...keysGone(valueAt(form.whole, path), path, gone)];
}

function keysGone(said: Plain | undefined, path: ValuePath, keys: readonly string[]): Step[] {
  const map: PlainMap = isMap(said) ? said : {};
  return keys.filter(key => map[key] !== undefined).map(key => ({ path: [...path, key], value: undefined }));
}

/** The steps that take rules away, with the last one their list. */
export function ruleGoneSteps(form: FormDocument, queue: string, indices: readonly number[]): Step[] {
  const path: ValuePath = ['routing', queue, 'protect'];
  const rules = valueAt(form.whole, path);
  if (indices.length === 0 || !Array.isArray(rules)) return [];
  if (indices.length === rules.length) return [goneStep(form, path)];
  return [...indices].reverse().map(index => ({ path: [...path, index], value: undefined }));
}
