/** Where something stands: lines and columns count from 1; in a value given on the command line the file is `--set …`. */
export interface Position {
  file: string;
  line: number;
  column: number;
}

/** One thing wrong with a scenario: where it stands, which key it is about, what is wrong and what is allowed. */
export interface Fault extends Position {
  path: string;
  message: string;
}

/** A fault as one line: `file:line:column: path: what is wrong, what is allowed`. */
export function formatFault(fault: Fault): string {
  const where = `${fault.file}:${fault.line}:${fault.column}`;
  return fault.path === '' ? `${where}: ${fault.message}` : `${where}: ${fault.path}: ${fault.message}`;
}

/** Thrown by the loader, with every fault of the scenario at once. */
export class ScenarioError extends Error {
  readonly faults: Fault[];

  constructor(faults: Fault[]) {
    super(faults.map(formatFault).join('\n'));
    this.name = 'ScenarioError';
    this.faults = faults;
  }
}

/** Most faults that are told at once. */
const MOST_FAULTS = 200;

/** Collects faults: each once, in the order of files and lines, the first two hundred of them. */
export class FaultList {
  readonly faults: Fault[] = [];
  private readonly seen = new Set<string>();
  private readonly fileOrder = new Map<string, number>();
  private left = 0;
  /** how often something was told, the same thing twice counting twice */
  told = 0;

  /** Adds a fault, unless the same was told of the same place. */
  add(at: Position, path: string, message: string): void {
    this.told++;
    const key = `${at.file}\n${at.line}\n${at.column}\n${message}`;
    if (this.seen.has(key)) return;
    if (this.faults.length >= MOST_FAULTS) {
      this.left++;
      return;
    }
    this.seen.add(key);
    this.noteFile(at.file);
    this.faults.push({ file: at.file, line: at.line, column: at.column, path, message });
  }

  /** Puts a file in its place of the order in which faults are told. */
  noteFile(file: string): void {
    if (!this.fileOrder.has(file)) this.fileOrder.set(file, this.fileOrder.size);
  }

  /** Throws a ScenarioError if there is a fault. */
  throwIfAny(): void {
    if (this.faults.length === 0) return;
    const order = (fault: Fault): number => this.fileOrder.get(fault.file) ?? 0;
    const sorted = [...this.faults].sort(
      (a, b) => order(a) - order(b) || a.line - b.line || a.column - b.column,
    );
    const last = sorted.at(-1);
    if (this.left > 0 && last !== undefined) {
      sorted.push({ ...last, path: '', message: `${this.left} more faults are not shown` });
    }
    throw new ScenarioError(sorted);
  }
}
