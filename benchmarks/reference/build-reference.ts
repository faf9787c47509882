import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The C programs of this folder, compiled. */
export interface Reference {
  /** compiler and its options */
  compiler: string;
  /** the program of a model */
  program: Record<'erlang-a' | 'multi-skill', string>;
  remove(): void;
}

/** -O2: -O3 and -march=native were slower by 3 to 7 % (gcc 12, measured when written). */
const OPTIONS = ['-O2', '-Wall', '-Wextra'];

/**
 * Compiles the C programs into a folder of their own.
 *
 * @param folder - where their sources lie
 * @returns undefined where there is no such compiler
 * @throws Error with what the compiler says when it refuses a source
 */
export function buildReference(folder: string, compiler = 'gcc'): Reference | undefined {
  const { error, stdout } = spawnSync(compiler, ['-dumpfullversion'], { encoding: 'utf8' });
  if (error) return undefined;
  const place = mkdtempSync(join(tmpdir(), 'ccsim-reference-'));
  const remove = () => rmSync(place, { recursive: true, force: true });
  const build = (name: string) => {
    const program = join(place, name);
    const words = [...OPTIONS, '-o', program, join(folder, `${name}.c`), '-lm'];
    const { status, stderr } = spawnSync(compiler, words, { encoding: 'utf8' });
    if (status === 0) return program;
    remove();
    throw new Error(`${compiler} ${words.join(' ')}: exit ${status}\n${stderr}`);
  };
  return {
    compiler: `${compiler} ${stdout.trim()} ${OPTIONS[0]}`,
    program: { 'erlang-a': build('erlang-a'), 'multi-skill': build('multi-skill') },
    remove,
  };
}
