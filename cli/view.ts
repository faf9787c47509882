import type { AddressInfo } from 'node:net';
import { interruptible } from './batch/interruptible.ts';
import type { Command, Given } from './command.ts';
import { DONE } from './exit-codes.ts';
import { errorCode, UsageError } from './faults.ts';
import { OPTIONS } from './options.ts';
import { openBrowser } from './view/browser.ts';
import { readGiven } from './view/given.ts';
import { makeHost } from './view/host.ts';
import { pageFiles } from './view/page-files.ts';

const LAST_PORT = 65_535;

/** `ccsim view`: the pages in the reader's browser, from this machine to this machine. */
export const viewCommand: Command = {
  name: 'view',
  usage: '[SCENARIO… | DIR]',
  about: 'Opens the pages in the browser: a scenario, two to four to compare, or a folder of results.',
  example: 'ccsim view scenarios/bank-inhouse\nccsim view results --no-open --port 8080',
  options: {
    port: { value: 'P', about: 'port on 127.0.0.1 (a free one)' },
    'no-open': { about: 'prints the address, opens no browser' },
    set: OPTIONS.set,
  },
  notes: `Ctrl-C ends it. Only this machine is served, and nothing leaves it.
The pages run no --policy: a module of your own has no place in a browser.`,
  async run(given, terminal) {
    const port = readPort(given);
    const handed = await readGiven(given.operands, given.texts('set'));
    const pages = pageFiles(new URL(PAGES, import.meta.url));
    await interruptible(async signal => {
      const host = makeHost(pages, handed);
      const address = await listen(host, port);
      terminal.out(`${address}\n`);
      terminal.tell('Ctrl-C ends it.\n');
      if (!given.has('no-open')) openBrowser(address, text => terminal.tell(`${text}\n`));
      await untilStopped(signal);
      host.close();
      host.closeAllConnections();
    });
    return DONE;
  },
};

/** The built pages, seen from dist/cli and from cli. */
const PAGES = import.meta.url.endsWith('.ts') ? '../dist/viz/' : '../viz/';

function readPort(given: Given): number {
  const text = given.text('port');
  if (text === undefined) return 0;
  const port = /^\d{1,5}$/u.test(text) ? Number(text) : -1;
  if (port >= 1 && port <= LAST_PORT) return port;
  throw new UsageError(`--port ${text}: expected a whole number from 1 to ${LAST_PORT}`, 'view');
}

/** Waits for calls on loopback alone; the address of the page. */
function listen(host: ReturnType<typeof makeHost>, port: number): Promise<string> {
  return new Promise((done, failed) => {
    host.once('error', error => {
      if (errorCode(error) === 'EADDRINUSE')
        failed(new UsageError(`--port ${port}: is taken, name another or none`, 'view'));
      else if (errorCode(error) === 'EACCES')
        failed(new UsageError(`--port ${port}: may not be used by you, name one from 1024`, 'view'));
      else failed(error);
    });
    host.listen(port, '127.0.0.1', () =>
      done(`http://127.0.0.1:${(host.address() as AddressInfo).port}/#opened`),
    );
  });
}

/** Until Ctrl-C, or until the system ends the program. */
function untilStopped(signal: AbortSignal): Promise<void> {
  return new Promise(done => {
    const stop = () => {
      process.off('SIGTERM', stop);
      done();
    };
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    process.once('SIGTERM', stop);
  });
}
