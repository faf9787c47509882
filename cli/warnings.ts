import type { Estimate, Report } from '../engine/index.ts';
import { count } from './print/number.ts';
import { isIdle } from './print/run-tables.ts';
import type { Terminal } from './terminal.ts';

/** More say the same of further parts of the center. */
const MOST = 6;
/** Replications from which on intervals deserve trust. */
const ENOUGH = 10;

const FEW_SAMPLES = / rests on events in \d+ samples, fewer than \d+$/u;
const SAME_VALUE = /^(.+): (\w+) no interval: all samples give the same value$/u;

/**
 * Tells a report's warnings on standard error, each once.
 *
 * @param measures - only these were printed; all when it is empty
 */
export function tellWarnings(report: Report, terminal: Terminal, measures: readonly string[] = []): void {
  const { name } = report.scenario;
  const told = toldOf(report, measures);
  for (const warning of told.slice(0, MOST)) terminal.tell(`warning: ${name}: ${warning}\n`);
  if (told.length > MOST) {
    terminal.tell(`warning: ${name}: ${told.length - MOST} more warnings stand in --json\n`);
  }
}

/** Each warning once, one for all that comes of few replications, and none of what is not printed. */
function toldOf(report: Report, measures: readonly string[]): string[] {
  const { replications, batches, warnings } = report;
  const isFew = batches === undefined && replications < ENOUGH;
  const rough = `${count(replications, 'replication')}: intervals are rough, ask for ${ENOUGH} or more`;
  const merged = warnings.map(warning => (isFew && FEW_SAMPLES.test(warning) ? rough : warning));
  return [...new Set(merged)].filter(warning => !isOfHidden(warning, report, measures));
}

/** Whether it tells only that nothing varies, of a measure without a line of its own. */
function isOfHidden(warning: string, { total }: Report, measures: readonly string[]): boolean {
  const [, place, name] = SAME_VALUE.exec(warning) ?? [];
  if (place === undefined || name === undefined) return false;
  if (measures.length > 0 && !measures.includes(name)) return true;
  if (place === 'total') return isIdle(name, total[name] as Estimate | null);
  return name === 'blocking' || name === 'waited';
}
