import { describe, expect, it } from 'vitest';
import { DRAWING, faultOf, partOf } from './drawing.ts';
import { circles, circlesOfFiles, importsOf } from './imports.ts';
import { isTest, PROGRAM, readSources } from './sources.ts';

const faultsIn = (path: string, text: string) => importsOf({ path, text }).map(faultOf).filter(Boolean);

describe('the imports of the program', () => {
  const sources = readSources(PROGRAM, ['index.ts']);
  const imports = sources.filter(source => !isTest(source.path)).flatMap(importsOf);

  it('stand in files that all have a place in the drawing', () => {
    expect(imports.length).toBeGreaterThan(0);
    expect(sources.map(source => source.path).filter(path => !partOf(path))).toEqual([]);
  });

  it('follow the arrows of the drawing and its lists of packages', () => {
    expect(imports.map(faultOf).filter(Boolean)).toEqual([]);
  });

  it('never run in a circle', () => {
    expect(circlesOfFiles(imports)).toEqual([]);
  });
});

describe('the drawing', () => {
  const arrows = new Map(Object.entries(DRAWING).map(([from, part]) => [from, part.parts]));

  it('points down only: no part reaches itself through others', () => {
    expect(circles(arrows)).toEqual([]);
  });

  it('would be refused with one arrow up', () => {
    expect(circles(new Map([...arrows, ['engine/random', ['engine/center']]]))).not.toEqual([]);
  });
});

describe('the checker of imports refuses', () => {
  const refused: [name: string, path: string, text: string][] = [
    ['an arrow that points up', 'engine/kernel/heap.ts', `import { run } from '../center/run.ts';`],
    ['one leaf in another above it', 'engine/random/law.ts', `import { tally } from '../stats/tally.ts';`],
    ['an arrow that is not drawn', 'engine/measures/waits.ts', `import { draw } from '../random/draw.ts';`],
    ['the public surface from behind it', 'engine/stats/ratio.ts', `import { run } from '../index.ts';`],
    ['an import of types', 'engine/kernel/heap.ts', `import type { Report } from '../measures/report.ts';`],
    ['a type imported in place', 'engine/kernel/heap.ts', `let a: import('../center/a.ts').A;`],
    ['a re-export', 'engine/center/site.ts', `export { cost } from '../economics/cost.ts';`],
    ['a re-export of all', 'engine/center/site.ts', `export * from '../economics/cost.ts';`],
    ['a dynamic import', 'scenarios/load.ts', `const cli = await import('../cli/main.ts');`],
    ['a computed import in the engine', 'engine/center/a.ts', `const a = (m: string) => import(m);`],
    ['require', 'engine/center/a.ts', `const a = require('yaml');`],
    [
      'a worker across an arrow that is not drawn',
      'viz/a.ts',
      `new Worker(new URL('../cli/b.ts', import.meta.url));`,
    ],
    ['a look behind the surface of the engine', 'cli/run.ts', `import { a } from '../engine/center/a.ts';`],
    ['a look behind the surface of the scenarios', 'viz/a.ts', `import { a } from '../scenarios/schema.ts';`],
    ['pages in the command line', 'cli/view.ts', `import { page } from '../viz/page.ts';`],
    ['pages in the charts', 'viz/charts/bar.ts', `import { page } from '../page.ts';`],
    ['the command line in a benchmark', 'benchmarks/speed.ts', `import { a } from '../cli/a.ts';`],
    ['a package that is no peer in a benchmark', 'benchmarks/a.ts', `import { parse } from 'yaml';`],
    ['a test in the program', 'engine/center/a.ts', `import { a } from './a.test.ts';`],
    ['what only tests use', 'cli/run.ts', `import { a } from '../test/tools/a.ts';`],
    ['a file outside the drawing', 'engine/helpers.ts', `import { a } from './index.ts';`],
    ['node: in the engine', 'engine/center/a.ts', `import { readFileSync } from 'node:fs';`],
    ['node: in the scenarios', 'scenarios/load.ts', `import { readFileSync } from 'node:fs';`],
    ['a built-in module without node:', 'cli/run.ts', `import { readFileSync } from 'fs';`],
    ['a package that is not on the list', 'engine/center/a.ts', `import { parse } from 'yaml';`],
    ['a package of the same scope', 'scenarios/a.ts', `import { a } from '@noble/curves/a.js';`],
    ['types by a triple slash', 'engine/center/a.ts', `/// <reference types="node" />\nexport const a = 1;`],
  ];
  it.each(refused)('%s', (_name, path, text) => {
    expect(faultsIn(path, text)).toHaveLength(1);
  });

  it('two files that import each other, also by way of a third', () => {
    const trio = [
      { path: 'engine/center/a.ts', text: `import { b } from './b.ts';` },
      { path: 'engine/center/b.ts', text: `export { c } from './routing/c.ts';` },
      { path: 'engine/center/routing/c.ts', text: `import type { A } from '../a.ts';` },
    ];
    expect(circlesOfFiles(trio.flatMap(importsOf))).toEqual([
      ['engine/center/a.ts', 'engine/center/b.ts', 'engine/center/routing/c.ts', 'engine/center/a.ts'],
    ]);
    expect(circlesOfFiles(trio.slice(0, 2).flatMap(importsOf))).toEqual([]);
  });
});

describe('the checker of imports lets pass', () => {
  const allowed: [name: string, path: string, text: string][] = [
    ['an arrow that is drawn', 'engine/measures/waits.ts', `import { a } from '../center/a.ts';`],
    ['neighbours and folders inside a part', 'engine/center/a.ts', `import { b } from './routing/b.ts';`],
    [
      'the two surfaces',
      'index.ts',
      `export { a } from './engine/index.ts'; export { b } from './scenarios/index.ts';`,
    ],
    ['charts in the command line', 'cli/report.ts', `import { bars } from '../viz/charts/bars.ts';`],
    [
      'the inside of the engine in a benchmark',
      'benchmarks/a.ts',
      `import { a } from '../engine/kernel/a.ts';`,
    ],
    [
      "the command line's wishes to the compiler in a benchmark",
      'benchmarks/a.ts',
      `import { a } from '../cli/compiler.ts';`,
    ],
    ['a peer in a benchmark', 'benchmarks/a.ts', `await import('simjs');`],
    [
      'anything in a test',
      'engine/kernel/a.test.ts',
      `import { a } from '../center/a.ts'; import 'node:fs';`,
    ],
    [
      'a path inside an allowed package',
      'engine/random/a.ts',
      `import tychei from 'seedrandom/lib/tychei.js';`,
    ],
    ['declarations beside a file', 'engine/random/a.ts', `/// <reference path="b.d.ts" />`],
    ['imports in comments and strings', 'engine/kernel/a.ts', `// import 'yaml'\nconst a = "import 'yaml'";`],
    ['a computed import in the command line', 'cli/policy.ts', `const a = (m: string) => import(m);`],
    [
      "a module's version",
      'cli/version.ts',
      `import { version } from '../package.json' with { type: 'json' };`,
    ],
  ];
  it.each(allowed)('%s', (_name, path, text) => {
    expect(faultsIn(path, text)).toEqual([]);
  });
});
