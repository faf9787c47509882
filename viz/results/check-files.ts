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

const MANIFEST = 'manifest.json';

/** Holds each file of a folder against the sha256 in its manifest, and that against its own, one after the other. */
export async function checkFiles(
  { files, manifest }: ResultsFolder,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<FilesChecked> {
  const found: Record<Verdict, string[]> = { same: [], changed: [], missing: [], unchecked: [] };
  let done = 0;
  const tell = (verdict: Verdict, name: string) => {
    found[verdict].push(name);
    onProgress(++done, manifest.files.size + 1);
  };
  tell(await verdictOnManifest(files), MANIFEST);
  for (const [name, written] of manifest.files) tell(await verdictOn(files, name, written), name);
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
  return verdictBy(async () => (await hashOf(await bytesOf(files, name))) === sha256);
}

/** The second line of a manifest is the sha256 of all its other lines. */
function verdictOnManifest(files: readonly FolderFile[]): Promise<Verdict> {
  return verdictBy(async () => {
    const text = new TextDecoder().decode(await bytesOf(files, MANIFEST));
    const [seal = '', hash] = /^\{\n {2}"sha256": "([0-9a-f]{64})",\n/u.exec(text) ?? [];
    return hash === (await hashOf(new TextEncoder().encode(text.replace(seal, '{\n'))));
  });
}

async function verdictBy(isSame: () => Promise<boolean>): Promise<Verdict> {
  if (globalThis.crypto?.subtle === undefined) return 'unchecked';
  try {
    return (await isSame()) ? 'same' : 'changed';
  } catch (error) {
    if (error instanceof FolderError) return 'unchecked';
    throw error;
  }
}

async function hashOf(bytes: Uint8Array): Promise<string> {
  return hexOf(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
}

function hexOf(digest: ArrayBuffer): string {
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('');
}
