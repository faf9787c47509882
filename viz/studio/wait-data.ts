import { SECOND } from '../../engine/index.ts';
import type { WaitHistogramData } from '../charts/wait-histogram.ts';
import * as column from '../day/count-columns.ts';
import { BINS } from '../day/day-counts.ts';
import type { DayPlayer } from '../day/day-player.ts';
import { waitsUntil } from '../run/theory-waits.ts';
import type { DayParts } from './day-charts.ts';
import { allTypes, promiseOf } from './figures.ts';
import type { ShownTheory } from './theory-desk.ts';

/** bins of 10 s that the histogram shows at least; all longer waits stand in the last one */
const SHOWN_BINS = 12;
/** bins that there is room for */
const MOST_BINS = 30;
/** widths of bins: one, two, three of the ten seconds in which waits are counted [s] */
const TEN = 10;
const WIDTHS: readonly number[] = [TEN, 20, 30];

/** Waits until now, as shares of who was offered. */
export function waitData({ cast, player, whole, theory }: DayParts): WaitHistogramData {
  const { counts } = player;
  const types = allTypes(counts.types);
  const offered = counts.count(types, column.OFFERED);
  const answered = counts.histogram(types, 'answered');
  const left = counts.histogram(types, 'left');
  const promise = promiseOf(cast).acceptableWait / SECOND;
  const binWidth = waitBinWidth(whole, promise);
  const shown = shownBins(whole, promise, binWidth, theory);
  const bins = Array.from({ length: shown }, () => 0);
  for (let bin = 0; bin < BINS; bin++) {
    const at = Math.min(shown - 1, Math.floor((bin * TEN) / binWidth));
    bins[at]! += (answered[bin]! + left[bin]!) / Math.max(1, offered);
  }
  const said = theory && waitsUntil(theory.theory, player.now, shown, binWidth / TEN);
  return {
    offered,
    atOnce: counts.count(types, column.AT_ONCE) / Math.max(1, offered),
    binWidth,
    bins,
    promise,
    ...(theory && said ? { theory: { name: theory.name, values: said, why: theory.why } } : {}),
  };
}

/** Bins of ten seconds, or wider ones where waits of the day are long [s]: the axis stands still while it plays. */
export function waitBinWidth(whole: DayPlayer, promise: number): number {
  const last = Math.max(longWait(whole), promise + 60);
  return WIDTHS.find(width => last <= width * MOST_BINS) ?? WIDTHS.at(-1)!;
}

function shownBins(
  whole: DayPlayer,
  promise: number,
  binWidth: number,
  theory: ShownTheory | undefined,
): number {
  const last = Math.max(longWait(whole), promise + 60);
  const least = Math.min(MOST_BINS, Math.max(SHOWN_BINS, Math.ceil(last / binWidth)));
  // nor does theory's tail stand in one heap, as far as there is room
  const said = theory && waitsUntil(theory.theory, whole.end, least, binWidth / TEN);
  return (said?.bins.at(-1) ?? 0) > 1 / 30 ? MOST_BINS : least;
}

/** The wait that one in thirty of the offered exceeds over the whole day [s]. */
function longWait({ counts }: DayPlayer): number {
  const types = allTypes(counts.types);
  const answered = counts.histogram(types, 'answered');
  const left = counts.histogram(types, 'left');
  let beyond = counts.count(types, column.OFFERED) / 30;
  let last = BINS;
  while (last > 0 && beyond >= answered[last - 1]! + left[last - 1]!)
    beyond -= answered[--last]! + left[last]!;
  return last * TEN;
}
