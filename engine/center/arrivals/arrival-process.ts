/** Where and when contacts of one type come from. */
export interface ArrivalProcess {
  /** [0] instant of the next arrival, Infinity after the last; [1] its talk time if it is given, else -1; in microseconds */
  readonly at: Float64Array;
  /** Moves on to the next arrival. */
  advance(): void;
}
