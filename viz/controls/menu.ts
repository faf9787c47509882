import { type CSSResultGroup, css, html, nothing } from 'lit';
import { base } from '../app/styles.ts';
import { floatStyles } from './float.ts';
import { Floating } from './floating.ts';

/** One line of a menu. */
export interface MenuItem {
  label: string;
  /** in small letters behind the label */
  detail?: string;
  press(): void;
  /** set: the item is one of a choice, and whether it is the one chosen */
  isChosen?: boolean;
  /** a rule stands above it */
  isApart?: boolean;
}

/**
 * A button that opens a list of things to do. Arrows walk the list, Esc closes it, and the focus returns to the
 * button. `items` may be a function, which is asked each time the menu opens.
 */
export class Menu extends Floating {
  static override properties = {
    label: {},
    items: { attribute: false },
    side: {},
    isOpen: { state: true },
    isOff: { type: Boolean, attribute: 'off' },
    kind: {},
  };
  static override styles: CSSResultGroup = [
    base,
    floatStyles,
    css`
      :host {
        display: inline-block;
      }
      [role='menu'] {
        max-width: min(22rem, calc(100vw - 32px));
        max-height: min(28rem, calc(100dvh - 96px));
        padding: 4px;
      }
      [role='menu'] button {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        justify-content: flex-start;
        gap: 0 8px;
        width: 100%;
        padding: 4px 12px;
        border-color: transparent;
        text-align: start;
        overflow-wrap: anywhere;
      }
      [role='menu'] button:focus-visible {
        outline-offset: -2px;
      }
      small {
        color: var(--ink2);
        font-size: 0.75rem;
      }
      [aria-checked='true'] {
        font-weight: 600;
      }
      hr {
        margin: 4px 0;
        border: 0;
        border-top: 1px solid var(--line);
      }
    `,
  ];
  declare items: readonly MenuItem[] | (() => readonly MenuItem[]);
  declare isOff: boolean;

  constructor() {
    super();
    this.items = [];
    this.isOff = false;
  }

  override render() {
    return html`
      <button
        class=${this.kind}
        aria-haspopup="menu"
        aria-expanded=${this.isOpen}
        ?disabled=${this.isOff}
        @click=${this.toggle}
        @keydown=${this.openByKey}
      >
        <slot>${this.label}</slot>
      </button>
      ${this.isOpen ? this.list() : nothing}
    `;
  }

  private list() {
    const items = typeof this.items === 'function' ? this.items() : this.items;
    return html`
      <div role="menu" popover="manual" aria-label=${this.label} @keydown=${this.move} @focusout=${this.leave}>
        ${items.map(
          item => html`
            ${item.isApart === true ? html`<hr />` : nothing}
            <button
              role=${item.isChosen === undefined ? 'menuitem' : 'menuitemradio'}
              aria-checked=${item.isChosen ?? nothing}
              tabindex="-1"
              @click=${() => this.choose(item)}
            >
              <bdi>${item.label}</bdi>${item.detail === undefined ? nothing : html`<small><bdi>${item.detail}</bdi></small>`}
            </button>
          `,
        )}
      </div>
    `;
  }

  private readonly toggle = () => (this.isOpen ? this.close() : this.open(0));

  private open(at: number): void {
    this.isOpen = true;
    void this.updateComplete.then(() => this.lines().at(at)?.focus());
  }

  private close(): void {
    this.isOpen = false;
    this.renderRoot.querySelector('button')?.focus();
  }

  private choose(item: MenuItem): void {
    this.close();
    item.press();
  }

  private lines(): HTMLButtonElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLButtonElement>('[role=menu] button')];
  }

  private readonly openByKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    this.open(event.key === 'ArrowDown' ? 0 : -1);
  };

  private readonly move = (event: KeyboardEvent) => {
    const lines = this.lines();
    const at = lines.indexOf((this.renderRoot as ShadowRoot).activeElement as HTMLButtonElement);
    const to: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
    if (event.key === 'Escape') this.close();
    else if (event.key in to) lines.at(to[event.key]! % lines.length)?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  private readonly leave = (event: FocusEvent) => {
    const to = event.relatedTarget as Node | null;
    if (to !== null && this.renderRoot.contains(to)) return;
    this.isOpen = false;
  };
}
customElements.define('ccsim-menu', Menu);
