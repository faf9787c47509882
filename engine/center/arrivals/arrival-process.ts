import type { StepProfile } from '../scenario.ts';

/** Where and when contacts of one type come from. */
export interface ArrivalProcess {
  /** [0] instant of the next arrival, Infinity after the last; [1] its talk time if it is given, else -1; in microseconds */
  readonly at: Float64Array;
  /** Moves on to the next arrival. */
  advance(): void;
  /** Starts anew, as its stream has; `profile` is what it follows now, if it follows one. */
  restart(profile: StepProfile | undefined): void;
}
