import type { PolicyMaker } from '../center/routing/own-policy.ts';
import type { Scenario } from '../center/scenario.ts';
import { Simulation, type Watched } from '../center/simulation.ts';
import { EventCalendar } from '../kernel/event-calendar.ts';
import type { EventList } from '../kernel/event-list.ts';
import { Measures } from '../measures/measures.ts';
import { type Keeping, type Tally, tallyOf } from '../measures/tally.ts';
import { checkBareScenario, must } from './check-given.ts';

/** What else may be said of a replication. */
export interface ReplicateOptions extends Keeping {
  /** the event list to run on; every exact one gives the same result */
  list?: EventList | undefined;
  /** a routing of the user's own */
  policy?: PolicyMaker | undefined;
}

/** A simulation with its measures. */
interface Machine {
  simulation: Simulation;
  measures: Measures;
  list: EventCalendar;
}

/**
 * Uses one simulation for all its replications: what that holds are constants to the compiler, which a second one beside
 * it would make variables again (decision 0013). Nothing of a replication is left for the next.
 */
class Replicator {
  private idle: Machine | undefined;

  replicate(scenario: Scenario, seed: string, replication: number, options: ReplicateOptions): Tally {
    const machine = prepare(this.idle, scenario, seed, replication, options.policy);
    this.idle = undefined;
    const { simulation, measures } = machine;
    try {
      return tallyOf(replication, simulation.run(), simulation, measures, options);
    } finally {
      this.idle = machine;
    }
  }
}

const OF_THIS_THREAD = new Replicator();

/**
 * Runs one replication with the default measures. What is made of the scenario is kept for its next replication:
 * do not change it in between. Throws RangeError for what is none of these.
 *
 * @param seed - any text; with the replication's number it determines everything that is drawn
 * @param replication - a whole number, from 0
 */
export function replicate(
  scenario: Scenario,
  seed: string,
  replication: number,
  options: ReplicateOptions = {},
): Tally {
  checkBareScenario(scenario);
  must(typeof seed === 'string', 'seed', seed, 'a text');
  must(
    Number.isSafeInteger(replication) && replication >= 0,
    'replication',
    replication,
    'a whole number from 0',
  );
  const { list, policy } = options;
  if (list === undefined) return OF_THIS_THREAD.replicate(scenario, seed, replication, options);
  const { simulation, measures } = simulate(scenario, seed, replication, list, policy);
  return tallyOf(replication, simulation.run(), simulation, measures, options);
}

function prepare(
  machine: Machine | undefined,
  scenario: Scenario,
  seed: string,
  replication: number,
  policy: PolicyMaker | undefined,
): Machine {
  if (machine === undefined) {
    const list = new EventCalendar();
    return { ...simulate(scenario, seed, replication, list, policy), list };
  }
  const { simulation, measures, list } = machine;
  list.reset();
  const watch = (watched: Watched) => {
    measures.refit(scenario, watched);
    return measures;
  };
  simulation.again(scenario, seed, replication, watch, policy);
  return machine;
}

function simulate(
  scenario: Scenario,
  seed: string,
  replication: number,
  list: EventList,
  policy: PolicyMaker | undefined,
): Omit<Machine, 'list'> {
  let measures: Measures | undefined;
  const watch = (watched: Watched) => {
    measures = new Measures(scenario, watched);
    return measures;
  };
  const simulation = new Simulation(scenario, seed, replication, watch, list, policy);
  return { simulation, measures: measures! };
}
