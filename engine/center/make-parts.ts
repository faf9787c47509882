import type { EventList } from '../kernel/event-list.ts';
import { AgentShifts } from './agent-shifts.ts';
import { Agents } from './agents.ts';
import { attendanceOf } from './attendance.ts';
import type { CenterParts } from './center-parts.ts';
import { ContactSource } from './contact-source.ts';
import { Contacts } from './contacts.ts';
import { hasHoldOrWrapUp } from './hold-or-wrap-up.ts';
import { Ivr } from './ivr.ts';
import { Lines } from './lines.ts';
import { Returns } from './returns.ts';
import { makeRouting } from './routing/make-routing.ts';
import { ownRouting, type PolicyMaker } from './routing/own-policy.ts';
import type { Scenario } from './scenario.ts';
import { Schedules } from './schedules.ts';
import { KeptStreams, type StreamOpener, streamOpener } from './stream-opener.ts';
import { type SkillTables, skillTables } from './tables.ts';
import { Trunks } from './trunks.ts';
import { Upcoming } from './upcoming.ts';

/** Contacts, beside two an agent, for whom there is room from the start. */
const ROOM = 1024;

/**
 * Compiles a scenario to the parts of its center; those that hold most of the state are the ones before, if there are any.
 *
 * @param seed - and replication: of its streams
 */
export function makeParts(
  scenario: Scenario,
  seed: string,
  replication: number,
  list: EventList,
  before: CenterParts | undefined,
  policy: PolicyMaker | undefined,
): CenterParts {
  const streams = new KeptStreams(seed, replication);
  const open = streamOpener(seed, replication);
  const holds = hasHoldOrWrapUp(scenario);
  const sources = scenario.contactTypes.map(type => new ContactSource(type, scenario, streams.open, holds));
  const attendance = attendanceOf(scenario, open);
  const agents = agentsOf(attendance.sizes, list, before);
  const contacts = contactsOf(scenario, sources, agents, before);
  const lines = linesOf(scenario, contacts, list, before);
  const skills = skillTables(scenario);
  const routing = makeRouting({ scenario, list, contacts, lines, agents, skills, open });
  const window = [scenario.warmUp, scenario.horizon] as const;
  return {
    streams,
    list,
    contacts,
    lines,
    agents,
    skills,
    sources,
    upcoming: new Upcoming(sources),
    trunks: new Trunks(
      scenario.trunks.map(trunk => trunk.capacity),
      window,
      list.clock,
    ),
    ivrs: scenario.ivrs.map(ivr => new Ivr(ivr)),
    returns: new Returns(contacts.extraWidth),
    routing: policy
      ? ownRouting(policy, routing, { scenario, lines, agents, contacts, skills, list, open })
      : routing,
    schedules: new Schedules(scenario, attendance.profiles),
    shifts: new AgentShifts(attendance),
    timetable: attendance.timetable,
    ownStreams: ownStreams(scenario, skills, streams.open),
    queueOf: lines.queueOf,
    capacity: scenario.queues.map(queue => queue.capacity),
    horizon: scenario.horizon,
    cut: scenario.end === 'cut',
    outside: scenario.outside ?? [],
  };
}

export function agentsOf(
  sizes: { profile: number; own: number }[],
  list: EventList,
  before: CenterParts | undefined,
): Agents {
  if (before === undefined) return new Agents(sizes, list.clock);
  before.agents.refit(sizes);
  return before.agents;
}

export function contactsOf(
  scenario: Scenario,
  sources: readonly ContactSource[],
  agents: Agents,
  before: CenterParts | undefined,
): Contacts {
  const limit = scenario.limits.contacts;
  const extras = sources.reduce((most, source) => Math.max(most, source.extras), 0);
  const room = ROOM + 2 * agents.since.length;
  if (before === undefined) return new Contacts(limit, extras, room);
  before.contacts.refit(limit, extras, room);
  return before.contacts;
}

export function linesOf(
  scenario: Scenario,
  contacts: Contacts,
  list: EventList,
  before: CenterParts | undefined,
): Lines {
  const queueOf = lineQueues(scenario);
  const queues = scenario.queues.length + 1;
  if (before === undefined) return new Lines(queueOf, queues, contacts, list.clock, lastComeFirst(scenario));
  before.lines.refit(queueOf, queues, lastComeFirst(scenario));
  return before.lines;
}

function ownStreams(scenario: Scenario, skills: SkillTables, open: StreamOpener) {
  let skill = 0;
  return scenario.agentGroups.flatMap(group =>
    group.skills.map(({ contactType }) => {
      const name = scenario.contactTypes[contactType]!.stream;
      return skills.ownLaws[skill++]?.map(({ quantity }) =>
        open('contactType', name, `${group.stream}/${quantity}`),
      );
    }),
  );
}

/** By queue, 1 where who came last goes first; undefined: nowhere. */
function lastComeFirst({ queues }: Scenario): Uint8Array | undefined {
  if (queues.every(queue => queue.order !== 'lastCome')) return undefined;
  return Uint8Array.from([...queues.map(queue => (queue.order === 'lastCome' ? 1 : 0)), 0]);
}

/** The queue of each line: of every contact type; and, if there are callbacks, no queue's for their lines. */
function lineQueues(scenario: Scenario): Int32Array {
  const queues = scenario.contactTypes.map(type => type.queue);
  const called = scenario.queues.some(queue => queue.callback !== undefined);
  return Int32Array.from(called ? [...queues, ...queues.map(() => scenario.queues.length)] : queues);
}
