/** The command line or its input is wrong; the text says what, and what is allowed. Exit 2. */
export class UsageError extends Error {
  /** the command whose help serves, if one was recognised */
  readonly command: string | undefined;

  constructor(message: string, command?: string) {
    super(message);
    this.name = 'UsageError';
    this.command = command;
  }
}

/** The output could not be written: a full disk, say. Exit 1. */
export class OutputError extends Error {}

/** What a routing of the user's own did wrong. Exit 2 before the run, 1 in it. */
export class PolicyError extends Error {}

/** A queue cannot be used, or what came of it is wrong. Exit 1. */
export class QueueError extends Error {}

/** Whoever read the output has had enough, as `head` does. Quietly exit 0. */
export class OutputClosed extends Error {}

/** The system's word for an error, such as ENOENT. */
export function errorCode(error: unknown): string {
  const code = (error as { code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' ? code : '';
}

/** What the system's errors about files mean to who named the file. */
const SYSTEM_WORDS: Readonly<Record<string, string>> = {
  ENOSPC: 'no space left on the device',
  EIO: 'input/output error',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk may only be read',
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a file stands where a folder is expected',
  EEXIST: 'a file stands where a folder is expected',
  EISDIR: 'is a folder, expected a file',
};

/** An error of the system in plain words; undefined for any other. */
export function systemWords(error: unknown): string | undefined {
  const code = errorCode(error);
  return Object.hasOwn(SYSTEM_WORDS, code) ? SYSTEM_WORDS[code] : undefined;
}

/** The text of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
