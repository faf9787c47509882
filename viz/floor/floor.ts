import { css, html, type PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Part } from '../app/part.ts';
import { whenPrinted } from '../app/printing.ts';
import { settings } from '../app/settings.ts';
import type { FloorView } from '../day/floor-view.ts';
import { FloorPainter } from './floor-painter.ts';
import type { FloorPlan } from './floor-plan.ts';
import { type Choice, hit } from './hit.ts';
import { AGENT } from './marks.ts';
import { nextMark, type Twin, twinOf } from './twin.ts';
import { FLOOR_WORDS } from './words.ts';

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** the list of the floor is written anew no more often than this while it plays [ms] */
const TWIN_PAUSE = 2000;
/** points of paper over px */
const PRINT_RATIO = 4;

/** A reader chose a contact or an agent, or (undefined) neither. */
export class ChooseEvent extends Event {
  readonly choice: Choice | undefined;

  constructor(choice: Choice | undefined) {
    super('choose', { bubbles: true, composed: true });
    this.choice = choice;
  }
}

/** The floor of a center at one moment: a canvas, and the same as a list for who cannot see it. */
export class Floor extends Part {
  static override properties = { plan: {}, selected: {}, twin: { state: true } };
  declare plan: FloorPlan | undefined;
  declare selected: Choice | undefined;
  declare private twin: Twin | undefined;

  static override styles = css`
    :host { display: block; position: relative; max-height: var(--floor-height, 60vh); margin: -8px; padding: 8px; overflow: hidden auto; }
    .room { position: relative; touch-action: pan-y; }
    .room:focus-visible { outline: 2px solid var(--accent); outline-offset: 6px; }
    canvas { position: absolute; inset: 0; width: 100%; height: 100%; }
    .twin { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    @media print {
      :host { max-height: none; margin: 0; padding: 0; overflow: visible; break-inside: avoid; }
      /* on paper, what one canvas clears would be cleared under it too, were it no group of its own */
      canvas { opacity: 0.999; }
    }
  `;

  private painter: FloorPainter | undefined;
  private view: FloorView | undefined;
  private speed = 1;
  private isPlaying = false;
  private cursor: Choice | undefined;
  private twinAt = 0;
  private stopPrinting: (() => void) | undefined;
  private readonly resized = new ResizeObserver(() => this.resize());

  override connectedCallback(): void {
    super.connectedCallback();
    this.resized.observe(this);
    this.stopPrinting = whenPrinted(this, width => this.lay(width, width && PRINT_RATIO));
  }

  override disconnectedCallback(): void {
    this.resized.disconnect();
    this.stopPrinting?.();
    this.painter?.stop();
    super.disconnectedCallback();
  }

  /** Draws a moment now. While it plays, call it once a frame. */
  show(view: FloorView, how: { speed: number; isPlaying: boolean }): void {
    this.view = view;
    this.speed = how.speed;
    const hasStopped = this.isPlaying && !how.isPlaying;
    this.isPlaying = how.isPlaying;
    this.paint();
    const now = performance.now();
    if (hasStopped || !how.isPlaying || now - this.twinAt > TWIN_PAUSE) {
      this.twinAt = now;
      this.twin = this.makeTwin();
    }
  }

  /** The floor in one sentence. */
  get summary(): string {
    return this.makeTwin()?.summary ?? '';
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('plan')) {
      this.painter?.stop();
      this.painter = undefined;
    }
    if (this.plan && !this.painter) this.makePainter(this.plan);
    if (changed.has('selected')) this.twin = this.makeTwin();
    this.painter?.refresh();
    this.paint();
  }

  protected override render() {
    const words = this.words(FLOOR_WORDS);
    return html`<div
        class="room"
        tabindex="0"
        role="group"
        aria-label=${`${words.floor}. ${this.twin?.summary ?? ''} ${words.howTo}`}
        @pointerup=${this.point}
        @keydown=${this.press}
        @blur=${this.leave}
      >
        <canvas aria-hidden="true"></canvas><canvas aria-hidden="true"></canvas>
      </div>
      <div class="twin">${this.renderTwin()}</div>`;
  }

  private renderTwin() {
    const twin = this.twin;
    if (!twin) return '';
    return html`<ul>
        ${[...twin.queues, ...twin.groups].map(line => html`<li><bdi>${line}</bdi></li>`)}
      </ul>
      <p aria-live="polite">${twin.selected}</p>
      <p>${twin.aroundText}</p>
      <ol>
        ${repeat(
          twin.around,
          row => row.choice.id,
          row => html`<li><bdi>${row.text}</bdi></li>`,
        )}
      </ol>`;
  }

  private makePainter(plan: FloorPlan): void {
    const [back, front] = this.renderRoot.querySelectorAll('canvas');
    this.painter = new FloorPainter(plan, this, back!, front!);
    this.resize();
  }

  private resize(): void {
    if (this.painter?.ratio !== PRINT_RATIO) this.lay();
  }

  /** Lays the floor out at a width [px], by default at that of its place, with so many points a px. */
  private lay(wanted?: number, ratio?: number): void {
    const room = this.renderRoot.querySelector<HTMLElement>('.room');
    const width = wanted ?? room?.clientWidth ?? 0;
    if (!this.painter || !room || width === 0) return;
    const height = this.painter.resize(width, ratio);
    room.style.setProperty('height', `${height}px`);
    this.paint();
  }

  /** Nothing is drawn while plan and moment belong to different scenarios. */
  private paint(): void {
    if (!this.view || this.painter?.plan !== this.plan) return;
    if (this.plan?.agents !== this.view.agents.state.length) return;
    this.painter!.paint(this.view, {
      speed: this.speed,
      isPlaying: this.isPlaying,
      calm: settings.calm,
      words: this.words(FLOOR_WORDS),
      numbers: this.numbers,
      selected: this.selected,
      cursor: this.cursor,
    });
    const room = this.renderRoot.querySelector<HTMLElement>('.room');
    const height = `${this.painter!.height}px`;
    if (room && room.style.height !== height) room.style.setProperty('height', height);
  }

  private makeTwin(): Twin | undefined {
    const parts = this.view && this.painter?.parts(this.view, this.words(FLOOR_WORDS), this.numbers);
    return parts && twinOf(parts, this.cursor ?? this.selected);
  }

  private point(event: PointerEvent): void {
    const { painter, view } = this;
    if (!painter?.layout || !view) return;
    const frame = (event.currentTarget as Element).getBoundingClientRect();
    const choice = hit(
      event.clientX - frame.left,
      event.clientY - frame.top,
      painter.here,
      painter.layout,
      view,
    );
    this.cursor = undefined;
    this.dispatchEvent(new ChooseEvent(choice));
  }

  private press(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !this.painter) return;
    const arrow = ARROWS[event.key];
    if (arrow) this.walk(arrow[0], arrow[1]);
    else if (event.key === 'Enter' && this.cursor) this.dispatchEvent(new ChooseEvent(this.cursor));
    else if (event.key === 'Escape') (event.currentTarget as HTMLElement).blur();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private walk(across: number, down: number): void {
    const { marks } = this.painter!.here;
    const from = this.painter!.markOf(this.cursor ?? this.selected);
    const next = nextMark(marks, from, across, down);
    if (next < 0) return;
    this.cursor = { kind: marks.size[next] === AGENT ? 'agent' : 'contact', id: marks.who[next]! };
    this.twin = this.makeTwin();
    this.paint();
  }

  private leave(): void {
    this.cursor = undefined;
    this.paint();
  }
}

customElements.define('ccsim-floor', Floor);

declare global {
  interface HTMLElementTagNameMap {
    'ccsim-floor': Floor;
  }
}
