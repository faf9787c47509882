import { describe, expect, it } from 'vitest';
import { impuritiesOfEngine, impuritiesOfScenarios } from './purity.ts';
import { isTest, readSources } from './sources.ts';

const program = (folder: string) => readSources([folder]).filter(source => !isTest(source.path));
const inEngine = (text: string) => impuritiesOfEngine([{ path: 'engine/a.ts', text }]);
const inScenarios = (text: string) => impuritiesOfScenarios([{ path: 'scenarios/a.ts', text }]);

describe('purity', () => {
  it('the engine has no input or output, no clock, no chance, no global state and no inexact mathematics', () => {
    expect(program('engine').length).toBeGreaterThan(0);
    expect(impuritiesOfEngine(program('engine'))).toEqual([]);
  });

  it('the scenarios run in a browser as they do in Node', () => {
    expect(impuritiesOfScenarios(program('scenarios'))).toEqual([]);
  });
});

describe('the checker of purity refuses in the engine', () => {
  const functions =
    'log log2 log10 log1p exp expm1 pow sin cos tan asin acos atan atan2 sinh tanh cbrt hypot random';
  it.each(functions.split(' '))('Math.%s', name => {
    expect(inEngine(`export const a = Math.${name}(0.5);`)).toHaveLength(1);
  });

  const refused = [
    'export const a = 2 ** 3;',
    'export const a = (b: number) => { b **= 2; return b; };',
    'export const { log } = Math;',
    "export const a = Math['log'](2);",
    'const m = Math; export const a = m.log(2);',
    'export const a = Date.now();',
    'export const a = new Date();',
    'export const a = performance.now();',
    "console.log('a');",
    'export const a = process.env;',
    'export const a = typeof window;',
    "document.title = 'a';",
    'export const a = globalThis;',
    'setTimeout(() => {}, 1);',
    'queueMicrotask(() => {});',
    'requestAnimationFrame(() => {});',
    'export const a = crypto.getRandomValues(new Uint8Array(1));',
    'export const a = new Intl.NumberFormat();',
    "export const a = ['b'].sort((x, y) => x.localeCompare(y));",
    'export const a = (1).toLocaleString();',
    "export const a = (1)['toLocaleString']();",
    'export const a = new Function();',
    "export const a = eval('1');",
    'export const a = import.meta.url;',
    "export { readFileSync } from 'node:fs';",
    'let count = 0; export const next = () => count++;',
    'export const a = { process };',
    'export const a = `a ${' + 'Date.now()}`;',
    'function f(window: number) { return window; } export const a = [f(1), window];',
  ];
  it.each(refused)('%s', text => {
    expect(inEngine(text)).toHaveLength(1);
  });
});

describe('the checker of purity lets pass in the engine', () => {
  const allowed = [
    'export const a = Math.sqrt(2) + Math.imul(2, 3) + Math.clz32(1) + Math.PI;',
    '// Math.log(2) ** 2\n/* Date.now() */ export const a = "Math.random() ** process";',
    'export const a = /\\*\\*window/;',
    'export interface Promise_ { window: number; process: string }',
    'export const f = (promise: { window: number }) => promise.window;',
    'export const f = (window: number) => ({ window });',
    "import { log } from './portable-math.ts'; export const a = log(2);",
    "export { log as Date } from './portable-math.ts';",
    'export const f = ({ process: work }: { process: number }) => work;',
    'export const f = (date: Date): unknown => date as Date;',
    'export function f() { outer: for (;;) { break outer; } }',
    'export function f(n: number): number { let sum = 0; for (let i = 0; i < n; i++) sum += i; return sum; }',
    'export class Heap<T> { items: T[] = []; push(item: T) { this.items.push(item); } }',
    'export const f = () => { throw new RangeError(String(Number.MAX_SAFE_INTEGER)); };',
  ];
  it.each(allowed)('%s', text => {
    expect(inEngine(text)).toEqual([]);
  });
});

describe('the checker of purity judges the scenarios', () => {
  it.each([
    "import { readFileSync } from 'node:fs'; export const a = readFileSync;",
    "export const a = () => import('node:fs/promises');",
    'export const a = process.cwd();',
    "export const a = Buffer.from('a');",
    "export const a = 'a'.localeCompare('b');",
  ])('and refuses %s', text => {
    expect(inScenarios(text)).toHaveLength(1);
  });

  it('and lets text that speaks of node: and process pass', () => {
    expect(
      inScenarios('// node:fs\nexport const a = "the process"; export const b = Date.UTC(1999, 1, 1);'),
    ).toEqual([]);
  });
});
