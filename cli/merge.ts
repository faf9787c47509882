import { AtWork } from './batch/at-work.ts';
import { showAndClean } from './batch/batch-command.ts';
import { diskFiles } from './batch/files.ts';
import { clean, type Folder, makeUnfinished } from './batch/folder.ts';
import { findParts, isFinished, mergeParts } from './batch/merge.ts';
import type { Command, Given } from './command.ts';
import { DONE, FAILED } from './exit-codes.ts';
import { UsageError } from './faults.ts';
import { OPTIONS } from './options.ts';
import type { Terminal } from './terminal.ts';

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
    if (paths.includes('')) throw new UsageError('the name of a folder is empty', 'merge');
    if (paths.length === 0 || path === undefined)
      throw new UsageError('a folder with parts is missing', 'merge');
    if (paths.length > 1 && given.text('out') === undefined)
      throw new UsageError('--out is needed where several folders are merged', 'merge');
    const files = diskFiles();
    const folders = paths.map(each => ({ files, path: each }));
    const atWork = new AtWork(files, text => terminal.tell(text));
    try {
      return await merge(folders, { files, path }, given, { terminal, atWork });
    } catch (error) {
      throw atWork.explain(error);
    } finally {
      atWork.leave();
    }
  },
};

/** Merges folders into one, in which nobody else may be at work. */
async function merge(
  folders: readonly Folder[],
  target: Folder,
  given: Given,
  { terminal, atWork }: { terminal: Terminal; atWork: AtWork },
): Promise<number> {
  const { path } = target;
  if (!isFinished(folders, target)) {
    findParts(folders, target);
    makeUnfinished(target);
  }
  await atWork.enter(path);
  if (isFinished(folders, target)) {
    atWork.settle();
    await clean(target);
    terminal.tell(`ccsim merge: ${path} is finished already\n`);
    return DONE;
  }
  const merged = await mergeParts(folders, target, each => atWork.checkFree(each));
  if ('results' in merged) return showAndClean(merged.results, given, { ...target, terminal, atWork });
  for (const line of merged.missing) terminal.tell(`ccsim merge: ${line}\n`);
  terminal.tell(
    `ccsim merge: nothing is merged; ccsim ${merged.experiment.plan.kind} --resume ${path} does what is missing\n`,
  );
  return FAILED;
}
