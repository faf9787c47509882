import { SECOND } from '../../../engine/center/scenario.ts';
import {
  ABANDONED_EARLY,
  ABANDONED_IN_INTERVAL,
  ABANDONED_SHORT,
  ARRIVED,
  BALKED,
  COMPLETED_IN_INTERVAL,
  IN_TIME,
  OFFERED,
  READY_TIME,
  TALKING_TIME,
  WAITED,
  WRAPPING_UP_TIME,
} from '../../../engine/measures/cells.ts';
import { type ValidationCase, validationCases } from '../../data/validation/read-cases.ts';
import type { Model } from '../model.ts';
import type { Measure, Omission, Study } from '../study.ts';
import { meanBusy, meanQueue, type Sums } from '../sums.ts';
import {
  ARRIVALS_A_PERIOD_LATE,
  balking,
  exponentialPatience,
  lateStaff,
  longerHandle,
  moreAgents,
  moreArrivals,
  shorter,
} from '../twins.ts';

type Period = Record<string, number>;
interface DayCase extends ValidationCase {
  expected_by_period: Period[];
  expected_total: Period;
}

const THRESHOLD = 20;
const DAYS = 2400;
const AT_ONE_INSTANT = 'a state at one instant, of which there is no measure';
const NOTHING = 'zero, because nothing in the model could make it otherwise';

/** A day with changing arrivals and staff, half-hour by half-hour. */
export function changingDays(): Study[] {
  return (validationCases('timevarying', 'TV') as DayCase[]).map(changingDay);
}

function changingDay(of: DayCase): Study {
  const { calls_per_hour_by_period: calls, staff_by_period: staff, period_seconds: period } = of.model;
  // one more interval, without arrivals: what happens after the day must not be counted in its last half-hour
  const patience = of.model.mean_patience_s as number | null;
  const model: Model = {
    unit: 1,
    period,
    types: [
      {
        rates: [...calls.map((rate: number) => rate / 3600), 0],
        talk: { kind: 'exponential', mean: of.model.aht_s },
        ...(patience !== null && { patience: { kind: 'exponential', mean: patience } as const }),
        acceptableWait: THRESHOLD,
      },
    ],
    groups: [{ agents: [...staff, of.model.staff_after_last_period], skills: [{ type: 0 }] }],
  };
  const periods = of.expected_by_period.map((expected, i) => measuresOfPeriod(expected, i, staff[i]));
  return {
    id: of.id,
    title: of.title,
    source: of.source,
    model,
    span: { warmUp: 0, end: period * (calls.length + 1), interval: period },
    replications: DAYS,
    isDays: true,
    measures: [...periods.flatMap(each => each.measures), ...measuresOfDay(of.expected_total, calls.length)],
    twins: [
      longerHandle(patience === null ? 1.03 : 1.01),
      shorter(moreAgents(1), 1 / 2),
      shorter(ARRIVALS_A_PERIOD_LATE, 1 / 4),
      shorter(moreArrivals(1.1), 1 / 4),
      ...(isConstant(staff) ? [] : [shorter(lateStaff('staff changes 10 min late', 600 * SECOND), 1 / 4)]),
      shorter(balking(0.02), 1 / 20),
      ...(patience === null ? [shorter(exponentialPatience(600), 1 / 20)] : []),
    ],
    omissions: periods.flatMap(each => each.omissions),
    isLong: false,
  };
}

function isConstant(values: readonly number[]): boolean {
  return values.every(value => value === values[0]);
}

function measuresOfPeriod(
  expected: Period,
  i: number,
  staff: number,
): { measures: Measure[]; omissions: Omission[] } {
  const read = readersOfPeriod(i, staff);
  const measures: Measure[] = [];
  const omissions: Omission[] = [];
  for (const [name, truth] of Object.entries(expected)) {
    const key = `half-hour ${i + 1}: ${name}`;
    const reader = read[name];
    if (truth === 0) omissions.push({ key, reason: NOTHING });
    else if (reader === undefined) omissions.push({ key, reason: AT_ONE_INSTANT });
    else measures.push({ key, truth, of: reader });
  }
  return { measures, omissions };
}

function readersOfPeriod(i: number, staff: number): Record<string, Measure['of']> {
  const perDay = (count: (row: Float64Array) => number) => (sums: Sums) =>
    count(sums.contacts(undefined, i)) / sums.replications;
  const ratio =
    (above: (row: Float64Array) => number, below: (row: Float64Array) => number) => (sums: Sums) => {
      const row = sums.contacts(undefined, i);
      return above(row) / below(row);
    };
  return {
    arrivals: perDay(row => row[ARRIVED]!),
    wait_prob: ratio(
      row => row[WAITED]!,
      row => row[OFFERED]!,
    ),
    abandoned_from_queue: perDay(row => row[ABANDONED_IN_INTERVAL]!),
    completions: perDay(row => row[COMPLETED_IN_INTERVAL]!),
    mean_queue: sums => meanQueue(sums, undefined, i),
    mean_busy: sums => meanBusy(sums, undefined, i),
    busy_beyond_staff_agent_s: sums => overtime(sums, i, staff),
    answered_within_20s: perDay(row => row[IN_TIME]!),
    left_within_20s_incl_balk: perDay(early),
    sl_20s_way4: ratio(
      row => row[IN_TIME]!,
      row => row[ARRIVED]! - early(row),
    ),
    sl_20s_way2: ratio(
      row => row[IN_TIME]!,
      row => row[ARRIVED]!,
    ),
  };
}

const early = (row: Float64Array) => row[ABANDONED_SHORT]! + row[ABANDONED_EARLY]!;

/** Time at work beyond the schedule, in a day's interval [agent-seconds]. */
function overtime(sums: Sums, interval: number, staff: number): number {
  const cells = sums.agents(undefined, interval);
  const atWork = (cells[READY_TIME]! + cells[TALKING_TIME]! + cells[WRAPPING_UP_TIME]!) / SECOND;
  return (atWork - staff * sums.window(interval)) / sums.replications;
}

function measuresOfDay(expected: Period, periods: number): Measure[] {
  const all = Array.from({ length: periods }, (_, i) => i);
  const sum = (sums: Sums, count: (row: Float64Array) => number) =>
    all.reduce((total, i) => total + count(sums.contacts(undefined, i)), 0);
  const perDay = (count: (row: Float64Array) => number) => (sums: Sums) =>
    sum(sums, count) / sums.replications;
  const ofArrived = (count: (row: Float64Array) => number) => (sums: Sums) =>
    sum(sums, count) / sum(sums, row => row[ARRIVED]!);
  const readers: Record<string, Measure['of']> = {
    arrivals: perDay(row => row[ARRIVED]!),
    abandoned_from_queue: perDay(row => row[ABANDONED_IN_INTERVAL]!),
    balked: perDay(row => row[BALKED]!),
    completions: perDay(row => row[COMPLETED_IN_INTERVAL]!),
    sl_20s_way4: sums => sum(sums, row => row[IN_TIME]!) / sum(sums, row => row[ARRIVED]! - early(row)),
    sl_20s_way2: ofArrived(row => row[IN_TIME]!),
    mean_queue_day: sums => all.reduce((total, i) => total + meanQueue(sums, undefined, i), 0) / periods,
    abandon_fraction: ofArrived(row => row[ABANDONED_IN_INTERVAL]!),
  };
  return Object.entries(expected).map(([name, truth]) => ({
    key: `day: ${name}`,
    truth,
    of: reader(readers, name),
  }));
}

function reader(readers: Record<string, Measure['of']>, name: string): Measure['of'] {
  const found = readers[name];
  if (found === undefined) throw new Error(`no measure is known for ${name}`);
  return found;
}
