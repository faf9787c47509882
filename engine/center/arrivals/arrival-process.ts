import type { StepProfile } from '../scenario.ts';

/** Where and when contacts of one type come from. */
export interface ArrivalProcess {
  /** [0] instant of the next arrival, Infinity after the last; [1] its talk time if it is given, else -1; in microseconds */
  readonly at: Float64Array;
  /** Moves on to the next arrival. */
  advance(): void;
  /** The same as that many calls of `advance`, with the instants written to out[from], out[from + stride] … below `to`; of processes that give no talk times. */
  fill?(out: Float64Array, from: number, to: number, stride: number): void;
  /** Starts anew, as its stream has; `profile` is what it follows now, if it follows one. */
  restart(profile: StepProfile | undefined): void;
}
