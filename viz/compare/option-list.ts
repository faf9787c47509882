import { type CSSResultGroup, html, nothing } from 'lit';
import { Part } from '../app/part.ts';
import { settings } from '../app/settings.ts';
import { base } from '../app/styles.ts';
import '../controls/file-opener.ts';
import type { FilesOpened } from '../controls/file-opener.ts';
import '../controls/menu.ts';
import '../controls/name.ts';
import '../controls/popover.ts';
import type { Fault } from '../../scenarios/index.ts';
import type { Source } from '../run/source.ts';
import { library } from '../share/library.ts';
import { shippedIn } from '../share/shipped.ts';
import type { DocumentChange } from './document-changes.ts';
import { faultItems } from './fault-items.ts';
import { optionMark } from './option-mark.ts';
import { optionStyles } from './option-styles.ts';
import { changeLine } from './printed-changes.ts';
import { readOption, typedChanges } from './read-options.ts';
import { letterOf } from './sentence.ts';
import { markStyles } from './styles.ts';
import { WORDS } from './words.ts';

/** What is shown of an option. */
export interface ShownOption {
  name: string;
  about: string;
  /** from A; undefined as long as they are not compared */
  changes: readonly DocumentChange[] | undefined;
  /** warnings and faults, one a line */
  notes: readonly string[];
}

/** Fires with the options as the reader wants them from now on. */
export class OptionsChanged extends Event {
  static readonly type = 'options-changed';
  readonly sources: readonly Source[];

  constructor(sources: readonly Source[]) {
    super(OptionsChanged.type);
    this.sources = sources;
  }
}

/** Fires when the reader wants to see an option in Studio. */
export class OptionOpened extends Event {
  static readonly type = 'option-opened';
  readonly option: number;

  constructor(option: number) {
    super(OptionOpened.type);
    this.option = option;
  }
}

/** Options of a comparison, at most. */
const MOST = 4;
/** Faults of a change that are shown, at most. */
const MOST_FAULTS = 4;

/** The options with what differs in them, and ways to add another one. */
export class OptionList extends Part {
  static override properties = {
    sources: { attribute: false },
    options: { attribute: false },
    folded: { type: Boolean },
    example: {},
    faults: { state: true },
  };
  static override styles: CSSResultGroup = [base, markStyles, optionStyles];
  declare sources: readonly Source[];
  declare options: readonly ShownOption[];
  /** what adds an option stands behind a button */
  declare folded: boolean;
  /** a change that A can take, as of --set */
  declare example: string;
  /** of the change that is typed */
  declare private faults: readonly Fault[];

  constructor() {
    super();
    this.sources = [];
    this.options = [];
    this.folded = false;
    this.example = '';
    this.faults = [];
  }

  override render() {
    return html`
      ${this.options.length === 0 ? nothing : html`<ul class="options">${this.options.map((each, k) => this.line(each, k))}</ul>`}
      <div class="below">
        ${this.sources.length < MOST ? this.adder() : nothing}
        <slot></slot>
      </div>
    `;
  }

  private line({ name, about, notes }: ShownOption, option: number) {
    return html`
      <li>
        <div class="head">
          ${optionMark(option)}<b>${letterOf(option)}</b><ccsim-name .text=${name}></ccsim-name>${this.menu(option)}
        </div>
        <p class="about"><bdi>${about}</bdi></p>
        ${this.difference(option)} ${notes.map(note => html`<p class="caption">${note}</p>`)}
      </li>
    `;
  }

  private menu(option: number) {
    const words = this.words(WORDS);
    const items = [
      { label: words.openStudio, press: () => this.dispatchEvent(new OptionOpened(option)) },
      ...(option === 0 ? [] : [{ label: words.makeFirst, press: () => this.makeFirst(option) }]),
      { label: words.remove, press: () => this.change(this.sources.filter((_, k) => k !== option)) },
    ];
    return html`<ccsim-menu side="end" kind="quiet icon" .label=${words.option(letterOf(option))} .items=${items}>
      <span aria-hidden="true">⋯</span><span class="visually-hidden">${words.option(letterOf(option))}</span>
    </ccsim-menu>`;
  }

  private difference(option: number) {
    const words = this.words(WORDS);
    const { changes } = this.options[option]!;
    if (option === 0) return html`<span class="caption">${words.baseline}</span>`;
    if (changes === undefined) return nothing;
    if (changes.length === 0) return html`<span class="caption">${words.same}</span>`;
    return html`<ccsim-popover class="caption" .label=${words.changes(this.numbers, changes.length)}>
      <dl class="changes">${changes.map(change => changeLine(change, words))}</dl>
    </ccsim-popover>`;
  }

  private adder() {
    if (!this.folded) return this.adding();
    return html`<ccsim-popover kind="" .label=${this.words(WORDS).add}>${this.adding()}</ccsim-popover>`;
  }

  private adding() {
    const words = this.words(WORDS);
    return html`
      <div class="adding">
        <label
          >${words.addLibrary}
          <select @change=${this.addShipped}>
            <option value="">${words.choose}</option>
            ${shippedIn(settings.language).map(({ path, name, title }) => html`<option value=${path}>${title} · ${name}</option>`)}
          </select>
        </label>
        <ccsim-file-opener @files-opened=${this.addFiles}></ccsim-file-opener>
        ${this.sources.length === 0 ? nothing : this.changeForm()}
      </div>
    `;
  }

  private changeForm() {
    const words = this.words(WORDS);
    return html`<form @submit=${this.addChanged}>
      <label>${words.addChange}
        <input name="change" autocomplete="off" spellcheck="false" placeholder=${this.example} title=${words.changeHelp(this.example)}
          aria-invalid=${this.faults.length > 0 ? 'true' : nothing} aria-describedby="change-faults" @input=${this.forget} />
      </label>
      <button>${words.addIt}</button>
      <div id="change-faults" role="alert">${faultItems(this.faults, MOST_FAULTS)}</div>
    </form>`;
  }

  private readonly addShipped = async (event: Event) => {
    const list = event.target as HTMLSelectElement;
    const path = list.value;
    list.value = '';
    if (path !== '') this.change([...this.sources, await library.source(path)]);
  };

  private readonly addFiles = (event: FilesOpened) => {
    if (event.opened.kind === 'scenarios') this.change([...this.sources, ...event.opened.sources]);
  };

  /** A change is checked first: with a fault it stays where it was typed. */
  private readonly addChanged = async (event: SubmitEvent) => {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).elements.namedItem('change') as HTMLInputElement;
    const changes = typedChanges(field.value);
    const [first] = this.sources;
    if (changes.length === 0 || first === undefined) return;
    const text = field.value;
    const source = { ...first, set: [...first.set, ...changes] };
    const reading = await readOption(source);
    if (field.value !== text || first !== this.sources[0]) return;
    this.faults = reading.ok ? [] : reading.faults;
    if (!reading.ok) return;
    field.value = '';
    this.change([...this.sources, source]);
  };

  private readonly forget = () => {
    this.faults = [];
  };

  private makeFirst(option: number): void {
    const others = this.sources.filter((_, k) => k !== option);
    this.change([this.sources[option]!, ...others]);
  }

  private change(sources: readonly Source[]): void {
    this.dispatchEvent(new OptionsChanged(sources.slice(0, MOST)));
  }
}
customElements.define('ccsim-option-list', OptionList);
