import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { costOf } from '../../benchmarks/cost.ts';

const folder = mkdtempSync(join(tmpdir(), 'ccsim-memory-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The most memory that a batch holds, of days of a minute [MB]. */
function residentMB(replications: number): number {
  const out = join(folder, String(replications));
  const minute = ['--set', 'horizon=1 min', '--set', 'warmUp=0 min', '--jobs', '2'];
  const words = ['run', 'scenarios/erlang-a', ...minute, '--replications', String(replications)];
  const cost = costOf([...words, '--out', out, '--quiet', '--json']);
  rmSync(out, { recursive: true });
  return cost.residentMB;
}

describe('a batch with tables', () => {
  it('of 400,000 replications holds as much as one of 100,000, but for columns of numbers', () => {
    const few = residentMB(100_000);
    const many = residentMB(400_000);
    console.log(`100,000 replications: ${few.toFixed(0)} MB resident; 400,000: ${many.toFixed(0)} MB`);
    expect(many).toBeLessThan(400);
    // what is kept of each for good, 250 bytes of it, would be 75 MB
    expect(many - few).toBeLessThan(70);
  });
});
