import { EventCalendar, EventHeap, type EventList, makeLaw, schedule } from '../engine/index.ts';
import { openStream } from '../engine/random/stream.ts';

/** Take the next event, schedule another: what does that cost by the number pending, on each list? */
export function eventLists(arrivals: number, seed: string): object {
  const makers: Record<string, () => EventList> = {
    calendar: () => new EventCalendar(),
    heap: () => new EventHeap(),
  };
  const pending = [2, 10, 100, 1000, 10_000, 100_000];
  return {
    model: 'event-lists',
    nsPerEvent: Object.fromEntries(
      Object.entries(makers).map(([name, make]) => [
        name,
        Object.fromEntries(
          pending.map(count => [count, hold(make(), count, Math.max(arrivals, 4 * count), seed)]),
        ),
      ]),
    ),
  };
}

function hold(list: EventList, pending: number, events: number, seed: string): number {
  const stream = openStream(seed);
  const law = makeLaw({ kind: 'exponential', mean: 240e6 });
  const delays = new Float64Array(65_536);
  law.fill(stream, delays, 0, delays.length, 1);
  for (let i = 0; i < delays.length; i++) delays[i] = Math.floor(delays[i]!);
  for (let i = 0; i < pending; i++) schedule(list, delays[i & 65_535]!, 0, i);
  const run = (count: number) => {
    for (let i = 0; i < count; i++) {
      const what = list.take();
      schedule(list, list.clock[0]! + delays[i & 65_535]!, 0, what);
    }
  };
  run(Math.min(events, 200_000));
  const before = process.cpuUsage();
  run(events);
  const { user, system } = process.cpuUsage(before);
  return Math.round((((user + system) * 1000) / events) * 10) / 10;
}
