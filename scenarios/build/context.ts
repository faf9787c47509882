import { type DocumentNode, keyPositionAt, positionAt } from '../document/node.ts';
import type { FaultList, FaultSense, PieceProblem, Position } from '../fault.ts';
import { resolveFrom } from '../file-path.ts';
import type { ScenarioDocument } from '../schema.ts';
import { formatPath, type ValuePath } from '../value-path.ts';
import { type CsvTable, parseCsv } from './csv.ts';

/** Most faults of form that are told of one CSV file. */
const MOST_PROBLEMS = 50;
/** Most letters of a CSV file. */
const LARGEST_TABLE = 100_000_000;

/** What every part of the builder shares: the document, its texts, and where to tell of faults. */
export class BuildContext {
  readonly root: DocumentNode;
  readonly doc: ScenarioDocument;
  private readonly faults: FaultList;
  private readonly texts: ReadonlyMap<string, string>;
  private readonly tables = new Map<string, ReadTable>();
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
  fault(
    path: ValuePath,
    message: string,
    at: Position = positionAt(this.root, path),
    sense?: FaultSense,
  ): void {
    this.faults.add(at, formatPath(path), message, sense);
  }

  /** Tells of a fault in a piece of a list, which pages know in other languages too. */
  pieceFault(path: ValuePath, message: string, problem: PieceProblem, got: string, by = ''): void {
    this.fault(path, message, undefined, { kind: 'piece', problem, got, by });
  }

  /** Tells of a fault in a key. */
  keyFault(path: ValuePath, message: string, sense?: FaultSense): void {
    this.faults.add(keyPositionAt(this.root, path), formatPath(path), message, sense);
  }

  /** Tells of a fault at a place in a CSV file. */
  faultAt(at: Position, path: ValuePath, message: string): void {
    this.faults.add(at, formatPath(path), message);
  }

  /** How often a fault was told so far: who sees it grow knows that a part is not sound. */
  get faultCount(): number {
    return this.faults.told;
  }

  /** The value of a reading; a problem is told, and the fallback taken. */
  read<T>(path: ValuePath, reading: T | string, fallback: T): T {
    if (typeof reading !== 'string') return reading;
    this.fault(path, reading);
    return fallback;
  }

  /** The table of a CSV file named at a path, or undefined after telling why there is none. */
  table(path: ValuePath, name: string): CsvTable | undefined {
    const file = resolveFrom(positionAt(this.root, path).file, name);
    const text = this.texts.get(file);
    if (text === undefined || text.length > LARGEST_TABLE) {
      const problem = text === undefined ? 'cannot be read' : `has more than ${LARGEST_TABLE} letters`;
      this.fault(path, `the file ${file} ${problem}, expected a CSV file`);
      return undefined;
    }
    const known = this.tables.get(file) ?? readTable(file, text);
    this.tables.set(file, known);
    for (const { at, message } of known.problems) this.fault(path, message, at);
    return known.problems.length === 0 ? known.table : undefined;
  }
}

/** A table with what is wrong with its form. */
interface ReadTable {
  table: CsvTable;
  problems: { at: Position; message: string }[];
}

function readTable(file: string, text: string): ReadTable {
  const problems: ReadTable['problems'] = [];
  const table = parseCsv(file, text, (at, message) => {
    if (problems.length < MOST_PROBLEMS) problems.push({ at, message });
  });
  return { table, problems };
}
