/**
 * Typed arrays for the state of a run, over buffers of their own. V8 keeps small typed arrays inside its heap, where they
 * move; over a buffer even the smallest stays in place, so that compiled code may know its address (decision 0013):
 * 4–6 % of a run (benchmarks/erlang-a.ts).
 */

/** Doubles, all 0, or those given. */
export function flatDoubles(from: number | readonly number[]): Float64Array {
  if (typeof from === 'number') return new Float64Array(new ArrayBuffer(8 * from));
  const array = flatDoubles(from.length);
  copyInto(array, from);
  return array;
}

/**
 * Copies a list by a loop: `set` looks up every element by its name where the list came from another thread, 1 % of a
 * small day (benchmarks/jobs.ts).
 */
function copyInto(array: Float64Array | Int32Array, list: readonly number[]): void {
  for (let i = 0; i < list.length; i++) array[i] = list[i]!;
}

/** Whole numbers counted up one by one, of 32 bits as long as they are enough. */
export type Counts = Int32Array | Float64Array;

/** Doubles beyond which a new array, of memory not yet touched, costs less than clearing or copying the old one. */
const MANY = 65_536;

/*
 * Arrays that a next replication starts with. A field that is set again, even to what it holds, is no constant any more for
 * V8: it throws away what it compiled for the first replication, and later code reads the field at every use, 7 % of a
 * day (benchmarks/replications.ts). So these clear the array where it fits, and have a field set where it changes only.
 */

/** Clears the array where its length fits; else, and for a large one, puts a new one in its place. */
export function refitDoubles(
  array: Float64Array | undefined,
  length: number,
  put: (made: Float64Array) => void,
  value = 0,
): void {
  if (array?.length === length && length < MANY) array.fill(value);
  else put(value === 0 ? flatDoubles(length) : flatDoubles(length).fill(value));
}

/** What an array holds, for somebody to keep while the array is refitted: a copy, or a large array itself. */
export function keptDoubles(array: Float64Array): Float64Array {
  return array.length < MANY ? array.slice() : array;
}

/** As keptDoubles, of counts with long stretches of 0: of those the copy is memory that nobody has touched, and costs nothing. */
export function keptCounts(array: Counts, stretch: number): Counts {
  if (array.length >= MANY) return array;
  const copy = array instanceof Int32Array ? flatInts(array.length) : flatDoubles(array.length);
  for (let from = 0; from < array.length; from += stretch) {
    const end = Math.min(from + stretch, array.length);
    let i = from;
    while (i < end && array[i] === 0) i++;
    for (; i < end; i++) copy[i] = array[i]!;
  }
  return copy;
}

/** As refitDoubles. */
export function refitInts(
  array: Int32Array | undefined,
  length: number,
  put: (made: Int32Array) => void,
  value = 0,
): void {
  if (array?.length === length) array.fill(value);
  else put(value === 0 ? flatInts(length) : flatInts(length).fill(value));
}

/** As refitDoubles, of counts, with 32 bits for each again. */
export function refitCounts(array: Counts | undefined, length: number, put: (made: Counts) => void): void {
  if (array instanceof Int32Array && length < MANY) refitInts(array, length, put);
  else put(flatInts(length));
}

/** As refitDoubles, with these values in place of 0. */
export function refitTo(
  array: Float64Array | undefined,
  values: readonly number[],
  put: (made: Float64Array) => void,
): void {
  if (array?.length === values.length) copyInto(array, values);
  else put(flatDoubles(values));
}

/** Whole numbers of 32 bits, all 0, or those given. */
export function flatInts(from: number | readonly number[]): Int32Array {
  if (typeof from === 'number') return new Int32Array(new ArrayBuffer(4 * from));
  const array = flatInts(from.length);
  copyInto(array, from);
  return array;
}
