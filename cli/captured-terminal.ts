import { PLAIN } from './print/style.ts';
import type { Terminal } from './terminal.ts';

/** A terminal that keeps what was written to it, for tests. */
export interface CapturedTerminal extends Terminal {
  readonly results: string;
  readonly messages: string;
}

/** A terminal without a window: 100 columns, no colours, no progress unless `interactive`. */
export function capturedTerminal(interactive = false, columns = () => 100): CapturedTerminal {
  const written = { results: '', messages: '' };
  return {
    out: text => {
      written.results += text;
    },
    tell: text => {
      written.messages += text;
    },
    style: PLAIN,
    interactive,
    width: 100,
    columns,
    debug: false,
    get results() {
      return written.results;
    },
    get messages() {
      return written.messages;
    },
  };
}
