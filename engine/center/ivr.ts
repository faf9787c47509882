import type { Sampler } from '../random/law.ts';
import { makeLaw } from '../random/make-law.ts';
import type { Stream } from '../random/stream.ts';
import { wholeMicroseconds } from './draws.ts';
import type { IvrSpec } from './scenario.ts';

/** How a path through the IVR ends. */
export const CONTAINED = 0;
export const HUNG_UP = 1;
export const TO_AGENT = 2;
/** bits of an end; above them stands 1 + the contact type that a wrong choice had meant */
export const END_BITS = 2;
export const END_MASK = 3;

/** Whoever chooses rightly has meant nothing else. */
export const NOTHING_ELSE = -2;

/** Menus after which a caller who still goes round in circles hangs up. */
const LONGEST_PATH = 1000;

interface Node {
  time: Sampler;
  exits: IvrSpec['nodes'][number]['exits'];
}

/**
 * A graph of menus. What a caller does in it does not depend on the state of the center, so the whole path is
 * drawn at entry; only its end is an event.
 */
export class Ivr {
  readonly nodes: readonly Node[];
  /** menus of the last path, in order, and how many; a register for the observer */
  readonly path = new Int32Array(LONGEST_PATH);
  readonly times = new Float64Array(LONGEST_PATH);
  length = 0;
  /** end of the last path: kind, contact type, factor on talk, and when a contained caller comes back (−1: never) */
  exit = CONTAINED;
  contactType = -1;
  /** of a wrong choice: the type that was meant (−1: the caller’s own) */
  meant = NOTHING_ELSE;
  readonly talkFactor = new Float64Array(1);
  comesBackAfter: Sampler | undefined;
  private readonly start: number;

  constructor(spec: IvrSpec) {
    this.start = spec.start;
    this.nodes = spec.nodes.map(node => ({ time: makeLaw(node.time), exits: node.exits }));
  }

  /** Draws a path; returns its time in whole microseconds. */
  walk(stream: Stream): number {
    let total = 0;
    let at = this.start;
    this.length = 0;
    while (this.length < LONGEST_PATH) {
      const node = this.nodes[at]!;
      const time = wholeMicroseconds(node.time.draw(stream));
      total += time;
      this.path[this.length] = at;
      this.times[this.length++] = time;
      const next = this.leave(node, stream);
      if (next < 0) return total;
      at = next;
    }
    this.exit = HUNG_UP;
    return total;
  }

  /** Chooses an exit by its share: the next menu, or −1 with the end noted. */
  private leave(node: Node, stream: Stream): number {
    let u = stream.unit53();
    let k = 0;
    while (k < node.exits.length - 1 && u >= node.exits[k]!.share) u -= node.exits[k++]!.share;
    const { to } = node.exits[k]!;
    if (to.kind === 'menu') return to.node;
    this.comesBackAfter = undefined;
    if (to.kind === 'agent') {
      this.exit = TO_AGENT;
      this.contactType = to.contactType;
      this.talkFactor[0] = to.talkFactor;
      const isWrong = to.wrong !== undefined && stream.unit53() < to.wrong.share;
      this.meant = isWrong ? to.wrong!.meant : NOTHING_ELSE;
    } else if (to.kind === 'hangUp') this.exit = HUNG_UP;
    else {
      this.exit = CONTAINED;
      if (stream.unit53() < to.comesBack) this.comesBackAfter = to.delay && makeLaw(to.delay);
    }
    return -1;
  }
}

/** Whether some callers take an exit by mistake. */
export function hasWrongChoices(ivr: IvrSpec): boolean {
  return ivr.nodes.some(node => node.exits.some(({ to }) => to.kind === 'agent' && to.wrong !== undefined));
}
