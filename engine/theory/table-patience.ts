import { exp, expm1, log } from '../random/portable-math.ts';
import type { Patience } from './patience.ts';

/** One straight piece of a survival curve, from its start to the start of the next. */
interface Piece {
  start: number;
  /** survival at its start, and just before its end */
  from: number;
  to: number;
}

/** Patience with survival straight between its pieces, and after the last one falling at a constant rate. */
function straightPatience(pieces: readonly Piece[], end: number, rest: number, rate: number): Patience {
  const starts = Float64Array.from([...pieces.map(piece => piece.start), end]);
  const stays = new Float64Array(starts.length);
  const widthOf = (i: number) => starts[i + 1]! - starts[i]!;
  pieces.forEach((piece, i) => {
    stays[i + 1] = stays[i]! + ((piece.from + piece.to) / 2) * widthOf(i);
  });
  const survival = (wait: number) => {
    const i = pieceAt(starts, wait);
    if (i === pieces.length) return rest * exp(-rate * (wait - end));
    const { start, from, to } = pieces[i]!;
    return from + ((to - from) * (wait - start)) / widthOf(i);
  };
  const stayed = (wait: number) => {
    const i = pieceAt(starts, wait);
    const since = wait - starts[i]!;
    if (i < pieces.length) return stays[i]! + ((pieces[i]!.from + survival(wait)) / 2) * since;
    return stays[i]! + rest * (rate > 0 ? -expm1(-rate * since) / rate : since);
  };
  return {
    survival,
    left: wait => 1 - survival(wait),
    stayed: (from, to) => stayed(to) - stayed(from),
    forever: rate > 0 ? 0 : rest,
    breaks: [...starts].filter(start => start > 0),
  };
}

/** The last piece that starts at or before the wait, by halving; starts[0] = 0. */
function pieceAt(starts: Float64Array, wait: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= wait) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Each value equally likely; negative ones count as 0. */
export function listedPatience(values: readonly number[]): Patience {
  const sorted = values.map(value => Math.max(0, value)).sort((a, b) => a - b);
  const times = [...new Set([0, ...sorted])];
  let gone = 0;
  const left = times.map(time => {
    while (gone < sorted.length && sorted[gone]! <= time) gone++;
    return 1 - gone / sorted.length;
  });
  const pieces = times.slice(0, -1).map((start, i) => ({ start, from: left[i]!, to: left[i]! }));
  return straightPatience(pieces, times[times.length - 1]!, 0, 1);
}

/** weights[i] of the total falls uniformly in [edges[i], edges[i + 1]); edges are at least 0. */
export function histogramPatience(edges: readonly number[], weights: readonly number[]): Patience {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const pieces: Piece[] = edges[0]! > 0 ? [{ start: 0, from: 1, to: 1 }] : [];
  let stay = total;
  weights.forEach((weight, i) => {
    pieces.push({ start: edges[i]!, from: stay / total, to: Math.max(0, stay - weight) / total });
    stay -= weight;
  });
  return straightPatience(pieces, edges[edges.length - 1]!, 0, 1);
}

/** shares[i] of all still there at times[i], straight in between; goes on exponentially (rule L5). */
export function survivalPatience(times: readonly number[], shares: readonly number[]): Patience {
  const allTimes = times[0] === 0 ? times : [0, ...times];
  const allShares = times[0] === 0 ? shares : [1, ...shares];
  const last = allTimes.length - 1;
  const pieces = allTimes.slice(0, -1).map((start, i) => {
    return { start, from: allShares[i]!, to: allShares[i + 1]! };
  });
  const rest = allShares[last]!;
  const span = allTimes[last]! - allTimes[last - 1]!;
  const rate = rest > 0 ? log(allShares[last - 1]! / rest) / span : 1;
  return straightPatience(pieces, allTimes[last]!, rest, rate);
}
