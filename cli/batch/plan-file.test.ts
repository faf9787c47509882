import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { contentOf, sweep } from '../../test/support/batches.ts';
import { capturedTerminal } from '../captured-terminal.ts';
import { commandLine } from '../command-line.ts';
import { memoryFiles } from './memory-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'ccsim-plan-'));
afterAll(() => rmSync(folder, { recursive: true }));
const plan = join(folder, 'plan.yaml');
const SCENARIO = resolve('scenarios/erlang-a');
const START = ['plan: 1', `scenarios: [ ${SCENARIO} ]`, 'set: { horizon: 5 min, warmUp: 0 min }'];
const AGENTS = 'vary: { agentGroups.desk.agents: 96..100 by 4 }';
const PATIENCE = 'contactTypes.call.patience.exponential.mean';

const write = (...lines: string[]) => writeFileSync(plan, `${lines.join('\n')}\n`);

async function call(...words: string[]) {
  const terminal = capturedTerminal();
  const status = await commandLine(words, terminal);
  return { status, results: terminal.results, messages: terminal.messages.replaceAll(plan, 'plan.yaml') };
}

async function faultsOf(...lines: string[]): Promise<string> {
  write(...lines);
  const { status, messages } = await call('sweep', plan);
  expect(status).toBe(2);
  return messages;
}

/** What a sweep of the plan found, with options beside it. */
async function told(...words: string[]) {
  const { status, results, messages } = await call('sweep', plan, ...words, '--json', '--quiet');
  expect({ status, messages }).toEqual({ status: 0, messages: '' });
  return JSON.parse(results);
}

describe('a plan file', () => {
  it('says what the command line would say', async () => {
    write(...START, 'vary: { agentGroups.desk.agents: [92, 96, 100] }', 'replications: 5');
    const files = memoryFiles();
    await sweep(files, plan, '--quiet', '--out', 'plan');
    const words = ['--set', 'horizon=5 min', '--set', 'warmUp=0 min', '--replications', '5', '--quiet'];
    await sweep(files, SCENARIO, ...words, '--vary', 'agentGroups.desk.agents=92|96|100', '--out', 'words');
    expect(contentOf(files, 'plan')).toEqual(contentOf(files, 'words'));
  });

  it('gives its seed as it is written, and a confidence in any form', async () => {
    write(...START, 'replications: 2', 'seed: 0012', 'confidence: 90');
    expect(await told()).toMatchObject({ seed: '0012', confidence: 0.9 });
    write(...START, 'replications: 2', 'seed: "spring 1"', 'confidence: 0.8');
    expect(await told()).toMatchObject({ seed: 'spring 1', confidence: 0.8 });
  });

  it('is one behind comments and the mark of a document', async () => {
    write('# a plan', '---', '# in YAML', ...START, 'replications: 2');
    expect((await told()).points).toHaveLength(1);
  });

  it('gives factors with a factor as their step', async () => {
    write(...START, 'vary: { contactTypes.call.arrivals.poisson: ×0.9..×1.1 by ×0.1 }', 'replications: 1');
    const { points } = await told();
    expect(points.map(({ settings }: { settings: object }) => Object.values(settings)[0])).toEqual([
      '×0.9',
      '×1',
      '×1.1',
    ]);
  });
});

describe('options beside a plan count more:', () => {
  const settingsOf = ({ points }: { points: { settings: Record<string, string> }[] }) =>
    points.map(({ settings }) => Object.values(settings));

  it('a number of replications, than a precision', async () => {
    write(...START, 'replications: auto', 'precision: 50 %', 'ceiling: 25');
    expect((await told()).points[0].stopped).toBeDefined();
    expect((await told('--replications', '3')).points[0]).toMatchObject({ replications: 3 });
    expect((await told('--ceiling', '20')).points[0]).toMatchObject({ replications: 20 });
  });

  it('values of a path, in its place; other paths stay', async () => {
    write(
      ...START,
      'vary:',
      '  agentGroups.desk.agents: 96..100 by 4',
      `  ${PATIENCE}: [1 min, 2 min]`,
      'replications: 1',
    );
    const agents = ['--vary', 'agentGroups.desk.agents=98'];
    expect(settingsOf(await told(...agents))).toEqual([
      ['98', '1 min'],
      ['98', '2 min'],
    ]);
    expect(settingsOf(await told('--vary', 'contactTypes.call.talk.exponential.mean=3 min'))).toHaveLength(4);
  });

  it('a change, a seed, a design, a measure', async () => {
    write(...START, AGENTS, 'replications: 1', 'seed: a', 'measures: [asa]', 'design: one-at-a-time');
    const words = ['--seed', 'b', '--measure', 'waitTime', '--design', 'grid', '--set', 'horizon=4 min'];
    const found = await told(...words);
    expect(found.seed).toBe('b');
    expect(Object.keys(found.points[0].total)).toEqual(['waitTime']);
  });

  it('a best point with a zone of its own, and a zone alone', async () => {
    write(...START, AGENTS, 'replications: 20', 'best: { measure: waitTime, indifference: 1 s }');
    expect((await told('--indifference', '2 s')).best).toMatchObject({
      measure: 'waitTime',
      indifference: 2,
    });
    const other = ['--best', 'abandonment', '--indifference', '1 %'];
    expect((await told(...other)).best).toMatchObject({ measure: 'abandonment', indifference: 0.01 });
    const { messages } = await call('sweep', plan, '--best', 'abandonment');
    expect(messages).toContain('--best needs --indifference');
  });
});

describe('a fault of a plan', () => {
  it.each([
    ['scenario: a', '2:1: scenario: unknown key "scenario", did you mean'],
    [
      'replications: lots',
      '2:15: replications: got "lots", expected a whole number from 1 to 1000000, or auto',
    ],
    ['precision: 3 %', '2:12: precision: goes with replications: auto'],
    ['replications: auto\nprecision: 100 %', '3:12: precision: expected a share above 0 % and below 100 %'],
    ['measures: [asa, foo]', '2:17: measures[1]: foo is not known, expected all, some of arrived'],
    [
      'best: { measure: waitTme, indifference: 1 s }',
      '2:18: best.measure: is not known, did you mean waitTime?',
    ],
    ['best: { measure: asa, indifference: 1 % }', '2:37: best.indifference: asa is a time, expected'],
    ['design: cube', '2:9: design: expected grid, one-at-a-time, or latin:N'],
    ['design: latin:4', '2:9: design: nothing is varied, expected vary as well'],
    ['set: { horizon: 3 parsecs }', '2:17: set.horizon: unknown unit "parsecs"'],
    ['vary: { agentGroups.desk.agnts: [9] }', '2:9: vary.agentGroups.desk.agnts: 9: unknown key "agnts"'],
    ['vary: { agentGroups.desk.agents: [9, 9] }', 'agentGroups.desk.agents: a value is given twice'],
    [
      'vary: { agentGroups.desk.agents: 9..5 by 1 }',
      '2:34: vary.agentGroups.desk.agents: the range ends at 5',
    ],
    ['vary: { agentGroups.desk.agents: 5..9 }', 'is for design: latin:N, add a step such as “by 5”'],
  ])('%s is told at its place, in its own words', async (line, message) => {
    const messages = await faultsOf('plan: 1', line, `scenarios: [ ${SCENARIO} ]`);
    expect(messages).toContain(message);
    expect(messages).toMatch(/^plan\.yaml:\d+:\d+: /u);
    expect(messages).not.toMatch(/--(?!help)/u);
  });

  it('stands beside those of options that were typed, which keep their words', async () => {
    write(...START, 'replications: 1');
    expect((await call('sweep', plan, '--measure', 'foo')).messages).toContain('--measure foo is not known');
    expect((await call('sweep', plan, '--set', 'horizon=3 parsecs')).messages).toContain('--set:1:');
    expect((await call('sweep', plan, '--vary', 'a')).messages).toContain('--vary "a": expected PATH=VALUES');
  });

  it('is told of every value at once', async () => {
    const messages = await faultsOf(...START, 'vary: { agentGroups.desk.agents: 9..5 by 1 }', 'design: cube');
    expect(messages.split('\n').filter(line => line !== '')).toHaveLength(2);
  });
});

describe('a plan in the place of a scenario', () => {
  it('is told to be one, whatever its first key is', async () => {
    write(...START);
    expect((await call('run', plan)).messages).toContain('ccsim sweep runs a plan');
    write(...START.slice(1));
    expect((await call('sweep', plan)).messages).toContain('with plan: 1 as its first key');
  });

  it('goes with no other scenario', async () => {
    write(...START, 'replications: 1');
    const { status, messages } = await call('sweep', plan, SCENARIO);
    expect({ status, messages }).toEqual({
      status: 2,
      messages: expect.stringContaining(
        `plan.yaml is a plan, which names its scenarios itself: leave out ${SCENARIO}`,
      ),
    });
    expect((await call('sweep', plan, '--quiet')).status).toBe(0);
  });
});
