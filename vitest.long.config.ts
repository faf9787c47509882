import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['**/*.long.test.ts'], exclude: ['node_modules', 'dist'], testTimeout: 3_600_000 },
});
