/** Average over time of a value that holds until it is changed, such as a queue length. */
export class TimeAverage {
  private value: number;
  private since: number;
  private from: number;
  private area = 0;

  constructor(value: number, at: number) {
    this.value = value;
    this.since = at;
    this.from = at;
  }

  /** The value changes; instants never go back. */
  set(value: number, at: number): void {
    this.area = this.areaUntil(at);
    this.since = at;
    this.value = value;
  }

  /** Forgets what was before, as at the end of a warm-up; the value stays. */
  restart(at: number): void {
    this.area = 0;
    this.since = at;
    this.from = at;
  }

  /** Integral of the value from the start to `at`. */
  areaUntil(at: number): number {
    if (at < this.since) throw new RangeError(`at: ${at}, must not be before ${this.since}`);
    return this.area + this.value * (at - this.since);
  }

  /** Average from the start to `at`; null over no time. */
  until(at: number): number | null {
    return at > this.from ? this.areaUntil(at) / (at - this.from) : null;
  }
}
