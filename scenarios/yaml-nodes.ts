import { isMap, isScalar, isSeq, type Pair, type YAMLMap, type Node as YamlNode } from 'yaml';
import type { Plain } from './document/node.ts';
import type { ValuePath } from './value-path.ts';

/** The pair of a key in a map. */
export function pairOf(map: YAMLMap, step: string | number): Pair<YamlNode, YamlNode | null> | undefined {
  const pairs = map.items as Pair<YamlNode, YamlNode | null>[];
  return pairs.find(({ key }) => isScalar(key) && (key.source ?? String(key.value)) === String(step));
}

/** A piece of a list. */
export function itemOf(node: YamlNode, step: string | number): YamlNode | undefined {
  return isSeq(node) && typeof step === 'number' ? (node.items[step] as YamlNode | undefined) : undefined;
}

/** What stands below a node at a step. */
export function below(node: YamlNode | null | undefined, step: string | number): YamlNode | null | undefined {
  if (isMap(node)) return pairOf(node, step)?.value;
  return node === null || node === undefined ? undefined : itemOf(node, step);
}

/** Whether a value is said at all. */
export function isFilled(node: YamlNode | null): boolean {
  return node !== null && !(isScalar(node) && node.value === null);
}

/** A value under keys and places in lists. */
export function nested(path: ValuePath, value: Plain): Plain {
  return path.reduceRight<Plain>(
    (inner, key) => (typeof key === 'number' ? [inner] : { [key]: inner }),
    value,
  );
}
