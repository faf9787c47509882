import { describe, expect, it } from 'vitest';
import { capturedTerminal } from './captured-terminal.ts';
import { commandLine } from './command-line.ts';
import { exactSeconds } from './trace-rows.ts';

const SCENARIO = 'scenarios/erlang-a';
const call = async (...words: string[]) => {
  const terminal = capturedTerminal();
  const status = await commandLine(['trace', SCENARIO, '--set', 'horizon=121 min', ...words], terminal);
  return { status, results: terminal.results, messages: terminal.messages };
};

describe('trace', () => {
  it('prints microseconds as they are', () => {
    expect([0, 1, 999_999, 1_000_000, 86_400_000_001, 2 ** 53 - 1].map(exactSeconds)).toEqual([
      '0.000000',
      '0.000001',
      '0.999999',
      '1.000000',
      '86400.000001',
      '9007199254.740991',
    ]);
  });

  it('prints a row a verb, in the columns of the contract, times never falling', async () => {
    const { status, results } = await call();
    expect(status).toBe(0);
    const [head, ...rows] = results
      .trimEnd()
      .split('\n')
      .map(line => line.split(','));
    expect(head).toEqual('time_s,phase,verb,contact,customer,attempt,contactType,queue,agent'.split(','));
    expect(rows.length).toBeGreaterThan(10_000);
    expect(rows.every((row, k) => k === 0 || Number(row[0]) >= Number(rows[k - 1]![0]))).toBe(true);
    expect(rows.find(row => row[2] === 'answer')).toEqual([
      expect.stringMatching(/^\d+\.\d{6}$/u),
      'arrive',
      'answer',
      '0',
      '0',
      '1',
      'call',
      'call',
      expect.stringMatching(/^desk#\d+$/u),
    ]);
  });

  it('--format ndjson holds the same rows as csv', async () => {
    const lines = (await call('--format', 'ndjson', '--limit', '5000')).results.trimEnd().split('\n');
    const rows = (await call('--limit', '5000')).results.trimEnd().split('\n').slice(1);
    const asCsv = lines.map(line => {
      const { time_s, ...rest } = JSON.parse(line);
      return [time_s.toFixed(6), ...Object.values(rest).map(value => value ?? '')].join(',');
    });
    expect(asCsv).toEqual(rows);
    expect(rows).toHaveLength(5000);
  });

  it('--hash prints the same fingerprint for the same seed and replication only', async () => {
    const hash = async (...words: string[]) => (await call('--hash', ...words)).results;
    const first = await hash();
    expect(first).toMatch(/^[0-9a-f]{16}\n$/u);
    expect(await hash('--seed', '1', '--replication', '0')).toBe(first);
    expect(await hash('--seed', '2')).not.toBe(first);
    expect(await hash('--replication', '1')).not.toBe(first);
  });

  it('that reaches a limit says so and exits 1', async () => {
    const { status, messages } = await call('--set', 'limits.events=500');
    expect({ status, messages }).toEqual({ status: 1, messages: expect.stringContaining('limit of events') });
  });
});
