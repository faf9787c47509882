import { dropExcluded } from './document/merge.ts';
import type { DocumentNode, MapNode } from './document/node.ts';
import { readDocument } from './document/read.ts';
import { FaultList, type FaultSense, type Position } from './fault.ts';
import { listNames, nearest, suggestion } from './nearest.ts';
import { scaleNode } from './scale.ts';
import { formatPath, type PathStep, parsePath, type ValuePath } from './value-path.ts';

/** Maps in which a path may not make a new name: a typing error would make an empty entity. */
const NAMED = new Set(['contactTypes', 'agentGroups', 'money.providers', 'ivr']);

/** What to do with the value at the end of a path. */
type Change = (node: DocumentNode | undefined, path: ValuePath) => DocumentNode | undefined;

/**
 * Applies one change `PATH=VALUE` to a document: the value is written as in a file, `null` deletes, `×1.1` (or
 * `*1.1`) scales what is there and keeps its unit, `*` in the path stands for every name.
 *
 * Faults are told at line `index + 1` of a file called `--set`.
 */
export function applySet(root: DocumentNode, text: string, faults: FaultList, index = 0): DocumentNode {
  const at = (column: number): Position => ({ file: '--set', line: index + 1, column });
  const cut = equalsSign(text);
  if (cut < 0) {
    faults.add(
      at(1),
      '',
      `${JSON.stringify(text)} has no =, expected PATH=VALUE such as agentGroups.desk.agents=90`,
    );
    return root;
  }
  const steps = parsePath(text.slice(0, cut).trim());
  if (typeof steps === 'string') {
    faults.add(
      at(1),
      '',
      `${steps}, expected a path such as contactTypes.call.talk or agentGroups."night desk".agents`,
    );
    return root;
  }
  const setter = new Setter(at(1), faults, /^[×*]/u.test(text.slice(cut + 1).trim()));
  const change = readChange(text.slice(cut + 1), at(cut + 2), faults);
  if (change === undefined) return root;
  const changed = setter.walk(root, steps, [], change);
  if (setter.applied === 0 && setter.silent > 0) {
    faults.add(at(1), text.slice(0, cut).trim(), 'matches nothing that is there to scale');
  }
  return changed ?? root;
}

/** The first equals sign outside quotes; −1 if there is none. */
function equalsSign(text: string): number {
  const outside = text.replaceAll(/"(?:[^"\\]|\\.)*"|'[^']*'/gu, quoted => ' '.repeat(quoted.length));
  return outside.indexOf('=');
}

function readChange(text: string, at: Position, faults: FaultList): Change | undefined {
  const factor = /^[×*]\s*([+]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?)\s*(%?)$/u.exec(text.trim());
  if (factor !== null) {
    const by = Number(factor[1]) / (factor[2] === '%' ? 100 : 1);
    return (node, path) => {
      const scaled = node === undefined ? 'there is nothing to scale' : scaleNode(node, by, at, path);
      if (typeof scaled !== 'string') return scaled;
      faults.add(at, formatPath(path), scaled);
      return node;
    };
  }
  if (/^[×*]/u.test(text.trim())) {
    faults.add(at, '', `${JSON.stringify(text.trim())} is no factor, expected one such as ×1.1`);
    return undefined;
  }
  if (text.trim() === '') {
    faults.add(at, '', 'has no value, expected one as in a file; null deletes');
    return undefined;
  }
  const found = new FaultList();
  const value = readDocument('--set', text.trim(), found);
  for (const fault of found.faults) faults.add(at, '', fault.message);
  return value === undefined ? undefined : () => placedAt(value, at);
}

/** The value with every place in it that of the change. */
function placedAt(node: DocumentNode, at: Position): DocumentNode {
  if (node.kind === 'scalar') return { ...node, at };
  if (node.kind === 'list') return { ...node, at, items: node.items.map(item => placedAt(item, at)) };
  const entries = [...node.entries].map(
    ([key, entry]) => [key, { keyAt: at, node: placedAt(entry.node, at) }] as const,
  );
  return { ...node, at, entries: new Map(entries) };
}

/** Walks down a path and rebuilds what lies on it. */
class Setter {
  applied = 0;
  /** places under a `*` that lack what is to be scaled; no fault as long as others have it */
  silent = 0;
  private readonly at: Position;
  private readonly faults: FaultList;
  private readonly scaling: boolean;

  constructor(at: Position, faults: FaultList, scaling: boolean) {
    this.at = at;
    this.faults = faults;
    this.scaling = scaling;
  }

  /** The node with the change made below it; undefined deletes it. */
  walk(
    node: DocumentNode | undefined,
    steps: readonly PathStep[],
    path: ValuePath,
    change: Change,
    underAll = false,
  ): DocumentNode | undefined {
    const [step, ...rest] = steps;
    if (step === undefined) {
      this.applied++;
      const changed = change(node, path);
      return changed?.kind === 'scalar' && changed.value === null ? undefined : changed;
    }
    if (node?.kind === 'list') return this.walkList(node, step, rest, path, change);
    if ('all' in step) return this.walkAll(node, rest, path, change);
    if ('index' in step) return this.refuse(node, path, `has no list, [${step.index}] counts from 0 in one`);
    return this.walkKey(node, step.key, rest, path, change, underAll);
  }

  private walkList(
    node: Extract<DocumentNode, { kind: 'list' }>,
    step: PathStep,
    rest: readonly PathStep[],
    path: ValuePath,
    change: Change,
  ): DocumentNode {
    const index =
      'index' in step ? step.index : 'key' in step && /^\d{1,9}$/u.test(step.key) ? Number(step.key) : -1;
    if (!('all' in step) && node.items[index] === undefined) {
      const allowed =
        node.items.length === 0 ? 'the list is empty' : `expected [0] to [${node.items.length - 1}] or *`;
      return this.refuse(node, path, `has no such place in its list, ${allowed}`) ?? node;
    }
    const items = node.items.flatMap((item, i) => {
      if (!('all' in step) && i !== index) return [item];
      const changed = this.walk(item, rest, [...path, i], change);
      return changed === undefined ? [] : [changed];
    });
    return { ...node, items };
  }

  private walkAll(
    node: DocumentNode | undefined,
    rest: readonly PathStep[],
    path: ValuePath,
    change: Change,
  ): DocumentNode | undefined {
    if (node?.kind !== 'map' || node.entries.size === 0)
      return this.refuse(node, path, 'has nothing in it that * could stand for');
    const entries: MapNode['entries'] = new Map();
    for (const [key, entry] of node.entries) {
      const changed = this.walk(entry.node, rest, [...path, key], change, true);
      if (changed !== undefined) entries.set(key, { keyAt: entry.keyAt, node: changed });
    }
    return { ...node, entries };
  }

  private walkKey(
    node: DocumentNode | undefined,
    key: string,
    rest: readonly PathStep[],
    path: ValuePath,
    change: Change,
    underAll: boolean,
  ): DocumentNode | undefined {
    const map: MapNode =
      node?.kind === 'map'
        ? { ...node, entries: new Map(node.entries) }
        : { kind: 'map', at: this.at, entries: new Map() };
    const entry = map.entries.get(key);
    if (entry === undefined) {
      const names = [...map.entries.keys()];
      if (this.scaling && underAll) {
        this.silent++;
        return node;
      }
      if (this.scaling || NAMED.has(formatPath(path)) || rest.some(step => 'all' in step)) {
        const hint = suggestion(key, names);
        const known = names.length === 0 ? 'there is none' : `there are ${listNames(names)}`;
        const message = `is not there${hint}${hint === '' ? ',' : ''} ${known}`;
        const sense: FaultSense = { kind: 'unknownKey', key, near: nearest(key, names), allowed: names };
        return this.refuse(node, [...path, key], message, sense);
      }
      dropExcluded(map, [key], String(path.at(-1) ?? ''));
    }
    const changed = this.walk(entry?.node, rest, [...path, key], change, underAll);
    if (changed === undefined) map.entries.delete(key);
    else map.entries.set(key, { keyAt: changed === entry?.node ? entry.keyAt : this.at, node: changed });
    return map;
  }

  private refuse(
    node: DocumentNode | undefined,
    path: ValuePath,
    message: string,
    sense?: FaultSense,
  ): DocumentNode | undefined {
    this.faults.add(this.at, formatPath(path), message, sense);
    return node;
  }
}
