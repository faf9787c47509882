import type { Scenario } from '../engine.ts';
import { buildAgentGroups } from './agents.ts';
import { buildContactTypes } from './contact-types.ts';
import type { BuildContext } from './context.ts';
import { crossCheck } from './cross-checks.ts';
import { buildMoney } from './money.ts';
import { Names } from './names.ts';
import { buildQueues } from './queues.ts';
import { buildTimeline } from './timeline.ts';

/** Most events of a replication, and most contacts inside, where the scenario says nothing. */
const USUAL_LIMITS = { events: 1e10, contacts: 1e6 };

/** The plain scenario of a document; it is only to be used if no fault was told. */
export function buildScenario(context: BuildContext): Scenario {
  const { doc } = context;
  const names = new Names(context);
  const timeline = buildTimeline(context);
  const contactTypes = buildContactTypes(context, timeline, names);
  const queues = buildQueues(context, names);
  const agentGroups = buildAgentGroups({ context, timeline, names, contactTypes });
  crossCheck(context, names, timeline, contactTypes, agentGroups);
  return {
    name: doc.name,
    about: doc.about ?? '',
    horizon: timeline.horizon,
    warmUp: timeline.warmUp,
    interval: timeline.interval,
    end: doc.end ?? 'drain',
    clock: doc.clock ?? 'offer',
    openings: timeline.openings,
    days: timeline.days,
    contactTypes,
    queues,
    agentGroups,
    money: buildMoney(context),
    limits: {
      events: doc.limits?.events ?? USUAL_LIMITS.events,
      contacts: doc.limits?.contacts ?? USUAL_LIMITS.contacts,
    },
  };
}
