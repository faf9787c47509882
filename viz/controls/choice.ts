import { type CSSResultGroup, css, html, nothing } from 'lit';
import { Part } from '../app/part.ts';
import { base } from '../app/styles.ts';

/** One thing that can be chosen. */
export interface Option {
  value: string;
  label: string;
  /** one short line under it */
  help?: string;
}

/** One of several, as a list of radio buttons. Fires `change`; `value` holds what is chosen. */
export class Choice extends Part {
  static override properties = {
    label: {},
    options: { attribute: false },
    value: {},
    isRow: { type: Boolean, attribute: 'row' },
  };
  static override styles: CSSResultGroup = [
    base,
    css`
      fieldset {
        min-width: 0;
      }
      legend {
        padding: 0;
        color: var(--ink2);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 0 16px;
      }
      label {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 32px;
        cursor: pointer;
      }
      input {
        flex: none;
        width: 16px;
        height: 16px;
        margin: 0;
        accent-color: var(--accent);
      }
      .caption {
        margin: 0 0 4px 24px;
      }
      @media (pointer: coarse) {
        label {
          min-height: 44px;
        }
      }
    `,
  ];
  declare label: string;
  declare options: readonly Option[];
  declare value: string;
  /** side by side */
  declare isRow: boolean;

  constructor() {
    super();
    this.label = '';
    this.options = [];
    this.value = '';
    this.isRow = false;
  }

  override render() {
    return html`
      <fieldset>
        ${this.label === '' ? nothing : html`<legend><bdi>${this.label}</bdi></legend>`}
        <div class=${this.isRow ? 'row' : ''}>${this.options.map(option => this.line(option))}</div>
      </fieldset>
    `;
  }

  private line({ value, label, help }: Option) {
    return html`
      <div>
        <label>
          <input
            type="radio"
            name="choice"
            .value=${value}
            .checked=${value === this.value}
            @change=${() => this.choose(value)}
          />
          <bdi>${label}</bdi>
        </label>
        ${help === undefined ? nothing : html`<p class="caption">${help}</p>`}
      </div>
    `;
  }

  private choose(value: string): void {
    this.value = value;
    this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }
}
customElements.define('ccsim-choice', Choice);
