import type { Files } from './files.ts';

/** Files in memory: for experiments whose results are only printed, and for tests. */
export function memoryFiles(): Files {
  const files = new Map<string, Uint8Array>();
  const open: { file: string; pieces: Uint8Array[] }[] = [];
  const missing = (path: string) =>
    Object.assign(new Error(`ENOENT: no such file or folder, ${path}`), { code: 'ENOENT' });
  const read = (file: string) => {
    const bytes = files.get(file);
    if (bytes === undefined) throw missing(file);
    return bytes;
  };
  const flush = (number: number) => {
    const { file, pieces } = open[number]!;
    files.set(file, pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces));
  };
  return {
    makeFolder: () => {},
    list: folder => {
      const inside = [...files.keys()].filter(file => file.startsWith(`${folder}/`));
      if (inside.length === 0) throw missing(folder);
      return [...new Set(inside.map(file => file.slice(folder.length + 1).split('/')[0]!))].sort();
    },
    read,
    readPart: (file, from, count) => read(file).subarray(from, from + count),
    create: file => {
      files.set(file, new Uint8Array(0));
      return open.push({ file, pieces: [] }) - 1;
    },
    write: (number, bytes, from) => {
      open[number]!.pieces.push(new Uint8Array(bytes.subarray(from)));
      return bytes.length - from;
    },
    sync: flush,
    close: flush,
    rename: (from, to) => {
      files.set(to, read(from));
      files.delete(from);
    },
    remove: path => {
      for (const file of files.keys()) if (file === path || file.startsWith(`${path}/`)) files.delete(file);
    },
  };
}
