import type { DocumentNode, MapNode } from './node.ts';

/** Laws, of which a map holds one at a time. */
const LAWS: readonly string[] = (
  'exponential lognormal gamma erlang weibull hyperexponential uniform triangular normal deterministic infinite ' +
  'empirical histogram survival shifted truncated mixture byHour'
).split(' ');

const WAYS: readonly string[] = ['poisson', 'counts', 'renewal', 'replay'];
const SPREADS: readonly string[] = ['sd', 'cv', 'shape'];

/** Keys of which the map under a key holds one at a time: saying another one puts the first away. */
const EXCLUSIVE_UNDER: Readonly<Record<string, readonly string[]>> = {
  lognormal: SPREADS,
  normal: SPREADS,
  gamma: SPREADS,
  weibull: ['mean', 'scale'],
  poisson: ['count', 'rate'],
};

/** Maps that have several forms, each told by its own keys: another form replaces the whole. */
const FORMS_UNDER: Readonly<Record<string, readonly (readonly string[])[]>> = {
  agents: [['for'], ['profile'], ['count', 'from', 'then']],
  poisson: [['profile'], ['count', 'rate', 'from', 'then']],
  counts: [['profile'], ['count', 'from', 'then']],
  survival: [['file'], ['times', 'shares']],
  replay: [['file'], ['times']],
};

/** An overlay on a base: maps merge deeply, lists and values replace, null deletes. */
export function mergeDocuments(base: DocumentNode, over: DocumentNode, parentKey = ''): DocumentNode {
  if (base.kind !== 'map' || over.kind !== 'map') return over;
  const merged: MapNode = { kind: 'map', at: over.at, entries: new Map(base.entries) };
  dropExcluded(merged, [...over.entries.keys()], parentKey);
  const like = (over.entries.get('like') ?? base.entries.get('like'))?.node;
  const takesFromAnother = like?.kind === 'scalar' && like.value !== null;
  for (const [key, entry] of over.entries) {
    if (entry.node.kind === 'scalar' && entry.node.value === null) {
      // under a like, null leaves out what comes from there
      if (takesFromAnother && !base.entries.has(key)) merged.entries.set(key, entry);
      else merged.entries.delete(key);
      continue;
    }
    const below = merged.entries.get(key);
    const node = below === undefined ? withoutNulls(entry.node) : mergeDocuments(below.node, entry.node, key);
    merged.entries.set(key, { keyAt: entry.keyAt, node });
  }
  return merged;
}

/** An overlay's new part: what it deletes was not there. */
function withoutNulls(node: DocumentNode): DocumentNode {
  return node.kind === 'map' ? mergeDocuments({ ...node, entries: new Map() }, node) : node;
}

/** Takes out of a map what new keys exclude: another law, another way of arriving, another form of a profile. */
export function dropExcluded(map: MapNode, newKeys: readonly string[], parentKey: string): void {
  const formOf = (keys: readonly string[]): number =>
    (FORMS_UNDER[parentKey] ?? []).findIndex(form => form.some(key => keys.includes(key)));
  const newForm = formOf(newKeys);
  const oldForm = formOf([...map.entries.keys()]);
  if (newForm >= 0 && oldForm >= 0 && newForm !== oldForm) map.entries.clear();
  for (const group of [LAWS, WAYS, EXCLUSIVE_UNDER[parentKey] ?? []]) {
    if (!newKeys.some(key => group.includes(key))) continue;
    for (const key of group) if (!newKeys.includes(key)) map.entries.delete(key);
  }
}
