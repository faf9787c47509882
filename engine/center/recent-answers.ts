/**
 * How fast a queue has been answered of late: the answers of the last `window`, kept in a ring that grows.
 * What is expected of a wait is the position ÷ that rate (rule L4).
 */
export class RecentAnswers {
  private times = new Float64Array(64);
  private first = 0;
  private count = 0;
  private readonly window: number;

  /** @param window - in microseconds */
  constructor(window: number) {
    this.window = window;
  }

  /** Starts anew: nothing has been answered. */
  restart(): void {
    this.first = 0;
    this.count = 0;
  }

  /** An answer at this instant. */
  note(now: number): void {
    this.forget(now);
    if (this.count === this.times.length) this.grow();
    this.times[(this.first + this.count) % this.times.length] = now;
    this.count++;
  }

  /** Expected wait of the contact at this position (1: next), in microseconds; Infinity after a window without an answer. */
  expectedWait(position: number, now: number): number {
    this.forget(now);
    return (position * this.window) / this.count;
  }

  private forget(now: number): void {
    while (this.count > 0 && this.times[this.first]! <= now - this.window) {
      this.first = (this.first + 1) % this.times.length;
      this.count--;
    }
  }

  private grow(): void {
    const larger = new Float64Array(this.times.length * 2);
    for (let k = 0; k < this.count; k++) larger[k] = this.times[(this.first + k) % this.times.length]!;
    this.times = larger;
    this.first = 0;
  }
}
