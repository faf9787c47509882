import type { EventList } from './event-list.ts';

/** What happens at an event. */
export interface Model {
  fire(what: number): void;
}

/** Fires events until so many have happened, or none is left; returns how many happened. */
export type EventLoop = (budget: number) => number;

/** A loop of its own for a list and a model, which it then knows as constants (decision 0013). */
export function eventLoop(list: EventList, model: Model): EventLoop {
  return budget => {
    for (let fired = 0; fired < budget; fired++) {
      const what = list.take();
      if (what < 0) return fired;
      model.fire(what);
    }
    return budget;
  };
}
