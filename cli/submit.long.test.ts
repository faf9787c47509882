import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../test/architecture/sources.ts';
import { contentOf } from '../test/support/batches.ts';
import { LocalSlurm } from '../test/support/local-slurm.ts';
import { diskFiles } from './batch/files.ts';

const PARTS = 6;
const SWEEP = [
  ...['sweep', 'scenarios/erlang-a', '--set', 'horizon=40 h', '--vary', 'agentGroups.desk.agents=96|100|104'],
  ...['--replications', '60', '--task', '5', '--out'],
];
const home = mkdtempSync(join(tmpdir(), 'ccsim-submit-'));
const main = join(ROOT, 'dist/cli/main.js');
const slurm = new LocalSlurm();
const ensured = spawnSync('sh', [join(ROOT, 'test/tools/ensure-slurm.sh')], {
  stdio: ['ignore', 'inherit', 'inherit'],
});

const ccsim = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], {
    cwd: home,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};
const content = (folder: string) => contentOf(diskFiles(), join(home, folder));

/** Writes the job script of the sweep into a folder, and returns its path. */
function scriptFor(folder: string): string {
  const { stdout } = ccsim('submit', '--slurm', '--parts', String(PARTS), '--', ...SWEEP, folder);
  const path = join(home, `${folder}.sh`);
  writeFileSync(path, stdout);
  return path;
}

/**
 * What stands for ccsim in the jobs: notes part and restart. If `kills`, the first attempt at part 3 is killed when some
 * of its results are there and others are not; it notes how many there are then.
 */
function program(name: string, kills: boolean): string {
  const path = join(home, name);
  const call = `"${process.execPath}" "${main}" "$@"`;
  const results = 'killed/shard-3-of-6/unfinished/results';
  const lines = [
    `#!/bin/sh`,
    `echo "$SLURM_ARRAY_TASK_ID-$SLURM_RESTART_COUNT" >> "${path}.calls"`,
    `if ${kills} && [ "$SLURM_ARRAY_TASK_ID-$SLURM_RESTART_COUNT" = 3- ]; then`,
    `  ${call} & ccsim=$!`,
    `  until ls ${results} 2>/dev/null | grep -q result$; do sleep 0.01; done`,
    `  kill -KILL $ccsim; wait $ccsim; status=$?`,
    `  echo "exit $status, $(ls ${results} | grep -c result$) results" > "${path}.killed"`,
    `  exit $status`,
    `fi`,
    call,
  ];
  writeFileSync(path, `${lines.join('\n')}\n`, { mode: 0o755 });
  return path;
}
const callsOf = (name: string) =>
  readFileSync(join(home, `${name}.calls`), 'utf8')
    .trim()
    .split('\n')
    .sort();

describe.skipIf(ensured.status !== 0)('a job script of submit, in Slurm', () => {
  beforeAll(async () => {
    symlinkSync(join(ROOT, 'scenarios'), join(home, 'scenarios'));
    expect(ccsim(...SWEEP, 'alone', '--quiet').status).toBe(0);
    await slurm.start();
  });
  afterAll(() => slurm.stop());

  it('does its parts, which merged are the files of one process', async () => {
    await slurm.run(scriptFor('array'), home, { CCSIM: program('plain', false) });
    expect(callsOf('plain')).toEqual(['1-', '2-', '3-', '4-', '5-', '6-']);
    expect(ccsim('merge', 'array')).toMatchObject({ status: 0 });
    expect(content('array')).toEqual(content('alone'));
    expect(Object.keys(content('array')).length).toBeGreaterThan(8);
  });

  it('asks once more for a part that was killed, which goes on to the same files', async () => {
    await slurm.run(scriptFor('killed'), home, { CCSIM: program('deadly', true) });
    expect(callsOf('deadly')).toEqual(['1-', '2-', '3-', '3-1', '4-', '5-', '6-']);
    expect(readFileSync(join(home, 'deadly.killed'), 'utf8')).toMatch(/^exit 137, [1-5] results\n$/u);
    expect(ccsim('merge', 'killed')).toMatchObject({ status: 0 });
    expect(content('killed')).toEqual(content('alone'));
  });

  it('of which a part was never done is refused by merge, which names it', async () => {
    const path = scriptFor('short');
    writeFileSync(path, readFileSync(path, 'utf8').replace('--array=1-6', '--array=1,2,4-6'));
    await slurm.run(path, home, { CCSIM: program('plain-again', false) });
    const { status, stderr } = ccsim('merge', 'short');
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining('(part 3 of 6)') });
  });
});
