import { PHASE_NAMES } from '../../engine/center/phases.ts';
import type { LogRow } from '../support/event-log.ts';
import type { AgentState, ContactState, ReplayedAgent, ReplayedCenter } from './replayed-center.ts';

/** Looks at a row before it takes effect; what is wrong with it, or nothing. */
export type RowLaw = (row: LogRow, center: ReplayedCenter) => string | false | undefined;

const CONTACT_FROM: Record<string, (ContactState | undefined)[]> = {
  arrive: [undefined],
  block: ['entered'],
  offer: ['entered'],
  balk: ['offered'],
  enqueue: ['offered'],
  abandon: ['waiting'],
  answer: ['offered', 'waiting'],
  hangUp: ['talking'],
};

const AGENT_FROM: Record<string, AgentState[]> = {
  answer: ['ready', 'free'],
  hangUp: ['talking'],
  wrapUp: ['done'],
  release: ['done', 'wrapping'],
  ready: ['free'],
  logIn: ['off'],
  logOut: ['free', 'ready'],
};

const PHASES: Record<string, string[]> = {
  arrive: ['arrive'],
  offer: ['arrive', 'ivrExit'],
  block: ['arrive', 'ivrExit'],
  balk: ['arrive', 'ivrExit'],
  enqueue: ['arrive', 'ivrExit'],
  abandon: ['abandon'],
  answer: ['arrive', 'ivrExit', 'talkEnd', 'wrapUpEnd', 'staff'],
  hangUp: ['talkEnd'],
  wrapUp: ['talkEnd'],
  release: ['talkEnd', 'wrapUpEnd'],
  ready: ['talkEnd', 'wrapUpEnd', 'staff'],
  logIn: ['staff'],
  horizonEnd: ['horizonEnd'],
};

/** Laws of single rows, by name; each holds whatever the scenario. */
export const ROW_LAWS: Record<string, RowLaw> = {
  'the clock never goes back': (row, center) => row.time < center.time && `${row.time} after ${center.time}`,

  'at one instant phases rise, but for what was caused at that instant': (row, center) => {
    if (row.time !== center.time || row.phase >= center.phase) return false;
    const contact = center.contacts.get(row.contact);
    const isMenu = PHASE_NAMES[row.phase] === 'ivrExit';
    const causedAt = {
      hangUp: contact?.answeredAt,
      abandon: contact?.offeredAt,
      offer: isMenu ? contact?.arrivedAt : undefined,
      block: isMenu ? contact?.arrivedAt : undefined,
    };
    return (
      causedAt[row.verb as keyof typeof causedAt] !== row.time && `phase ${row.phase} after ${center.phase}`
    );
  },

  'a verb happens in a phase of its own': (row, { scenario }) => {
    // who stayed after closing goes whenever the last contact is in hand
    const phases = row.verb === 'logOut' && scenario.openings.length === 0 ? PHASES.ready : PHASES[row.verb];
    return phases !== undefined && !phases.includes(PHASE_NAMES[row.phase]!) && `phase ${row.phase}`;
  },

  'contacts are numbered as they enter': (row, center) =>
    row.verb === 'arrive' &&
    row.contact !== center.contacts.size &&
    `${row.contact} is number ${center.contacts.size}`,

  'a contact goes a legal way': (row, center) => {
    const from = CONTACT_FROM[row.verb];
    const state = center.contacts.get(row.contact)?.state;
    return from !== undefined && !from.includes(state) && `${row.verb} when ${state ?? 'not inside'}`;
  },

  'an agent goes a legal way': (row, center) => {
    const from = AGENT_FROM[row.verb];
    const state = center.agents[row.agent]?.state;
    return (
      from !== undefined && (!state || !from.includes(state)) && `${row.verb} when ${state ?? 'unknown'}`
    );
  },

  'an agent who stands ready answers offers, one who comes free those who wait': (row, center) => {
    if (row.verb !== 'answer') return false;
    const isOffered = center.contacts.get(row.contact)?.state === 'offered';
    return (center.agents[row.agent]?.state === 'ready') !== isOffered && 'the other way round';
  },

  'the agent who answered hangs up': (row, center) =>
    row.verb === 'hangUp' && center.contacts.get(row.contact)?.agent !== row.agent && 'another one did',

  'an agent has the skill': (row, center) =>
    row.verb === 'answer' && !center.skillOf(center.agents[row.agent]!.group, row.type) && 'it has not',

  'nobody arrives at or after the horizon': (row, center) =>
    row.verb === 'arrive' && row.time >= center.scenario.horizon && `at ${row.time}`,

  'after a horizon that cuts nothing happens': (row, center) =>
    center.hasEnded && center.scenario.end === 'cut' && `${row.verb} at ${row.time}`,

  'first come, first served within a line': (row, center) =>
    row.verb === 'answer' &&
    center.contacts.get(row.contact)?.state === 'waiting' &&
    center.lines[row.type]![0] !== row.contact &&
    `${center.lines[row.type]![0]} stood before ${row.contact}`,

  'the larger priority, then the longer wait, then the type declared first': (row, center) => {
    if (row.verb !== 'answer' || center.contacts.get(row.contact)?.state !== 'waiting') return false;
    const mine = rankOf(row.type, row.agent, center);
    const better = center.lines.findIndex((line, type) => {
      if (line.length === 0 || !center.skillOf(center.agents[row.agent]!.group, type)) return false;
      return comesBefore(rankOf(type, row.agent, center), mine);
    });
    return better >= 0 && `type ${better} first`;
  },

  'the queue asks its groups in order, and of equals the longest idle agent': (row, center) => {
    if (row.verb !== 'answer' || center.contacts.get(row.contact)?.state !== 'offered') return false;
    const candidates = center.readyFor(row.type).sort((a, b) => compareAgents(a, b, row.type, center));
    return candidates[0]?.number !== row.agent && `agent ${candidates[0]?.number} first`;
  },

  'nobody is sent to wait, away or back while a qualified agent stands ready': (row, center) =>
    ['enqueue', 'balk', 'block'].includes(row.verb) &&
    center.readyFor(row.type).length > 0 &&
    `agent ${center.readyFor(row.type)[0]!.number} stands ready`,

  'no agent stands ready while a contact waits that it can serve': (row, center) => {
    if (row.verb !== 'ready') return false;
    const group = center.agents[row.agent]!.group;
    const type = center.lines.findIndex((line, t) => line.length > 0 && center.skillOf(group, t));
    return type >= 0 && `type ${type} waits`;
  },

  'a queue holds as many as it has places': (row, center) => {
    const queue = center.scenario.contactTypes[row.type]?.queue;
    if (queue === undefined) return false;
    const isFull = center.inQueue(queue) >= center.scenario.queues[queue]!.capacity;
    return (
      (row.verb === 'block' ? !isFull : row.verb === 'enqueue' && isFull) && `${center.inQueue(queue)} wait`
    );
  },

  'no idle agent goes home after closing while a contact waits or is in the menu': (row, center) =>
    row.verb === 'logOut' &&
    center.agents[row.agent]!.state === 'ready' &&
    center.scenario.openings.length > 0 &&
    !center.scenario.openings.some(({ from, to }) => from <= row.time && row.time < to) &&
    center.waiting() + center.inIvr > 0 &&
    'one does',

  'only types that balk balk': (row, center) =>
    row.verb === 'balk' && !(center.scenario.contactTypes[row.type]!.balk > 0) && 'it does not',

  'who always balks never waits': (row, center) =>
    row.verb === 'enqueue' && center.scenario.contactTypes[row.type]!.balk === 1 && 'it does',

  'times that are given are kept': (row, center) => {
    const type = center.scenario.contactTypes[row.type];
    const contact = center.contacts.get(row.contact);
    if (type === undefined || contact === undefined) return false;
    const law =
      row.verb === 'abandon'
        ? onlyLaw(type.patience?.laws)
        : row.verb === 'offer'
          ? delay(type.entryDelay)
          : undefined;
    const since = row.verb === 'abandon' ? contact.offeredAt : contact.arrivedAt;
    return (
      law?.kind === 'deterministic' &&
      row.time - since !== law.value &&
      `${row.time - since}, not ${law.value}`
    );
  },

  'nobody waits beyond a patience that is given': (row, center) => {
    const contact = center.contacts.get(row.contact);
    const law =
      row.verb === 'answer' ? onlyLaw(center.scenario.contactTypes[row.type]!.patience?.laws) : undefined;
    const wait = contact ? row.time - contact.offeredAt : 0;
    return law?.kind === 'deterministic' && wait > law.value && `${wait} with a patience of ${law.value}`;
  },
};

const onlyLaw = <Law>(laws: Law[] | undefined) => (laws?.length === 1 ? laws[0] : undefined);
const delay = <Law>(law: Law | undefined) => law ?? ({ kind: 'deterministic', value: 0 } as const);

type Rank = [priority: number, offeredAt: number, type: number];

function rankOf(type: number, agent: number, center: ReplayedCenter): Rank {
  const own = center.skillOf(center.agents[agent]!.group, type)?.priority;
  const priority = own ?? center.scenario.contactTypes[type]!.priority;
  return [-priority, center.contacts.get(center.lines[type]![0]!)?.offeredAt ?? 0, type];
}

function comesBefore(a: Rank, b: Rank): boolean {
  const differing = a.findIndex((part, i) => part !== b[i]);
  return differing >= 0 && a[differing]! < b[differing]!;
}

/** Which of two agents a queue asks first. */
function compareAgents(a: ReplayedAgent, b: ReplayedAgent, type: number, center: ReplayedCenter): number {
  const { contactTypes, queues, agentGroups } = center.scenario;
  const { agents, order } = queues[contactTypes[type]!.queue]!.routing;
  const tier = ({ group }: ReplayedAgent) => {
    if (agents === 'fewestSkills') return agentGroups[group]!.skills.length * 1000 + group;
    const place = order.indexOf(group);
    return place >= 0 ? place : order.length + group;
  };
  if (agents !== 'longestIdle' && tier(a) !== tier(b)) return tier(a) - tier(b);
  if (a.group === b.group) return a.idleOrder - b.idleOrder;
  return a.since - b.since || a.group - b.group;
}
