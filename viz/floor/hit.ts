import type { FloorView } from '../day/floor-view.ts';
import type { FloorLayout } from './floor-layout.ts';
import type { FloorMarks } from './floor-marks.ts';
import { AGENT } from './marks.ts';

/** What a reader has chosen on the floor. */
export interface Choice {
  kind: 'contact' | 'agent';
  /** the contact, or the agent's number */
  id: number;
}

/** What stands at a point of the floor, in px; undefined: nothing near enough. */
export function hit(
  x: number,
  y: number,
  here: FloorMarks,
  layout: FloorLayout,
  view: FloorView,
): Choice | undefined {
  const { marks } = here;
  let best = -1;
  let least = 14 * 14;
  for (let i = 0; i < marks.count; i++) {
    const across = marks.x[i]! - x;
    const down = marks.y[i]! - y;
    const distance = across * across + down * down;
    if (distance < least) {
      least = distance;
      best = i;
    }
  }
  if (best >= 0) return { kind: marks.size[best] === AGENT ? 'agent' : 'contact', id: marks.who[best]! };
  return inBar(x, y, here, layout, view);
}

/** Of a bar, the one who stands at that share of it: the head is at the right. */
function inBar(
  x: number,
  y: number,
  here: FloorMarks,
  layout: FloorLayout,
  view: FloorView,
): Choice | undefined {
  for (let q = 0; q < here.lanes.length; q++) {
    const { room } = layout.lanes[q]!;
    const isInside = x >= room.x && x <= room.x + room.width && y >= room.y && y <= room.y + room.height;
    if (!here.lanes[q]!.isBar || !isInside) continue;
    const people = view.queues[q]!;
    const index = Math.floor(((room.x + room.width - x) / room.width) * people.count);
    const contact = people.contact[Math.min(index, people.count - 1)];
    return contact === undefined ? undefined : { kind: 'contact', id: contact };
  }
  return undefined;
}
