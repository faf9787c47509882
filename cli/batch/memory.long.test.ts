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
  it('of 250,000 replications holds as much as one of 50,000', () => {
    const [few, many] = [costOfDays(50_000), costOfDays(250_000)];
    const told = ({ residentMB, heldMB }: Cost) =>
      `${residentMB.toFixed(0)} MB resident, ${heldMB!.toFixed(2)} MB held`;
    console.log(`50,000 replications: ${told(few)}; 250,000: ${told(many)}`);
    // ten bytes of each replication would be 2 MB
    expect(many.heldMB! - few.heldMB!).toBeLessThan(1);
    // in all threads, garbage and two columns of numbers included; three hundred bytes of each would be 60 MB more
    expect(many.residentMB - few.residentMB).toBeLessThan(100);
    expect(many.residentMB).toBeLessThan(400);
  });
});
