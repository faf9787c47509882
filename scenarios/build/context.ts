import { type DocumentNode, keyPositionAt, nodeAt, positionAt } from '../document/node.ts';
import type { FaultList, Position } from '../fault.ts';
import { resolveFrom } from '../file-path.ts';
import type { ScenarioDocument } from '../schema.ts';
import { formatPath, type ValuePath } from '../value-path.ts';
import { type CsvTable, parseCsv } from './csv.ts';

/** What every part of the builder shares: the document, its texts, and where to tell of faults. */
export class BuildContext {
  readonly root: DocumentNode;
  readonly doc: ScenarioDocument;
  private readonly faults: FaultList;
  private readonly texts: ReadonlyMap<string, string>;
  private readonly tables = new Map<string, CsvTable>();
  private readonly faultyPrefixes = new Set<string>();

  /** `faulty` are the paths of which the schema has told; texts are those of the CSV files, by resolved path. */
  constructor(
    root: DocumentNode,
    doc: ScenarioDocument,
    faults: FaultList,
    faulty: readonly ValuePath[],
    texts: ReadonlyMap<string, string>,
  ) {
    this.root = root;
    this.doc = doc;
    this.faults = faults;
    this.texts = texts;
    for (const path of faulty) {
      for (let length = 0; length <= path.length; length++) {
        this.faultyPrefixes.add(formatPath(path.slice(0, length)));
      }
    }
  }

  /** Whether the schema found no fault at a path or below it. */
  sound(path: ValuePath): boolean {
    return !this.faultyPrefixes.has(formatPath(path));
  }

  /** Tells of a fault in the value at a path, or where a file says so. */
  fault(path: ValuePath, message: string, at: Position = positionAt(this.root, path)): void {
    this.faults.add(at, formatPath(path), message);
  }

  /** Tells of a fault in a key. */
  keyFault(path: ValuePath, message: string): void {
    this.faults.add(keyPositionAt(this.root, path), formatPath(path), message);
  }

  /** Tells of a fault at a place in a CSV file. */
  faultAt(at: Position, path: ValuePath, message: string): void {
    this.faults.add(at, formatPath(path), message);
  }

  /** Number of faults told so far. */
  get faultCount(): number {
    return this.faults.faults.length;
  }

  /** The value of a reading; a problem is told, and the fallback taken. */
  read<T>(path: ValuePath, reading: T | string, fallback: T): T {
    if (typeof reading !== 'string') return reading;
    this.fault(path, reading);
    return fallback;
  }

  /** The table of a CSV file named at a path, or undefined after telling why there is none. */
  table(path: ValuePath, name: string): CsvTable | undefined {
    const node = nodeAt(this.root, path);
    const file = resolveFrom(node?.at.file ?? '', name);
    const known = this.tables.get(file);
    if (known !== undefined) return known;
    const text = this.texts.get(file);
    if (text === undefined) return undefined; // the loader has told that it cannot be read
    const table = parseCsv(file, text, (at, message) => this.faults.add(at, formatPath(path), message));
    this.tables.set(file, table);
    return table;
  }
}
