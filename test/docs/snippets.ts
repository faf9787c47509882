/** A program of a document, and what it prints by the block that follows it. */
export interface Snippet {
  /** line of the document where the program starts, from 1 */
  line: number;
  text: string;
  /** what stands in the ```text block right after it; undefined: there is none */
  output: string | undefined;
}

/** The blocks of a language of a Markdown text, such as `js`, each with the ```text block that follows, if any. */
export function snippetsOf(markdown: string, language: string): Snippet[] {
  const lines = markdown.split('\n');
  const snippets: Snippet[] = [];
  lines.forEach((text, index) => {
    if (text !== `\`\`\`${language}`) return;
    const end = lines.indexOf('```', index);
    const after = lines.findIndex((line, k) => k > end && line !== '');
    const hasOutput = lines[after] === '```text';
    const output = hasOutput ? lines.slice(after + 1, lines.indexOf('```', after + 1)).join('\n') : undefined;
    snippets.push({ line: index + 2, text: lines.slice(index + 1, end).join('\n'), output });
  });
  return snippets;
}

/** The text with what its programs print put in, where a block for it stands. */
export function withPrinted(markdown: string, language: string, print: (snippet: Snippet) => string): string {
  return snippetsOf(markdown, language).reduce((text, snippet) => {
    const { output } = snippet;
    if (output === undefined) return text;
    const at = text.indexOf(`${snippet.text}\n\`\`\``);
    const from = text.indexOf('```text\n', at) + '```text\n'.length;
    const after = from + output.length + (output === '' ? 0 : 1);
    return `${text.slice(0, from)}${print(snippet)}\n${text.slice(after)}`;
  }, markdown);
}
