import { isatty } from 'node:tty';
import { messageOf } from './faults.ts';
import { writeAll } from './output.ts';
import { colours, PLAIN, type Style } from './print/style.ts';

/** All that a command sees of the outside but files: where results and messages go, and how they may look. */
export interface Terminal {
  /** Writes results. Throws OutputError or OutputClosed. */
  out(text: string): void;
  /** Writes a message, warning or progress; one that cannot be written is lost. */
  tell(text: string): void;
  style: Style;
  /** whether progress may be drawn on standard error */
  interactive: boolean;
  /** columns of the window in which results are read; 100 where there is none */
  width: number;
  /** columns of the window in which progress is drawn, as it is now */
  columns(): number;
  /** whether an internal error shows where it happened */
  debug: boolean;
}

const OUT = 1;
const ERROR = 2;
const WIDTH = 100;
/** Columns of a window that does not say how many it has. */
const NARROW = 80;

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const window = isatty(OUT) ? process.stdout.columns : 0;
  return {
    out: text => writeAll(OUT, text),
    tell: text => tell(text),
    style: isatty(OUT) || process.env.FORCE_COLOR !== undefined ? colours() : PLAIN,
    interactive: isatty(ERROR) && process.env.TERM !== 'dumb',
    width: window > 0 ? Math.max(60, Math.min(window, 140)) : WIDTH,
    columns: () => process.stderr.columns || NARROW,
    debug: process.env.CCSIM_DEBUG === '1',
  };
}

function tell(text: string): void {
  try {
    writeAll(ERROR, text);
  } catch (error) {
    // Nobody can be told that nobody can be told.
    messageOf(error);
  }
}
