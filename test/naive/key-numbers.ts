import { keyOf, startAtKey } from '../../engine/center/key-stream.ts';
import { Stream } from '../../engine/random/stream.ts';

/** The k-th independent sequence of numbers that a key stands for. */
export function expanded(key: number, k: number): Stream {
  const numbers = new Stream();
  startAtKey(numbers, keyOf(key, k));
  return numbers;
}

/** The j-th sequence of the k-th. */
export function expandedTwice(key: number, k: number, j: number): Stream {
  const numbers = new Stream();
  startAtKey(numbers, keyOf(keyOf(key, k), j));
  return numbers;
}

/** The same sequence behind its first two numbers. */
export function afterTwo(key: number, talk: number): Stream {
  const numbers = expanded(key, talk);
  numbers.unit53();
  numbers.unit53();
  return numbers;
}

/** The exit whose share holds the number; the last one if rounding leaves a gap. */
export function pick<Exit extends { share: number }>(exits: Exit[], number: number): Exit {
  let rest = number;
  for (const exit of exits.slice(0, -1)) {
    if (rest < exit.share) return exit;
    rest -= exit.share;
  }
  return exits.at(-1)!;
}
