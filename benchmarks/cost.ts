import { spawnSync } from 'node:child_process';

/** What a run of a program took: wall and CPU time of all its threads [s], and the most memory that it held [MB]. */
export interface Cost {
  wall: number;
  cpu: number;
  residentMB: number;
  /** what `globalThis.heldMB` was in the main thread, where a module of --import has set it */
  heldMB?: number;
}

/** Told by the program itself as it ends: nobody else knows these of a process that is gone. */
const TELLS = `data:text/javascript,${encodeURIComponent(`
import { isMainThread } from 'node:worker_threads';
import { writeSync } from 'node:fs';
if (isMainThread) process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  const residentMB = process.resourceUsage().maxRSS / 1024;
  writeSync(1, JSON.stringify({ cpu: (user + system) / 1e6, residentMB, heldMB: globalThis.heldMB }));
});`)}`;

/** Runs the built command line, with options of Node. Throws unless it exits with 0. */
export function costOf(words: readonly string[], options: readonly string[] = []): Cost {
  const all = ['--import', TELLS, ...options, 'dist/cli/main.js', ...words];
  const before = performance.now();
  const { status, stdout } = spawnSync(process.execPath, all, {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  const wall = (performance.now() - before) / 1000;
  if (status !== 0) throw new Error(`ccsim ${words.join(' ')}: exit ${status}`);
  return { wall, ...(JSON.parse(stdout.slice(stdout.lastIndexOf('{'))) as Omit<Cost, 'wall'>) };
}
