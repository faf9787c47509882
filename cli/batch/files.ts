import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode } from '../faults.ts';

/** All that result folders ask of a file system; each call may fail as those of node:fs do. */
export interface Files {
  /** makes a folder, and those above it; one that is there stays */
  makeFolder(folder: string): void;
  /** names in a folder, sorted */
  list(folder: string): string[];
  read(file: string): Uint8Array;
  /** so many bytes of a file, from a place on */
  readPart(file: string, from: number, count: number): Uint8Array;
  /** opens a new or emptied file for writing */
  create(file: string): number;
  /** opens a new file for writing; of several that ask for one name at once a single one gets it, the others EEXIST */
  createNew(file: string): number;
  /** writes some of the bytes, from a place on, and returns how many */
  write(open: number, bytes: Uint8Array, from: number): number;
  /** returns when all that was written is on the disk */
  sync(open: number): void;
  close(open: number): void;
  rename(from: string, to: string): void;
  /** a file; none: nothing happens */
  remove(file: string): void;
  /** a folder with all in it; none: nothing happens. Several files at a time, since each waits for the disk */
  removeFolder(folder: string): Promise<void>;
}

/** The files of this machine. */
export function diskFiles(): Files {
  return {
    makeFolder,
    list: folder => readdirSync(folder).sort(),
    read: file => readFileSync(file),
    readPart: (file, from, count) => {
      const open = openSync(file, 'r');
      try {
        const bytes = new Uint8Array(count);
        for (let at = 0; at < count; ) {
          const got = readSync(open, bytes, at, count - at, from + at);
          if (got === 0) throw new Error(`ends after ${from + at} bytes`);
          at += got;
        }
        return bytes;
      } finally {
        closeSync(open);
      }
    },
    create: file => openSync(file, 'w'),
    createNew: file => openSync(file, 'wx'),
    write: (open, bytes, from) => writeSync(open, bytes, from),
    sync: open => fsyncSync(open),
    close: open => closeSync(open),
    rename: (from, to) => renameSync(from, to),
    remove: file => rmSync(file, { force: true }),
    removeFolder: folder => rm(folder, { recursive: true, force: true }),
  };
}

/** Level by level: Node's own way goes round for ever where a folder that is there takes no other, as /proc. */
function makeFolder(folder: string): void {
  const isThere = () => statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  if (isThere()) return;
  const above = dirname(folder);
  if (above !== folder) makeFolder(above);
  try {
    mkdirSync(folder);
  } catch (error) {
    // another process may have made it meanwhile
    if (errorCode(error) === 'EEXIST' && isThere()) return;
    if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink())
      throw new Error('is a link to a place that does not exist');
    throw error;
  }
}
