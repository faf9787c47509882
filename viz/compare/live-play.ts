import type { Scenario } from '../../engine/index.ts';
import type { DayData } from '../day/day-data.ts';
import { DayPlayer } from '../day/day-player.ts';

const MINUTE = 60_000_000;

/** The instant of a day at which most more wait in one of two centers than in the other [µs]. */
export function partingMoment(a: DayData['summary'], b: DayData['summary']): number {
  const minutes = Math.min(a.minutes, b.minutes);
  let found = 0;
  let most = -1;
  for (let minute = 0; minute < minutes; minute++) {
    const gap = Math.abs(a.waiting[minute]! - b.waiting[minute]!);
    if (gap > most) [most, found] = [gap, minute];
  }
  return a.start + found * MINUTE + MINUTE / 2;
}

/** Days of several centers that move together. */
export class LivePlay {
  now = 0;
  readonly players: readonly DayPlayer[];

  constructor(days: readonly { scenario: Scenario; data: DayData }[]) {
    this.players = days.map(({ scenario, data }) => new DayPlayer(scenario, data));
    this.toParting();
  }

  /** Goes to an instant of the day in all of them. */
  seek(wanted: number): void {
    const [first] = this.players;
    if (first === undefined) return;
    this.now = Math.min(this.end, Math.max(first.data.info.start, wanted));
    for (const player of this.players) player.seek(this.now);
  }

  /** To where the first two part most. */
  toParting(): void {
    const [a, b] = this.players;
    if (a !== undefined && b !== undefined) this.seek(partingMoment(a.data.summary, b.data.summary));
  }

  /** Goes on by so much real time [ms] at a speed; false: the day is over. */
  advance(passed: number, speed: number): boolean {
    this.seek(this.now + passed * 1000 * speed);
    return this.now < this.end;
  }

  get end(): number {
    return Math.max(...this.players.map(player => player.end));
  }
}
