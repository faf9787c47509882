import { build } from 'vite';

/** Before any test: the command line as it is shipped, built from the source as it stands. */
export async function setup(): Promise<void> {
  await build({ configFile: 'vite.cli.config.ts', logLevel: 'error' });
}
