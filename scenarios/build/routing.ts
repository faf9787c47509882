import type { RingSpec, RoutingSpec, SelectSpec } from '../engine.ts';
import type { RoutingKeys, ServeKeys } from '../schema/routing.ts';
import { parseDuration } from '../units.ts';
import type { ValuePath } from '../value-path.ts';
import type { BuildContext } from './context.ts';
import type { Names } from './names.ts';

/** Reads how a queue finds an agent. */
export function buildRouting(context: BuildContext, names: Names, queue: string): RoutingSpec {
  const path = ['routing', queue];
  const said = context.sound(path) ? context.doc.routing?.[queue] : undefined;
  if (said === undefined) return { agents: 'longestIdle', order: [] };
  const agents = said.agents ?? (said.order === undefined ? 'longestIdle' : 'orderedGroups');
  if (agents !== 'orderedGroups' && said.order !== undefined) {
    context.keyFault([...path, 'order'], `has no effect with ${agents}, expected agents: orderedGroups`);
  }
  if (agents === 'orderedGroups' && said.order === undefined) {
    context.fault([...path, 'agents'], 'has no order, expected a list of groups under order');
  }
  if (said.skipUnstaffed === true && (said.rings ?? []).length < 2)
    context.keyFault([...path, 'skipUnstaffed'], 'has no effect, expected rings, two at least');
  const spec: RoutingSpec = {
    agents: agents === 'level' ? 'byLevel' : agents,
    order: readGroups(context, names, [...path, 'order'], said.order ?? [], []),
  };
  const rings = readRings(context, names, [...path, 'rings'], said.rings);
  if (rings !== undefined) spec.rings = rings;
  if (said.skipUnstaffed === true) spec.skipUnstaffed = true;
  return spec;
}

/** Indices of groups, each named once; `earlier` were named above. */
function readGroups(
  context: BuildContext,
  names: Names,
  path: ValuePath,
  said: readonly string[],
  earlier: readonly number[],
): number[] {
  const groups = said.map((name, i) => names.agentGroup([...path, i], name));
  groups.forEach((group, i) => {
    if (group >= 0 && (earlier.includes(group) || groups.indexOf(group) < i))
      context.fault([...path, i], 'is said twice, once is allowed');
  });
  return groups;
}

function readRings(
  context: BuildContext,
  names: Names,
  path: ValuePath,
  said: RoutingKeys['rings'],
): RingSpec[] | undefined {
  if (said === undefined) return undefined;
  if (said.length === 0) context.fault(path, 'is an empty list, expected at least one ring');
  const rings: RingSpec[] = [];
  said.forEach((ring, k) => {
    const here = [...path, k];
    const earlier = rings.flatMap(other => other.groups);
    if (ring.groups.length === 0)
      context.pieceFault([...here, 'groups'], 'is empty, expected an agent group', 'emptyRing', '');
    const groups = readGroups(context, names, [...here, 'groups'], ring.groups, earlier);
    const after = readAfter(context, here, ring.after, k);
    const before = rings.at(-1)?.after ?? 0;
    if (after < before)
      context.pieceFault(
        [...here, 'after'],
        `${ring.after} is before the ring above, expected a later one`,
        'earlyRing',
        String(ring.after),
      );
    rings.push({ groups, after: Math.max(after, before) });
  });
  return rings;
}

function readAfter(context: BuildContext, path: ValuePath, said: string | undefined, k: number): number {
  if (said === 'never' && k === 0) {
    context.fault([...path, 'after'], 'never opens the first ring, expected a duration such as 0 s');
    return 0;
  }
  if (said === 'never') return Number.POSITIVE_INFINITY;
  if (said === undefined && k > 0)
    context.fault(path, 'does not say when it opens, expected after, such as after: 20 s');
  return context.read([...path, 'after'], parseDuration(said ?? '0 s'), 0);
}

/** Reads how agents of a group take contacts of equal score; undefined: by the longest wait. */
export function buildSelect(
  context: BuildContext,
  path: ValuePath,
  said: ServeKeys | undefined,
): SelectSpec | undefined {
  if (said === undefined || said === 'longestWait') return undefined;
  if (typeof said === 'string' && said !== 'expectedDelay') return { kind: said };
  const text = typeof said === 'string' ? undefined : said.expectedDelay.window;
  return {
    kind: 'expectedDelay',
    window: readWindow(context, [...path, 'expectedDelay', 'window'], text),
  };
}

/** A window of recent time, 15 minutes unless said otherwise. */
export function readWindow(context: BuildContext, path: ValuePath, said: string | undefined): number {
  const window = context.read(path, parseDuration(said ?? '15 min'), 1);
  if (window === 0) context.fault(path, 'is no time, expected more than 0 s');
  return window;
}
