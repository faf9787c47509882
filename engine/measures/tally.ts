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

/** How the arrays of a tally come about, from those that the next replication starts with again. */
export interface Keeping {
  /** false: the tally's histograms stay empty. To copy them takes longer than all else of it: 5 % of a small day */
  waits?: boolean | undefined;
  /** true: they are not copied, and hold what they hold until the next replication of this thread */
  lent?: boolean | undefined;
}

/** What is kept of a replication; the measures are used again. */
export function tallyOf(
  replication: number,
  status: Tally['status'],
  simulation: Simulation,
  measures: Measures,
  { waits = true, lent = false }: Keeping = {},
): Tally {
  const { contacts, lines, agents, trunks } = simulation.watched;
  for (let trunk = 0; trunk < trunks.inUse.length; trunk++) trunks.measure(trunk);
  measures.countNoted();
  const kept = lent ? (array: Float64Array) => array : keptDoubles;
  return {
    replication,
    status,
    events: simulation.events,
    inside: contacts.inside,
    cells: kept(measures.cells),
    moreCells: kept(measures.moreCells),
    groupCells: kept(measures.groupCells),
    skillCells: kept(measures.skillCells),
    ruleCells: kept(measures.ruleCells),
    histograms: waits ? histogramsOf(measures, lent) : NO_WAITS,
    menuCells: kept(measures.menuCells),
    trunkTime: kept(trunks.area),
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

function histogramsOf({ histograms }: Measures, lent: boolean): Counts {
  return lent ? histograms : keptCounts(histograms, STRETCH);
}
