import { type CSSResultGroup, css, html } from 'lit';
import { Part } from './part.ts';
import { settings } from './settings.ts';
import { base } from './styles.ts';
import { WORDS } from './words.ts';

/** The dialog of `?`: what keys do, and the two switches of keys and motion. */
export class KeyList extends Part {
  static override styles: CSSResultGroup = [
    base,
    css`
      dialog {
        width: min(42rem, calc(100vw - 32px));
        max-height: calc(100dvh - 64px);
        padding: 24px;
        border: 1px solid var(--line);
        border-radius: 8px;
        background: var(--surface);
        color: var(--ink);
        box-shadow: 0 4px 16px #0002;
      }
      dialog::backdrop {
        background: #0004;
      }
      header {
        display: flex;
        justify-content: space-between;
        align-items: center;
        margin-bottom: 12px;
      }
      dl {
        columns: 2 17rem;
        column-gap: 48px;
      }
      dl div {
        display: flex;
        gap: 12px;
        padding: 4px 0;
        break-inside: avoid;
      }
      dt {
        flex: 0 0 7.5rem;
        color: var(--ink2);
      }
      label {
        display: flex;
        gap: 8px;
        align-items: center;
        min-height: 32px;
      }
    `,
  ];

  /** Opens the dialog; the focus goes back to where it was when it closes. */
  open(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  override render() {
    const words = this.words(WORDS);
    return html`
      <dialog aria-labelledby="title">
        <header>
          <h1 id="title">${words.help}</h1>
          <button @click=${this.close}>${words.close}</button>
        </header>
        <dl>
          ${this.rows().map(([key, does]) => html`<div><dt>${key}</dt><dd>${does}</dd></div>`)}
        </dl>
        <div class="rule">
          <label><input type="checkbox" .checked=${settings.calm} @change=${this.chooseCalm} />${words.calm}</label>
          <label><input type="checkbox" .checked=${settings.keys} @change=${this.chooseKeys} />${words.letters}</label>
        </div>
      </dialog>
    `;
  }

  private rows(): [key: string, does: string][] {
    const words = this.words(WORDS);
    return [
      [words.keySpace, words.doPlay],
      [words.keyArrows, words.doEvent],
      [words.keyShiftArrows, words.doMinute],
      [words.keyAltArrows, words.doHalfHour],
      [words.keyEnds, words.doEnds],
      ['[ ]', words.doSpeed],
      ['1 2 3 4', words.doPages],
      [words.keyTab, words.doInto],
      ['Enter', words.doStory],
      ['A', words.doNext],
      ['W', words.doWorst],
      ['B', words.doPin],
      ['T', words.doTheory],
      ['E', words.doEdit],
      ['F', words.doFull],
      ['C', words.doLink],
      ['Esc', words.doEscape],
      ['?', words.doList],
    ];
  }

  private readonly close = () => this.renderRoot.querySelector('dialog')?.close();
  private readonly chooseCalm = (event: Event) =>
    settings.choose({ calm: (event.target as HTMLInputElement).checked });
  private readonly chooseKeys = (event: Event) =>
    settings.choose({ keys: (event.target as HTMLInputElement).checked });
}
customElements.define('ccsim-key-list', KeyList);
