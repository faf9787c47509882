import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { PLAIN, plainImports } from './test/tools/plain-modules.ts';
import { SummaryReporter } from './test/tools/summary-reporter.ts';

/** The long tests: `npm run test:long`, within an hour. */
export default defineConfig({
  plugins: [await plainImports()],
  test: {
    server: { deps: { external: [PLAIN] } },
    globalSetup: ['test/tools/build-cli.ts'],
    include: ['**/*.long.test.ts'],
    exclude: ['**/node_modules/**', 'dist/**', '.tmp/**'],
    reporters: ['default', new SummaryReporter()],
    maxWorkers: availableParallelism(),
    testTimeout: 3_600_000,
    hookTimeout: 3_600_000,
    retry: 0,
    allowOnly: false,
    passWithNoTests: true,
  },
});
