import type { Box } from './box.ts';
import type { FloorPlan } from './floor-plan.ts';
import { type AgentGrid, type GroupBlock, layOutGroups } from './group-layout.ts';
import { type Lane, laneBlock } from './lane-layout.ts';

/** Where everything stands; a function of the plan and the width, not of the moment. */
export interface FloorLayout {
  width: number;
  height: number;
  /** one under the other, as on a phone */
  isStacked: boolean;
  calls: Box;
  /** meters of lines in use; undefined: the center has no trunks */
  lines: Box | undefined;
  menu: Box | undefined;
  lanes: readonly Lane[];
  /** promised callbacks */
  shelf: Lane | undefined;
  groups: readonly GroupBlock[];
  grid: AgentGrid;
}

const CALLS = 96;
const MENU = 76;
const GAP = 36;
const GAP_OF_CURVES = 52;
/** narrower than this, blocks stand one under the other */
const LEAST_SIDE_BY_SIDE = 600;
const LANE = 92;
const NARROW_LANE = 40;
const STACKED_LANE = 82;
/** who calls in and who listens, in two lines of words */
const STACKED_TOP = 60;
/** more lanes than this are condensed to one line of words each */
const MOST_FULL_LANES = 5;
/** a group's words and a row of discs */
const GROUP = 80;
/** more groups than this are condensed as well */
const MOST_FULL_GROUPS = 6;
const LEAST_HEIGHT = 180;
const MENU_HEIGHT = 200;
/** floors of more agents are taller */
const HEIGHTS: readonly (readonly [agents: number, height: number])[] = [
  [200, 330],
  [50, 210],
];
const CROWD = 200;

/**
 * The floor at one width.
 *
 * @param most - agents on shift at once by group, where more were seen than the plan says
 */
export function layOutFloor(plan: FloorPlan, width: number, most: readonly number[] = []): FloorLayout {
  const counts = plan.groups.map((group, i) => Math.max(group.most, most[i] ?? 0));
  return width < LEAST_SIDE_BY_SIDE ? stacked(plan, width, counts) : sideBySide(plan, width, counts);
}

function laneCount(plan: FloorPlan): number {
  return plan.queues.length + (plan.hasCallbacks ? 1 : 0);
}

function sideBySide(plan: FloorPlan, width: number, counts: readonly number[]): FloorLayout {
  const agents = counts.reduce((sum, count) => sum + count, 0);
  const lanes = laneCount(plan);
  const isNarrow = lanes > MOST_FULL_LANES;
  const least = HEIGHTS.find(([more]) => agents > more)?.[1] ?? LEAST_HEIGHT;
  const forGroups = plan.groups.length > MOST_FULL_GROUPS ? 0 : plan.groups.length * GROUP;
  const wanted = Math.max(least, forGroups, lanes * (isNarrow ? NARROW_LANE : LANE));
  const menuX = CALLS + GAP;
  const lanesX = plan.hasMenu ? menuX + MENU + 30 : menuX;
  const rest = width - lanesX - GAP_OF_CURVES;
  const laneWidth = Math.round(rest * (agents > CROWD ? 0.36 : 0.54));
  const groupsX = lanesX + laneWidth + GAP_OF_CURVES;
  const room = { x: groupsX, y: 0, width: width - groupsX, height: wanted };
  const {
    blocks,
    grid,
    height: needed,
  } = layOutGroups(plan, counts, room, plan.groups.length > MOST_FULL_GROUPS, true);
  const height = Math.max(wanted, needed);
  const column = { x: lanesX, y: 0, width: laneWidth, height };
  return {
    width,
    height,
    isStacked: false,
    calls: { x: 0, y: 0, width: CALLS, height: 92 },
    lines: plan.trunks.length > 0 ? { x: 0, y: 112, width: CALLS, height: trunkHeight(plan) } : undefined,
    menu: plan.hasMenu ? { x: menuX, y: 0, width: MENU, height: Math.min(height, MENU_HEIGHT) } : undefined,
    ...lanesIn(plan, column, isNarrow),
    groups: blocks,
    grid,
  };
}

function stacked(plan: FloorPlan, width: number, counts: readonly number[]): FloorLayout {
  const lanes = laneCount(plan);
  const isNarrow = lanes > MOST_FULL_LANES;
  const lanesHeight = lanes * (isNarrow ? NARROW_LANE : STACKED_LANE);
  const column = { x: 0, y: STACKED_TOP, width, height: lanesHeight };
  const y = STACKED_TOP + lanesHeight + 8;
  const { blocks, grid, height } = layOutGroups(plan, counts, { x: 0, y, width, height: 180 }, true, false);
  const half = (width - 16) / 2;
  return {
    width,
    height: y + height,
    isStacked: true,
    calls: { x: 0, y: 0, width: plan.hasMenu ? half : width, height: STACKED_TOP },
    lines: undefined,
    menu: plan.hasMenu ? { x: half + 16, y: 0, width: half, height: STACKED_TOP } : undefined,
    ...lanesIn(plan, column, isNarrow),
    groups: blocks,
    grid,
  };
}

/** One lane a queue, from the top down, and the shelf of callbacks below them. */
function lanesIn(plan: FloorPlan, column: Box, isNarrow: boolean): Pick<FloorLayout, 'lanes' | 'shelf'> {
  const step = Math.min(column.height / laneCount(plan), isNarrow ? 64 : 2 * LANE);
  const lane = (index: number) =>
    laneBlock({ ...column, y: column.y + index * step, height: step }, isNarrow);
  return {
    lanes: plan.queues.map((_, index) => lane(index)),
    shelf: plan.hasCallbacks ? lane(plan.queues.length) : undefined,
  };
}

function trunkHeight(plan: FloorPlan): number {
  return Math.min(3, plan.trunks.length) * 44;
}
