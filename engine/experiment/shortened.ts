import { type ArrivalsSpec, type Scenario, SECOND } from '../center/scenario.ts';
import { Simulation } from '../center/simulation.ts';
import { Trace } from '../measures/trace.ts';

/**
 * The scenario with its horizon brought forward so that a replication has about so many events at most; itself if
 * it has no more. Slow event lists are verified on that.
 */
export function shortened(scenario: Scenario, seed: string, events: number): Scenario {
  const limits = { ...scenario.limits, events: Math.min(events, scenario.limits.events) };
  const pilot = new Simulation({ ...scenario, limits }, seed, 0, watched => new Trace(watched, () => {}));
  if (pilot.run() !== 'events') return scenario;
  const horizon = Math.min(
    scenario.horizon,
    Math.max(SECOND, Math.floor(pilot.list.clock[0]! / SECOND) * SECOND),
  );
  return {
    ...scenario,
    horizon,
    warmUp: scenario.warmUp < horizon ? scenario.warmUp : 0,
    contactTypes: scenario.contactTypes.map(type => ({
      ...type,
      arrivals: until(type.arrivals, horizon, scenario.horizon),
    })),
  };
}

/** Fixed counts fill their last step up to the horizon: the step that is cut keeps its rate. */
function until(arrivals: ArrivalsSpec, horizon: number, before: number): ArrivalsSpec {
  if (arrivals.kind !== 'counts') return arrivals;
  const { starts, values } = arrivals.counts;
  const kept = starts.filter(start => start < horizon);
  const counts = kept.map((start, i) => {
    const end = starts[i + 1] ?? before;
    return end <= horizon ? values[i]! : (values[i]! * (horizon - start)) / (end - start);
  });
  return { ...arrivals, counts: { starts: kept, values: counts } };
}
