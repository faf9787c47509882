import type { AgentGroupSpec, Scenario } from '../center/scenario.ts';
import { HOUR, SECOND } from '../center/scenario.ts';
import { integral } from '../center/step-profile.ts';
import * as cell from '../measures/cells.ts';
import type { ContactMeasure } from '../measures/contact-measures.ts';
import { hasPeople, overtimeOf, scheduledTime } from './paid-time.ts';
import type { Rows, Samples } from './samples.ts';

/** A measure over samples: the two sums whose ratio it is, one of each a sample. */
export interface Series {
  name: string;
  unit: 'contacts' | 'share' | 's' | 'agents' | 'h' | 'money';
  numerators: Float64Array;
  denominators: Float64Array;
  /** lies in [0, 1] */
  bounded: boolean;
  /** events it rests on, and samples with one (rule E4); undefined: not counted in events */
  events: { count: number; samples: number } | undefined;
  /** nothing random can change it */
  fixed: boolean;
}

/** The series of a contact measure over rows; `window` [s] divides time averages. */
export function contactSeries(
  measure: ContactMeasure,
  rows: Rows,
  window: number,
  fixed: ReadonlySet<string> | 'all',
): Series {
  const { denominator } = measure;
  const events = rows.map(measure.events);
  return {
    name: measure.name,
    unit: measure.unit,
    numerators: Float64Array.from(rows, row =>
      denominator === 'window' ? measure.numerator(row) / SECOND : measure.numerator(row),
    ),
    denominators: Float64Array.from(rows, row =>
      denominator === undefined ? 1 : denominator === 'window' ? window : denominator(row),
    ),
    bounded: measure.bounded,
    events: { count: events.reduce((a, b) => a + b, 0), samples: events.filter(count => count > 0).length },
    fixed: fixed === 'all' || fixed.has(measure.name),
  };
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
  samples: Samples,
  interval?: number,
): Series[] {
  const span = (sample: number): [number, number] => {
    const k = interval ?? (samples.batches > 0 ? sample + 1 : undefined);
    return k === undefined
      ? [scenario.warmUp, scenario.horizon]
      : [samples.intervals.start(k), samples.intervals.end(k)];
  };
  // of groups with people, whose shrinkage may differ, each one's own rows
  const own = groups.map(group =>
    hasPeople(group) ? samples.agents([scenario.agentGroups.indexOf(group)], interval) : undefined,
  );
  const paid = Float64Array.from(rows, (row, s) => {
    const [from, to] = span(s);
    const scheduled = groups.map((group, g) => {
      const mine = own[g];
      return mine === undefined ? integral(group.staff, from, to) : scheduledTime(group, mine[s]!, from, to);
    });
    return groups.reduce(
      (sum, group, g) => sum + scheduled[g]! / (1 - shrinkageOf(group, scenario)),
      overtimeOf(groups, row, from, to),
    );
  });
  const length = Float64Array.from(rows, (_, s) => span(s)[1] - span(s)[0]);
  const ones = new Float64Array(rows.length).fill(1);
  const fixed = groups.every(neverFalls);
  const of = (read: (row: Float64Array) => number) => Float64Array.from(rows, read);
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
      of(row => row[cell.GROUP_HANDLED]!),
      ones,
    ),
    series('occupancy', 'share', of(handling), of(atWork), true),
    { ...series('utilization', 'share', of(atWork), paid, true), fixed },
    { ...series('agentsAtWork', 'agents', of(atWork), length), fixed },
    series('agentsBusy', 'agents', of(handling), length),
    {
      ...series(
        'paidHours',
        'h',
        paid.map(time => time / HOUR),
        ones,
      ),
      fixed,
    },
  ];
}

export function shrinkageOf(group: AgentGroupSpec, scenario: Scenario): number {
  return scenario.money?.providers[group.provider]?.shrinkage ?? 0;
}

/** Staff that never falls leaves no overtime. */
export function neverFalls(group: AgentGroupSpec): boolean {
  if (hasPeople(group)) return false;
  return group.staff.values.every((count, i, all) => i === 0 || count >= all[i - 1]!);
}
