/** Most differences that are told of. */
const MOST = 8;

/**
 * What differs between two documents of plain data, a line each: `path: before → now`. Hashes are left out where
 * something else differs, since they only follow it.
 */
export function differencesOf(before: unknown, now: unknown): string[] {
  const all = compare(before, now, '');
  const telling = all.filter(({ path }) => !/(?:^|\.)hash$/u.test(path));
  const shown = telling.length > 0 ? telling : all;
  const lines = shown.slice(0, MOST).map(({ path, from, to }) => `${path}: ${from} → ${to}`);
  return shown.length > MOST ? [...lines, `and ${shown.length - MOST} more`] : lines;
}

interface Change {
  path: string;
  from: string;
  to: string;
}

function compare(before: unknown, now: unknown, path: string): Change[] {
  if (!isGroup(before) || !isGroup(now) || Array.isArray(before) !== Array.isArray(now)) {
    return same(before, now) ? [] : [{ path, from: shown(before), to: shown(now) }];
  }
  const [old, fresh] = [before as Record<string, unknown>, now as Record<string, unknown>];
  const keys = [...new Set([...Object.keys(old), ...Object.keys(fresh)])];
  return keys.flatMap(key => {
    const step = Array.isArray(before) ? `[${key}]` : path === '' ? key : `.${key}`;
    return compare(old[key], fresh[key], path + step);
  });
}

const isGroup = (value: unknown) => value !== null && typeof value === 'object';
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
