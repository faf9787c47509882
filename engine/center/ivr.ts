import type { Sampler } from '../random/law.ts';
import { makeLaw } from '../random/make-law.ts';
import type { Stream } from '../random/stream.ts';
import { roundMicroseconds } from './draws.ts';
import type { IvrExit, IvrSpec } from './scenario.ts';

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

/** Kinds of exits that are no end. */
const TO_MENU = 3;

/** What an exit leads to, beside what all have. */
interface Ways {
  /** menu, or contact type at an agent */
  to: number;
  talkFactor: number;
  /** share of those who take it by mistake, or of the contained who come back, and when */
  share: number;
  meant: number;
  delay: Sampler | undefined;
}
const NOWHERE: Ways = { to: -1, talkFactor: 1, share: -1, meant: NOTHING_ELSE, delay: undefined };

/**
 * A graph of menus. What a caller does in it does not depend on the state of the center, so the whole path is
 * drawn at entry; only its end is an event. Exits of all menus stand in flat arrays, one after the other: objects of a
 * scenario differ in shape with where they come from, a file or another thread.
 */
export class Ivr {
  /** menus of the last path, in order, and how many; a register for the observer */
  readonly path = new Int32Array(LONGEST_PATH);
  readonly times = new Float64Array(LONGEST_PATH);
  length = 0;
  /** time of all of it [µs], whole */
  readonly time = new Float64Array(1);
  /** end of the last path: kind, contact type, factor on talk, and when a contained caller comes back (−1: never) */
  exit = CONTAINED;
  contactType = -1;
  /** of a wrong choice: the type that was meant (−1: the caller’s own) */
  meant = NOTHING_ELSE;
  readonly talkFactor = new Float64Array(1);
  /** a variate in [0, 1), read at once */
  private readonly chance = new Float64Array(1);
  comesBackAfter: Sampler | undefined;
  private readonly start: number;
  private readonly laws: readonly Sampler[];
  /** first exit of each menu; one entry more than menus */
  private readonly first: Int32Array;
  /** by exit: see Ways */
  private readonly share: Float64Array;
  private readonly kind: Int32Array;
  private readonly to: Int32Array;
  private readonly factor: Float64Array;
  private readonly further: Float64Array;
  private readonly wrongly: Int32Array;
  private readonly delays: readonly (Sampler | undefined)[];

  constructor(spec: IvrSpec) {
    const exits = spec.nodes.flatMap(node => node.exits);
    const ways = exits.map(waysOf);
    this.start = spec.start;
    this.laws = spec.nodes.map(node => makeLaw(node.time));
    this.first = new Int32Array(spec.nodes.length + 1);
    spec.nodes.forEach((node, k) => {
      this.first[k + 1] = this.first[k]! + node.exits.length;
    });
    this.share = Float64Array.from(exits, exit => exit.share);
    this.kind = Int32Array.from(exits, exit => KINDS[exit.to.kind]);
    this.to = Int32Array.from(ways, way => way.to);
    this.factor = Float64Array.from(ways, way => way.talkFactor);
    this.further = Float64Array.from(ways, way => way.share);
    this.wrongly = Int32Array.from(ways, way => way.meant);
    this.delays = ways.map(way => way.delay);
  }

  /** Draws a path. */
  walk(stream: Stream): void {
    const { times } = this;
    let at = this.start;
    let length = 0;
    this.time[0] = 0;
    do {
      // a double that crosses no call is not boxed
      this.laws[at]!.fill(stream, times, length, length + 1, 1);
      roundMicroseconds(times, length);
      this.time[0]! += times[length]!;
      this.path[length++] = at;
      at = this.leave(at, stream);
    } while (at >= 0 && length < LONGEST_PATH);
    if (at >= 0) this.exit = HUNG_UP;
    this.length = length;
  }

  /** Chooses an exit by its share: the next menu, or −1 with the end noted. */
  private leave(menu: number, stream: Stream): number {
    const last = this.first[menu + 1]! - 1;
    stream.drawInto(this.chance, 0);
    let u = this.chance[0]!;
    let k = this.first[menu]!;
    while (k < last && u >= this.share[k]!) u -= this.share[k++]!;
    const kind = this.kind[k]!;
    if (kind === TO_MENU) return this.to[k]!;
    this.exit = kind;
    this.comesBackAfter = undefined;
    if (kind === TO_AGENT) {
      this.contactType = this.to[k]!;
      this.talkFactor[0] = this.factor[k]!;
      this.meant = this.further[k]! >= 0 && this.isOfShare(k, stream) ? this.wrongly[k]! : NOTHING_ELSE;
    } else if (kind === CONTAINED && this.isOfShare(k, stream)) this.comesBackAfter = this.delays[k];
    return -1;
  }

  /** Draws whether a caller is of the exit's further share. */
  private isOfShare(exit: number, stream: Stream): boolean {
    stream.drawInto(this.chance, 0);
    return this.chance[0]! < this.further[exit]!;
  }
}

const KINDS = { menu: TO_MENU, agent: TO_AGENT, hangUp: HUNG_UP, contained: CONTAINED };

function waysOf({ to }: IvrExit): Ways {
  if (to.kind === 'menu') return { ...NOWHERE, to: to.node };
  if (to.kind === 'agent') {
    const { contactType, talkFactor, wrong } = to;
    return { ...NOWHERE, to: contactType, talkFactor, ...wrong };
  }
  return to.kind === 'hangUp'
    ? NOWHERE
    : { ...NOWHERE, share: to.comesBack, delay: to.delay && makeLaw(to.delay) };
}

/** Whether some callers take an exit by mistake. */
export function hasWrongChoices(ivr: IvrSpec): boolean {
  return ivr.nodes.some(node => node.exits.some(({ to }) => to.kind === 'agent' && to.wrong !== undefined));
}
