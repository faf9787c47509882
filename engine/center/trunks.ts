/**
 * Lines into the center, in groups with a capacity. A contact holds one from its entry to the end of talk
 * (rule L1); who finds none free hears the busy tone.
 */
export class Trunks {
  readonly inUse: Int32Array;
  readonly peak: Int32Array;
  /** ∫ lines in use dt of each group over the time counted [line-microseconds], up to changedAt */
  readonly area: Float64Array;
  private readonly changedAt: Float64Array;
  private readonly capacity: Float64Array;
  private readonly clock: Float64Array;
  /** start and end of the time counted */
  private readonly window: Float64Array;

  constructor(capacities: readonly number[], window: readonly [number, number], clock: Float64Array) {
    this.window = Float64Array.from(window);
    this.capacity = Float64Array.from(capacities);
    this.inUse = new Int32Array(capacities.length);
    this.peak = new Int32Array(capacities.length);
    this.area = new Float64Array(capacities.length);
    this.changedAt = new Float64Array(capacities.length);
    this.clock = clock;
  }

  /** Starts anew: no line is in use. */
  restart(): void {
    this.inUse.fill(0);
    this.peak.fill(0);
    this.area.fill(0);
    this.changedAt.fill(0);
  }

  /** Takes a line of the group; false: all are in use. */
  seize(trunk: number): boolean {
    if (this.inUse[trunk]! >= this.capacity[trunk]!) return false;
    this.measure(trunk);
    const inUse = ++this.inUse[trunk]!;
    if (inUse > this.peak[trunk]!) this.peak[trunk] = inUse;
    return true;
  }

  free(trunk: number): void {
    this.measure(trunk);
    this.inUse[trunk]!--;
  }

  /** Brings the area under the group's use up to the present instant. */
  measure(trunk: number): void {
    const now = this.clock[0]!;
    const from = Math.max(this.changedAt[trunk]!, this.window[0]!);
    const to = Math.min(now, this.window[1]!);
    if (to > from) this.area[trunk]! += this.inUse[trunk]! * (to - from);
    this.changedAt[trunk] = now;
  }
}
