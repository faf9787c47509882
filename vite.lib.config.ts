import { defineConfig } from 'vite';

/**
 * Bundles the library into dist/lib, beside the declarations that `tsc -b tsconfig.build.json` puts there. In one module the
 * engine's constants are known to the compiler: as a file a module a bank's day took a quarter longer. Packages stay
 * outside.
 */
export default defineConfig({
  ssr: { target: 'node' },
  build: {
    ssr: 'index.ts',
    outDir: 'dist/lib',
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    rollupOptions: {
      treeshake: { moduleSideEffects: false },
      output: { entryFileNames: 'index.js', topLevelVar: false },
    },
  },
});
