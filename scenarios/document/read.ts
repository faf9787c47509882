import { type Document, isAlias, isMap, isScalar, isSeq, type Pair, type Node as YamlNode } from 'yaml';
import type { FaultList, Position } from '../fault.ts';
import type { DocumentNode, MapNode } from './node.ts';
import { BOUNDS, type PlaceOf, parseYaml, placeIn } from './parse.ts';

/** Keys that mean something to JavaScript objects; refused wherever they stand. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Reads the text of a scenario file into a tree; undefined after telling why it cannot. */
export function readDocument(file: string, text: string, faults: FaultList): DocumentNode | undefined {
  const clean = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const placeOf = placeIn(file, clean);
  const tell = (offset: number, message: string): void => faults.add(placeOf(offset), '', message);
  if (clean.includes('\0')) {
    tell(0, 'the file is not text, expected a scenario that begins with schema: 1');
    return undefined;
  }
  const document = parseYaml(clean, tell);
  if (document === undefined) return undefined;
  if (document.contents === null) {
    tell(0, 'the file is empty, expected a scenario that begins with schema: 1');
    return undefined;
  }
  const converter = new Converter(document, placeOf, faults);
  try {
    return converter.convert(document.contents, 0);
  } catch (error) {
    if (error !== TOO_LARGE) throw error;
    return undefined;
  }
}

const TOO_LARGE = new Error('a bound was passed');

/** Turns YAML nodes into the tree; counts what it makes, so that aliases cannot blow it up. */
class Converter {
  private readonly document: Document.Parsed;
  private readonly placeOf: PlaceOf;
  private readonly faults: FaultList;
  private keys = 0;
  private values = 0;

  constructor(document: Document.Parsed, placeOf: PlaceOf, faults: FaultList) {
    this.document = document;
    this.placeOf = placeOf;
    this.faults = faults;
  }

  convert(node: YamlNode | null, depth: number, nullAt?: Position): DocumentNode {
    const at = node?.range ? this.placeOf(node.range[0]) : (nullAt ?? this.placeOf(0));
    if (++this.values > BOUNDS.values)
      this.stop(at, `more than ${BOUNDS.values} values, at most that are read`);
    if (depth > BOUNDS.depth) this.stop(at, `nested more than ${BOUNDS.depth} deep, at most that is allowed`);
    if (isAlias(node)) return this.convertAlias(node, depth, at);
    if (isMap(node)) return this.convertMap(node.items as Pair<YamlNode, YamlNode | null>[], depth, at);
    if (isSeq(node)) {
      const items = node.items.map(item => this.convert(item as YamlNode | null, depth + 1, at));
      return { kind: 'list', at, items };
    }
    return { kind: 'scalar', at, value: this.scalarValue(node, at) };
  }

  private convertAlias(node: YamlNode, depth: number, at: Position): DocumentNode {
    const target = isAlias(node) ? node.resolve(this.document) : undefined;
    if (target === undefined) {
      this.faults.add(at, '', 'this alias has no anchor, expected one like &name above it');
      return { kind: 'scalar', at, value: null };
    }
    return this.convert(target, depth + 1, at);
  }

  private convertMap(pairs: Pair<YamlNode, YamlNode | null>[], depth: number, at: Position): MapNode {
    const entries: MapNode['entries'] = new Map();
    for (const pair of pairs) {
      const keyAt = pair.key?.range ? this.placeOf(pair.key.range[0]) : at;
      if (++this.keys > BOUNDS.keys) this.stop(keyAt, `more than ${BOUNDS.keys} keys, at most that are read`);
      const key = this.keyText(pair.key, keyAt);
      const node = this.convert(pair.value, depth + 1, keyAt);
      if (key === undefined) continue;
      const earlier = entries.get(key);
      if (earlier === undefined) entries.set(key, { keyAt, node });
      else
        this.faults.add(
          keyAt,
          '',
          `the key ${JSON.stringify(key)} is said twice, first in line ${earlier.keyAt.line}`,
        );
    }
    return { kind: 'map', at, entries };
  }

  private keyText(key: YamlNode | null, at: Position): string | undefined {
    if (!isScalar(key)) {
      this.faults.add(at, '', 'a key must be plain text');
      return undefined;
    }
    const text = (typeof key.value === 'string' ? key.value : (key.source ?? '')).normalize('NFC');
    if (!FORBIDDEN_KEYS.has(text)) return text;
    this.faults.add(at, '', `the key ${JSON.stringify(text)} is not allowed, choose another name`);
    return undefined;
  }

  private scalarValue(node: unknown, at: Position): string | number | boolean | null {
    const value: unknown = isScalar(node) ? node.value : null;
    if (typeof value === 'string') return value.normalize('NFC');
    if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
    this.faults.add(at, '', 'expected text, a number, true or false');
    return null;
  }

  private stop(at: Position, message: string): never {
    this.faults.add(at, '', message);
    throw TOO_LARGE;
  }
}
