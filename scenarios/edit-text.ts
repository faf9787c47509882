import {
  isCollection,
  isMap,
  isPair,
  isSeq,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
  type Node as YamlNode,
} from 'yaml';
import type { Plain } from './document/node.ts';
import { parseYaml } from './document/parse.ts';
import { flowText } from './flow-text.ts';
import { formatKey, type ValuePath } from './value-path.ts';
import { below, isFilled, itemOf, nested, pairOf } from './yaml-nodes.ts';

/** The longest line that a new map is written in; a longer one has a line for each of its keys. */
const LONGEST_LINE = 100;

/** A stretch of text that another takes the place of. */
interface Change {
  from: number;
  to: number;
  insert: string;
}

/**
 * A scenario's text with one value changed; everything else stays as it was written, comments and blanks too.
 *
 * @param path - keys from the top, numbers in lists; those that are missing are made, the number behind the last one of a
 *   list too
 * @param value - undefined takes the key, or the piece of a list, away
 * @throws RangeError if the text is not well-formed, or a plain value stands where a key should be
 */
export function editText(text: string, path: ValuePath, value: Plain | undefined): string {
  const edit = new TextEdit(text);
  const { from, to, insert } = value === undefined ? edit.remove(path) : edit.set(path, value);
  return text.slice(0, from) + insert + text.slice(to);
}

/**
 * A scenario's text with one key called otherwise; what stands under it stays as it was written.
 *
 * @throws RangeError if the text is not well-formed, or does not say the key
 */
export function renameKey(text: string, path: ValuePath, name: string): string {
  const { from, to, insert } = new TextEdit(text).rename(path, name);
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
      const below: YamlNode | null | undefined = pair === undefined ? itemOf(node, step) : pair.value;
      if (isSeq(node) && step === node.items.length)
        return this.append(node, nested(path.slice(depth + 1), value));
      if (below === undefined || below === null)
        throw new RangeError(`${path.slice(0, depth + 1).join('.')}: nothing stands there`);
      node = below;
    }
    return { from: node.range![0], to: this.endOf(node), insert: this.written(value) };
  }

  remove(path: ValuePath): Change {
    const holder = this.holderOf(path);
    if (isSeq(holder)) return this.removeItem(holder, Number(path.at(-1)));
    const pair = isMap(holder) ? pairOf(holder, path.at(-1)!) : undefined;
    if (!isMap(holder) || pair === undefined) return { from: 0, to: 0, insert: '' };
    const [from, to] = [pair.key.range![0], this.endOfPair(pair)];
    if (holder.items.length === 1) return { from: holder.range![0], to: this.endOf(holder), insert: '{}' };
    if (holder.flow === true) return this.withComma(from, to);
    const next = (holder.items as Pair<YamlNode, YamlNode | null>[])[1];
    // the dash of a list stays where its first key goes
    if (this.text.slice(this.lineStart(from), from).trim() !== '' && pair === holder.items[0])
      return { from, to: next!.key.range![0], insert: '' };
    return this.wholeLines(from, to);
  }

  rename(path: ValuePath, name: string): Change {
    const holder = this.holderOf(path);
    const pair = isMap(holder) ? pairOf(holder, path.at(-1)!) : undefined;
    if (pair === undefined) throw new RangeError(`${path.join('.')}: nothing stands there`);
    const [from, to] = pair.key.range!;
    return { from, to, insert: this.key(name) };
  }

  private holderOf(path: ValuePath): YamlNode | null | undefined {
    return path.slice(0, -1).reduce<YamlNode | null | undefined>(below, this.root);
  }

  private removeItem(list: YAMLSeq, index: number): Change {
    const item = list.items[index] as YamlNode | undefined;
    if (item === undefined || item === null) return { from: 0, to: 0, insert: '' };
    if (list.items.length === 1) return { from: list.range![0], to: this.endOf(list), insert: '[]' };
    const [from, to] = [item.range![0], this.endOf(item)];
    return list.flow === true ? this.withComma(from, to) : this.wholeLines(this.dashOf(item), to);
  }

  /** One more in a list. */
  private append(list: YAMLSeq, value: Plain): Change {
    const last = list.items.at(-1) as YamlNode | undefined;
    if (last === undefined)
      return { from: list.range![0], to: list.range![1], insert: `[${this.written(value)}]` };
    const end = this.endOf(last);
    if (list.flow === true) return { from: end, to: end, insert: `, ${this.written(value)}` };
    const dash = this.dashOf(last);
    const indent = ' '.repeat(dash - this.lineStart(dash));
    const at = this.lineEnd(end);
    return { from: at, to: at, insert: `\n${indent}- ${this.written(value)}` };
  }

  /** Where the dash before an item of a list stands. */
  private dashOf(item: YamlNode): number {
    return this.text.slice(0, item.range![0]).search(/-(?=\s*$)/u);
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
    return { from: at, to: at, insert: `\n${this.lines(indent, path, value)}` };
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

  /** In one line, or in one for each key where that would be long. */
  private lines(indent: string, [key, ...rest]: ValuePath, value: Plain): string {
    const whole = nested(rest, value);
    const line = indent + this.member([key!], whole);
    const isMap = typeof whole === 'object' && whole !== null && !Array.isArray(whole);
    if (this.isJson || line.length <= LONGEST_LINE || !isMap) return line;
    const below = Object.entries(whole).map(([inner, one]) => this.lines(`${indent}  `, [inner], one));
    return [`${indent}${this.key(String(key))}:`, ...below].join('\n');
  }

  private member([key, ...rest]: ValuePath, value: Plain): string {
    return `${this.key(String(key))}: ${this.written(nested(rest, value))}`;
  }

  private key(name: string): string {
    return this.isJson ? JSON.stringify(name) : formatKey(name);
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
