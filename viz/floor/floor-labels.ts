import type { FloorView } from '../day/floor-view.ts';
import type { Numbers } from '../words/numbers.ts';
import type { Box } from './box.ts';
import type { FloorLayout } from './floor-layout.ts';
import type { FloorMarks } from './floor-marks.ts';
import type { FloorPlan } from './floor-plan.ts';
import type { Lane } from './lane-layout.ts';
import type { GroupState, LaneState } from './marks.ts';
import type { FloorWords } from './words.ts';

/** A text of the floor; x and y are those of its anchor on the baseline. */
export interface FloorLabel {
  text: string;
  x: number;
  y: number;
  kind: 'name' | 'value' | 'caption' | 'late';
  anchor: 'start' | 'end';
  /** px that it may fill; the rest gives way to an ellipsis in the middle */
  width: number;
  /** a text at the other end of the same width, which keeps its length where the first gives way */
  beside?: { text: string; kind: FloorLabel['kind'] };
}

/** What labels are made from. */
export interface LabelParts {
  plan: FloorPlan;
  layout: FloorLayout;
  view: FloorView;
  marks: FloorMarks;
  words: FloorWords;
  numbers: Numbers;
}

/** Names and counts of every block: they say the floor without its marks. */
export function floorLabels(parts: LabelParts): FloorLabel[] {
  return [
    ...entryLabels(parts),
    ...parts.layout.lanes.flatMap((lane, q) => laneLabels(parts, lane, q)),
    ...shelfLabels(parts),
    ...parts.layout.groups.flatMap((_, g) => groupLabels(parts, g)),
  ];
}

/** How many wait, and how many of them too long, in one sentence. */
export function waitingText(state: LaneState, promise: number, { words, numbers }: LabelParts): string {
  if (state.count === 0) return words.nobodyWaits;
  if (state.late === 0) return words.waiting(numbers, state.count);
  return Number.isNaN(promise)
    ? words.waitingLate(numbers, state.count, state.late)
    : words.waitingOver(numbers, state.count, state.late, promise);
}

/** How many of a group are busy. */
export function busyText(state: GroupState, { words, numbers }: LabelParts): string {
  const ready = state.busy + state.free;
  const isEmpty = ready + state.onBreak + state.backOffice === 0;
  return isEmpty ? words.nobodyOnShift : words.busyOf(numbers, state.busy, ready);
}

function entryLabels(parts: LabelParts): FloorLabel[] {
  const { layout, words, numbers, marks, plan, view } = parts;
  const { calls, menu, lines } = layout;
  const labels = pair(calls, words.callingIn, words.lastMinute(numbers, marks.arrivals));
  if (menu) labels.push(...pair(menu, words.menu, words.listening(numbers, marks.menu.count)));
  if (!layout.isStacked) {
    labels.push(
      { text: words.minuteAgo, x: calls.x, y: calls.y + 86, kind: 'caption', anchor: 'start', width: 60 },
      {
        text: words.now,
        x: calls.x + calls.width,
        y: calls.y + 86,
        kind: 'caption',
        anchor: 'end',
        width: 40,
      },
    );
  }
  if (!lines) return labels;
  plan.trunks.slice(0, 3).forEach(({ name, capacity }, i) => {
    const used = view.trunks[i] ?? 0;
    const text = Number.isFinite(capacity)
      ? words.linesOf(numbers, used, capacity)
      : words.linesUsed(numbers, used);
    const y = lines.y + i * 44 + 12;
    const title = plan.trunks.length === 1 ? words.lines : name;
    labels.push(
      { text: title, x: lines.x, y, kind: 'name', anchor: 'start', width: lines.width },
      { text, x: lines.x, y: y + 28, kind: 'caption', anchor: 'start', width: lines.width },
    );
  });
  return labels;
}

function laneLabels(parts: LabelParts, lane: Lane, queue: number): FloorLabel[] {
  const { plan, marks, words, numbers } = parts;
  const { name, promise } = plan.queues[queue]!;
  const state = marks.lanes[queue]!;
  const text = waitingText(state, promise, parts);
  const longest = state.count === 0 ? '' : words.longest(numbers, state.longest);
  return laneHead(lane, name, text, longest);
}

function shelfLabels({ layout, marks, words, numbers }: LabelParts): FloorLabel[] {
  if (!layout.shelf) return [];
  const { count } = marks.shelf;
  const text = count === 0 ? words.noneToCall : words.toCall(numbers, count);
  return laneHead(layout.shelf, words.callbacks, text, '');
}

function laneHead(lane: Lane, name: string, text: string, right: string): FloorLabel[] {
  if (lane.isNarrow) return [{ ...title(lane, name), beside: { text, kind: 'caption' } }];
  return [{ ...title(lane, name), beside: { text: right, kind: 'value' } }, caption(lane, text)];
}

function groupLabels(parts: LabelParts, index: number): FloorLabel[] {
  const { plan, layout, marks } = parts;
  const block = layout.groups[index]!;
  const group = plan.groups[index]!;
  const busy = busyText(marks.groups[index]!, parts);
  const name = block.isNarrow && group.site !== '' ? `${group.name}, ${group.site}` : group.name;
  const head: FloorLabel = { ...title(block, name), beside: { text: busy, kind: 'value' } };
  return block.isNarrow ? [head] : [head, caption(block, groupCaption(parts, index))];
}

/** Site, who is away, and whether the group takes everything. */
function groupCaption({ plan, marks, words, numbers }: LabelParts, index: number): string {
  const { onBreak, backOffice } = marks.groups[index]!;
  const takesAll = plan.queues.length > 1 && plan.queues.every(queue => queue.groups.includes(index));
  return [
    plan.groups[index]!.site,
    onBreak > 0 ? words.onBreak(numbers, onBreak) : '',
    backOffice > 0 ? words.inBackOffice(numbers, backOffice) : '',
    takesAll && plan.groups.length > 1 ? words.takesAll : '',
  ]
    .filter(text => text !== '')
    .join(' · ');
}

/** px by which the words of a narrow block may reach into the gap beside it */
const REACH = 24;

function pair(box: Box, name: string, text: string): FloorLabel[] {
  const wide = { ...box, width: box.width + REACH };
  return [title(wide, name), caption(wide, text)];
}

function title({ x, y, width }: Box, text: string): FloorLabel {
  return { text, x, y: y + 12, kind: 'name', anchor: 'start', width };
}

function caption({ x, y, width }: Box, text: string): FloorLabel {
  return { text, x, y: y + 28, kind: 'caption', anchor: 'start', width };
}
