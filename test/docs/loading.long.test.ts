import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../architecture/sources.ts';
import { snippetsOf } from './snippets.ts';

/** By the language of a block: the program that runs its text. */
const PROGRAMS: Record<string, readonly [string, ...string[]]> = {
  python: [join(ROOT, '.tmp/dataframes/bin/python'), '-c'],
  r: ['Rscript', '-e'],
};
const call = (command: string, ...words: string[]) =>
  spawnSync(command, words, { cwd: home, encoding: 'utf8' });

const home = mkdtempSync(join(tmpdir(), 'ccsim-loading-'));
spawnSync('sh', [join(ROOT, 'test/tools/ensure-dataframes.sh')], { stdio: ['ignore', 'inherit', 'inherit'] });

/** Whether what a snippet loads can be loaded here. */
function canRun(language: string, text: string): boolean {
  const [command, flag] = PROGRAMS[language]!;
  const libraries = [...text.matchAll(/^import (\w+)/gmu)].map(([, name]) => name);
  const trial = language === 'python' ? libraries.map(name => `import ${name}`).join('\n') : '1';
  return call(command, flag!, trial).status === 0;
}

const snippets = Object.keys(PROGRAMS).flatMap(language =>
  snippetsOf(readFileSync(join(ROOT, 'docs/guide-batches.md'), 'utf8'), language).map(snippet => ({
    ...snippet,
    language,
    tool: /^(?:import|#) (\w+)/u.exec(snippet.text)?.[1] ?? language,
  })),
);

/** What every snippet that estimates must print: the mean waits, as the summary has them. */
function waits(): string[] {
  const lines = readFileSync(join(home, 'results/summary.csv'), 'utf8').split('\n');
  const values = lines.map(line => /,waitTime,s,\d+,([\d.]+),/u.exec(line)?.[1]);
  return values.filter(value => value !== undefined).map(value => Number(value).toFixed(3));
}

beforeAll(() => {
  symlinkSync(join(ROOT, 'scenarios'), join(home, 'scenarios'));
  const ccsim = (...words: string[]) => {
    const { status, stderr } = call(process.execPath, join(ROOT, 'dist/cli/main.js'), ...words);
    expect(status, stderr).toBe(0);
  };
  const varied = ['--set', 'horizon=3 h', '--vary', 'agentGroups.desk.agents=96|100|104'];
  ccsim('sweep', 'scenarios/erlang-a', ...varied, '--replications', '20', '--out', 'results', '--quiet');
  ccsim('trace', 'scenarios/erlang-a', '--out', 'log.parquet');
});

describe('docs/guide-batches.md', () => {
  it('shows how results are loaded in four tools', () => {
    expect(snippets.map(({ language, tool }) => `${language} ${tool}`)).toEqual([
      'python pandas',
      'python polars',
      'python duckdb',
      'python polars',
      'r R',
    ]);
    expect(waits()).toHaveLength(3);
    expect(new Set(waits()).size).toBe(3);
  });

  for (const { language, tool, line, text } of snippets)
    it.skipIf(!canRun(language, text))(`line ${line}: ${language} with ${tool} loads them`, () => {
      const [command, flag] = PROGRAMS[language]!;
      const { status, stdout, stderr } = call(command, flag!, text);
      expect(status, stderr).toBe(0);
      const wanted = text.includes('log.parquet') ? ['arrive', 'answer', 'call'] : waits();
      for (const each of wanted) expect(stdout).toContain(each);
    });
});

describe('the check of what can be run', () => {
  it('sees a library and a program that are not there', () => {
    expect(canRun('python', 'import nothing_of_this_name\n')).toBe(false);
    expect(call('no-such-program').status).not.toBe(0);
  });
});
