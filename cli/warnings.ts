import type { Report } from '../engine/index.ts';
import type { Terminal } from './terminal.ts';

/** More say the same of further parts of the center. */
const MOST = 6;

/** Tells a report's warnings on standard error, each once. */
export function tellWarnings({ scenario, warnings }: Report, terminal: Terminal): void {
  const distinct = [...new Set(warnings)];
  for (const warning of distinct.slice(0, MOST)) terminal.tell(`warning: ${scenario.name}: ${warning}\n`);
  if (distinct.length > MOST) {
    terminal.tell(`warning: ${scenario.name}: ${distinct.length - MOST} more warnings stand in --json\n`);
  }
}
