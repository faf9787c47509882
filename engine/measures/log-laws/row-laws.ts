import { PHASE_NAMES } from '../../center/phases.ts';
import { mayTake, openAtOnce } from './access-now.ts';
import { FEATURE_LAWS } from './feature-laws.ts';
import { HELP_LAWS } from './help-laws.ts';
import { AGENT_FROM, CONTACT_FROM, PHASES } from './legal-ways.ts';
import type { LogRow } from './log-row.ts';
import { chosenAgents } from './order-of-agents.ts';
import { typeBefore } from './order-of-contacts.ts';
import { PEOPLE_LAWS } from './people-laws.ts';
import type { ReplayedCenter } from './replayed-center.ts';
import { goesOn } from './replayed-states.ts';
import { ROUTING_LAWS } from './routing-laws.ts';
import type { RowLaw } from './row-law.ts';

/** Laws of single rows, by name; each holds whatever the scenario. */
export const ROW_LAWS: Record<string, RowLaw> = {
  'the clock never goes back': (row, center) => row.time < center.time && `${row.time} after ${center.time}`,

  'at one instant phases rise, but for what was caused at that instant': (row, center) => {
    if (row.time !== center.time || row.phase >= center.phase || row.phase === RULE) return false;
    return !causes(row, center).includes(row.time) && `phase ${row.phase} after ${center.phase}`;
  },

  'a verb happens in a phase of its own': (row, { scenario, contacts }) => {
    // who stayed after closing goes whenever the last contact is in hand
    const phases = row.verb === 'logOut' && scenario.openings.length === 0 ? PHASES.ready : PHASES[row.verb];
    const rang = contacts.get(row.contact)?.hasRung && PHASE_NAMES[row.phase] === 'talkEnd';
    return phases !== undefined && !rang && !phases.includes(PHASE_NAMES[row.phase]!) && `phase ${row.phase}`;
  },

  'contacts are numbered as they enter': (row, center) =>
    row.verb === 'arrive' &&
    row.contact !== center.contacts.size &&
    `${row.contact} is number ${center.contacts.size}`,

  'a contact goes a legal way': (row, center) => {
    const from = CONTACT_FROM[row.verb];
    const contact = center.contacts.get(row.contact);
    const state = contact && goesOn(contact) && contact.state === 'gone' ? 'hungUp' : contact?.state;
    return from !== undefined && !from.includes(state) && `${row.verb} when ${state ?? 'not inside'}`;
  },

  'an agent goes a legal way': (row, center) => {
    const from = AGENT_FROM[row.verb];
    const state = center.agents[row.agent]?.state;
    return (
      from !== undefined &&
      (row.verb !== 'dial' || row.agent >= 0) &&
      (!state || !from.includes(state)) &&
      `${row.verb} when ${state ?? 'unknown'}`
    );
  },

  'an agent who stands ready answers offers, one who comes free those who wait': (row, center) => {
    const contact = center.contacts.get(row.contact);
    if (row.verb !== 'answer' || contact?.state === 'called') return false;
    const isReady = center.agents[row.agent]?.state === 'ready';
    // rings, loans and people who go may open up what waits to those who are idle
    if (isReady && contact?.state === 'waiting' && isHeldBackAtAll(center)) return false;
    return isReady !== (contact?.state === 'offered') && 'the other way round';
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

  'the larger priority, then the group’s own rule, then the longer wait, then the type declared first': (
    row,
    center,
  ) => {
    if (row.verb !== 'answer' || center.contacts.get(row.contact)?.state !== 'waiting') return false;
    const agent = center.agents[row.agent]!;
    if (agent.state === 'ready' || center.skillOf(agent.group, row.type) === undefined) return false;
    const better = typeBefore(row.type, agent.group, center);
    return better >= 0 && `type ${better} first`;
  },

  'the queue asks ring after ring, in each the groups in its order, and of equals the longest idle agent': (
    row,
    center,
  ) => {
    const contact = center.contacts.get(row.contact);
    if (row.verb !== 'answer' || center.agents[row.agent]?.state !== 'ready') return false;
    if (contact?.state !== 'offered' && contact?.state !== 'waiting') return false;
    const rings = contact.state === 'waiting' ? contact.rings : openAtOnce(center, row.type);
    const candidates = center.readyFor(row.type, rings);
    if (candidates.length === 0) return 'nobody may';
    const chosen = chosenAgents(candidates, row.type, center);
    return !chosen.includes(row.agent) && `agent ${chosen[0]} first`;
  },

  'nobody is sent to wait, away or back while an agent stands ready who may take it': (row, center) => {
    if (!['enqueue', 'balk', 'block', 'offerCallback'].includes(row.verb)) return false;
    if (row.verb === 'block' && mayLackLine(row, center)) return false;
    if (center.contacts.get(row.contact)?.findsClosed) return false;
    const ready = center.readyFor(row.type, openAtOnce(center, row.type))[0];
    return ready !== undefined && `agent ${ready.number} stands ready`;
  },

  'no agent stands ready while a contact waits that it can serve': (row, center) => {
    if (row.verb !== 'ready') return false;
    const { group } = center.agents[row.agent]!;
    const type = center.lines.findIndex((line, t) => {
      const head = center.contacts.get(line[0]!);
      return head !== undefined && mayTake(center, group, t, head.rings, 1);
    });
    return type >= 0 && `type ${type} waits`;
  },

  'a queue holds as many as it has places': (row, center) => {
    const queue = center.scenario.contactTypes[row.type]?.queue;
    if (queue === undefined) return false;
    const contact = center.contacts.get(row.contact);
    if (contact?.isTransferred || (contact?.askedBy ?? -1) >= 0) return false;
    if (row.verb === 'block' && mayLackLine(row, center)) return false;
    const taken = center.placesTaken(queue);
    const isFull = taken >= center.scenario.queues[queue]!.capacity;
    return (row.verb === 'block' ? !isFull : row.verb === 'enqueue' && isFull) && `${taken} wait`;
  },

  'no idle agent goes home after closing while a contact waits or is in the menu': (row, center) =>
    row.verb === 'logOut' &&
    center.agents[row.agent]!.state === 'ready' &&
    center.scenario.openings.length > 0 &&
    !center.scenario.openings.some(({ from, to }) => from <= row.time && row.time < to) &&
    center.count.waiting + center.inIvr > 0 &&
    'one does',

  'only types that balk balk': (row, center) =>
    row.verb === 'balk' &&
    !(center.scenario.contactTypes[row.type]!.balk > 0) &&
    !announces(row, center) &&
    'it does not',

  'who always balks never waits': (row, center) =>
    row.verb === 'enqueue' &&
    center.scenario.contactTypes[row.type]!.balk === 1 &&
    !center.contacts.get(row.contact)?.isTransferred &&
    (center.contacts.get(row.contact)?.askedBy ?? -1) < 0 &&
    'it does',

  'times that are given are kept': (row, center) => {
    const type = center.scenario.contactTypes[row.type];
    const contact = center.contacts.get(row.contact);
    if (type === undefined || contact === undefined) return false;
    const law =
      row.verb === 'abandon' && !announces(row, center)
        ? onlyLaw(type.patience?.laws)
        : row.verb === 'offer' && contact.state === 'entered' && !contact.findsClosed
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
    const isLive = row.verb === 'answer' && contact?.state !== 'called' && !announces(row, center);
    const law = isLive ? onlyLaw(center.scenario.contactTypes[row.type]!.patience?.laws) : undefined;
    const wait = contact ? row.time - contact.offeredAt : 0;
    return law?.kind === 'deterministic' && wait > law.value && `${wait} with a patience of ${law.value}`;
  },

  ...FEATURE_LAWS,
  ...HELP_LAWS,
  ...ROUTING_LAWS,
  ...PEOPLE_LAWS,
};

/** Looks at rules are scheduled for the instant in which something calls for them. */
const RULE = 4;

/** Instants at which what this row tells may have been scheduled in a later phase than its own. */
function causes(row: LogRow, center: ReplayedCenter): (number | undefined)[] {
  const contact = center.contacts.get(row.contact);
  if (ENDS_TALK.includes(row.verb)) return [contact?.answeredAt];
  if (OUTSIDE.includes(row.verb)) return [row.time];
  if (row.verb === 'abandon' || row.verb === 'giveUpConsult') return [contact?.offeredAt];
  if (row.verb === 'handOverEnd') return [center.answeredAt];
  if (row.verb === 'endBreak') return [center.agents[row.agent]?.since];
  if (row.verb === 'arrive') return [center.customers.get(row.customer)?.at];
  if (PHASE_NAMES[row.phase] === 'ivrExit') return [contact?.arrivedAt];
  if (PHASE_NAMES[row.phase] !== 'callbackDue') return [];
  if (row.verb === 'ringEnd') return [center.agents[row.agent]?.since];
  return [contact?.calledAt, contact?.offeredAt];
}

const ENDS_TALK = ['hangUp', 'escalate', 'consult', 'endConsult', 'missTransfer'];
const OUTSIDE = ['answerOutside', 'endOutside', 'missOutside'];

/** Whether no line may have been free; where callbacks go out on the same ones, the log does not tell it. */
function mayLackLine(row: LogRow, { contacts, scenario }: ReplayedCenter): boolean {
  const contact = contacts.get(row.contact);
  if (contact === undefined) return false;
  const { trunk } = scenario.contactTypes[contact.type]!;
  const isShared = trunk >= 0 && scenario.queues.some(({ callback }) => callback?.trunk === trunk);
  return contact.foundNoTrunk || isShared;
}

function announces(row: LogRow, { scenario }: ReplayedCenter): boolean {
  return scenario.queues[scenario.contactTypes[row.type]!.queue]!.announce !== undefined;
}

const onlyLaw = <Law>(laws: Law[] | undefined) => (laws?.length === 1 ? laws[0] : undefined);
const delay = <Law>(law: Law | undefined) => law ?? ({ kind: 'deterministic', value: 0 } as const);

/** Whether anything may keep a contact from an agent who has the skill. */
function isHeldBackAtAll({ scenario }: ReplayedCenter): boolean {
  return (
    scenario.queues.some(({ routing }) => (routing.rings ?? []).length > 0) ||
    scenario.agentGroups.some(({ skills }) =>
      skills.some(skill => skill.lent === true || (skill.reserve ?? 0) > 0),
    )
  );
}
