import { type FloorView, MOST_MOVES } from '../day/floor-view.ts';
import { CALLBACK, type Marks, MENU, WAITING } from './marks.ts';

/** A contact under way on the screen. */
export interface Traveller {
  contact: number;
  look: number;
  /** it falls and fades instead of following the curve */
  falls: boolean;
  fromX: number;
  fromY: number;
  toX: number;
  toY: number;
  /** instants of the screen [ms] */
  starts: number;
  ends: number;
}

/** Durations [ms] of visual-design.md §6. */
export const TO_LANE = 240;
export const TO_AGENT = 180;
export const FALL = 400;
const FALL_DEPTH = 26;
/** nothing travels at this speed and above */
export const STILL_SPEED = 60;
const MOST_TRAVELLERS = 64;

/** Shows transitions by moving dots: each from where its contact stood to where it stands. */
export class FloorMoves {
  /** the first `count` are under way */
  readonly travellers: Traveller[] = [];
  count = 0;

  /** Takes the moves since the last frame; `before` holds the marks of that frame. */
  take(
    view: FloorView,
    before: Marks,
    now: Marks,
    time: number,
    options: { speed: number; calm: boolean },
  ): void {
    this.forget(time);
    if (options.calm || options.speed >= STILL_SPEED) {
      this.count = 0;
      return;
    }
    if (view.moves.length > MOST_MOVES) return;
    for (const move of view.moves) {
      const from = before.contact(move.contact);
      if (from < 0) continue;
      const x = before.x[from]!;
      const y = before.y[from]!;
      if (move.kind === 'left')
        this.add(move.contact, before.look[from]!, x, y, x, y + FALL_DEPTH, time, FALL);
      else if (move.kind === 'toAgent')
        this.travel(move.contact, WAITING, x, y, now, now.agent(move.agent), time, TO_AGENT);
      else if (move.kind === 'toQueue')
        this.travel(move.contact, MENU, x, y, now, now.contact(move.contact), time, TO_LANE);
      else if (move.kind === 'toCallbacks')
        this.travel(move.contact, CALLBACK, x, y, now, now.contact(move.contact), time, TO_LANE);
    }
  }

  /** Whether a contact is on its way, so that its mark waits for it. */
  has(contact: number): boolean {
    for (let i = 0; i < this.count; i++) {
      const traveller = this.travellers[i]!;
      if (traveller.contact === contact && !traveller.falls) return true;
    }
    return false;
  }

  /** Drops who has arrived. */
  forget(time: number): void {
    let kept = 0;
    for (let i = 0; i < this.count; i++) {
      const traveller = this.travellers[i]!;
      if (traveller.ends <= time) continue;
      this.travellers[i] = this.travellers[kept]!;
      this.travellers[kept++] = traveller;
    }
    this.count = kept;
  }

  stop(): void {
    this.count = 0;
  }

  private travel(
    contact: number,
    look: number,
    x: number,
    y: number,
    now: Marks,
    to: number,
    time: number,
    length: number,
  ): void {
    if (to >= 0) this.add(contact, look, x, y, now.x[to]!, now.y[to]!, time, length);
  }

  private add(
    contact: number,
    look: number,
    fromX: number,
    fromY: number,
    toX: number,
    toY: number,
    starts: number,
    length: number,
  ): void {
    if (this.count === MOST_TRAVELLERS) return;
    const falls = length === FALL;
    const made = { contact, look, falls, fromX, fromY, toX, toY, starts, ends: starts + length };
    const old = this.travellers[this.count];
    if (old) Object.assign(old, made);
    else this.travellers.push(made);
    this.count++;
  }
}

/** Quick first, slow at the end: 0 → 0, 1 → 1. */
export function easeOut(share: number): number {
  const rest = 1 - Math.min(1, Math.max(0, share));
  return 1 - rest * rest * rest;
}

/** Where a traveller is: on a curve with level handles, or straight down. */
export function placeOf(
  traveller: Traveller,
  time: number,
  into: { x: number; y: number; fade: number },
): void {
  const { fromX, fromY, toX, toY, starts, ends, falls } = traveller;
  const share = easeOut((time - starts) / (ends - starts));
  into.fade = falls ? 1 - share : 1;
  const rest = 1 - share;
  // a cubic whose handles lie half-way across, level with its ends
  const half = (fromX + toX) / 2;
  into.x = rest ** 3 * fromX + 3 * rest * share * half + share ** 3 * toX;
  into.y = (rest ** 3 + 3 * rest ** 2 * share) * fromY + (3 * rest * share ** 2 + share ** 3) * toY;
}
