import { HOUR, MINUTE, type QueueSpec, type Scenario, SECOND } from '../engine/index.ts';
import { agentGroup, contactType, scenario } from './models.ts';

const SKILLS = 12;
const GROUPS = 12;
const AGENTS_OF_A_GROUP = 25;
const PER_HOUR = 3840;
const HOURS = 10;

/** Contacts that call on their own in a day of the whole center. */
export const CONTACTS_A_DAY = PER_HOUR * HOURS;

const menu: Scenario['ivrs'][number] = {
  name: 'welcome',
  stream: 'welcome',
  start: 0,
  nodes: [
    {
      name: 'welcome',
      time: { kind: 'lognormal', mean: 25 * SECOND, sd: 10 * SECOND },
      exits: [
        { share: 0.75, to: { kind: 'agent', contactType: -1, talkFactor: 1 } },
        { share: 0.2, to: { kind: 'contained', comesBack: 0.1, delay: { kind: 'exponential', mean: HOUR } } },
        { share: 0.05, to: { kind: 'hangUp' } },
      ],
    },
  ],
};

const callback: NonNullable<QueueSpec['callback']> = {
  expectedWaitAbove: 30 * SECOND,
  window: 10 * MINUTE,
  waitingAtLeast: 0,
  between: [],
  accept: 0.4,
  mode: 'keepPlace',
  delay: undefined,
  promiseWindow: 15 * MINUTE,
  dial: 'agentFirst',
  ringTime: { kind: 'deterministic', value: 15 * SECOND },
  noAnswer: 0.15,
  retryAfter: 10 * MINUTE,
  attempts: 2,
  trunk: -1,
};

const redial = {
  share: 0.4,
  delay: { kind: 'exponential' as const, mean: 10 * MINUTE },
  attempts: 3,
  redrawn: true,
};

/** 300 agents in twelve groups of three skills each, with an IVR, callbacks and redials: days of ten hours in a row. */
export function wholeCenterModel(days: number): Scenario {
  const types = Array.from({ length: SKILLS }, (_, t) => ({
    ...contactType(`type-${t + 1}`, t, PER_HOUR / SKILLS, 300, 180),
    wrapUp: { kind: 'exponential' as const, mean: 45 * SECOND },
    ivr: 0,
    afterAbandon: redial,
  }));
  const groups = Array.from({ length: GROUPS }, (_, g) =>
    agentGroup(
      `group-${g + 1}`,
      AGENTS_OF_A_GROUP,
      [0, 1, 2].map(k => (g + k) % SKILLS),
    ),
  );
  const plain = scenario('whole center', HOURS * days, types, groups, 'longestIdle');
  const queues = plain.queues.map(queue => ({ ...queue, callback }));
  return { ...plain, ivrs: [menu], queues, interval: days === 1 ? 30 * MINUTE : 0 };
}
