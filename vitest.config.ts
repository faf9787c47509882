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

const plugins = [await plainImports()];

function project(
  name: string,
  isolate: boolean,
  include: string[],
  exclude: string[],
): TestProjectConfiguration {
  return {
    plugins,
    test: {
      ...{ name, isolate, include, exclude: [...NO_TESTS, ...exclude] },
      server: { deps: { external: [PLAIN] } },
      testTimeout: 120_000,
      hookTimeout: 120_000,
      retry: 0,
      allowOnly: false,
    },
  };
}

/** The gate: `npm test`. What takes longer than a few seconds is named *.long.test.ts and runs in `npm run test:long`. */
export default defineConfig({
  test: {
    globalSetup: ['test/tools/build-cli.ts'],
    projects: [project('apart', true, APART, []), project('together', false, TESTS, APART)],
    reporters: ['default', new SummaryReporter()],
    maxWorkers: availableParallelism(),
  },
});
