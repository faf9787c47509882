import { formatPath, type Plain, type ValuePath } from '../../scenarios/index.ts';
import { type FormDocument, readForm } from './document.ts';
import { leftOvers, reserveCosts } from './left-overs.ts';
import { isMap, type PlainMap, valueAt } from './plain.ts';
import {
  COLLECTIONS,
  type Collection,
  isLedTo,
  namesAt,
  pathOf,
  queueOf,
  type Reference,
} from './references.ts';
import { referencesTo } from './rename-steps.ts';
import { skillNames } from './staff-change.ts';
import { applySteps, type DraftFiles, goneStep, type Step } from './steps.ts';

/** Every round takes one reference away; a scenario with more of them is left to the text. */
const MOST_ROUNDS = 500;

/** Who would miss a thing, as paths of those who call it, and of contact types that nobody else serves. */
export function missedBy(form: FormDocument, collection: Collection, name: string): ValuePath[] {
  const calls = referencesTo(form, collection, name)
    .filter(({ path }) => !isOwnRouting(form, collection, path))
    .map(({ path }) => path);
  const holders = new Map(calls.map(path => [JSON.stringify(path.slice(0, 2)), path.slice(0, 2)]));
  if (collection === 'agentGroups')
    for (const type of orphans(form.whole, name)) holders.set(type, ['contactTypes', type]);
  holders.delete(JSON.stringify([...pathOf(collection), name]));
  return [...holders.values()];
}

/** How a queue finds its agents goes with the queue, and nobody misses it. */
function isOwnRouting(form: FormDocument, collection: Collection, path: ValuePath): boolean {
  return collection === 'queues' && path[0] === 'routing' && valueAt(form.written, path) !== undefined;
}

/** Whether a center cannot be without a thing: it has one group at least, and contacts that come by themselves. */
export function isLast(form: FormDocument, collection: Collection, name: string): boolean {
  const others = namesAt(form.whole, pathOf(collection)).filter(one => one !== name);
  if (collection === 'agentGroups') return others.length === 0;
  const comes = (type: string) => valueAt(form.whole, ['contactTypes', type, 'arrivals']) !== 'none';
  return collection === 'contactTypes' && !others.some(comes);
}

/** Contact types that nobody but one group takes. */
function orphans(whole: PlainMap, group: string): string[] {
  const taken = new Set(
    namesAt(whole, ['agentGroups'])
      .filter(name => name !== group)
      .flatMap(name => {
        const skills = valueAt(whole, ['agentGroups', name, 'skills']);
        return skillNames(skills).filter(type => valueAt(skills, [type, 'lent']) !== true);
      }),
  );
  return namesAt(whole, ['contactTypes']).filter(name => !taken.has(name));
}

/**
 * The text without a thing, and without what called it: lists lose its name, keys that held it go, who was like it says all
 * by itself, and what only it served goes to the first group.
 *
 * @throws RangeError if the text cannot be read
 */
export function withoutThing(draft: DraftFiles, collection: Collection, name: string): string {
  const cut = new Cutting(draft);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const reference = referencesTo(cut.form, collection, name)
      .filter(({ path }) => !isInside(path, [...pathOf(collection), name]))
      .at(-1);
    if (reference === undefined) break;
    cut.run(cleaning(cut.form, reference));
  }
  cut.run(thingSteps(cut.form, [...pathOf(collection), name]));
  cut.run(leftOvers(cut.form));
  for (const type of orphans(cut.form.whole, '')) cut.run(adoption(cut.form, type));
  const [idle] = idleThings(cut.form);
  return idle === undefined ? cut.text : withoutThing(cut.now, idle.collection, idle.name);
}

/** A text from which more and more is taken, read anew after each step. */
class Cutting {
  text: string;
  private readonly draft: DraftFiles;

  constructor(draft: DraftFiles) {
    this.draft = draft;
    this.text = draft.files[draft.path] ?? '';
  }

  get now(): DraftFiles {
    const { files, path } = this.draft;
    return { path, files: { ...files, [path]: this.text } };
  }

  get form(): FormDocument {
    const form = readForm(this.now.files, this.draft.path);
    if (form === undefined) throw new RangeError('not well-formed');
    return form;
  }

  run(steps: readonly Step[]): void {
    if (steps.length > 0) this.text = applySteps(this.now, steps);
  }
}

function isInside(path: ValuePath, outer: ValuePath): boolean {
  return outer.every((step, i) => path[i] === step);
}

/** With the last of what need not be there, the key that held it goes. */
function thingSteps(form: FormDocument, path: ValuePath): Step[] {
  if (valueAt(form.whole, path) === undefined) return [];
  const isOptional = !['contactTypes', 'agentGroups'].includes(String(path[0]));
  const isOnly = namesAt(form.whole, path.slice(0, -1)).length < 2;
  const at = isOptional && isOnly ? path.slice(0, 1) : path;
  const costs = at[0] === 'money' && at.length === 1 ? reserveCosts(form) : [];
  return [...costs, { path: at, own: valueAt(form.below, at) === undefined ? undefined : null }];
}

/** Queues that the scenario says, or finds agents for, and in which nobody waits any more. */
function idleQueues(form: FormDocument): string[] {
  const used = new Set(
    namesAt(form.whole, ['contactTypes']).map(name =>
      queueOf(valueAt(form.whole, ['contactTypes', name]), name),
    ),
  );
  const said = [...namesAt(form.whole, ['queues']), ...namesAt(form.whole, ['routing'])];
  return [...new Set(said)].filter(name => !used.has(name));
}

/** Things that nobody uses any more: the loader refuses them. */
function idleThings(form: FormDocument): { collection: Collection; name: string }[] {
  const called = form.references;
  const others = (['ivr', 'trunks', 'outside', 'sites'] as const).flatMap(collection =>
    namesAt(form.whole, pathOf(collection))
      .filter(name => !called.some(one => one.to === collection && one.name === name))
      .map(name => ({ collection, name })),
  );
  const types = namesAt(form.whole, ['contactTypes']).filter(
    name =>
      valueAt(form.whole, ['contactTypes', name, 'arrivals']) === 'none' &&
      !isLedTo(form.references, name) &&
      !isLast(form, 'contactTypes', name),
  );
  return [
    ...types.map(name => ({ collection: 'contactTypes' as const, name })),
    ...idleQueues(form).map(name => ({ collection: 'queues' as const, name })),
    ...others,
  ];
}

/** What would go along with a thing, for nobody uses it any more then. */
export function goesAlong(draft: DraftFiles, collection: Collection, name: string): ValuePath[] {
  const things = (files: DraftFiles['files']) => {
    const form = readForm(files, draft.path);
    if (form === undefined) return [];
    return COLLECTIONS.flatMap(one => namesAt(form.whole, pathOf(one)).map(each => [...pathOf(one), each]));
  };
  const text = withoutThing(draft, collection, name);
  const left = new Set(things({ ...draft.files, [draft.path]: text }).map(path => formatPath(path)));
  const itself = formatPath([...pathOf(collection), name]);
  return things(draft.files).filter(path => !left.has(formatPath(path)) && formatPath(path) !== itself);
}

/** A contact type that nobody takes any more goes to the first group; if that only lends agents for it, for good. */
function adoption(form: FormDocument, type: string): Step[] {
  const [group] = namesAt(form.whole, ['agentGroups']);
  if (group === undefined) return [];
  const path = ['agentGroups', group, 'skills', type, 'lent'];
  if (valueAt(form.whole, path) === undefined) return skillSteps(form, group, type);
  const loans = referencesTo(form, 'agentGroups', group).filter(one => one.path.at(-2) === 'lend');
  return [goneStep(form, path), ...loans.flatMap(one => itemGone(form, one.path.slice(0, -2)))];
}

/** The steps by which a group takes a contact type. */
export function skillSteps(form: FormDocument, group: string, type: string): Step[] {
  const path = ['agentGroups', group, 'skills'];
  const skills = valueAt(form.whole, path);
  if (skillNames(skills).includes(type)) return [];
  return isMap(skills)
    ? [{ path: [...path, type], value: 1 }]
    : [{ path: [...path, skillNames(skills).length], value: type }];
}

/** What becomes of a place that called a thing. */
function cleaning(form: FormDocument, { path, isKey, to, name }: Reference): Step[] {
  const [key, holder] = [path.at(-1), path.at(-2)];
  const gone = (at: ValuePath): Step[] => [goneStep(form, at)];
  if (isKey) return gone(path);
  if (typeof key === 'number') return itemGone(form, path);
  if (key === 'like') return likeSteps(form, String(path[1]));
  if (key === 'wrongTo') return [...gone(path), ...gone([...path.slice(0, -1), 'rightly'])];
  if (key === 'meant') return gone(path.slice(0, -1));
  if (holder === 'lend' || holder === 'raisePriority') return itemGone(form, path.slice(0, -2));
  if (key === 'to' && ['escalate', 'consult', 'forward'].includes(String(holder)))
    return gone(path.slice(0, -1));
  if (to === 'trunks' && path[0] === 'contactTypes')
    return [...gone(path), ...gone([...path.slice(0, 2), 'redial', 'afterBusy'])];
  const others = namesAt(form.whole, pathOf(to)).filter(one => one !== name);
  if (to === 'providers' && others.length > 1) return [{ path, value: others[0]! }];
  return gone(path);
}

/** A piece of a list goes, and with the last one the list, or what it was for. */
function itemGone(form: FormDocument, path: ValuePath): Step[] {
  const holder = path.slice(0, -1);
  const list = valueAt(form.whole, holder);
  if (Array.isArray(list) && list.length > 1) return [{ path, value: undefined }];
  if (holder.at(-1) === 'groups') return itemGone(form, holder.slice(0, -1));
  return [holder.at(-1) === 'skills' ? { path: holder, value: [] } : goneStep(form, holder)];
}

/** Keys without effect on contacts that never enter by themselves. */
const OF_ENTRY = new Set(['ivr', 'trunks', 'entryDelay', 'forward', 'afterHours', 'redial']);

/** A contact type that was like another says by itself what it took from it. */
function likeSteps(form: FormDocument, name: string): Step[] {
  const path = ['contactTypes', name];
  const type = valueAt(form.whole, path);
  const said = valueAt(form.written, path);
  const isEntered = isMap(type) && type.arrivals !== 'none';
  const taken = Object.entries(isMap(type) ? type : {})
    .filter(([key]) => !isMap(said) || !Object.hasOwn(said, key))
    .filter(([key]) => isEntered || !OF_ENTRY.has(key));
  return [
    ...taken.map(([key, value]: [string, Plain]) => ({ path: [...path, key], own: value })),
    { path: [...path, 'like'], value: undefined },
  ];
}
