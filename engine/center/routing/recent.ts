import { grown } from '../../kernel/grow.ts';

/** Counts by kind what happened within the last `window`, the instant so long ago included. */
export class Recent {
  /** Float64Array[kinds] */
  readonly counts: Float64Array;
  private readonly window: number;
  private readonly clock: Float64Array;
  /** instants and kinds in a circle, the oldest at `first` */
  private at = new Float64Array(64);
  private kind = new Int32Array(64);
  private first = 0;
  private size = 0;

  constructor(kinds: number, window: number, clock: Float64Array) {
    this.counts = new Float64Array(kinds);
    this.window = window;
    this.clock = clock;
  }

  add(kind: number): void {
    this.expire();
    if (this.size === this.at.length) this.grow();
    const place = (this.first + this.size) & (this.at.length - 1);
    this.at[place] = this.clock[0]!;
    this.kind[place] = kind;
    this.size++;
    this.counts[kind]! += 1;
  }

  /** Forgets what lies too far back; to be called before the counts are read. */
  expire(): void {
    const from = this.clock[0]! - this.window;
    while (this.size > 0 && this.at[this.first]! < from) {
      this.counts[this.kind[this.first]!]! -= 1;
      this.first = (this.first + 1) & (this.at.length - 1);
      this.size--;
    }
  }

  /** The window, or the time since the start while that is shorter. */
  span(): number {
    return Math.min(this.window, this.clock[0]!);
  }

  /** Twice the circle, a power of two; what lay before `first` follows behind the old end. */
  private grow(): void {
    const old = this.at.length;
    this.at = grown(this.at);
    this.kind = grown(this.kind);
    this.at.copyWithin(old, 0, this.first);
    this.kind.copyWithin(old, 0, this.first);
  }
}
