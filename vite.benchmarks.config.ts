import { defineConfig } from 'vite';

/** Bundles the benchmarks as the command line is bundled, into dist/benchmarks. */
export default defineConfig({
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: 'benchmarks/run.ts',
    outDir: 'dist/benchmarks',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rollupOptions: { output: { entryFileNames: 'run.js', topLevelVar: false } },
  },
});
