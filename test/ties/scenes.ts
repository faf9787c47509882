import type { Scenario } from '../../engine/center/scenario.ts';
import type { ShiftOptions } from '../support/people-builder.ts';
import {
  type GroupOptions,
  type RuleOptions,
  type Steps,
  scenarioOf,
  type TypeOptions,
} from '../support/scenario-builder.ts';
import { withFeatures } from './scene-features.ts';

/** Kinds of events in the order of rule T1; a change of staff is two, and so is a shift. */
export const KINDS = [
  'talkEnd',
  'handOverEnd',
  'missedOutside',
  'wrapUpEnd',
  'abandon',
  'staffUp',
  'staffDown',
  'shiftBegin',
  'shiftEnd',
  'breakEnd',
  'ring',
  'look',
  'ivrExit',
  'callbackDue',
  'ringEnd',
  'redial',
  'arrive',
  'horizonEnd',
] as const;
export type Kind = (typeof KINDS)[number];

/** The instant of the ties [s]. */
export const INSTANT = 60;

export interface SceneOptions {
  /** all of team go off duty at that instant too */
  shiftEnds?: boolean;
  /** an abandonment of that instant is pending no more: its contact was answered before */
  calledOff?: boolean;
  end?: Scenario['end'];
}

/** Who makes an event of this kind happen at the instant; the second actor of a kind is the same again. */
const ACTORS: Partial<Record<Kind, [string, TypeOptions]>> = {
  talkEnd: ['talker', { at: [50], talk: [10] }],
  handOverEnd: ['front', { at: [50], talk: [4] }],
  missedOutside: ['important', { at: [52] }],
  wrapUpEnd: ['wrapper', { at: [50], talk: [4], wrapUp: 6 }],
  abandon: ['leaver', { at: [55], patience: 5 }],
  ring: ['ringer', { at: [54], queue: 'rings' }],
  look: ['helped', { at: [56], queue: 'help' }],
  ivrExit: ['menu', { at: [52], entryDelay: 8 }],
  callbackDue: ['due', { at: [52], queue: 'agentFirst' }],
  ringEnd: ['called', { at: [50], queue: 'customerFirst' }],
  redial: ['redialer', { at: [50], patience: 2 }],
  arrive: ['comer', { at: [INSTANT] }],
};

const ASIDE: Record<string, TypeOptions> = {
  'aside 1': { at: [50], talk: [4], queue: 'aside' },
  'aside 2': { at: [53], talk: [30], patience: 7, queue: 'aside' },
};

type Pair = readonly [Kind, Kind];

const counter = (pair: Pair) => (kind: Kind) => pair.filter(one => one === kind).length;
const finder =
  (pair: Pair) =>
  (...kinds: Kind[]) =>
    pair.some(kind => kinds.includes(kind));

/** The scene of docs/ties.md in which events of two kinds fall on the instant. */
export function sceneOf(pair: Pair, options: SceneOptions = {}): Scenario {
  const has = finder(pair);
  const count = counter(pair);
  const types = { ...actorsOf(pair), ...othersOf(pair) };
  const skilled = Object.keys(types);
  if (count('handOverEnd') > 0) types.back = { arrivals: { kind: 'none' } };
  if (options.calledOff) Object.assign(types, ASIDE);
  const groups = groupsOf(pair, skilled, options);
  const scenario = scenarioOf({
    horizon: has('horizonEnd') ? INSTANT : 110,
    end: options.end ?? 'drain',
    types,
    queues: {
      queue: { capacity: Math.max(1, count('abandon'), count('redial')) },
      aside: {},
      help: {},
      agentFirst: {},
      customerFirst: {},
      rings: has('ring') ? { rings: ringsOf(groups) } : {},
    },
    groups,
    ...(has('look') ? { rules: { help: HELP } } : {}),
  });
  return withFeatures(scenario);
}

const HELP: RuleOptions = {
  watch: 'queueLength',
  of: ['helped'],
  limit: 0.5,
  until: 0.5,
  lend: { from: 'helpers', to: 'helped', atMost: 1 },
};

function actorsOf(pair: Pair): Record<string, TypeOptions> {
  const types: Record<string, TypeOptions> = {};
  for (const kind of KINDS)
    for (let k = 1; k <= counter(pair)(kind); k++) {
      const [name, type] = ACTORS[kind] ?? [];
      if (name && type) types[k === 1 ? name : `${name} ${k}`] = type;
    }
  return types;
}

/** Who keeps the agent of team busy, and who waits for one that comes free. */
function othersOf(pair: Pair): Record<string, TypeOptions> {
  const has = finder(pair);
  const isHandling = has('talkEnd', 'wrapUpEnd', 'handOverEnd');
  const falls = has('staffDown', 'shiftEnd');
  const comes = has('staffUp', 'shiftBegin', 'breakEnd', 'horizonEnd');
  const asks = has('missedOutside', 'ivrExit', 'callbackDue', 'ringEnd', 'redial', 'arrive');
  const types: Record<string, TypeOptions> = {};
  const isBusy = has('abandon', 'ring', 'look') || (comes && !falls);
  if (!isHandling && isBusy) types.blocker = { at: [0], talk: [70] };
  else if (!isHandling && has('callbackDue', 'ringEnd', 'redial')) types.blocker = { at: [0], talk: [58] };
  const mayWait = !asks && !has('abandon', 'ring', 'look', 'horizonEnd') && !(falls && !isHandling);
  if (mayWait) types.waiter = { at: [56] };
  return types;
}

function groupsOf(pair: Pair, skills: string[], options: SceneOptions): Record<string, GroupOptions> {
  const has = finder(pair);
  const count = counter(pair);
  const size = Math.max(1, count('talkEnd') + count('wrapUpEnd') + count('handOverEnd'));
  const until = (agents: number): Steps<number> => [
    [0, agents],
    [INSTANT, 0],
  ];
  const from: Steps<number> = [
    [0, 0],
    [INSTANT, 1],
  ];
  const shift = (on: [number, number], agents: number) => Array.from({ length: agents }, () => ({ on }));
  const goesByShift = has('shiftEnd') && !has('staffDown');
  const going = has('ring') ? 'second' : has('look') ? 'helpers' : 'team';
  const present = (name: string, agents: number): GroupOptions => {
    if (goesByShift && name === going) return { shifts: shift([0, INSTANT], agents) };
    const isGoing = (has('staffDown') && name === going) || (options.shiftEnds && name === 'team');
    return { staff: isGoing ? until(agents) : agents };
  };
  const groups: Record<string, GroupOptions> = { team: { skills, ...present('team', size) } };
  if (count('staffDown') === 2) groups.desk = { skills, staff: until(1) };
  if (has('shiftEnd') && !goesByShift) groups.early = { skills, shifts: shift([0, INSTANT], 1) };
  if (has('staffUp')) groups.desk = { skills, staff: from };
  if (count('staffUp') === 2) groups.side = { skills, staff: from };
  if (has('shiftBegin')) groups.late = { skills, shifts: shift([INSTANT, 200], 1) };
  if (has('breakEnd')) groups.rested = { skills, shifts: breaks(count('breakEnd')) };
  if (has('ring')) groups.second = { skills: skills.filter(isRinger), ...present('second', 2) };
  if (has('look')) groups.helpers = { skills: { helped: { lent: true } }, ...present('helpers', 1) };
  if (has('handOverEnd')) groups.experts = { skills: ['back'], staff: 2 };
  if (options.calledOff) groups.aside = { skills: Object.keys(ASIDE), staff: 1 };
  return groups;
}

const isRinger = (skill: string) => skill.startsWith('ringer');

const breaks = (agents: number): ShiftOptions[] =>
  Array.from({ length: agents }, () => ({ on: [0, 200], breaks: [{ due: [1, INSTANT - 1] }] }));

/** Everyone at once, and the agents of `second` after six seconds. */
function ringsOf(groups: Record<string, GroupOptions>) {
  const first = Object.keys(groups).filter(name => name !== 'second');
  return [
    { groups: first, after: 0 },
    { groups: ['second'], after: 6 },
  ];
}
