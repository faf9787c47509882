/**
 * A word of a command line as shells of Unix read it, whatever is in it: a name comes from anywhere. What cannot be
 * seen, or turns the direction of what follows, is written by its number, so that the line does what it shows.
 */
export function shellWord(word: string): string {
  if (/^[\w./:@%+×][\w./:=,@%+×-]*$/u.test(word)) return word;
  if (!HIDDEN.test(word)) return `'${word.replaceAll("'", `'\\''`)}'`;
  const written = word
    .replaceAll('\\', '\\\\')
    .replaceAll("'", "\\'")
    .replace(new RegExp(HIDDEN, 'gu'), hidden => `\\u${hidden.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `$'${written}'`;
}

/** The words of a line that was written so; one by hand is read as shells read its plain and quoted words. */
export function shellWords(line: string): string[] {
  const words = line.match(/(?:\$'(?:\\.|[^'\\])*'|'[^']*'|\\.|[^\s'\\])+/gsu) ?? [];
  const parts = /\$'((?:\\.|[^'\\])*)'|'([^']*)'|\\(.)|([^'\\$]+|\$)/gsu;
  return words.map(word =>
    word.replaceAll(parts, (_, told?: string, quoted?: string, bare?: string, plain?: string) =>
      told === undefined ? (quoted ?? bare ?? plain ?? '') : unescaped(told),
    ),
  );
}

function unescaped(text: string): string {
  return text.replaceAll(/\\(?:u([0-9a-f]{4})|(.))/gsu, (_, code: string | undefined, letter: string) =>
    code === undefined ? letter : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** A file's name as a word that no command takes for an option. */
export function shellPath(path: string): string {
  return shellWord(path.startsWith('-') ? `./${path}` : path);
}

/** Controls, breaks of lines and marks of direction. */
const HIDDEN = /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u;
