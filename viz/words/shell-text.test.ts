import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PAYLOADS } from '../../test/browser/payloads.ts';
import { shellPath, shellWord, shellWords } from './shell-text.ts';

const WORDS = [
  ...PAYLOADS,
  ...['; touch /tmp/x', '$(id)', '`id`', "it's", "'; id #", '~/x', '*', 'a b', '!!', '\\', '&& id', '>x'],
  ...['', '-n', 'two\nlines', '\ttab', "hidden \u202E'\\\u0007 turned", '#x', '\uFEFFmark', 'имя ×1.1'],
];

/** What a shell hands to a program for this line. */
const heard = (shell: string, line: string) =>
  execFileSync(shell, ['--norc', '-c', `printf '%s\\0' ${line}`], {
    ...{ encoding: 'utf8', env: { LC_ALL: 'C.UTF-8' }, stdio: ['ignore', 'pipe', 'inherit'] },
  });

describe('a word of a command line', () => {
  it.skipIf(!existsSync('/bin/bash'))('reaches the program as it is, whatever is in it', () => {
    expect(heard('/bin/bash', WORDS.map(shellWord).join(' '))).toBe(WORDS.map(word => `${word}\0`).join(''));
    // a shell would carry out what is not quoted
    expect(heard('/bin/bash', 'a$(printf b)')).toBe('ab\0');
  });

  it('stays bare where nothing in it needs quotes', () => {
    expect(shellWord('agentGroups.desk.agents=×1.1')).toBe('agentGroups.desk.agents=×1.1');
    expect(shellWord('two words')).toBe("'two words'");
  });

  it('shows every letter that it has', () => {
    for (const word of WORDS) expect(shellWord(word)).not.toMatch(/[\p{Cc}\u202A-\u202E\uFEFF]/u);
  });

  it('is read again as it was', () => {
    expect(shellWords(WORDS.map(shellWord).join(' '))).toEqual(WORDS);
    expect(shellWords(`a  b'c d'\\''e' $f`)).toEqual(['a', "bc d'e", '$f']);
  });

  it('is no option where it is the name of a file', () => {
    expect(shellPath('--out=x.yaml')).toBe('./--out=x.yaml');
    expect(shellPath('bank-inhouse')).toBe('bank-inhouse');
  });
});
