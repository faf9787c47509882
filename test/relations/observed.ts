import { CONTACT_SHIFT, HOLD, PATIENCE, TALK, TYPE, WRAP_UP } from '../../engine/center/contacts.ts';
import type { ArrivalsSpec, Scenario } from '../../engine/center/scenario.ts';
import { Simulation } from '../../engine/center/simulation.ts';
import { restoreSnapshot, takeSnapshot } from '../../engine/kernel/snapshot.ts';
import { CELL } from '../../engine/measures/cells.ts';
import { Trace } from '../../engine/measures/trace.ts';
import { runChecked } from '../support/day-measures.ts';
import { eventLog, keepRows, type LogRow } from '../support/event-log.ts';
import { observing } from '../support/observing.ts';
import { type Variation, withTypes } from './variations.ts';

/** The log of a run that is put back to its middle after its end, tampered with, and run to its end again. */
export function resumed(scenario: Scenario, tamper: (simulation: Simulation) => void): string {
  const rows: LogRow[] = [];
  let trace: Trace | undefined;
  const simulation = new Simulation(scenario, '1', 0, watched => {
    trace = new Trace(watched, keepRows(rows));
    return trace;
  });
  simulation.model = trace!.follow(simulation.center);
  simulation.advance(70);
  trace!.flush();
  const first = [...rows];
  const snapshot = takeSnapshot(simulation);
  simulation.run();
  restoreSnapshot(snapshot);
  tamper(simulation);
  rows.length = 0;
  simulation.run();
  trace!.flush();
  return JSON.stringify([...first, ...rows]);
}

/** When contacts of the first `types` types enter, and with what randomness of their own. */
export function drawnCustomers(scenario: Scenario, types: number): string {
  const customers: number[][] = Array.from({ length: types }, () => []);
  const simulation = new Simulation(scenario, '1', 0, ({ contacts, clock }) =>
    observing({
      arrive: contact => {
        const type = contacts.ints[(contact << CONTACT_SHIFT) + TYPE]!;
        const own = [PATIENCE, TALK, HOLD, WRAP_UP].map(
          place => contacts.doubles[(contact << CONTACT_SHIFT) + place]!,
        );
        customers[type]?.push(clock[0]!, ...own);
      },
    }),
  );
  simulation.run();
  return JSON.stringify(customers.map(list => list.map(String)));
}

/** What happens to contacts, whoever serves them. */
export function contactRows(scenario: Scenario): string {
  const rows = eventLog(scenario).filter(row => row.contact >= 0);
  return JSON.stringify(rows.map(({ agent: _, ...row }) => row));
}

/** The wait of each contact that is offered, by its number. */
export function waitsOf(scenario: Scenario): Map<number, number> {
  const offeredAt = new Map<number, number>();
  const waits = new Map<number, number>();
  for (const { verb, contact, time } of eventLog(scenario)) {
    if (verb === 'offer') offeredAt.set(contact, time);
    if (verb === 'answer' || verb === 'abandon') waits.set(contact, time - offeredAt.get(contact)!);
  }
  return waits;
}

/** The log before the horizon, with a clock that stops there, and in a scenario whose clock stops twice as late. */
export function sameUntil(scenario: Scenario, change: Variation): [string, string] {
  const { horizon } = scenario;
  const ended = withTypes(type => ({ arrivals: endedAt(type.arrivals, horizon) }))({
    ...scenario,
    end: 'cut',
  });
  const before = (rows: LogRow[]) => JSON.stringify(rows.filter(row => row.time < horizon));
  return [before(eventLog(ended)), before(eventLog(change({ ...ended, horizon: 2 * horizon })))];
}

/** Fixed counts fill their last step, which lasts to the horizon: that end is written down. */
function endedAt(arrivals: ArrivalsSpec, horizon: number): ArrivalsSpec {
  if (arrivals.kind !== 'counts') return arrivals;
  const { starts, values } = arrivals.counts;
  return { ...arrivals, counts: { starts: [...starts, horizon], values: [...values, 0] } };
}

/** Sums of all cells of contacts over intervals after the warm-up, without the counts of interval edges. */
export function totals(scenario: Scenario): string {
  const { cells, skillCells, histograms } = runChecked(scenario);
  const lines = scenario.contactTypes.length;
  const sums = new Float64Array(lines * CELL);
  for (let at = lines * CELL; at < cells.length; at++) sums[at % sums.length]! += cells[at]!;
  return JSON.stringify([[...sums], [...skillCells], [...histograms].filter(count => count > 0)]);
}
