import { type EventList, schedule } from '../kernel/event-list.ts';
import type { AgentShifts } from './agent-shifts.ts';
import { AGENT_SHIFT, type Agents, GROUP, OFF, ON_BREAK, READY, STATE } from './agents.ts';
import * as event from './events.ts';
import type { Observer } from './observer.ts';
import * as phase from './phases.ts';
import { BREAK_DUE, CALL_OUT, LOG_IN, LOG_OUT, MISS, type Timetable } from './timetable.ts';

/** What the roster asks of the center. */
export interface Desk {
  /** a free agent takes a waiting contact, or idles */
  takeNext(agent: number, group: number): void;
  logOut(agent: number, group: number): void;
  /** is told when an agent comes, and when one who stood ready goes on a break or home */
  readonly controls: { logIn(agent: number): void; leaveReady(agent: number): void } | undefined;
  /** closed, and contacts inside are still to be finished: nobody leaves (rule M12) */
  keepsStaff(): boolean;
}

interface RosterParts {
  list: EventList;
  agents: Agents;
  shifts: AgentShifts;
  timetable: Timetable;
}

/**
 * Agents who come, take their breaks and go by timetables of their own. A break that falls due during a
 * contact waits for its end (rule A3); so does the end of a shift, which also ends a break. At one instant
 * timetables come before ends of breaks, agent by agent in order of declaration.
 */
export class Roster {
  private readonly list: EventList;
  private readonly agents: Agents;
  private readonly shifts: AgentShifts;
  private table!: Timetable;
  private readonly observer: Observer;
  private readonly desk: Desk;
  /** the next row of the timetable */
  private row = 0;
  /** by agent: breaks that are due and not yet taken, and the row of the first of them */
  private readonly due: Int32Array;
  private readonly firstDue: Int32Array;
  /** 1: goes as soon as the contact in hand is done */
  private readonly leaving: Uint8Array;
  /** 1: the shift is over, but contacts inside at close are to be finished */
  private readonly kept: Uint8Array;

  constructor({ list, agents, shifts, timetable }: RosterParts, observer: Observer, desk: Desk) {
    const size = shifts.own.length;
    this.list = list;
    this.agents = agents;
    this.shifts = shifts;
    this.observer = observer;
    this.desk = desk;
    this.due = new Int32Array(size);
    this.firstDue = new Int32Array(size);
    this.leaving = new Uint8Array(size);
    this.kept = new Uint8Array(size);
    this.restart(timetable);
  }

  /** Starts anew, with other timetables of the same agents. */
  restart(timetable: Timetable): void {
    this.table = timetable;
    this.row = 0;
    this.due.fill(0);
    this.firstDue.fill(0);
    this.leaving.fill(0);
    this.kept.fill(0);
  }

  /** Schedules the next instant of the timetables, if there is one. */
  scheduleNext(): void {
    if (this.row < this.table.rows) schedule(this.list, this.table.at[this.row]!, phase.STAFF, event.SHIFT);
  }

  /** Does what the timetables ask for at this instant; again at the same instant, nothing. */
  run(): void {
    const { agent, action } = this.table;
    while (this.isDue()) {
      const who = agent[this.row]!;
      if (action[this.row] === MISS) this.observer.missShift(who);
      else if (action[this.row] === CALL_OUT) this.observer.callOut(who);
      else {
        this.follow(who);
        continue;
      }
      this.row++;
    }
  }

  /** All that is asked of an agent at this instant is known before it does any of it. */
  private follow(who: number): void {
    const { agent, action } = this.table;
    let begins = false;
    while (this.isDue() && agent[this.row] === who && action[this.row]! <= BREAK_DUE)
      if (this.note(this.row++, who)) begins = true;
    this.settle(who, begins);
  }

  private isDue(): boolean {
    return this.row < this.table.rows && this.table.at[this.row]! <= this.list.clock[0]!;
  }

  /** The agent's break is over. */
  endBreak(agent: number): void {
    this.run();
    this.observer.endBreak(agent);
    this.goOn(agent);
  }

  /** Whether the roster says what an agent does who is done with a contact; then it does it. */
  takes(agent: number): boolean {
    if (this.shifts.own[agent] === 0) return false;
    this.goOn(agent);
    return true;
  }

  /** Contacts inside at close are all in hand: who stayed for them goes. */
  close(): void {
    for (let agent = 0; agent < this.kept.length; agent++) {
      if (this.kept[agent] === 0) continue;
      this.kept[agent] = 0;
      this.leaving[agent] = 1;
      this.settle(agent, false);
    }
  }

  /** Writes a row down in the agent's records; whether a shift begins. */
  private note(row: number, agent: number): boolean {
    const action = this.table.action[row]!;
    if (action === LOG_IN) return this.begin(agent);
    if (action === LOG_OUT) {
      this.shifts.endedAt[agent] = this.list.clock[0]!;
      this.due[agent] = 0;
      if (this.desk.keepsStaff()) this.kept[agent] = 1;
      else this.leaving[agent] = 1;
    } else if (this.due[agent]!++ === 0) this.firstDue[agent] = row;
    return false;
  }

  private begin(agent: number): boolean {
    this.leaving[agent] = 0;
    this.kept[agent] = 0;
    if (this.stateOf(agent) !== OFF) this.observer.resume(agent);
    this.shifts.endedAt[agent] = Infinity;
    return true;
  }

  /** Lets the agent do what its records say, unless a contact is in hand. */
  private settle(agent: number, begins: boolean): void {
    const state = this.stateOf(agent);
    if (state === OFF) {
      if (begins) this.logIn(agent);
      return;
    }
    if (state === READY) {
      if (this.leaving[agent] === 0 && this.due[agent] === 0) return;
      this.desk.controls?.leaveReady(agent);
      this.agents.leaveIdle(agent);
      this.goOn(agent);
    } else if (state === ON_BREAK && (begins || this.shifts.endedAt[agent]! < Infinity)) {
      this.observer.endBreak(agent);
      this.goOn(agent);
    }
  }

  private logIn(agent: number): void {
    const group = this.groupOf(agent);
    this.observer.logIn(agent);
    this.agents.atWork[group]!++;
    this.agents.target[group]!++;
    this.agents.ownAtWork[group]!++;
    this.shifts.loggedInAt[agent] = this.list.clock[0]!;
    this.desk.controls?.logIn(agent);
    this.goOn(agent);
  }

  /** What comes next for an agent without a contact: home, a break, a contact or idleness. */
  private goOn(agent: number): void {
    const group = this.groupOf(agent);
    if (this.leaving[agent] === 1) {
      this.desk.logOut(agent, group);
      this.agents.target[group]!--;
      this.agents.ownAtWork[group]!--;
    } else if (this.due[agent]! > 0) this.takeBreak(agent);
    else this.desk.takeNext(agent, group);
  }

  private takeBreak(agent: number): void {
    const { table, shifts } = this;
    const row = this.firstDue[agent]!;
    this.due[agent]!--;
    this.firstDue[agent] = table.nextBreak[row]!;
    const now = this.list.clock[0]!;
    const dueBack = now + table.length[row]!;
    const back = dueBack + table.late[row]!;
    shifts.activity[agent] = table.activity[row]!;
    shifts.paid[agent] = table.paid[row]!;
    shifts.dueBackAt[agent] = dueBack;
    this.observer.takeBreak(agent);
    this.agents.enter(agent, ON_BREAK);
    // a break that would outlast the shift ends with it
    if (back < table.shiftEnd[row]!)
      schedule(this.list, back, phase.STAFF, (agent << event.KIND_BITS) | event.BREAK_END);
  }

  private stateOf(agent: number): number {
    return this.agents.ints[(agent << AGENT_SHIFT) + STATE]!;
  }

  private groupOf(agent: number): number {
    return this.agents.ints[(agent << AGENT_SHIFT) + GROUP]!;
  }
}
