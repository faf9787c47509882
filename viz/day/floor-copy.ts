/** Doubles of a contact's record. */
export const NUMBER = 0;
export const ENTERED_AT = 1;
export const OFFERED_AT = 2;
/** since when it is where it is; of those who wait, since when the clock of waiting runs */
export const SINCE = 3;
export const DOUBLES = 4;

/** Whole numbers of a contact's record. */
export const NEXT = 0;
export const PREVIOUS = 1;
/** the list that it stands in; −1: none */
export const LIST = 2;
export const TYPE = 3;
/** bits, below */
export const FLAGS = 4;
/** the trunk of which it holds a line; −1: none */
export const TRUNK = 5;
/** the cell of DayCounts that it is counted in; −1: none, it came before what is counted */
export const COUNTED_IN = 6;
export const INTS = 8;

/** it has been handled before, and was passed on */
export const TRANSFERRED = 1;
/** it is called back */
export const CALLBACK = 2;
/** it stands for its agent's question to another one */
export const CONSULTING = 4;
/** it stood in the queue before it was answered */
export const WAITED = 8;

/** Instants of arrivals that are kept. */
export const ARRIVALS_KEPT = 512;

/** A floor at rest, as plain arrays that can be handed over; see FloorState, which holds the same. */
export interface FloorCopy {
  now: number;
  row: number;
  /** records that were ever in use */
  slots: number;
  /** Float64Array[slots × DOUBLES] and Int32Array[slots × INTS] */
  doubles: Float64Array;
  ints: Int32Array;
  /** by list: one for each contact type, then the menu, then callbacks */
  head: Int32Array;
  tail: Int32Array;
  length: Int32Array;
  /** by agent; slot: the record of its contact, −1: none */
  agentState: Uint8Array;
  agentContact: Float64Array;
  agentSlot: Int32Array;
  agentSince: Float64Array;
  /** the next of the agent's breaks */
  agentBreak: Int32Array;
  trunks: Int32Array;
  /** 1: the rule acts */
  rules: Uint8Array;
  arrivals: Float64Array;
}

/** The buffers of a copy, for handing over. */
export function buffersOfFloor(copy: FloorCopy): ArrayBuffer[] {
  return Object.values(copy)
    .filter(value => typeof value === 'object')
    .map(value => (value as Float64Array).buffer as ArrayBuffer);
}
