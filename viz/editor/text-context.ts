/** Where a cursor stands in the text of a scenario. */
export interface TextContext {
  /** keys from the top to the map that holds the cursor; in a list, the list's own */
  path: string[];
  /** whether a key is written there; else the value of the last key of `path` */
  isKey: boolean;
  /** where the word under the cursor begins */
  from: number;
  /** keys that stand in the same map already, as far as its lines say */
  taken: string[];
}

interface Line {
  indent: number;
  key: string | undefined;
}

/**
 * Where a cursor stands, by indentation and by brackets on its line: enough for completion while a text is not
 * well-formed yet.
 */
export function contextAt(text: string, offset: number): TextContext {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(lineStart, offset);
  const above = text.slice(0, lineStart).split('\n').slice(0, -1).map(readLine);
  const rest = text.slice(offset).split('\n').slice(1).map(readLine);
  const dashes = /^(?:\s|-\s)*/u.exec(before)![0].length;
  const outer = holders(above, dashes);
  const inner = innerOf(before.slice(dashes));
  const word = /[^\s{}[\],:]*$/u.exec(before)![0];
  return {
    path: [...outer, ...inner.path],
    isKey: inner.isKey,
    from: offset - word.length,
    taken: inner.depth > 0 ? inner.taken : brothers(above, rest, dashes),
  };
}

/** Indentation and key of a line; comments and blank lines have neither. */
function readLine(line: string): Line {
  const found = /^((?:\s|-\s)*)(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([^\s#"'[{][^:#]*?))\s*:(?:\s|$)/u.exec(line);
  if (found !== null) return { indent: found[1]!.length, key: found[2] ?? found[3] ?? found[4]! };
  const isBlank = /^\s*(?:#.*)?$/u.test(line);
  return {
    indent: isBlank ? Number.POSITIVE_INFINITY : /^(?:\s|-\s)*/u.exec(line)![0].length,
    key: undefined,
  };
}

/** Keys of the lines above that hold what is indented so far. */
function holders(above: readonly Line[], indent: number): string[] {
  const path: string[] = [];
  let least = indent;
  for (const line of above.toReversed()) {
    if (line.indent >= least) continue;
    least = line.indent;
    if (line.key !== undefined) path.unshift(line.key);
  }
  return path;
}

/** Keys of the same map in the lines around. */
function brothers(above: readonly Line[], rest: readonly Line[], indent: number): string[] {
  const keys: string[] = [];
  for (const side of [above.toReversed(), rest]) {
    for (const line of side) {
      if (line.indent < indent) break;
      if (line.indent === indent && line.key !== undefined) keys.push(line.key);
    }
  }
  return keys;
}

interface Inner {
  path: string[];
  isKey: boolean;
  depth: number;
  taken: string[];
}

/** What the line itself says before the cursor: `talk: { lognormal: { mean: 3 min, s`. */
function innerOf(before: string): Inner {
  const open: { key: string | undefined; isList: boolean; taken: string[] }[] = [
    { key: undefined, isList: false, taken: [] },
  ];
  const piece = /"(?:[^"\\]|\\.)*"?|'[^']*'?|[{}[\],]|:(?=\s|$)|[^{}[\],:"']+|:/gu;
  let word = '';
  for (const [text] of before.matchAll(piece)) {
    const top = open.at(-1)!;
    if (text === '{' || text === '[') open.push({ key: undefined, isList: text === '[', taken: [] });
    else if (text === '}' || text === ']') {
      if (open.length > 1) open.pop();
    } else if (text === ',') top.key = top.isList ? top.key : undefined;
    else if (text === ':') {
      top.key = word.trim().replace(/^["']|["']$/gu, '');
      top.taken.push(top.key);
    }
    word = text;
  }
  const top = open.at(-1)!;
  return {
    path: open.flatMap(({ key }) => (key === undefined ? [] : [key])),
    isKey: top.key === undefined && !top.isList,
    depth: open.length - 1,
    taken: top.taken,
  };
}
