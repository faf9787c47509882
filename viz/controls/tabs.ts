import { type CSSResultGroup, css, html } from 'lit';
import { Part } from '../app/part.ts';
import { base } from '../app/styles.ts';

/** One tab. */
export interface Tab {
  value: string;
  label: string;
}

/** Tabs over what the page shows for the one chosen. Fires `change`; `value` holds the tab. Arrows walk them. */
export class Tabs extends Part {
  static override properties = { label: {}, tabs: { attribute: false }, value: {} };
  static override styles: CSSResultGroup = [
    base,
    css`
      [role='tablist'] {
        display: flex;
        border-bottom: 1px solid var(--line);
        overflow-x: auto;
      }
      button {
        flex: 1 0 auto;
        min-height: 44px;
        padding: 0 12px;
        border: solid transparent;
        border-width: 2px 0;
        border-radius: 0;
        background: none;
        color: var(--ink2);
      }
      button[aria-selected='true'] {
        color: var(--ink);
        font-weight: 600;
        border-bottom-color: var(--ink);
      }
      button:focus-visible {
        outline-offset: -2px;
      }
      @media (forced-colors: active) {
        button {
          border-color: Canvas;
        }
        button[aria-selected='true'] {
          border-bottom-color: Highlight;
        }
      }
    `,
  ];
  declare label: string;
  declare tabs: readonly Tab[];
  declare value: string;

  constructor() {
    super();
    this.label = '';
    this.tabs = [];
    this.value = '';
  }

  override render() {
    return html`
      <div role="tablist" aria-label=${this.label} @keydown=${this.move}>
        ${this.tabs.map(
          ({ value, label }) => html`<button
            role="tab"
            aria-selected=${value === this.value}
            tabindex=${value === this.value ? 0 : -1}
            @click=${() => this.choose(value)}
          >
            <bdi>${label}</bdi>
          </button>`,
        )}
      </div>
    `;
  }

  private choose(value: string): void {
    if (value === this.value) return;
    this.value = value;
    this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }

  private readonly move = (event: KeyboardEvent) => {
    const at = this.tabs.findIndex(({ value }) => value === this.value);
    const to: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 };
    if (!(event.key in to)) return;
    event.preventDefault();
    const tab = this.tabs.at(to[event.key]! % this.tabs.length);
    if (tab === undefined) return;
    this.choose(tab.value);
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('[aria-selected=true]')?.focus(),
    );
  };
}
customElements.define('ccsim-tabs', Tabs);
