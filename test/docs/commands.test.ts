import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../architecture/sources.ts';
import { agrees, examplesOf, withOutputs } from './commands.ts';

/** The documents whose commands are run; `UPDATE=1 npx vitest run test/docs` writes their outputs anew. */
const documents = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter(name => name.endsWith('.md'))
    .map(name => `docs/${name}`),
].filter(
  name => existsSync(join(ROOT, name)) && examplesOf(readFileSync(join(ROOT, name), 'utf8')).length > 0,
);

/** A folder with `ccsim` and `npx` on its path, so that documents' commands run as they stand, from the project's root. */
const bin = mkdtempSync(join(tmpdir(), 'ccsim-docs-'));
writeFileSync(join(bin, 'ccsim'), `#!/bin/sh\nexec node ${join(ROOT, 'dist/cli/main.js')} "$@"\n`, {
  mode: 0o755,
});
writeFileSync(join(bin, 'npx'), '#!/bin/sh\nexec "$@"\n', { mode: 0o755 });

/** What commands printed that only read the project: some stand in several documents. */
const known = new Map<string, string[]>();

function outputOf(command: string): string[] {
  const isReading =
    /^(?:npx )?ccsim (?:theory|trace|run|compare) [^>;|]*$/u.test(command) && !/--out/u.test(command);
  const lines = (isReading ? known.get(command) : undefined) ?? printedBy(command);
  if (isReading) known.set(command, lines);
  return [...lines];
}

function printedBy(command: string): string[] {
  const { stdout } = spawnSync('sh', ['-c', command], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${bin}:${process.env.PATH}`, NO_COLOR: '1', LC_ALL: 'C.UTF-8' },
  });
  const lines = stdout.split('\n').map(line => line.trimEnd());
  while (lines.at(-1) === '') lines.pop();
  return lines;
}

describe.each(documents)('%s', name => {
  const path = join(ROOT, name);
  if (process.env.UPDATE === '1') writeFileSync(path, withOutputs(readFileSync(path, 'utf8'), outputOf));
  const examples = examplesOf(readFileSync(path, 'utf8')).filter(example => example.output.length > 0);
  it.each(examples)('line $line: $command prints what stands there', ({ command, output }) => {
    const printed = outputOf(command);
    while (output.at(-1) === '') output.pop();
    if (!agrees(output, printed)) expect(printed).toEqual(output);
  });
});

describe('the check of documents', () => {
  const text = [
    '# A',
    '```console',
    '$ echo a',
    'a',
    '$ printf "1\\n2\\n3\\n"',
    '1',
    '…',
    '3',
    '```',
    'tail',
  ].join('\n');

  it('finds commands and their outputs', () => {
    expect(examplesOf(text).map(e => [e.line, e.command, e.output])).toEqual([
      [3, 'echo a', ['a']],
      [5, 'printf "1\\n2\\n3\\n"', ['1', '…', '3']],
    ]);
  });

  it('agrees over elided lines, and refuses a line that differs, lacks or is too many', () => {
    expect(agrees(['1', '…', '3'], ['1', '2', '2', '3'])).toBe(true);
    expect(agrees(['1', '…', '3'], ['1', '3'])).toBe(true);
    expect(agrees(['1', '…', '3'], ['1', '2'])).toBe(false);
    expect(agrees(['1'], ['1', '2'])).toBe(false);
    expect(agrees(['1', '2'], ['1'])).toBe(false);
  });

  it('writes outputs anew and leaves elided ones alone', () => {
    const updated = withOutputs(text, command => (command === 'echo a' ? ['b', 'c'] : ['x']));
    expect(updated).toBe(text.replace('\na\n', '\nb\nc\n'));
  });

  it('runs real commands', () => {
    expect(outputOf('ccsim --version')).toEqual([
      JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version,
    ]);
    expect(execFileSync('sh', ['-c', 'echo ok'], { encoding: 'utf8' })).toBe('ok\n');
  });
});
