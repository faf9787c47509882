import type { Sampler } from '../../random/law.ts';
import type { Stream } from '../../random/stream.ts';
import { wholeMicroseconds } from '../draws.ts';
import type { ArrivalProcess } from './arrival-process.ts';

/** Independent gaps of one law; the first contact comes after the first gap. */
export class Renewal implements ArrivalProcess {
  readonly at = new Float64Array([0, -1]);
  private readonly gap: Sampler;
  private readonly stream: Stream;

  constructor(gap: Sampler, stream: Stream) {
    this.gap = gap;
    this.stream = stream;
  }

  restart(): void {
    this.at[0] = 0;
  }

  advance(): void {
    this.at[0]! += wholeMicroseconds(this.gap.draw(this.stream));
  }
}
