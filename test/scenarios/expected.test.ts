import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { capturedTerminal } from '../../cli/captured-terminal.ts';
import { commandLine } from '../../cli/command-line.ts';
import { ROOT } from '../architecture/sources.ts';
import { shippedScenarios } from '../support/shipped.ts';

/**
 * What `ccsim run` prints of a scenario, as a terminal without colours shows it. In this process and thread: nineteen
 * starts, each with compilers of its own, would take longer than what is simulated. The built program is
 * held to its source elsewhere (cli/process.test.ts, test/docs).
 */
async function printed(folder: string, ...options: string[]): Promise<string> {
  const terminal = capturedTerminal();
  const status = await commandLine(['run', join(ROOT, folder), '--jobs', '1', ...options], terminal);
  return `${terminal.results}exit ${status}\n`;
}

describe.each(shippedScenarios())('%s', folder => {
  const file = join(ROOT, folder, 'expected.txt');

  it('prints what its expected.txt holds', async () => {
    const now = await printed(folder);
    if (process.env.UPDATE === '1') writeFileSync(file, now);
    expect(now).toBe(readFileSync(file, 'utf8'));
  });

  it('has a README with its sources', () => {
    expect(existsSync(join(ROOT, folder, 'README.md'))).toBe(true);
    expect(readFileSync(join(ROOT, folder, 'README.md'), 'utf8')).toMatch(/source|from/iu);
  });
});

it('an expected output sees another seed', async () => {
  const expected = readFileSync(join(ROOT, 'scenarios/erlang-c/expected.txt'), 'utf8');
  expect(await printed('scenarios/erlang-c', '--seed', '2')).not.toBe(expected);
});
