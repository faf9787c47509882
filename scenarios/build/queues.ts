import { entriesAt, nodeAt } from '../document/node.ts';
import type { QueueSpec, RoutingSpec } from '../engine.ts';
import type { BuildContext } from './context.ts';
import type { Names } from './names.ts';

/** Reads the queues and how each finds an agent. */
export function buildQueues(context: BuildContext, names: Names): QueueSpec[] {
  for (const name of entriesAt(context.root, ['routing']).keys()) names.queue(['routing', name], name, true);
  for (const name of names.contactTypes) {
    const path = ['contactTypes', name, 'queue'];
    const node = nodeAt(context.root, path);
    if (node?.kind === 'scalar' && typeof node.value === 'string') names.queue(path, node.value);
  }
  return names.queues.map(name => {
    const said = context.sound(['queues', name]) ? context.doc.queues?.[name] : undefined;
    return {
      name,
      capacity: readCapacity(context, name, said?.capacity),
      routing: readRouting(context, names, name),
    };
  });
}

function readCapacity(context: BuildContext, name: string, said: number | undefined): number {
  if (said === undefined) return Number.POSITIVE_INFINITY;
  if (!Number.isInteger(said)) {
    context.fault(
      ['queues', name, 'capacity'],
      `${said} is no number of contacts, expected a whole number from 0 on`,
    );
  }
  return said;
}

function readRouting(context: BuildContext, names: Names, queue: string): RoutingSpec {
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
  const order = (said.order ?? []).map((name, i) => names.agentGroup([...path, 'order', i], name));
  order.forEach((group, i) => {
    if (group >= 0 && order.indexOf(group) < i)
      context.fault([...path, 'order', i], 'is said twice, once is allowed');
  });
  return { agents, order };
}
