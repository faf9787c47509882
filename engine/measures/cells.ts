/**
 * What is added up for each interval and line (a contact type in a queue), in one row of a Float64Array.
 * Counts and waits belong to the interval of the offer (rule M7), arrived and blocked to that of the entry;
 * the last three go by the clock. Times in microseconds.
 */
export const ARRIVED = 0;
export const BLOCKED = 1;
export const OFFERED = 2;
/** handled within the acceptable wait, and later */
export const IN_TIME = 3;
export const LATE = 4;
/** abandoned within the short threshold, after it within the acceptable wait, and later */
export const ABANDONED_SHORT = 5;
export const ABANDONED_EARLY = 6;
export const ABANDONED_LATE = 7;
/** of those: left at the door */
export const BALKED = 8;
/** of the handled and abandoned: not answered at once */
export const WAITED = 9;
export const WAIT_HANDLED = 10;
export const WAIT_ABANDONED = 11;
export const TALK_TIME = 12;
export const HOLD_TIME = 13;
export const WRAP_UP_TIME = 14;
/** ∫ length of the line dt */
export const QUEUE_TIME = 15;
export const ABANDONED_IN_INTERVAL = 16;
export const COMPLETED_IN_INTERVAL = 17;
export const CELL = 18;

/** What is added up for each interval and agent group: time in each state, and contacts handled. */
export const READY_TIME = 0;
export const TALKING_TIME = 1;
export const WRAPPING_UP_TIME = 2;
export const GROUP_HANDLED = 3;
export const GROUP_CELL = 4;

/** What is added up for each skill: contacts handled with it, and their talk, hold and wrap-up time. */
export const SKILL_HANDLED = 0;
export const SKILL_HANDLE_TIME = 1;
export const SKILL_CELL = 2;
