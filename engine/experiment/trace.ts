import type { PolicyMaker } from '../center/routing/own-policy.ts';
import type { Scenario } from '../center/scenario.ts';
import { Simulation } from '../center/simulation.ts';
import type { EventList } from '../kernel/event-list.ts';
import { traceHash } from '../measures/fingerprint.ts';
import { Trace, type TraceSink } from '../measures/trace.ts';
import { checkBareScenario } from './check-given.ts';

/** Runs one replication for its event log alone; returns how it ended and how many events it had. */
export function traceReplication(
  scenario: Scenario,
  seed: string,
  replication: number,
  sink: TraceSink,
  list?: EventList,
  policy?: PolicyMaker,
): { status: ReturnType<Simulation['run']>; events: number } {
  checkBareScenario(scenario);
  let trace: Trace | undefined;
  const simulation = new Simulation(
    scenario,
    seed,
    replication,
    watched => {
      trace = new Trace(watched, sink);
      return trace;
    },
    list,
    policy,
  );
  simulation.model = trace!.follow(simulation.center);
  const status = simulation.run();
  trace!.flush();
  return { status, events: simulation.events };
}

/** The fingerprint of one replication's event log. */
export function traceHashOf(
  scenario: Scenario,
  seed: string,
  replication: number,
  list?: EventList,
  policy?: PolicyMaker,
): string {
  const { sink, digest } = traceHash();
  traceReplication(scenario, seed, replication, sink, list, policy);
  return digest();
}
