import type { Scenario } from '../../engine/center/scenario.ts';
import { Simulation, type Watched } from '../../engine/center/simulation.ts';
import { EventCalendar } from '../../engine/kernel/event-calendar.ts';
import type { Model } from '../../engine/kernel/loop.ts';
import { Measures } from '../../engine/measures/measures.ts';
import { type Tally, tallyOf } from '../../engine/measures/tally.ts';

/** One simulation for all replications, as `replicate` has one: a second one would be slower. */
const KEPT: { list: EventCalendar; simulation?: Simulation; measures?: Measures } = {
  list: new EventCalendar(),
};

/**
 * One replication as `replicate` does it, with a look at the center before each event.
 *
 * @param into - ∫ of what watched.ts names, over the time counted [contact-microseconds]
 */
export function replicateWatched(
  scenario: Scenario,
  seed: string,
  replication: number,
  into: Float64Array,
): Tally {
  const { list } = KEPT;
  const watch = (watched: Watched) => {
    if (KEPT.measures === undefined) KEPT.measures = new Measures(scenario, watched);
    else KEPT.measures.refit(scenario, watched);
    return KEPT.measures;
  };
  if (KEPT.simulation === undefined)
    KEPT.simulation = new Simulation(scenario, seed, replication, watch, list);
  else {
    list.reset();
    KEPT.simulation.again(scenario, seed, replication, watch);
  }
  const { simulation } = KEPT;
  simulation.model = new Watching(simulation, scenario, into);
  return tallyOf(replication, simulation.run(), simulation, KEPT.measures!);
}

/** Adds up, and fires the event. */
class Watching implements Model {
  private readonly simulation: Simulation;
  private readonly inner: Model;
  private readonly into: Float64Array;
  private readonly warmUp: number;
  private readonly horizon: number;
  private readonly types: number;
  private last = 0;

  constructor(simulation: Simulation, scenario: Scenario, into: Float64Array) {
    this.simulation = simulation;
    this.inner = simulation.center;
    this.into = into;
    this.warmUp = scenario.warmUp;
    this.horizon = scenario.horizon;
    this.types = scenario.contactTypes.length;
  }

  fire(what: number): void {
    this.add(this.simulation.watched.clock[0]!);
    this.inner.fire(what);
  }

  private add(now: number): void {
    const time = Math.min(now, this.horizon) - Math.max(this.last, this.warmUp);
    this.last = now;
    if (time <= 0) return;
    const { returns, agents, lines } = this.simulation.watched;
    let isBusy = true;
    for (let group = 0; group < agents.idleHead.length; group++)
      if (agents.idleHead[group]! >= 0) isBusy = false;
    let callbacks = 0;
    for (let line = this.types; line < lines.length.length; line++) callbacks += lines.length[line]!;
    this.into[0]! += returns.count * time;
    if (isBusy) this.into[1]! += time;
    this.into[2]! += callbacks * time;
    this.into[3]! += this.simulation.center.passage.inIvr * time;
  }
}
