import { flatDoubles, refitTo } from '../../kernel/flat.ts';
import type { Sampler } from '../../random/law.ts';
import type { Stream } from '../../random/stream.ts';
import type { StepProfile } from '../scenario.ts';
import type { ArrivalProcess } from './arrival-process.ts';

/** Places behind the two of ArrivalProcess. */
const LAST = 2;
const END = 3;
const RATE = 4;
const AHEAD = 5;
/** Bytes of look-ahead over all types; more types, smaller blocks. */
const BUDGET = 64 * 1024;

/**
 * Poisson arrivals with a rate that changes in steps: unit exponentials through the inverse of the
 * cumulative rate (rule S5), so that one more contact in one hour moves none in another.
 */
export class Poisson implements ArrivalProcess {
  /** besides: the last arrival before rounding, end of the step in hand, its rate, and what is drawn ahead; in one array, since a thousand types fill the processor's cache */
  readonly at: Float64Array;
  private starts!: Float64Array;
  private rates!: Float64Array;
  private step = 0;
  private cursor!: number;
  private readonly unitExponential: Sampler;
  private readonly stream: Stream;

  /**
   * @param rate - contacts per microsecond
   * @param types - contact types that draw ahead as this one does
   */
  constructor(rate: StepProfile, unitExponential: Sampler, stream: Stream, types: number) {
    this.at = flatDoubles(AHEAD + Math.max(16, Math.min(256, Math.floor(BUDGET / (8 * types)))));
    this.unitExponential = unitExponential;
    this.stream = stream;
    this.restart(rate);
  }

  restart(rate: StepProfile): void {
    refitTo(this.starts, rate.starts, made => {
      this.starts = made;
    });
    refitTo(this.rates, rate.values, made => {
      this.rates = made;
    });
    this.cursor = this.at.length;
    this.at[1] = -1;
    this.at[LAST] = 0;
    this.enter(0);
  }

  advance(): void {
    const { at } = this;
    if (this.cursor === at.length) {
      this.unitExponential.fill(this.stream, at, AHEAD, at.length, 1);
      this.cursor = AHEAD;
    }
    const need = at[this.cursor++]!;
    const next = at[LAST]! + need / at[RATE]!;
    if (next < at[END]!) {
      at[LAST] = next;
      at[0] = Math.floor(next + 0.5);
    } else this.cross(need);
  }

  /** Spends the unit exponential over the steps until it is used up. */
  private cross(unit: number): void {
    const { at } = this;
    let need = unit;
    let next = at[LAST]! + need / at[RATE]!;
    while (!(next < at[END]!)) {
      if (this.step + 1 >= this.starts.length) {
        at[0] = Infinity;
        return;
      }
      need -= (at[END]! - at[LAST]!) * at[RATE]!;
      if (need < 0) need = 0;
      at[LAST] = at[END]!;
      this.enter(this.step + 1);
      next = at[LAST]! + need / at[RATE]!;
    }
    at[LAST] = next;
    at[0] = Math.floor(next + 0.5);
  }

  private enter(step: number): void {
    this.step = step;
    this.at[END] = step + 1 < this.starts.length ? this.starts[step + 1]! : Infinity;
    this.at[RATE] = this.rates[step]!;
  }
}
