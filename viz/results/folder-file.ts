/** A file of an opened folder: its path inside it, and how its bytes are read. */
export interface FolderFile {
  path: string;
  /** in bytes; NaN: not known before it is read */
  size: number;
  read(): Promise<Uint8Array>;
}

/** What is wrong with a folder, before it is words. */
export type FolderFault =
  | { kind: 'empty' }
  | { kind: 'noManifest'; files: readonly string[] }
  | { kind: 'unfinished' }
  | { kind: 'parts'; count: number }
  | { kind: 'missing'; file: string }
  | { kind: 'unreadable'; file: string }
  | { kind: 'tooLarge'; file: string; bytes: number; limit: number }
  | { kind: 'notText'; file: string }
  | { kind: 'notJson'; file: string }
  | { kind: 'otherForm'; found: string }
  | { kind: 'field'; file: string; field: string; expected: string }
  | { kind: 'columns'; file: string; missing: string }
  | { kind: 'fields'; file: string; line: number; found: number; expected: number }
  | { kind: 'value'; file: string; line: number; column: string; text: string }
  | { kind: 'rows'; file: string; found: number; expected: number }
  /** more of something than the page takes; `what` is the field that says so */
  | { kind: 'tooMany'; file: string; what: string; found: number; limit: number }
  /** nothing that was foreseen */
  | { kind: 'other'; reason: string };

/** Thrown where a folder cannot be read on. */
export class FolderError extends Error {
  readonly fault: FolderFault;

  constructor(fault: FolderFault) {
    super(`${fault.kind} ${JSON.stringify(fault)}`);
    this.fault = fault;
  }
}

/** What went wrong while a folder was read, as a fault of the folder. */
export function faultFrom(error: unknown): FolderFault {
  if (error instanceof FolderError) return error.fault;
  return { kind: 'other', reason: String(error).slice(0, LONGEST_REASON) };
}

const LONGEST_REASON = 200;

/** No file beyond this is read: it would not fit beside the page [bytes]. */
export const LARGEST_FILE = 160 * 1024 * 1024;

/** The bytes of a file; FolderError where it is missing, too large or cannot be read. */
export async function bytesOf(
  files: readonly FolderFile[],
  path: string,
  limit = LARGEST_FILE,
): Promise<Uint8Array> {
  const file = files.find(each => each.path === path);
  if (file === undefined) throw new FolderError({ kind: 'missing', file: path });
  const refuse = (bytes: number) => {
    if (bytes > limit) throw new FolderError({ kind: 'tooLarge', file: path, bytes, limit });
  };
  refuse(file.size);
  let bytes: Uint8Array;
  try {
    bytes = await file.read();
  } catch {
    throw new FolderError({ kind: 'unreadable', file: path });
  }
  refuse(bytes.length);
  return bytes;
}

/** Bytes as text; FolderError where they are no UTF-8. */
export function textOf(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FolderError({ kind: 'notText', file: path });
  }
}
