import { describe, expect, it } from 'vitest';
import { formatFault } from '../fault.ts';
import { checkScenario } from '../load.ts';
import { readFrom } from '../memory-files.ts';

async function faultsOf(files: Record<string, string>): Promise<string> {
  const faults = await checkScenario('s.yaml', readFrom(files));
  return faults.map(formatFault).join('\n');
}

describe('the form of a file', () => {
  it.each([
    ['', 's.yaml:1:1: the file is empty, expected a scenario that begins with schema: 1'],
    [
      'PK\u0003\u0004\0a: 1',
      's.yaml:1:1: the file is not text, expected a scenario that begins with schema: 1',
    ],
    [
      'a: [1',
      's.yaml:1:6: not well-formed YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
    ],
    ['a: 1\n---\nb: 1', 's.yaml:2:1: a second document begins here, one is allowed in a file'],
    ['%YAML 1.1\n---\na: 1', 's.yaml:1:1: directives such as %YAML are not read, leave the line out'],
    ['a: !!js/function x', 's.yaml:1:4: not well-formed YAML: Unresolved tag: tag:yaml.org,2002:js/function'],
    ['? [a]\n: 1', 's.yaml:1:3: a key must be plain text'],
    ['a: *x', 's.yaml:1:4: this alias has no anchor, expected one like &name above it'],
    ['a: 1\nb: 2\na: 3', 's.yaml:3:1: the key "a" is said twice, first in line 1'],
    ['a: { __proto__: 1 }', 's.yaml:1:6: the key "__proto__" is not allowed, choose another name'],
    [
      `a: ${'['.repeat(70)}`,
      's.yaml:1:69: lists and maps are nested more than 64 deep, at most that is allowed',
    ],
    [`a: ${'x'.repeat(1_000_000)}`, 's.yaml:1:1: the file has 1000003 bytes, at most 1000000 are read'],
    [`a: "${'ж'.repeat(500_000)}"`, 's.yaml:1:1: the file has 1000005 bytes, at most 1000000 are read'],
  ])('%.30s', async (text, fault) => {
    expect((await faultsOf({ 's.yaml': text })).split('\n')[0]).toBe(fault);
  });

  it('20,000 keys are the most', async () => {
    const keys = Array.from({ length: 20_001 }, (_, i) => `k${i}: 1`).join('\n');
    expect(await faultsOf({ 's.yaml': keys })).toBe(
      's.yaml:20001:1: more than 20000 keys, at most that are read',
    );
  });

  it('aliases are counted where they are used', async () => {
    const layers = Array.from({ length: 8 }, (_, i) => `l${i + 1}: &l${i + 1} [${`*l${i},`.repeat(10)}]`);
    const bomb = `l0: &l0 [1]\n${layers.join('\n')}`;
    expect(await faultsOf({ 's.yaml': bomb })).toContain('more than 200000 values, at most that are read');
    expect(await faultsOf({ 's.yaml': 'a: &a [*a]' })).toBe(
      's.yaml:1:7: nested more than 64 deep, at most that is allowed',
    );
  });

  it('a missing file is told', async () => {
    expect(await faultsOf({})).toBe('s.yaml:1:1: the file cannot be read: s.yaml');
  });
});
