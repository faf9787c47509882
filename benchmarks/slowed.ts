import { EventCalendar, type EventList, replicate } from '../engine/index.ts';
import { erlangAModel } from './models.ts';

/** Rounds of work that is thrown away, for each event: more than an event costs. */
const WASTE = 100;

/** An event list that wastes time before it does its work. */
class WastefulList implements EventList {
  private readonly list = new EventCalendar();
  readonly clock = this.list.clock;
  wasted = 0;

  insert(phase: number, what: number): number {
    return this.list.insert(phase, what);
  }

  cancel(slot: number): void {
    this.list.cancel(slot);
  }

  take(): number {
    for (let i = 0; i < WASTE; i++) this.wasted = (Math.imul(this.wasted, 1_664_525) + 1_013_904_223) | 0;
    return this.list.take();
  }

  clear(): void {
    this.list.clear();
  }

  pending(): number {
    return this.list.pending();
  }
}

/** Erlang A on an engine that is slower on purpose: the gate's check of speed must refuse it. */
export function slowed(arrivals: number, seed: string): object {
  const list = new WastefulList();
  const before = process.cpuUsage();
  replicate(erlangAModel(arrivals), seed, 0, { list });
  const { user, system } = process.cpuUsage(before);
  return {
    model: 'slowed',
    arrivals,
    nsPerEvent: ((user + system) * 1000) / (2 * arrivals),
    wasted: list.wasted,
  };
}
