import type { Terminal } from './terminal.ts';

const WIDTH = 30;
/** Milliseconds before the bar shows, and between two drawings. */
const FIRST = 400;
const PAUSE = 100;

/** A bar on standard error while replications run. */
export interface Progress {
  /** Draws the bar, if it is time. */
  update(finished: number): void;
  /** Takes the bar away. */
  clear(): void;
}

/** A bar for `total` replications; none on what is no terminal, and none with --quiet. */
export function startProgress(
  terminal: Terminal,
  total: number,
  quiet: boolean,
  now: () => number = () => performance.now(),
): Progress {
  if (!terminal.interactive || quiet) return { update: () => {}, clear: () => {} };
  const start = now();
  let next = start + FIRST;
  let drawn = false;
  return {
    update: finished => {
      const time = now();
      if (time < next) return;
      next = time + PAUSE;
      drawn = true;
      const full = Math.round((finished / total) * WIDTH);
      const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full);
      const left = finished === 0 ? '?' : Math.ceil(((time - start) / finished / 1000) * (total - finished));
      terminal.tell(`\r${bar} ${finished} of ${total} replications, ${left} s left\u001b[K`);
    },
    clear: () => {
      if (drawn) terminal.tell('\r\u001b[K');
      drawn = false;
    },
  };
}
