import { EventCalendar } from '../kernel/event-calendar.ts';
import type { EventList } from '../kernel/event-list.ts';
import { type EventLoop, eventLoop, type Model } from '../kernel/loop.ts';
import type { AgentShifts } from './agent-shifts.ts';
import type { Agents } from './agents.ts';
import { Center } from './center.ts';
import type { CenterParts } from './center-parts.ts';
import type { Contacts } from './contacts.ts';
import type { Ivr } from './ivr.ts';
import type { Lines } from './lines.ts';
import { makeParts } from './make-parts.ts';
import type { Observer } from './observer.ts';
import { restartParts } from './restart-parts.ts';
import type { Returns } from './returns.ts';
import type { PolicyMaker } from './routing/own-policy.ts';
import type { Scenario } from './scenario.ts';
import type { SkillTables } from './tables.ts';
import type { Trunks } from './trunks.ts';

/** Events between two looks at the limits. */
const CHUNK = 8192;

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

/** One replication of a scenario, from its first event to its last; and then the next one, if it is used again. */
export class Simulation {
  readonly center: Center;
  readonly list: EventList;
  watched: Watched;
  events = 0;
  private firing: Model;
  private fireEvents: EventLoop;
  private limit: number;
  /** that its parts were made of, where they are of it alone; undefined: a policy's are among them */
  private madeOf: Scenario | undefined;

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
    const parts = makeParts(scenario, seed, replication, list, undefined, policy);
    this.list = list;
    this.madeOf = policy === undefined ? scenario : undefined;
    this.limit = scenario.limits.events;
    this.watched = watchedOf(parts);
    this.center = new Center(parts, scenario.contactTypes, scenario.queues, watch(this.watched));
    this.firing = this.center;
    this.fireEvents = eventLoop(list, this.center);
    this.center.start();
  }

  /** Starts anew with another replication, of this or of any scenario; its event list has been reset. */
  again(
    scenario: Scenario,
    seed: string,
    replication: number,
    watch: (watched: Watched) => Observer,
    policy?: PolicyMaker,
  ): void {
    let { parts } = this.center;
    const isSame = scenario === this.madeOf && policy === undefined;
    this.madeOf = undefined;
    if (isSame) restartParts(parts, scenario, seed, replication);
    else parts = makeParts(scenario, seed, replication, this.list, parts, policy);
    this.madeOf = policy === undefined ? scenario : undefined;
    this.limit = scenario.limits.events;
    this.events = 0;
    if (!isSame) this.watched = watchedOf(parts);
    this.center.refit(parts, scenario.contactTypes, scenario.queues, watch(this.watched));
    if (this.firing !== this.center) this.model = this.center;
    this.center.start();
  }

  /** What fires the events: the center, or something that follows it. */
  get model(): Model {
    return this.firing;
  }

  set model(model: Model) {
    this.firing = model;
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

function watchedOf(parts: CenterParts): Watched {
  const { contacts, lines, agents, shifts, skills, trunks, ivrs, returns, list } = parts;
  return { contacts, lines, agents, shifts, skills, trunks, ivrs, returns, clock: list.clock };
}
