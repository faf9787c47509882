import {
  type ContactTypeSpec,
  HOUR,
  MINUTE,
  type QueueSpec,
  type Scenario,
  SECOND,
} from '../engine/index.ts';
import { ERLANG_A_KNOWN } from './known.ts';
import { agentGroup, contactType, erlangAModel } from './models.ts';
import { type Line, timedReplication } from './timed.ts';
import { wholeCenterModel } from './whole-center.ts';

const after = (mean: number) => ({ kind: 'exponential' as const, mean });

/** A contact type that has whatever a type can have, but no contacts. */
const silent: ContactTypeSpec = {
  ...contactType('silent', 1, 1, 240, 120),
  arrivals: { kind: 'none' },
  trunk: 0,
  ivr: 0,
  balk: 0.1,
  entryDelay: { kind: 'deterministic', value: SECOND },
  hold: after(10 * SECOND),
  wrapUp: after(10 * SECOND),
  afterAbandon: { share: 0.5, delay: after(HOUR), attempts: 3, redrawn: true },
  repeat: { share: 0.1, delay: after(HOUR) },
  consult: { share: 0.1, to: 1, time: after(MINUTE), giveUpAfter: Infinity },
  forward: { share: 0.1, to: 0, otherwise: 'queue' },
  afterHours: { message: 0.5 },
};

/** Its queue: announcements, callbacks, rings. */
const silentQueue = (queue: QueueSpec): QueueSpec => ({
  ...queue,
  ...wholeCenterModel(1).queues[1]!,
  name: queue.name,
  announce: { window: HOUR, balkAbove: MINUTE, balkShare: 0.2, patienceFactor: 1.2 },
  routing: { ...queue.routing, rings: [{ groups: [1], after: 0 }] },
});

/** Erlang A beside a type, a queue and a group that have every feature and nothing to do with its contacts. */
export function unusedFeaturesModel(arrivals: number): Scenario {
  const plain = erlangAModel(arrivals);
  return {
    ...plain,
    trunks: [{ name: 'lines', capacity: 10 }],
    ivrs: wholeCenterModel(1).ivrs,
    outside: [
      { name: 'manager', persons: 1, available: [], answers: 0.5, ringTime: undefined, talk: undefined },
    ],
    contactTypes: [...plain.contactTypes, silent],
    queues: [...plain.queues, silentQueue({ ...plain.queues[0]!, name: 'silent' })],
    agentGroups: [
      ...plain.agentGroups,
      {
        ...agentGroup('silent desk', 0, [1]),
        shifts: [{ agent: 'Ann', logIn: HOUR, logOut: 2 * HOUR, breaks: [] }],
      },
    ],
    rules: [
      {
        name: 'crowd',
        watch: { kind: 'queueLength', of: [1] },
        limit: 5,
        until: 1,
        act: { kind: 'raisePriority', contactType: 1, by: 1 },
      },
    ],
  };
}

/** What do features cost that a scenario has and no contact uses? */
export function unusedFeatures(arrivals: number, seed: string): Line {
  return timedReplication('unused-features', ERLANG_A_KNOWN, unusedFeaturesModel(arrivals), seed);
}
