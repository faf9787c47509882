import {
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  type YAMLMap,
  type Node as YamlNode,
} from 'yaml';
import type { Plain } from './document/node.ts';
import { parseYaml } from './document/parse.ts';
import { flowText } from './flow-text.ts';
import { formatKey, type ValuePath } from './value-path.ts';

/** A stretch of text that another takes the place of. */
interface Change {
  from: number;
  to: number;
  insert: string;
}

/**
 * A scenario's text with one value changed; everything else stays as it was written, comments and blanks too.
 *
 * @param path - keys from the top; those that are missing are made
 * @param value - written in one line; undefined takes the key away
 * @throws RangeError if the text is not well-formed, or a plain value stands where a key should be
 */
export function editText(text: string, path: ValuePath, value: Plain | undefined): string {
  const edit = new TextEdit(text);
  const { from, to, insert } = value === undefined ? edit.remove(path) : edit.set(path, value);
  return text.slice(0, from) + insert + text.slice(to);
}

class TextEdit {
  private readonly text: string;
  private readonly isJson: boolean;
  private readonly root: YamlNode | null;

  constructor(text: string) {
    this.text = text;
    this.isJson = /^\uFEFF?\s*\{/u.test(text);
    let fault = 'not well-formed';
    const document = parseYaml(text, (_at, message) => {
      fault = message;
    });
    if (document === undefined) throw new RangeError(fault);
    this.root = document.contents as YamlNode | null;
  }

  set(path: ValuePath, value: Plain): Change {
    if (this.root === null)
      return { from: this.text.length, to: this.text.length, insert: this.line('', path, value) };
    let node: YamlNode = this.root;
    for (const [depth, step] of path.entries()) {
      const pair: Pair<YamlNode, YamlNode | null> | undefined = isMap(node) ? pairOf(node, step) : undefined;
      if (isMap(node) && pair === undefined) return this.add(node, path.slice(depth), value);
      if (pair !== undefined && !isFilled(pair.value)) return this.fill(pair, path.slice(depth + 1), value);
      const below = pair === undefined ? itemOf(node, step) : pair.value;
      if (below === undefined || below === null)
        throw new RangeError(`${path.slice(0, depth + 1).join('.')}: nothing stands there`);
      node = below;
    }
    return { from: node.range![0], to: this.endOf(node), insert: this.written(value) };
  }

  remove(path: ValuePath): Change {
    const holder = path.slice(0, -1).reduce<YamlNode | null | undefined>(below, this.root);
    const pair = isMap(holder) ? pairOf(holder, path.at(-1)!) : undefined;
    if (!isMap(holder) || pair === undefined) return { from: 0, to: 0, insert: '' };
    const [from, to] = [pair.key.range![0], this.endOfPair(pair)];
    if (holder.items.length === 1) return { from: holder.range![0], to: this.endOf(holder), insert: '{}' };
    return holder.flow === true ? this.withComma(from, to) : this.wholeLines(from, to);
  }

  /** A key more in a map. */
  private add(map: YAMLMap, path: ValuePath, value: Plain): Change {
    const last = map.items.at(-1) as Pair<YamlNode, YamlNode | null> | undefined;
    if (last === undefined) {
      const insert = this.isJson ? `{${this.member(path, value)}}` : `{ ${this.member(path, value)} }`;
      return { from: map.range![0], to: map.range![1], insert };
    }
    const end = this.endOfPair(last);
    if (map.flow === true) return { from: end, to: end, insert: `, ${this.member(path, value)}` };
    const first = (map.items[0] as Pair<YamlNode>).key.range![0];
    const indent = ' '.repeat(first - this.lineStart(first));
    const at = this.lineEnd(end);
    return { from: at, to: at, insert: `\n${this.line(indent, path, value).trimEnd()}` };
  }

  /** A value where a key has none. */
  private fill(
    { key, value: empty }: Pair<YamlNode, YamlNode | null>,
    path: ValuePath,
    value: Plain,
  ): Change {
    const at = empty?.range?.[1] ?? this.text.indexOf(':', key.range![1]) + 1;
    const from = empty !== null && empty.range !== undefined && empty.range !== null ? empty.range[0] : at;
    const space = this.text[from - 1] === ':' ? ' ' : '';
    return { from, to: at, insert: space + this.written(nested(path, value)) };
  }

  private line(indent: string, path: ValuePath, value: Plain): string {
    return `${indent}${this.member(path, value)}\n`;
  }

  private member([key, ...rest]: ValuePath, value: Plain): string {
    const name = this.isJson ? JSON.stringify(String(key)) : formatKey(String(key));
    return `${name}: ${this.written(nested(rest, value))}`;
  }

  private written(value: Plain): string {
    return this.isJson ? JSON.stringify(value) : flowText(value);
  }

  /** Where a value ends, without the blanks and comments that follow it. */
  private endOf(node: YamlNode): number {
    if (isCollection(node) && node.flow !== true) {
      const last = node.items.at(-1);
      if (isPair(last)) return this.endOfPair(last as Pair<YamlNode, YamlNode | null>);
      if (last !== undefined && last !== null) return this.endOf(last as YamlNode);
    }
    const [from, to] = node.range!;
    return from + this.text.slice(from, to).trimEnd().length;
  }

  private endOfPair({ key, value }: Pair<YamlNode, YamlNode | null>): number {
    if (isFilled(value)) return this.endOf(value!);
    return Math.max(this.text.indexOf(':', key.range![1]) + 1, value?.range?.[1] ?? 0);
  }

  private wholeLines(from: number, to: number): Change {
    const end = this.lineEnd(to);
    return { from: this.lineStart(from), to: end === this.text.length ? end : end + 1, insert: '' };
  }

  private withComma(from: number, to: number): Change {
    const behind = /^\s*,\s*/u.exec(this.text.slice(to));
    if (behind !== null) return { from, to: to + behind[0].length, insert: '' };
    const before = /\s*,\s*$/u.exec(this.text.slice(0, from));
    return { from: from - (before?.[0].length ?? 0), to, insert: '' };
  }

  private lineStart(at: number): number {
    return this.text.lastIndexOf('\n', at - 1) + 1;
  }

  private lineEnd(at: number): number {
    const end = this.text.indexOf('\n', at);
    return end < 0 ? this.text.length : end;
  }
}

function pairOf(map: YAMLMap, step: string | number): Pair<YamlNode, YamlNode | null> | undefined {
  const pairs = map.items as Pair<YamlNode, YamlNode | null>[];
  return pairs.find(({ key }) => isScalar(key) && (key.source ?? String(key.value)) === String(step));
}

function itemOf(node: YamlNode, step: string | number): YamlNode | undefined {
  return isSeq(node) && typeof step === 'number' ? (node.items[step] as YamlNode | undefined) : undefined;
}

function below(node: YamlNode | null | undefined, step: string | number): YamlNode | null | undefined {
  if (isMap(node)) return pairOf(node, step)?.value;
  return node === null || node === undefined ? undefined : itemOf(node, step);
}

function isFilled(node: YamlNode | null): boolean {
  return node !== null && !(isScalar(node) && node.value === null);
}

function nested(path: ValuePath, value: Plain): Plain {
  return path.reduceRight<Plain>((inner, key) => ({ [String(key)]: inner }), value);
}
