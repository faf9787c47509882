import {
  AGENT_SHIFT,
  type Agents,
  CONTACT,
  GROUP,
  OFF,
  ON_BREAK,
  READY,
  STATE,
  TALKING,
  WRAPPING_UP,
} from '../center/agents.ts';
import * as of from '../center/contacts.ts';
import { hasHoldOrWrapUp } from '../center/hold-or-wrap-up.ts';
import { hasWrongChoices } from '../center/ivr.ts';
import type { Observer } from '../center/observer.ts';
import type { Scenario } from '../center/scenario.ts';
import type { Watched } from '../center/simulation.ts';
import { type Counts, flatInts, refitCounts, refitDoubles, refitInts, refitTo } from '../kernel/flat.ts';
import { HISTOGRAM_BUCKETS, waitBucket } from '../stats/quantiles.ts';
import { bookTimetables } from './book-timetables.ts';
import * as cell from './cells.ts';
import { IntervalClock } from './interval-clock.ts';

const { CELL, GROUP_CELL, SKILL_CELL } = cell;
const MOST_OF_INT = 0x7fffffff;
/** Waits noted at most before they are counted. */
const MOST_NOTED = 1023;

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
  cells!: Float64Array;
  /** Float64Array[(intervals + 1) × lines × MORE_CELL]; empty where the scenario has nothing of the kind */
  moreCells!: Float64Array;
  /** Float64Array[(intervals + 1) × groups × GROUP_CELL] */
  groupCells!: Float64Array;
  /** Float64Array[2 × skills × SKILL_CELL]: during the warm-up, and after it */
  skillCells!: Float64Array;
  /** [types × 2 × buckets]: waits above zero of the handled, then of the abandoned; after the warm-up */
  histograms!: Counts;
  /**
   * [0] how many waits are noted and not yet counted, and then their buckets. With a thousand types each count misses the
   * processor's caches; in a row these misses overlap: 7 % of such a run, with one type nothing (benchmarks/scaling.ts).
   */
  private readonly noted = flatInts(MOST_NOTED + 1);
  /** Float64Array[menus of all IVRs × MENU_CELL], and where each IVR's menus start; after the warm-up */
  menuCells!: Float64Array;
  firstMenu!: Int32Array;
  /** Float64Array[rules × RULE_CELL], after the warm-up; and since when each rule has acted, −1: it does not */
  ruleCells!: Float64Array;
  ruleSince!: Float64Array;
  /** waits in queue of each line, whole, whether counted or not; and logged-in time of each group up to the horizon */
  queueTime!: Float64Array;
  loggedIn!: Float64Array;
  /** ∫ length dt of each line up to the horizon, by the lines' own account */
  areaAtHorizon!: Float64Array;
  horizonPassed = false;
  private watched!: Watched;
  private contacts!: of.Contacts;
  private agents!: Agents;
  private skillAt!: Int32Array;
  private skillFrom!: Int32Array;
  private skills!: number;
  private clock!: Float64Array;
  private lines!: number;
  private groups!: number;
  /** whether any contact may have either */
  private hasHoldOrWrapUp!: boolean;
  private acceptableWait!: Float64Array;
  private shortAbandon!: Float64Array;
  private promiseWindow!: Float64Array;
  /** OFFERED_AT or ENTERED_AT: where the clock of waiting starts */
  private waitFrom!: number;

  constructor(scenario: Scenario, watched: Watched) {
    this.intervals = new IntervalClock(scenario);
    this.refit(scenario, watched);
  }

  /** Starts anew, with all sums at 0. */
  refit(scenario: Scenario, watched: Watched): void {
    this.intervals.refit(scenario);
    this.horizonPassed = false;
    if (watched !== this.watched) this.listenTo(scenario, watched);
    this.refitSums(scenario);
    refitTo(
      this.acceptableWait,
      scenario.contactTypes.map(type => type.promise.acceptableWait),
      made => {
        this.acceptableWait = made;
      },
    );
    refitTo(
      this.promiseWindow,
      scenario.contactTypes.map(type => scenario.queues[type.queue]!.callback?.promiseWindow ?? 0),
      made => {
        this.promiseWindow = made;
      },
    );
    refitTo(
      this.shortAbandon,
      scenario.contactTypes.map(type => Math.min(type.promise.shortAbandon, type.promise.acceptableWait)),
      made => {
        this.shortAbandon = made;
      },
    );
  }

  private listenTo(scenario: Scenario, watched: Watched): void {
    this.watched = watched;
    this.contacts = watched.contacts;
    this.agents = watched.agents;
    this.skillAt = watched.skills.at;
    this.skillFrom = watched.skills.from;
    this.skills = watched.skills.count;
    this.clock = watched.clock;
    this.lines = scenario.contactTypes.length;
    this.groups = scenario.agentGroups.length;
    this.hasHoldOrWrapUp = hasHoldOrWrapUp(scenario);
    this.waitFrom = scenario.clock === 'entry' ? of.ENTERED_AT : of.OFFERED_AT;
  }

  private refitSums(scenario: Scenario): void {
    const { lines, groups } = this;
    const rows = this.intervals.count + 1;
    const rules = (scenario.rules ?? []).length;
    refitInts(this.firstMenu, scenario.ivrs.length + 1, made => {
      this.firstMenu = made;
    });
    scenario.ivrs.forEach((ivr, k) => {
      this.firstMenu[k + 1] = this.firstMenu[k]! + ivr.nodes.length;
    });
    refitDoubles(this.cells, rows * lines * CELL, made => {
      this.cells = made;
    });
    refitDoubles(this.moreCells, hasMore(scenario) ? rows * lines * cell.MORE_CELL : 0, made => {
      this.moreCells = made;
    });
    refitDoubles(this.groupCells, rows * groups * GROUP_CELL, made => {
      this.groupCells = made;
    });
    refitDoubles(this.skillCells, 2 * this.skills * SKILL_CELL, made => {
      this.skillCells = made;
    });
    this.noted[0] = 0;
    refitCounts(this.histograms, lines * 2 * HISTOGRAM_BUCKETS, made => {
      this.histograms = made;
    });
    refitDoubles(this.menuCells, this.firstMenu[scenario.ivrs.length]! * cell.MENU_CELL, made => {
      this.menuCells = made;
    });
    refitDoubles(this.ruleCells, rules * cell.RULE_CELL, made => {
      this.ruleCells = made;
    });
    refitDoubles(
      this.ruleSince,
      rules,
      made => {
        this.ruleSince = made;
      },
      -1,
    );
    refitDoubles(this.queueTime, lines, made => {
      this.queueTime = made;
    });
    refitDoubles(this.loggedIn, groups, made => {
      this.loggedIn = made;
    });
    refitDoubles(this.areaAtHorizon, lines, made => {
      this.areaAtHorizon = made;
    });
  }

  readonly arrive = (contact: number): void => {
    const at = this.cellOf(contact);
    this.cells[at + cell.ARRIVED]! += 1;
    const { ints } = this.contacts;
    const record = contact << of.CONTACT_SHIFT;
    if (ints[record + of.FLAGS] === 0) return;
    if (ints[record + of.ATTEMPT] === 1) ints[record + of.FIRST_CELL] = at;
    else this.cells[at + cell.RETURNED]! += 1;
  };

  block(contact: number): void {
    this.cells[this.contacts.ints[(contact << of.CONTACT_SHIFT) + of.CELL]! + cell.BLOCKED]! += 1;
  }

  readonly offer = (contact: number): void => {
    const { ints } = this.contacts;
    const record = contact << of.CONTACT_SHIFT;
    const flags = ints[record + of.FLAGS]!;
    // a plain contact is offered as it arrives, in the same cell
    if (flags === 0) this.cells[ints[record + of.CELL]! + cell.OFFERED]! += 1;
    else if ((flags & of.TRANSFERRED) === 0) this.cells[this.cellOf(contact) + cell.OFFERED]! += 1;
    else this.cells[this.cellOf(contact) + cell.TRANSFER_OFFERED]! += 1;
  };

  balk(contact: number): void {
    this.cells[this.contacts.ints[(contact << of.CONTACT_SHIFT) + of.CELL]! + cell.WAITED]! += 1;
    this.cells[this.contacts.ints[(contact << of.CONTACT_SHIFT) + of.CELL]! + cell.BALKED]! += 1;
    this.leave(contact);
  }

  enqueue(): void {}

  readonly abandon = (contact: number): void => {
    if (!this.isTransferred(contact))
      this.cells[this.contacts.ints[(contact << of.CONTACT_SHIFT) + of.CELL]! + cell.WAITED]! += 1;
    this.bookQueue(contact);
    this.leave(contact);
  };

  readonly answer = (contact: number, agent: number): void => {
    const { ints, doubles } = this.contacts;
    const { cells, skillCells } = this;
    const record = contact << of.CONTACT_SHIFT;
    const at = ints[record + of.CELL]!;
    const interval = ints[record + of.INTERVAL]!;
    const flags = ints[record + of.FLAGS]!;
    const group = this.agents.ints[(agent << AGENT_SHIFT) + GROUP]!;
    // an agent who stood ready answers at once; one who comes free or logs in takes who waited
    const waited = this.agents.ints[(agent << AGENT_SHIFT) + STATE] !== READY;
    if (flags !== 0) this.answerFeatured(contact, at, flags);
    if ((flags & (of.TRANSFERRED | of.CALLBACK)) === 0) {
      if (waited) cells[at + cell.WAITED]! += 1;
      this.endWait(contact, at, interval);
    }
    if (!waited) this.bookAgent(agent, cell.READY_TIME);
    const talk = doubles[record + of.TALK]!;
    const hold = this.hasHoldOrWrapUp ? doubles[record + of.HOLD]! : 0;
    const wrapUp = this.hasHoldOrWrapUp ? doubles[record + of.WRAP_UP]! : 0;
    cells[at + cell.TALK_TIME]! += talk;
    if (hold > 0) cells[at + cell.HOLD_TIME]! += hold;
    if (wrapUp > 0) cells[at + cell.WRAP_UP_TIME]! += wrapUp;
    this.groupCells[(interval * this.groups + group) * GROUP_CELL + cell.GROUP_HANDLED]! += 1;
    const skill = this.skillOf(group, ints[record + of.TYPE]!, interval);
    skillCells[skill + cell.SKILL_HANDLED]! += 1;
    skillCells[skill + cell.SKILL_HANDLE_TIME]! += talk + hold + wrapUp;
  };

  /** Where the skill's row of the warm-up, or of what follows it, starts. */
  private readonly skillOf = (group: number, type: number, interval: number): number => {
    const skill = this.skillAt[this.skillFrom[group]! + type]!;
    return (interval > 0 ? this.skills + skill : skill) * SKILL_CELL;
  };

  /** The wait of a contact that came straight here is over. */
  private readonly endWait = (contact: number, at: number, interval: number): void => {
    const { doubles } = this.contacts;
    const record = contact << of.CONTACT_SHIFT;
    const line = this.contacts.ints[record + of.LINE]!;
    const now = this.clock[0]!;
    const wait = now - doubles[record + this.waitFrom]!;
    if (wait === 0) this.cells[at + cell.IN_TIME]! += 1;
    else {
      this.cells[at + (wait <= this.acceptableWait[line]! ? cell.IN_TIME : cell.LATE)]! += 1;
      this.cells[at + cell.WAIT_HANDLED]! += wait;
      if (interval > 0) this.noteWait(2 * line * HISTOGRAM_BUCKETS + waitBucket(wait));
      if (now > doubles[record + of.OFFERED_AT]!) this.bookQueue(contact);
    }
  };

  private readonly noteWait = (bucket: number): void => {
    const { noted } = this;
    const at = noted[0]! + 1;
    noted[at] = bucket;
    noted[0] = at;
    if (at === MOST_NOTED) this.countNoted();
  };

  /** Counts the waits noted so far: to be called before the histograms are read. */
  countNoted(): void {
    const { noted } = this;
    for (let at = noted[0]!; at > 0; at--) {
      const { histograms } = this;
      const bucket = noted[at]!;
      const count = histograms[bucket]! + 1;
      histograms[bucket] = count;
      if (count === MOST_OF_INT) this.histograms = Float64Array.from(histograms);
    }
    noted[0] = 0;
  }

  /** What an answer counts beside the wait of a contact that came straight here. */
  private answerFeatured(contact: number, at: number, flags: number): void {
    const { contacts } = this;
    const offeredAt = contacts.doubles[(contact << of.CONTACT_SHIFT) + of.OFFERED_AT]!;
    const wait = this.clock[0]! - offeredAt;
    if ((flags & of.CALLBACK) !== 0) this.reach(contact, at);
    else if ((flags & of.TRANSFERRED) === 0) {
      if ((flags & of.FETCHED) !== 0) this.cells[at + cell.WAITED]! += 1;
      if ((flags & of.FEATURED) !== 0) this.countServed(contact, at);
    } else if (wait > 0) this.bookQueue(contact);
    if ((flags & of.TRANSFERRED) !== 0) {
      this.cells[at + cell.TRANSFER_HANDLED]! += 1;
      this.cells[at + cell.TRANSFER_WAIT]! += wait;
    }
  }

  /** Who is handled counts once as a served customer, in the row of the first attempt (rule M3). */
  private countServed(contact: number, at: number): void {
    const { ints } = this.contacts;
    const i = contact << of.CONTACT_SHIFT;
    if (ints[i + of.ATTEMPT] === 1 && ints[i + of.FIRST_CELL] === at) return;
    this.cells[at + cell.SERVED_ELSEWHERE]! -= 1;
    if ((ints[i + of.FLAGS]! & of.SERVED_BEFORE) === 0)
      this.cells[ints[i + of.FIRST_CELL]! + cell.SERVED_ELSEWHERE]! += 1;
  }

  enterIvr(contact: number, ivr: number): void {
    const { ints } = this.contacts;
    const { path, times, length } = this.watched.ivrs[ivr]!;
    const counted = ints[(contact << of.CONTACT_SHIFT) + of.INTERVAL]! > 0;
    for (let k = 0; k < length; k++) {
      this.cells[ints[(contact << of.CONTACT_SHIFT) + of.CELL]! + cell.IVR_TIME]! += times[k]!;
      if (!counted) continue;
      const menu = (this.firstMenu[ivr]! + path[k]!) * cell.MENU_CELL;
      this.menuCells[menu + cell.MENU_VISITS]! += 1;
      this.menuCells[menu + cell.MENU_TIME]! += times[k]!;
    }
  }

  /** The IVR serves whoever does not come back because it did not (rule M3). */
  selfServe(contact: number): void {
    const { ints, doubles } = this.contacts;
    const i = contact << of.CONTACT_SHIFT;
    this.cells[ints[i + of.CELL]! + cell.SELF_SERVED]! += 1;
    if (doubles[(contact << of.CONTACT_SHIFT) + of.COMES_BACK_AFTER]! >= 0) return;
    if ((ints[i + of.FLAGS]! & of.SERVED_BEFORE) === 0)
      this.cells[ints[i + of.FIRST_CELL]! + cell.SERVED_ELSEWHERE]! += 1;
  }

  giveUp(contact: number): void {
    this.cells[this.contacts.ints[(contact << of.CONTACT_SHIFT) + of.CELL]! + cell.GAVE_UP]! += 1;
  }

  escalate(contact: number, rightly: number): void {
    const at = this.contacts.ints[(contact << of.CONTACT_SHIFT) + of.CELL]!;
    this.cells[at + cell.ESCALATED]! += 1;
    this.cells[at + cell.ESCALATED_RIGHTLY]! += rightly;
  }

  transfer(): void {}

  offerCallback(contact: number): void {
    this.cells[this.contacts.ints[(contact << of.CONTACT_SHIFT) + of.CELL]! + cell.CALLBACK_OFFERED]! += 1;
  }

  takeCallback(contact: number): void {
    const at = this.contacts.ints[(contact << of.CONTACT_SHIFT) + of.CELL]!;
    this.cells[at + cell.CALLBACK_TAKEN]! += 1;
    this.cells[at + cell.WAITED]! += 1;
  }

  dial(): void {}

  wake(agent: number): void {
    this.bookAgent(agent, cell.READY_TIME);
  }

  ringEnd(agent: number): void {
    this.bookAgent(agent, cell.TALKING_TIME);
  }

  loseCallback(contact: number): void {
    this.cells[this.contacts.ints[(contact << of.CONTACT_SHIFT) + of.CELL]! + cell.CALLBACK_LOST]! += 1;
  }

  /** A callback is answered: it has left the measures of waiting when it was taken. */
  private reach(contact: number, at: number): void {
    const { contacts } = this;
    const d = contact << of.CONTACT_SHIFT;
    const now = this.clock[0]!;
    this.cells[at + cell.CALLBACK_REACHED]! += 1;
    this.cells[at + cell.CALLBACK_WAIT]! += now - contacts.doubles[d + of.OFFERED_AT]!;
    const line = contacts.ints[(contact << of.CONTACT_SHIFT) + of.LINE]!;
    if (now <= contacts.doubles[d + of.DUE_AT]! + this.promiseWindow[line]!)
      this.cells[at + cell.CALLBACK_KEPT]! += 1;
    this.countServed(contact, at);
  }

  handOverEnd(agent: number): void {
    this.bookAgent(agent, cell.TALKING_TIME);
  }

  forward(contact: number): void {
    this.add(contact, cell.FORWARDED, 1);
  }

  answerOutside(contact: number): void {
    this.add(contact, cell.FORWARD_ANSWERED, 1);
    this.add(contact, cell.FORWARD_TALK, this.contacts.doubles[(contact << of.CONTACT_SHIFT) + of.TALK]!);
    if (this.contacts.ints[(contact << of.CONTACT_SHIFT) + of.ATTEMPT]! > 1)
      this.countServed(contact, this.contacts.ints[(contact << of.CONTACT_SHIFT) + of.CELL]!);
  }

  endOutside(): void {}

  missOutside(contact: number): void {
    this.add(contact, cell.FORWARD_MISSED, 1);
  }

  leaveMessage(contact: number): void {
    this.add(contact, cell.MESSAGES, 1);
  }

  hearClosed(contact: number): void {
    this.add(contact, cell.AFTER_HOURS, 1);
  }

  misroute(contact: number): void {
    this.add(contact, cell.MISROUTED, 1);
  }

  missTransfer(contact: number): void {
    this.add(contact, cell.TRANSFERS_MISSED, 1);
  }

  consult(contact: number, agent: number): void {
    this.add(contact, cell.CONSULTS, 1);
    this.bookAgent(agent, cell.TALKING_TIME);
    const hold = this.contacts.doubles[(contact << of.CONTACT_SHIFT) + of.HOLD]!;
    if (hold > 0) this.bookState(agent, cell.HOLDING_TIME, this.clock[0]! - hold);
  }

  answerConsult(contact: number, agent: number): void {
    const { contacts, agents } = this;
    const talk = contacts.doubles[(contact << of.CONTACT_SHIFT) + of.TALK]!;
    this.add(contact, cell.CONSULTS_ANSWERED, 1);
    this.add(contact, cell.CONSULT_TIME, talk);
    this.endConsultWait(contact);
    if (agents.ints[(agent << AGENT_SHIFT) + STATE] === READY) this.bookAgent(agent, cell.READY_TIME);
    this.addToSkill(contact, agent, contacts.ints[(contact << of.CONTACT_SHIFT) + of.TYPE]!, talk);
  }

  giveUpConsult(contact: number): void {
    this.add(contact, cell.CONSULTS_GIVEN_UP, 1);
    this.endConsultWait(contact);
    this.endConsultHold(contact);
  }

  endConsult(contact: number, agent: number): void {
    this.bookAgent(agent, cell.TALKING_TIME);
    this.endConsultHold(contact);
  }

  private endConsultWait(contact: number): void {
    const { doubles } = this.contacts;
    const from = doubles[(contact << of.CONTACT_SHIFT) + of.OFFERED_AT]!;
    this.add(contact, cell.CONSULT_WAIT, this.clock[0]! - from);
    if (this.clock[0]! > from) this.bookQueue(contact);
  }

  /** The customer was on hold for as long as the agent asked. */
  private endConsultHold(contact: number): void {
    const { contacts, agents } = this;
    const i = contact << of.CONTACT_SHIFT;
    const agent = contacts.ints[i + of.HELD_BY]!;
    const hold = this.clock[0]! - agents.since[agent]!;
    this.bookAgent(agent, cell.TALKING_TIME);
    this.bookState(agent, cell.HOLDING_TIME, agents.since[agent]!);
    this.cells[contacts.ints[i + of.CELL]! + cell.HOLD_TIME]! += hold;
    this.add(contact, cell.CONSULT_HOLD, hold);
    this.addToSkill(contact, agent, contacts.ints[i + of.CONSULT_FROM]!, hold);
  }

  private addToSkill(contact: number, agent: number, type: number, time: number): void {
    const group = this.agents.ints[(agent << AGENT_SHIFT) + GROUP]!;
    const skill = this.skillOf(group, type, this.contacts.ints[(contact << of.CONTACT_SHIFT) + of.INTERVAL]!);
    this.skillCells[skill + cell.SKILL_HANDLE_TIME]! += time;
  }

  /** Adds to the contact's row of the further cells. */
  private add(contact: number, place: number, amount: number): void {
    const row = this.contacts.ints[(contact << of.CONTACT_SHIFT) + of.CELL]! / CELL;
    this.moreCells[row * cell.MORE_CELL + place - CELL]! += amount;
  }

  widen(): void {}

  startRule(rule: number): void {
    const now = this.clock[0]!;
    this.ruleSince[rule] = now;
    if (now >= this.intervals.start(1) && !this.horizonPassed)
      this.ruleCells[rule * cell.RULE_CELL + cell.RULE_STARTS]! += 1;
  }

  endRule(rule: number): void {
    this.bookRule(rule);
    this.ruleSince[rule] = -1;
  }

  private bookRule(rule: number): void {
    if (this.horizonPassed || this.ruleSince[rule]! < 0) return;
    const from = Math.max(this.ruleSince[rule]!, this.intervals.start(1));
    if (this.clock[0]! > from)
      this.ruleCells[rule * cell.RULE_CELL + cell.RULE_TIME]! += this.clock[0]! - from;
  }

  readonly hangUp = (contact: number, agent: number): void => {
    const line = this.contacts.ints[(contact << of.CONTACT_SHIFT) + of.LINE]!;
    this.bookAgent(agent, cell.TALKING_TIME);
    const hold = this.hasHoldOrWrapUp ? this.contacts.doubles[(contact << of.CONTACT_SHIFT) + of.HOLD]! : 0;
    if (hold > 0) this.bookState(agent, cell.HOLDING_TIME, this.clock[0]! - hold);
    this.cells[(this.intervals.index * this.lines + line) * CELL + cell.COMPLETED_IN_INTERVAL]! += 1;
  };

  wrapUp(): void {}

  readonly release = (agent: number): void => {
    if (this.agents.ints[(agent << AGENT_SHIFT) + STATE] === WRAPPING_UP)
      this.bookAgent(agent, cell.WRAPPING_UP_TIME);
  };

  ready(): void {}

  logIn(agent: number): void {
    if (!this.horizonPassed)
      this.loggedIn[this.agents.ints[(agent << AGENT_SHIFT) + GROUP]!]! -= this.clock[0]!;
  }

  logOut(agent: number): void {
    const { ints } = this.agents;
    if (ints[(agent << AGENT_SHIFT) + STATE] === READY) this.bookAgent(agent, cell.READY_TIME);
    if (!this.horizonPassed) this.loggedIn[ints[(agent << AGENT_SHIFT) + GROUP]!]! += this.clock[0]!;
    if (this.watched.shifts.used && this.watched.shifts.own[agent] === 1) this.bookShift(agent);
  }

  takeBreak(agent: number): void {
    if (this.agents.ints[(agent << AGENT_SHIFT) + STATE] === READY) this.bookAgent(agent, cell.READY_TIME);
  }

  endBreak(agent: number): void {
    const { shifts } = this.watched;
    this.bookAgent(agent, cell.FIRST_ACTIVITY_TIME + shifts.activity[agent]!);
    if (shifts.paid[agent] === 0) this.bookAgent(agent, cell.UNPAID_TIME);
    this.bookState(agent, cell.LATE_TIME, shifts.dueBackAt[agent]!);
  }

  missShift(): void {}

  callOut(): void {}

  resume(agent: number): void {
    this.bookState(agent, cell.OVERTIME, this.watched.shifts.endedAt[agent]!);
  }

  /** An agent with a timetable leaves, or the horizon is reached. */
  private bookShift(agent: number): void {
    const { shifts } = this.watched;
    this.bookState(agent, cell.SHIFT_TIME, shifts.loggedInAt[agent]!);
    this.bookState(agent, cell.OVERTIME, shifts.endedAt[agent]!);
  }

  /** Books what is still running, up to the horizon; nothing that goes by the clock is booked after it (rule M8). */
  horizonEnd(): void {
    const { agents, lines, contacts, shifts } = this.watched;
    const now = this.clock[0]!;
    for (let agent = 0; agent < agents.since.length; agent++) {
      const state = agents.ints[(agent << AGENT_SHIFT) + STATE]!;
      if (state === OFF) continue;
      if (state === ON_BREAK) this.endBreak(agent);
      else
        this.bookAgent(
          agent,
          state === READY ? cell.READY_TIME : state === TALKING ? cell.TALKING_TIME : cell.WRAPPING_UP_TIME,
        );
      if (state === TALKING) this.bookHoldSoFar(agent);
      if (shifts.own[agent] === 1) this.bookShift(agent);
    }
    bookTimetables(shifts.bookings.table, this.groupCells, this.groups, this.intervals);
    for (let line = 0; line < this.lines; line++) {
      for (let c = lines.head[line]!; c >= 0; c = contacts.ints[(c << of.CONTACT_SHIFT) + of.NEXT]!)
        this.bookOverEdges(
          this.cells,
          line * CELL + cell.QUEUE_TIME,
          this.lines * CELL,
          contacts.doubles[(c << of.CONTACT_SHIFT) + of.OFFERED_AT]!,
        );
      lines.measure(line);
      this.areaAtHorizon[line] = lines.area[line]!;
    }
    for (let group = 0; group < this.groups; group++) this.loggedIn[group]! += agents.atWork[group]! * now;
    for (let rule = 0; rule < this.ruleSince.length; rule++) this.bookRule(rule);
    this.horizonPassed = true;
  }

  /** A contact in talk is on hold after its talk time. */
  private bookHoldSoFar(agent: number): void {
    const { agents, contacts } = this.watched;
    const contact = agents.ints[(agent << AGENT_SHIFT) + CONTACT]!;
    const i = contact << of.CONTACT_SHIFT;
    const flags = contacts.ints[i + of.FLAGS]!;
    if ((flags & of.CONSULTING) !== 0 && contacts.ints[i + of.HELD_BY] === agent) {
      this.bookState(agent, cell.HOLDING_TIME, agents.since[agent]!);
      return;
    }
    const isRinging = (flags & of.CALLBACK) !== 0 && (flags & of.ON_LINE) === 0;
    const isHandedOver =
      (flags & of.FEATURED) !== 0 &&
      (contacts.ints[i + of.AGENT] !== agent || contacts.ints[i + of.HELD_BY] === agent);
    const d = contact << of.CONTACT_SHIFT;
    if (!isRinging && !isHandedOver && contacts.doubles[d + of.HOLD]! > 0)
      this.bookState(agent, cell.HOLDING_TIME, agents.since[agent]! + contacts.doubles[d + of.TALK]!);
  }

  /** The cell of the contact's line in the present interval, noted in its record. */
  private readonly cellOf = (contact: number): number => {
    const { intervals } = this;
    const { ints } = this.contacts;
    const now = this.clock[0]!;
    if (now >= intervals.edges[1]!) intervals.moveTo(now);
    const i = contact << of.CONTACT_SHIFT;
    const at = (intervals.index * this.lines + ints[i + of.LINE]!) * CELL;
    ints[i + of.CELL] = at;
    ints[i + of.INTERVAL] = intervals.index;
    return at;
  };

  private readonly isTransferred = (contact: number): boolean => {
    return (this.contacts.ints[(contact << of.CONTACT_SHIFT) + of.FLAGS]! & of.TRANSFERRED) !== 0;
  };

  private readonly leave = (contact: number): void => {
    const { ints, doubles } = this.contacts;
    const i = contact << of.CONTACT_SHIFT;
    const line = ints[i + of.LINE]!;
    const at = ints[i + of.CELL]!;
    const now = this.clock[0]!;
    if (this.isTransferred(contact)) {
      this.cells[at + cell.TRANSFER_ABANDONED]! += 1;
      this.cells[at + cell.TRANSFER_WAIT]! += now - doubles[(contact << of.CONTACT_SHIFT) + of.OFFERED_AT]!;
      return;
    }
    const wait = now - doubles[(contact << of.CONTACT_SHIFT) + this.waitFrom]!;
    const late = wait > this.acceptableWait[line]!;
    const kind = late
      ? cell.ABANDONED_LATE
      : wait > this.shortAbandon[line]!
        ? cell.ABANDONED_EARLY
        : cell.ABANDONED_SHORT;
    this.cells[at + kind]! += 1;
    this.cells[at + cell.WAIT_ABANDONED]! += wait;
    if (wait > 0 && ints[i + of.INTERVAL]! > 0)
      this.noteWait((2 * line + 1) * HISTOGRAM_BUCKETS + waitBucket(wait));
    if (now >= this.intervals.edges[1]!) this.intervals.moveTo(now);
    this.cells[(this.intervals.index * this.lines + line) * CELL + cell.ABANDONED_IN_INTERVAL]! += 1;
  };

  /** Books a wait that ends now. Within one interval at once: a double passed to a function that is not inlined is boxed. */
  private readonly bookQueue = (contact: number): void => {
    const record = contact << of.CONTACT_SHIFT;
    const line = this.contacts.ints[record + of.LINE]!;
    const from = this.contacts.doubles[record + of.OFFERED_AT]!;
    const { index, edges } = this.intervals;
    const now = this.clock[0]!;
    this.queueTime[line]! += now - from;
    if (now < edges[1]! && from >= edges[0]!)
      this.cells[(index * this.lines + line) * CELL + cell.QUEUE_TIME]! += now - from;
    else this.bookQueueOverEdges(line, from);
  };

  private bookQueueOverEdges(line: number, from: number): void {
    this.bookOverEdges(this.cells, line * CELL + cell.QUEUE_TIME, this.lines * CELL, from);
  }

  /** Books the time in the agent's state, which ends now. */
  private readonly bookAgent = (agent: number, state: number): void => {
    const { ints, since } = this.agents;
    const { index, edges } = this.intervals;
    const group = ints[(agent << AGENT_SHIFT) + GROUP]!;
    const from = since[agent]!;
    const now = this.clock[0]!;
    if (now < edges[1]! && from >= edges[0]!)
      this.groupCells[(index * this.groups + group) * GROUP_CELL + state]! += now - from;
    else this.bookAgentOverEdges(group, state, from);
  };

  private bookAgentOverEdges(group: number, state: number, from: number): void {
    this.bookOverEdges(this.groupCells, group * GROUP_CELL + state, this.groups * GROUP_CELL, from);
  }

  /** The time from `from` to now, if `from` lies before it. */
  private bookState(agent: number, state: number, from: number): void {
    if (from >= this.clock[0]!) return;
    this.bookAgentOverEdges(this.agents.ints[(agent << AGENT_SHIFT) + GROUP]!, state, from);
  }

  /** Adds the time from `from` to now to place `at` of each interval it falls in; none falls behind the horizon (rule M8). */
  private bookOverEdges(into: Float64Array, at: number, stride: number, from: number): void {
    if (this.horizonPassed) return;
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

/** Whether the scenario adds up any of the further cells. */
function hasMore({ contactTypes, ivrs }: Scenario): boolean {
  return (
    contactTypes.some(
      type => type.forward ?? type.afterHours ?? type.consult ?? type.escalate?.during ?? false,
    ) || ivrs.some(hasWrongChoices)
  );
}
