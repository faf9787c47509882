import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PAIRS = 3;
/** Half a minute of work and more for one core: so many days of the bank, and a row of results a measure of each. */
const WORK = ['run', 'scenarios/bank-inhouse', '--set', 'calendar.days=1'];
const REPLICATIONS = '30000';

function timed(jobs: number, folder: string): number {
  const out = join(folder, `jobs-${jobs}`);
  const words = [...WORK, '--replications', REPLICATIONS, '--jobs', String(jobs), '--out', out, '--quiet'];
  const before = performance.now();
  const { status } = spawnSync(process.execPath, ['dist/cli/main.js', ...words], { stdio: 'ignore' });
  if (status !== 0) throw new Error(`ccsim ${words.join(' ')}: exit ${status}`);
  rmSync(out, { recursive: true });
  return (performance.now() - before) / 1000;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** How much faster are two threads than one, tables and all? [s, interleaved; on a machine with nothing else to do] */
export function jobs(): object {
  const folder = mkdtempSync(join(tmpdir(), 'ccsim-jobs-'));
  const pairs = Array.from({ length: PAIRS }, () => [timed(1, folder), timed(2, folder)] as const);
  rmSync(folder, { recursive: true });
  return {
    model: 'jobs',
    one: median(pairs.map(([one]) => one)),
    two: median(pairs.map(([, two]) => two)),
    speedUp: median(pairs.map(([one, two]) => one / two)),
  };
}
