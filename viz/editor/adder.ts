import { type CSSResultGroup, css, html, nothing } from 'lit';
import { Part } from '../app/part.ts';
import { base } from '../app/styles.ts';
import type { Adder as Adding } from './field.ts';
import { FormEdited } from './form-events.ts';
import { askedInWords, nameFaultInWords, THING_WORDS } from './thing-words.ts';

/** A button that puts in a thing: it asks for its name and for whom it is. */
export class Adder extends Part {
  static override properties = {
    adding: { attribute: false },
    isOff: { type: Boolean, attribute: 'off' },
    isOpen: { state: true },
    fault: { state: true },
  };
  static override styles: CSSResultGroup = [
    base,
    css`
      :host {
        display: block;
      }
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 8px 12px;
        padding: 12px;
        border: 1px solid var(--line);
        border-radius: 4px;
      }
      label {
        display: grid;
        gap: 4px;
        min-width: 0;
        color: var(--ink2);
      }
      input,
      select {
        width: 12rem;
        max-width: 100%;
      }
      .fault {
        flex-basis: 100%;
        font-size: 0.75rem;
        line-height: 1rem;
        color: var(--late);
      }
    `,
  ];
  declare adding: Adding | undefined;
  declare isOff: boolean;
  declare private isOpen: boolean;
  declare private fault: string;

  constructor() {
    super();
    this.adding = undefined;
    this.isOff = false;
    this.isOpen = false;
    this.fault = '';
  }

  override render() {
    const { adding } = this;
    if (adding === undefined) return nothing;
    const words = this.words(THING_WORDS);
    if (!this.isOpen || this.isOff)
      return html`<button ?disabled=${this.isOff} @click=${this.open}>${words.addThing(words[adding.collection])}</button>`;
    return html`<form aria-label=${words.addThing(words[adding.collection])} @submit=${this.add} @keydown=${this.pressed}>
      <label>
        ${words.name}
        <input
          autocomplete="off"
          spellcheck="false"
          maxlength="200"
          .value=${adding.name}
          aria-invalid=${this.fault === '' ? nothing : 'true'}
          aria-describedby="fault"
        />
      </label>
      ${
        adding.whom.length === 0
          ? nothing
          : html`<label>
            ${askedInWords(adding.collection, words)}
            <select>
              ${adding.whom.map(name => html`<option value=${name}>${name}</option>`)}
            </select>
          </label>`
      }
      <button class="primary">${words.add}</button>
      <button type="button" class="quiet" @click=${() => this.shut()}>${words.cancel}</button>
      <p class="fault" id="fault" role="alert">${this.fault}</p>
    </form>`;
  }

  private readonly open = async () => {
    this.isOpen = true;
    this.fault = '';
    await this.updateComplete;
    this.renderRoot.querySelector('input')?.select();
  };

  private readonly add = (event: Event) => {
    event.preventDefault();
    const { adding } = this;
    if (adding === undefined) return;
    const name = this.renderRoot.querySelector('input')!.value.trim();
    this.fault = nameFaultInWords(adding.faultOf(name), this.words(THING_WORDS));
    if (this.fault !== '') return this.renderRoot.querySelector('input')?.focus();
    const whom = this.renderRoot.querySelector('select')?.value ?? '';
    this.isOpen = false;
    const { collection, path } = adding;
    this.dispatchEvent(new FormEdited({ act: 'add', collection, path, name, whom }));
  };

  private async shut(): Promise<void> {
    this.isOpen = false;
    await this.updateComplete;
    this.renderRoot.querySelector('button')?.focus();
  }

  private readonly pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    void this.shut();
  };
}
customElements.define('ccsim-adder', Adder);
