import type { ArrivalProcess } from './arrival-process.ts';

/** The arrivals of a log, at their own instants, with their own talk times where the log has them. */
export class Replay implements ArrivalProcess {
  readonly at = new Float64Array([0, -1]);
  private readonly times: Float64Array;
  private readonly talk: Float64Array | undefined;
  private cursor = 0;

  /** @param times - in rising order */
  constructor(times: readonly number[], talk: readonly number[] | undefined) {
    this.times = Float64Array.from(times);
    this.talk = talk && Float64Array.from(talk);
  }

  restart(): void {
    this.cursor = 0;
  }

  advance(): void {
    const k = this.cursor++;
    this.at[0] = k < this.times.length ? this.times[k]! : Infinity;
    if (this.talk !== undefined) this.at[1] = k < this.talk.length ? this.talk[k]! : -1;
  }
}
