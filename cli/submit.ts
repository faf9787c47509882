import type { Command } from './command.ts';
import { DONE } from './exit-codes.ts';
import { UsageError } from './faults.ts';
import { readCount } from './options.ts';

/** Commands that can be done in parts. */
const PARTED = ['run', 'compare', 'sweep'];

/** `ccsim submit`: the script of a batch system's job that does an experiment in parts. */
export const submitCommand: Command = {
  name: 'submit',
  usage: '--slurm --parts N -- COMMAND …',
  about:
    'Prints the job script of a Slurm array that does an experiment in N parts; parts that fail are requeued.',
  example: [
    'ccsim submit --slurm --parts 40 -- sweep plan.yaml --out results > job.sh',
    'sbatch --wait job.sh && ccsim merge results',
  ].join('\n'),
  options: {
    slurm: { about: 'for Slurm, the one batch system so far; others call --shard auto/N themselves' },
    parts: { value: 'N', about: 'how many jobs the array has' },
    cores: { value: 'J', about: 'cores of each job (1)' },
    time: { value: 'LIMIT', about: 'time limit of each job as Slurm writes it, such as 02:00:00' },
  },
  async run(given, terminal) {
    if (!given.has('slurm'))
      throw new UsageError('--slurm is needed: it is the one batch system so far', 'submit');
    const parts = readCount(given, 'parts', 'submit', 1);
    if (parts === undefined)
      throw new UsageError('--parts N is needed: how many jobs the array has', 'submit');
    const cores = readCount(given, 'cores', 'submit', 1) ?? 1;
    const words = given.operands;
    if (!PARTED.includes(words[0] ?? ''))
      throw new UsageError(`after -- comes one of ${PARTED.join(', ')} with its options`, 'submit');
    const at = words.findIndex(word => word === '--out' || word.startsWith('--out='));
    if (at < 0)
      throw new UsageError('the command needs --out DIR, in which the parts come together', 'submit');
    if (words.some(word => /^--(?:shard|jobs)(?:=|$)/u.test(word)))
      throw new UsageError('leave --shard and --jobs to the script', 'submit');
    const folder = words[at]!.includes('=') ? words[at]!.slice('--out='.length) : words[at + 1]!;
    terminal.out(slurmScript({ words, parts, cores, time: readLimit(given.text('time')), folder }));
    return DONE;
  },
};

/** Forms of a time limit that Slurm takes. */
const LIMIT = /^(?:\d+|\d+:\d+|\d+:\d+:\d+|\d+-\d+(?::\d+){0,2})$/u;

function readLimit(text: string | undefined): string | undefined {
  if (text === undefined || LIMIT.test(text)) return text;
  throw new UsageError(
    `--time ${text}: expected minutes, MM:SS, HH:MM:SS, D-HH, D-HH:MM or D-HH:MM:SS, such as 02:00:00`,
    'submit',
  );
}

interface Job {
  words: readonly string[];
  parts: number;
  cores: number;
  time: string | undefined;
  folder: string;
}

function slurmScript({ words, parts, cores, time, folder }: Job): string {
  return [
    '#!/bin/bash',
    '#SBATCH --job-name=ccsim',
    `#SBATCH --array=1-${parts}`,
    `#SBATCH --cpus-per-task=${cores}`,
    ...(time === undefined ? [] : [`#SBATCH --time=${time}`]),
    '#SBATCH --requeue',
    '#SBATCH --open-mode=append',
    '#SBATCH --output=ccsim-%A_%a.log',
    '',
    '# A part goes on where it was when it is started again. CCSIM says how ccsim is called here.',
    `\${CCSIM:-ccsim} ${words.map(quoted).join(' ')} --shard auto/${parts} --jobs ${cores} --quiet`,
    'status=$?',
    '',
    '# 2: the command is wrong, which another try does not change.',
    `if [ $status -ne 0 ] && [ $status -ne 2 ] && [ "\${SLURM_RESTART_COUNT:-0}" -lt 3 ]; then`,
    `  scontrol requeue "\${SLURM_ARRAY_JOB_ID}_\${SLURM_ARRAY_TASK_ID}"`,
    'fi',
    'exit $status',
    '',
    `# When all parts are done: \${CCSIM:-ccsim} merge ${quoted(folder)}`,
    '',
  ].join('\n');
}

/** A word as a shell takes it for one. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
