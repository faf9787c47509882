import { build } from 'vite';

/**
 * Before any test, and never during one: the command line as it is shipped, built from the source as it stands. A build
 * takes the program away from tests that run it at that moment.
 */
export async function setup(): Promise<void> {
  await build({ configFile: 'vite.cli.config.ts', logLevel: 'error' });
}
