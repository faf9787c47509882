import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../architecture/sources.ts';

/** Where the command line lies that was built before any test (test/tools/build-cli.ts). */
export const BUILT = join(ROOT, 'dist/cli');

/** How a process ended, and what it wrote. */
export interface Ended {
  status: number | null;
  signal: string | null;
  out: string;
  messages: string;
}

/** A process under way. */
export interface Running {
  child: ChildProcess;
  ended: Promise<Ended>;
}

/** The built command line, with its processes. */
export class BuiltProgram {
  readonly folder: string;
  private readonly running = new Set<ChildProcess>();

  constructor(folder = BUILT) {
    this.folder = folder;
  }

  start(words: readonly string[], environment: Record<string, string> = {}): Running {
    const child = spawn(process.execPath, [join(this.folder, 'main.js'), ...words], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
    });
    const written = { out: '', messages: '' };
    child.stdout.setEncoding('utf8').on('data', text => {
      written.out += text;
    });
    child.stderr.setEncoding('utf8').on('data', text => {
      written.messages += text;
    });
    this.running.add(child);
    const ended = new Promise<Ended>(done => {
      child.on('close', (status, signal) => done({ status, signal, ...written }));
    });
    return { child, ended };
  }

  run(words: readonly string[], environment: Record<string, string> = {}): Promise<Ended> {
    return this.start(words, environment).ended;
  }

  /** Ends what is still running. */
  stopAll(): void {
    for (const child of this.running) child.kill('SIGKILL');
  }
}

/** Waits until something is so; throws when it is not within half a minute. */
export async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  for (const start = performance.now(); performance.now() - start < 30_000; ) {
    if (await what()) return;
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  throw new Error(`was not so within 30 s: ${what}`);
}
