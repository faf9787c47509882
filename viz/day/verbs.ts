/*
 * The verbs by their number in a log (the places in the engine's VERBS, which a test compares). Single constants,
 * because a fold compares them a million times, and a compiler knows numbers and not the places of a list.
 */
export const ARRIVE = 0;
export const BLOCK = 1;
export const OFFER = 2;
export const BALK = 3;
export const ENQUEUE = 4;
export const ABANDON = 5;
export const ANSWER = 6;
export const HANG_UP = 7;
export const WRAP_UP = 8;
export const RELEASE = 9;
export const READY = 10;
export const LOG_IN = 11;
export const LOG_OUT = 12;
export const HORIZON_END = 13;
export const ENTER_IVR = 14;
export const SELF_SERVE = 15;
export const GIVE_UP = 16;
export const ESCALATE = 17;
export const TRANSFER = 18;
export const HAND_OVER_END = 19;
export const OFFER_CALLBACK = 20;
export const TAKE_CALLBACK = 21;
export const DIAL = 22;
export const RING_END = 23;
export const LOSE_CALLBACK = 24;
export const WAKE = 25;
export const WIDEN = 26;
export const START_RULE = 27;
export const END_RULE = 28;
export const TAKE_BREAK = 29;
export const END_BREAK = 30;
export const MISS_SHIFT = 31;
export const CALL_OUT = 32;
export const RESUME = 33;
export const FORWARD = 34;
export const ANSWER_OUTSIDE = 35;
export const END_OUTSIDE = 36;
export const MISS_OUTSIDE = 37;
export const LEAVE_MESSAGE = 38;
export const HEAR_CLOSED = 39;
export const CONSULT = 40;
export const ANSWER_CONSULT = 41;
export const END_CONSULT = 42;
export const GIVE_UP_CONSULT = 43;
export const MISS_TRANSFER = 44;
export const MISROUTE = 45;

/** After them a contact is inside no more; `hangUp` too, unless `transfer` follows. */
export const LAST_VERBS: readonly number[] = Object.freeze([
  BLOCK,
  BALK,
  ABANDON,
  SELF_SERVE,
  GIVE_UP,
  LOSE_CALLBACK,
  END_OUTSIDE,
  LEAVE_MESSAGE,
  HEAR_CLOSED,
]);
