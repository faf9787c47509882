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
  about: 'Checks every hash of a folder of results, the shape of its tables, and that they add up.',
  example: 'ccsim audit results',
  options: {},
  async run(given, terminal) {
    const [path, ...others] = given.operands;
    if (path === undefined) throw new UsageError('a folder of results is missing', 'audit');
    if (others.length > 0) throw new UsageError(`unexpected ${others[0]}`, 'audit');
    const { files, replications, faults } = await auditFolder({ files: diskFiles(), path });
    for (const fault of faults) terminal.out(`${path}: ${fault}\n`);
    if (faults.length > 0) return PROMISE_BROKEN;
    terminal.out(
      `${path}: ${count(files, 'file')}, ${count(replications, 'replication')}: hashes hold, tables add up\n`,
    );
    return DONE;
  },
};
