import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { replicate } from '../engine/index.ts';
import { loadScenario } from '../scenarios/index.ts';
import { inOwnProcessMeanwhile } from './child.ts';
import { type Cost, costOf } from './cost.ts';
import { median } from './interleaved.ts';

const ROUNDS = 3;
/** Half a minute of work and more for one core: so many days of the bank. */
const SCENARIO = 'scenarios/bank-inhouse';
const DAY = ['calendar.days=1'];
const REPLICATIONS = 60_000;

/** The cost of days of the bank by the built command line. */
function costOfRun(jobs: number, ...more: string[]): Cost {
  const effort = ['--replications', String(REPLICATIONS), '--jobs', String(jobs)];
  return costOf(['run', SCENARIO, '--set', DAY[0]!, ...effort, ...more, '--quiet', '--json']);
}

/** With a row of results a measure of each. */
function costOfTables(jobs: number, folder: string): Cost {
  const out = join(folder, `jobs-${jobs}`);
  const cost = costOfRun(jobs, '--out', out);
  rmSync(out, { recursive: true });
  return cost;
}

/** What the same calls of the engine take in one thread, with nothing around them [s]. */
async function alone(replications: number): Promise<object> {
  const loaded = await loadScenario(SCENARIO, path => readFileSync(path, 'utf8'), { set: DAY });
  const scenario = { ...loaded.scenario, interval: 0 };
  const before = process.cpuUsage();
  const start = performance.now();
  for (let k = 0; k < replications; k++) replicate(scenario, '1', k, { waits: false });
  const { user, system } = process.cpuUsage(before);
  return { model: 'jobs/alone', cpu: (user + system) / 1e6, wall: (performance.now() - start) / 1000 };
}

/** What is measured in a process of its own. */
export const JOB_PARTS = { 'jobs/alone': alone };

type Taken = Pick<Cost, 'cpu' | 'wall'>;
type Round = { one: Cost; two: Cost; alone: Taken; beside: Taken; report: { one: Cost; two: Cost } };

/** How many such threads at once take [s]: processes that share nothing but the machine. */
async function sideBySide(processes: number): Promise<Taken> {
  const lines = await Promise.all(
    Array.from({ length: processes }, () => inOwnProcessMeanwhile('jobs/alone', REPLICATIONS, '1')),
  );
  const mean = (of: 'cpu' | 'wall') => lines.reduce((sum, line) => sum + (line[of] as number), 0) / processes;
  return { cpu: mean('cpu'), wall: mean('wall') };
}

/**
 * How much faster are two threads than one, with tables and with a report, and what do threads and tables cost beside the
 * simulation? [s, in turns; on a machine with nothing else to do] No program gets more out of two cores than the ceiling: how much two
 * processes that simulate side by side get done in the time that one takes alone.
 */
export async function jobs(): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), 'ccsim-jobs-'));
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round++)
    rounds.push({
      one: costOfTables(1, folder),
      two: costOfTables(2, folder),
      report: { one: costOfRun(1), two: costOfRun(2) },
      alone: await sideBySide(1),
      beside: await sideBySide(2),
    });
  rmSync(folder, { recursive: true });
  const middle = (of: (round: Round) => number) => Math.round(median(rounds.map(of)) * 1000) / 1000;
  return {
    model: 'jobs',
    wall: {
      one: middle(({ one }) => one.wall),
      two: middle(({ two }) => two.wall),
      alone: middle(r => r.alone.wall),
    },
    speedUp: middle(({ one, two }) => one.wall / two.wall),
    ceiling: middle(({ alone, beside }) => (2 * alone.wall) / beside.wall),
    cpu: { one: middle(r => r.one.cpu), two: middle(r => r.two.cpu), alone: middle(r => r.alone.cpu) },
    /** one job beside one simulation, two beside two at once */
    beside: {
      one: middle(({ one, alone }) => one.cpu / alone.cpu - 1),
      two: middle(({ two, beside }) => two.cpu / beside.cpu - 1),
    },
    report: {
      wall: { one: middle(r => r.report.one.wall), two: middle(r => r.report.two.wall) },
      speedUp: middle(({ report: { one, two } }) => one.wall / two.wall),
      residentMB: { one: middle(r => r.report.one.residentMB), two: middle(r => r.report.two.residentMB) },
    },
    residentMB: { one: middle(({ one }) => one.residentMB), two: middle(({ two }) => two.residentMB) },
  };
}
