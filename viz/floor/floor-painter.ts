import type { FloorView } from '../day/floor-view.ts';
import type { Numbers } from '../words/numbers.ts';
import { drawBack } from './back-draw.ts';
import { type FloorColours, floorColours } from './floor-colours.ts';
import { drawScene } from './floor-draw.ts';
import type { LabelParts } from './floor-labels.ts';
import { type FloorLayout, layOutFloor } from './floor-layout.ts';
import { FloorMarks } from './floor-marks.ts';
import { FloorMoves } from './floor-moves.ts';
import type { FloorPlan } from './floor-plan.ts';
import type { Choice } from './hit.ts';
import { AGENT } from './marks.ts';
import { makeSprites, type Sprites } from './sprites.ts';
import type { FloorWords } from './words.ts';

/** How a moment is to be drawn. */
export interface PaintOptions {
  speed: number;
  isPlaying: boolean;
  calm: boolean;
  words: FloorWords;
  numbers: Numbers;
  selected: Choice | undefined;
  cursor: Choice | undefined;
}

/** words are drawn anew no more often than this while it plays, bars not more than twice a second [ms] */
const WORDS_PAUSE = 125;
const BARS_PAUSE = 500;

/** Draws a floor on two canvases: words, curves and bars on the back one, marks on the front one. */
export class FloorPainter {
  layout: FloorLayout | undefined;
  /** points a px */
  ratio = 1;
  /** what stands where in the moment drawn last */
  here: FloorMarks;
  private before: FloorMarks;
  private readonly moves = new FloorMoves();
  private readonly most: number[];
  private colours: FloorColours | undefined;
  private sprites: Sprites | undefined;
  private backAt = Number.NEGATIVE_INFINITY;
  private row = -1;
  private again = 0;
  private last: { view: FloorView; options: PaintOptions } | undefined;
  readonly plan: FloorPlan;
  private readonly host: Element;
  private readonly back: CanvasRenderingContext2D;
  private readonly front: CanvasRenderingContext2D;

  constructor(plan: FloorPlan, host: Element, back: HTMLCanvasElement, front: HTMLCanvasElement) {
    this.plan = plan;
    this.host = host;
    this.back = back.getContext('2d')!;
    this.front = front.getContext('2d')!;
    this.here = new FloorMarks(plan);
    this.before = new FloorMarks(plan);
    this.most = plan.groups.map(group => group.most);
  }

  /** px */
  get height(): number {
    return this.layout?.height ?? 0;
  }

  /** Lays out anew at a width [px], with so many points a px, by default those of the screen; gives the height. */
  resize(width: number, ratio: number = globalThis.devicePixelRatio || 1): number {
    this.layout = layOutFloor(this.plan, width, this.most);
    this.ratio = ratio;
    for (const { canvas } of [this.back, this.front]) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(this.layout.height * ratio);
    }
    this.moves.stop();
    this.refresh();
    return this.layout.height;
  }

  /** Colours or words have changed: all is drawn anew with the next moment. */
  refresh(): void {
    this.sprites = undefined;
    this.backAt = Number.NEGATIVE_INFINITY;
  }

  stop(): void {
    cancelAnimationFrame(this.again);
    this.moves.stop();
  }

  /** What labels and the list are made from. */
  parts(view: FloorView, words: FloorWords, numbers: Numbers): LabelParts | undefined {
    return this.layout && { plan: this.plan, layout: this.layout, view, marks: this.here, words, numbers };
  }

  /** The index of the mark of a choice, −1: it has none. */
  markOf(choice: Choice | undefined): number {
    if (!choice) return -1;
    const { marks } = this.here;
    if (choice.kind === 'agent') return marks.agent(choice.id);
    const waiting = marks.contact(choice.id);
    if (waiting >= 0 || !this.last) return waiting;
    // a contact that is talked to is shown by its agent
    const agent = this.last.view.agents.contact.indexOf(choice.id);
    return agent < 0 ? -1 : marks.agent(agent);
  }

  paint(view: FloorView, options: PaintOptions): void {
    if (!this.layout) return;
    const time = performance.now();
    this.last = { view, options };
    const swapped = this.before;
    this.before = this.here;
    this.here = swapped;
    this.here.fill(view, this.layout);
    if (this.outgrown()) {
      this.resize(this.layout.width, this.ratio);
      this.here.fill(view, this.layout);
    }
    if (view.row !== this.row) this.moves.take(view, this.before.marks, this.here.marks, time, options);
    else this.moves.forget(time);
    this.row = view.row;
    this.drawFront(view, options, time);
    this.drawBackAtTimes(view, options, time);
    this.comeAgain(options);
  }

  /** Whether more agents are here than the layout has room for: it is then made anew. */
  private outgrown(): boolean {
    let has = false;
    this.here.groups.forEach(({ busy, free, onBreak, backOffice }, g) => {
      const present = busy + free + onBreak + backOffice;
      if (present <= this.most[g]!) return;
      this.most[g] = present;
      has = true;
    });
    return has;
  }

  private drawFront(view: FloorView, options: PaintOptions, time: number): void {
    const { ratio } = this;
    const layout = this.layout!;
    this.colours = this.sprites ? this.colours! : floorColours(this.host);
    this.sprites ??= makeSprites(this.colours, ratio, layout.grid.pitch, layout.grid.look);
    drawScene({
      pen: this.front,
      ratio,
      plan: this.plan,
      layout,
      view,
      here: this.here,
      moves: this.moves,
      colours: this.colours,
      sprites: this.sprites,
      selected: this.markOf(options.selected),
      cursor: this.markOf(options.cursor),
      time,
    });
  }

  private drawBackAtTimes(view: FloorView, options: PaintOptions, time: number): void {
    const pause = this.here.lanes.some(lane => lane.isBar) ? BARS_PAUSE : WORDS_PAUSE;
    if (options.isPlaying && time - this.backAt < pause) return;
    this.backAt = time;
    const { selected } = options;
    const mark = this.markOf(selected);
    const { marks } = this.here;
    const place = mark < 0 ? -1 : marks.place[mark]!;
    const isAgent = mark >= 0 && marks.size[mark] === AGENT;
    drawBack({
      ...this.parts(view, options.words, options.numbers)!,
      pen: this.back,
      ratio: this.ratio,
      colours: this.colours!,
      queue: isAgent ? -1 : place,
      group: isAgent ? place : -1,
    });
  }

  /** While somebody travels, or words are late, the floor draws itself again. */
  private comeAgain(options: PaintOptions): void {
    cancelAnimationFrame(this.again);
    if (options.isPlaying || this.moves.count === 0) return;
    this.again = requestAnimationFrame(() => {
      if (this.last) this.paint(this.last.view, this.last.options);
    });
  }
}
