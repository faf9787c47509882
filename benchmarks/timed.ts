import type { Tally } from '../engine/index.ts';
import * as cell from '../engine/measures/cells.ts';
import { abandoned, handled } from '../engine/measures/contact-measures.ts';

/**
 * Relative distance from the known answer that chance alone explains, times the root of the number of arrivals: five
 * standard errors of the mean wait, which moves most, from ten seeds of ten million arrivals.
 */
const FARTHEST = 100;

/** Runs a simulation, and says what it cost and what it found beside what is known. */
export function timed(model: string, known: Record<string, number>, simulate: () => Tally): object {
  const wallBefore = performance.now();
  const cpuBefore = process.cpuUsage();
  const tally = simulate();
  const { user, system } = process.cpuUsage(cpuBefore);
  const wall = (performance.now() - wallBefore) / 1000;
  const row = new Float64Array(cell.CELL);
  for (let i = 0; i < tally.cells.length; i++) row[i % cell.CELL]! += tally.cells[i]!;
  const finished = handled(row) + abandoned(row);
  const measures = {
    waitTime: (row[cell.WAIT_HANDLED]! + row[cell.WAIT_ABANDONED]!) / finished / 1e6,
    abandonment: abandoned(row) / finished,
    serviceLevel: row[cell.IN_TIME]! / finished,
    waited: row[cell.WAITED]! / row[cell.OFFERED]!,
  };
  const off = Object.entries(known).map(([name, truth]) =>
    Math.abs(measures[name as keyof typeof measures] / truth - 1),
  );
  const cpu = (user + system) / 1e6;
  const events = 2 * row[cell.ARRIVED]!;
  return {
    model,
    arrivals: row[cell.ARRIVED]!,
    events,
    cpu,
    wall,
    nsPerEvent: (cpu / events) * 1e9,
    measures,
    farthestFromKnown: Math.max(...off),
    agrees: off.every(distance => distance < FARTHEST / Math.sqrt(row[cell.ARRIVED]!)),
    checks: tally.checks,
  };
}
