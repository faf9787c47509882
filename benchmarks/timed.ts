import { replicate, type Scenario, type Tally } from '../engine/index.ts';
import * as cell from '../engine/measures/cells.ts';
import { abandoned, handled } from '../engine/measures/contact-measures.ts';

/**
 * Relative distance from the known answer that chance alone explains, times the root of the number of arrivals: five
 * standard errors of the mean wait, which moves most, from ten seeds of ten million arrivals.
 */
const FARTHEST = 100;

export type Measures = Record<string, number>;

/** What a simulation gave. */
export interface Found {
  arrivals: number;
  measures: Measures;
}

/** What a simulation cost and gave: the line that a benchmark prints. */
export interface Line extends Found {
  model: string;
  /** two a contact, whatever a program does inside */
  events: number;
  /** of all threads [s] */
  cpu: number;
  /** [s] */
  wall: number;
  /** of CPU time */
  nsPerEvent: number;
  /** largest relative distance of a measure from its known answer */
  farthestFromKnown: number;
  /** whether that may be chance */
  agrees: boolean;
}

/** Times a simulation and nothing else; what it returns reads its results afterwards. */
export function timed(model: string, known: Measures, simulate: () => () => Found): Line {
  const wallBefore = performance.now();
  const cpuBefore = process.cpuUsage();
  const read = simulate();
  const { user, system } = process.cpuUsage(cpuBefore);
  const wall = (performance.now() - wallBefore) / 1000;
  const { arrivals, measures } = read();
  const cpu = (user + system) / 1e6;
  const events = 2 * arrivals;
  const nsPerEvent = Math.round((cpu / events) * 1e10) / 10;
  return {
    model,
    arrivals,
    events,
    cpu,
    wall,
    nsPerEvent,
    measures,
    ...agreement(arrivals, measures, known),
  };
}

/** How far measures lie from what is known, and whether that may be chance. */
export function agreement(
  arrivals: number,
  measures: Measures,
  known: Measures,
): Pick<Line, 'farthestFromKnown' | 'agrees'> {
  const farthest = Math.max(
    ...Object.keys(known).map(name => Math.abs((measures[name] ?? Number.NaN) / known[name]! - 1)),
  );
  return {
    farthestFromKnown: Math.round(farthest * 1e6) / 1e6,
    agrees: farthest < FARTHEST / Math.sqrt(arrivals),
  };
}

/** Times one replication of ours, with all default measures. */
export function timedReplication(model: string, known: Measures, scenario: Scenario, seed: string): Line {
  return timed(model, known, () => {
    const tally = replicate(scenario, seed, 0);
    return () => found(tally);
  });
}

function found(tally: Tally): Found {
  const row = new Float64Array(cell.CELL);
  for (let i = 0; i < tally.cells.length; i++) row[i % cell.CELL]! += tally.cells[i]!;
  const finished = handled(row) + abandoned(row);
  return {
    arrivals: row[cell.ARRIVED]!,
    measures: {
      waitTime: (row[cell.WAIT_HANDLED]! + row[cell.WAIT_ABANDONED]!) / finished / 1e6,
      abandonment: abandoned(row) / finished,
      serviceLevel: row[cell.IN_TIME]! / finished,
      waited: row[cell.WAITED]! / row[cell.OFFERED]!,
    },
  };
}
