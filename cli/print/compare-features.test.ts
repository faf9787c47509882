import { describe, expect, it } from 'vitest';
import { capturedTerminal } from '../captured-terminal.ts';
import { commandLine } from '../command-line.ts';

const compare = async (...words: string[]) => {
  const terminal = capturedTerminal();
  await commandLine(['compare', ...words, '--quiet', '--replications', '4'], terminal);
  return terminal.results;
};

describe('a comparison', () => {
  it('shows features that both scenarios have, with their differences', async () => {
    const text = await compare('scenarios/vip-forward/message.yaml', 'scenarios/vip-forward');
    expect(text).toMatch(
      /^ +important ones answered there \(reachedOutside\) +\d\d\.\d +\d\d\.\d +0\.0 .* same$/mu,
    );
    expect(text).toMatch(/^ +lost of all who arrived \(lostShare\) +\d\d\.\d +\d\d\.\d +−\d\.\d .* better/mu);
    expect(text).toMatch(/^ +callbacks taken, a replication /mu);
  });

  it('leaves out what only one of them has', async () => {
    const text = await compare('scenarios/vip-forward/office-only.yaml', 'scenarios/vip-forward');
    expect(text).not.toContain('reachedOutside');
    expect(text).toContain('lostShare');
    expect(await compare('scenarios/erlang-c', 'scenarios/erlang-a')).not.toMatch(/lost|callbacks|attempts/u);
  });

  it('gives the same differences in its data', async () => {
    const { differences } = JSON.parse(
      await compare('scenarios/helpdesk-l1-l2', 'scenarios/helpdesk-l1-l2/accurate.yaml', '--json'),
    );
    const { escalationAccuracy, transferWait, reachedOutside } = differences[0].measures;
    expect(escalationAccuracy.value).toBeGreaterThan(0);
    expect(transferWait).toHaveProperty('low');
    expect(reachedOutside).toBe(undefined);
  });
});
