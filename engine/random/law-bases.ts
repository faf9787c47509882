import type { Law } from './law.ts';
import type { Stream } from './stream.ts';

/** A law that is drawn one variate at a time: a block is that many draws. */
export abstract class DrawnLaw implements Law {
  abstract readonly mean: number;
  abstract draw(stream: Stream): number;
  abstract cdf(x: number): number;
  abstract meanUpTo(x: number): number;

  atom(_x: number): number {
    return 0;
  }

  fill(stream: Stream, out: Float64Array, from: number, to: number, stride: number): void {
    for (let i = from; i < to; i += stride) out[i] = this.draw(stream);
  }
}

/**
 * A law drawn by its quantile: one 53-bit number a variate, a larger number never gives a smaller variate.
 * That keeps common random numbers in step best, also between laws of different families.
 */
export abstract class QuantileLaw extends DrawnLaw {
  /** The variate at u in (0, 1). */
  abstract quantile(u: number): number;

  draw(stream: Stream): number {
    return this.quantile(stream.unit53());
  }

  override fill(stream: Stream, out: Float64Array, from: number, to: number, stride: number): void {
    fillUnits(stream, out, from, to, stride);
    for (let i = from; i < to; i += stride) out[i] = this.quantile(out[i]!);
  }
}

/**
 * Writes 53-bit numbers in (0, 1) to out[from], out[from + stride], … below `to`: the same as that many
 * calls of unit53. One hot loop with the generator's state in locals, so longer than others.
 */
export function fillUnits(stream: Stream, out: Float64Array, from: number, to: number, stride: number): void {
  const state = stream.state;
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  for (let i = from; i < to; ) {
    b = (b << 25) ^ (b >>> 7) ^ c;
    c = (c - d) | 0;
    d = (d << 24) ^ (d >>> 8) ^ a;
    a = (a - b) | 0;
    b = (b << 20) ^ (b >>> 12) ^ c;
    c = (c - d) | 0;
    d = (d << 16) ^ (c >>> 16) ^ a;
    a = (a - b) | 0;
    const top = a >>> 11;
    b = (b << 25) ^ (b >>> 7) ^ c;
    c = (c - d) | 0;
    d = (d << 24) ^ (d >>> 8) ^ a;
    a = (a - b) | 0;
    b = (b << 20) ^ (b >>> 12) ^ c;
    c = (c - d) | 0;
    d = (d << 16) ^ (c >>> 16) ^ a;
    a = (a - b) | 0;
    const result = (top + (a >>> 0) / 4294967296) / 2097152;
    if (result > 0) {
      out[i] = result;
      i += stride;
    }
  }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = d;
}
