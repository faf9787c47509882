import type { FloorColours } from './floor-colours.ts';
import type { AgentLook } from './group-layout.ts';
import { AGENT, LOOKS, type Look, TIGHT, WIDE } from './marks.ts';

/** Every mark of a floor drawn once, to be copied as often as it is needed: ten thousand copies are cheap, paths are not. */
export interface Sprites {
  image: HTMLCanvasElement;
  /** side of a mark's cell by size, in px of the device */
  cell: readonly number[];
  /** upper edge of a size's row, in px of the device */
  top: readonly number[];
}

type Pen = CanvasRenderingContext2D;

/** Draws the marks for a theme, a device and a pitch of agents. */
export function makeSprites(colours: FloorColours, ratio: number, pitch: number, look: AgentLook): Sprites {
  const sides = [19, 8, Math.min(34, pitch) + 2];
  const cell = sides.map(side => Math.ceil(side * ratio) + 2);
  const top = cell.map((_, size) => cell.slice(0, size).reduce((sum, side) => sum + side, 0));
  const image = document.createElement('canvas');
  image.width = LOOKS.length * Math.max(...cell);
  image.height = cell.reduce((sum, side) => sum + side, 0);
  const pen = image.getContext('2d')!;
  for (const size of [WIDE, TIGHT, AGENT]) {
    LOOKS.forEach((name, i) => {
      pen.setTransform(ratio, 0, 0, ratio, (i + 0.5) * cell[size]!, top[size]! + cell[size]! / 2);
      if (size === AGENT) drawAgent(pen, name, colours, pitch, look);
      else drawContact(pen, name, colours, size === WIDE);
    });
  }
  return { image, cell, top };
}

function drawContact(pen: Pen, look: Look, colours: FloorColours, isWide: boolean): void {
  const radius = isWide ? 6.5 : 2.7;
  if (look === 'menu') ring(pen, isWide ? 4.2 : 2.2, colours.ink3, isWide ? 1.5 : 1.2);
  else if (look === 'callback') diamond(pen, isWide ? 4.8 : 3, colours.s4);
  else if (look === 'waiting') disc(pen, radius, colours.wait);
  else if (look === 'late') {
    disc(pen, radius, colours.late);
    disc(pen, isWide ? 2.3 : 0.9, colours.paper);
  }
}

function drawAgent(pen: Pen, look: Look, colours: FloorColours, pitch: number, kind: AgentLook): void {
  if (kind === 'initials' || kind === 'disc') drawRound(pen, look, colours, Math.min(13, pitch * 0.4));
  else drawSquare(pen, look, colours, pitch * 0.78, kind === 'square');
}

function drawRound(pen: Pen, look: Look, colours: FloorColours, radius: number): void {
  const { s1, edge } = colours;
  if (look === 'talking') disc(pen, radius, s1);
  else if (look === 'ringing') {
    ring(pen, radius - 0.75, s1);
    disc(pen, Math.max(1.5, radius * 0.36), s1);
  } else if (look === 'free') ring(pen, radius - 0.75, edge);
  else if (look === 'wrapUp') {
    ring(pen, radius - 0.75, s1);
    pen.beginPath();
    pen.arc(0, 0, radius - 0.75, 0, Math.PI);
    pen.fill();
  } else if (look === 'break' || look === 'training') dash(pen, radius * 0.6, edge);
  else if (look === 'backOffice') outline(pen, radius * 1.6, s1, 1.5);
}

function drawSquare(pen: Pen, look: Look, colours: FloorColours, side: number, hasDetail: boolean): void {
  const { s1, edge } = colours;
  const half = side / 2;
  pen.fillStyle = s1;
  if (look === 'talking') pen.fillRect(-half, -half, side, side);
  else if (look === 'wrapUp') pen.fillRect(-half, hasDetail ? 0 : -half, side, hasDetail ? half : side);
  else if (look === 'free') outline(pen, side, edge, 1);
  else if (look === 'ringing') {
    outline(pen, side, s1, 1);
    if (hasDetail) pen.fillRect(-side / 5, -side / 5, side / 2.5, side / 2.5);
  } else if (look === 'backOffice') outline(pen, side, s1, 1);
  else if (hasDetail && (look === 'break' || look === 'training')) dash(pen, side * 0.3, edge);
}

function disc(pen: Pen, radius: number, colour: string): void {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.arc(0, 0, radius, 0, 2 * Math.PI);
  pen.fill();
}

function ring(pen: Pen, radius: number, colour: string, width = 1.5): void {
  pen.fillStyle = colour;
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.beginPath();
  pen.arc(0, 0, radius, 0, 2 * Math.PI);
  pen.stroke();
}

function diamond(pen: Pen, radius: number, colour: string): void {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.moveTo(0, -radius);
  pen.lineTo(radius, 0);
  pen.lineTo(0, radius);
  pen.lineTo(-radius, 0);
  pen.fill();
}

function dash(pen: Pen, half: number, colour: string): void {
  pen.strokeStyle = colour;
  pen.lineWidth = 1.5;
  pen.beginPath();
  pen.moveTo(-half, 0);
  pen.lineTo(half, 0);
  pen.stroke();
}

function outline(pen: Pen, side: number, colour: string, width: number): void {
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.strokeRect(-(side - width) / 2, -(side - width) / 2, side - width, side - width);
}
