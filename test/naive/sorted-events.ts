/** The order at one instant, as rule T1 of docs/definitions.md has it. */
const PHASES = [
  'end of talk',
  'end of wrap-up',
  'abandonment',
  'change of staff',
  'routing rule',
  'exit from the IVR',
  'callback due',
  'redial',
  'arrival',
  'end of an interval',
  'end of the horizon',
] as const;

export type Phase = (typeof PHASES)[number];

export interface PlannedEvent {
  time: number;
  phase: number;
  happen: () => void;
}

/** What is to happen, in one list that is always sorted: the plainest thing that can be right. */
export class SortedEvents {
  now = 0;
  private events: PlannedEvent[] = [];

  /** Puts it behind all that comes first: an earlier instant, an earlier phase, or planned before. */
  plan(time: number, phase: Phase, happen: () => void): PlannedEvent {
    const event = { time, phase: PHASES.indexOf(phase), happen };
    const comesAfter = (other: PlannedEvent) =>
      other.time > time || (other.time === time && other.phase > event.phase);
    const place = this.events.findIndex(comesAfter);
    this.events.splice(place < 0 ? this.events.length : place, 0, event);
    return event;
  }

  callOff(event: PlannedEvent): void {
    this.events = this.events.filter(other => other !== event);
  }

  callOffAll(): void {
    this.events = [];
  }

  /** Lets everything happen, and `after` each event what it may have made due. */
  run(after: () => void): void {
    for (let event = this.events.shift(); event !== undefined; event = this.events.shift()) {
      this.now = event.time;
      event.happen();
      after();
    }
  }
}
