import type { FloorLayout } from './floor-layout.ts';
import type { FloorPlan } from './floor-plan.ts';

/** A curve that says who serves whom, or where callers go: a cubic whose handles are level. */
export interface Curve {
  /** index of the queue at its end or start */
  queue: number;
  /** index of the group at its end; −1: it leads into the queue */
  group: number;
  fromX: number;
  fromY: number;
  toX: number;
  toY: number;
}

/** Above so many, curves are drawn for what is selected only. */
export const MOST_FAINT_CURVES = 60;

/** The curves of a floor whose blocks stand side by side; none where they are stacked. */
export function curvesOf(plan: FloorPlan, layout: FloorLayout): Curve[] {
  if (layout.isStacked) return [];
  const into = layout.lanes.map((lane, queue) => {
    const start = layout.menu ?? layout.calls;
    return {
      queue,
      group: -1,
      fromX: start.x + start.width + 2,
      fromY: start.y + 60,
      toX: lane.x - 4,
      toY: middle(lane.room),
    };
  });
  const out = plan.queues.flatMap(({ groups }, queue) =>
    groups.map(group => {
      const lane = layout.lanes[queue]!;
      const block = layout.groups[group]!;
      return {
        queue,
        group,
        fromX: lane.x + lane.width + 6,
        fromY: middle(lane.room),
        toX: block.x - 10,
        toY: block.room.y + Math.min(block.room.height, layout.grid.pitch) / 2,
      };
    }),
  );
  return [...into, ...out];
}

/** The height of the line where marks stand in the top row. */
function middle(room: { y: number; height: number }): number {
  return room.y + Math.min(9, room.height / 2);
}
