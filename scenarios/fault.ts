/** Where something stands: lines and columns count from 1; in a value given on the command line the file is `--set …`. */
export interface Position {
  file: string;
  line: number;
  column: number;
}

/** What is wrong with a quantity. */
export type QuantityProblem = 'number' | 'noUnit' | 'unit' | 'negative';

/** What kind of name is meant where a thing is called by its name. */
export type NamedKind =
  | 'contact type'
  | 'agent group'
  | 'provider of money.providers'
  | 'queue'
  | 'trunk group'
  | 'name of outside'
  | 'site'
  | 'menu of ivr'
  | 'contact type or queue';

/** What is wrong with a piece of a list: a branch of a law, a ring, a rule, a break. */
export type PieceProblem =
  | 'sharesSum'
  | 'emptyRing'
  | 'earlyRing'
  | 'unopenedRing'
  | 'noGap'
  | 'sameRule'
  | 'takenAnyway'
  | 'outsideShift'
  | 'breaksMeet'
  | 'wavesAlone';

/** A common fault as data, for pages that tell of it in a language of their own; `got` is shown as it was written. */
export type FaultSense =
  | { kind: 'unknownKey'; key: string; near: string | undefined; allowed: readonly string[] }
  | { kind: 'missing'; key: string; example: string }
  | { kind: 'noValue' }
  | {
      kind: 'wrongForm';
      got: string;
      forms: readonly ('map' | 'list' | 'number' | 'text')[];
      example?: string;
    }
  | { kind: 'outOfRange'; got: string; least: number; most: number }
  | { kind: 'notWord'; got: string; near: string | undefined; words: readonly string[] }
  | {
      kind: 'notQuantity';
      /** the kind of quantity, such as `duration` */
      quantity: string;
      got: string;
      example: string;
      problem: QuantityProblem;
      unit?: string;
      near?: string;
    }
  | {
      kind: 'piece';
      problem: PieceProblem;
      got: string;
      /** what it is measured by, or belongs to */
      by: string;
    }
  | { kind: 'unknownName'; of: NamedKind; name: string; near: string | undefined; names: readonly string[] };

/** One thing wrong with a scenario: where it stands, which key it is about, what is wrong and what is allowed. */
export interface Fault extends Position {
  path: string;
  message: string;
  /** the same as data, of common faults */
  sense?: FaultSense;
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
  add(at: Position, path: string, message: string, sense?: FaultSense): void {
    this.told++;
    const key = `${at.file}\n${at.line}\n${at.column}\n${message}`;
    if (this.seen.has(key)) return;
    if (this.faults.length >= MOST_FAULTS) {
      this.left++;
      return;
    }
    this.seen.add(key);
    this.noteFile(at.file);
    const fault: Fault = { file: at.file, line: at.line, column: at.column, path, message };
    this.faults.push(sense === undefined ? fault : { ...fault, sense });
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
      const { file, line, column } = last;
      sorted.push({ file, line, column, path: '', message: `${this.left} more faults are not shown` });
    }
    throw new ScenarioError(sorted);
  }
}
