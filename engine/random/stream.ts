/// <reference path="./seedrandom.d.ts" />
import tychei from 'seedrandom/lib/tychei.js';

const TWO_32 = 4294967296;
const TWO_21 = 2097152;

/** a variate on its way, read at once */
const unit = new Float64Array(1);

/**
 * The random numbers of one quantity in one replication. The package seedrandom turns the key into the
 * four integers of its generator tychei (Neves and Araujo 2011); stepping them is done here, with the same
 * numbers as the package's, because its closures cost 14 ns an event more and cannot be copied back into.
 *
 * A copy of `state` is a complete snapshot.
 */
export class Stream {
  /** a, b, c, d of the generator: Int32Array[4] */
  readonly state: Int32Array = new Int32Array(4);

  /** Starts anew at a key, in place. */
  reseed(key: string): void {
    const { a, b, c, d } = tychei(key, { state: true }).state();
    this.state[0] = a;
    this.state[1] = b;
    this.state[2] = c;
    this.state[3] = d;
  }

  /** @returns the next 32 random bits, as a signed integer; the package's int32() */
  next(): number {
    const state = this.state;
    let a = state[0]!;
    let b = state[1]!;
    let c = state[2]!;
    let d = state[3]!;
    b = (b << 25) ^ (b >>> 7) ^ c;
    c = (c - d) | 0;
    d = (d << 24) ^ (d >>> 8) ^ a;
    a = (a - b) | 0;
    b = (b << 20) ^ (b >>> 12) ^ c;
    c = (c - d) | 0;
    state[1] = b;
    state[2] = c;
    state[3] = (d << 16) ^ (c >>> 16) ^ a;
    a = (a - b) | 0;
    state[0] = a;
    return a;
  }

  /** Passes over the next numbers, its state in locals meanwhile: 33 ns for 20, where as many calls of next take 57. */
  skip(count: number): void {
    const state = this.state;
    let a = state[0]!;
    let b = state[1]!;
    let c = state[2]!;
    let d = state[3]!;
    for (let i = 0; i < count; i++) {
      b = (b << 25) ^ (b >>> 7) ^ c;
      c = (c - d) | 0;
      d = (d << 24) ^ (d >>> 8) ^ a;
      a = (a - b) | 0;
      b = (b << 20) ^ (b >>> 12) ^ c;
      c = (c - d) | 0;
      d = (d << 16) ^ (c >>> 16) ^ a;
      a = (a - b) | 0;
    }
    state[0] = a;
    state[1] = b;
    state[2] = c;
    state[3] = d;
  }

  /** @returns uniform in [0, 1) with 32 bits; the package's plain call */
  unit(): number {
    return (this.next() >>> 0) / TWO_32;
  }

  /** @returns uniform in (0, 1) with 53 bits, never 0 or 1; the package's double() */
  unit53(): number {
    this.drawInto(unit, 0);
    return unit[0]!;
  }

  /** Writes the same to out[at]: a double that crosses a call is boxed. */
  drawInto(out: Float64Array, at: number): void {
    do {
      const top = this.next() >>> 11;
      out[at] = (top + (this.next() >>> 0) / TWO_32) / TWO_21;
    } while (out[at] === 0);
  }
}

/**
 * Opens the stream of a key.
 *
 * @param key - any text, usually from streamKey
 */
export function openStream(key: string): Stream {
  const stream = new Stream();
  stream.reseed(key);
  return stream;
}

/** `%`, `/` and `:` become %25, %2F and %3A, so that parts joined by them can be told apart. */
function escapePart(part: string): string {
  return part.replaceAll('%', '%25').replaceAll('/', '%2F').replaceAll(':', '%3A');
}

/**
 * The key of one quantity of one entity, `seed/replication/kind:name/quantity` in Unicode NFC (rule S1 of
 * docs/definitions.md). Different arguments give different keys, whatever characters they hold.
 *
 * @param seed - text of the run's seed
 * @param replication - its number
 * @param kind - what the entity is, such as contactType
 * @param name - its `stream`, by default its name
 * @param quantity - what is drawn, such as talk
 */
export function streamKey(
  seed: string,
  replication: number,
  kind: string,
  name: string,
  quantity: string,
): string {
  return replicationKey(seed, replication) + quantityKey(kind, name, quantity);
}

/** The part of a key that all quantities of a replication share. Normalized apart: nothing composes with the `/` at its end. */
export function replicationKey(seed: string, replication: number): string {
  return `${escapePart(seed)}/${replication}/`.normalize('NFC');
}

/** The part of a key that a quantity has in all replications. */
export function quantityKey(kind: string, name: string, quantity: string): string {
  return `${escapePart(kind)}:${escapePart(name)}/${escapePart(quantity)}`.normalize('NFC');
}
