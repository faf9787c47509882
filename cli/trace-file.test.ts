import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { traceReplication } from '../engine/index.ts';
import { loadScenario } from '../scenarios/index.ts';
import { failing } from '../test/support/batches.ts';
import type { Files } from './batch/files.ts';
import { memoryFiles } from './batch/memory-files.ts';
import { PIECE } from './batch/table.ts';
import { listIfThere } from './batch/whole-file.ts';
import { capturedTerminal } from './captured-terminal.ts';
import { commandLine } from './command-line.ts';
import { OutputError } from './faults.ts';
import { readText } from './read-text.ts';
import { writeTrace } from './trace-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'ccsim-trace-'));
const trace = async (...words: string[]) => {
  const terminal = capturedTerminal();
  const status = await commandLine(['trace', ...words], terminal);
  return { status, results: terminal.results, messages: terminal.messages };
};
const bufferOf = (path: string) => new Uint8Array(readFileSync(path)).buffer;
const COLUMNS = 'time_s,phase,verb,contact,customer,attempt,contactType,queue,agent'.split(',');
const text = (value: unknown, column: string) =>
  column === 'time_s' ? (value as number).toFixed(6) : String(value ?? '');

describe('trace --out', () => {
  it.each([['scenarios/erlang-a'], ['scenarios/protect-service-level'], ['scenarios/callback-modes']])(
    'writes %s as Parquet with the rows of the CSV, in row groups, units in the metadata',
    async path => {
      const [table, csv] = ['parquet', 'csv'].map(end => join(folder, `${path.replaceAll('/', '-')}.${end}`));
      expect(await trace(path, '--seed', 'x', '--out', table!)).toEqual({
        status: 0,
        results: '',
        messages: '',
      });
      await trace(path, '--seed', 'x', '--out', csv!);
      const rows = await parquetReadObjects({ file: bufferOf(table!) });
      const lines = rows.map(row => COLUMNS.map(column => text(row[column], column)).join(','));
      expect(`${COLUMNS.join(',')}\n${lines.join('\n')}\n` === readFileSync(csv!, 'utf8')).toBe(true);
      const { row_groups, key_value_metadata } = parquetMetadata(bufferOf(table!));
      expect(row_groups).toHaveLength(Math.ceil(rows.length / PIECE));
      const metadata = Object.fromEntries(key_value_metadata!.map(({ key, value }) => [key, value]));
      expect(metadata).toMatchObject({ seed: 'x', replication: '0', units: '{"time_s":"s"}' });
      expect(metadata.hash).toMatch(/^[0-9a-f]{64}$/u);
      expect(Object.keys(JSON.parse(metadata.columns!))).toEqual(COLUMNS);
    },
  );

  it('writes as CSV and NDJSON what it prints, and with a limit the first rows', async () => {
    for (const form of ['csv', 'ndjson']) {
      const file = join(folder, `printed.${form}`);
      await trace('scenarios/two-queues-priority', '--out', file, '--limit', '6000');
      const { results } = await trace('scenarios/two-queues-priority', '--format', form, '--limit', '6000');
      expect(readFileSync(file, 'utf8') === results).toBe(true);
    }
    const file = join(folder, 'few.parquet');
    expect((await trace('scenarios/erlang-a', '--out', file, '--limit', '5000')).status).toBe(0);
    expect(await parquetReadObjects({ file: bufferOf(file) })).toHaveLength(5000);
  });

  it('with a limit of the scenario keeps what there is, says so and exits 1', async () => {
    const file = join(folder, 'limited.parquet');
    const { status, messages } = await trace(
      'scenarios/erlang-a',
      '--set',
      'limits.events=500',
      '--out',
      file,
    );
    expect({ status, messages }).toEqual({ status: 1, messages: expect.stringContaining('limit of events') });
    expect((await parquetReadObjects({ file: bufferOf(file) })).length).toBeGreaterThan(500);
  });

  it('refuses another ending, a file that is there, --format and --hash beside it, with exit 2', async () => {
    const there = join(folder, 'there.csv');
    writeFileSync(there, 'mine');
    const refusals = [
      [['--out', 'log.txt'], 'expected a name that ends in .parquet, .csv or .ndjson'],
      [['--out', there], 'exists, expected a new file'],
      [['--out', 'a.csv', '--format', 'csv'], '--format does not go with --out'],
      [['--out', 'a.csv', '--hash'], '--hash prints one line'],
    ] as const;
    for (const [words, message] of refusals)
      expect(await trace('scenarios/erlang-a', ...words)).toEqual({
        status: 2,
        results: '',
        messages: expect.stringContaining(message),
      });
    expect(readFileSync(there, 'utf8')).toBe('mine');
  });

  it('in a folder that is not there exits 1 and names the file', async () => {
    const { status, messages } = await trace('scenarios/erlang-a', '--out', join(folder, 'no/log.parquet'));
    expect({ status, messages }).toEqual({ status: 1, messages: expect.stringContaining('no/log.parquet') });
    expect(existsSync(join(folder, 'no'))).toBe(false);
    expect(readdirSync(folder).filter(name => name.endsWith('.part'))).toEqual([]);
  });
});

describe('an event log in a file', () => {
  const write = async (files: Files, path: string) => {
    const { scenario, hash } = await loadScenario('scenarios/erlang-a', readText);
    const about = { ccsim: '0', scenario: scenario.name, hash, seed: '1', replication: 0 };
    const all = { scenario, about, limit: Number.POSITIVE_INFINITY };
    return writeTrace(files, path, all, sink => traceReplication(scenario, '1', 0, sink).status);
  };

  it.each(['kept/log.parquet', 'kept/log.csv'])('is written as it goes: %s', async path => {
    const sizes: number[] = [];
    const files = memoryFiles();
    const counting = {
      ...files,
      write: (open: number, bytes: Uint8Array, from: number) => {
        sizes.push(bytes.length - from);
        return files.write(open, bytes, from);
      },
    };
    expect(await write(counting, path)).toBe('complete');
    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect(Math.max(...sizes)).toBeLessThan(total / 3);
  });

  it.each(['kept/log.parquet', 'kept/log.csv'])(
    'on a full disk is not there, at whatever call: %s',
    async path => {
      const counted = failing(memoryFiles(), Number.POSITIVE_INFINITY, 'ENOSPC', false);
      await write(counted, path);
      const last = counted.callsSoFar();
      for (const k of [2, 3, 4, last - 2, last - 1, last]) {
        const files = memoryFiles();
        await expect(write(failing(files, k, 'ENOSPC', false), path)).rejects.toThrow(OutputError);
        expect(listIfThere(files, 'kept')).toEqual([]);
      }
    },
  );
});
