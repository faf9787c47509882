import { type Curve, curvesOf, MOST_FAINT_CURVES } from './curves.ts';
import type { FloorColours } from './floor-colours.ts';
import { type FloorLabel, floorLabels, type LabelParts } from './floor-labels.ts';
import { shortened } from './shortened.ts';

/** What changes seldom: names, counts, curves, bars. It lies under the marks. */
export interface BackScene extends LabelParts {
  pen: CanvasRenderingContext2D;
  ratio: number;
  colours: FloorColours;
  /** the queue and the group whose curves are thick; −1: none */
  queue: number;
  group: number;
}

/** Draws all but the marks. */
export function drawBack(scene: BackScene): void {
  const { pen, ratio } = scene;
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.clearRect(0, 0, pen.canvas.width, pen.canvas.height);
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  drawCurves(scene);
  drawRules(scene);
  drawBars(scene);
  drawInitials(scene);
  for (const label of floorLabels(scene)) drawLabel(scene, label);
}

function drawCurves(scene: BackScene): void {
  const { plan, layout, colours, pen, queue, group } = scene;
  const curves = curvesOf(plan, layout);
  const areFaint = curves.length <= MOST_FAINT_CURVES;
  const isChosen = (curve: Curve) =>
    curve.group >= 0 && (group >= 0 ? curve.group === group : curve.queue === queue);
  pen.lineWidth = 1.5;
  pen.strokeStyle = colours.line;
  if (areFaint) for (const curve of curves) if (!isChosen(curve)) stroke(pen, curve);
  pen.lineWidth = 2.5;
  pen.strokeStyle = colours.ink3;
  for (const curve of curves) if (isChosen(curve)) stroke(pen, curve);
  if (layout.isStacked || !layout.menu) return;
  pen.lineWidth = 1.5;
  pen.strokeStyle = colours.line;
  const y = layout.calls.y + 60;
  pen.beginPath();
  pen.moveTo(layout.calls.x + layout.calls.width + 4, y);
  pen.lineTo(layout.menu.x - 6, y);
  pen.stroke();
}

function stroke(pen: CanvasRenderingContext2D, { fromX, fromY, toX, toY }: Curve): void {
  const half = (fromX + toX) / 2;
  pen.beginPath();
  pen.moveTo(fromX, fromY);
  pen.bezierCurveTo(half, fromY, half, toY, toX, toY);
  pen.stroke();
}

function drawRules({ layout, colours, pen }: BackScene): void {
  pen.fillStyle = colours.line;
  const lanes = layout.shelf ? [...layout.lanes, layout.shelf] : layout.lanes;
  for (const { room, isNarrow } of lanes)
    pen.fillRect(room.x, Math.round(room.y + room.height + (isNarrow ? 1 : 3)), room.width, 1);
  const { calls } = layout;
  if (!layout.isStacked) pen.fillRect(calls.x, calls.y + 72, calls.width, 1);
}

/** Lanes too full for dots: one bar ordered by wait, split at the promise, with both counts. */
function drawBars(scene: BackScene): void {
  const { layout, marks, colours, pen, words, numbers } = scene;
  marks.lanes.forEach((state, q) => {
    if (!state.isBar) return;
    const { room } = layout.lanes[q]!;
    const late = (room.width * state.late) / state.count;
    pen.fillStyle = colours.wait;
    pen.fillRect(room.x, room.y, room.width - late, room.height);
    pen.fillStyle = colours.late;
    pen.fillRect(room.x + room.width - late, room.y, late, room.height);
    pen.font = `600 12px ${colours.font}`;
    pen.fillStyle = colours.paper;
    const y = room.y + room.height / 2 + 4;
    const right = numbers.plain(state.late);
    const left = words.within(numbers, state.count - state.late);
    inside(pen, right, room.x + room.width - 8, y, 'right', late);
    inside(pen, left, room.x + 8, y, 'left', room.width - late);
  });
  if (marks.shelf.isBar && layout.shelf) {
    const { room } = layout.shelf;
    pen.fillStyle = colours.s4;
    pen.fillRect(room.x, room.y, room.width, room.height);
  }
  if (marks.menu.isBar && layout.menu) {
    pen.fillStyle = colours.ink3;
    pen.fillRect(layout.menu.x, layout.menu.y + 44, layout.menu.width, 12);
  }
}

function inside(
  pen: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  align: 'left' | 'right',
  room: number,
): void {
  if (pen.measureText(text).width > room - 16) return;
  pen.textAlign = align;
  pen.fillText(text, x, y);
}

/** Under each disc of a small floor, who it is. */
function drawInitials({ plan, layout, marks, colours, pen }: BackScene): void {
  if (layout.grid.look !== 'initials') return;
  pen.font = `400 11px ${colours.font}`;
  pen.fillStyle = colours.ink3;
  pen.textAlign = 'center';
  const { marks: placed } = marks;
  for (let i = 0; i < placed.count; i++) {
    if (placed.size[i] !== 2) continue;
    const group = plan.groups[placed.place[i]!]!;
    const name = group.names[placed.who[i]! - group.first] ?? '';
    pen.fillText(initials(name), placed.x[i]!, placed.y[i]! + 24);
  }
}

/** The first letters of up to two words; of a number, all of it. */
export function initials(name: string): string {
  const words = name.split(/[\s._-]+/).filter(word => word !== '');
  if (words.length === 1) return [...words[0]!].slice(0, 3).join('');
  return words
    .slice(0, 2)
    .map(word => (/^\d+$/.test(word) ? word : ([...word][0] ?? '').toUpperCase()))
    .join('');
}

function drawLabel(scene: BackScene, label: FloorLabel): void {
  const { pen } = scene;
  let { width } = label;
  if (label.beside && label.beside.text !== '') {
    setKind(scene, label.beside.kind);
    const text = shortened(label.beside.text, width * 0.8, part => pen.measureText(part).width);
    write(pen, text, label.x + label.width, label.y, 'right');
    width -= pen.measureText(text).width + 8;
  }
  setKind(scene, label.kind);
  const text = shortened(label.text, width, part => pen.measureText(part).width);
  write(pen, text, label.x, label.y, label.anchor === 'start' ? 'left' : 'right');
}

function setKind({ pen, colours }: BackScene, kind: FloorLabel['kind']): void {
  pen.font = `${kind === 'name' ? 600 : 400} ${kind === 'caption' ? 11 : 12}px ${colours.font}`;
  pen.fillStyle = kind === 'name' ? colours.ink : kind === 'value' ? colours.ink2 : colours.ink3;
}

function write(
  pen: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  align: 'left' | 'right',
): void {
  pen.textAlign = align;
  // names are free text: isolated, so that one written from right to left turns nothing else round
  pen.fillText(`\u2068${text}\u2069`, x, y);
}
