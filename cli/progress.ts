import { type ProgressParts, plainLine, progressLine } from './progress-line.ts';
import type { Terminal } from './terminal.ts';

/** Milliseconds before the bar shows, and between two drawings. */
const FIRST = 400;
const PAUSE = 100;
/** Milliseconds between two lines where there is no terminal. */
const LINE_PAUSE = 10_000;

/** A bar on standard error while replications run. */
export interface Progress {
  /**
   * Draws the bar, if it is time.
   *
   * @param more - what else to tell of the state, the most telling last; asked only when it is drawn
   */
  update(finished: number, more?: () => readonly string[]): void;
  /** Takes the bar away. */
  clear(): void;
}

export interface ProgressOptions {
  /** replications that were finished before */
  already?: number;
  /** plain lines where there is no terminal, for work that takes long */
  lines?: boolean;
  now?: () => number;
}

/**
 * A bar for `total` replications with their rate and the time that is left; none with --quiet.
 *
 * @param total - undefined: nobody knows yet
 */
export function startProgress(
  terminal: Terminal,
  total: number | undefined,
  quiet: boolean,
  { already = 0, lines = false, now = () => performance.now() }: ProgressOptions = {},
): Progress {
  if (quiet || !(terminal.interactive || lines)) return { update: () => {}, clear: () => {} };
  const start = now();
  let next = start + (terminal.interactive ? FIRST : LINE_PAUSE);
  let drawn = false;
  return {
    update: (finished, more) => {
      const time = now();
      if (time < next) return;
      next = time + (terminal.interactive ? PAUSE : LINE_PAUSE);
      const rate = ((finished - already) / (time - start)) * 1000;
      const parts = { ...partsOf(finished, total, rate), more: more?.() ?? [] };
      drawn = terminal.interactive;
      terminal.tell(drawn ? `\r${progressLine(parts, terminal.columns())}\u001b[K` : `${plainLine(parts)}\n`);
    },
    clear: () => {
      if (drawn) terminal.tell('\r\u001b[K');
      drawn = false;
    },
  };
}

function partsOf(finished: number, total: number | undefined, rate: number): ProgressParts {
  const of = total === undefined ? '' : ` of ${total}`;
  return {
    share: total === undefined ? undefined : finished / total,
    amount: `${finished}${of} replication${(total ?? finished) === 1 ? '' : 's'}`,
    speed: rate > 0 ? `${rate < 10 ? rate.toFixed(1) : Math.round(rate)}/s` : '',
    left: total === undefined ? '' : `${rate > 0 ? timeText((total - finished) / rate) : '?'} left`,
    more: [],
  };
}

/** `45 s`, `3 min 20 s`, `5 h 10 min`. */
function timeText(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
