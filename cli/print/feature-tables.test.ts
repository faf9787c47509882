import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SOUND_CENTER } from '../../test/support/sound-center.ts';
import { capturedTerminal } from '../captured-terminal.ts';
import { commandLine } from '../command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'ccsim-features-'));
const write = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const center = write('center.yaml', SOUND_CENTER.replace('accept: 45 %', 'accept: 0 %'));
const run = async (path: string, ...words: string[]) => {
  const terminal = capturedTerminal();
  const status = await commandLine(['run', path, '--quiet', '--replications', '4', ...words], terminal);
  return { status, results: terminal.results, messages: terminal.messages };
};

describe('run of a center with lines, an IVR, redials, callbacks and transfers', () => {
  it('shows a section for each, in words and with units', async () => {
    const { results } = await run(center);
    expect(results).toMatch(/^Trunks +lines in use +at most$/mu);
    expect(results).toMatch(/^main +\d/mu);
    expect(results).toMatch(
      /^served by the IVR alone \(containment\) +\d+\.\d+ +\d+\.\d+ … \d+\.\d+ {2}%$/mu,
    );
    expect(results).toMatch(/^mean time in the IVR \(ivrTime\) .* s$/mu);
    expect(results).toMatch(/^welcome → balance +\d.* +40\.0$/mu);
    expect(results).toMatch(/^attempts of each \(attemptsPerCustomer\) +1\.\d+ /mu);
    expect(results).toMatch(/^callbacks offered, a replication +\d/mu);
    expect(results).toMatch(/^Transfers +passed on % +rightly % +taken over +gave up +mean wait s$/mu);
    expect(results).toMatch(/^call +\d\.\d ± \d\.\d +\d\d(\.\d)? ± \d/mu);
    expect(Math.max(...results.split('\n').map(line => line.length))).toBeLessThanOrEqual(110);
  });

  it('shows only what is asked for, and says what there is to ask for', async () => {
    const { results } = await run(center, '--measure', 'containment', '--measure', 'escalationAccuracy');
    expect(results).toContain('(containment)');
    expect(results).toMatch(/^Transfers +rightly %$/mu);
    expect(results).not.toMatch(/^(Trunks|Customers|Callbacks|Menus)/mu);
    const wrong = await run(center, '--measure', 'callbackWiat');
    expect(wrong.status).toBe(2);
    expect(wrong.messages).toContain('did you mean callbackWait?');
  });

  it.each([
    ['customers.total.attemptsPerCustomer > 1.01', 3],
    ['trunks.main.inUse > 20', 0],
    ['ivr.total.containment < 5 %', 0],
    ['transfers.contactTypes.call.escalationAccuracy < 99 %', 3],
    ['attemptsPerCustomer > 1.01', 3],
    ['attemptsPerCustomer < 1.01', 0],
    ['callbackWait > 1 s', 3],
    ['lost < 0', 0],
  ])('--fail-if %s exits %i', async (condition, status) => {
    expect((await run(center, '--fail-if', condition)).status).toBe(status);
  });

  it.each([
    ['callbackWiat > 1 s', 'there is no callbackWiat here, did you mean callbackWait?'],
    ['inUse > 20', 'inUse belongs to a part, expected one of trunks.main.inUse'],
    ['nothingOfTheKind > 1', 'finallyServed'],
  ])('--fail-if %s is refused with what there is', async (condition, told) => {
    const { status, messages } = await run(center, '--fail-if', condition);
    expect(status).toBe(2);
    expect(messages).toContain(told);
  });

  it('shows none of it where a scenario has nothing of the kind', async () => {
    const plain = write(
      'plain.yaml',
      'schema: 1\nname: Plain\nhorizon: 5 h\ncontactTypes: { call: { arrivals: { poisson: 60/h }, talk: 3 min } }\nagentGroups: { desk: { agents: 5, skills: [call] } }\n',
    );
    const { results } = await run(plain);
    expect(results).toContain('Books balance');
    expect(results).not.toMatch(/Trunks|IVR|Customers|Callbacks|Transfers/u);
  });
});
