import { createHash } from 'node:crypto';
import { errorCode, messageOf, OutputError, systemWords } from '../faults.ts';
import type { Files } from './files.ts';

/** Pieces are gathered up to about so many bytes before they are written. */
const PIECE = 1 << 18;

/** A finished file, as a manifest names it. */
export interface WrittenFile {
  bytes: number;
  /** in hex */
  sha256: string;
}

/**
 * A file that is there whole or not at all: written beside its place, forced to the disk, then renamed. What was
 * there before stays until that instant. Throws OutputError when it cannot be written.
 */
export class WholeFile {
  private readonly files: Files;
  private readonly path: string;
  private readonly open: number;
  private readonly hash = createHash('sha256');
  private pending: Uint8Array[] = [];
  private waiting = 0;
  private bytes = 0;

  constructor(files: Files, path: string) {
    this.files = files;
    this.path = path;
    this.open = guarded(path, () => files.create(`${path}.part`));
  }

  add(piece: Uint8Array | string): void {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    this.pending.push(bytes);
    this.waiting += bytes.length;
    if (this.waiting > PIECE) this.flush();
  }

  /** Puts it in its place. */
  finish(): WrittenFile {
    try {
      this.flush();
      guarded(this.path, () => this.files.sync(this.open));
    } catch (error) {
      this.abandon();
      throw error;
    }
    guarded(this.path, () => {
      this.files.close(this.open);
      this.files.rename(`${this.path}.part`, this.path);
    });
    return { bytes: this.bytes, sha256: this.hash.digest('hex') };
  }

  /** Leaves nothing of it. */
  abandon(): void {
    for (const clean of [() => this.files.close(this.open), () => this.files.remove(`${this.path}.part`)]) {
      try {
        clean();
      } catch (error) {
        // What could not be written need not be cleaned up: the next attempt writes over it.
        messageOf(error);
      }
    }
  }

  private flush(): void {
    for (const bytes of this.pending) {
      this.hash.update(bytes);
      for (let at = 0; at < bytes.length; ) {
        const from = at;
        at += guarded(this.path, () => this.files.write(this.open, bytes, from));
      }
      this.bytes += bytes.length;
    }
    this.pending = [];
    this.waiting = 0;
  }
}

/** Writes a whole file at once. */
export function writeWhole(files: Files, path: string, content: Uint8Array | string): WrittenFile {
  const file = new WholeFile(files, path);
  file.add(content);
  return file.finish();
}

/** Does something with a file; what goes wrong is an OutputError that names it. */
export function guarded<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw asOutputError(path, error);
  }
}

/** The same of what takes its time. */
export async function guardedLater<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw asOutputError(path, error);
  }
}

function asOutputError(path: string, error: unknown): OutputError {
  if (error instanceof OutputError) return error;
  return new OutputError(`${path}: ${systemWords(error) ?? messageOf(error)}`);
}

/** The content of a file; undefined where there is none. */
export function readIfThere(files: Files, path: string): Uint8Array | undefined {
  return guarded(path, () => {
    try {
      return files.read(path);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return undefined;
      throw error;
    }
  });
}

/** Names in a folder; none where it is not there. */
export function listIfThere(files: Files, folder: string): string[] {
  return guarded(folder, () => {
    try {
      return files.list(folder);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return [];
      throw error;
    }
  });
}
