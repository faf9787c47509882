import type {
  CallbackSpec,
  ContactTypeSpec,
  EscalationSpec,
  QueueSpec,
  RedialSpec,
  Scenario,
} from '../../engine/center/scenario.ts';
import { SECOND } from '../../engine/center/scenario.ts';
import { fixed } from '../support/help-days.ts';

/** The scene with what its actors need besides a plain center: each is known by the start of its name. */
export function withFeatures(scenario: Scenario): Scenario {
  const back = scenario.contactTypes.findIndex(type => type.name === 'back');
  return {
    ...scenario,
    contactTypes: scenario.contactTypes.map(type => ({ ...type, ...featureOf(type, back) })),
    queues: scenario.queues.map(queue => ({ ...queue, callback: callbackOf(queue) })),
    outside: [{ name: 'owner', persons: 2, available: [], answers: 0, ringTime: fixed(8), talk: undefined }],
  };
}

function featureOf({ name }: ContactTypeSpec, back: number): Partial<ContactTypeSpec> {
  if (name.startsWith('front')) return { escalate: { ...HANDED_OVER, to: back } };
  if (name.startsWith('important')) return { forward: { share: 1, to: 0, otherwise: 'queue' } };
  if (name.startsWith('redialer')) return { afterAbandon: AGAIN };
  return {};
}

/** Both agents together for six seconds. */
const HANDED_OVER: EscalationSpec = {
  share: 1,
  to: -1,
  rightly: 1,
  wrongTo: -1,
  handover: 'warm',
  handoverTime: fixed(6),
};

const AGAIN: RedialSpec = { share: 1, delay: fixed(8), attempts: 2, redrawn: true };

const CALLBACK: CallbackSpec = {
  expectedWaitAbove: 0,
  window: 900 * SECOND,
  waitingAtLeast: 0,
  between: [],
  accept: 1,
  mode: 'scheduled',
  delay: fixed(8),
  promiseWindow: 60 * SECOND,
  dial: 'agentFirst',
  ringTime: fixed(5),
  noAnswer: 0,
  retryAfter: 60 * SECOND,
  attempts: 2,
  trunk: -1,
};

function callbackOf({ name }: QueueSpec): CallbackSpec | undefined {
  if (name === 'agentFirst') return CALLBACK;
  if (name === 'customerFirst') return { ...CALLBACK, delay: fixed(5), dial: 'customerFirst' };
  return undefined;
}
