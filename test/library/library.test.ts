import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { capturedTerminal } from '../../cli/captured-terminal.ts';
import { commandLine } from '../../cli/command-line.ts';
import { readText } from '../../cli/read-text.ts';
import { measureInFull } from '../../engine/index.ts';
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
    [{ confidence: '0.9' as never }, 'confidence: 0.9, must be between 0 and 1'],
    [{ seed: 1 as never }, 'seed: 1, must be a text'],
    [{ onProgress: true as never }, 'onProgress: true, must be a function'],
    [
      { replicatons: 5 } as never,
      'options.replicatons: there is no such option, must be one of seed, replications, confidence, onProgress',
    ],
    [7 as never, 'options: 7, must be an object with some of seed, replications, confidence, onProgress'],
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

  it.each([
    ['serviceLevel', 'serviceLevel.ofHandled'],
    ['contactTypes.call.serviceLevel', 'contactTypes.call.serviceLevel.ofHandled'],
  ])('takes %s by the rule of the promise, as --measure does', async (name, full) => {
    const loaded = await load('promise.rule=ofHandled');
    const until = (measure: string) => {
      const precision = { relative: 0.02, measures: [measure], ceiling: 800 };
      return experiment({ it: loaded }, { precision }).replications;
    };
    expect(until(name)).toBe(until(full));
    expect(until(name)).not.toBe(until(full.replace('ofHandled', 'ofOffered')));
    expect(measureInFull(name, loaded.scenario)).toBe(full);
    expect(measureInFull('waitTime', loaded.scenario)).toBe('waitTime');
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

  it.each([
    [{ precison: {} }, 'options.precison: there is no such option, must be one of seed, replications, confi'],
    [{ precision: 0.01 }, 'precision: 0.01, must be an object with some of relative, measures, ceiling'],
    [
      { precision: { relative: 0.1 } },
      'precision.measures: undefined, must be a list of names from measuresOf',
    ],
    [{ precision: { relative: 0.1, measures: 'waitTime' } }, 'precision.measures: waitTime, must be a list'],
    [{ precision: { relative: 0.1, measures: [5] } }, 'precision.measures: a list, must be a list of names'],
    [{ precision: { relative: '1 %', measures: ['waitTime'] } }, 'precision.relative: 1 %, must be a number'],
    [
      { precision: { relative: 0.1, measures: ['waitTime'], celing: 30 } },
      'precision.celing: there is no such option, must be one of relative, measures, ceiling',
    ],
  ])('refuses the plan %j', async (plan, message) => {
    const loaded = await load();
    const ended = () => experiment({ a: loaded }, plan as never);
    expect(ended).toThrow(RangeError);
    expect(ended).toThrow(message);
  });

  it('refuses what was not loaded, by its name', async () => {
    const given = (scenarios: unknown) => expect(() => experiment(scenarios as never, { replications: 1 }));
    given({ a: await load(), b: load() }).toThrow('scenarios.b: a Promise that nobody awaits, must be what');
    given({ a: (await load()).scenario }).toThrow('scenarios.a: a scenario alone, must be all');
    given(undefined).toThrow('scenarios: undefined, must be an object of scenarios by name');
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
