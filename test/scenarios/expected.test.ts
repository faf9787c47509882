import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../architecture/sources.ts';
import { shippedScenarios } from '../support/shipped.ts';

/** What `ccsim run` prints of a scenario, as a terminal without colours shows it. */
function printed(folder: string, ...options: string[]): string {
  const { stdout, status } = spawnSync(process.execPath, ['dist/cli/main.js', 'run', folder, ...options], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return `${stdout}exit ${status}\n`;
}

describe.each(shippedScenarios())('%s', folder => {
  const file = join(ROOT, folder, 'expected.txt');
  if (process.env.UPDATE === '1') writeFileSync(file, printed(folder));

  it('prints what its expected.txt holds', () => {
    expect(printed(folder)).toBe(readFileSync(file, 'utf8'));
  });

  it('has a README with its sources', () => {
    expect(existsSync(join(ROOT, folder, 'README.md'))).toBe(true);
    expect(readFileSync(join(ROOT, folder, 'README.md'), 'utf8')).toMatch(/source|from/iu);
  });
});

it('an expected output sees another seed', () => {
  const expected = readFileSync(join(ROOT, 'scenarios/erlang-c/expected.txt'), 'utf8');
  expect(printed('scenarios/erlang-c', '--seed', '2')).not.toBe(expected);
});
