import type { ContactRule } from './contact-rule.ts';

/** Of the queue in which most contacts wait, over all its types. */
export class LongestQueue implements ContactRule {
  private readonly inQueue: Int32Array;
  private readonly queueOf: Int32Array;

  constructor(inQueue: Int32Array, queueOf: Int32Array) {
    this.inQueue = inQueue;
    this.queueOf = queueOf;
  }

  begin(): void {}

  value(line: number): number {
    return this.inQueue[this.queueOf[line]!]!;
  }
}
