import type { PolicyMaker } from '../center/routing/own-policy.ts';
import type { Scenario } from '../center/scenario.ts';
import { Simulation } from '../center/simulation.ts';
import type { EventList } from '../kernel/event-list.ts';
import { Measures } from '../measures/measures.ts';
import { type Tally, tallyOf } from '../measures/tally.ts';

/**
 * Runs one replication with the default measures.
 *
 * @param seed - any text; with the replication's number it determines everything that is drawn
 * @param replication - from 0
 * @param list - the event list to run on; every exact one gives the same result
 * @param policy - a routing of the user's own
 */
export function replicate(
  scenario: Scenario,
  seed: string,
  replication: number,
  list?: EventList,
  policy?: PolicyMaker,
): Tally {
  let measures: Measures | undefined;
  const simulation = new Simulation(
    scenario,
    seed,
    replication,
    watched => {
      measures = new Measures(scenario, watched);
      return measures;
    },
    list,
    policy,
  );
  const status = simulation.run();
  return tallyOf(replication, status, simulation, measures!);
}
