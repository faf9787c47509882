import { AGENT_STATES, type FloorView, type People } from '../day/floor-view.ts';
import type { FloorLayout } from './floor-layout.ts';
import type { FloorPlan } from './floor-plan.ts';
import type { GroupBlock } from './group-layout.ts';
import { columnsOf, type Lane, laneMode, rowsOf, TIGHT_PITCH, WIDE_PITCH } from './lane-layout.ts';
import {
  AGENT,
  AGENT_LOOKS,
  CALLBACK,
  type GroupState,
  IN_MENU,
  LATE,
  type LaneState,
  Marks,
  MENU,
  ON_SHELF,
  TIGHT,
  WAITING,
  WIDE,
} from './marks.ts';

const OFF = AGENT_STATES.indexOf('off');
const FREE = AGENT_STATES.indexOf('free');
const BREAK = AGENT_STATES.indexOf('break');
const TRAINING = AGENT_STATES.indexOf('training');
const BACK_OFFICE = AGENT_STATES.indexOf('backOffice');
const MENU_PITCH = 16;
const SHELF_PITCH = 14;
const MINUTE = 60_000_000;

/** All that is drawn of one moment: made once, filled anew each frame without making anything. */
export class FloorMarks {
  readonly marks = new Marks();
  readonly lanes: LaneState[];
  readonly shelf: LaneState = { count: 0, late: 0, longest: 0, isBar: false };
  readonly menu: LaneState = { count: 0, late: 0, longest: 0, isBar: false };
  readonly groups: GroupState[];
  /** arrivals of the last minute: the index of the first in the view's list, and how many */
  firstArrival = 0;
  arrivals = 0;

  private readonly plan: FloorPlan;

  constructor(plan: FloorPlan) {
    this.plan = plan;
    this.lanes = plan.queues.map(() => ({ count: 0, late: 0, longest: 0, isBar: false }));
    this.groups = plan.groups.map(() => ({ busy: 0, free: 0, onBreak: 0, backOffice: 0 }));
  }

  /** Places everybody of a moment. */
  fill(view: FloorView, layout: FloorLayout): void {
    this.marks.clear();
    this.fillArrivals(view);
    this.fillMenu(view.menu, layout);
    for (let q = 0; q < this.lanes.length; q++) this.fillLane(view, q, layout.lanes[q]!);
    this.fillShelf(view, layout);
    for (let g = 0; g < this.groups.length; g++) this.fillGroup(view, g, layout);
  }

  private fillArrivals(view: FloorView): void {
    const { count, time } = view.arrivals;
    let first = count;
    while (first > 0 && time[first - 1]! > view.now - MINUTE) first--;
    this.firstArrival = first;
    this.arrivals = count - first;
  }

  private fillMenu(people: People, layout: FloorLayout): void {
    this.menu.count = people.count;
    this.menu.isBar = false;
    if (!layout.menu || layout.isStacked) return;
    const { x, y, width, height } = layout.menu;
    const room = { x, y: y + 44, width, height: height - 52 };
    const fitsWide = people.count <= columnsOf(room, MENU_PITCH) * Math.floor(room.height / MENU_PITCH);
    const pitch = fitsWide ? MENU_PITCH : TIGHT_PITCH;
    const columns = columnsOf(room, pitch);
    const most = columns * Math.floor(room.height / pitch);
    if (people.count > most) {
      this.menu.isBar = true;
      return;
    }
    for (let i = 0; i < people.count; i++) {
      const column = i % columns;
      const row = (i - column) / columns;
      const size = fitsWide ? WIDE : TIGHT;
      this.marks.add(
        room.x + (column + 0.5) * pitch,
        room.y + (row + 0.5) * pitch,
        MENU,
        size,
        people.contact[i]!,
        IN_MENU,
      );
    }
  }

  private fillLane(view: FloorView, queue: number, lane: Lane): void {
    const people = view.queues[queue]!;
    const state = this.lanes[queue]!;
    this.measure(people, view.now, state);
    const mode = laneMode(people.count, lane.room);
    state.isBar = mode === 'bar';
    if (mode === 'bar') return;
    const isWide = mode === 'wide';
    const pitch = isWide ? WIDE_PITCH : TIGHT_PITCH;
    // wide marks fill rows from the right, tight ones columns: so the order of a crowd runs from right to left
    const across = isWide ? columnsOf(lane.room, pitch) : rowsOf(lane.room, pitch);
    const right = lane.room.x + lane.room.width - pitch / 2;
    const top = lane.room.y + pitch / 2;
    for (let i = 0; i < people.count; i++) {
      const minor = i % across;
      const major = (i - minor) / across;
      const isLate = view.now - people.since[i]! > this.plan.promises[people.type[i]!]!;
      this.marks.add(
        right - (isWide ? minor : major) * pitch,
        top + (isWide ? major : minor) * pitch,
        isLate ? LATE : WAITING,
        isWide ? WIDE : TIGHT,
        people.contact[i]!,
        queue,
      );
    }
  }

  private measure(people: People, now: number, state: LaneState): void {
    let late = 0;
    let longest = 0;
    for (let i = 0; i < people.count; i++) {
      const wait = now - people.since[i]!;
      if (wait > longest) longest = wait;
      if (wait > this.plan.promises[people.type[i]!]!) late++;
    }
    state.count = people.count;
    state.late = late;
    state.longest = longest;
  }

  private fillShelf(view: FloorView, layout: FloorLayout): void {
    const people = view.callbacks;
    this.shelf.count = people.count;
    this.shelf.isBar = false;
    if (!layout.shelf) return;
    const { room } = layout.shelf;
    const isWide = people.count <= columnsOf(room, SHELF_PITCH) * rowsOf(room, SHELF_PITCH);
    const pitch = isWide ? SHELF_PITCH : TIGHT_PITCH;
    const columns = columnsOf(room, pitch);
    if (people.count > columns * rowsOf(room, pitch)) {
      this.shelf.isBar = true;
      return;
    }
    for (let i = 0; i < people.count; i++) {
      const column = i % columns;
      const row = (i - column) / columns;
      const x = room.x + room.width - (column + 0.5) * pitch;
      const y = room.y + (row + 0.5) * pitch;
      this.marks.add(x, y, CALLBACK, isWide ? WIDE : TIGHT, people.contact[i]!, ON_SHELF);
    }
  }

  private fillGroup(view: FloorView, index: number, layout: FloorLayout): void {
    const { first, names } = this.plan.groups[index]!;
    const state = this.groups[index]!;
    state.busy = state.free = state.onBreak = state.backOffice = 0;
    const block = layout.groups[index]!;
    let place = 0;
    for (let agent = first; agent < first + names.length; agent++) {
      const does = view.agents.state[agent]!;
      if (does === OFF) continue;
      if (does === FREE) state.free++;
      else if (does === BREAK || does === TRAINING) state.onBreak++;
      else if (does === BACK_OFFICE) state.backOffice++;
      else state.busy++;
      if (layout.grid.perMark === 1) this.placeAgent(block, layout, place, agent, does, index);
      place++;
    }
  }

  private placeAgent(
    block: GroupBlock,
    layout: FloorLayout,
    place: number,
    agent: number,
    does: number,
    group: number,
  ): void {
    const { pitch, rowPitch, columns } = layout.grid;
    const column = place % columns;
    const row = (place - column) / columns;
    const x = block.room.x + (column + 0.5) * pitch;
    const y = block.room.y + row * rowPitch + pitch / 2;
    this.marks.add(x, y, does + AGENT_LOOKS, AGENT, agent, group);
  }
}
