import type { Numbers } from '../words/numbers.ts';
import type { BestSearch, FoundBest } from './manifest.ts';

interface BestWords {
  bestOpen(measure: string, why: string): string;
  bestSearch(measure: string, search: BestSearch, numbers: Numbers): string;
}

/** Why no point is the best yet, in the words of the reader. */
export function bestOpenText(
  words: BestWords,
  measure: string,
  { search, open }: Pick<FoundBest, 'open' | 'search'>,
  numbers: Numbers,
): string {
  return search === undefined ? words.bestOpen(measure, open) : words.bestSearch(measure, search, numbers);
}
