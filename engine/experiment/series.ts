import type { AgentGroupSpec, Scenario } from '../center/scenario.ts';
import { HOUR, SECOND } from '../center/scenario.ts';
import * as cell from '../measures/cells.ts';
import type { ContactMeasure } from '../measures/contact-measures.ts';
import { askedTime, hasPeople, scheduledTime } from './paid-time.ts';
import { type IntervalSamples, ofRows, type Rows, type Samples } from './samples.ts';

/** A measure over samples: the two sums whose ratio it is, one of each a sample. */
export interface Series {
  name: string;
  unit: 'contacts' | 'share' | 's' | 'agents' | 'h' | 'money';
  numerators: Float64Array;
  denominators: Float64Array;
  /** lies in [0, 1] */
  bounded: boolean;
  /** events it rests on, and samples with one (rule E4); undefined: not counted in events */
  readonly events: { count: number; samples: number } | undefined;
  /** nothing random can change it */
  fixed: boolean;
}

/**
 * The series of a contact measure over rows; `window` [s] divides time averages.
 *
 * @param weights - replications that each row is the sum of; one each, where nothing is said
 */
export function contactSeries(
  measure: ContactMeasure,
  rows: Rows,
  window: number,
  fixed: ReadonlySet<string> | 'all',
  weights?: Float64Array,
): Series {
  const { denominator, numerator, events } = measure;
  const isOverTime = denominator === 'window';
  const numerators = ofRows(rows, isOverTime ? row => numerator(row) / SECOND : numerator);
  const unit = isOverTime ? window : 1;
  const denominators =
    typeof denominator === 'function'
      ? ofRows(rows, denominator)
      : (weights?.map(weight => unit * weight) ?? new Float64Array(rows.length).fill(unit));
  return {
    name: measure.name,
    unit: measure.unit,
    numerators,
    denominators,
    bounded: measure.bounded,
    // few of them are asked for, and they are a third of the work
    get events() {
      return eventsIn(events === denominator ? denominators : ofRows(rows, events));
    },
    fixed: fixed === 'all' || fixed.has(measure.name),
  };
}

function eventsIn(bySample: Float64Array): Series['events'] {
  const events = { count: 0, samples: 0 };
  for (const count of bySample) {
    events.count += count;
    if (count > 0) events.samples++;
  }
  return events;
}

const handling = (row: Float64Array) => row[cell.TALKING_TIME]! + row[cell.WRAPPING_UP_TIME]!;
/** at work: handling or ready */
const atWork = (row: Float64Array) => handling(row) + row[cell.READY_TIME]!;

/** Names of the measures of agents. */
export const AGENT_MEASURES: readonly string[] = [
  'handled',
  'occupancy',
  'utilization',
  'agentsAtWork',
  'agentsBusy',
  'paidHours',
];

/** The series of an agent group, or of several together, over [from, to] in microseconds. */
export function groupSeries(
  groups: readonly AgentGroupSpec[],
  scenario: Scenario,
  rows: Rows,
  samples: Samples | IntervalSamples,
  interval?: number,
): Series[] {
  const { weights } = samples;
  const span = (sample: number): [number, number] => {
    const k = interval ?? (samples.batches > 0 ? sample + 1 : undefined);
    return k === undefined
      ? [scenario.warmUp, scenario.horizon]
      : [samples.intervals.start(k), samples.intervals.end(k)];
  };
  const asked = (s: number) => groups.map(group => askedTime(group, ...span(s)));
  const isSameInAll = interval !== undefined || samples.batches === 0;
  const inAll = isSameInAll && rows.length > 0 ? asked(0) : undefined;
  const numbers = groups.map(group => scenario.agentGroups.indexOf(group));
  // of groups with people, whose shrinkage may differ, each one's own rows
  const own = groups.map((group, g) =>
    hasPeople(group) ? samples.agents([numbers[g]!], interval) : undefined,
  );
  const paid = samples.overtime(rows, s => sumOf(inAll ?? asked(s)), numbers, interval);
  rows.forEach((_, s) => {
    const times = inAll ?? asked(s);
    groups.forEach((group, g) => {
      const mine = own[g];
      const time = times[g]! * weights[s]!;
      const scheduled = mine === undefined ? time : scheduledTime(time, mine[s]!);
      paid[s]! += scheduled / (1 - shrinkageOf(group, scenario));
    });
  });
  const length = weights.map((weight, s) => (span(s)[1] - span(s)[0]) * weight);
  const fixed = groups.every(neverFalls);
  const [busy, work] = [ofRows(rows, handling), ofRows(rows, atWork)];
  const series = (
    name: string,
    unit: Series['unit'],
    numerators: Float64Array,
    denominators: Float64Array,
    bounded = false,
  ) => ({
    name,
    unit,
    numerators,
    denominators,
    bounded,
    events: undefined,
    fixed: false,
  });
  return [
    series(
      'handled',
      'contacts',
      ofRows(rows, row => row[cell.GROUP_HANDLED]!),
      weights,
    ),
    series('occupancy', 'share', busy, work, true),
    { ...series('utilization', 'share', work, paid, true), fixed },
    { ...series('agentsAtWork', 'agents', work, length), fixed },
    series('agentsBusy', 'agents', busy, length),
    {
      ...series(
        'paidHours',
        'h',
        paid.map(time => time / HOUR),
        weights,
      ),
      fixed,
    },
  ];
}

const sumOf = (times: readonly number[]) => times.reduce((sum, time) => sum + time, 0);

export function shrinkageOf(group: AgentGroupSpec, scenario: Scenario): number {
  return scenario.money?.providers[group.provider]?.shrinkage ?? 0;
}

/** Staff that never falls leaves no overtime. */
export function neverFalls(group: AgentGroupSpec): boolean {
  if (hasPeople(group)) return false;
  return group.staff.values.every((count, i, all) => i === 0 || count >= all[i - 1]!);
}
