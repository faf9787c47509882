import type { Plain, ValuePath } from '../../scenarios/index.ts';
import { isMap, type PlainMap, valueAt } from './plain.ts';

/** Things that a scenario gives names to, by the key that holds them. */
export const COLLECTIONS = Object.freeze([
  'contactTypes',
  'queues',
  'agentGroups',
  'trunks',
  'ivr',
  'outside',
  'sites',
  'providers',
] as const);
export type Collection = (typeof COLLECTIONS)[number];

/** Where the things of a collection stand. */
export function pathOf(collection: Collection): ValuePath {
  return collection === 'providers' ? ['money', 'providers'] : [collection];
}

/** A place that calls a thing by its name. */
export interface Reference {
  to: Collection;
  name: string;
  path: ValuePath;
  /** whether the name is the last key of the path */
  isKey: boolean;
}

/** The queue of a contact type: the one it says, or its own. */
export function queueOf(type: Plain | undefined, name: string): string {
  return isMap(type) && typeof type.queue === 'string' ? type.queue : name;
}

/** Contact types that take a key from another one by being like it. */
export function takersOf(written: PlainMap, name: string, key: string): string[] {
  const types = valueAt(written, ['contactTypes']);
  const takes = (type: string, seen: readonly string[]): boolean => {
    const said = isMap(types) ? types[type] : undefined;
    if (!isMap(said) || said[key] !== undefined || typeof said.like !== 'string' || seen.includes(type))
      return false;
    return said.like === name || takes(said.like, [...seen, type]);
  };
  return namesAt(written, ['contactTypes']).filter(type => type !== name && takes(type, []));
}

/** Whether the IVR or other agents make contacts of a type. */
export function isLedTo(references: readonly Reference[], type: string): boolean {
  return references.some(
    ({ to, name, path }) =>
      to === 'contactTypes' && name === type && (path.includes('escalate') || path.includes('choices')),
  );
}

/** Names of the map at a path. */
export function namesAt(root: PlainMap, path: ValuePath): string[] {
  const value = valueAt(root, path);
  return isMap(value) ? Object.keys(value) : [];
}

/** Every place of a scenario that calls a thing by its name. */
export function referencesOf(root: PlainMap): Reference[] {
  return new ReferenceFinder(root).find();
}

class ReferenceFinder {
  private readonly found: Reference[] = [];
  private readonly root: PlainMap;

  constructor(root: PlainMap) {
    this.root = root;
  }

  find(): Reference[] {
    for (const name of this.names('contactTypes')) this.ofType(['contactTypes', name]);
    for (const name of this.names('queues')) this.one('trunks', ['queues', name, 'callback', 'trunks']);
    for (const name of this.names('routing')) this.ofRouting(name);
    for (const name of this.names('agentGroups')) this.ofGroup(['agentGroups', name]);
    for (const menu of this.names('ivr'))
      for (const choice of namesAt(this.root, ['ivr', menu, 'choices']))
        this.ofChoice(['ivr', menu, 'choices', choice]);
    return this.found;
  }

  private names(key: string): string[] {
    return namesAt(this.root, [key]);
  }

  private ofType(path: ValuePath): void {
    this.one('contactTypes', [...path, 'like']);
    this.all('contactTypes', [...path, 'arrivals', 'busyness', 'sharedWith']);
    this.one('trunks', [...path, 'trunks']);
    this.one('ivr', [...path, 'ivr']);
    this.one('queues', [...path, 'queue']);
    this.one('outside', [...path, 'forward', 'to']);
    this.one('contactTypes', [...path, 'outcome', 'escalate', 'to']);
    this.one('contactTypes', [...path, 'outcome', 'escalate', 'wrongTo']);
    this.one('contactTypes', [...path, 'outcome', 'escalate', 'otherwise'], ['resolve', 'comeBack']);
    this.one('contactTypes', [...path, 'outcome', 'consult', 'to']);
  }

  private ofRouting(name: string): void {
    const path = ['routing', name];
    this.found.push({ to: 'queues', name, path, isKey: true });
    this.all('agentGroups', [...path, 'order']);
    this.each([...path, 'rings'], ring => this.all('agentGroups', [...ring, 'groups']));
    this.each([...path, 'protect'], rule => {
      this.one('contactTypes', [...rule, 'when', 'of']);
      this.all('contactTypes', [...rule, 'when', 'of']);
      this.one('agentGroups', [...rule, 'lend', 'from']);
      this.one('contactTypes', [...rule, 'lend', 'to']);
      this.one('contactTypes', [...rule, 'raisePriority', 'of']);
    });
  }

  private ofGroup(path: ValuePath): void {
    this.all('contactTypes', [...path, 'skills']);
    for (const name of namesAt(this.root, [...path, 'skills']))
      this.found.push({ to: 'contactTypes', name, path: [...path, 'skills', name], isKey: true });
    this.one('providers', [...path, 'provider']);
    this.one('sites', [...path, 'site']);
    this.all('agentGroups', [...path, 'absence', 'dayFactor', 'sharedWith']);
  }

  private ofChoice(path: ValuePath): void {
    this.one('ivr', [...path, 'menu']);
    this.target([...path, 'to']);
    this.target([...path, 'wrong', 'meant']);
  }

  /** A contact type, or else a queue. */
  private target(path: ValuePath): void {
    const isType = this.names('contactTypes').includes(String(valueAt(this.root, path)));
    this.one(isType ? 'contactTypes' : 'queues', path);
  }

  private one(to: Collection, path: ValuePath, words: readonly string[] = []): void {
    const name = valueAt(this.root, path);
    if (typeof name === 'string' && !words.includes(name)) this.found.push({ to, name, path, isKey: false });
  }

  private all(to: Collection, path: ValuePath): void {
    this.each(path, item => this.one(to, item));
  }

  private each(path: ValuePath, use: (item: ValuePath) => void): void {
    const list = valueAt(this.root, path);
    if (Array.isArray(list)) for (const i of list.keys()) use([...path, i]);
  }
}
