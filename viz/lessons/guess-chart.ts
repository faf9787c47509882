import { type CSSResultGroup, css, html, nothing, svg } from 'lit';
import { Part } from '../app/part.ts';
import { base } from '../app/styles.ts';
import { CHART_WORDS } from '../charts/words.ts';
import { fromRead, read } from './common-words.ts';
import {
  columnAt,
  type GuessLayout,
  type GuessScale,
  guessAtHeight,
  isNarrow,
  layOutGuess,
  onStep,
} from './guess-layout.ts';
import type { Form } from './lesson.ts';
import { LESSON_WORDS } from './words.ts';

/** A guess was moved: the detail of the event `ccsim-guess`. */
export interface Guessed {
  column: number;
  value: number;
}

/** Points of a guess that are dragged, moved by arrows, or typed beneath; one for each column. */
export class GuessChart extends Part {
  static override properties = {
    columns: { attribute: false },
    values: { attribute: false },
    scale: { attribute: false },
    form: {},
    decimals: { type: Number },
    promise: { type: Number },
    factor: {},
    gutter: { type: Number },
    name: {},
    width: { state: true },
  };
  static override styles: CSSResultGroup = [
    base,
    css`
      svg { display: block; width: 100%; overflow: visible; touch-action: pan-y; cursor: crosshair; font: 400 12px var(--font); }
      h2 { margin-bottom: 8px; }
      text { fill: var(--ink3); font-size: 12px; }
      .end { text-anchor: end; font-size: 11px; }
      .grid { stroke: var(--line); stroke-width: 1; shape-rendering: crispEdges; }
      .target { stroke: var(--ink2); stroke-width: 1.25; stroke-dasharray: 1 3; stroke-linecap: round; }
      .guess { fill: none; stroke: var(--s4); stroke-width: 1.5; stroke-dasharray: 1 4; stroke-linecap: round; }
      .point { fill: var(--paper); stroke: var(--s4); stroke-width: 2; cursor: ns-resize; }
      .hit { fill: transparent; cursor: ns-resize; }
      .hit, .point { touch-action: none; }
      g:focus-visible { outline: none; }
      g:focus-visible .point { stroke: var(--accent); stroke-width: 3; }
      .fields { position: relative; display: flex; }
      .fields label { display: flex; flex-direction: column; justify-content: end; align-items: center; gap: 4px; flex: 1 1 0; min-width: 0; padding: 0 2px; text-align: center; font: 600 1rem/1.5rem var(--font); }
      .fields span { display: block; max-width: 100%; overflow-wrap: break-word; hyphens: auto; }
      .fields input { width: 100%; max-width: 4.5rem; padding: 0 2px; text-align: center; font-weight: 400; }
      .fields .factor { position: absolute; right: 100%; top: 0; width: var(--gutter); padding-right: 8px; font: 600 0.75rem/1.5rem var(--font); }
      .fields.narrow { flex-wrap: wrap; }
      .narrow .factor { position: relative; left: calc(-1 * var(--gutter)); right: auto; flex: 0 0 100%; }
      .said { fill: var(--ink2); paint-order: stroke; stroke: var(--paper); stroke-width: 4px; }
      .words span { font-size: 0.75rem; line-height: 1rem; }
    `,
  ];
  declare columns: readonly string[];
  /** in the unit of the engine, such as shares of 1 */
  declare values: readonly number[];
  declare scale: GuessScale;
  declare form: Form;
  declare decimals: number;
  declare promise: number | undefined;
  declare factor: string;
  /** the room for names at the left [px] */
  declare gutter: number;
  /** of the measure */
  declare name: string;
  declare width: number;
  private held = -1;
  private readonly observer = new ResizeObserver(([entry]) => {
    this.width = Math.round(entry!.contentRect.width);
  });

  constructor() {
    super();
    this.gutter = 0;
    this.width = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.observer.observe(this);
  }

  override disconnectedCallback(): void {
    this.observer.disconnect();
    super.disconnectedCallback();
  }

  override render() {
    if (this.width === 0) return nothing;
    const layout = layOutGuess(this.width, this.values, this.scale, this.gutter);
    const { points, left, right } = layout;
    const line = points.map(({ x, y }, k) => `${k === 0 ? 'M' : 'L'}${x} ${y}`).join('');
    return html`
      <h2>${this.name}</h2>
      <svg
        height=${layout.height}
        viewBox="0 0 ${layout.width} ${layout.height}"
        role="group"
        aria-label=${this.name}
        @pointerdown=${this.grab}
        @pointermove=${this.drag}
        @pointerup=${this.drop}
        @pointercancel=${this.drop}
      >
        ${layout.ticks.map(
          ({ y, value }) => svg`<line class="grid" x1=${left} x2=${right} y1=${y} y2=${y}></line>
            <text class="end" x=${left - 8} y=${y + 4}>${this.numbers.plain(read(this.form, value))}</text>`,
        )}
        ${this.target(layout)}
        <path class="guess" d=${line}></path>
        ${points.map((point, k) => this.point(point, k))}
      </svg>
      ${this.fields()}
    `;
  }

  private target(layout: GuessLayout) {
    if (this.promise === undefined) return nothing;
    const { low, high } = this.scale;
    const y = layout.bottom - ((this.promise - low) / (high - low)) * (layout.bottom - layout.top);
    const said = this.words(CHART_WORDS).promise(this.numbers.plain(read(this.form, this.promise)));
    const isFree = layout.points.every(point => point.x > layout.left + 96 || Math.abs(point.y - y) > 28);
    return svg`<line class="target" x1=${layout.left} x2=${layout.right} y1=${y} y2=${y}></line>
      ${isFree ? svg`<text class="said" x=${layout.left + 8} y=${y - 6}>${said}</text>` : nothing}`;
  }

  private point({ x, y }: { x: number; y: number }, column: number) {
    const value = this.values[column]!;
    return svg`<g
      tabindex="0"
      role="slider"
      aria-orientation="vertical"
      aria-label=${this.words(LESSON_WORDS).guessOf(this.columns[column]!)}
      aria-valuemin=${read(this.form, this.scale.low)}
      aria-valuemax=${read(this.form, this.scale.high)}
      aria-valuenow=${read(this.form, value)}
      @keydown=${(event: KeyboardEvent) => this.press(event, column)}
    >
      <circle class="hit" cx=${x} cy=${y} r="22"></circle>
      <path class="point" d="M${x} ${y - 8}l8 8l-8 8l-8 -8z"></path>
    </g>`;
  }

  private fields() {
    const isNumber = this.columns.every(column => /^\d+$/u.test(column));
    return html`<div class="fields ${isNumber ? '' : 'words'} ${isNarrow(this.width) ? 'narrow' : ''}">
      <div class="factor">${this.factor}</div>
      ${this.columns.map(
        (column, k) => html`<label>
          <span><bdi>${column}</bdi></span>
          <input
            inputmode="decimal"
            autocomplete="off"
            aria-label=${this.words(LESSON_WORDS).guessOf(column)}
            .value=${this.numbers.plain(read(this.form, this.values[k]!), this.decimals)}
            @change=${(event: Event) => this.type(event, k)}
          />
        </label>`,
      )}
    </div>`;
  }

  /** The fields stand under their points. */
  protected override updated(): void {
    const fields = this.renderRoot.querySelector<HTMLElement>('.fields');
    if (!fields) return;
    const { left, right, width } = layOutGuess(this.width, this.values, this.scale, this.gutter);
    fields.style.setProperty('margin-left', `${left}px`);
    fields.style.setProperty('--gutter', `${left}px`);
    fields.style.setProperty('margin-right', `${width - right}px`);
  }

  private tell(column: number, value: number): void {
    const detail: Guessed = { column, value: onStep(value, this.scale) };
    this.dispatchEvent(new CustomEvent('ccsim-guess', { detail, bubbles: true, composed: true }));
  }

  private type(event: Event, column: number): void {
    const field = event.target as HTMLInputElement;
    const value = Number(field.value.replace(',', '.').replace(/[^\d.]/gu, ''));
    if (field.value.trim() !== '' && Number.isFinite(value)) this.tell(column, fromRead(this.form, value));
    else this.requestUpdate();
  }

  private press(event: KeyboardEvent, column: number): void {
    const value = this.values[column]!;
    const { low, high, step } = this.scale;
    const by = event.shiftKey ? 10 * step : step;
    const to: Record<string, number> = {
      ...{ ArrowUp: value + by, ArrowRight: value + by, ArrowDown: value - by, ArrowLeft: value - by },
      ...{ PageUp: value + (high - low) / 10, PageDown: value - (high - low) / 10, Home: low, End: high },
    };
    if (event.altKey || event.ctrlKey || event.metaKey || !Object.hasOwn(to, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    this.tell(column, to[event.key]!);
  }

  /** The point of the event, in px of the drawing, whatever the zoom. */
  private placeOf(event: PointerEvent, layout: GuessLayout): { x: number; y: number } {
    const box = this.renderRoot.querySelector('svg')!.getBoundingClientRect();
    const scale = layout.width / Math.max(1, box.width);
    return { x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale };
  }

  private readonly grab = (event: PointerEvent) => {
    // a finger beside the points scrolls the page
    const isOnPoint = (event.target as Element).closest('g') !== null;
    if (event.button !== 0 || (event.pointerType === 'touch' && !isOnPoint)) return;
    const layout = layOutGuess(this.width, this.values, this.scale, this.gutter);
    this.held = columnAt(this.placeOf(event, layout).x, layout);
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.drag(event);
  };

  private readonly drag = (event: PointerEvent) => {
    if (this.held < 0) return;
    const layout = layOutGuess(this.width, this.values, this.scale, this.gutter);
    this.tell(this.held, guessAtHeight(this.placeOf(event, layout).y, layout, this.scale));
  };

  private readonly drop = () => {
    this.held = -1;
  };
}
customElements.define('ccsim-guess', GuessChart);
