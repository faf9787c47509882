import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

/** What the bundle holds. */
export type FastEngine = Pick<typeof import('./rows.ts'), 'rowOf' | 'cellsOf'>;

/**
 * The engine as one plain script, as it is shipped, that gives rows of sums. Wrong engines have a copy of their own: what
 * the compiler knows of the right one stays known (docs/decisions/0013).
 */
export async function fastEngine(): Promise<FastEngine> {
  const file = new URL('./rows.ts', import.meta.url);
  const [right, wrong] = await Promise.all([bundled<FastEngine>(file), bundled<FastEngine>(file)]);
  return {
    rowOf: (scenario, seed, replication, fault) =>
      (fault ? wrong : right).rowOf(scenario, seed, replication, fault),
    cellsOf: right.cellsOf,
  };
}

/**
 * What a file exports, as one plain script with all that it imports. The test runner puts a getter before every
 * import, which makes the engine four times slower: too slow for a hundred million contacts.
 */
export async function bundled<Exports>(file: URL): Promise<Exports> {
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'node20',
      rolldownOptions: {
        input: fileURLToPath(file),
        preserveEntrySignatures: 'strict',
        output: { format: 'iife', name: 'engine', topLevelVar: false },
      },
    },
  })) as Rolldown.RolldownOutput;
  return new Function(`${output.output[0].code}\nreturn engine;`)() as Exports;
}
