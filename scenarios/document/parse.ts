import { Composer, type Document, Lexer, Parser, type YAMLError } from 'yaml';
import type { Position } from '../fault.ts';

/** Bounds on a file, checked before the parser can be hurt by it. */
export const BOUNDS = {
  /** bytes of a scenario file */
  bytes: 1_000_000,
  /** maps and lists inside each other */
  depth: 64,
  /** keys of a document, those of aliases counted each time */
  keys: 20_000,
  /** values of a document, those of aliases counted each time */
  values: 200_000,
  /** lexical pieces of a file */
  tokens: 300_000,
  /** errors of form after which reading stops */
  errors: 20,
} as const;

/** Tells the place of an offset in a text. */
export type PlaceOf = (offset: number) => Position;

/** Makes the function that tells line and column of an offset. */
export function placeIn(file: string, text: string): PlaceOf {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return offset => {
    const inside = Math.max(0, Math.min(offset, text.length));
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= inside) low = middle;
      else high = middle;
    }
    return { file, line: low + 1, column: inside - starts[low]! + 1 };
  };
}

/** Tells of a fault at an offset. */
export type Tell = (offset: number, message: string) => void;

/**
 * The YAML document in a text, or undefined after telling why there is none. The parser is fed token by token
 * and left as soon as a bound is passed: its own recursion follows the depth of the document.
 */
export function parseYaml(text: string, tell: Tell): Document.Parsed | undefined {
  const bytes = utf8Length(text);
  if (bytes > BOUNDS.bytes) {
    tell(0, `the file has ${bytes} bytes, at most ${BOUNDS.bytes} are read`);
    return undefined;
  }
  const tokens = boundedTokens(text, tell);
  if (tokens === undefined) return undefined;
  const composer = new Composer({ uniqueKeys: false, merge: false, version: '1.2' });
  const documents = [...composer.compose(tokens, true, text.length)];
  const problems: YAMLError[] = documents.flatMap(document => [...document.errors, ...document.warnings]);
  for (const problem of problems.slice(0, BOUNDS.errors)) tell(problem.pos[0], plainMessage(problem));
  if (problems.length > 0) return undefined;
  const second = documents[1];
  if (second !== undefined) tell(second.range[0], 'a second document begins here, one is allowed in a file');
  return second === undefined ? documents[0] : undefined;
}

type Token = NonNullable<Parameters<Composer['next']>[0]>;

/** The syntax tree's tokens, or undefined after telling which bound was passed. */
function boundedTokens(text: string, tell: Tell): Token[] | undefined {
  const parser = new Parser();
  const tokens: Token[] = [];
  let pieces = 0;
  let heavy = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) {
      tokens.push(token);
      // floods of errors and of documents would take seconds to compose
      if (token.type === 'error' || token.type === 'document') heavy++;
      if (token.type !== 'directive') continue;
      tell(token.offset, 'directives such as %YAML are not read, leave the line out');
      return undefined;
    }
    // the stack holds the document, its open collections, and perhaps a scalar
    if (parser.stack.length > BOUNDS.depth + 2) {
      tell(
        parser.offset,
        `lists and maps are nested more than ${BOUNDS.depth} deep, at most that is allowed`,
      );
      return undefined;
    }
    if (++pieces > BOUNDS.tokens) {
      tell(parser.offset, `the file has more than ${BOUNDS.tokens} pieces, at most that are read`);
      return undefined;
    }
    if (heavy > BOUNDS.errors) break;
  }
  tokens.push(...parser.end());
  return tokens;
}

function plainMessage(problem: YAMLError): string {
  const first = problem.message.split('\n')[0] ?? '';
  const short = first.length > 160 ? `${first.slice(0, 160)}…` : first;
  return `not well-formed YAML: ${short.replace(/ at line \d+, column \d+:?$/u, '')}`;
}

function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length && bytes <= BOUNDS.bytes * 3; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x80) bytes += unit >= 0x800 && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
