import { flatDoubles } from '../../kernel/flat.ts';
import type { Sampler } from '../../random/law.ts';
import type { Stream } from '../../random/stream.ts';
import type { StepProfile } from '../scenario.ts';
import type { ArrivalProcess } from './arrival-process.ts';

/** Bytes of look-ahead over all types; more types, smaller blocks. */
const BUDGET = 64 * 1024;

/**
 * Poisson arrivals with a rate that changes in steps: unit exponentials through the inverse of the
 * cumulative rate (rule S5), so that one more contact in one hour moves none in another.
 */
export class Poisson implements ArrivalProcess {
  readonly at = flatDoubles([0, -1]);
  /** [0] the last arrival before rounding, [1] end of the step in hand, [2] its rate */
  private readonly now = flatDoubles(3);
  private readonly starts: Float64Array;
  private readonly rates: Float64Array;
  private step = 0;
  private readonly block: Float64Array;
  private cursor: number;
  private readonly unitExponential: Sampler;
  private readonly stream: Stream;

  /**
   * @param rate - contacts per microsecond
   * @param types - contact types that draw ahead as this one does
   */
  constructor(rate: StepProfile, unitExponential: Sampler, stream: Stream, types: number) {
    this.block = flatDoubles(Math.max(8, Math.min(256, Math.floor(BUDGET / (8 * types)))));
    this.cursor = this.block.length;
    this.starts = flatDoubles(rate.starts);
    this.rates = flatDoubles(rate.values);
    this.unitExponential = unitExponential;
    this.stream = stream;
    this.enter(0);
  }

  advance(): void {
    if (this.cursor === this.block.length) {
      this.unitExponential.fill(this.stream, this.block, 0, this.block.length, 1);
      this.cursor = 0;
    }
    const need = this.block[this.cursor++]!;
    const { now } = this;
    const next = now[0]! + need / now[2]!;
    if (next < now[1]!) {
      now[0] = next;
      this.at[0] = Math.floor(next + 0.5);
    } else this.cross(need);
  }

  /** Spends the unit exponential over the steps until it is used up. */
  private cross(unit: number): void {
    const { now } = this;
    let need = unit;
    let next = now[0]! + need / now[2]!;
    while (!(next < now[1]!)) {
      if (this.step + 1 >= this.starts.length) {
        this.at[0] = Infinity;
        return;
      }
      need -= (now[1]! - now[0]!) * now[2]!;
      if (need < 0) need = 0;
      now[0] = now[1]!;
      this.enter(this.step + 1);
      next = now[0]! + need / now[2]!;
    }
    now[0] = next;
    this.at[0] = Math.floor(next + 0.5);
  }

  private enter(step: number): void {
    this.step = step;
    this.now[1] = step + 1 < this.starts.length ? this.starts[step + 1]! : Infinity;
    this.now[2] = this.rates[step]!;
  }
}
