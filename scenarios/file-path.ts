/** The folder of a file, with its slash; empty for a bare name. */
export function folderOf(path: string): string {
  const cut = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  return path.slice(0, cut + 1);
}

/** The last part of a path. */
export function baseName(path: string): string {
  const trimmed = path.replace(/[/\\]+$/u, '');
  return trimmed.slice(folderOf(trimmed).length);
}

/** Whether a path says where it starts by itself: from a root, a drive, or as an address. */
export function isAbsolute(path: string): boolean {
  return /^(?:[/\\]|[A-Za-z]:[/\\]|[a-z][a-z0-9+.-]*:\/\/)/u.test(path);
}

/** A path written in a file, as seen from where that file was found; `.` and `..` are worked off. */
export function resolveFrom(file: string, path: string): string {
  return isAbsolute(path) ? path : joinPath(folderOf(file), path);
}

/** Joins a folder and a relative path. */
export function joinPath(folder: string, path: string): string {
  const whole = folder === '' || /[/\\]$/u.test(folder) ? folder + path : `${folder}/${path}`;
  const root = /^(?:[a-z][a-z0-9+.-]*:\/\/[^/]*\/|[A-Za-z]:[/\\]|[/\\])/u.exec(whole)?.[0] ?? '';
  const parts: string[] = [];
  for (const part of whole.slice(root.length).split(/[/\\]/u)) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '..' || root === '') parts.push(part);
  }
  const joined = root + parts.join('/');
  return joined === '' ? '.' : joined;
}
