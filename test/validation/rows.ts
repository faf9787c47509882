import type { Scenario } from '../../engine/center/scenario.ts';
import { replicate } from '../../engine/experiment/replicate.ts';
import { ARRIVED, CELL } from '../../engine/measures/cells.ts';
import type { Tally } from '../../engine/measures/tally.ts';
import { WATCHED } from './watched.ts';
import { replicateWatched } from './watched-engine.ts';
import { type Fault, replicateWrongly } from './wrong-engine.ts';

/**
 * One replication as one row of sums: cells of the counted intervals, cells of groups, cells of skills, visits
 * to menus and time in them, time of lines in use, what was watched, the sum of squares of the first type's
 * arrivals by interval, and 1.
 *
 * @throws Error when the run did not end well, or its books do not balance
 */
export function rowOf(scenario: Scenario, seed: string, replication: number, fault?: Fault): Float64Array {
  const watched = new Float64Array(WATCHED.length);
  const tally = fault
    ? replicateWrongly(scenario, seed, replication, fault)
    : hasFeatures(scenario)
      ? replicateWatched(scenario, seed, replication, watched)
      : replicate(scenario, seed, replication);
  const bad = Object.entries(tally.checks).filter(([, verdict]) => verdict !== 'ok');
  if (tally.status !== 'complete' || bad.length > 0)
    throw new Error(`${scenario.name}, replication ${replication}: ${tally.status} ${JSON.stringify(bad)}`);
  return flatten(scenario, tally, watched);
}

/** The cells of the first contact types in the counted intervals of one replication. */
export function cellsOf(scenario: Scenario, seed: string, replication: number, types: number): Float64Array {
  const { cells } = replicate(scenario, seed, replication);
  const all = scenario.contactTypes.length * CELL;
  const kept: number[] = [];
  for (let from = all; from < cells.length; from += all)
    kept.push(...cells.subarray(from, from + types * CELL));
  return Float64Array.from(kept);
}

/** Whether there is more than the report shows. */
function hasFeatures({ contactTypes, queues, ivrs }: Scenario): boolean {
  return (
    ivrs.length > 0 ||
    queues.some(queue => queue.callback !== undefined) ||
    contactTypes.some(type => type.afterBusy !== undefined || type.afterAbandon !== undefined)
  );
}

function flatten(scenario: Scenario, tally: Tally, watched: Float64Array): Float64Array {
  const lines = scenario.contactTypes.length * CELL;
  const groups = (tally.groupCells.length / tally.cells.length) * lines;
  const cells = tally.cells.subarray(lines);
  const groupCells = tally.groupCells.subarray(Math.round(groups));
  const skillCells = tally.skillCells.subarray(tally.skillCells.length / 2);
  const parts = [cells, groupCells, skillCells, tally.menuCells, tally.trunkTime, watched];
  const row = new Float64Array(parts.reduce((sum, part) => sum + part.length, 2));
  let at = 0;
  for (const part of parts) {
    row.set(part, at);
    at += part.length;
  }
  let squares = 0;
  for (let k = ARRIVED; k < cells.length; k += lines) squares += cells[k]! * cells[k]!;
  row[row.length - 2] = squares;
  row[row.length - 1] = 1;
  return row;
}
