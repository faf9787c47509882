import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Cost, costOf } from '../../benchmarks/cost.ts';

const folder = mkdtempSync(join(tmpdir(), 'ccsim-memory-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the main thread still holds when all is done and the manifest is about to be written, garbage apart. */
const LOOKS = `data:text/javascript,${encodeURIComponent(`
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const { openSync } = fs;
fs.openSync = (path, ...others) => {
  if (String(path).endsWith('manifest.json.part')) {
    globalThis.gc();
    globalThis.heldMB = process.memoryUsage().heapUsed / 1e6;
  }
  return openSync(path, ...others);
};
syncBuiltinESMExports();`)}`;

/** A batch of days of a minute. */
function costOfDays(replications: number): Cost {
  const out = join(folder, String(replications));
  const minute = ['--set', 'horizon=1 min', '--set', 'warmUp=0 min', '--jobs', '2'];
  const words = ['run', 'scenarios/erlang-a', ...minute, '--replications', String(replications)];
  const cost = costOf([...words, '--out', out, '--quiet', '--json'], ['--expose-gc', '--import', LOOKS]);
  rmSync(out, { recursive: true });
  return cost;
}

describe('a batch with tables', () => {
  it('of 900,000 replications holds as much as one of 300,000, and takes a column of numbers more', () => {
    // until about 200,000 the allocator of each thread still takes more from the system
    const [few, many] = [costOfDays(300_000), costOfDays(900_000)];
    const told = ({ residentMB, heldMB }: Cost) =>
      `${residentMB.toFixed(0)} MB resident, ${heldMB!.toFixed(2)} MB held`;
    console.log(`300,000 replications: ${told(few)}; 900,000: ${told(many)}`);
    // two bytes of each replication would be 1.2 MB
    expect(many.heldMB! - few.heldMB!).toBeLessThan(1);
    // one measure at a time is read back: 16 bytes of each replication, and copies of them that are garbage soon
    expect(many.residentMB - few.residentMB).toBeLessThan(120);
    expect(many.residentMB).toBeLessThan(400);
  });
});

/** A report of days of the bank, by interval. */
function costOfReport(replications: number): Cost {
  const day = ['--set', 'calendar.days=1', '--jobs', '2', '--quiet', '--json'];
  return costOf(['run', 'scenarios/bank-inhouse', ...day, '--replications', String(replications)]);
}

describe('a report', () => {
  it('of 16,000 days takes a few kilobytes a day more than one of 6,000, not what all intervals of them would', () => {
    const [few, many] = [costOfReport(6000), costOfReport(16_000)];
    console.log(`6,000 days: ${few.residentMB.toFixed(0)} MB; 16,000: ${many.residentMB.toFixed(0)} MB`);
    // 48 intervals of five types are 77 kB
    expect(many.residentMB - few.residentMB).toBeLessThan(20 * 10);
  }, 300_000);
});
