import { EventCalendar } from '../kernel/event-calendar.ts';
import type { EventList } from '../kernel/event-list.ts';
import { flatDoubles, flatInts } from '../kernel/flat.ts';
import { type EventLoop, eventLoop, type Model } from '../kernel/loop.ts';
import { AgentShifts } from './agent-shifts.ts';
import { Agents } from './agents.ts';
import { attendanceOf } from './attendance.ts';
import { Center } from './center.ts';
import { ContactSource } from './contact-source.ts';
import { Contacts } from './contacts.ts';
import { Ivr } from './ivr.ts';
import { Lines } from './lines.ts';
import type { Observer } from './observer.ts';
import { Returns } from './returns.ts';
import { makeRouting } from './routing/make-routing.ts';
import { ownRouting, type PolicyMaker } from './routing/own-policy.ts';
import type { Scenario } from './scenario.ts';
import { Schedules } from './schedules.ts';
import { type StreamOpener, streamOpener } from './stream-opener.ts';
import { type SkillTables, skillTables } from './tables.ts';
import { Trunks } from './trunks.ts';

/** Events between two looks at the limits. */
const CHUNK = 8192;
/** Contacts, beside two an agent, for whom there is room from the start. */
const ROOM = 1024;

/** What an observer needs of the center it watches. */
export interface Watched {
  contacts: Contacts;
  lines: Lines;
  agents: Agents;
  shifts: AgentShifts;
  skills: SkillTables;
  trunks: Trunks;
  ivrs: readonly Ivr[];
  returns: Returns;
  clock: Float64Array;
}

/** One replication of a scenario, from its first event to its last. */
export class Simulation {
  readonly center: Center;
  private fireEvents: EventLoop;
  readonly list: EventList;
  readonly watched: Watched;
  events = 0;
  private readonly limit: number;

  /**
   * @param seed - any text
   * @param replication - from 0
   * @param watch - makes the observer of what happens
   * @param list - any exact event list: it changes the speed and nothing else
   * @param policy - makes a routing of the user's own, in place of the scenario's where it answers
   */
  constructor(
    scenario: Scenario,
    seed: string,
    replication: number,
    watch: (watched: Watched) => Observer,
    list: EventList = new EventCalendar(),
    policy?: PolicyMaker,
  ) {
    const open = streamOpener(seed, replication);
    const sources = scenario.contactTypes.map(type => new ContactSource(type, scenario, open));
    const attendance = attendanceOf(scenario, open);
    const agents = new Agents(attendance.sizes, list.clock);
    const contacts = new Contacts(
      scenario.limits.contacts,
      sources.reduce((most, source) => Math.max(most, source.extras), 0),
      ROOM + 2 * agents.since.length,
    );
    const trunks = new Trunks(
      scenario.trunks.map(trunk => trunk.capacity),
      [scenario.warmUp, scenario.horizon],
      list.clock,
    );
    const ivrs = scenario.ivrs.map(ivr => new Ivr(ivr));
    const returns = new Returns(contacts.extraWidth);
    const queueOf = lineQueues(scenario);
    const lines = new Lines(
      queueOf,
      scenario.queues.length + 1,
      contacts,
      list.clock,
      lastComeFirst(scenario),
    );
    const shifts = new AgentShifts(attendance);
    const skills = skillTables(scenario);
    const routing = makeRouting({ scenario, list, contacts, lines, agents, skills, open });
    this.list = list;
    this.limit = scenario.limits.events;
    this.watched = { contacts, lines, agents, shifts, skills, trunks, ivrs, returns, clock: list.clock };
    this.center = new Center(
      {
        list,
        contacts,
        lines,
        agents,
        skills,
        sources,
        trunks,
        ivrs,
        returns,
        routing: policy
          ? ownRouting(policy, routing, { scenario, lines, agents, contacts, skills, list, open })
          : routing,
        schedules: new Schedules(scenario, attendance.profiles),
        shifts,
        timetable: attendance.timetable,
        ownStreams: ownStreams(scenario, skills, open),
        queueOf,
        capacity: flatDoubles(scenario.queues.map(queue => queue.capacity)),
        horizon: scenario.horizon,
        cut: scenario.end === 'cut',
        outside: scenario.outside ?? [],
      },
      scenario.contactTypes,
      scenario.queues,
      watch(this.watched),
    );
    this.fireEvents = eventLoop(list, this.center);
    this.center.start();
  }

  /** Sets what fires the events in place of the center: something that follows it. */
  set model(model: Model) {
    this.fireEvents = eventLoop(this.list, model);
  }

  /** Fires up to `budget` events; whether any is left to fire. */
  advance(budget: number): boolean {
    const fired = this.fireEvents(budget);
    this.events += fired;
    return fired === budget;
  }

  /** Runs to the end, or to a limit: returns which one. */
  run(): 'complete' | 'events' | 'contacts' {
    let isMore = true;
    while (isMore && this.events < this.limit)
      isMore = this.advance(Math.min(CHUNK, this.limit - this.events));
    if (this.center.overflowed) return 'contacts';
    return this.list.pending() > 0 ? 'events' : 'complete';
  }
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
  return flatInts(called ? [...queues, ...queues.map(() => scenario.queues.length)] : queues);
}
