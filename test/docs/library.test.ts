import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../architecture/sources.ts';
import { type Snippet, snippetsOf, withPrinted } from './snippets.ts';

/** The documents whose programs are run; `UPDATE=1 npx vitest run test/docs` writes what they print anew. */
const DOCUMENTS = [
  { name: 'README.md', language: 'js', needed: 1 },
  { name: 'docs/guide-library.md', language: 'js', needed: 5 },
];

/** The folder of somebody who has installed the package, and has scenarios. */
const home = mkdtempSync(join(tmpdir(), 'ccsim-library-'));

beforeAll(() => {
  const built = spawnSync('npx', ['tsc', '-b', 'tsconfig.build.json'], { cwd: ROOT, encoding: 'utf8' });
  expect(built.status, built.stdout).toBe(0);
  mkdirSync(join(home, 'node_modules'));
  symlinkSync(ROOT, join(home, 'node_modules/ccsim'));
  symlinkSync(join(ROOT, 'scenarios'), join(home, 'scenarios'));
});

function run({ line, text }: Pick<Snippet, 'line' | 'text'>): { status: number | null; printed: string } {
  const file = join(home, `line-${line}.mjs`);
  writeFileSync(file, text);
  const { status, stdout, stderr } = spawnSync(process.execPath, [file], { cwd: home, encoding: 'utf8' });
  return { status, printed: (stdout + stderr).trimEnd() };
}

describe.each(DOCUMENTS)('$name', ({ name, language, needed }) => {
  const path = join(ROOT, name);
  const read = () => readFileSync(path, 'utf8');
  const snippets = snippetsOf(read(), language).map(({ line }, index) => ({ line, index }));

  it('has programs', () => {
    if (process.env.UPDATE === '1')
      writeFileSync(
        path,
        withPrinted(read(), language, snippet => run(snippet).printed),
      );
    expect(snippets.length).toBeGreaterThanOrEqual(needed);
  });

  it.each(snippets)('line $line runs, and prints what stands there', ({ index }) => {
    const { line, text, output } = snippetsOf(read(), language)[index]!;
    const { status, printed } = run({ line, text });
    expect(status, printed).toBe(0);
    if (output !== undefined) expect(printed).toBe(output);
  });
});

describe('the check of programs', () => {
  const text = ['a', '```js', 'console.log(1)', '```', '', '```text', '1', '```', '```js', 'x', '```', 'b'];

  it('finds programs and what they print', () => {
    expect(snippetsOf(text.join('\n'), 'js')).toEqual([
      { line: 3, text: 'console.log(1)', output: '1' },
      { line: 10, text: 'x', output: undefined },
    ]);
    expect(snippetsOf(text.join('\n'), 'r')).toEqual([]);
  });

  it('puts in what they print', () => {
    const updated = withPrinted(text.join('\n'), 'js', () => '2\n3');
    expect(updated).toBe(text.join('\n').replace('\n1\n', '\n2\n3\n'));
    const empty = text.toSpliced(6, 1).join('\n');
    expect(withPrinted(empty, 'js', () => '2\n3')).toBe(updated);
  });

  it('sees one that fails, and what the package does not have', () => {
    expect(run({ line: 0, text: 'throw new Error("no")' }).status).toBe(1);
    expect(run({ line: 0, text: "import { nothing } from 'ccsim'" }).printed).toContain(
      "does not provide an export named 'nothing'",
    );
  });
});

describe('the types of the package', () => {
  const text = `
    import { type ExperimentPlan, experiment, loadScenario, type Report, simulate } from 'ccsim';
    const loaded = await loadScenario('desk', () => '', { set: ['horizon=1 h'] });
    const report: Report = simulate(loaded, { replications: 3 });
    const plan: ExperimentPlan = { precision: { relative: 0.1, measures: ['waitTime'] } };
    export const count: number = experiment({ desk: loaded }, plan).replications;
    export const level: number | undefined = report.total.serviceLevel.ofOffered?.value;`;
  /** What the compiler says of both programs: of every file where it stands. */
  let said: string[];
  beforeAll(() => {
    writeFileSync(join(home, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(home, 'right.ts'), text);
    writeFileSync(join(home, 'wrong.ts'), text.replace('replications: 3', "replications: 'auto'"));
    const words = [
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2023',
      'right.ts',
      'wrong.ts',
    ];
    const { stdout } = spawnSync(join(ROOT, 'node_modules/.bin/tsc'), words, { cwd: home, encoding: 'utf8' });
    said = stdout.split('\n').filter(line => /^\S/u.test(line));
  });

  it('are there for a strict program, its libraries checked as well', () => {
    expect(said.filter(line => !line.startsWith('wrong.ts('))).toEqual([]);
  });

  it('refuse what the functions would refuse', () => {
    expect(said.join('\n')).toContain("Type 'string' is not assignable to type 'number'");
  });
});
