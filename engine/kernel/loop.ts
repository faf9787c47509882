import type { EventList } from './event-list.ts';

/** What happens at an event. */
export interface Model {
  fire(what: number): void;
}

/** Fires events until `budget` of them have happened, or none is left; returns how many happened. */
export function runEvents(list: EventList, model: Model, budget: number): number {
  for (let fired = 0; fired < budget; fired++) {
    const what = list.take();
    if (what < 0) return fired;
    model.fire(what);
  }
  return budget;
}
