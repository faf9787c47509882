import { spawnSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';

/** Where figures were taken, in one line. */
export function machine(): string {
  const all = cpus();
  const model = (all[0]?.model ?? 'unknown processor').replace(/\s+/g, ' ').trim();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${model}, ${all.length} cores, ${memory} GiB, ${process.platform} ${process.arch}, Node ${process.versions.node}`;
}

/** The commit that was measured, with a plus where files differ from it. */
export function commit(): string {
  const git = (...words: string[]) => spawnSync('git', words, { encoding: 'utf8' }).stdout?.trim() ?? '';
  const hash = git('rev-parse', '--short', 'HEAD');
  if (hash === '') return 'unknown';
  return git('status', '--porcelain', '--untracked-files=no') === '' ? hash : `${hash} and changes`;
}
