import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { capturedTerminal } from '../../cli/captured-terminal.ts';
import { commandLine } from '../../cli/command-line.ts';

/** What a command line comes to, carried out in this process. */
export async function call(
  ...words: string[]
): Promise<{ status: number; results: string; messages: string }> {
  const terminal = capturedTerminal();
  const status = await commandLine(words, terminal);
  return { status, results: terminal.results, messages: terminal.messages };
}

/** A temporary folder, and how to write a file in it, which gives its path. */
export function filesIn(name: string) {
  const folder = mkdtempSync(join(tmpdir(), `ccsim-${name}-`));
  const file = (path: string, text: string | Uint8Array): string => {
    writeFileSync(join(folder, path), text);
    return join(folder, path);
  };
  return { folder, file };
}
