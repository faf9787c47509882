import { flatDoubles, refitTo } from '../../kernel/flat.ts';
import type { Sampler } from '../../random/law.ts';
import type { Stream } from '../../random/stream.ts';
import type { StepProfile } from '../scenario.ts';
import type { ArrivalProcess } from './arrival-process.ts';

/** Places behind the two of ArrivalProcess. */
const LAST = 2;
const END = 3;
const RATE = 4;
const PLACES = 5;

/**
 * Poisson arrivals with a rate that changes in steps: unit exponentials through the inverse of the
 * cumulative rate (rule S5), so that one more contact in one hour moves none in another.
 */
export class Poisson implements ArrivalProcess {
  /** besides: the last arrival before rounding, end of the step in hand, and its rate */
  readonly at = flatDoubles(PLACES);
  private starts!: Float64Array;
  private rates!: Float64Array;
  private step = 0;
  private readonly unitExponential: Sampler;
  private readonly stream: Stream;

  /** @param rate - contacts per microsecond */
  constructor(rate: StepProfile, unitExponential: Sampler, stream: Stream) {
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
    this.at[1] = -1;
    this.at[LAST] = 0;
    this.enter(0);
  }

  advance(): void {
    this.spend(this.unitExponential.draw(this.stream));
  }

  fill(out: Float64Array, from: number, to: number, stride: number): void {
    const { at } = this;
    this.unitExponential.fill(this.stream, out, from, to, stride);
    let arrival = at[0]!;
    let last = at[LAST]!;
    let end = at[END]!;
    let rate = at[RATE]!;
    for (let i = from | 0; i < to; i = (i + stride) | 0) {
      const next = last + out[i]! / rate;
      if (next < end) {
        last = next;
        arrival = Math.floor(next + 0.5);
      } else {
        at[LAST] = last;
        this.spend(out[i]!);
        arrival = at[0]!;
        last = at[LAST]!;
        end = at[END]!;
        rate = at[RATE]!;
      }
      out[i] = arrival;
    }
    at[LAST] = last;
    at[0] = arrival;
  }

  /** Spends a unit exponential over the steps until it is used up. */
  private spend(unit: number): void {
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
