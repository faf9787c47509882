import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { replicate } from '../engine/index.ts';
import { loadScenario } from '../scenarios/index.ts';
import { inOwnProcess } from './child.ts';
import { type Cost, costOf } from './cost.ts';
import { median } from './interleaved.ts';

const ROUNDS = 3;
/** Half a minute of work and more for one core: so many days of the bank, and a row of results a measure of each. */
const SCENARIO = 'scenarios/bank-inhouse';
const DAY = ['calendar.days=1'];
const REPLICATIONS = 30_000;

/** The cost of days of the bank by the built command line, tables and all. */
function costOfRun(jobs: number, folder: string): Cost {
  const out = join(folder, `jobs-${jobs}`);
  const effort = ['--replications', String(REPLICATIONS), '--jobs', String(jobs)];
  const cost = costOf(['run', SCENARIO, '--set', DAY[0]!, ...effort, '--out', out, '--quiet', '--json']);
  rmSync(out, { recursive: true });
  return cost;
}

/** CPU time of the same calls of the engine in one thread, with nothing around them [s]. */
async function alone(): Promise<object> {
  const loaded = await loadScenario(SCENARIO, path => readFileSync(path, 'utf8'), { set: DAY });
  const scenario = { ...loaded.scenario, interval: 0 };
  const before = process.cpuUsage();
  for (let k = 0; k < REPLICATIONS; k++) replicate(scenario, '1', k);
  const { user, system } = process.cpuUsage(before);
  return { model: 'jobs/alone', cpu: (user + system) / 1e6 };
}

/** What is measured in a process of its own. */
export const JOB_PARTS = { 'jobs/alone': alone };

/**
 * How much faster are two threads than one, tables and all, and what do threads and tables cost beside the simulation?
 * [s, in turns; on a machine with nothing else to do]
 */
export function jobs(): object {
  const folder = mkdtempSync(join(tmpdir(), 'ccsim-jobs-'));
  const rounds = Array.from({ length: ROUNDS }, () => ({
    one: costOfRun(1, folder),
    two: costOfRun(2, folder),
    alone: inOwnProcess('jobs/alone', REPLICATIONS, '1').cpu as number,
  }));
  rmSync(folder, { recursive: true });
  const middle = (of: (round: (typeof rounds)[number]) => number) =>
    Math.round(median(rounds.map(of)) * 1000) / 1000;
  return {
    model: 'jobs',
    wall: { one: middle(({ one }) => one.wall), two: middle(({ two }) => two.wall) },
    speedUp: middle(({ one, two }) => one.wall / two.wall),
    cpu: { one: middle(r => r.one.cpu), two: middle(r => r.two.cpu), alone: middle(r => r.alone) },
    beside: {
      one: middle(({ one, alone }) => one.cpu / alone - 1),
      two: middle(({ two, alone }) => two.cpu / alone - 1),
    },
    residentMB: { one: middle(({ one }) => one.residentMB), two: middle(({ two }) => two.residentMB) },
  };
}
