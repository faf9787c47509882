import type { Simulation } from '../center/simulation.ts';
import { type Counts, keptCounts, keptDoubles } from '../kernel/flat.ts';
import { type Checks, checkLaws } from './laws.ts';
import type { Measures } from './measures.ts';

/** Buckets of a histogram that are kept or left out together: a page of memory. */
const STRETCH = 512;
const NO_WAITS = new Int32Array(0);

/** The most there was of something at one instant, warm-up included. */
export interface Peaks {
  inside: number;
  waiting: number;
  /** by queue: contacts waiting */
  queues: number[];
  /** by agent group: agents handling */
  busy: number[];
  /** by trunk group: lines in use */
  trunks: number[];
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
  /** see cells.ts: empty where the scenario has nothing of the kind */
  moreCells: Float64Array;
  groupCells: Float64Array;
  skillCells: Float64Array;
  ruleCells: Float64Array;
  histograms: Counts;
  /** Float64Array[menus of all IVRs × MENU_CELL] */
  menuCells: Float64Array;
  /** by trunk group: ∫ lines in use dt over the time counted [line-microseconds] */
  trunkTime: Float64Array;
  peaks: Peaks;
  checks: Checks;
}

/** What is kept of a replication, with or without its histograms; the measures are used again. */
export function tallyOf(
  replication: number,
  status: Tally['status'],
  simulation: Simulation,
  measures: Measures,
  withWaits = true,
): Tally {
  const { contacts, lines, agents, trunks } = simulation.watched;
  for (let trunk = 0; trunk < trunks.inUse.length; trunk++) trunks.measure(trunk);
  measures.countNoted();
  return {
    replication,
    status,
    events: simulation.events,
    inside: contacts.inside,
    cells: keptDoubles(measures.cells),
    moreCells: keptDoubles(measures.moreCells),
    groupCells: keptDoubles(measures.groupCells),
    skillCells: keptDoubles(measures.skillCells),
    ruleCells: keptDoubles(measures.ruleCells),
    histograms: withWaits ? keptCounts(measures.histograms, STRETCH) : NO_WAITS,
    menuCells: keptDoubles(measures.menuCells),
    trunkTime: keptDoubles(trunks.area),
    peaks: {
      inside: contacts.peak,
      waiting: lines.peakWaiting,
      queues: [...lines.peak.subarray(0, lines.peak.length - 1)],
      busy: [...agents.busy].filter((_, at) => at % 2 === 1),
      trunks: [...trunks.peak],
    },
    checks: checkLaws(simulation, measures),
  };
}
