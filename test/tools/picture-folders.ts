import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../architecture/sources.ts';

const CLI = join(ROOT, 'dist/cli/main.js');
const run = promisify(execFile);

/** Folders of results as the command line writes them, and one that is broken. */
export interface Folders {
  sweep: string;
  compare: string;
  run: string;
  broken: string;
  end(): void;
}

const SWEEP = [
  ...['sweep', 'scenarios/erlang-a', '--vary', 'agentGroups.desk.agents=92..108 by 2'],
  ...['--vary', 'contactTypes.call.arrivals.poisson=×0.95|×1|×1.05', '--interval', '30 min'],
];
const COMPARE = [
  ...['compare', 'scenarios/merge-3-sites', 'scenarios/merge-3-sites/virtual-pool.yaml'],
  'scenarios/merge-3-sites/one-site.yaml',
];
const RUN = ['run', 'scenarios/callback-modes'];

/** Has the results written, all at a time. */
export async function makeFolders(): Promise<Folders> {
  const place = mkdtempSync(join(tmpdir(), 'ccsim-pictures-'));
  const at = (name: string) => join(place, name);
  const write = (words: readonly string[], name: string) =>
    run(process.execPath, [CLI, ...words, '--replications', '20', '--quiet', '--out', at(name)], {
      cwd: ROOT,
    });
  await Promise.all([write(SWEEP, 'erlang-a'), write(COMPARE, 'three-sites'), write(RUN, 'callbacks')]);
  cpSync(at('erlang-a'), at('broken'), { recursive: true });
  writeFileSync(join(at('broken'), 'manifest.json'), '{"form": "ccsim-results", "points": [');
  return {
    sweep: at('erlang-a'),
    compare: at('three-sites'),
    run: at('callbacks'),
    broken: at('broken'),
    end: () => rmSync(place, { recursive: true }),
  };
}
