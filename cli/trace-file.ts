import type { TraceSink } from '../engine/index.ts';
import type { Files } from './batch/files.ts';
import { WholeFile } from './batch/whole-file.ts';
import { errorCode, UsageError } from './faults.ts';
import { formOf, type WantedTrace } from './trace-form.ts';
import { rowWriter, untilEnough } from './trace-rows.ts';
import { tableTrace } from './trace-table.ts';

/**
 * Writes an event log into a new file, which is there whole or not at all; memory does not grow with it. Throws
 * UsageError where the file is there already, OutputError where it cannot be written.
 *
 * @param trace - runs the replication for its rows and says how it ended
 * @returns how the replication ended; `complete` when there were rows enough
 */
export function writeTrace(
  files: Files,
  path: string,
  { scenario, about, limit }: WantedTrace,
  trace: (sink: TraceSink) => string,
): string {
  const form = formOf(path);
  if (isThere(files, path)) throw new UsageError(`--out ${path}: exists, expected a new file`, 'trace');
  const file = new WholeFile(files, path);
  try {
    const table =
      form === 'parquet' ? tableTrace({ scenario, about, limit }, bytes => file.add(bytes)) : undefined;
    const write = table ?? rowWriter(scenario, form as 'csv' | 'ndjson', limit, text => file.add(text));
    write.header();
    const status = untilEnough(write.enough, () => trace(write.sink));
    table?.finish();
    file.finish();
    return status;
  } catch (error) {
    file.abandon();
    throw error;
  }
}

function isThere(files: Files, path: string): boolean {
  try {
    files.readPart(path, 0, 0);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw new UsageError(`--out ${path}: ${errorCode(error)}, expected a new file`, 'trace');
  }
}
