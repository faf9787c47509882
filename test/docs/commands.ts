/** One command of a document with what it prints. */
export interface Example {
  /** line of the document where it stands, from 1 */
  line: number;
  command: string;
  output: string[];
}

/** What stands in a document for lines left out. */
const ELISION = '…';

/** The commands (`$ …`) of the ```console blocks of a Markdown text. */
export function examplesOf(markdown: string): Example[] {
  const examples: Example[] = [];
  let inside = false;
  markdown.split('\n').forEach((text, index) => {
    if (text.startsWith('```')) inside = text === '```console';
    else if (inside && text.startsWith('$ '))
      examples.push({ line: index + 1, command: text.slice(2), output: [] });
    else if (inside) examples.at(-1)?.output.push(text.trimEnd());
  });
  return examples;
}

/** Whether lines are as written; a line of … stands for any number of lines, also none. */
export function agrees(written: readonly string[], printed: readonly string[]): boolean {
  const [first, ...rest] = written;
  if (first === undefined) return printed.length === 0;
  if (first.trim() !== ELISION)
    return printed.length > 0 && first === printed[0] && agrees(rest, printed.slice(1));
  for (let skipped = 0; skipped <= printed.length; skipped++)
    if (agrees(rest, printed.slice(skipped))) return true;
  return false;
}

/** The text with the outputs of its commands put in; an output with an elision stays as it is written. */
export function withOutputs(markdown: string, outputOf: (command: string) => string[]): string {
  const lines: string[] = [];
  let inside = false;
  let skipping = false;
  const texts = markdown.split('\n');
  texts.forEach((text, index) => {
    if (text.startsWith('```')) {
      inside = text === '```console';
      skipping = false;
    }
    if (inside && text.startsWith('$ ')) {
      const end = texts.findIndex((t, k) => k > index && (t.startsWith('$ ') || t.startsWith('```')));
      const written = texts.slice(index + 1, end);
      skipping = !written.some(t => t.trim() === ELISION);
      lines.push(text, ...(skipping ? outputOf(text.slice(2)) : []));
    } else if (!skipping) lines.push(text);
  });
  return lines.join('\n');
}
