import { showAndClean } from './batch/batch-command.ts';
import { diskFiles } from './batch/files.ts';
import { clean } from './batch/folder.ts';
import { isFinished, mergeParts } from './batch/merge.ts';
import type { Command } from './command.ts';
import { DONE, FAILED } from './exit-codes.ts';
import { UsageError } from './faults.ts';
import { OPTIONS } from './options.ts';

/** `ccsim merge`: the parts of an experiment, done by several processes or machines, become its results. */
export const mergeCommand: Command = {
  name: 'merge',
  usage: 'DIR…',
  about: 'Brings the parts of an experiment together; refuses, and lists what is missing, if anything is.',
  example: 'ccsim merge results',
  options: {
    out: { value: 'DIR', about: 'where results go (the folder itself, if one is given)' },
    json: OPTIONS.json,
    quiet: OPTIONS.quiet,
  },
  async run(given, terminal) {
    const paths = given.operands.map(path => path.replace(/(?<=.)\/+$/u, ''));
    const path = given.text('out') ?? paths[0];
    if (path === undefined) throw new UsageError('a folder with parts is missing', 'merge');
    if (paths.length > 1 && given.text('out') === undefined)
      throw new UsageError('--out is needed where several folders are merged', 'merge');
    const files = diskFiles();
    const target = { files, path };
    if (isFinished(target)) {
      await clean(target);
      terminal.tell(`ccsim merge: ${path} is finished already\n`);
      return DONE;
    }
    const merged = await mergeParts(
      paths.map(each => ({ files, path: each })),
      target,
    );
    if ('results' in merged) return showAndClean(merged.results, given, terminal, target);
    for (const line of merged.missing) terminal.tell(`ccsim merge: ${line}\n`);
    terminal.tell(
      `ccsim merge: nothing is merged; ccsim ${merged.experiment.plan.kind} --resume ${path} does what is missing\n`,
    );
    return FAILED;
  },
};
