/* What an event is: its kind in the low four bits, the slot or index it concerns above them. */
export const KIND_BITS = 4;
export const KIND_MASK = 15;

/** of a contact type */
export const ARRIVE = 0;
/** of a contact */
export const TALK_END = 1;
/** of a contact */
export const ABANDON = 2;
/** of an agent */
export const WRAP_UP_END = 3;
/** of a contact */
export const IVR_EXIT = 4;
/** of an agent group */
export const STAFF = 5;
export const HORIZON_END = 6;
/** of a customer who comes back: a slot of Returns */
export const RETURN = 7;
/** of an agent who has handed a contact over */
export const HAND_OVER_END = 8;
/** of a contact: its callback is due */
export const CALLBACK_DUE = 9;
/** of a contact: its telephone has rung long enough */
export const RING_END = 10;
/** of the timetables: agents' shifts and breaks begin, shifts end */
export const SHIFT = 11;
/** of an agent */
export const BREAK_END = 12;
/** of a waiting contact */
export const RING = 13;
export const LOOK_AT_RULES = 14;
/** of a contact that rings or talks outside */
export const OUTSIDE = 15;

/** The phase of each kind of event. */
export const PHASE_OF_KIND: readonly number[] = Object.freeze([
  8, 0, 2, 1, 5, 3, 10, 7, 0, 6, 6, 3, 3, 4, 4, 0,
]);
