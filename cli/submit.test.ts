import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { capturedTerminal } from './captured-terminal.ts';
import { commandLine } from './command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'ccsim-submit-'));

async function script(...words: string[]) {
  const terminal = capturedTerminal();
  expect(await commandLine(['submit', '--slurm', '--parts', '12', ...words], terminal)).toBe(0);
  return terminal.results;
}

/** Runs the script as Slurm would, with programs in place of ccsim and scontrol that note how they are called. */
function run(text: string, exit: number, restarts = '0') {
  const program = (name: string, line: string) => {
    writeFileSync(join(folder, name), `#!/bin/sh\nprintf '%s\\n' "${name}: $*" >> calls\n${line}\n`);
    chmodSync(join(folder, name), 0o755);
  };
  program('ccsim', `exit ${exit}`);
  program('scontrol', '');
  writeFileSync(join(folder, 'calls'), '');
  const { status } = spawnSync('bash', ['-c', text], {
    cwd: folder,
    env: {
      PATH: `${folder}:${process.env.PATH}`,
      ...{ SLURM_ARRAY_TASK_ID: '3', SLURM_ARRAY_JOB_ID: '77', SLURM_RESTART_COUNT: restarts },
    },
  });
  return { status, calls: readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n') };
}

describe('submit', () => {
  it('prints an array with requeue that does one part a job', async () => {
    const text = await script(
      '--time',
      '02:00:00',
      '--',
      'sweep',
      'plan.yaml',
      '--vary',
      "a=it's|b",
      '--out',
      'r',
    );
    expect(text).toMatch(/^#!\/bin\/bash\n/u);
    for (const line of ['--array=1-12', '--requeue', '--time=02:00:00', '--cpus-per-task=1'])
      expect(text).toContain(`#SBATCH ${line}\n`);
    const { status, calls } = run(text, 0);
    expect({ status, calls }).toEqual({
      status: 0,
      calls: ["ccsim: sweep plan.yaml --vary a=it's|b --out r --shard auto/12 --jobs 1 --quiet"],
    });
  });

  it.each(['90', '90:00', '02:00:00', '2-12', '2-12:30', '2-12:30:00'])('takes the limit %s', async time =>
    expect(await script('--time', time, '--', 'run', 'a', '--out', 'r')).toContain(`--time=${time}\n`),
  );

  it.each(['tomorrow', '2 h', '2h', '1:2:3:4', '2-', '2-12:30:00:00', '02:00:00\n#SBATCH --mem=1', ':30'])(
    'refuses the limit %j',
    async time => {
      const terminal = capturedTerminal();
      const words = ['--slurm', '--parts', '2', '--time', time, '--', 'run', 'a', '--out', 'r'];
      expect(await commandLine(['submit', ...words], terminal)).toBe(2);
      expect(terminal).toMatchObject({
        results: '',
        messages: expect.stringContaining(
          `ccsim submit: --time ${time}: expected minutes, MM:SS, HH:MM:SS, D-HH, D-HH:MM or D-HH:MM:SS`,
        ),
      });
    },
  );

  it('asks for a part that failed once more, three times at most, but not for a wrong command', async () => {
    const text = await script('--', 'sweep', 'plan.yaml', '--out', 'r');
    expect(run(text, 1)).toMatchObject({ status: 1, calls: [expect.any(String), 'scontrol: requeue 77_3'] });
    expect(run(text, 1, '3').calls).toHaveLength(1);
    expect(run(text, 2).calls).toHaveLength(1);
  });
});
