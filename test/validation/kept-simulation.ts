import type { Scenario } from '../../engine/center/scenario.ts';
import { Simulation, type Watched } from '../../engine/center/simulation.ts';
import { EventCalendar } from '../../engine/kernel/event-calendar.ts';
import { Measures } from '../../engine/measures/measures.ts';
import { type Tally, tallyOf } from '../../engine/measures/tally.ts';

/** One simulation for all replications, as `replicate` has one: a second one would be slower, and so is a new one each time. */
export class KeptSimulation {
  private readonly list = new EventCalendar();
  private simulation: Simulation | undefined;
  private measures: Measures | undefined;

  /** One replication as `replicate` does it, by a model that is made of the center and its measures once all is ready. */
  replicate(
    scenario: Scenario,
    seed: string,
    replication: number,
    modelOf: (simulation: Simulation, measures: Measures) => Simulation['model'],
  ): Tally {
    const watch = (watched: Watched) => {
      if (this.measures === undefined) this.measures = new Measures(scenario, watched);
      else this.measures.refit(scenario, watched);
      return this.measures;
    };
    if (this.simulation === undefined)
      this.simulation = new Simulation(scenario, seed, replication, watch, this.list);
    else {
      this.list.reset();
      this.simulation.again(scenario, seed, replication, watch);
    }
    const { simulation } = this;
    // the first events are scheduled already, and name no object: another model can fire them
    simulation.model = modelOf(simulation, this.measures!);
    return tallyOf(replication, simulation.run(), simulation, this.measures!);
  }
}
