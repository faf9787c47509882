import { bytesOf, FolderError, type FolderFile } from './folder-file.ts';
import type { ResultsFolder } from './open-folder.ts';

/** What became of the files that a manifest names. */
export interface FilesChecked {
  same: number;
  /** by name; their content is not what was written */
  changed: readonly string[];
  missing: readonly string[];
  /** not checked: too large, unreadable, or the browser has no sha256 here */
  unchecked: readonly string[];
}

/** Holds each file of a folder against the sha256 in its manifest, one after the other. */
export async function checkFiles(
  { files, manifest }: ResultsFolder,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<FilesChecked> {
  const found: Record<Verdict, string[]> = { same: [], changed: [], missing: [], unchecked: [] };
  let done = 0;
  for (const [name, written] of manifest.files) {
    found[await verdictOn(files, name, written)].push(name);
    onProgress(++done, manifest.files.size);
  }
  return { ...found, same: found.same.length };
}

type Verdict = 'same' | 'changed' | 'missing' | 'unchecked';

async function verdictOn(
  files: readonly FolderFile[],
  name: string,
  { bytes, sha256 }: { bytes: number; sha256: string },
): Promise<Verdict> {
  const file = files.find(({ path }) => path === name);
  if (file === undefined) return 'missing';
  if (!Number.isNaN(file.size) && file.size !== bytes) return 'changed';
  const { crypto } = globalThis;
  if (crypto?.subtle === undefined) return 'unchecked';
  try {
    const content = await bytesOf(files, name);
    const digest = await crypto.subtle.digest('SHA-256', content as Uint8Array<ArrayBuffer>);
    return hexOf(digest) === sha256 ? 'same' : 'changed';
  } catch (error) {
    if (error instanceof FolderError) return 'unchecked';
    throw error;
  }
}

function hexOf(digest: ArrayBuffer): string {
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('');
}
