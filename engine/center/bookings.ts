/* What the timetables of a replication settle before it starts, to be booked by the clock. */
/** logged in by a timetable: shifts of those who came, from their login on, and of the reserve */
export const ATTENDED = 0;
/** paid to agents who are not there: late logins and paid absence; below zero where the staff profile asks for absent ones who are not paid */
export const PAID_AWAY = 1;
/** scheduled time of absent agents; and of those, what the staff profile asked for */
export const ABSENT = 2;
export const PROFILE_ABSENT = 3;
/** from the start of shifts to late logins */
export const LATE_LOG_IN = 4;
/** counts: days of agents, those of absent ones, and calls to the reserve */
export const AGENT_DAYS = 5;
export const ABSENCES = 6;
export const CALL_OUTS = 7;

/** Places of a booking's row: the agent group, what is booked, from when to when, and how many times. A count has no length. */
export const BOOKING = 5;

/** Collects bookings, row by row. */
export class Bookings {
  private readonly rows: number[] = [];

  /** Books `weight` times the time from `from` to `to`; of counts, `weight` at `from`. */
  add(group: number, kind: number, from: number, to: number, weight = 1): void {
    if (to > from || kind >= AGENT_DAYS) this.rows.push(group, kind, from, to, weight);
  }

  /** Float64Array[bookings × BOOKING] */
  table(): Float64Array {
    return Float64Array.from(this.rows);
  }
}
