/** Buckets of the calendar: three levels of a bitmap of 32 bits a word. */
export const BUCKETS = 32 * 32 * 32;
/** Fewer events pending than this: the heap alone is faster. */
const FEW = 3;

/**
 * Buckets per microsecond, a power of two: about a sixteenth of the gap wide, so that hardly two events share one. A quarter
 * of the gap costs 2–5 % of a run more (benchmarks/multi-skill.ts).
 */
export function inverseWidth(gap: number, pending: number): number {
  if (pending < FEW || !(gap > 0)) return 0;
  const width = gap / 16;
  let inverse = 1;
  while (inverse * width > 1) inverse /= 2;
  while (inverse * width * 2 <= 1) inverse *= 2;
  return inverse;
}
