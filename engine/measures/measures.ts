import { AGENT_INTS, GROUP, OFF, READY, STATE, TALKING, WRAPPING_UP } from '../center/agents.ts';
import * as of from '../center/contacts.ts';
import type { Observer } from '../center/observer.ts';
import type { Scenario } from '../center/scenario.ts';
import type { Watched } from '../center/simulation.ts';
import { HISTOGRAM_BUCKETS, waitBucket } from '../stats/quantiles.ts';
import * as cell from './cells.ts';
import { IntervalClock } from './interval-clock.ts';

const { CONTACT_INTS, CONTACT_DOUBLES } = of;
const { CELL, GROUP_CELL, SKILL_CELL } = cell;

/**
 * The default observer: adds up everything the report shows, in flat rows, one for each interval and line,
 * agent group and skill. Ratios are formed at the end, by the report. Time in a state is booked when the
 * state ends, divided at the edges of intervals.
 *
 * Long because: one class listens, so that its calls stay direct (docs/decisions/0007).
 */
export class Measures implements Observer {
  readonly intervals: IntervalClock;
  /** Float64Array[(intervals + 1) × lines × CELL], interval 0 being the warm-up */
  readonly cells: Float64Array;
  /** Float64Array[(intervals + 1) × groups × GROUP_CELL] */
  readonly groupCells: Float64Array;
  /** Float64Array[2 × skills × SKILL_CELL]: during the warm-up, and after it */
  readonly skillCells: Float64Array;
  /** Float64Array[types × 2 × buckets]: waits above zero of the handled, then of the abandoned; after the warm-up */
  readonly histograms: Float64Array;
  /** waits in queue of each line, whole, whether counted or not; and logged-in time of each group up to the horizon */
  readonly queueTime: Float64Array;
  readonly loggedIn: Float64Array;
  /** ∫ length dt of each line up to the horizon, by the lines' own account */
  readonly areaAtHorizon: Float64Array;
  horizonPassed = false;
  private readonly watched: Watched;
  private readonly clock: Float64Array;
  private readonly lines: number;
  private readonly groups: number;
  private readonly acceptableWait: Float64Array;
  private readonly shortAbandon: Float64Array;
  /** OFFERED_AT or ENTERED_AT: where the clock of waiting starts */
  private readonly waitFrom: number;

  constructor(scenario: Scenario, watched: Watched) {
    const lines = scenario.contactTypes.length;
    const groups = scenario.agentGroups.length;
    this.intervals = new IntervalClock(scenario);
    const rows = this.intervals.count + 1;
    this.cells = new Float64Array(rows * lines * CELL);
    this.groupCells = new Float64Array(rows * groups * GROUP_CELL);
    this.skillCells = new Float64Array(2 * watched.skills.count * SKILL_CELL);
    this.histograms = new Float64Array(lines * 2 * HISTOGRAM_BUCKETS);
    this.queueTime = new Float64Array(lines);
    this.loggedIn = new Float64Array(groups);
    this.areaAtHorizon = new Float64Array(lines);
    this.watched = watched;
    this.clock = watched.clock;
    this.lines = lines;
    this.groups = groups;
    this.acceptableWait = Float64Array.from(scenario.contactTypes, type => type.promise.acceptableWait);
    this.shortAbandon = Float64Array.from(scenario.contactTypes, type =>
      Math.min(type.promise.shortAbandon, type.promise.acceptableWait),
    );
    this.waitFrom = scenario.clock === 'entry' ? of.ENTERED_AT : of.OFFERED_AT;
  }

  arrive(contact: number): void {
    this.cells[this.cellOf(contact) + cell.ARRIVED]! += 1;
  }

  block(contact: number): void {
    this.cells[this.watched.contacts.ints[contact * CONTACT_INTS + of.CELL]! + cell.BLOCKED]! += 1;
  }

  offer(contact: number): void {
    const at = this.cellOf(contact);
    this.cells[at + cell.OFFERED]! += 1;
  }

  balk(contact: number): void {
    this.cells[this.watched.contacts.ints[contact * CONTACT_INTS + of.CELL]! + cell.WAITED]! += 1;
    this.cells[this.watched.contacts.ints[contact * CONTACT_INTS + of.CELL]! + cell.BALKED]! += 1;
    this.leave(contact);
  }

  enqueue(): void {}

  abandon(contact: number): void {
    const { ints, doubles } = this.watched.contacts;
    const i = contact * CONTACT_INTS;
    this.cells[ints[i + of.CELL]! + cell.WAITED]! += 1;
    this.bookQueue(ints[i + of.LINE]!, doubles[contact * CONTACT_DOUBLES + of.OFFERED_AT]!);
    this.leave(contact);
  }

  answer(contact: number, agent: number): void {
    const { contacts, agents, skills } = this.watched;
    const { cells } = this;
    const i = contact * CONTACT_INTS;
    const d = contact * CONTACT_DOUBLES;
    const now = this.clock[0]!;
    const at = contacts.ints[i + of.CELL]!;
    const line = contacts.ints[i + of.LINE]!;
    const wait = now - contacts.doubles[d + this.waitFrom]!;
    const offeredAt = contacts.doubles[d + of.OFFERED_AT]!;
    const interval = contacts.ints[i + of.INTERVAL]!;
    if (wait > 0) {
      cells[at + cell.WAIT_HANDLED]! += wait;
      if (interval > 0) this.histograms[2 * line * HISTOGRAM_BUCKETS + waitBucket(wait)]! += 1;
    }
    if (now > offeredAt) this.bookQueue(line, offeredAt);
    cells[at + (wait <= this.acceptableWait[line]! ? cell.IN_TIME : cell.LATE)]! += 1;
    const talk = contacts.doubles[d + of.TALK]!;
    const hold = contacts.doubles[d + of.HOLD]!;
    const wrapUp = contacts.doubles[d + of.WRAP_UP]!;
    cells[at + cell.TALK_TIME]! += talk;
    cells[at + cell.HOLD_TIME]! += hold;
    cells[at + cell.WRAP_UP_TIME]! += wrapUp;
    const group = agents.ints[agent * AGENT_INTS + GROUP]!;
    this.groupCells[(interval * this.groups + group) * GROUP_CELL + cell.GROUP_HANDLED]! += 1;
    const type = contacts.ints[i + of.TYPE]!;
    const counted = interval > 0 ? skills.count : 0;
    const skill = (counted + skills.at[group * this.lines + type]!) * SKILL_CELL;
    this.skillCells[skill + cell.SKILL_HANDLED]! += 1;
    this.skillCells[skill + cell.SKILL_HANDLE_TIME]! += talk + hold + wrapUp;
    // an agent who stood ready answers at once; one who comes free or logs in takes who waited
    if (agents.ints[agent * AGENT_INTS + STATE] === READY) this.bookAgent(agent, cell.READY_TIME);
    else cells[at + cell.WAITED]! += 1;
  }

  hangUp(contact: number, agent: number): void {
    const line = this.watched.contacts.ints[contact * CONTACT_INTS + of.LINE]!;
    this.bookAgent(agent, cell.TALKING_TIME);
    this.cells[(this.intervals.index * this.lines + line) * CELL + cell.COMPLETED_IN_INTERVAL]! += 1;
  }

  wrapUp(): void {}

  release(agent: number): void {
    if (this.watched.agents.ints[agent * AGENT_INTS + STATE] === WRAPPING_UP)
      this.bookAgent(agent, cell.WRAPPING_UP_TIME);
  }

  ready(): void {}

  logIn(agent: number): void {
    if (!this.horizonPassed)
      this.loggedIn[this.watched.agents.ints[agent * AGENT_INTS + GROUP]!]! -= this.clock[0]!;
  }

  logOut(agent: number): void {
    const { ints } = this.watched.agents;
    if (ints[agent * AGENT_INTS + STATE] === READY) this.bookAgent(agent, cell.READY_TIME);
    if (!this.horizonPassed) this.loggedIn[ints[agent * AGENT_INTS + GROUP]!]! += this.clock[0]!;
  }

  /** Books what is still running, up to the horizon; nothing that goes by the clock is booked after it (rule M8). */
  horizonEnd(): void {
    const { agents, lines, contacts } = this.watched;
    const now = this.clock[0]!;
    for (let agent = 0; agent < agents.since.length; agent++) {
      const state = agents.ints[agent * AGENT_INTS + STATE]!;
      if (state === OFF) continue;
      this.bookAgent(
        agent,
        state === READY ? cell.READY_TIME : state === TALKING ? cell.TALKING_TIME : cell.WRAPPING_UP_TIME,
      );
    }
    for (let line = 0; line < this.lines; line++) {
      for (let c = lines.head[line]!; c >= 0; c = contacts.ints[c * CONTACT_INTS + of.NEXT]!)
        this.bookTime(
          this.cells,
          line * CELL + cell.QUEUE_TIME,
          this.lines * CELL,
          contacts.doubles[c * CONTACT_DOUBLES + of.OFFERED_AT]!,
        );
      lines.measure(line);
      this.areaAtHorizon[line] = lines.area[line]!;
    }
    for (let group = 0; group < this.groups; group++) this.loggedIn[group]! += agents.atWork[group]! * now;
    this.horizonPassed = true;
  }

  /** The cell of the contact's line in the present interval, noted in its record. */
  private cellOf(contact: number): number {
    const { intervals } = this;
    const { ints } = this.watched.contacts;
    const now = this.clock[0]!;
    if (now >= intervals.edges[1]!) intervals.moveTo(now);
    const i = contact * CONTACT_INTS;
    const at = (intervals.index * this.lines + ints[i + of.LINE]!) * CELL;
    ints[i + of.CELL] = at;
    ints[i + of.INTERVAL] = intervals.index;
    return at;
  }

  private leave(contact: number): void {
    const { ints, doubles } = this.watched.contacts;
    const i = contact * CONTACT_INTS;
    const line = ints[i + of.LINE]!;
    const at = ints[i + of.CELL]!;
    const now = this.clock[0]!;
    const wait = now - doubles[contact * CONTACT_DOUBLES + this.waitFrom]!;
    const late = wait > this.acceptableWait[line]!;
    const kind = late
      ? cell.ABANDONED_LATE
      : wait > this.shortAbandon[line]!
        ? cell.ABANDONED_EARLY
        : cell.ABANDONED_SHORT;
    this.cells[at + kind]! += 1;
    this.cells[at + cell.WAIT_ABANDONED]! += wait;
    if (wait > 0 && ints[i + of.INTERVAL]! > 0)
      this.histograms[(2 * line + 1) * HISTOGRAM_BUCKETS + waitBucket(wait)]! += 1;
    if (now >= this.intervals.edges[1]!) this.intervals.moveTo(now);
    this.cells[(this.intervals.index * this.lines + line) * CELL + cell.ABANDONED_IN_INTERVAL]! += 1;
  }

  private bookQueue(line: number, from: number): void {
    this.queueTime[line]! += this.clock[0]! - from;
    this.bookTime(this.cells, line * CELL + cell.QUEUE_TIME, this.lines * CELL, from);
  }

  private bookAgent(agent: number, state: number): void {
    const { agents } = this.watched;
    const group = agents.ints[agent * AGENT_INTS + GROUP]!;
    this.bookTime(
      this.groupCells,
      group * GROUP_CELL + state,
      this.groups * GROUP_CELL,
      agents.since[agent]!,
    );
  }

  /** Adds the time from `from` to now to place `at` of each interval it falls in. */
  private bookTime(into: Float64Array, at: number, stride: number, from: number): void {
    if (this.horizonPassed) return;
    const { intervals } = this;
    const { edges } = intervals;
    const now = this.clock[0]!;
    if (now < edges[1]! && from >= edges[0]!) into[at + intervals.index * stride]! += now - from;
    else this.bookOverEdges(into, at, stride, from);
  }

  private bookOverEdges(into: Float64Array, at: number, stride: number, from: number): void {
    const { intervals } = this;
    const now = this.clock[0]!;
    intervals.moveTo(now);
    for (let k = intervals.index; k >= 0; k--) {
      const start = Math.max(from, intervals.start(k));
      const end = Math.min(now, intervals.end(k));
      if (end > start) into[at + k * stride]! += end - start;
      if (intervals.start(k) <= from) break;
    }
  }
}
