import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';

/** The JSON line that a program prints; throws with what it says when it fails. */
export function lineOf(program: string, ...words: string[]): Record<string, unknown> {
  const { status, stdout, stderr, error } = spawnSync(program, words, { encoding: 'utf8' });
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ${words.join(' ')}: exit ${status}\n${stderr}`);
  return JSON.parse(stdout) as Record<string, unknown>;
}

/** Runs one benchmark of this program in a process of its own, so that it starts cold and alone. */
export function inOwnProcess(name: string, arrivals: number, seed: string): Record<string, unknown> {
  return lineOf(process.execPath, ...wordsFor(name, arrivals, seed));
}

/** The same, while others run. */
export async function inOwnProcessMeanwhile(
  name: string,
  arrivals: number,
  seed: string,
): Promise<Record<string, unknown>> {
  const { stdout } = await promisify(execFile)(process.execPath, wordsFor(name, arrivals, seed));
  return JSON.parse(stdout) as Record<string, unknown>;
}

function wordsFor(name: string, arrivals: number, seed: string): string[] {
  process.stderr.write(`${name}, ${arrivals} arrivals\n`);
  return [process.argv[1]!, name, '--arrivals', String(arrivals), '--seed', seed];
}
