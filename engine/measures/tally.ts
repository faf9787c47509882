import type { Simulation } from '../center/simulation.ts';
import { type Checks, checkLaws } from './laws.ts';
import type { Measures } from './measures.ts';

/** The most there was of something at one instant, warm-up included. */
export interface Peaks {
  inside: number;
  waiting: number;
  /** by queue: contacts waiting */
  queues: number[];
  /** by agent group: agents handling */
  busy: number[];
}

/** All that is kept of one finished replication; plain data that crosses to a worker and merges by adding. */
export interface Tally {
  replication: number;
  /** `complete`, or the limit that ended it */
  status: 'complete' | 'events' | 'contacts';
  events: number;
  /** contacts inside when it ended */
  inside: number;
  /** see cells.ts: row 0 is the warm-up */
  cells: Float64Array;
  groupCells: Float64Array;
  skillCells: Float64Array;
  histograms: Float64Array;
  peaks: Peaks;
  checks: Checks;
}

export function tallyOf(
  replication: number,
  status: Tally['status'],
  simulation: Simulation,
  measures: Measures,
): Tally {
  const { contacts, lines, agents } = simulation.watched;
  return {
    replication,
    status,
    events: simulation.events,
    inside: contacts.inside,
    cells: measures.cells,
    groupCells: measures.groupCells,
    skillCells: measures.skillCells,
    histograms: measures.histograms,
    peaks: {
      inside: contacts.peak,
      waiting: lines.peakWaiting,
      queues: [...lines.peak],
      busy: [...agents.peakBusy],
    },
    checks: checkLaws(simulation, measures),
  };
}
