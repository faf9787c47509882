import { spawnSync } from 'node:child_process';

/** The JSON line that a program prints; throws with what it says when it fails. */
export function lineOf(program: string, ...words: string[]): Record<string, unknown> {
  const { status, stdout, stderr, error } = spawnSync(program, words, { encoding: 'utf8' });
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ${words.join(' ')}: exit ${status}\n${stderr}`);
  return JSON.parse(stdout) as Record<string, unknown>;
}

/** Runs one benchmark of this program in a process of its own, so that it starts cold and alone. */
export function inOwnProcess(name: string, arrivals: number, seed: string): Record<string, unknown> {
  process.stderr.write(`${name}, ${arrivals} arrivals\n`);
  return lineOf(process.execPath, process.argv[1]!, name, '--arrivals', String(arrivals), '--seed', seed);
}
