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

/** The phase of each kind of event. */
export const PHASE_OF_KIND: readonly number[] = Object.freeze([8, 0, 2, 1, 5, 3, 10]);
