import type { ArrivalsSpec, Scenario } from '../../engine/index.ts';
import { HALF_HOUR } from '../day/day-counts.ts';
import { daysOf } from '../day/days.ts';

/**
 * The scenario up to the end of one of its days, of which only that day is counted; by half-hours. Days before it
 * are run as well, because it starts with what they leave.
 *
 * @param day - from 0
 */
export function oneDay(scenario: Scenario, day: number): Scenario {
  const days = daysOf(scenario);
  const info = days[Math.min(Math.max(0, day), days.length - 1)]!;
  const { warmUp } = scenario;
  return {
    ...scenario,
    horizon: info.end,
    warmUp:
      info.number > 0
        ? Math.max(info.start, Math.min(warmUp, info.end - HALF_HOUR))
        : warmUpIn(warmUp, info.end),
    interval: HALF_HOUR,
    days: scenario.days.slice(0, info.number + 1),
    contactTypes: scenario.contactTypes.map(type => ({
      ...type,
      arrivals: until(type.arrivals, info.end, scenario.horizon),
    })),
  };
}

function warmUpIn(warmUp: number, end: number): number {
  return warmUp < end ? warmUp : 0;
}

/** Fixed counts fill their last step up to the horizon: a step that is cut keeps its rate. */
function until(arrivals: ArrivalsSpec, end: number, before: number): ArrivalsSpec {
  if (arrivals.kind !== 'counts' || end >= before) return arrivals;
  const { starts, values } = arrivals.counts;
  const kept = starts.filter(start => start < end);
  const counts = kept.map((start, k) => {
    const stop = starts[k + 1] ?? before;
    return stop <= end ? values[k]! : (values[k]! * (end - start)) / (stop - start);
  });
  return { ...arrivals, counts: { starts: kept, values: counts } };
}
