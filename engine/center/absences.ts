import { makeLaw } from '../random/make-law.ts';
import { type AgentGroupSpec, DAY, type Scenario } from './scenario.ts';
import type { StreamOpener } from './stream-opener.ts';

/**
 * Who is absent on which day, drawn before a replication starts (rule A7): each agent takes one number a day
 * from a stream of its own, so that agents who come or go leave the absences of the others alone.
 */
export class Absences {
  /** start of each day; the last one lasts to the horizon */
  readonly starts: Float64Array;
  private readonly open: StreamOpener;
  /** each day's factor, by name */
  private readonly factors = new Map<string, Float64Array>();

  constructor(scenario: Scenario, open: StreamOpener) {
    this.open = open;
    this.starts =
      scenario.days.length > 0
        ? Float64Array.from(scenario.days, day => day.start)
        : Float64Array.from({ length: Math.max(1, Math.ceil(scenario.horizon / DAY)) }, (_, d) => d * DAY);
  }

  /** The day that the instant belongs to. */
  dayOf(instant: number): number {
    let day = 0;
    while (day + 1 < this.starts.length && this.starts[day + 1]! <= instant) day++;
    return day;
  }

  /** Uint8Array[days]: 1 where the agent of this group is absent. */
  of(group: AgentGroupSpec, agent: string): Uint8Array {
    const absent = new Uint8Array(this.starts.length);
    const { absence } = group;
    if (absence === undefined) return absent;
    const stream = this.open('agent', `${group.stream}/${agent}`, 'absence');
    const factors = absence.day && this.factorsOf(absence.day);
    for (let day = 0; day < absent.length; day++)
      absent[day] = stream.unit53() < absence.share * (factors?.[day] ?? 1) ? 1 : 0;
    return absent;
  }

  private factorsOf(factor: NonNullable<NonNullable<AgentGroupSpec['absence']>['day']>): Float64Array {
    const known = this.factors.get(factor.name);
    if (known !== undefined) return known;
    const law = makeLaw(factor.law);
    const stream = this.open('absence', factor.name, 'factor');
    const drawn = Float64Array.from(this.starts, () => law.draw(stream));
    this.factors.set(factor.name, drawn);
    return drawn;
  }
}
