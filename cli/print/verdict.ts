import type { Difference } from '../../engine/index.ts';
import type { Shown } from './measures.ts';

/** One line of a comparison: a measure with its value in both scenarios, and the difference. */
export interface ComparedMeasure extends Shown {
  a: number | null;
  b: number | null;
  difference: Difference | null;
}

/** What a difference means: `tie` when its interval covers zero, `?` when it has none. */
export function verdictOf({ difference, better, name }: ComparedMeasure): string {
  if (difference === null) return '';
  const { value, low, high, exact } = difference;
  if (exact && value === 0) return 'same';
  if (!exact && (low === null || high === null)) return value === 0 ? 'same' : '?';
  if (!exact && low! <= 0 && high! >= 0) return 'tie';
  const isMore = value > 0;
  if (name.startsWith('cost')) return isMore ? 'dearer' : 'cheaper';
  if (better === undefined) return isMore ? 'more' : 'less';
  return isMore === (better === 'more') ? 'better' : 'worse';
}
