import { refitTo } from '../../kernel/flat.ts';
import type { Stream } from '../../random/stream.ts';
import type { StepProfile } from '../scenario.ts';
import type { ArrivalProcess } from './arrival-process.ts';

const NONE = new Float64Array(0);

/** A given number of contacts in each step, at independent uniform instants of it. */
export class FixedCounts implements ArrivalProcess {
  readonly at = new Float64Array([0, -1]);
  private starts!: Float64Array;
  private counts!: Float64Array;
  private step = -1;
  private instants = NONE;
  private cursor = 0;
  private readonly horizon: number;
  private readonly stream: Stream;

  /** @param counts - contacts in each step; rounded to whole ones */
  constructor(counts: StepProfile, horizon: number, stream: Stream) {
    this.horizon = horizon;
    this.stream = stream;
    this.restart(counts);
  }

  restart(counts: StepProfile): void {
    refitTo(this.starts, counts.starts, made => {
      this.starts = made;
    });
    refitTo(this.counts, counts.values, made => {
      this.counts = made;
    });
    this.step = -1;
    this.instants = NONE;
    this.cursor = 0;
  }

  advance(): void {
    while (this.cursor === this.instants.length) {
      this.step++;
      if (this.step >= this.starts.length) {
        this.at[0] = Infinity;
        return;
      }
      this.drawStep();
    }
    this.at[0] = this.instants[this.cursor++]!;
  }

  private drawStep(): void {
    const start = this.starts[this.step]!;
    const end = this.step + 1 < this.starts.length ? this.starts[this.step + 1]! : this.horizon;
    this.cursor = 0;
    this.instants = new Float64Array(Math.round(this.counts[this.step]!));
    for (let i = 0; i < this.instants.length; i++)
      this.instants[i] = Math.floor(start + this.stream.unit53() * (end - start));
    this.instants.sort();
  }
}
