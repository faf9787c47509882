import type { Box } from './box.ts';
import type { FloorPlan } from './floor-plan.ts';

/** How agents look, by their pitch: the glyph loses detail in a fixed order as the crowd grows. */
export type AgentLook = 'initials' | 'disc' | 'square' | 'dot' | 'block';

/** What all groups share. */
export interface AgentGrid {
  /** px from one agent to the next, 4 to 34; of blocks 12 */
  pitch: number;
  /** px from one row to the next: initials stand under their disc */
  rowPitch: number;
  columns: number;
  look: AgentLook;
  /** agents that one mark stands for */
  perMark: number;
}

/** A group of agents: words above, its grid below. */
export interface GroupBlock extends Box {
  /** name, site and count share one line */
  isNarrow: boolean;
  room: Box;
}

const LEAST_PITCH = 4;
const MOST_PITCH = 34;
const BLOCK_PITCH = 12;
const PER_BLOCK = 10;
const INITIALS = 12;
/** many groups make the floor taller rather than their marks smaller */
const LEAST_ROOM = 18;

/** The look of agents so far apart. */
export function agentLook(pitch: number): AgentLook {
  if (pitch >= 30) return 'initials';
  if (pitch >= 14) return 'disc';
  if (pitch >= 8) return 'square';
  return pitch >= LEAST_PITCH ? 'dot' : 'block';
}

/** Groups from the top down in their column, at the largest pitch at which all of them fit; spread over its height, or one under the other. */
export function layOutGroups(
  plan: FloorPlan,
  counts: readonly number[],
  column: Box,
  isNarrow: boolean,
  isSpread: boolean,
): { blocks: GroupBlock[]; grid: AgentGrid; height: number } {
  const head = isNarrow ? 20 : 40;
  const foot = isNarrow ? 8 : 12;
  const words = (head + foot) * plan.groups.length;
  const grid = gridFor(
    counts,
    column.width,
    Math.max(column.height - words, LEAST_ROOM * plan.groups.length),
  );
  const heights = counts.map(count => head + foot + rowsFor(count, grid) * grid.rowPitch);
  const sum = heights.reduce((total, height) => total + height, 0);
  const spare = isSpread ? Math.max(0, column.height - sum) / Math.max(1, plan.groups.length) : 0;
  let y = column.y;
  const blocks = heights.map(height => {
    const block = {
      ...column,
      y,
      height,
      isNarrow,
      room: { x: column.x, y: y + head, width: column.width, height: height - head - foot },
    };
    y += height + spare;
    return block;
  });
  return { blocks, grid, height: Math.max(sum, Math.min(column.height, y - column.y)) };
}

/** Rows of a group of so many. */
export function rowsFor(count: number, grid: AgentGrid): number {
  return Math.max(1, Math.ceil(count / grid.perMark / grid.columns));
}

/** √(area ÷ agents) between 4 and 34, made smaller until whole rows fit; below 4 one block stands for ten. */
function gridFor(counts: readonly number[], width: number, height: number): AgentGrid {
  const agents = Math.max(
    1,
    counts.reduce((sum, count) => sum + count, 0),
  );
  const area = width * Math.max(1, height);
  const wanted = Math.sqrt(area / agents);
  if (wanted < LEAST_PITCH) return gridOf(BLOCK_PITCH, width, 'block');
  let pitch = Math.min(MOST_PITCH, wanted);
  while (pitch > LEAST_PITCH) {
    const grid = gridOf(pitch, width, agentLook(pitch));
    const rows = counts.reduce((sum, count) => sum + rowsFor(count, grid), 0);
    if (rows * grid.rowPitch <= height) return grid;
    pitch = Math.max(LEAST_PITCH, pitch - 0.5);
  }
  return gridOf(LEAST_PITCH, width, 'dot');
}

function gridOf(pitch: number, width: number, look: AgentLook): AgentGrid {
  return {
    pitch,
    rowPitch: look === 'initials' ? pitch + INITIALS : pitch,
    columns: Math.max(1, Math.floor((width + 0.01) / pitch)),
    look,
    perMark: look === 'block' ? PER_BLOCK : 1,
  };
}
