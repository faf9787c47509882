import type { ContactRule } from './contact-rule.ts';
import { Recent } from './recent.ts';

/**
 * Of the line with the longest expected wait: waiting ÷ rate of answers in the last `window` (as rule L4).
 * A line without an answer in it comes first; the window being one and the same, its length drops out.
 */
export class ExpectedDelay implements ContactRule {
  private readonly length: Int32Array;
  private readonly answers: Recent[];

  constructor(length: Int32Array, window: number, clock: Float64Array) {
    this.length = length;
    this.answers = Array.from(length, () => new Recent(1, window, clock));
  }

  answer(line: number): void {
    this.answers[line]!.add(0);
  }

  begin(): void {}

  value(line: number): number {
    if (this.length[line] === 0) return 0;
    const recent = this.answers[line]!;
    recent.expire();
    return this.length[line]! / recent.counts[0]!;
  }
}
