import { AGENT_STATES, type FloorView } from '../day/floor-view.ts';
import type { FloorColours } from './floor-colours.ts';
import type { FloorLayout } from './floor-layout.ts';
import type { FloorMarks } from './floor-marks.ts';
import { type FloorMoves, placeOf, type Traveller } from './floor-moves.ts';
import type { FloorPlan } from './floor-plan.ts';
import { AGENT, type Marks, TIGHT, WIDE } from './marks.ts';
import type { Sprites } from './sprites.ts';

/** What is drawn anew each frame. */
export interface Scene {
  pen: CanvasRenderingContext2D;
  ratio: number;
  plan: FloorPlan;
  layout: FloorLayout;
  view: FloorView;
  here: FloorMarks;
  moves: FloorMoves;
  colours: FloorColours;
  sprites: Sprites;
  /** the index of the selected mark and of the one under the reader's cursor; −1: none */
  selected: number;
  cursor: number;
  /** instant of the screen [ms] */
  time: number;
}

const BLOCK = 10;
const FREE = AGENT_STATES.indexOf('free');
const BREAK = AGENT_STATES.indexOf('break');
const MINUTE = 60_000_000;
const at = { x: 0, y: 0, fade: 1 };

/** Draws the marks of a moment over an empty canvas. */
export function drawScene(scene: Scene): void {
  const { pen, ratio, layout } = scene;
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.clearRect(0, 0, pen.canvas.width, pen.canvas.height);
  drawMarks(scene);
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  if (layout.grid.perMark > 1) drawBlocks(scene);
  if (!layout.isStacked) drawArrivals(scene);
  drawMeters(scene);
  for (let i = 0; i < scene.moves.count; i++) drawTraveller(scene, scene.moves.travellers[i]!);
  drawRing(scene, scene.cursor, scene.colours.accent, 2);
  drawRing(scene, scene.selected, scene.colours.chosen, 1.5);
  pen.globalAlpha = 1;
}

function drawMarks(scene: Scene): void {
  const { pen, ratio, sprites, moves } = scene;
  const { marks } = scene.here;
  const { image, cell, top } = sprites;
  const hasTravellers = moves.count > 0;
  for (let i = 0; i < marks.count; i++) {
    const size = marks.size[i]!;
    if (hasTravellers && size === WIDE && moves.has(marks.who[i]!)) continue;
    const side = cell[size]!;
    const x = Math.round(marks.x[i]! * ratio - side / 2);
    const y = Math.round(marks.y[i]! * ratio - side / 2);
    pen.drawImage(image, marks.look[i]! * side, top[size]!, side, side, x, y, side, side);
  }
}

/** One block for ten agents, filled as far as they are busy. */
function drawBlocks({ pen, plan, layout, view, colours }: Scene): void {
  const { columns, pitch, perMark } = layout.grid;
  pen.lineWidth = 1;
  pen.strokeStyle = colours.edge;
  pen.fillStyle = colours.s1;
  for (let g = 0; g < plan.groups.length; g++) {
    const { first, names } = plan.groups[g]!;
    const { room } = layout.groups[g]!;
    for (let agent = first, block = 0; agent < first + names.length; agent += perMark, block++) {
      const last = Math.min(agent + perMark, first + names.length);
      let here = 0;
      let busy = 0;
      for (let one = agent; one < last; one++) {
        const does = view.agents.state[one]!;
        if (does !== 0) here++;
        if (does > FREE && does < BREAK) busy++;
      }
      if (here === 0) continue;
      const x = room.x + (block % columns) * pitch + 1;
      const y = room.y + Math.floor(block / columns) * pitch + 1;
      const height = (busy / here) * BLOCK;
      pen.fillRect(x, y + BLOCK - height, BLOCK, height);
      pen.strokeRect(x + 0.5, y + 0.5, BLOCK - 1, BLOCK - 1);
    }
  }
}

/** One tick for each arrival of the last minute. */
function drawArrivals({ pen, layout, view, here, colours }: Scene): void {
  const { calls } = layout;
  pen.fillStyle = colours.ink3;
  for (let i = here.firstArrival; i < here.firstArrival + here.arrivals; i++) {
    const share = 1 - (view.now - view.arrivals.time[i]!) / MINUTE;
    pen.fillRect(calls.x + share * (calls.width - 1.5), calls.y + 58, 1.5, 14);
  }
}

function drawMeters({ pen, plan, layout, view, colours }: Scene): void {
  const { lines } = layout;
  if (!lines) return;
  const shown = Math.min(3, plan.trunks.length);
  for (let i = 0; i < shown; i++) {
    const { capacity } = plan.trunks[i]!;
    if (!Number.isFinite(capacity)) continue;
    const y = lines.y + i * 44 + 20;
    pen.fillStyle = colours.line;
    pen.fillRect(lines.x, y, lines.width, 6);
    const share = Math.min(1, (view.trunks[i] ?? 0) / capacity);
    pen.fillStyle = share === 1 ? colours.late : colours.ink3;
    pen.fillRect(lines.x, y, lines.width * share, 6);
  }
}

function drawTraveller({ pen, ratio, sprites, colours, time }: Scene, traveller: Traveller): void {
  placeOf(traveller, time, at);
  pen.globalAlpha = at.fade;
  if (traveller.falls) {
    pen.strokeStyle = colours.ink3;
    pen.lineWidth = 1.5;
    pen.beginPath();
    pen.moveTo(at.x - 4, at.y - 4);
    pen.lineTo(at.x + 4, at.y + 4);
    pen.moveTo(at.x + 4, at.y - 4);
    pen.lineTo(at.x - 4, at.y + 4);
    pen.stroke();
  } else {
    const side = sprites.cell[WIDE]!;
    const size = side / ratio;
    const left = traveller.look * side;
    pen.drawImage(
      sprites.image,
      left,
      sprites.top[WIDE]!,
      side,
      side,
      at.x - size / 2,
      at.y - size / 2,
      size,
      size,
    );
  }
  pen.globalAlpha = 1;
}

function drawRing({ pen, here, layout }: Scene, mark: number, colour: string, width: number): void {
  if (mark < 0) return;
  const { marks } = here;
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.beginPath();
  pen.arc(marks.x[mark]!, marks.y[mark]!, ringRadius(marks, mark, layout), 0, 2 * Math.PI);
  pen.stroke();
}

/** A ring stands outside of its mark. */
function ringRadius(marks: Marks, mark: number, layout: FloorLayout): number {
  const size = marks.size[mark]!;
  if (size === AGENT) return Math.max(5, Math.min(13, layout.grid.pitch * 0.4) + 3);
  return size === TIGHT ? 5 : 10;
}
