import { type CSSResultGroup, css, html, nothing } from 'lit';
import { Part } from '../app/part.ts';
import { settings } from '../app/settings.ts';
import { base } from '../app/styles.ts';
import type { Language } from '../words/dictionary.ts';
import { pauseIcon, playIcon, stepBackIcon, stepOnIcon } from './icons.ts';
import { WORDS } from './words.ts';

/** How fast a day plays: event by event, seconds of the day in a second, or as fast as it goes. */
export const SPEEDS = Object.freeze(['event', 1, 10, 60, 600, 'fastest'] as const);
export type Speed = (typeof SPEEDS)[number];

/** What was pressed. */
export type TransportAct = 'back' | 'toggle' | 'on' | 'speed' | 'next' | 'worst';

/** Fires when something of the transport is pressed; for `speed` the new one stands in it. */
export class Transported extends Event {
  static readonly type = 'transport';
  readonly act: TransportAct;
  readonly speed: Speed;

  constructor(act: TransportAct, speed: Speed) {
    super(Transported.type, { bubbles: true, composed: true });
    this.act = act;
    this.speed = speed;
  }
}

/** To the next one who leaves, and to the worst moment. */
export function jumpButtons(language: Language, press: (act: 'next' | 'worst') => void, isOff = false) {
  const words = WORDS[language];
  return html`<button class="next" ?disabled=${isOff} title=${words.nextIs} @click=${() => press('next')}>${words.nextLeaver}</button>
    <button ?disabled=${isOff} title=${words.worstIs} @click=${() => press('worst')}>${words.worst}</button>`;
}

/** Step back, play or pause, step on, the clock, the speed, and two jumps. Slotted elements follow. */
export class Transport extends Part {
  static override properties = {
    isPlaying: { type: Boolean, attribute: 'playing' },
    clock: {},
    speed: { attribute: false },
    isOff: { type: Boolean, attribute: 'off' },
    isShort: { type: Boolean, attribute: 'short', reflect: true },
  };
  static override styles: CSSResultGroup = [
    base,
    css`
      :host {
        container-type: inline-size;
      }
      div {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }
      .clock {
        padding: 0 8px 0 12px;
        font: 600 1.125rem/1.5rem var(--font);
        font-variant-numeric: tabular-nums;
      }
      label {
        display: flex;
        align-items: center;
        gap: 8px;
        color: var(--ink2);
      }
      select {
        max-width: 10rem;
      }
      @container (max-width: 820px) {
        label > span {
          display: none;
        }
        /* all in one row where Studio has its three columns, in Russian too */
        div {
          gap: 8px 6px;
        }
        .clock {
          padding: 0 4px 0 6px;
        }
      }
      :host([short]) select {
        max-width: 5.5rem;
      }
      .next {
        margin-left: auto;
      }
      :host([short]) .clock {
        flex: 1;
        text-align: center;
      }
    `,
  ];
  declare isPlaying: boolean;
  /** as it is to be read, such as 13:29:30 */
  declare clock: string;
  declare speed: Speed;
  /** nothing can be played yet */
  declare isOff: boolean;
  /** without words and jumps, for a phone */
  declare isShort: boolean;

  constructor() {
    super();
    this.isPlaying = false;
    this.clock = '';
    this.speed = 60;
    this.isOff = false;
    this.isShort = false;
  }

  override render() {
    const words = this.words(WORDS);
    const toggle = this.isPlaying ? words.pause : words.play;
    return html`
      <div role="group" aria-label=${words.transport}>
        ${this.button('back', words.stepBack, stepBackIcon)}
        ${this.button('toggle', toggle, this.isPlaying ? pauseIcon : playIcon, 'icon primary')}
        ${this.button('on', words.stepOn, stepOnIcon)}
        <span class="clock" role="timer" aria-live="off">${this.clock}</span>
        ${this.speeds()}
        ${this.isShort ? nothing : jumpButtons(settings.language, act => this.tell(act), this.isOff)}
        <slot></slot>
      </div>
    `;
  }

  private button(act: TransportAct, label: string, icon: unknown, kind = 'icon') {
    return html`<button
      class=${kind}
      aria-label=${label}
      title=${label}
      ?disabled=${this.isOff}
      @click=${() => this.tell(act)}
    >
      ${icon}
    </button>`;
  }

  private speeds() {
    const words = this.words(WORDS);
    return html`<label>
      <span class=${this.isShort ? 'visually-hidden' : ''}>${words.speed}</span>
      <select aria-label=${words.speed} @change=${this.choose}>
        ${SPEEDS.map(
          speed =>
            html`<option value=${String(speed)} ?selected=${speed === this.speed}>${this.name(speed)}</option>`,
        )}
      </select>
    </label>`;
  }

  private name(speed: Speed): string {
    const words = this.words(WORDS);
    if (speed === 'event') return words.event;
    return speed === 'fastest' ? words.fastest : words.times(this.numbers.plain(speed));
  }

  override updated(): void {
    const list = this.renderRoot.querySelector('select');
    if (list !== null) list.value = String(this.speed);
  }

  private readonly choose = (event: Event) => {
    const chosen = (event.target as HTMLSelectElement).value;
    this.speed = SPEEDS.find(speed => String(speed) === chosen) ?? this.speed;
    this.tell('speed');
  };

  private tell(act: TransportAct): void {
    this.dispatchEvent(new Transported(act, this.speed));
  }
}
customElements.define('ccsim-transport', Transport);
