import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { SummaryReporter } from './test/tools/summary-reporter.ts';

/** The gate: `npm test`. What takes longer than a few seconds is named *.long.test.ts and runs in `npm run test:long`. */
export default defineConfig({
  test: {
    globalSetup: ['test/tools/build-cli.ts'],
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', 'dist/**', '.tmp/**', '**/*.long.test.ts'],
    reporters: ['default', new SummaryReporter()],
    maxWorkers: availableParallelism(),
    testTimeout: 120_000,
    hookTimeout: 120_000,
    retry: 0,
    allowOnly: false,
  },
});
