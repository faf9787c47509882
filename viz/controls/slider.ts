import { type CSSResultGroup, html } from 'lit';
import { Part } from '../app/part.ts';
import { base } from '../app/styles.ts';
import { afterKey, nearest, type Scale, shareOf, typedNumber } from './slider-scale.ts';
import { sliderStyles } from './slider-styles.ts';

/** How near to the baseline the thumb has to be dropped to lie on it [px]. */
const CATCH = 5;
/** Half a thumb: the track ends so far from the edges [px]. */
const INSET = 8;

/**
 * A number that is moved or typed, with its unit, and the baseline it is compared to. Fires `input` while it moves
 * and `change` when it is let go; `value` holds the number.
 */
export class Slider extends Part {
  static override properties = {
    label: {},
    value: { type: Number },
    min: { type: Number },
    max: { type: Number },
    step: { type: Number },
    baseline: { type: Number },
    unit: {},
    format: { attribute: false },
  };
  static override styles: CSSResultGroup = [base, sliderStyles];
  declare label: string;
  declare value: number;
  declare min: number;
  declare max: number;
  declare step: number;
  /** where Backspace leads; undefined: there is nothing to compare to */
  declare baseline: number | undefined;
  /** behind the number, such as s or % */
  declare unit: string;
  /** how the number is written; by the reader's language and the step's digits unless it is said */
  declare format: ((value: number) => string) | undefined;

  constructor() {
    super();
    this.label = '';
    this.value = 0;
    this.min = 0;
    this.max = 100;
    this.step = 1;
    this.baseline = undefined;
    this.unit = '';
    this.format = undefined;
  }

  override render() {
    const text = this.text(this.value);
    const isChanged = this.value !== this.start;
    return html`
      <div class="row ${isChanged ? 'changed' : ''}">
        <label for="number"><bdi>${this.label}</bdi></label>
        <span class="value">
          <input
            id="number"
            inputmode="decimal"
            autocomplete="off"
            spellcheck="false"
            size=${Math.max(2, text.length)}
            .value=${text}
            @change=${this.typed}
            @input=${(event: Event) => event.stopPropagation()}
            @keydown=${this.typing}
          /><span class="unit">${this.unit}</span>
        </span>
      </div>
      <div
        class="track"
        role="slider"
        tabindex="0"
        aria-label=${this.label}
        aria-valuemin=${this.min}
        aria-valuemax=${this.max}
        aria-valuenow=${this.value}
        aria-valuetext=${this.unit === '' ? text : `${text} ${this.unit}`}
        @keydown=${this.pressed}
        @pointerdown=${this.grab}
        @pointermove=${this.drag}
        @pointerup=${this.drop}
        @pointercancel=${this.drop}
      >
        <div class="rail"></div>
        <div class="fill ${isChanged ? '' : 'none'}"></div>
        <div class="tick"></div>
        <div class="thumb ${isChanged ? 'changed' : ''}"></div>
      </div>
    `;
  }

  override updated(): void {
    const at = shareOf(this.value, this.scale);
    const from = shareOf(this.start, this.scale);
    this.style.setProperty('--at', String(at));
    this.style.setProperty('--from', String(from));
    this.style.setProperty('--low', String(Math.min(at, from)));
    this.style.setProperty('--span', String(Math.abs(at - from)));
  }

  private get scale(): Scale {
    return { min: this.min, max: this.max, step: this.step };
  }

  private get start(): number {
    return this.baseline ?? this.value;
  }

  private text(value: number): string {
    if (this.format !== undefined) return this.format(value);
    return this.numbers.plain(value, /\.(\d+)$/u.exec(String(this.step))?.[1]?.length ?? 0);
  }

  private move(value: number, isDone: boolean): void {
    const moved = value !== this.value;
    this.value = value;
    if (moved) this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    if (isDone) this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }

  private readonly typed = (event: Event) => {
    event.stopPropagation();
    const field = event.target as HTMLInputElement;
    const number = typedNumber(field.value);
    if (number !== undefined) this.move(nearest(number, this.scale), true);
    field.value = this.text(this.value);
  };

  private readonly typing = (event: KeyboardEvent) => {
    if (event.key === 'Escape') (event.target as HTMLInputElement).value = this.text(this.value);
  };

  private readonly pressed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const value = afterKey(event, this.value, this.scale, this.start);
    if (value === undefined) return;
    event.preventDefault();
    this.move(value, true);
  };

  private readonly grab = (event: PointerEvent) => {
    if (event.button !== 0) return;
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.move(this.under(event), false);
  };

  private readonly drag = (event: PointerEvent) => {
    if ((event.currentTarget as HTMLElement).hasPointerCapture(event.pointerId)) {
      this.move(this.under(event), false);
    }
  };

  private readonly drop = (event: PointerEvent) => {
    const track = event.currentTarget as HTMLElement;
    if (!track.hasPointerCapture(event.pointerId)) return;
    track.releasePointerCapture(event.pointerId);
    this.move(this.value, true);
  };

  /** The value under the pointer. */
  private under(event: PointerEvent): number {
    const { left, width } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const length = Math.max(1, width - 2 * INSET);
    const x = event.clientX - left - INSET;
    if (Math.abs(x - shareOf(this.start, this.scale) * length) < CATCH) return this.start;
    return nearest(this.min + (x / length) * (this.max - this.min), this.scale);
  }
}
customElements.define('ccsim-slider', Slider);
