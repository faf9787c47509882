import type { Lines } from '../lines.ts';
import { Recent } from './recent.ts';
import type { Watch } from './watch.ts';

/** Waiting ÷ the recent rate of answers (as rule L4): the wait ahead of who comes last; 0 if nobody waits. */
export class WatchExpectedWait implements Watch {
  readonly isBetterHigh = false;
  private readonly of: readonly number[];
  private readonly lines: Lines;
  private readonly recent: Recent;

  constructor(of: readonly number[], window: number, lines: Lines, clock: Float64Array) {
    this.of = of;
    this.lines = lines;
    this.recent = new Recent(1, window, clock);
  }

  value(): number {
    const waiting = waitingIn(this.lines, this.of);
    if (waiting === 0) return 0;
    this.recent.expire();
    return (waiting * this.recent.span()) / this.recent.counts[0]!;
  }

  answer(): void {
    this.recent.add(0);
  }

  lose(): void {}
}

/** Contacts waiting. */
export class WatchQueueLength implements Watch {
  readonly isBetterHigh = false;
  private readonly of: readonly number[];
  private readonly lines: Lines;

  constructor(of: readonly number[], lines: Lines) {
    this.of = of;
    this.lines = lines;
  }

  value(): number {
    return waitingIn(this.lines, this.of);
  }

  answer(): void {}

  lose(): void {}
}

function waitingIn(lines: Lines, of: readonly number[]): number {
  let waiting = 0;
  for (const line of of) waiting += lines.length[line]!;
  return waiting;
}
