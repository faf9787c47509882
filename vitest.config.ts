import { availableParallelism } from 'node:os';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { PLAIN, plainImports } from './test/tools/plain-modules.ts';
import { SummaryReporter } from './test/tools/summary-reporter.ts';

const TESTS = ['**/*.test.ts'];
const NO_TESTS = ['**/node_modules/**', 'dist/**', '.tmp/**', '**/*.long.test.ts'];
/** Tests that need a process of their own: they change modules, look at the speed of this one, or simulate for long. */
const APART = [
  'test/{fuzz,laws,naive,relations,speed,ties,validation,verify}/**/*.test.ts',
  'test/scenarios/bank*.test.ts',
];
/** Tests that mostly wait, for pages and connections: more of them at a time than there are cores. Those that measure a page's speed are not among them. */
const WAITING = [
  'test/browser/viz-!(day|floor|frame|slider).test.ts',
  'cli/queue/{same-bytes,refusals}.test.ts',
  'cli/view/attacks.test.ts',
];

const plugins = [await plainImports()];

function project(
  name: string,
  chosen: { isolate?: boolean; maxWorkers?: number; groupOrder?: number },
  include: string[],
  exclude: string[],
): TestProjectConfiguration {
  const { isolate = false, maxWorkers = availableParallelism(), groupOrder = 0 } = chosen;
  return {
    plugins,
    test: {
      ...{ name, isolate, include, exclude: [...NO_TESTS, ...exclude], maxWorkers },
      sequence: { groupOrder },
      server: { deps: { external: [PLAIN] } },
      testTimeout: 120_000,
      hookTimeout: 120_000,
      // what is waited for comes at once, but on a busy machine
      expect: { poll: { timeout: 20_000 } },
      retry: 0,
      allowOnly: false,
    },
  };
}

/** The gate: `npm test`. What takes longer than a few seconds is named *.long.test.ts and runs in `npm run test:long`. */
export default defineConfig({
  test: {
    globalSetup: ['test/tools/build-cli.ts'],
    projects: [
      project('apart', { isolate: true }, APART, []),
      project('together', {}, TESTS, [...APART, ...WAITING]),
      project('waiting', { maxWorkers: 2 * availableParallelism(), groupOrder: 1 }, WAITING, []),
    ],
    reporters: ['default', new SummaryReporter()],
  },
});
