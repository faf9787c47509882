import type { Scenario } from '../engine.ts';
import { buildAgentGroups } from './agents.ts';
import { buildContactTypes } from './contact-types.ts';
import type { BuildContext } from './context.ts';
import { crossCheck } from './cross-checks.ts';
import { buildOutside } from './help.ts';
import { refuseIdle } from './idle-checks.ts';
import { buildIvrs } from './ivr.ts';
import { buildMoney } from './money.ts';
import { Names } from './names.ts';
import { checkPassing } from './passing.ts';
import { buildQueues } from './queues.ts';
import { checkRouting } from './routing-checks.ts';
import { buildRules } from './rules.ts';
import { buildTimeline } from './timeline.ts';

/** Most events of a replication, and most contacts inside, where the scenario says nothing. */
const USUAL_LIMITS = { events: 1e10, contacts: 1e6 };

/** The plain scenario of a document; it is only to be used if no fault was told. */
export function buildScenario(context: BuildContext): Scenario {
  const { doc } = context;
  const names = new Names(context);
  const timeline = buildTimeline(context);
  const contactTypes = buildContactTypes(context, timeline, names);
  const ivrs = buildIvrs(context, names);
  const queues = buildQueues(context, names);
  const money = buildMoney(context);
  const currency = money?.currency;
  const agentGroups = buildAgentGroups({ context, timeline, names, contactTypes, ivrs, currency });
  const rules = buildRules({ context, names, contactTypes, queues, groups: agentGroups });
  checkRouting(context, { contactTypes, queues, agentGroups, sites: names.sites });
  crossCheck(context, names, timeline, contactTypes, agentGroups);
  checkPassing(context, names, contactTypes, ivrs, queues);
  refuseIdle(context, { timeline, contactTypes, queues, agentGroups, rules: rules ?? [] });
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
    trunks: names.trunks.map(name => ({ name, capacity: context.doc.trunks?.[name] ?? 0 })),
    ivrs,
    ...(names.outside.length === 0 ? {} : { outside: buildOutside(context, names) }),
    sites: names.sites.map(name => ({ name })),
    agentGroups,
    ...(rules === undefined ? {} : { rules }),
    money,
    limits: {
      events: doc.limits?.events ?? USUAL_LIMITS.events,
      contacts: doc.limits?.contacts ?? USUAL_LIMITS.contacts,
    },
  };
}
