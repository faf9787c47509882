import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';

/**
 * Bundles the command line into dist/cli: one small entry, one chunk a command, the workers that run
 * and verify replications. The pool of workers alone is left a package, because it starts its threads from its own
 * files; it is loaded when a pool is worth its start.
 */
export default defineConfig({
  ssr: { noExternal: true, external: ['piscina'], target: 'node' },
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
        'batch-worker': 'cli/batch/batch-worker.ts',
        'verify-worker': 'cli/verify/verify-worker.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js', topLevelVar: false },
    },
  },
});
