import { yaml } from '@codemirror/lang-yaml';
import { type IndentContext, indentService } from '@codemirror/language';
import type { Extension } from '@codemirror/state';

/** Columns by which what stands under a key stands further in. */
const STEP = 2;

/** Columns before a line that follows a text: those of its last line, more where that opens a key or a bracket. */
export function indentBelow(line: string): number {
  const blanks = /^ */u.exec(line)![0].length;
  const said = line.replace(/(?:^|\s)#.*$/u, '').trimEnd();
  // keys of one piece of a list stand under its first key, not under its dash
  const hasKey = /^[\s-]*-\s+(?:"[^"]*"|'[^']*'|[^\s"'[{][^:]*):(?:\s|$)/u.test(said);
  const own = hasKey ? /^(?:\s|-\s)*/u.exec(said)![0].length : blanks;
  return /(?::|[{[]|:\s+[|>][-+\d]*)$/u.test(said) ? own + STEP : own;
}

/** The language package goes by the place of values, which a comment behind a key misleads. */
function indentAt(context: IndentContext, at: number): number {
  const { doc } = context.state;
  const line = doc.lineAt(at);
  // what stands further in belongs to something else in this language: no line that is there moves
  if (context.simulatedBreak === null) return /^ */u.exec(line.text)![0].length;
  return indentBelow(line.text.slice(0, context.simulatedBreak - line.from));
}

/** YAML as scenarios are written. */
export function yamlLanguage(): Extension {
  return [indentService.of(indentAt), yaml()];
}
