import type { Fault } from '../../scenarios/index.ts';
import type { Language } from '../words/dictionary.ts';
import type { TextFault } from './code-mirror.ts';
import { faultInWords, type SaidFault } from './fault-words.ts';

/** A fault as it is told where its file is not shown: `bank/base.yaml:12:7: contactTypes.call.talk: …`. */
export function faultInFull(fault: Fault, language: Language): SaidFault {
  const said = faultInWords(fault, language);
  const { file, line, column, path } = fault;
  return { ...said, text: `${file}:${line}:${column}: ${path === '' ? '' : `${path}: `}${said.text}` };
}

/** A fault as it stands under its field and under its line. */
export function faultInPlace(fault: Fault, language: Language): SaidFault {
  const said = faultInWords(fault, language);
  return { ...said, text: `${fault.line}:${fault.column}: ${said.text}` };
}

/** Faults for the text; the same list for the same faults, so that the text is not marked anew at every letter. */
export class TextFaults {
  private from: readonly Fault[] = [];
  private language: Language = 'en';
  private made: readonly TextFault[] = [];

  of(faults: readonly Fault[], language: Language): readonly TextFault[] {
    const isSame = faults.length === this.from.length && faults.every((fault, i) => fault === this.from[i]);
    if (!isSame || language !== this.language) {
      this.from = faults;
      this.language = language;
      this.made = faults.map(fault => {
        const said = faultInPlace(fault, language);
        return { line: fault.line, column: fault.column, words: said.text, language: said.language };
      });
    }
    return this.made;
  }
}
