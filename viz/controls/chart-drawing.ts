import { type Chart, type Drawing, type Stop, timeOfX } from '../charts/chart.ts';
import { type Mark, mark } from '../charts/marks.ts';
import { playheadAt } from '../charts/stand-alone.ts';
import { elementOf, patch } from './mark-elements.ts';

const RING = 7;

/** A chart as elements: data, a veil, the playhead, texts with their halo over it, and a ring around the stop read. */
export class ChartDrawing {
  readonly svg: SVGSVGElement;
  private readonly groups: [SVGElement, SVGElement];
  private readonly veil = elementOf(mark('rect', { class: 'veil' }));
  private readonly line = elementOf(mark('path', { class: 'playhead' }));
  private readonly handle = elementOf(mark('path', { class: 'f-ink playhead-handle' }));
  private readonly ring = elementOf(mark('circle', { class: 'chosen', r: RING }));
  private shown: [Mark, Mark] = [mark('g'), mark('g')];
  private drawing: Drawing | undefined;

  constructor() {
    this.svg = elementOf(mark('svg', { 'aria-hidden': 'true' })) as SVGSVGElement;
    this.groups = [elementOf(this.shown[0]), elementOf(this.shown[1])];
    const [data, texts] = this.groups;
    this.svg.append(data, this.veil, this.line, texts, this.handle, this.ring);
    this.movePlayhead(undefined);
    this.ringAround(undefined);
  }

  get stops(): readonly Stop[] {
    return this.drawing?.stops ?? [];
  }

  /** Lays a chart out at a width, and changes only what differs from what is shown. */
  show(chart: Chart, width: number): void {
    const drawing = chart.layOut(width);
    this.drawing = drawing;
    for (const name of ['width', 'height', 'viewBox']) {
      this.svg.setAttribute(name, String(drawing.root.attributes[name] ?? 0));
    }
    const groups = drawing.root.children.filter((child): child is Mark => typeof child !== 'string');
    this.groups.forEach((element, i) => {
      const after = groups[i] ?? mark('g');
      patch(element, this.shown[i]!, after);
      this.shown[i] = after;
    });
  }

  /** Moves the playhead to an instant [µs since midnight]; undefined: there is none, and nothing is veiled. */
  movePlayhead(at: number | undefined): void {
    const axis = this.drawing?.axis;
    const parts = [this.veil, this.line, this.handle];
    for (const part of parts) part.toggleAttribute('hidden', !axis || at === undefined);
    if (!axis || at === undefined) return;
    const { veil, line, handle } = playheadAt(axis, at);
    for (const [name, value] of Object.entries(veil)) this.veil.setAttribute(name, String(value));
    this.line.setAttribute('d', line);
    this.handle.setAttribute('d', handle);
  }

  /** Rings the stop that is read. */
  ringAround(stop: Stop | undefined): void {
    this.ring.toggleAttribute('hidden', stop === undefined);
    if (!stop) return;
    this.ring.setAttribute('cx', String(stop.x));
    this.ring.setAttribute('cy', String(stop.y));
  }

  /** The instant at a place of the page [px]; undefined where the chart has no axis of time. */
  timeAt(clientX: number): number | undefined {
    const axis = this.drawing?.axis;
    return axis && timeOfX(axis, this.placeOf(clientX, 0).x);
  }

  /** The stop nearest to a place of the page [px]; its column counts before its height. */
  nearest(clientX: number, clientY: number): number {
    const { x, y } = this.placeOf(clientX, clientY);
    const distances = this.stops.map(stop => 4 * Math.abs(stop.x - x) + Math.abs(stop.y - y));
    return distances.indexOf(Math.min(...distances));
  }

  private placeOf(clientX: number, clientY: number): { x: number; y: number } {
    const { left, top, width } = this.svg.getBoundingClientRect();
    const scale = width > 0 && this.drawing ? this.drawing.width / width : 1;
    return { x: (clientX - left) * scale, y: (clientY - top) * scale };
  }
}
