import { describe, expect, it } from 'vitest';
import { faultsOfFile, MOST_LINES } from './files.ts';
import { PROGRAM, readSources } from './sources.ts';

const CONFIGS = ['vite.cli.config.ts', 'vite.config.ts', 'vitest.config.ts', 'vitest.long.config.ts'];
const judge = (path: string, text: string) => faultsOfFile({ path, text });
const lines = (count: number) => 'export const a = 1;\n'.repeat(count);

describe('files', () => {
  it('are short or say why, are kebab-case, and export by name', () => {
    const sources = readSources([...PROGRAM, 'test'], ['index.ts', ...CONFIGS]);
    expect(sources.length).toBeGreaterThan(CONFIGS.length);
    expect(sources.flatMap(faultsOfFile)).toEqual([]);
  });
});

describe('the checker of files', () => {
  it('refuses a long file that does not say why, to the line', () => {
    expect(judge('engine/a.ts', lines(MOST_LINES))).toEqual([]);
    expect(judge('engine/a.ts', lines(MOST_LINES + 1))).toHaveLength(1);
  });

  it('accepts a long file that says why, and not the bare words', () => {
    const long = lines(MOST_LINES);
    expect(
      judge('engine/a.ts', `// Long because: one hot loop, measured in benchmarks/loop.ts\n${long}`),
    ).toEqual([]);
    expect(judge('engine/a.ts', `/**\n * Long because: one schema.\n */\n${long}`)).toEqual([]);
    expect(judge('engine/a.ts', `// Long because:\n${long}`)).toHaveLength(1);
    expect(judge('engine/a.ts', `const why = 'Long because: one hot loop';\n${long}`)).toHaveLength(1);
  });

  it.each([
    'export default 1;',
    'export default function f() {}',
    'export default class {}',
    'const a = 1; export { a as default };',
    "export { default } from './a.ts';",
    'const a = 1; export = a;',
  ])('refuses %s', text => {
    expect(judge('engine/a.ts', text)).toHaveLength(1);
  });

  it('lets tool configs export by default', () => {
    expect(judge('vite.config.ts', 'export default {};')).toEqual([]);
    expect(judge('engine/vite.config.ts', 'export default {};')).toHaveLength(1);
  });

  it('refuses to export without naming', () => {
    expect(judge('engine/a.ts', "export * from './b.ts';")).toHaveLength(1);
  });

  it('refuses code in an index', () => {
    expect(judge('engine/index.ts', "export { a } from './a.ts';\nexport type { B } from './b.ts';")).toEqual(
      [],
    );
    expect(judge('engine/index.ts', 'export const a = 1;')).toHaveLength(1);
    expect(judge('engine/index.ts', "import './a.ts';")).toHaveLength(1);
  });

  it.each(['engine/eventList.ts', 'engine/event_list.ts', 'engine/Heap.ts'])('refuses the name %s', path => {
    expect(judge(path, '')).toHaveLength(1);
  });

  it.each(['engine/event-list.ts', 'engine/heap.test.ts', 'engine/a.long.test.ts', 'engine/seedrandom.d.ts'])(
    'accepts the name %s',
    path => {
      expect(judge(path, '')).toEqual([]);
    },
  );
});
