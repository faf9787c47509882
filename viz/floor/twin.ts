import { AGENT_STATES } from '../day/floor-view.ts';
import { busyText, type LabelParts, waitingText } from './floor-labels.ts';
import type { FloorPlan } from './floor-plan.ts';
import type { Choice } from './hit.ts';

/** The floor in words, for who cannot see it. */
export interface Twin {
  summary: string;
  /** one line a queue, and the callbacks */
  queues: readonly string[];
  groups: readonly string[];
  /** what is selected, and those around it; empty: nothing is */
  selected: string;
  around: readonly { choice: Choice; text: string }[];
  /** `50 of 2040 around the selected one`; empty where all are shown */
  aroundText: string;
}

/** Rows around the selected one. */
export const MOST_ROWS = 50;

/** Everything on the floor as lines of text. */
export function twinOf(parts: LabelParts, selected: Choice | undefined): Twin {
  const { plan, marks, words, numbers } = parts;
  const waiting = marks.lanes.reduce((sum, lane) => sum + lane.count, 0);
  const busy = marks.groups.reduce((sum, group) => sum + group.busy, 0);
  const free = marks.groups.reduce((sum, group) => sum + group.free, 0);
  const queues = plan.queues.map((queue, q) => {
    const state = marks.lanes[q]!;
    const longest = state.count > 0 ? `, ${words.longest(numbers, state.longest)}` : '';
    return `${queue.name}: ${waitingText(state, queue.promise, parts)}${longest}`;
  });
  if (plan.hasCallbacks) queues.push(`${words.callbacks}: ${words.toCall(numbers, marks.shelf.count)}`);
  return {
    summary: words.summary(numbers, waiting, busy, busy + free),
    queues,
    groups: plan.groups.map((group, g) => {
      const site = group.site === '' ? '' : `, ${group.site}`;
      const { onBreak } = marks.groups[g]!;
      const away = onBreak > 0 ? `, ${words.onBreak(numbers, onBreak)}` : '';
      return `${group.name}${site}: ${busyText(marks.groups[g]!, parts)}${away}`;
    }),
    ...around(parts, selected),
  };
}

type Around = Pick<Twin, 'selected' | 'around' | 'aroundText'>;

function around(parts: LabelParts, selected: Choice | undefined): Around {
  const nobody = { selected: '', around: [], aroundText: '' };
  if (!selected) return nobody;
  return selected.kind === 'agent'
    ? aroundAgent(parts, selected)
    : (aroundContact(parts, selected) ?? nobody);
}

function aroundContact(parts: LabelParts, selected: Choice): Around | undefined {
  const { view, words, numbers } = parts;
  for (const people of view.queues) {
    const index = indexOf(people.contact, people.count, selected.id);
    if (index < 0) continue;
    const from = Math.max(0, Math.min(index - MOST_ROWS / 2, people.count - MOST_ROWS));
    const rows = Math.min(MOST_ROWS, people.count);
    const list = Array.from({ length: rows }, (_, k) => {
      const id = people.contact[from + k]!;
      const wait = words.waits(numbers, view.now - people.since[from + k]!, from + k + 1);
      return { choice: { kind: 'contact' as const, id }, text: `${words.contact(numbers, id)}: ${wait}` };
    });
    return {
      selected: list[index - from]!.text,
      around: list,
      aroundText: rows < people.count ? words.around(numbers, rows, people.count) : '',
    };
  }
  const place = elsewhere(parts, selected.id);
  return place === ''
    ? undefined
    : { selected: `${words.contact(numbers, selected.id)}: ${place}`, around: [], aroundText: '' };
}

function elsewhere({ view, words }: LabelParts, contact: number): string {
  if (indexOf(view.menu.contact, view.menu.count, contact) >= 0) return words.inMenu;
  return indexOf(view.callbacks.contact, view.callbacks.count, contact) >= 0 ? words.promised : '';
}

function indexOf(column: Float64Array, count: number, contact: number): number {
  const index = column.indexOf(contact);
  return index < count ? index : -1;
}

function aroundAgent(parts: LabelParts, selected: Choice): Around {
  const { plan, view } = parts;
  const group = plan.groups.find(
    one => selected.id >= one.first && selected.id < one.first + one.names.length,
  );
  if (!group) return { selected: '', around: [], aroundText: '' };
  const present: number[] = [];
  for (let k = 0; k < group.names.length; k++)
    if (view.agents.state[group.first + k] !== 0) present.push(group.first + k);
  const index = Math.max(0, present.indexOf(selected.id));
  const from = Math.max(0, Math.min(index - MOST_ROWS / 2, present.length - MOST_ROWS));
  const shown = present.slice(from, from + MOST_ROWS);
  return {
    selected: agentText(parts, selected.id),
    around: shown.map(id => ({ choice: { kind: 'agent' as const, id }, text: agentText(parts, id) })),
    aroundText:
      shown.length < present.length ? parts.words.around(parts.numbers, shown.length, present.length) : '',
  };
}

/** An agent's name, group and state in one line. */
export function agentText({ plan, view, words, numbers }: LabelParts, agent: number): string {
  const states = words.states.split('|');
  const contact = view.agents.contact[agent] ?? -1;
  const state = view.agents.state[agent] ?? 0;
  const isWith =
    contact >= 0 && state >= AGENT_STATES.indexOf('ringing') && state <= AGENT_STATES.indexOf('wrapUp');
  const parts = [states[state] ?? '', isWith ? words.talksTo(numbers, contact) : ''];
  return `${agentName(plan, agent, words.agent)}: ${parts.filter(part => part !== '').join(', ')}`;
}

/** `Cards, agent 7` or the agent's own name. */
export function agentName(plan: FloorPlan, agent: number, word: string): string {
  const group = plan.groups.find(one => agent >= one.first && agent < one.first + one.names.length);
  if (!group) return `${word} ${agent}`;
  const name = group.names[agent - group.first]!;
  return /^\d+$/.test(name) ? `${group.name}, ${word.toLowerCase()} ${name}` : `${name}, ${group.name}`;
}

/** The mark that an arrow key leads to from another one, −1: there is none that way. */
export function nextMark(
  marks: { count: number; x: Float32Array; y: Float32Array },
  from: number,
  across: number,
  down: number,
): number {
  if (from < 0) return marks.count > 0 ? 0 : -1;
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < marks.count; i++) {
    const x = marks.x[i]! - marks.x[from]!;
    const y = marks.y[i]! - marks.y[from]!;
    const along = x * across + y * down;
    if (along <= 0.5) continue;
    const aside = Math.abs(x * down) + Math.abs(y * across);
    const cost = along + 3 * aside;
    if (cost < least) {
      least = cost;
      best = i;
    }
  }
  return best;
}
