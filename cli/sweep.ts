import { batchCommand } from './batch/batch-command.ts';
import { BATCH_OPTIONS, SWEEP_OPTIONS } from './batch/batch-options.ts';
import type { Command } from './command.ts';
import { OPTIONS } from './options.ts';
import { POLICY_OPTION } from './policy.ts';

/** `ccsim sweep`: many points of one or more scenarios, under the same random numbers. */
export const sweepCommand: Command = {
  name: 'sweep',
  usage: 'PLAN | SCENARIO… --vary PATH=VALUES …',
  about:
    'Runs every point of a design under the same random numbers, and tells what differs and which is best.',
  example: [
    'ccsim sweep scenarios/erlang-a --vary "agentGroups.desk.agents=95..105 by 5" --out results',
    'ccsim sweep --resume results',
  ].join('\n'),
  options: {
    ...SWEEP_OPTIONS,
    replications: { value: 'N', about: 'of each point (20); auto: as many as the precision takes' },
    precision: BATCH_OPTIONS.precision,
    ceiling: BATCH_OPTIONS.ceiling,
    measure: { value: 'NAME', about: 'what is kept of a replication; what must become precise', many: true },
    seed: OPTIONS.seed,
    set: OPTIONS.set,
    policy: { ...POLICY_OPTION, many: true },
    confidence: OPTIONS.confidence,
    out: BATCH_OPTIONS.out,
    resume: BATCH_OPTIONS.resume,
    shard: BATCH_OPTIONS.shard,
    queue: BATCH_OPTIONS.queue,
    insecure: BATCH_OPTIONS.insecure,
    task: BATCH_OPTIONS.task,
    interval: {
      ...OPTIONS.interval,
      about: 'with --out: tells intervals of the day as well, such as 30 min',
    },
    jobs: OPTIONS.jobs,
    json: OPTIONS.json,
    lang: OPTIONS.lang,
    quiet: OPTIONS.quiet,
  },
  notes: [
    'A plan is a YAML file that begins with plan: 1 (ccsim schema --plan); options given beside it count more.',
    'Values are written as in a file, each with its unit; ×1.1 scales what is there. A range without a step',
    '(90..110) is for --design latin:N. Differences are those against the first point.',
  ].join('\n'),
  run: (given, terminal) => batchCommand('sweep', given, terminal),
};
