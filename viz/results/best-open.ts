import type { Numbers } from '../words/numbers.ts';

/** How far the search for the best point has come. */
export interface BestSearch {
  replications: number;
  /** those that are still in, from 1 */
  points: readonly number[];
  /** replications that it takes, at least or at most */
  needed: number;
  atMost: boolean;
}

/** Reads the figures out of what a folder says of a search that is not over; undefined: it says something else. */
export function bestSearch(open: string): BestSearch | undefined {
  const found = SAID.exec(open);
  if (found === null) return undefined;
  const [, replications, points, needed, bound] = found;
  return {
    replications: Number(replications),
    points: points!.split(', ').map(Number),
    needed: Number(needed),
    atMost: bound === 'most',
  };
}

interface BestWords {
  bestOpen(measure: string, why: string): string;
  bestSearch(measure: string, search: BestSearch, numbers: Numbers): string;
}

/** Why no point is the best yet, in the words of the reader. */
export function bestOpenText(words: BestWords, measure: string, open: string, numbers: Numbers): string {
  const search = bestSearch(open);
  return search === undefined ? words.bestOpen(measure, open) : words.bestSearch(measure, search, numbers);
}

const SAID =
  /^after (\d{1,9}) replications? points (\d+(?:, \d+)*) are still in; it takes (\d{1,9}) replications at (least|most)$/u;
