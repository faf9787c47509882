import { makeLaw } from '../random/make-law.ts';
import { Absences } from './absences.ts';
import * as book from './bookings.ts';
import { wholeMicroseconds } from './draws.ts';
import { ACTIVITIES } from './people-spec.ts';
import { bookProfileDays, mostStaff, profileWithoutAbsent } from './profile-attendance.ts';
import { callOutReserve, type DutySheet, type MissedDay, type ShiftPiece } from './reserve.ts';
import type { AgentGroupSpec, Scenario, ShiftSpec, StepProfile } from './scenario.ts';
import type { StreamOpener } from './stream-opener.ts';
import {
  BREAK_DUE,
  LOG_IN,
  LOG_OUT,
  MISS,
  type Timetable,
  type TimetableRow,
  timetableOf,
} from './timetable.ts';

/** Who comes when in one replication: all of it is drawn before the first contact. */
export interface Attendance {
  /** of each group: agents on the staff profile, and those with timetables of their own, the reserve included */
  sizes: { profile: number; own: number }[];
  /** staff profiles without the absent */
  profiles: StepProfile[];
  timetable: Timetable;
  /** Float64Array[bookings × BOOKING] */
  bookings: Float64Array;
}

/** The agents of a group in the order in which they are numbered: on the staff profile, with shifts, on call. */
export function agentNames(group: AgentGroupSpec): string[] {
  return [
    ...Array.from({ length: mostStaff(group.staff) }, (_, k) => String(k + 1)),
    ...new Set(group.shifts.map(shift => shift.agent)),
    ...Array.from({ length: group.reserve?.agents ?? 0 }, (_, k) => `reserve ${k + 1}`),
  ];
}

/** Draws who is absent, late and called out, and lays out everybody's timetable. */
export function attendanceOf(scenario: Scenario, open: StreamOpener): Attendance {
  const absences = new Absences(scenario, open);
  const bookings = new book.Bookings();
  const rows: TimetableRow[] = [];
  let agents = 0;
  const groups = scenario.agentGroups.map((group, index) => {
    const profile = mostStaff(group.staff);
    const size = agentNames(group).length;
    const draft = new GroupDraft(group, index, agents + profile, { absences, bookings, rows, open });
    agents += size;
    return { sizes: { profile, own: size - profile }, profile: draft.layOut(scenario.horizon) };
  });
  return {
    sizes: groups.map(group => group.sizes),
    profiles: groups.map(group => group.profile),
    timetable: timetableOf(rows, scenario.horizon),
    bookings: bookings.table(),
  };
}

interface DraftParts {
  absences: Absences;
  bookings: book.Bookings;
  rows: TimetableRow[];
  open: StreamOpener;
}

/** Lays out the timetables of one group. */
class GroupDraft implements DutySheet {
  readonly bookings: book.Bookings;
  private readonly group: AgentGroupSpec;
  private readonly index: number;
  /** its first agent with shifts */
  private readonly first: number;
  private readonly parts: DraftParts;
  private readonly missed: MissedDay[] = [];

  constructor(group: AgentGroupSpec, index: number, first: number, parts: DraftParts) {
    this.group = group;
    this.index = index;
    this.first = first;
    this.parts = parts;
    this.bookings = parts.bookings;
  }

  /** Writes everything down; returns what is left of the staff profile. */
  layOut(horizon: number): StepProfile {
    const { group, index, first } = this;
    const { absences, open } = this.parts;
    let profile = group.staff;
    if (group.absence !== undefined && mostStaff(profile) > 0) {
      const without = profileWithoutAbsent(group, absences, horizon);
      profile = without.profile;
      this.missed.push(...without.missed);
      bookProfileDays(this.bookings, index, group.staff, absences, horizon);
    }
    const byAgent = new Map<string, ShiftSpec[]>();
    for (const shift of group.shifts) {
      const own = byAgent.get(shift.agent);
      if (own === undefined) byAgent.set(shift.agent, [shift]);
      else own.push(shift);
    }
    let agent = first;
    for (const [name, shifts] of byAgent) this.layOutAgent(name, agent++, shifts);
    for (const missed of this.missed) this.bookMissed(missed);
    const reserve = first + byAgent.size;
    callOutReserve(group, index, this.missed, reserve, absences.starts.length, open, this);
    return profile;
  }

  private layOutAgent(name: string, agent: number, shifts: readonly ShiftSpec[]): void {
    const { group } = this;
    const { absences } = this.parts;
    checkShifts(group, shifts);
    const absent = absences.of(group, name);
    const lateLogIn = this.lateness(name, 'lateLogIn');
    const lateReturn = this.lateness(name, 'lateReturn');
    const days = new Map<number, MissedDay>();
    for (const shift of shifts) {
      const day = absences.dayOf(shift.logIn);
      // drawn for absent agents too, so that every shift and break keeps its own
      const late = lateLogIn();
      const returns = shift.breaks.map(lateReturn);
      const piece = { from: shift.logIn, to: shift.logOut, breaks: shift.breaks };
      const known = days.get(day);
      if (known === undefined) {
        days.set(day, { day, at: shift.logIn, order: agent, pieces: [piece], ofProfile: false });
        if (group.absence !== undefined)
          this.bookings.add(this.index, book.AGENT_DAYS, shift.logIn, shift.logIn);
      } else known.pieces.push(piece);
      if (absent[day] === 1) this.note(agent, shift.logIn, MISS);
      else this.attend(agent, piece, late, returns);
    }
    for (const [day, duty] of days) if (absent[day] === 1) this.missed.push(duty);
  }

  /** Draws an agent's delays, one after the other. */
  private lateness(name: string, quantity: 'lateLogIn' | 'lateReturn'): () => number {
    const { group } = this;
    const spec = group.adherence?.[quantity];
    if (spec === undefined) return () => 0;
    const law = makeLaw(spec);
    const stream = this.parts.open('agent', `${group.stream}/${name}`, quantity);
    return () => wholeMicroseconds(law.draw(stream));
  }

  private attend(agent: number, piece: ShiftPiece, late: number, returns: readonly number[]): void {
    const from = Math.min(piece.to, piece.from + late);
    this.bookings.add(this.index, book.LATE_LOG_IN, piece.from, from);
    this.bookings.add(this.index, book.PAID_AWAY, piece.from, from);
    this.write(agent, piece, from, returns);
  }

  work(agent: number, piece: ShiftPiece, from: number): void {
    this.write(agent, piece, from, []);
  }

  private write(agent: number, { to, breaks }: ShiftPiece, from: number, returns: readonly number[]): void {
    if (from >= to) return;
    this.bookings.add(this.index, book.ATTENDED, from, to);
    this.note(agent, from, LOG_IN);
    breaks.forEach((one, k) => {
      if (one.from < from) return;
      this.parts.rows.push({
        at: one.from,
        agent,
        action: BREAK_DUE,
        length: one.length,
        late: returns[k] ?? 0,
        activity: ACTIVITIES.indexOf(one.activity),
        paid: one.paid,
        shiftEnd: to,
      });
    });
    this.note(agent, to, LOG_OUT);
  }

  note(agent: number, at: number, action: number): void {
    this.parts.rows.push({
      at,
      agent,
      action,
      length: 0,
      late: 0,
      activity: 0,
      paid: true,
      shiftEnd: Infinity,
    });
  }

  private bookMissed({ at, pieces, ofProfile }: MissedDay): void {
    const { bookings, index } = this;
    const isPaid = this.group.absence?.paid ?? false;
    bookings.add(index, book.ABSENCES, at, at);
    for (const piece of pieces) {
      bookings.add(index, book.ABSENT, piece.from, piece.to);
      if (ofProfile) bookings.add(index, book.PROFILE_ABSENT, piece.from, piece.to);
      if (isPaid !== ofProfile) this.bookPaid(piece, ofProfile ? -1 : 1);
    }
  }

  /** The piece without its unpaid breaks. */
  private bookPaid({ from, to, breaks }: ShiftPiece, weight: number): void {
    const { bookings, index } = this;
    bookings.add(index, book.PAID_AWAY, from, to, weight);
    for (const one of breaks)
      if (!one.paid)
        bookings.add(index, book.PAID_AWAY, one.from, Math.min(to, one.from + one.length), -weight);
  }
}

function checkShifts(group: AgentGroupSpec, shifts: readonly ShiftSpec[]): void {
  let free = 0;
  for (const { agent, logIn, logOut, breaks } of shifts) {
    const place = `agentGroups.${group.name}.shifts: the shift of ${agent} from ${logIn}`;
    if (logIn < free) throw new RangeError(`${place}, must not begin before ${free}`);
    if (!(logOut > logIn)) throw new RangeError(`${place} to ${logOut}, must end later than it begins`);
    let due = logIn;
    for (const { from, length } of breaks) {
      if (from < due || from >= logOut || !(length >= 0))
        throw new RangeError(`${place}: a break at ${from}, must be in [${due}, ${logOut})`);
      due = from;
    }
    free = logOut;
  }
}
