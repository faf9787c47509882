import type { Speed } from '../controls/transport.ts';
import type { DayPlayer } from '../day/day-player.ts';

/** Events in a second, when a day plays event by event. */
const EVENTS = 4;
/** Work of a frame when it plays as fast as it goes [ms]. */
const BUDGET = 8;
const SECOND = 1_000_000;
/** Time that is moved on at once when it plays as fast as it goes [µs]. */
const LEAP = 10 * SECOND;
/** A frame that comes later than this [ms] counts as one that came so: a page that slept does not jump. */
const MOST_PAUSE = 100;

/** Moves a day on, frame by frame. */
export class Playing {
  speed: Speed = 60;
  isOn = false;
  private last = 0;
  private rest = 0;
  private frame = 0;
  private player: DayPlayer | undefined;
  private readonly draw: () => void;
  private readonly ended: () => void;

  /** @param draw - called after each move; @param ended - the day is over */
  constructor(draw: () => void, ended: () => void) {
    this.draw = draw;
    this.ended = ended;
  }

  start(player: DayPlayer): void {
    this.player = player;
    this.isOn = true;
    this.last = 0;
    this.rest = 0;
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(this.step);
  }

  stop(): void {
    this.isOn = false;
    cancelAnimationFrame(this.frame);
  }

  private readonly step = (now: number) => {
    const { player } = this;
    if (!this.isOn || !player) return;
    const passed = this.last === 0 ? 0 : Math.min(MOST_PAUSE, now - this.last);
    this.last = now;
    advance(player, this.speed, passed, this);
    this.draw();
    if (player.isOver) {
      this.isOn = false;
      this.ended();
      return;
    }
    this.frame = requestAnimationFrame(this.step);
  };

  /** Parts of an event that are left over. */
  takeEvents(share: number): number {
    this.rest += share;
    const whole = Math.floor(this.rest);
    this.rest -= whole;
    return whole;
  }
}

/** Moves a player on by the time that has passed on the screen [ms]. */
export function advance(
  player: DayPlayer,
  speed: Speed,
  passed: number,
  events: { takeEvents(share: number): number },
): void {
  if (speed === 'event') {
    const count = events.takeEvents((passed / 1000) * EVENTS);
    if (count > 0) player.seekRow(player.row + count);
  } else if (speed === 'fastest') {
    const until = performance.now() + BUDGET;
    do player.seek(player.now + LEAP);
    while (performance.now() < until && player.now < player.over);
  } else if (passed > 0) player.seek(player.now + passed * 1000 * speed);
}
