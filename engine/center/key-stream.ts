import type { Stream } from '../random/stream.ts';

const TWO_32 = 4294967296;
/** Steps that mix a key into all of the state. */
const MIXING = 20;

/** Keeps the expansions of one key apart: the second, third … talk of a contact, the calls of a callback. */
const GOLDEN = 0.6180339887498949;

/** The key of the k-th of several independent expansions; the 0th is the key itself. */
export function keyOf(key: number, k: number): number {
  const moved = key + k * GOLDEN;
  return moved - Math.floor(moved);
}

/** a key on its way, read at once */
const key = new Float64Array(1);

/**
 * Starts a stream at a key in [0, 1): a contact's decisions of unknown number are expanded from the one
 * variate that it takes (rule S2), so that the next contact's draws stay in their place.
 */
export function startAtKey(stream: Stream, start: number): void {
  key[0] = start;
  startAtKeyIn(stream, key, 0);
}

/** The same at the key keys[at]: a double that crosses a call is boxed. */
export function startAtKeyIn(stream: Stream, keys: Float64Array, at: number): void {
  const high = keys[at]! * TWO_32;
  stream.state[0] = high | 0;
  stream.state[1] = ((high - Math.floor(high)) * TWO_32) | 0;
  stream.state[2] = 2654435769 | 0;
  stream.state[3] = 1367130551;
  stream.skip(MIXING);
}
