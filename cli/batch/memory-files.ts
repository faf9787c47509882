import type { Files } from './files.ts';

/** Files in memory: for experiments whose results are only printed, and for tests. */
export function memoryFiles(): Files {
  return new MemoryFiles();
}

/** Each call stands in a field of its own, as in an object of functions: whoever watches calls wraps them one by one. */
class MemoryFiles implements Files {
  private readonly files = new Map<string, Uint8Array>();
  private readonly open: { file: string; pieces: Uint8Array[] }[] = [];

  makeFolder = () => {};

  list = (folder: string): string[] => {
    const inside = [...this.files.keys()].filter(file => file.startsWith(`${folder}/`));
    if (inside.length === 0) throw missing(folder);
    return [...new Set(inside.map(file => file.slice(folder.length + 1).split('/')[0]!))].sort();
  };

  read = (file: string): Uint8Array => {
    const bytes = this.files.get(file);
    if (bytes === undefined) throw missing(file);
    return bytes;
  };

  readPart = (file: string, from: number, count: number): Uint8Array =>
    this.read(file).subarray(from, from + count);

  create = (file: string): number => {
    this.files.set(file, new Uint8Array(0));
    return this.open.push({ file, pieces: [] }) - 1;
  };

  createNew = (file: string): number => {
    if (this.files.has(file)) throw Object.assign(new Error(`EEXIST: ${file}`), { code: 'EEXIST' });
    return this.create(file);
  };

  write = (number: number, bytes: Uint8Array, from: number): number => {
    this.open[number]!.pieces.push(new Uint8Array(bytes.subarray(from)));
    return bytes.length - from;
  };

  sync = (number: number): void => this.flush(number);

  close = (number: number): void => this.flush(number);

  rename = (from: string, to: string): void => {
    this.files.set(to, this.read(from));
    this.files.delete(from);
  };

  remove = (file: string): void => void this.files.delete(file);

  removeFolder = async (folder: string): Promise<void> => {
    for (const file of this.files.keys()) if (file.startsWith(`${folder}/`)) this.files.delete(file);
  };

  private flush(number: number): void {
    const { file, pieces } = this.open[number]!;
    this.files.set(file, pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces));
  }
}

function missing(path: string): Error {
  return Object.assign(new Error(`ENOENT: no such file or folder, ${path}`), { code: 'ENOENT' });
}
