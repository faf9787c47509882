import type { Language } from '../words/dictionary.ts';
import { numbers } from '../words/numbers.ts';
import type { Chart, Drawing } from './chart.ts';
import {
  LEDGER_FILL,
  type LedgerData,
  type LedgerLine,
  type LedgerNode,
  ledger,
  ledgerLines,
  lineText,
} from './ledger.ts';
import { path, rect } from './shapes.ts';
import { round, Sheet } from './sheet.ts';
import { CHART_WORDS } from './words.ts';

const NARROW = 640;
const HEIGHT = 260;
const GAP = 10;
/** room for a name and a count under it */
const LEAST_SLOT = 34;
const BAR = 10;
const SIDE = 150;

/** From arrival to resolution as flows that part; below 640 px it is the ledger. */
export function funnel(data: LedgerData, language: Language): Chart {
  const short = ledger(data, language);
  return {
    ...short,
    title: data.title ?? CHART_WORDS[language].flow,
    layOut: width =>
      width < NARROW || !(data.root.count > 0) ? short.layOut(width) : layOut(data.root, language, width),
  };
}

/** A node with its place [px]. */
interface Placed {
  line: LedgerLine;
  slotTop: number;
  /** of its bar; in the middle of its texts where it is thin */
  top: number;
  height: number;
  /** with the room that its children and its texts take */
  slot: number;
  children: Placed[];
}

function layOut(root: LedgerNode, language: Language, width: number): Drawing {
  const sheet = new Sheet(width);
  const lines = ledgerLines(root);
  const depth = Math.max(...lines.map(({ level }) => level));
  const placed = place({ node: root, level: 0, start: 0, parent: undefined }, 8, HEIGHT / root.count);
  const step = depth === 0 ? 0 : (width - SIDE - BAR) / depth;
  draw(sheet, placed, step, language, width);
  lines.forEach((line, i) => {
    const found = find(placed, line.node);
    if (found)
      sheet.stop({
        x: line.level * step + BAR / 2,
        y: found.top + found.height / 2,
        text: lineText(line, language),
        key: String(i),
      });
  });
  return sheet.drawing(8 + placed.slot + 4);
}

/** Children from the top of their parent downwards, in order, so that no flow crosses another. */
function place(line: LedgerLine, top: number, scale: number): Placed {
  const height = Math.max(1.5, Math.max(0, line.node.count) * scale);
  const children: Placed[] = [];
  let next = top;
  for (const node of line.node.children ?? []) {
    if (!(node.count > 0)) continue;
    const child = place({ node, level: line.level + 1, start: 0, parent: line.node }, next, scale);
    children.push(child);
    next += child.slot + GAP;
  }
  const ofChildren = children.length === 0 ? 0 : next - GAP - top;
  const slot = Math.max(height, LEAST_SLOT, ofChildren);
  const isThin = children.length === 0 && height < LEAST_SLOT;
  return { line, slotTop: top, top: isThin ? top + (LEAST_SLOT - height) / 2 : top, height, slot, children };
}

function find(placed: Placed, node: LedgerNode): Placed | undefined {
  if (placed.line.node === node) return placed;
  for (const child of placed.children) {
    const found = find(child, node);
    if (found) return found;
  }
  return undefined;
}

function draw(sheet: Sheet, placed: Placed, step: number, language: Language, width: number): void {
  const { node, level } = placed.line;
  const left = level * step;
  let from = placed.top;
  for (const child of placed.children) {
    sheet.add(path('flow f-edge', flowPath(left + BAR, from, left + step, child)));
    from += child.height;
    draw(sheet, child, step, language, width);
  }
  sheet.add(rect(LEDGER_FILL[node.look ?? 'edge'], left, placed.top, BAR, placed.height));
  const room = Math.min(width - left - BAR - 8, placed.children.length > 0 ? step - BAR - 16 : SIDE - 8);
  const x = left + BAR + 8;
  const isBare = placed.children.length > 0 && placed.height > 34;
  sheet.text(node.name, x, placed.slotTop + 13, { bold: level === 0, tone: 'ink', width: room, isBare });
  sheet.text(numbers(language).plain(node.count), x, placed.slotTop + 29, {
    size: 11,
    tone: 'ink2',
    width: room,
    isBare,
  });
}

/** A band from a bar to the one it flows into. */
function flowPath(x1: number, y1: number, x2: number, { top, height }: Placed): string {
  const [a, b, c, d, m] = [x1, x2, y1, top, (x1 + x2) / 2].map(round) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const [e, f] = [round(y1 + height), round(top + height)];
  return `M${a},${c}C${m},${c},${m},${d},${b},${d}V${f}C${m},${f},${m},${e},${a},${e}Z`;
}
