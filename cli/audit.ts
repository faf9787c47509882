import { auditFolder } from './batch/audit.ts';
import { diskFiles } from './batch/files.ts';
import type { Command } from './command.ts';
import { DONE, PROMISE_BROKEN } from './exit-codes.ts';
import { UsageError } from './faults.ts';
import { count } from './print/number.ts';

/** `ccsim audit`: whether a folder of results is what it says. */
export const auditCommand: Command = {
  name: 'audit',
  usage: 'DIR',
  about: 'Checks every hash of a folder of results, and that its tables are what its replications give.',
  example: 'ccsim audit results',
  options: {},
  async run(given, terminal) {
    const [path, ...others] = given.operands;
    if (path === undefined) throw new UsageError('a folder of results is missing', 'audit');
    if (path === '') throw new UsageError('the name of a folder is empty', 'audit');
    if (others.length > 0) throw new UsageError(`unexpected ${others[0]}`, 'audit');
    const { files, replications, faults, madeBy } = await auditFolder({ files: diskFiles(), path });
    for (const fault of faults) terminal.out(`${path}: ${fault}\n`);
    if (faults.length > 0) return PROMISE_BROKEN;
    terminal.out(
      `${path}: ${count(files, 'file')}, ${count(replications, 'replication')}: hashes hold, tables add up\n`,
    );
    if (madeBy !== undefined)
      terminal.out(
        `${path}: is of ccsim ${madeBy}, which alone can form its intervals and differences anew\n`,
      );
    return DONE;
  },
};
