import type { Scenario } from '../../engine/center/scenario.ts';
import type { Simulation } from '../../engine/center/simulation.ts';
import type { Model } from '../../engine/kernel/loop.ts';
import type { Tally } from '../../engine/measures/tally.ts';
import { KeptSimulation } from './kept-simulation.ts';

const KEPT = new KeptSimulation();

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
  return KEPT.replicate(scenario, seed, replication, simulation => new Watching(simulation, scenario, into));
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
