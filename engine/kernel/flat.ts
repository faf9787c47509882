/**
 * Typed arrays for the state of a run, over buffers of their own. V8 keeps small typed arrays inside its heap, where they
 * move; over a buffer even the smallest stays in place, so that compiled code may know its address (decision 0013):
 * 4–6 % of a run (benchmarks/erlang-a.ts).
 */

/** Doubles, all 0, or those given. */
export function flatDoubles(from: number | readonly number[]): Float64Array {
  if (typeof from === 'number') return new Float64Array(new ArrayBuffer(8 * from));
  const array = flatDoubles(from.length);
  array.set(from);
  return array;
}

/** Whole numbers of 32 bits, all 0, or those given. */
export function flatInts(from: number | readonly number[]): Int32Array {
  if (typeof from === 'number') return new Int32Array(new ArrayBuffer(4 * from));
  const array = flatInts(from.length);
  array.set(from);
  return array;
}
