import { spawn } from 'node:child_process';

/** What opens an address, by system. */
function opener(address: string): [program: string, words: string[]] {
  if (process.platform === 'darwin') return ['open', [address]];
  if (process.platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', address]];
  return ['xdg-open', [address]];
}

/** Opens an address of ours in the reader's browser; where that cannot be done, it says so and nothing is lost. */
export function openBrowser(address: string, tell: (text: string) => void): void {
  const [program, words] = opener(address);
  const child = spawn(program, words, { stdio: 'ignore', detached: true });
  child.once('error', () => tell('No browser could be started: open the address by hand.'));
  child.unref();
}
