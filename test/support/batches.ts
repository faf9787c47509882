import { readArguments } from '../../cli/arguments.ts';
import { batchCommand } from '../../cli/batch/batch-command.ts';
import type { Files } from '../../cli/batch/files.ts';
import { memoryFiles } from '../../cli/batch/memory-files.ts';
import { type Planned, planExperiment } from '../../cli/batch/plan.ts';
import { capturedTerminal } from '../../cli/captured-terminal.ts';
import { sweepCommand } from '../../cli/sweep.ts';

/** Carries out `ccsim sweep` in this process, on any files. */
export async function sweep(files: Files, ...words: string[]) {
  const terminal = capturedTerminal();
  const status = await batchCommand('sweep', readArguments(words, sweepCommand), terminal, files);
  return { status, results: terminal.results, messages: terminal.messages };
}

/** A small experiment: four points of 12 replications, in tasks of five. */
export const SMALL = [
  'scenarios/erlang-a',
  ...['--set', 'horizon=10 min', '--set', 'warmUp=0 min', '--quiet'],
  ...['--vary', 'agentGroups.desk.agents=96|100', '--vary', 'contactTypes.call.arrivals.poisson=×1|×1.05'],
  ...['--replications', '12', '--task', '5'],
];

/** A smaller one still: two points of four replications, in tasks of two. */
export const TINY = [
  'scenarios/erlang-a',
  ...['--set', 'horizon=2 min', '--set', 'warmUp=0 min', '--quiet', '--measure', 'waitTime'],
  ...['--vary', 'agentGroups.desk.agents=96|100', '--replications', '4', '--task', '2'],
];

/** A sweep that nothing disturbed, in the folder `all` of files in memory. */
export async function finishedSweep(words: readonly string[]) {
  const files = memoryFiles();
  const { status, results } = await sweep(files, ...words, '--out', 'all');
  if (status !== 0) throw new Error(`sweep ended with ${status}`);
  return { files, results, content: contentOf(files, 'all') };
}

/** All files of a folder by their path in it, as texts of bytes; those of provenance left out. */
export function contentOf(files: Files, folder: string): Record<string, string> {
  const content: Record<string, string> = {};
  const visit = (path: string, name: string) => {
    let names: string[] | undefined;
    try {
      names = files.list(path);
    } catch {
      content[name] = Buffer.from(files.read(path)).toString('latin1');
    }
    for (const each of names ?? []) visit(`${path}/${each}`, name === '' ? each : `${name}/${each}`);
  };
  visit(folder, '');
  delete content['provenance.json'];
  return content;
}

/** Files whose k-th call fails, counted from 1, with what comes after it too if `forGood`. */
export function failing(
  files: Files,
  k: number,
  code: string,
  forGood: boolean,
): Files & { callsSoFar(): number } {
  const state = { calls: 0 };
  const guarded = Object.fromEntries(
    Object.entries(files).map(([name, call]) => [
      name,
      (...given: unknown[]) => {
        state.calls++;
        if (state.calls === k || (forGood && state.calls > k))
          throw Object.assign(new Error(`${code}: ${name} failed`), { code });
        return (call as (...all: unknown[]) => unknown)(...given);
      },
    ]),
  ) as unknown as Files;
  return { ...guarded, callsSoFar: () => state.calls };
}

/** A run of a scenario with changes, planned and not begun. */
export function memoryPlan(path: string, set: string[], measures: string[]): Promise<Planned> {
  return planExperiment({
    ...{ kind: 'run', paths: [path], set, policies: [null], vary: [], design: { kind: 'grid' } },
    ...{ seed: 'seed', confidence: 0.95, replications: 10, measures },
  });
}
