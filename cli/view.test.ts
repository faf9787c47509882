import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { capturedTerminal } from './captured-terminal.ts';
import { commandLine } from './command-line.ts';

beforeAll(async () => {
  if (!existsSync('dist/viz/index.html'))
    await build({ configFile: 'vite.viz.config.ts', logLevel: 'error' });
});

/** Waits until something is there. */
async function until<T>(look: () => T | undefined): Promise<T> {
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise(wait => setTimeout(wait, 20));
  }
}

describe('ccsim view', () => {
  it('prints its address, serves page and scenario, and ends with 0 on Ctrl-C', async () => {
    const terminal = capturedTerminal();
    const ended = commandLine(['view', 'scenarios/erlang-a', '--set', 'horizon=3 h', '--no-open'], terminal);
    const address = await until(() => /^http:\/\/127\.0\.0\.1:\d+\/#opened\n$/u.exec(terminal.results)?.[0]);
    const at = (path: string) => fetch(new URL(path, address.trim()));
    const page = await at('/');
    expect(await page.text()).toContain('<ccsim-frame>');
    expect(page.headers.get('content-security-policy')).toMatch(/script-src 'self'.*frame-ancestors 'none'/u);
    expect(await (await at('/opened.json')).json()).toEqual({
      kind: 'scenarios',
      sources: [{ path: 'scenario.yaml', set: ['horizon=3 h'], files: { 'scenario.yaml': 'opened/0' } }],
    });
    expect(await (await at('/opened/0')).text()).toContain('Erlang A');
    process.emit('SIGINT');
    expect(await ended).toBe(0);
    await expect(at('/')).rejects.toThrow();
  });

  it('says which port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise(ready => other.once('listening', ready));
    const { port } = other.address() as { port: number };
    const terminal = capturedTerminal();
    expect(await commandLine(['view', '--no-open', '--port', String(port)], terminal)).toBe(2);
    expect(terminal.messages).toContain(`--port ${port}: is taken, name another or none`);
    other.close();
  });
});
