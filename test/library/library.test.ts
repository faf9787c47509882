import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { capturedTerminal } from '../../cli/captured-terminal.ts';
import { commandLine } from '../../cli/command-line.ts';
import { readText } from '../../cli/read-text.ts';
import { experiment, loadScenario, simulate, VERSION } from '../../index.ts';
import { ROOT } from '../architecture/sources.ts';

const SET = ['horizon=30 min', 'warmUp=0 min'];
const load = (...set: string[]) => loadScenario('scenarios/erlang-a', readText, { set: [...SET, ...set] });

async function printed(...words: string[]) {
  const terminal = capturedTerminal();
  const sets = SET.flatMap(set => ['--set', set]);
  expect(await commandLine([...words, ...sets, '--json', '--quiet'], terminal)).toBe(0);
  return JSON.parse(terminal.results);
}

describe('simulate', () => {
  it('returns what run --json prints', async () => {
    const report = simulate(await load(), { seed: 'a', replications: 5, confidence: 0.9 });
    const words = ['run', 'scenarios/erlang-a', '--seed', 'a', '--replications', '5', '--confidence', '90 %'];
    expect(JSON.parse(JSON.stringify(report))).toEqual(await printed(...words));
  });

  it('by itself has 20 replications, seed 1 and 95 %', async () => {
    expect(JSON.parse(JSON.stringify(simulate(await load())))).toEqual(
      await printed('run', 'scenarios/erlang-a'),
    );
  });

  it('ends where onProgress says so, with what is finished', async () => {
    const told: number[] = [];
    const onProgress = (finished: number) => told.push(finished) < 3;
    const report = simulate(await load(), { onProgress });
    expect([report.status, report.replications, told]).toEqual(['interrupted', 3, [1, 2, 3]]);
    expect(simulate(await load(), { replications: 3, onProgress: () => false }).replications).toBe(1);
  });

  it.each([
    [{ replications: 0 }, 'replications: 0, must be a whole number of at least 1'],
    [{ replications: 2.5 }, 'replications: 2.5, must be a whole number of at least 1'],
    [{ confidence: 95 }, 'confidence: 95, must be between 0 and 1'],
    [{ seed: 1 as never }, 'seed: 1, must be a text'],
  ])('refuses %j', async (options, message) => {
    const loaded = await load();
    expect(() => simulate(loaded, options)).toThrow(new RangeError(message));
  });
});

describe('experiment', () => {
  it('holds scenarios against each other as compare --json does', async () => {
    const paths = ['scenarios/erlang-a', 'scenarios/erlang-c'];
    const compared = await printed('compare', ...paths, '--replications', '4');
    const [a, c] = await Promise.all(paths.map(path => loadScenario(path, readText, { set: SET })));
    const names = compared.scenarios.map((report: { scenario: { name: string } }) => report.scenario.name);
    const found = experiment({ [names[0]]: a!, [names[1]]: c! }, { replications: 4 });
    expect(JSON.parse(JSON.stringify(Object.values(found.reports)))).toEqual(compared.scenarios);
    expect(JSON.parse(JSON.stringify(found.differences))).toEqual(compared.differences);
    expect(found).toMatchObject({ replications: 4, stopping: undefined });
  });

  it('with a precision has as many replications as run --replications auto', async () => {
    const words = ['--replications', 'auto', '--precision', '20 %', '--measure', 'asa', '--ceiling', '800'];
    const terminal = capturedTerminal();
    const sets = SET.flatMap(set => ['--set', set]);
    await commandLine(['run', 'scenarios/erlang-a', ...sets, '--quiet', '--json', ...words], terminal);
    const precision = { relative: 0.2, measures: ['asa'], ceiling: 800 };
    const { replications, stopping } = experiment({ it: await load() }, { precision });
    expect(JSON.parse(terminal.results)).toMatchObject({ points: [{ replications }] });
    expect(replications).toBeGreaterThan(20);
    expect(stopping?.stopped).toBe('precision');
    expect(stopping!.rule).toContain('Law & Kelton');
  });

  it('goes on until every scenario is precise, and the same number for all', async () => {
    const [few, many] = [await load('agentGroups.desk.agents=92'), await load('agentGroups.desk.agents=100')];
    const precision = { relative: 0.25, measures: ['waitTime'], ceiling: 2000 };
    const alone = [few, many].map(each => experiment({ it: each }, { precision }).replications);
    const together = experiment({ few, many }, { precision });
    expect(alone[0]).not.toBe(alone[1]);
    expect(together.replications).toBeGreaterThanOrEqual(Math.max(...alone));
    expect(together.stopping?.stopped).toBe('precision');
    expect(Object.values(together.reports).map(report => report.replications)).toEqual([
      together.replications,
      together.replications,
    ]);
    expect(together.reports.many).toEqual(simulate(many, { replications: together.replications }));
  });

  it('says when it ended at the ceiling, or was ended', async () => {
    const it = await load();
    const precision = { relative: 0.0001, measures: ['waitTime'], ceiling: 25 };
    expect(experiment({ it }, { precision })).toMatchObject({
      replications: 25,
      stopping: { stopped: 'ceiling' },
    });
    expect(experiment({ it }, { precision, onProgress: k => k < 7 })).toMatchObject({
      replications: 7,
      stopping: { stopped: 'interrupted' },
      reports: { it: { status: 'interrupted' } },
    });
  });

  it('refuses what cannot be', async () => {
    const loaded = await load();
    const precision = { relative: 0.1, measures: ['waitTime'] };
    const wrong = (...given: Parameters<typeof experiment>) => expect(() => experiment(...given));
    wrong({}).toThrow('scenarios: none, must be at least one');
    wrong({ 100: loaded }).toThrow('the name 100 is a number, must be a text such as "100 agents"');
    wrong({ a: loaded }, { precision, replications: 9 }).toThrow(
      'replications and precision: both are said, must be one of them',
    );
    wrong({ a: loaded }, { precision: { ...precision, measures: ['wait'] } }).toThrow(
      'precision.measures: a has no measure wait',
    );
    wrong({ a: loaded }, { precision: { ...precision, measures: [] } }).toThrow(
      'measures: none, must be at least one',
    );
    wrong({ a: loaded }, { precision: { ...precision, relative: 2 } }).toThrow(
      'relative: 2, must be between 0 and 1',
    );
  });
});

const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');

describe('what is published', () => {
  it('is one module that imports packages alone: over many, constants are unknown and a day takes a quarter longer', () => {
    const { default: module, types } = JSON.parse(read('package.json')).exports['.'];
    const imported = [...read(module).matchAll(/^import .*?"(?<from>[^"]+)";$/gmu)].map(found => found[1]!);
    expect(imported.length).toBeGreaterThan(2);
    expect(imported.filter(from => from.startsWith('.'))).toEqual([]);
    expect(read(types)).toContain('./engine/index.ts');
  });
});

describe('the version', () => {
  it('is the same in package.json, in the library, in CITATION.cff', () => {
    expect(JSON.parse(read('package.json')).version).toBe(VERSION);
    expect(parse(read('CITATION.cff')).version).toBe(VERSION);
  });
});

/** The keys of the Citation File Format 1.2.0 that must be, and may be where nothing else is said. */
const REQUIRED = ['cff-version', 'message', 'title', 'authors'];
const OPTIONAL = ['type', 'abstract', 'version', 'license', 'keywords', 'date-released', 'doi', 'url'];

describe('CITATION.cff', () => {
  it('is of the form 1.2.0, with the name and the licence of package.json', () => {
    const citation = parse(read('CITATION.cff'));
    const { name, license } = JSON.parse(read('package.json'));
    expect(REQUIRED.filter(key => !(key in citation))).toEqual([]);
    expect(Object.keys(citation).filter(key => ![...REQUIRED, ...OPTIONAL].includes(key))).toEqual([]);
    expect(citation).toMatchObject({ 'cff-version': '1.2.0', type: 'software', license });
    expect(citation.title.startsWith(`${name}: `)).toBe(true);
    expect(citation.authors.every((author: { name?: string }) => author.name)).toBe(true);
  });
});
