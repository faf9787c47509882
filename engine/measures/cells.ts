/**
 * What is added up for each interval and line (a contact type in a queue), in one row of a Float64Array.
 * Counts and waits belong to the interval of the offer (rule M7), arrived and blocked to that of the entry;
 * QUEUE_TIME and what happens in an interval go by the clock. Times in microseconds.
 */

/* the eight that every contact touches stand side by side, because a thousand types fill the processor's caches */
export const ARRIVED = 0;
export const OFFERED = 1;
/** handled within the acceptable wait, and later */
export const IN_TIME = 2;
export const LATE = 3;
/** of the handled and abandoned: not answered at once */
export const WAITED = 4;
export const WAIT_HANDLED = 5;
export const TALK_TIME = 6;
export const COMPLETED_IN_INTERVAL = 7;
/** ∫ length of the line dt */
export const QUEUE_TIME = 8;
/** abandoned within the short threshold, after it within the acceptable wait, and later */
export const ABANDONED_SHORT = 9;
export const ABANDONED_EARLY = 10;
export const ABANDONED_LATE = 11;
export const WAIT_ABANDONED = 12;
export const ABANDONED_IN_INTERVAL = 13;
export const HOLD_TIME = 14;
export const WRAP_UP_TIME = 15;
export const BLOCKED = 16;
/** of the abandoned: left at the door */
export const BALKED = 17;
/** attempts after the first of their customers */
export const RETURNED = 18;
/**
 * Customers of this row who were served first otherwise than in it (later, elsewhere, or in the IVR), less the handled of
 * whom another row counts the customer: later attempts, and those offered elsewhere or in a later interval (rule M3).
 */
export const SERVED_ELSEWHERE = 19;
/** ended in the IVR: served there, or hung up; and the time of all in it */
export const SELF_SERVED = 20;
export const GAVE_UP = 21;
export const IVR_TIME = 22;
/** passed on after talk, and to the right place */
export const ESCALATED = 23;
export const ESCALATED_RIGHTLY = 24;
/** offers after a transfer, in the row of the type they became (rule M6) */
export const TRANSFER_OFFERED = 25;
export const TRANSFER_HANDLED = 26;
export const TRANSFER_ABANDONED = 27;
export const TRANSFER_WAIT = 28;
/** callbacks offered, accepted, reached, never reached; wait from offer to answer, and promises kept (rule M5) */
export const CALLBACK_OFFERED = 29;
export const CALLBACK_TAKEN = 30;
export const CALLBACK_REACHED = 31;
export const CALLBACK_LOST = 32;
export const CALLBACK_WAIT = 33;
export const CALLBACK_KEPT = 34;
export const CELL = 35;

/** The first places of a row as fingerprints read them, which is not as they lie; those behind them stay. */
export const ORDER_OF_FINGERPRINTS: readonly number[] = Object.freeze([
  ARRIVED,
  BLOCKED,
  OFFERED,
  IN_TIME,
  LATE,
  ABANDONED_SHORT,
  ABANDONED_EARLY,
  ABANDONED_LATE,
  BALKED,
  WAITED,
  WAIT_HANDLED,
  WAIT_ABANDONED,
  TALK_TIME,
  HOLD_TIME,
  WRAP_UP_TIME,
  QUEUE_TIME,
  ABANDONED_IN_INTERVAL,
  COMPLETED_IN_INTERVAL,
]);

/**
 * What only scenarios with people outside, hours, consults or hours of transfer add up: in rows of their own,
 * which stand behind the others once they are read (samples.ts).
 */
/** important contacts that rang outside, were answered there, and were missed; and their talk there */
export const FORWARDED = CELL;
export const FORWARD_ANSWERED = CELL + 1;
export const FORWARD_MISSED = CELL + 2;
export const FORWARD_TALK = CELL + 3;
/** left a message and were gone */
export const MESSAGES = CELL + 4;
/** entered while closed, and were gone */
export const AFTER_HOURS = CELL + 5;
/** of agents who ask another one, in the row of the type that they talk to: questions, answered and given up; wait, talk and hold */
export const CONSULTS = CELL + 6;
export const CONSULTS_ANSWERED = CELL + 7;
export const CONSULTS_GIVEN_UP = CELL + 8;
export const CONSULT_WAIT = CELL + 9;
export const CONSULT_TIME = CELL + 10;
export const CONSULT_HOLD = CELL + 11;
/** would have been passed on, but nobody was there at that time of day */
export const TRANSFERS_MISSED = CELL + 12;
/** asked for another agent than they needed */
export const MISROUTED = CELL + 13;
export const MORE_CELL = 14;

/** What is added up for each interval and agent group: time in each state, and contacts handled. */
export const READY_TIME = 0;
export const TALKING_TIME = 1;
export const WRAPPING_UP_TIME = 2;
export const GROUP_HANDLED = 3;
/** of the time talking: on hold */
export const HOLDING_TIME = 4;
/** logged in, but away from contacts: one place for each of ACTIVITIES; and of all those, time not paid */
export const FIRST_ACTIVITY_TIME = 5;
export const UNPAID_TIME = 11;
/** late to log in, and away longer than a break was to last */
export const LATE_TIME = 12;
/** of agents with timetables of their own: logged in, and of that, after the end of the shift */
export const SHIFT_TIME = 13;
export const OVERTIME = 14;
/** what timetables settle beforehand (bookings.ts): logged in, paid to people who are not there, absent, and absent from the staff profile */
export const ATTENDED_TIME = 15;
export const PAID_AWAY_TIME = 16;
export const ABSENT_TIME = 17;
export const PROFILE_ABSENT_TIME = 18;
/** days of agents, of absent ones, and calls to the reserve */
export const AGENT_DAYS = 19;
export const ABSENCES = 20;
export const CALL_OUTS = 21;
export const GROUP_CELL = 22;

/** What is added up for each skill: contacts handled with it, and their talk, hold and wrap-up time. */
export const SKILL_HANDLED = 0;
export const SKILL_HANDLE_TIME = 1;
export const SKILL_CELL = 2;

/** What is added up for each menu of each IVR: visits, and their time. */
export const MENU_VISITS = 0;
export const MENU_TIME = 1;
export const MENU_CELL = 2;

/** What is added up for each rule: how often it began to act, and how long it acted. */
export const RULE_STARTS = 0;
export const RULE_TIME = 1;
export const RULE_CELL = 2;
