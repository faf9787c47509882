import { flatDoubles, flatInts } from './flat.ts';
/** A copy of twice the length; its owner puts it in the place of the old one. */
export function grown<A extends Float64Array | Int32Array>(array: A): A {
  const copy = (
    array instanceof Float64Array ? flatDoubles(array.length * 2) : flatInts(array.length * 2)
  ) as A;
  copy.set(array);
  return copy;
}
