import type { Fault } from '../../scenarios/index.ts';
import type { TextFault } from './code-mirror.ts';

/** A fault as it is told where its file is not shown: `bank/base.yaml:12:7: contactTypes.call.talk: …`. */
export function faultInFull({ file, line, column, message, path }: Fault): string {
  return `${file}:${line}:${column}: ${path === '' ? '' : `${path}: `}${message}`;
}

/** A fault as it stands under its field and under its line. */
export function faultInPlace({ line, column, message }: Fault): string {
  return `${line}:${column}: ${message}`;
}

/** Faults for the text; the same list for the same faults, so that the text is not marked anew at every letter. */
export class TextFaults {
  private from: readonly Fault[] = [];
  private made: readonly TextFault[] = [];

  of(faults: readonly Fault[]): readonly TextFault[] {
    const isSame = faults.length === this.from.length && faults.every((fault, i) => fault === this.from[i]);
    if (!isSame) {
      this.from = faults;
      this.made = faults.map(fault => ({
        line: fault.line,
        column: fault.column,
        words: faultInPlace(fault),
      }));
    }
    return this.made;
  }
}
