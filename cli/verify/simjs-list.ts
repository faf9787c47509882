import type { EventList } from '../../engine/index.ts';
import { SIMJS, type SimjsRequest } from './simjs.ts';

/** Phases of an instant: simjs knows time only, so an instant becomes sixteen of its own. */
const PHASES = 16;

/**
 * An event list on the scheduler of simjs, a library by others that shares no code with the engine. What is due
 * at (time, phase) is delivered at time × 16 + phase, and what is due at the same one in order of insertion.
 *
 * Slow, and stricter than other lists: calling off what has happened, or what was called off before, throws.
 */
export class SimjsList implements EventList {
  readonly clock = new Float64Array(2);
  private readonly simulation = new SIMJS.Sim();
  private readonly requests: (SimjsRequest | undefined)[] = [];
  private readonly free: number[] = [];
  private readonly times: number[] = [];
  private delivered = -1;
  private used = 0;
  /** simjs asks it for the time when what is due at 0 is called off */
  private readonly entity = { time: () => 0 };

  insert(phase: number, what: number): number {
    const time = this.clock[1]!;
    const deliverAt = time * PHASES + phase;
    if (!Number.isSafeInteger(deliverAt) || time < this.clock[0]!)
      throw new RangeError(`an event at ${time}: must be a whole microsecond from ${this.clock[0]} on`);
    const slot = this.free.pop() ?? this.requests.length;
    const request = new SIMJS.Request(this.entity, 0, deliverAt).done(this.deliver, this, [slot, what]);
    this.requests[slot] = request;
    this.times[slot] = time;
    this.simulation.queue.insert(request);
    this.used++;
    return slot;
  }

  cancel(slot: number): void {
    const request = this.requests[slot];
    if (request === undefined) throw new Error(`slot ${slot} is called off, but nothing is pending in it`);
    request.cancel();
    this.release(slot);
  }

  take(): number {
    this.delivered = -1;
    this.simulation.step();
    return this.delivered;
  }

  clear(): void {
    this.requests.forEach((request, slot) => {
      if (request !== undefined) this.cancel(slot);
    });
  }

  pending(): number {
    return this.used;
  }

  private deliver(slot: number, what: number): void {
    this.clock[0] = this.times[slot]!;
    this.delivered = what;
    this.release(slot);
  }

  private release(slot: number): void {
    this.requests[slot] = undefined;
    this.free.push(slot);
    this.used--;
  }
}
