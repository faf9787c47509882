import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';

/**
 * Bundles the command line into dist/cli: one small entry, one chunk a command, the workers that run
 * and verify replications, and no packages left to resolve.
 */
export default defineConfig({
  ssr: { noExternal: true, target: 'node' },
  plugins: [{ name: 'executable', writeBundle: ({ dir }) => chmodSync(join(dir!, 'main.js'), 0o755) }],
  build: {
    ssr: true,
    outDir: 'dist/cli',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rollupOptions: {
      input: {
        main: 'cli/main.ts',
        'replicate-worker': 'cli/replicate-worker.ts',
        'verify-worker': 'cli/verify/verify-worker.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js', topLevelVar: false },
    },
  },
});
