import { type CSSResultGroup, html, nothing, type PropertyValues } from 'lit';
import { formatPath } from '../../scenarios/index.ts';
import { announce } from '../app/announce.ts';
import { focusedElement } from '../app/focused.ts';
import { Part } from '../app/part.ts';
import { settings } from '../app/settings.ts';
import { base } from '../app/styles.ts';
import '../controls/tabs.ts';
import type { Tabs } from '../controls/tabs.ts';
import type { Source } from '../run/source.ts';
import { Draft } from './draft.ts';
import { editInWords, notReadInWords, stateInWords } from './draft-words.ts';
import { editorStyles } from './editor-styles.ts';
import { fieldAt, placeFaults } from './fault-places.ts';
import type { Section, SectionName } from './field.ts';
import { sectionsOf } from './fields.ts';
import type { FieldChosen, FormEdited } from './form-events.ts';
import './form-pane.ts';
import { FORM_WORDS } from './form-words.ts';
import { sectionNav } from './section-nav.ts';
import './text-pane.ts';
import { faultInFull, TextFaults } from './text-faults.ts';
import type { LineChosen, TextPane } from './text-pane.ts';
import { WORDS } from './words.ts';

/** Fires when the reader applies what was edited. */
export class SourceApplied extends Event {
  static readonly type = 'apply';
  readonly source: Source;

  constructor(source: Source) {
    super(SourceApplied.type, { bubbles: true, composed: true });
    this.source = source;
  }
}

/** Fires when a draft begins to wait, is changed, or waits no more. */
export class DraftTold extends Event {
  static readonly type = 'draft-told';
  /** whether something is changed that is not applied */
  readonly isWaiting: boolean;
  readonly faults: number;

  constructor(isWaiting: boolean, faults: number) {
    super(DraftTold.type);
    this.isWaiting = isWaiting;
    this.faults = faults;
  }
}

/**
 * Edits a scenario by form and by text side by side. Fires `apply` with the new source, and `close`. What is not applied
 * stays while the same source is given.
 *
 * Long because: it is the sheet's composition; form, text and draft are made elsewhere.
 */
export class Editor extends Part {
  static override properties = {
    source: { attribute: false },
    isOpen: { type: Boolean, attribute: 'open', reflect: true },
    section: { state: true },
    lit: { state: true },
    line: { state: true },
    tab: { state: true },
    file: { state: true },
  };
  static override styles: CSSResultGroup = [base, editorStyles];
  declare source: Source | undefined;
  declare isOpen: boolean;
  declare section: SectionName;
  declare lit: string;
  declare line: number;
  declare tab: string;
  declare file: string;
  private draft: Draft | undefined;
  private readonly textFaults = new TextFaults();
  private returnTo: HTMLElement | undefined;
  private readonly follow = () => {
    this.requestUpdate();
    this.tellDraft();
  };

  constructor() {
    super();
    this.source = undefined;
    this.isOpen = false;
    this.section = 'day';
    this.lit = '';
    this.line = 0;
    this.tab = 'form';
    this.file = '';
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('source') || this.source === undefined || isSame(this.source, this.draft?.source))
      return;
    this.draft?.removeEventListener('change', this.follow);
    this.draft = new Draft(this.source);
    this.draft.addEventListener('change', this.follow);
    this.file = this.source.path;
    this.tellDraft();
  }

  private tellDraft(): void {
    const { isChanged = false, faults = [] } = this.draft ?? {};
    this.dispatchEvent(new DraftTold(isChanged, isChanged ? faults.length : 0));
  }

  override updated(changed: PropertyValues<this>): void {
    const chosen = this.renderRoot.querySelector<HTMLElement>('[aria-current]');
    // in a strip of names a bold one may be cut at the edge
    if (changed.has('section')) chosen?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (!changed.has('isOpen')) return;
    if (this.isOpen) {
      this.returnTo = focusedElement();
      chosen?.focus();
    } else setTimeout(() => this.returnTo?.focus());
  }

  override render() {
    const { draft } = this;
    if (!this.isOpen || draft === undefined) return nothing;
    const words = this.words(WORDS);
    const sections = this.sections();
    const section = sections.find(({ name }) => name === this.section) ?? sections[0];
    const placed = placeFaults(
      draft.faults.filter(({ file }) => file === draft.source.path),
      sections,
    );
    return html`
      <div class="sheet" role="dialog" aria-label=${words.title} data-tab=${this.tab} @keydown=${this.pressed}>
        <ccsim-tabs
          class="tabs"
          .label=${words.title}
          .value=${this.tab}
          .tabs=${[{ value: 'form', label: words.form }, { value: 'text', label: words.text }]}
          @change=${this.chooseTab}
        ></ccsim-tabs>
        ${sectionNav({
          sections,
          chosen: section?.name,
          faults: placed.bySection,
          words,
          countOf: count => this.countOf(count),
          choose: name => this.choose(name),
        })}
        <div class="form">
          <div class="fields">
            <h1>${section === undefined ? words.title : words[section.name]}</h1>
            ${draft.isRead ? nothing : html`<p class="late stale">${notReadInWords(draft, words, this.numbers)}</p>`}
            <ccsim-form-pane
              .section=${section}
              .faults=${placed.byField}
              .lit=${this.lit}
              ?stale=${!draft.isRead}
              ?checked=${draft.isChecked}
              @form-edited=${(event: FormEdited) => this.edited(event)}
              @field-chosen=${this.fieldChosen}
            ></ccsim-form-pane>
          </div>
          ${this.drawFooter(draft)}
        </div>
        ${this.drawText(draft)}
      </div>
    `;
  }

  private drawFooter(draft: Draft) {
    const words = this.words(WORDS);
    const canApply = draft.isSound && draft.isChanged;
    return html`<footer>
      <button class="primary" ?disabled=${!canApply} @click=${this.apply}>${words.apply}</button>
      <button ?disabled=${!draft.isChanged} @click=${() => draft.discard()}>${words.discard}</button>
      <button ?disabled=${!draft.isChanged} aria-keyshortcuts="Control+Z" @click=${() => this.undo()}>${words.undo}</button>
      <button class="quiet" @click=${this.close}>${words.close}</button>
      <span class="caption ${draft.faults.length > 0 ? 'late' : ''}" role="status">${stateInWords(draft, words, this.numbers)}</span>
    </footer>`;
  }

  private drawText(draft: Draft) {
    const words = this.words(WORDS);
    const files = Object.keys(draft.files);
    const here = draft.faults.filter(({ file }) => file === this.file);
    const others = draft.faults.filter(({ file }) => file !== this.file);
    return html`<section class="text" aria-label=${words.text}>
      <div class="title-row caption">
        ${
          files.length === 1
            ? html`<bdi>${this.file}</bdi>`
            : html`<select aria-label=${words.file} @change=${this.chooseFile}>
              ${files.map(file => html`<option value=${file} .selected=${file === this.file}>${file}</option>`)}
            </select>`
        }
        ${draft.faults.length === 0 ? nothing : html`<span class="late">${this.countOf(draft.faults.length)}</span>`}
      </div>
      ${others.map(fault => {
        const { text, language } = faultInFull(fault, settings.language);
        return html`<p class="others late"><bdi lang=${language}>${text}</bdi></p>`;
      })}
      <ccsim-text-pane
        .text=${draft.files[this.file] ?? ''}
        .file=${this.file}
        .faults=${this.textFaults.of(here, settings.language)}
        .line=${this.file === draft.source.path ? this.line : 0}
        @text-changed=${(event: Event) => draft.write(this.file, (event.target as TextPane).text)}
        @line-chosen=${this.lineChosen}
      ></ccsim-text-pane>
    </section>`;
  }

  private sections(): Section[] {
    const { draft } = this;
    if (draft?.form === undefined) return [];
    const files = { files: draft.files, path: draft.source.path };
    return sectionsOf(draft.form, this.words(FORM_WORDS), files);
  }

  /** A change by the form is one step of the text that it changes. */
  private edited({ edit }: FormEdited): void {
    const { draft } = this;
    if (draft === undefined) return;
    this.file = draft.source.path;
    const said = editInWords(draft.edit(edit), edit, this.words(FORM_WORDS).things);
    if (said !== '') announce(said);
  }

  private undo(): void {
    const words = this.words(FORM_WORDS).things;
    const isUndone = this.renderRoot.querySelector<TextPane>('ccsim-text-pane')?.undo() ?? false;
    announce(isUndone ? words.undone : words.nothingToUndo);
  }

  private choose(section: SectionName): void {
    this.section = section;
    this.lit = '';
  }

  private countOf(count: number): string {
    return this.words(WORDS).faults(this.numbers.plain(count), count === 1);
  }

  private readonly apply = () => {
    if (this.draft === undefined || !this.draft.isSound) return;
    const source = this.draft.result();
    this.draft.removeEventListener('change', this.follow);
    this.source = source;
    this.close();
    this.dispatchEvent(new SourceApplied(source));
  };

  private readonly close = () => {
    this.isOpen = false;
    this.dispatchEvent(new Event('close'));
  };

  private readonly chooseTab = (event: Event) => {
    this.tab = (event.target as Tabs).value;
  };

  private readonly chooseFile = (event: Event) => {
    this.file = (event.target as HTMLSelectElement).value;
  };

  private readonly fieldChosen = ({ path }: FieldChosen) => {
    const place = path === undefined ? undefined : this.draft?.form?.own.placeOf(path);
    this.line = place?.line ?? 0;
    this.lit = '';
    if (place !== undefined && this.draft !== undefined) this.file = this.draft.source.path;
  };

  private readonly lineChosen = ({ line }: LineChosen) => {
    const { draft } = this;
    if (draft?.form === undefined || !draft.isRead || this.file !== draft.source.path || line === 0) {
      this.lit = '';
      return;
    }
    const path = formatPath(draft.form.own.pathAt(line));
    const found = fieldAt(this.sections(), path);
    this.lit = found === undefined ? '' : formatPath(found.field.path);
    if (found !== undefined) this.section = found.section;
  };

  private readonly pressed = (event: KeyboardEvent) => {
    const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
    if (isUndo && !event.defaultPrevented && !isTyped(event)) {
      event.preventDefault();
      this.undo();
    }
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    if (this.draft?.isChanged) announce(this.words(WORDS).changed);
    this.close();
  };
}

/** Whether a key goes to a text that can undo by itself. */
function isTyped(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox';
  return target instanceof HTMLElement && target.isContentEditable;
}

/** Whether two sources say the same. */
function isSame(one: Source, other: Source | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

customElements.define('ccsim-editor', Editor);
