import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { totalSeries } from '../../engine/experiment/compare.ts';
import { Samples } from '../../engine/experiment/samples.ts';
import { contactSeries, groupSeries, type Series } from '../../engine/experiment/series.ts';
import { runReplications, type Scenario } from '../../engine/index.ts';
import {
  CALLBACK_MEASURES,
  CUSTOMER_MEASURES,
  IVR_MEASURES,
  TRANSFER_MEASURES,
} from '../../engine/measures/contact-measures.ts';
import { differenceEstimate } from '../../engine/stats/difference.ts';
import { loadScenario } from '../../scenarios/index.ts';
import { ROOT } from '../architecture/sources.ts';

/** Which way a measure went between two scenarios, beyond chance. */
export type Direction = 'up' | 'down' | 'no difference';

/** Scenarios that were asked for before, and the series of each: most are held against several others. */
const known = { scenarios: new Map<string, Promise<Scenario>>(), series: new Map<string, Series[]>() };

/** A shipped scenario (`callback-modes`, or a file such as `callback-modes/none.yaml`) with changes as of --set. */
export function shipped(path: string, ...set: string[]): Promise<Scenario> {
  const read = (file: string): string => readFileSync(join(ROOT, 'scenarios', file), 'utf8');
  const key = JSON.stringify([path, set]);
  const scenario =
    known.scenarios.get(key) ?? loadScenario(path, read, { set }).then(loaded => loaded.scenario);
  known.scenarios.set(key, scenario);
  return scenario;
}

const FEATURE_MEASURES = [...CUSTOMER_MEASURES, ...IVR_MEASURES, ...CALLBACK_MEASURES, ...TRANSFER_MEASURES];

/** Every measure of a scenario; those that say the same, whatever they were read from, are run once. */
function seriesOf(scenario: Scenario, replications: number): Series[] {
  const key = JSON.stringify([replications, scenario]);
  const series = known.series.get(key) ?? runSeries(scenario, replications);
  known.series.set(key, series);
  return series;
}

/** Every measure of a scenario, the occupancy of a group as `occupancy NAME`. */
function runSeries(scenario: Scenario, replications: number): Series[] {
  const done = runReplications(scenario, { seed: 'direction', replications });
  for (const { checks } of done.tallies)
    for (const [law, verdict] of Object.entries(checks))
      if (verdict !== 'ok') throw new Error(`${law}: ${verdict}`);
  const samples = new Samples(scenario, done.tallies, 0);
  const rows = samples.contacts(scenario.contactTypes.map((_, t) => t));
  const none: ReadonlySet<string> = new Set();
  const groups = scenario.agentGroups.map((group, g): Series => {
    const [occupancy] = groupSeries([group], scenario, samples.agents([g]), samples).filter(
      ({ name }) => name === 'occupancy',
    );
    return { ...occupancy!, name: `occupancy ${group.name}` };
  });
  return [
    ...totalSeries(scenario, done),
    ...FEATURE_MEASURES.map(measure => contactSeries(measure, rows, samples.window, none)),
    ...groups,
  ];
}

/**
 * Which way measures go from one scenario to another: by a paired interval under common random numbers (rule E2)
 * at 99.99 %.
 */
export async function directions<M extends string>(
  from: Promise<Scenario>,
  to: Promise<Scenario>,
  measures: readonly M[],
  replications = 8,
): Promise<Record<M, Direction>> {
  const [before, after] = [seriesOf(await from, replications), seriesOf(await to, replications)];
  const named = (all: readonly Series[], name: string): Series => {
    const found = all.find(series => series.name === name);
    if (found === undefined) throw new Error(`no measure ${name}`);
    return found;
  };
  const went = (name: M): Direction => {
    const { estimate } = differenceEstimate(named(after, name), named(before, name), 0.9999);
    const { low, high } = estimate ?? { low: null, high: null };
    if (low === null || high === null) return 'no difference';
    return low > 0 ? 'up' : high < 0 ? 'down' : 'no difference';
  };
  return Object.fromEntries(measures.map(name => [name, went(name)])) as Record<M, Direction>;
}
