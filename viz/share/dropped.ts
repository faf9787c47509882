import { type GivenFile, MOST_FILES } from './files.ts';

/** The files of what was chosen in a dialog. */
export function chosenFiles(files: Iterable<File>): GivenFile[] {
  return Array.from(files, file => given(file.webkitRelativePath || file.name, file));
}

/** The files of what was dropped, those in folders too. Has to be called in the very event: what is dropped goes away. */
export async function droppedFiles(data: DataTransfer): Promise<GivenFile[]> {
  const entries = Array.from(data.items, item => item.webkitGetAsEntry()).filter(entry => entry !== null);
  const found: GivenFile[] = [];
  const waiting = [...entries];
  for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift()) {
    if (found.length > MOST_FILES) break;
    if (entry.isDirectory) waiting.push(...(await inside(entry as FileSystemDirectoryEntry).catch(() => [])));
    else found.push(await dropped(entry as FileSystemFileEntry));
  }
  return found;
}

/** A dropped file; one that the system does not hand out is told when it is read. */
async function dropped(entry: FileSystemFileEntry): Promise<GivenFile> {
  const path = entry.fullPath.replace(/^\//u, '');
  try {
    return given(path, await fileOf(entry));
  } catch (error) {
    return { path, size: 0, bytes: () => Promise.reject(error) };
  }
}

function given(path: string, file: File): GivenFile {
  return { path, size: file.size, bytes: async () => new Uint8Array(await file.arrayBuffer()) };
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((done, failed) => entry.file(done, failed));
}

/** What lies in a folder; browsers hand it out in pieces. */
async function inside(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const found: FileSystemEntry[] = [];
  for (;;) {
    const piece = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (piece.length === 0 || found.length > MOST_FILES) return found;
    found.push(...piece);
  }
}
