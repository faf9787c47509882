import { describe, expect, it } from 'vitest';
import { PROGRAM, readSources } from './sources.ts';
import { BANNED, bannedIn, bannedWords } from './words.ts';

describe('words', () => {
  it('no exported name, member or file name uses a word that the glossary refuses', () => {
    const sources = readSources([...PROGRAM, 'test'], ['index.ts']);
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.flatMap(bannedWords)).toEqual([]);
  });

  it.each(Object.keys(BANNED))('%s is found in every style of writing, and in the plural', word => {
    const parts = word.split(' ').map(part => part[0]!.toUpperCase() + part.slice(1));
    const camel = parts.join('');
    const kebab = `the-${word.replaceAll(' ', '-')}`;
    const capitals = `A_${word.replaceAll(' ', '_').toUpperCase()}`;
    const styles = [camel, `${camel}s`, `max${camel}Count`, kebab, capitals];
    expect(styles.map(bannedIn)).toEqual(styles.map(() => word));
  });

  it.each(['VDN', 'DNISTable', 'MAX_TRIALS', 'reneged', 'renegingShare', 'isServer'])(
    '%s is refused',
    name => {
      expect(bannedIn(name)).toBeDefined();
    },
  );

  it.each([
    'report',
    'replication',
    'observer',
    'splitting',
    'candid',
    'representative',
    'trialogue',
    'burn',
    'groupHunt',
  ])('%s is let pass: a word is not part of another', name => {
    expect(bannedIn(name)).toBeUndefined();
  });
});

describe('the checker of words refuses', () => {
  const refused = [
    'export const server = 1;',
    'export const { a: { trial } } = b;',
    'export function burnInTime() {}',
    'export class HuntGroup {}',
    'export class Agents { reps = 1; }',
    'export class Agents { operatorOf(): number { return 1; } }',
    'export interface Contact { vdn: string }',
    "export interface Contact { 'after-call-work': string }",
    'export type Contact = { from: { dnis: string } };',
    'export type TrafficIntensity = number;',
    'const a = 1; export { a as retrial };',
    "export { incoming } from './a.ts';",
    "export * as split from './a.ts';",
  ];
  it.each(refused)('%s', text => {
    expect(bannedWords({ path: 'engine/a.ts', text })).toHaveLength(1);
  });

  it('a file name', () => {
    expect(bannedWords({ path: 'cli/view-server.ts', text: '' })).toHaveLength(1);
  });
});

describe('the checker of words lets pass', () => {
  const allowed = [
    'const server = 1; export const agents = server;',
    "export const parts = 'a b'.split(' ');",
    'export class Agents { private trial = 1; #rep = 1; }',
    'export function f(): void { const server = { operator: 1 }; }',
    '/** not a server */ export const agent = "server";',
  ];
  it.each(allowed)('%s', text => {
    expect(bannedWords({ path: 'engine/a.ts', text })).toEqual([]);
  });
});
