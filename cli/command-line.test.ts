import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { call, filesIn } from '../test/support/call.ts';
import { COMMANDS } from './commands.ts';

const { folder, file } = filesIn('cli');

const GOOD = `schema: 1
name: Small
contactTypes:
  call:
    arrivals: { poisson: 60/h }
    talk: { exponential: { mean: 3 min } }
    patience: { exponential: { mean: 2 min } }
agentGroups:
  desk: { agents: 4, skills: [call] }
horizon: 4 h
`;
const good = file('good.yaml', GOOD);

describe('the command line', () => {
  it.each([
    [['--version'], /^\d+\.\d+\.\d+\n$/u],
    [['--help'], /ccsim compare/u],
    [['run', '--help'], /--replications N/u],
    [['trace', '-h'], /--hash/u],
  ])('%j is answered on standard output, with status 0', async (words, form) => {
    expect(await call(...words)).toEqual({ status: 0, results: expect.stringMatching(form), messages: '' });
  });

  it.each(Object.keys(COMMANDS))('%s has a help with an example, no wider than 120 columns', async name => {
    const { status, results } = await call(name, '--help');
    expect(status).toBe(0);
    expect(results).toContain(`ccsim ${name}`);
    expect(results).toMatch(/Example\n {2}ccsim /u);
    expect(Math.max(...results.split('\n').map(line => line.length))).toBeLessThanOrEqual(120);
  });

  it.each([
    [['chekc', 'x'], 'unknown command chekc, did you mean check?'],
    [['--json', 'run'], 'the command comes first'],
    [['sweep'], 'a scenario is missing'],
    [['staff'], 'staff: not in this version'],
    [['view', good, '--port', '70000'], '--port 70000: expected a whole number from 1 to 65535'],
    [['view', 'policy.mjs'], 'policy.mjs: the pages run no module of your own'],
    [['view', good, '--policy', 'p.mjs'], 'unknown option --policy'],
    [['view', good, good, good, good, good], '5 scenarios are given, at most 4 are compared'],
    [['run'], 'a scenario is missing'],
    [['compare', good], '2 scenarios are needed, 1 given'],
    [['run', good, '--replicatoins', '3'], 'unknown option --replicatoins, did you mean --replications?'],
    [['run', good, '-x'], 'unknown option -x'],
    [['run', good, '--jobs', '0'], '--jobs 0: expected a whole number from 1'],
    [['run', good, '--precision', '1%'], '--precision goes with --replications auto'],
    [['run', good, '--replications', 'auto', '--precision', '0'], 'expected a share above 0 %'],
    [['run', good, '--out', '/nowhere', '--batches', '20'], '--batches does not go with tables'],
    [['run', good, '--shard', '1/2'], '--shard needs --out DIR'],
    [['sweep', good, '--vary', 'a'], 'expected PATH=VALUES'],
    [['sweep', good, '--interval', '30 min'], '--interval 30 min: is told in tables, which need --out DIR'],
    [['sweep', good, '--design', 'latin:4'], '--design latin:4: nothing is varied, expected --vary as well'],
    [['run', good, '--jobs', '0'], '--jobs 0: expected a whole number from 1 to 256'],
    [['run', good, '--replications', 'auto', '--precision', '10'], 'above 0 % and below 100 %, such as 1 %'],
    [['sweep', good, '--measure', 'waitTim', '--vary', 'horizon=2 h'], 'did you mean waitTime?'],
    [['merge'], 'a folder with parts is missing'],
    [['merge', '--out', 'x'], 'a folder with parts is missing'],
    [['merge', ''], 'the name of a folder is empty'],
    [['merge', 'x', '--out', ''], '--out "": is empty, expected DIR'],
    [['audit'], 'a folder of results is missing'],
    [['audit', ''], 'the name of a folder is empty'],
    [['audit', '/nowhere'], '/nowhere: there is no such file or folder'],
    [['audit', 'docs'], 'docs: holds no results of ccsim'],
    [['submit', '--slurm', '--parts', '4', '--', 'sweep', 'p.yaml'], 'the command needs --out DIR'],
    [['run', good, '--lang', 'ru'], '--lang ru: not in this version'],
    [['run', good, '--lang', 'xx'], '--lang xx: expected en'],
    [['run', good, '--seed'], '--seed needs a value'],
    [['run', good, '--seed', '--json'], '--seed needs a value'],
    [['run', good, '--out', ''], '--out "": is empty, expected DIR'],
    [['run', '--resume='], '--resume "": is empty, expected DIR'],
    [['trace', good, '--out', ''], '--out "": is empty, expected FILE'],
    [['run', good, '--measure', 'asa', '--measure', ''], '--measure "": is empty, expected NAME'],
    [['run', good, '--seed', '1', '--seed', '2'], '--seed is given 2 times'],
    [['run', good, '--replications', '0'], '--replications 0: expected a whole number from 1'],
    [['run', good, '--replications', '1e3'], '--replications 1e3: expected a whole number'],
    [['run', good, '--confidence', '100 %'], 'expected a share from 50 % to below 100 %'],
    [['run', good, '--batches', '20', '--replications', '3'], 'does not go with --replications'],
    [['run', good, '--interval', '15'], 'has no unit'],
    [['run', good, '--measure', 'abandonmnt'], 'did you mean abandonment?'],
    [['run', good, '--fail-if', 'asa'], 'expected a condition'],
    [['run', good, '--fail-if', 'asa < fast'], 'is no quantity'],
    [['run', good, '--fail-if', 'asaa < 3 s', '--replications', '2'], 'there is no asaa'],
    [['run', join(folder, '*.nothing')], 'no file or folder matches'],
    [['schema', 'x'], 'unexpected x'],
    [['theory'], 'a formula is missing'],
    [['theory', 'erlang-d'], 'unknown formula erlang-d, did you mean'],
  ])('%j exits 2 and says: %s', async (words, message) => {
    const { status, results, messages } = await call(...words);
    expect(messages).toContain(message);
    expect({ status, results }).toEqual({ status: 2, results: '' });
    expect(messages).not.toMatch(/internal|\n\s+at /u);
  });

  it.each([
    [['audit', good], `ccsim: ${good}/manifest.json: a file stands where a folder is expected\n`],
    [
      ['run', good, '--out', good],
      `ccsim: ${good}/manifest.json: a file stands where a folder is expected\n`,
    ],
    // made in vain: Node's own way to make folders with those above them would never end
    [
      ['sweep', good, '--replications', '2', '--out', '/proc/none/a'],
      'ccsim: /proc/none/a: there is no such file or folder\n',
    ],
    [
      ['trace', good, '--out', join(folder, 'none', 'log.csv')],
      `ccsim: ${join(folder, 'none', 'log.csv')}: there is no such file or folder\n`,
    ],
  ])('%j names the path and what is wrong with it, with status 1', async (words, messages) => {
    expect(await call(...words)).toEqual({ status: 1, results: '', messages });
  });

  it('takes an empty seed, which is a text like any other', async () => {
    expect((await call('run', good, '--seed', '', '--replications', '2')).status).toBe(0);
  });

  it('takes the name of no command from the prototype of objects', async () => {
    expect((await call('constructor')).status).toBe(2);
    expect((await call('run', '--constructor', 'x')).status).toBe(2);
  });

  it('without a command prints the help as a message and exits 2', async () => {
    const { status, results, messages } = await call();
    expect({ status, results }).toEqual({ status: 2, results: '' });
    expect(messages).toContain('Commands');
  });
});

describe('check', () => {
  it.each([
    ['5 days', []],
    ['2 days', ['--set', 'horizon=36 h']],
    ['1 day', ['--set', 'horizon=24 h']],
    ['1 day', ['--set', 'calendar.days=1']],
  ])('counts the days that are run: %s of a week with %j', async (days, set) => {
    const { status, results } = await call('check', 'scenarios/absence-and-reserve', ...set);
    expect(status).toBe(0);
    expect(results).toContain(`1 agent group, ${days})\n`);
  });

  it('counts no days where there is no calendar', async () => {
    expect((await call('check', good)).results).toMatch(/1 agent group\)\n$/u);
  });
});

describe('a bad scenario', () => {
  const big = file('big.yaml', `about: ${'x'.repeat(2_000_000)}\n`);
  const binary = file(
    'binary.yaml',
    Uint8Array.from({ length: 4096 }, (_, k) => (k * 37) % 256),
  );
  const empty = file('empty.yaml', '');
  const wrong = file('wrong.yaml', GOOD.replace('60/h', '60 per parsec').replace('talk:', 'tlak:'));
  it.each([
    ['missing', join(folder, 'none.yaml')],
    ['a folder without a scenario', folder],
    ['empty', empty],
    ['binary', binary],
    ['of two megabytes', big],
  ])('that is %s is told with its place, by check as a result and by run as a message', async (_, path) => {
    const checked = await call('check', path);
    expect(checked.status).toBe(2);
    expect(checked.results).toMatch(/^[^\n]+:\d+:\d+: /u);
    const run = await call('run', path);
    expect(run).toEqual({ status: 2, results: '', messages: expect.stringMatching(/^[^\n]+:\d+:\d+: /u) });
    expect(run.messages + checked.results).not.toMatch(/internal|\n\s+at /u);
  });

  it('has all its faults told at once, those of every file', async () => {
    const { status, messages } = await call('run', wrong, empty, '--quiet');
    expect(status).toBe(2);
    expect(messages).toMatch(/wrong\.yaml:5:\d+: contactTypes\.call\.arrivals\.poisson: .*parsec/u);
    expect(messages).toMatch(/wrong\.yaml:6:\d+: .*tlak/u);
    expect(messages).toContain('empty.yaml:1:1: ');
  });

  it('is named beside the good ones by check, which still exits 2', async () => {
    const { status, results } = await call('check', good, empty);
    expect(status).toBe(2);
    expect(results).toContain(`${good}: ok: Small (1 contact type, 1 queue, 1 agent group)`);
    expect(results).toContain('empty.yaml:1:1: ');
  });
});
