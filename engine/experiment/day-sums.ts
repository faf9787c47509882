import type { Scenario } from '../center/scenario.ts';
import * as cell from '../measures/cells.ts';
import { IntervalClock } from '../measures/interval-clock.ts';
import type { Tally } from '../measures/tally.ts';
import { bucketStart, bucketWidth, HISTOGRAM_BUCKETS } from '../stats/quantiles.ts';

/** What a chart of a day rests on: sums of one replication by interval, over all contact types and agent groups. */
export interface DaySums {
  /** Float64Array[intervals]: answered within the acceptable wait, and later; callbacks left out */
  inTime: Float64Array;
  late: Float64Array;
  /** left within the short threshold, after it within the acceptable wait, and later */
  leftShort: Float64Array;
  leftEarly: Float64Array;
  leftLate: Float64Array;
  /** ∫ contacts waiting dt [µs] */
  queueTime: Float64Array;
  /** ∫ agents at work dt, and of those handling [µs] */
  atWork: Float64Array;
  handling: Float64Array;
}

/**
 * Sums of a replication by interval, over all contact types and agent groups.
 *
 * @param scenario - the one that was run; its intervals after the warm-up are the places of the arrays
 * @param tally - of one replication
 * @returns contacts as counts, times in microseconds
 */
export function daySums(scenario: Scenario, tally: Tally): DaySums {
  const { count } = new IntervalClock(scenario);
  const sum = (cells: Float64Array, members: number, width: number, place: number) =>
    Float64Array.from({ length: count }, (_, interval) => {
      let all = 0;
      for (let member = 0; member < members; member++)
        all += cells[((interval + 1) * members + member) * width + place]!;
      return all;
    });
  const contacts = (place: number) => sum(tally.cells, scenario.contactTypes.length, cell.CELL, place);
  const agents = (place: number) =>
    sum(tally.groupCells, scenario.agentGroups.length, cell.GROUP_CELL, place);
  const talking = agents(cell.TALKING_TIME);
  const wrappingUp = agents(cell.WRAPPING_UP_TIME);
  const handling = talking.map((time, k) => time + wrappingUp[k]!);
  const ready = agents(cell.READY_TIME);
  return {
    inTime: contacts(cell.IN_TIME),
    late: contacts(cell.LATE),
    leftShort: contacts(cell.ABANDONED_SHORT),
    leftEarly: contacts(cell.ABANDONED_EARLY),
    leftLate: contacts(cell.ABANDONED_LATE),
    queueTime: contacts(cell.QUEUE_TIME),
    atWork: handling.map((time, k) => time + ready[k]!),
    handling,
  };
}

/**
 * Waits above zero of a replication in bins of one width, over all contact types.
 *
 * @param tally - of one replication, with its histograms
 * @param width - of a bin [µs], positive
 * @param bins - how many; the last one holds all longer waits
 * @returns contacts answered and contacts left, by bin; a wait is off by less than 1/64 of itself
 */
export function waitBins(
  { histograms }: Tally,
  width: number,
  bins: number,
): { answered: Float64Array; left: Float64Array } {
  const found = { answered: new Float64Array(bins), left: new Float64Array(bins) };
  for (let at = 0; at < histograms.length; at++) {
    const contacts = histograms[at]!;
    if (contacts === 0) continue;
    const bucket = at % HISTOGRAM_BUCKETS;
    const into = Math.floor(at / HISTOGRAM_BUCKETS) % 2 === 0 ? found.answered : found.left;
    const start = bucketStart(bucket);
    const length = bucketWidth(bucket);
    const first = Math.min(bins - 1, Math.floor(start / width));
    const edge = (first + 1) * width;
    const behind = first === bins - 1 ? 0 : Math.max(0, start + length - edge) / length;
    into[first]! += contacts * (1 - behind);
    if (behind > 0) into[first + 1]! += contacts * behind;
  }
  return found;
}
