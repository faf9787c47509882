import { entriesAt, nodeAt } from '../document/node.ts';
import type { QueueSpec } from '../engine.ts';
import { parseRate } from '../units.ts';
import type { BuildContext } from './context.ts';
import type { Names } from './names.ts';
import { buildRouting } from './routing.ts';
import { buildAnnounce, buildCallback } from './waiting.ts';

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
    const ageing = said?.serve?.score.ageing;
    return {
      name,
      capacity: readCapacity(context, name, said?.capacity),
      ...(said?.order === undefined ? {} : { order: said.order }),
      routing: buildRouting(context, names, name),
      ...(ageing === undefined
        ? {}
        : { ageing: context.read(['queues', name, 'serve', 'score', 'ageing'], parseRate(ageing), 0) }),
      announce: said?.announce && buildAnnounce(context, ['queues', name, 'announce'], said.announce),
      callback: said?.callback && buildCallback(context, names, ['queues', name, 'callback'], said.callback),
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
