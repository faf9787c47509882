import { type CSSResultGroup, css, html, nothing } from 'lit';
import { Part } from '../app/part.ts';
import { base } from '../app/styles.ts';
import type { Thing } from './field.ts';
import { FormEdited } from './form-events.ts';
import { nameFaultInWords, THING_WORDS } from './thing-words.ts';

/** The name of a thing, with what renames it and takes it away; who would miss it is told before it goes. */
export class ThingHead extends Part {
  static override properties = {
    thing: { attribute: false },
    label: {},
    level: { type: Number },
    isOff: { type: Boolean, attribute: 'off' },
    state: { state: true },
    fault: { state: true },
    missed: { state: true },
  };
  static override styles: CSSResultGroup = [
    base,
    css`
      :host {
        display: block;
        margin-bottom: 12px;
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 8px;
      }
      .name {
        font-weight: 600;
        overflow-wrap: anywhere;
        flex: 1 1 8rem;
      }
      .inner .name {
        color: var(--ink2);
      }
      input {
        flex: 1 1 10rem;
        min-width: 0;
      }
      .why,
      .fault {
        font-size: 0.75rem;
        line-height: 1rem;
        color: var(--ink3);
      }
      .fault {
        color: var(--late);
      }
      .asked {
        margin-top: 8px;
        padding: 8px 12px;
        border-left: 2px solid var(--late);
        background: var(--surface);
      }
      .asked ul {
        margin: 4px 0 8px;
        overflow-wrap: anywhere;
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
    `,
  ];
  declare thing: Thing | undefined;
  /** what stands there in place of the bare name */
  declare label: string;
  declare level: number;
  declare isOff: boolean;
  declare private state: 'shown' | 'renamed' | 'asked';
  declare private fault: string;
  declare private missed: ReturnType<Thing['missed']>;

  constructor() {
    super();
    this.thing = undefined;
    this.label = '';
    this.level = 3;
    this.isOff = false;
    this.state = 'shown';
    this.fault = '';
    this.missed = { by: [], along: [] };
  }

  override render() {
    const { thing } = this;
    if (thing === undefined) return nothing;
    return html`<div class=${this.level > 3 ? 'inner' : ''}>
      ${this.state === 'renamed' ? this.drawName(thing) : this.drawHead(thing)}
      ${this.state === 'asked' ? this.drawAsked() : nothing}
    </div>`;
  }

  private drawHead(thing: Thing) {
    const words = this.words(THING_WORDS);
    const why = thing.fixed || thing.kept;
    return html`<div class="head">
        <div class="name" role="heading" aria-level=${this.level}><bdi>${this.label}</bdi></div>
        ${thing.fixed === '' ? html`<button class="quiet" data-act="rename" ?disabled=${this.isOff} aria-label=${words.renameThing(thing.name)} @click=${this.startName}>${words.rename}</button>` : nothing}
        ${thing.kept === '' ? html`<button class="quiet" data-act="remove" ?disabled=${this.isOff} aria-label=${words.removeThing(thing.name)} @click=${this.ask}>${words.remove}</button>` : nothing}
      </div>
      ${why === '' ? nothing : html`<p class="why">${why}</p>`}`;
  }

  private drawName(thing: Thing) {
    const words = this.words(THING_WORDS);
    return html`<form class="head" @submit=${this.saveName} @keydown=${this.pressed}>
        <input
          aria-label=${words.name}
          autocomplete="off"
          spellcheck="false"
          maxlength="200"
          .value=${thing.name}
          aria-invalid=${this.fault === '' ? nothing : 'true'}
          aria-describedby="fault"
        />
        <button>${words.save}</button>
        <button type="button" class="quiet" @click=${() => this.back('rename')}>${words.cancel}</button>
      </form>
      <p class="fault" id="fault" role="alert">${this.fault}</p>`;
  }

  private drawAsked() {
    const words = this.words(THING_WORDS);
    const { by, along } = this.missed;
    const list = (title: string, names: readonly string[]) =>
      names.length === 0
        ? nothing
        : html`<p>${title}</p>
          <ul>
            ${names.map(one => html`<li><bdi>${one}</bdi></li>`)}
          </ul>`;
    return html`<div class="asked" role="group" aria-label=${words.missed} @keydown=${this.pressed}>
      <div id="missed">${list(words.missed, by)} ${list(words.along, along)}</div>
      <div class="buttons">
        <button data-act="keep" aria-describedby="missed" @click=${() => this.back('remove')}>${words.keep}</button>
        <button data-act="remove-all" @click=${this.takeAway}>${words.removeAll}</button>
      </div>
    </div>`;
  }

  private readonly startName = async () => {
    this.state = 'renamed';
    this.fault = '';
    await this.updateComplete;
    this.renderRoot.querySelector('input')?.select();
  };

  private readonly saveName = (event: Event) => {
    event.preventDefault();
    const { thing } = this;
    const name = this.renderRoot.querySelector('input')!.value.trim();
    if (thing === undefined) return;
    this.fault = nameFaultInWords(thing.faultOf(name), this.words(THING_WORDS));
    if (this.fault !== '') return;
    void this.back('rename');
    if (name !== thing.name)
      this.dispatchEvent(
        new FormEdited({ act: 'rename', collection: thing.collection, path: thing.path, name }),
      );
  };

  private readonly ask = async () => {
    this.missed = this.thing?.missed() ?? { by: [], along: [] };
    if (this.missed.by.length + this.missed.along.length === 0) return this.takeAway();
    this.state = 'asked';
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[data-act="keep"]')?.focus();
  };

  private readonly takeAway = () => {
    this.state = 'shown';
    const { thing } = this;
    if (thing === undefined) return;
    this.dispatchEvent(new FormEdited({ act: 'remove', collection: thing.collection, path: thing.path }));
  };

  private async back(act: string): Promise<void> {
    this.state = 'shown';
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-act="${act}"]`)?.focus();
  }

  private readonly pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    void this.back(this.state === 'renamed' ? 'rename' : 'remove');
  };
}
customElements.define('ccsim-thing-head', ThingHead);
