import { chmodSync } from 'node:fs';
import { join, relative } from 'node:path';
import { defineConfig } from 'vite';

/** Whether a module's path in the project fits. */
const at = (paths: RegExp) => (id: string) =>
  paths.test(relative(import.meta.dirname, id).replaceAll('\\', '/'));

/** What every run loads stands together: each further file costs half a millisecond of the start. */
const GROUPS = [
  {
    name: 'engine',
    test: at(
      /^(?:engine\/(?:kernel|center|random|measures\/(?:measures|tally)\.|experiment\/replicate\.)|cli\/load-policy\.)/u,
    ),
  },
  {
    name: 'scenarios',
    test: at(/^scenarios\/(?!schema\/json-schema)|node_modules\/(?:yaml|zod)\/(?!.*json-schema)/u),
  },
  {
    name: 'words',
    test: at(/^(?:package\.json|cli\/(?:faults|suggestion|options|json|read-text|scenario-paths)\.)/u),
  },
];

/**
 * Bundles the command line into dist/cli: one small entry, one chunk a command, the workers that run
 * and verify replications. Packages that start threads from their own files (the pool,
 * BullMQ), or that are installed by those who use a queue only, stay outside; they are loaded when they are needed.
 * A start is mostly reading code, so there is little of it: packages come as modules of which only what is used is
 * taken (that of yaml is the one for browsers), none of ours does anything by being imported, and blanks and comments
 * go. Names stay, for CCSIM_DEBUG=1 to show.
 */
export default defineConfig({
  ssr: {
    noExternal: true,
    external: ['piscina', 'bullmq', 'ioredis'],
    target: 'node',
    resolve: { conditions: ['module', 'import', 'default'] },
  },
  plugins: [{ name: 'executable', writeBundle: ({ dir }) => chmodSync(join(dir!, 'main.js'), 0o755) }],
  build: {
    ssr: true,
    outDir: 'dist/cli',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rollupOptions: {
      treeshake: { moduleSideEffects: false },
      input: {
        main: 'cli/main.ts',
        'batch-worker': 'cli/batch/batch-worker.ts',
        'queue-processor': 'cli/queue/queue-processor.ts',
        'verify-worker': 'cli/verify/verify-worker.ts',
      },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name].js',
        topLevelVar: false,
        codeSplitting: { groups: GROUPS },
        minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
      },
    },
  },
});
