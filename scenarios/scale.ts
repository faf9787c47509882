import type { DocumentNode, MapNode } from './document/node.ts';
import type { Position } from './fault.ts';
import { PATTERNS, scaleQuantity, tidy } from './units.ts';
import type { ValuePath } from './value-path.ts';

/** Values of a profile that is said in place. */
const PROFILE_VALUES = ['count', 'rate', 'then'];

/**
 * A value multiplied, its unit kept: a quantity, a number, a profile (each of its values), a law (each of its
 * durations). A text says why it cannot be. Agents and counts of contacts stay whole: they are rounded to the nearest number.
 */
export function scaleNode(
  node: DocumentNode,
  factor: number,
  at: Position,
  path: ValuePath,
): DocumentNode | string {
  if (node.kind === 'scalar') return scaleScalar(node, factor, at, path.includes('agents') || isCount(path));
  if (node.kind === 'list') {
    const items = node.items.map(item => scaleNode(item, factor, at, path));
    return items.find(item => typeof item === 'string') ?? { ...node, items: items as DocumentNode[] };
  }
  if (node.entries.has('profile')) return scaleFileProfile(node, factor, at);
  if (PROFILE_VALUES.some(key => node.entries.has(key)))
    return scaleEntries(node, PROFILE_VALUES, factor, at, path);
  const scaled = scaleDurations(node, factor, at);
  return scaled.count > 0 ? scaled.node : 'has no quantity that could be scaled, name the one that is meant';
}

const isCount = (path: ValuePath) => path[2] === 'arrivals' && path[3] === 'counts';

function scaleScalar(
  node: Extract<DocumentNode, { kind: 'scalar' }>,
  factor: number,
  at: Position,
  whole: boolean,
): DocumentNode | string {
  if (typeof node.value === 'number') {
    const value = tidy(node.value * factor);
    return { ...node, at, value: whole ? Math.round(value) : value };
  }
  if (typeof node.value !== 'string') return 'is no quantity that could be scaled';
  if (!/^[+-]?[\d.]/u.test(node.value))
    return `${JSON.stringify(node.value)} is no quantity that could be scaled`;
  const scaled = scaleQuantity(node.value, factor);
  return { ...node, at, value: scaled };
}

/** A profile in a file gets a factor, or a larger one. */
function scaleFileProfile(node: MapNode, factor: number, at: Position): DocumentNode | string {
  const said = node.entries.get('factor')?.node;
  const before =
    said?.kind === 'scalar' && typeof said.value === 'number'
      ? said.value
      : said === undefined
        ? 1
        : undefined;
  if (before === undefined) return 'has a factor that is no bare number, write it as one such as 1.1';
  const entries = new Map(node.entries);
  entries.set('factor', { keyAt: at, node: { kind: 'scalar', at, value: tidy(before * factor) } });
  return { ...node, entries };
}

function scaleEntries(
  node: MapNode,
  keys: readonly string[],
  factor: number,
  at: Position,
  path: ValuePath,
): DocumentNode | string {
  const entries = new Map(node.entries);
  for (const key of keys) {
    const entry = entries.get(key);
    if (entry === undefined) continue;
    const scaled = scaleNode(entry.node, factor, at, path);
    if (typeof scaled === 'string') return scaled;
    entries.set(key, { keyAt: entry.keyAt, node: scaled });
  }
  return { ...node, entries };
}

/** Every duration inside a law, however deep; shares, shapes and coefficients of variation stay. */
function scaleDurations(
  node: DocumentNode,
  factor: number,
  at: Position,
): { node: DocumentNode; count: number } {
  if (node.kind === 'scalar') {
    const isDuration = typeof node.value === 'string' && PATTERNS.duration.test(node.value.trim());
    if (!isDuration) return { node, count: 0 };
    return { node: { ...node, at, value: scaleQuantity(String(node.value), factor) }, count: 1 };
  }
  let count = 0;
  const visit = (inner: DocumentNode): DocumentNode => {
    const scaled = scaleDurations(inner, factor, at);
    count += scaled.count;
    return scaled.node;
  };
  if (node.kind === 'list') return { node: { ...node, items: node.items.map(visit) }, count };
  const entries = [...node.entries].map(
    ([key, entry]) => [key, { keyAt: entry.keyAt, node: visit(entry.node) }] as const,
  );
  return { node: { ...node, entries: new Map(entries) }, count };
}
