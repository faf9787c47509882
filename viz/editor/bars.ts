import { type CSSResultGroup, css, html, svg } from 'lit';
import { Part } from '../app/part.ts';
import { base } from '../app/styles.ts';
import { WORDS } from './words.ts';

const WIDTH = 600;
const HEIGHT = 120;
const TOP = 20;
/** Of the times under the bars. */
const FOOT = 18;

/** Numbers by interval as bars: dragged, or moved by arrows. Fires `change`; `values` holds them. */
export class Bars extends Part {
  static override properties = {
    values: { attribute: false },
    label: {},
    times: { attribute: false },
    isOff: { type: Boolean, attribute: 'off' },
    chosen: { state: true },
  };
  static override styles: CSSResultGroup = [
    base,
    css`
      svg {
        width: 100%;
        height: auto;
        touch-action: none;
        cursor: ns-resize;
      }
      rect {
        fill: var(--edge);
      }
      rect.chosen {
        fill: var(--accent);
      }
      path {
        stroke: var(--line);
      }
      text {
        font: 600 12px var(--font);
        font-variant-numeric: tabular-nums;
        fill: var(--ink);
        text-anchor: middle;
        paint-order: stroke;
        stroke: var(--paper);
        stroke-width: 4px;
        stroke-linejoin: round;
      }
      text.tick {
        font-weight: 400;
        font-size: 11px;
        fill: var(--ink3);
        text-anchor: start;
      }
      .plot {
        border-radius: 4px;
      }
    `,
  ];
  declare values: readonly number[];
  declare label: string;
  /** when the first interval begins, and how long each is [µs] */
  declare times: { from: number; every: number } | undefined;
  declare isOff: boolean;
  declare chosen: number;
  private top = 0;

  constructor() {
    super();
    this.values = [];
    this.label = '';
    this.times = undefined;
    this.isOff = false;
    this.chosen = 0;
  }

  override render() {
    const most = this.most;
    const step = WIDTH / Math.max(1, this.values.length);
    const value = this.values[this.chosen] ?? 0;
    const y = (one: number) => HEIGHT - (one / most) * (HEIGHT - TOP);
    return html`
      <div
        class="plot"
        role="slider"
        tabindex=${this.isOff ? -1 : 0}
        aria-label=${this.label}
        aria-valuemin="0"
        aria-valuenow=${value}
        aria-valuetext=${this.words(WORDS).interval(this.numbers.plain(this.chosen + 1), this.written(value))}
        @keydown=${this.pressed}
        @pointerdown=${this.grab}
        @pointermove=${this.drag}
        @pointerup=${this.drop}
      >
        ${svg`<svg viewBox="0 0 ${WIDTH} ${HEIGHT + (this.times === undefined ? 0 : FOOT)}" aria-hidden="true">
          <path d="M0 ${HEIGHT - 0.5}H${WIDTH}" />
          ${this.values.map((one, i) => svg`<rect class=${i === this.chosen ? 'chosen' : ''} x=${i * step + 1} width=${Math.max(1, step - 2)} y=${y(one)} height=${HEIGHT - y(one)} />`)}
          <text x=${Math.min(WIDTH - 24, Math.max(24, (this.chosen + 0.5) * step))} y=${Math.max(14, y(value) - 6)}>${this.written(value)}</text>
          ${this.ticks(step)}
        </svg>`}
      </div>
    `;
  }

  /** Every so many intervals a time, at the left edge of its bar. */
  private ticks(step: number) {
    const { times } = this;
    if (times === undefined) return [];
    const apart = Math.ceil(48 / step);
    const at = this.values.map((_, i) => i).filter(i => i % apart === 0 && i * step < WIDTH - 24);
    return at.map(
      i =>
        svg`<text class="tick" x=${i * step + 1} y=${HEIGHT + FOOT - 4}>${this.numbers.hour(times.from + i * times.every)}</text>`,
    );
  }

  /** The scale: it does not move under a hand. */
  private get most(): number {
    return Math.max(this.top, 1, ...this.values);
  }

  private written(value: number): string {
    return this.numbers.plain(value, Number.isInteger(value) ? 0 : 1);
  }

  private put(at: number, value: number): void {
    const whole = Math.max(0, Math.round(value));
    if (this.isOff || at < 0 || at >= this.values.length) return;
    this.chosen = at;
    if (this.values[at] !== whole) this.values = this.values.with(at, whole);
  }

  private tell(): void {
    this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }

  private readonly pressed = (event: KeyboardEvent) => {
    const last = this.values.length - 1;
    const to: Record<string, number> = {
      ArrowLeft: this.chosen - 1,
      ArrowRight: this.chosen + 1,
      Home: 0,
      End: last,
    };
    const by: Record<string, number> = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 };
    if (Object.hasOwn(to, event.key)) this.chosen = Math.min(last, Math.max(0, to[event.key]!));
    else if (Object.hasOwn(by, event.key)) {
      const before = this.values;
      this.put(this.chosen, (this.values[this.chosen] ?? 0) + by[event.key]! * (event.shiftKey ? 10 : 1));
      if (this.values !== before) this.tell();
    } else return;
    event.preventDefault();
  };

  private readonly grab = (event: PointerEvent) => {
    if (event.button !== 0 || this.isOff) return;
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.top = this.most * 1.25;
    this.take(event);
  };

  private readonly drag = (event: PointerEvent) => {
    if ((event.currentTarget as HTMLElement).hasPointerCapture(event.pointerId)) this.take(event);
  };

  private readonly drop = (event: PointerEvent) => {
    const plot = event.currentTarget as HTMLElement;
    if (!plot.hasPointerCapture(event.pointerId)) return;
    plot.releasePointerCapture(event.pointerId);
    this.top = 0;
    this.tell();
  };

  private take(event: PointerEvent): void {
    const { left, top, width, height } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const at = Math.floor(((event.clientX - left) / width) * this.values.length);
    const y = ((event.clientY - top) / height) * (HEIGHT + (this.times === undefined ? 0 : FOOT));
    this.put(at, ((HEIGHT - y) / (HEIGHT - TOP)) * this.most);
  }
}
customElements.define('ccsim-bars', Bars);
