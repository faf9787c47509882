import { EventCalendar } from '../kernel/event-calendar.ts';
import type { EventList } from '../kernel/event-list.ts';
import { type Model, runEvents } from '../kernel/loop.ts';
import { Agents } from './agents.ts';
import { Center } from './center.ts';
import { ContactSource, type StreamOpener, streamOpener } from './contact-source.ts';
import { Contacts } from './contacts.ts';
import { Lines } from './lines.ts';
import type { Observer } from './observer.ts';
import { LongestIdleByTier } from './routing/longest-idle-by-tier.ts';
import { PriorityThenLongestWait } from './routing/priority-then-longest-wait.ts';
import type { Scenario } from './scenario.ts';
import { Schedules } from './schedules.ts';
import { agentTiers, type SkillTables, skillTables } from './tables.ts';

/** Events between two looks at the limits. */
const CHUNK = 8192;

/** What an observer needs of the center it watches. */
export interface Watched {
  contacts: Contacts;
  lines: Lines;
  agents: Agents;
  skills: SkillTables;
  clock: Float64Array;
}

/** One replication of a scenario, from its first event to its last. */
export class Simulation {
  readonly center: Center;
  /** what fires the events: the center, or what follows it */
  model: Model;
  readonly list: EventList;
  readonly watched: Watched;
  events = 0;
  private readonly limit: number;

  /**
   * @param seed - any text
   * @param replication - from 0
   * @param watch - makes the observer of what happens
   * @param list - any exact event list: it changes the speed and nothing else
   */
  constructor(
    scenario: Scenario,
    seed: string,
    replication: number,
    watch: (watched: Watched) => Observer,
    list: EventList = new EventCalendar(),
  ) {
    const open = streamOpener(seed, replication);
    const contacts = new Contacts(scenario.limits.contacts);
    const queueOf = Int32Array.from(scenario.contactTypes, type => type.queue);
    const lines = new Lines(queueOf, scenario.queues.length, contacts, list.clock);
    const agents = new Agents(
      scenario.agentGroups.map(group => group.staff.values.reduce((most, count) => Math.max(most, count), 0)),
      list.clock,
    );
    const skills = skillTables(scenario);
    const servable = scenario.agentGroups.map(group =>
      [...group.skills]
        .sort((a, b) => a.contactType - b.contactType)
        .map(s => ({
          line: s.contactType,
          priority: s.priority ?? scenario.contactTypes[s.contactType]!.priority,
        })),
    );
    this.list = list;
    this.limit = scenario.limits.events;
    this.watched = { contacts, lines, agents, skills, clock: list.clock };
    this.center = new Center(
      {
        list,
        contacts,
        lines,
        agents,
        skills,
        sources: scenario.contactTypes.map(type => new ContactSource(type, scenario, open)),
        schedules: new Schedules(scenario),
        agentSelection: new LongestIdleByTier(agentTiers(scenario), agents),
        contactSelection: new PriorityThenLongestWait(servable, lines, contacts),
        ownStreams: ownStreams(scenario, skills, open),
        queueOf,
        capacity: Float64Array.from(scenario.queues, queue => queue.capacity),
        horizon: scenario.horizon,
        cut: scenario.end === 'cut',
      },
      watch(this.watched),
    );
    this.model = this.center;
    this.center.start();
  }

  /** Fires up to `budget` events; whether any is left to fire. */
  advance(budget: number): boolean {
    const fired = runEvents(this.list, this.model, budget);
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
