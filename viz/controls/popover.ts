import { type CSSResultGroup, css, html } from 'lit';
import { base } from '../app/styles.ts';
import { floatStyles } from './float.ts';
import { Floating } from './floating.ts';

/** A button that shows more: what stands between its tags. Esc and a press elsewhere close it. */
export class Popover extends Floating {
  static override properties = {
    label: {},
    name: {},
    side: { reflect: true },
    kind: {},
    isOpen: { type: Boolean, reflect: true, attribute: 'open' },
  };
  static override styles: CSSResultGroup = [
    base,
    floatStyles,
    css`
      :host {
        display: inline-block;
      }
      [role='dialog'] {
        max-width: min(26rem, calc(100vw - 32px));
        max-height: min(36rem, calc(100dvh - 96px));
        padding: 16px;
      }
    `,
  ];
  /** of what is shown, for readers of the screen; the label unless it is said */
  declare name: string;

  constructor() {
    super();
    this.name = '';
    this.kind = 'link';
  }

  override render() {
    const name = this.name === '' ? this.label : this.name;
    return html`
      <div @keydown=${this.pressed}>
        <button class=${this.kind} aria-haspopup="dialog" aria-expanded=${this.isOpen} @click=${this.toggle}>
          <slot name="label">${this.label}</slot>
        </button>
        <div role="dialog" popover="manual" aria-label=${name}><slot></slot></div>
      </div>
    `;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeprint', this.close);
  }

  override disconnectedCallback(): void {
    removeEventListener('beforeprint', this.close);
    super.disconnectedCallback();
  }

  /** On paper nothing lies over anything. */
  private readonly close = () => {
    this.isOpen = false;
  };

  private readonly toggle = () => {
    this.isOpen = !this.isOpen;
  };

  private readonly pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !this.isOpen) return;
    event.preventDefault();
    event.stopPropagation();
    this.isOpen = false;
    this.renderRoot.querySelector('button')?.focus();
  };
}
customElements.define('ccsim-popover', Popover);
