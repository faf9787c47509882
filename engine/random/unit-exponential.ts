import { exp, log } from './portable-math.ts';
import type { Stream } from './stream.ts';
import { makeZiggurat } from './ziggurat.ts';

const TWO_32 = 4294967296;
/** where 256 layers of equal area close; solved at 200 bits from area = (start + 1) e^−start */
const START = 7.69711747013105;
const ZIGGURAT = makeZiggurat(
  START,
  0.003949659822581557,
  2097152,
  x => exp(-x),
  height => -log(height),
);

/**
 * One exponential variate of mean 1, 53 bits: bits 0–7 of the first integer choose the layer, its upper 21
 * and all of the second are the place in it.
 */
export function drawUnitExponential(stream: Stream): number {
  const layers = ZIGGURAT.layers;
  const first = stream.next();
  const layer = first & 255;
  const x = ((first >>> 11) + (stream.next() >>> 0) / TWO_32) * layers[2 * layer]!;
  return x < layers[2 * layer + 1]! ? x : settle(stream, layer, x);
}

/** The 1.1 % that fall into the tail or beside the sure part of their layer. */
function settle(stream: Stream, layer: number, x: number): number {
  if (layer === 0) return START - log(stream.unit53());
  const below = ZIGGURAT.heights[layer]!;
  const height = below + stream.unit53() * (ZIGGURAT.heights[layer + 1]! - below);
  return height < exp(-x) ? x : drawUnitExponential(stream);
}

/** Settles out[i] in place: a double that crosses no call is not boxed, which saves the block loop 1.2 ns a draw. */
function settleIn(stream: Stream, layer: number, out: Float64Array, i: number, scale: Float64Array): void {
  out[i] = settle(stream, layer, out[i]!) * scale[0]!;
}

/**
 * Writes exponential variates of mean scale[0] to out[from], out[from + stride], … below `to`: the same as that
 * many draws. The hot loop keeps the generator's state in locals and ends at a draw that is not good at once, so that
 * what settles it takes no registers from the loop: longer than others, and 6 ns a draw where one by one takes 13
 * (benchmarks/laws.ts).
 */
export function fillExponential(
  stream: Stream,
  out: Float64Array,
  from: number,
  to: number,
  stride: number,
  scale: Float64Array,
): void {
  const mean = scale[0]!;
  const layers = ZIGGURAT.layers;
  const state = stream.state;
  for (let i = from | 0; i < to; i = (i + stride) | 0) {
    let layer = 0;
    let isGood = true;
    let a = state[0]!;
    let b = state[1]!;
    let c = state[2]!;
    let d = state[3]!;
    for (; i < to; i = (i + stride) | 0) {
      b = (b << 25) ^ (b >>> 7) ^ c;
      c = (c - d) | 0;
      d = (d << 24) ^ (d >>> 8) ^ a;
      a = (a - b) | 0;
      b = (b << 20) ^ (b >>> 12) ^ c;
      c = (c - d) | 0;
      d = (d << 16) ^ (c >>> 16) ^ a;
      a = (a - b) | 0;
      layer = a & 255;
      const top = a >>> 11;
      b = (b << 25) ^ (b >>> 7) ^ c;
      c = (c - d) | 0;
      d = (d << 24) ^ (d >>> 8) ^ a;
      a = (a - b) | 0;
      b = (b << 20) ^ (b >>> 12) ^ c;
      c = (c - d) | 0;
      d = (d << 16) ^ (c >>> 16) ^ a;
      a = (a - b) | 0;
      const x = (top + (a >>> 0) / TWO_32) * layers[2 * layer]!;
      isGood = x < layers[2 * layer + 1]!;
      if (!isGood) {
        out[i] = x;
        break;
      }
      out[i] = x * mean;
    }
    state[0] = a;
    state[1] = b;
    state[2] = c;
    state[3] = d;
    if (!isGood) settleIn(stream, layer, out, i, scale);
  }
}
