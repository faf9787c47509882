import type { ContactRule } from './contact-rule.ts';

/** The lines of a group, and the weight it gives each. */
export interface Weighted {
  line: number;
  weight: number;
}

/**
 * Of the line that is longest beyond its share: waiting in it, less its part of all weights × waiting in all
 * lines of the group. Under load the lengths then stand to each other as the weights (Gurvich and Whitt 2009).
 */
export class QueueRatio implements ContactRule {
  private readonly length: Int32Array;
  private readonly lines: readonly (readonly Weighted[])[];
  /** waiting in the lines of the group that asks ÷ the sum of their weights */
  private perWeight = 0;

  /** @param lines - of each group */
  constructor(length: Int32Array, lines: readonly (readonly Weighted[])[]) {
    this.length = length;
    this.lines = lines;
  }

  begin(group: number): void {
    let waiting = 0;
    let weights = 0;
    for (const { line, weight } of this.lines[group]!) {
      waiting += this.length[line]!;
      weights += weight;
    }
    this.perWeight = weights > 0 ? waiting / weights : 0;
  }

  value(line: number, _contact: number, weight: number): number {
    return this.length[line]! - weight * this.perWeight;
  }
}
