import type { Scenario } from '../../engine/center/scenario.ts';
import { type GroupOptions, scenarioOf, type TypeOptions } from '../support/scenario-builder.ts';

/** Kinds of events; a change of staff is two. */
export const KINDS = [
  'talkEnd',
  'wrapUpEnd',
  'abandon',
  'staffUp',
  'staffDown',
  'ivrExit',
  'arrive',
  'horizonEnd',
] as const;
export type Kind = (typeof KINDS)[number];

/** The instant of the ties [s]. */
export const INSTANT = 10;

export interface SceneOptions {
  /** all of team go off duty at that instant too */
  shiftEnds?: boolean;
  /** an abandonment of that instant is pending no more: its contact was answered before */
  calledOff?: boolean;
  end?: Scenario['end'];
}

/** Who makes an event of this kind happen at the instant; the second actor of a kind is the same again. */
const ACTORS: Partial<Record<Kind, [string, TypeOptions]>> = {
  talkEnd: ['talker', { at: [0], talk: [10] }],
  wrapUpEnd: ['wrapper', { at: [0], talk: [4], wrapUp: 6 }],
  abandon: ['leaver', { at: [5], patience: 5 }],
  ivrExit: ['menu', { at: [2], entryDelay: 8 }],
  arrive: ['comer', { at: [10] }],
};

const ASIDE: Record<string, TypeOptions> = {
  'aside 1': { at: [0], talk: [4], queue: 'aside' },
  'aside 2': { at: [3], talk: [30], patience: 7, queue: 'aside' },
};

/** The scene of docs/ties.md in which events of two kinds fall on the instant. */
export function sceneOf(pair: readonly [Kind, Kind], options: SceneOptions = {}): Scenario {
  const has = (...kinds: Kind[]) => pair.some(kind => kinds.includes(kind));
  const count = (kind: Kind) => pair.filter(one => one === kind).length;
  const isHandling = has('talkEnd', 'wrapUpEnd');
  const types: Record<string, TypeOptions> = {};
  for (const kind of KINDS)
    for (let k = 1; k <= count(kind); k++) {
      const [name, type] = ACTORS[kind] ?? [];
      if (name && type) types[k === 1 ? name : `${name} ${k}`] = type;
    }
  const mustBeBusy = has('abandon') || (has('staffUp', 'horizonEnd') && !has('staffDown'));
  if (!isHandling && mustBeBusy) types.blocker = { at: [0], talk: [20] };
  const mayWait = !has('abandon', 'ivrExit', 'arrive', 'horizonEnd') && !(has('staffDown') && !isHandling);
  if (mayWait) types.waiter = { at: [6] };
  const skilled = Object.keys(types);
  if (options.calledOff) Object.assign(types, ASIDE);
  return scenarioOf({
    horizon: has('horizonEnd') ? INSTANT : 60,
    end: options.end ?? 'drain',
    types,
    queues: { queue: { capacity: Math.max(1, count('abandon')) }, aside: {} },
    groups: groupsOf(pair, skilled, options),
  });
}

function groupsOf(
  pair: readonly [Kind, Kind],
  skills: string[],
  options: SceneOptions,
): Record<string, GroupOptions> {
  const count = (kind: Kind) => pair.filter(one => one === kind).length;
  const falls = options.shiftEnds || pair.includes('staffDown');
  const size = Math.max(1, count('talkEnd') + count('wrapUpEnd'));
  const groups: Record<string, GroupOptions> = {
    team: {
      skills,
      staff: falls
        ? [
            [0, size],
            [INSTANT, 0],
          ]
        : size,
    },
  };
  if (count('staffDown') === 2)
    groups.desk = {
      skills,
      staff: [
        [0, 1],
        [INSTANT, 0],
      ],
    };
  if (count('staffUp') > 0)
    groups.desk = {
      skills,
      staff: [
        [0, 0],
        [INSTANT, 1],
      ],
    };
  if (count('staffUp') === 2)
    groups.side = {
      skills,
      staff: [
        [0, 0],
        [INSTANT, 1],
      ],
    };
  if (options.calledOff) groups.aside = { skills: Object.keys(ASIDE), staff: 1 };
  return groups;
}
