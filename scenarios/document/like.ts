import type { FaultList, FaultSense } from '../fault.ts';
import { nearest, suggestion } from '../nearest.ts';
import { formatPath } from '../value-path.ts';
import { dropExcluded } from './merge.ts';
import { type DocumentNode, entriesAt, type MapNode } from './node.ts';

/** Keys that belong to one contact type alone. */
const OWN_KEYS = new Set(['like', 'stream']);

/** Gives each contact type with `like` the keys of the other that it does not say itself. */
export function expandLikes(root: DocumentNode, faults: FaultList): DocumentNode {
  const types = entriesAt(root, ['contactTypes']);
  if (root.kind !== 'map' || types.size === 0) return root;
  const expander = new Expander(types, faults);
  const expanded: MapNode['entries'] = new Map();
  for (const [name, entry] of types)
    expanded.set(name, { keyAt: entry.keyAt, node: expander.expand(name, []) });
  const holder = root.entries.get('contactTypes')!;
  const entries = new Map(root.entries);
  entries.set('contactTypes', {
    keyAt: holder.keyAt,
    node: { kind: 'map', at: holder.node.at, entries: expanded },
  });
  return { ...root, entries };
}

class Expander {
  private readonly types: MapNode['entries'];
  private readonly faults: FaultList;
  private readonly done = new Map<string, DocumentNode>();

  constructor(types: MapNode['entries'], faults: FaultList) {
    this.types = types;
    this.faults = faults;
  }

  /** The type with what it takes from others; `above` are those that are being expanded. */
  expand(name: string, above: readonly string[]): DocumentNode {
    const known = this.done.get(name);
    if (known !== undefined) return known;
    const node = this.types.get(name)!.node;
    const like = node.kind === 'map' ? node.entries.get('like')?.node : undefined;
    let expanded = node;
    if (node.kind === 'map' && like?.kind === 'scalar' && typeof like.value === 'string') {
      const problem = this.problem(like.value, [...above, name]);
      if (problem === undefined) expanded = addMissing(node, this.expand(like.value, [...above, name]));
      else
        this.faults.add(like.at, formatPath(['contactTypes', name, 'like']), problem, this.sense(like.value));
    }
    this.done.set(name, expanded);
    return expanded;
  }

  private sense(other: string): FaultSense | undefined {
    if (this.types.has(other)) return undefined;
    const names = [...this.types.keys()];
    return { kind: 'unknownName', of: 'contact type', name: other, near: nearest(other, names), names };
  }

  private problem(other: string, chain: readonly string[]): string | undefined {
    if (chain.includes(other)) return `goes round in a circle: ${[...chain, other].join(' → ')}`;
    if (this.types.has(other))
      return chain.length > 100 ? 'is a chain of more than 100 contact types' : undefined;
    const names = [...this.types.keys()];
    const hint = suggestion(other, names);
    return `${JSON.stringify(other)} is no contact type${hint}${hint === '' ? ',' : ''} there are ${names.slice(0, 20).join(', ')}`;
  }
}

function addMissing(node: MapNode, from: DocumentNode): DocumentNode {
  if (from.kind !== 'map') return node;
  const entries: MapNode['entries'] = new Map([...from.entries].filter(([key]) => !OWN_KEYS.has(key)));
  const merged: MapNode = { ...node, entries };
  dropExcluded(merged, [...node.entries.keys()], '');
  for (const [key, entry] of node.entries) {
    // null leaves out what the other has; where it has nothing, null is a value that is missing
    const isLeftOut = entry.node.kind === 'scalar' && entry.node.value === null && entries.has(key);
    if (isLeftOut) entries.delete(key);
    else entries.set(key, entry);
  }
  return merged;
}
