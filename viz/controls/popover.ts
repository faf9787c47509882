import { type CSSResultGroup, css, html } from 'lit';
import { Part } from '../app/part.ts';
import { base } from '../app/styles.ts';
import { float, floatStyles } from './float.ts';

/** A button that shows more: what stands between its tags. Esc and a press elsewhere close it. */
export class Popover extends Part {
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
  /** on the button */
  declare label: string;
  /** of what is shown, for readers of the screen; the label unless it is said */
  declare name: string;
  declare side: 'start' | 'end';
  declare kind: string;
  declare isOpen: boolean;
  private stopFloating: (() => void) | undefined;

  constructor() {
    super();
    this.label = '';
    this.name = '';
    this.side = 'start';
    this.kind = 'link';
    this.isOpen = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('pointerdown', this.pressedOutside);
  }

  override disconnectedCallback(): void {
    document.removeEventListener('pointerdown', this.pressedOutside);
    this.stopFloating?.();
    this.isOpen = false;
    super.disconnectedCallback();
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('isOpen')) return;
    this.stopFloating?.();
    this.stopFloating = undefined;
    const list = this.renderRoot.querySelector<HTMLElement>('[role=dialog]');
    const button = this.renderRoot.querySelector('button');
    if (this.isOpen && list && button) this.stopFloating = float(list, button, this.side);
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

  private readonly pressedOutside = (event: Event) => {
    if (!event.composedPath().includes(this)) this.isOpen = false;
  };
}
customElements.define('ccsim-popover', Popover);
