import { type CSSResultGroup, css, html } from 'lit';
import { Part } from '../app/part.ts';
import { base } from '../app/styles.ts';
import { nameParts } from './name-parts.ts';

/** A name on one line: where there is no room, dots stand in its middle; the whole name shows under the pointer. */
export class Name extends Part {
  static override properties = { text: {} };
  static override styles: CSSResultGroup = [
    base,
    css`
      :host {
        display: inline-block;
        max-width: 100%;
        min-width: 0;
        vertical-align: bottom;
      }
      bdi {
        display: flex;
        min-width: 0;
        white-space: pre;
      }
      .start {
        min-width: 1.5em;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .end {
        flex: none;
      }
    `,
  ];
  declare text: string;

  constructor() {
    super();
    this.text = '';
  }

  override render() {
    const [start, end] = nameParts(this.text);
    return html`<bdi title=${this.text}><span class="start">${start}</span><span class="end">${end}</span></bdi>`;
  }
}
customElements.define('ccsim-name', Name);
