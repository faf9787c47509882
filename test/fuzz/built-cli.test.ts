import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../architecture/sources.ts';
import { fuzzedScenario } from './fuzzed-scenarios.ts';

const FILES = 60;
const PLACED_FAULT = /^\S.*:\d+:\d+: .+/u;

describe('generated files through the built command line (R1)', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ccsim-fuzz-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const check = (seed: number) => {
    const { kind, files } = fuzzedScenario(seed);
    const place = join(folder, String(seed));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(place, name)), { recursive: true });
      writeFileSync(join(place, name), text);
    }
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--max-old-space-size=300', join(ROOT, 'dist/cli/main.js'), 'check', 's.yaml'],
      { cwd: place, encoding: 'utf8', timeout: 20_000 },
    );
    return { kind, status, output: stdout + stderr };
  };

  it(`${FILES} of them: exit 0, or 2 with file:line:column of every fault, and never a stack`, () => {
    const kinds = new Set<string>();
    for (let seed = 1; seed <= FILES; seed++) {
      const { kind, status, output } = check(seed);
      kinds.add(`${kind} ${status}`);
      expect([0, 2], `seed ${seed}`).toContain(status);
      expect(output, `seed ${seed}`).not.toMatch(/\n\s+at .+:\d+/u);
      if (status === 2) expect(output.split('\n')[0], `seed ${seed}`).toMatch(PLACED_FAULT);
    }
    expect([...kinds]).toEqual(expect.arrayContaining(['sound 0', 'schema 2']));
  });
});
