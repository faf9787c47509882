import type { Language } from '../words/dictionary.ts';
import { numbers } from '../words/numbers.ts';
import type { Chart, Drawing } from './chart.ts';
import { rect } from './shapes.ts';
import { Sheet } from './sheet.ts';
import { textWidth } from './text.ts';
import { CHART_WORDS } from './words.ts';
import { isValue } from './writer.ts';

/** What became of contacts, as a tree: children are parts of their parent, in order. */
export interface LedgerNode {
  name: string;
  count: number;
  /** edge, a state, or ink for totals; `edge` unless said */
  look?: 'total' | 'edge' | 'talk' | 'wait' | 'callback' | 'late';
  children?: readonly LedgerNode[];
}

export interface LedgerData {
  title?: string;
  /** `until 13:29` */
  note?: string;
  root: LedgerNode;
}

/** One line of the ledger. */
export interface LedgerLine {
  node: LedgerNode;
  level: number;
  /** where its bar starts, as a count */
  start: number;
  parent: LedgerNode | undefined;
}

/** Classes of the bars, by look. */
export const LEDGER_FILL: Readonly<Record<NonNullable<LedgerNode['look']>, string>> = Object.freeze({
  total: 'f-ink2',
  edge: 'f-edge',
  talk: 'f-s1',
  wait: 'f-wait',
  callback: 'f-s4',
  late: 'f-late',
});

const STEP = 25;
const INDENT = 12;

/** From arrival to resolution: label, count, and a bar that starts where its sibling ended. */
export function ledger(data: LedgerData, language: Language): Chart {
  const words = CHART_WORDS[language];
  const lines = ledgerLines(data.root);
  return {
    title: data.title ?? words.resolution,
    ...(data.note === undefined ? {} : { note: data.note }),
    description: `${lines.map(line => lineText(line, language)).join('; ')}.`,
    layOut: width => layOut(lines, language, width),
    table: {
      columns: [words.stage, words.count],
      rows: lines.map(({ node, level }) => [`${'  '.repeat(level)}${node.name}`, known(node.count)]),
    },
  };
}

/** The tree from top to bottom; a child starts where the one before it ended, the first where its parent starts. */
export function ledgerLines(root: LedgerNode): LedgerLine[] {
  const lines: LedgerLine[] = [];
  const visit = (node: LedgerNode, level: number, start: number, parent?: LedgerNode): void => {
    lines.push({ node, level, start, parent });
    let next = start;
    for (const child of node.children ?? []) {
      visit(child, level + 1, next, node);
      next += known(child.count) ?? 0;
    }
  };
  visit(root, 0, 0);
  return lines;
}

/** `Left the queue 101, 4 % of Sent to a queue`. */
export function lineText({ node, parent }: LedgerLine, language: Language): string {
  const { plain, share } = numbers(language);
  const count = isValue(node.count) ? plain(node.count) : '–';
  if (!parent || !(parent.count > 0) || !isValue(node.count)) return `${node.name} ${count}`;
  return `${node.name} ${count}, ${CHART_WORDS[language].shareOf(share(node.count / parent.count), parent.name)}`;
}

function layOut(lines: readonly LedgerLine[], language: Language, width: number): Drawing {
  const sheet = new Sheet(width);
  const { plain } = numbers(language);
  const whole = known(lines[0]?.node.count ?? 0) || 1;
  const x = (count: number) => (Math.min(whole, Math.max(0, count)) / whole) * width;
  lines.forEach((line, i) => {
    const { node, level, start } = line;
    const baseline = 12 + i * STEP;
    const isTotal = level === 0;
    const count = isValue(node.count) ? plain(node.count) : '–';
    const digits = textWidth(count, 12, isTotal);
    sheet.text(count, width, baseline, { bold: isTotal, tone: 'ink', anchor: 'end' });
    const room = width - digits - 12 - level * INDENT;
    sheet.text(node.name, level * INDENT, baseline, { bold: isTotal, tone: 'ink', width: room });
    const end = start + (known(node.count) ?? 0);
    const least = node.count > 0 ? 1.5 : 0;
    const left = Math.min(x(start), width - least);
    sheet.add(rect(LEDGER_FILL[node.look ?? 'edge'], left, baseline + 5, Math.max(least, x(end) - left), 4));
    sheet.stop({ x: left, y: baseline + 7, text: lineText(line, language), key: String(i) });
  });
  return sheet.drawing(lines.length * STEP);
}

function known(count: number): number | null {
  return isValue(count) ? Math.max(0, count) : null;
}
