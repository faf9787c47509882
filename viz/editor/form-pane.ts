import { type CSSResultGroup, html, noChange, nothing, type PropertyValues } from 'lit';
import { live } from 'lit/directives/live.js';
import { type Fault, formatPath, type Plain, type ValuePath } from '../../scenarios/index.ts';
import { Part } from '../app/part.ts';
import { base } from '../app/styles.ts';
import './bars.ts';
import type { Bars } from './bars.ts';
import type { Field, FieldGroup, Section } from './field.ts';
import { formStyles } from './form-styles.ts';
import { shownQuantity, writeQuantity } from './quantity.ts';
import { faultInPlace } from './text-faults.ts';
import { WORDS } from './words.ts';

/** Fires when a value is changed in the form. */
export class ValueChanged extends Event {
  static readonly type = 'value-changed';
  readonly path: ValuePath;
  readonly value: Plain | undefined;

  constructor(path: ValuePath, value: Plain | undefined) {
    super(ValueChanged.type, { bubbles: true, composed: true });
    this.path = path;
    this.value = value;
  }
}

/** Fires when a field gets the focus, and with undefined when it loses it. */
export class FieldChosen extends Event {
  static readonly type = 'field-chosen';
  readonly path: ValuePath | undefined;

  constructor(path: ValuePath | undefined) {
    super(FieldChosen.type, { bubbles: true, composed: true });
    this.path = path;
  }
}

/** The fields of one section. */
export class FormPane extends Part {
  static override properties = {
    section: { attribute: false },
    faults: { attribute: false },
    lit: {},
    isStale: { type: Boolean, attribute: 'stale' },
    isChecked: { type: Boolean, attribute: 'checked' },
  };
  static override styles: CSSResultGroup = [base, formStyles];
  declare section: Section | undefined;
  /** by the text of a field's path */
  declare faults: ReadonlyMap<string, readonly Fault[]>;
  /** the path of the field that is lit */
  declare lit: string;
  /** the values are those of an earlier text and cannot be changed */
  declare isStale: boolean;
  /** the faults are those of the values as they are now */
  declare isChecked: boolean;
  /** the path of the field in which something is typed that is not told yet */
  private typing = '';
  /** the last values without a fault, by path */
  private readonly sound = new Map<string, Plain | undefined>();

  constructor() {
    super();
    this.section = undefined;
    this.faults = new Map();
    this.lit = '';
    this.isStale = false;
    this.isChecked = false;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('section') && changed.get('section')?.name !== this.section?.name) this.typing = '';
    if (!this.isChecked || this.isStale) return;
    for (const { path, value } of this.section?.groups.flatMap(({ fields }) => fields) ?? []) {
      const text = formatPath(path);
      if (!this.faults.has(text)) this.sound.set(text, value);
    }
  }

  override render() {
    if (this.section === undefined) return nothing;
    return html`<div class=${this.isStale ? 'stale' : ''} @focusout=${this.left}>
      ${this.section.groups.map(group => this.drawGroup(group))}
    </div>`;
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('lit') && this.lit !== '')
      this.renderRoot.querySelector('.lit')?.scrollIntoView({ block: 'nearest' });
  }

  private drawGroup({ title, fields, additions }: FieldGroup) {
    return html`
      <section class="group">
        ${title === '' ? nothing : html`<h3><bdi>${title}</bdi></h3>`}
        <div class="fields">${fields.map(field => this.drawField(field))}</div>
        ${
          additions.length === 0
            ? nothing
            : html`<div class="additions">
              ${additions.map(
                ({
                  label,
                  path,
                  value,
                }) => html`<button ?disabled=${this.isStale} @click=${() => this.tell(path, value)}>
                  ${label}
                </button>`,
              )}
            </div>`
        }
      </section>
    `;
  }

  private drawField(field: Field) {
    const path = formatPath(field.path);
    const faults = this.faults.get(path) ?? [];
    const classes = [
      'field',
      field.form === 'bars' || field.form === 'skills' || field.form === 'note' ? 'wide' : '',
      path === this.lit ? 'lit' : '',
      field.isInherited ? 'inherited' : '',
      field.form === 'text' || field.form === 'choice' ? 'long' : '',
    ];
    return html`
      <div class=${classes.join(' ').trim()} @focusin=${() => this.dispatchEvent(new FieldChosen(field.path))}>
        ${this.drawValue(field, path, faults.length > 0)}
        <p class="help" id="help-${path}">${field.help}</p>
        ${field.isInherited ? html`<p class="note">${this.words(WORDS).inherited}</p>` : nothing}
        ${faults.map(fault => html`<p class="fault" lang="en">${faultInPlace(fault)}</p>`)}
      </div>
    `;
  }

  private drawValue(field: Field, path: string, isFaulty: boolean) {
    switch (field.form) {
      case 'bars':
        return this.drawBars(field);
      case 'skills':
        return this.drawSkills(field);
      case 'note':
        return html`<span class="label">${field.label}</span>`;
      case 'choice':
        return html`<label for=${path}>${field.label}</label>
          <span class="value">
            <select id=${path} ?disabled=${this.isStale} @change=${(event: Event) => this.chose(field, event)}>
              ${(field.options ?? []).map(
                ({ value, label }) =>
                  html`<option value=${value} .selected=${value === String(field.value ?? field.without)}>${label}</option>`,
              )}
            </select>
          </span>`;
      default:
        return this.drawInput(field, path, isFaulty);
    }
  }

  private drawInput(field: Field, path: string, isFaulty: boolean) {
    const isText = field.form === 'text';
    const { number, unit } = isText
      ? { number: String(field.value ?? ''), unit: '' }
      : shownQuantity(field.value, this.soundOf(field, path, isFaulty));
    return html`<label for=${path}><bdi>${field.label}</bdi></label>
      <span class="value">
        <input
          id=${path}
          class=${isText ? 'words' : ''}
          autocomplete="off"
          spellcheck="false"
          .value=${this.typing === path ? noChange : live(number)}
          placeholder=${field.without}
          aria-invalid=${isFaulty ? 'true' : nothing}
          aria-describedby="help-${path}"
          ?readonly=${this.isStale}
          @input=${() => {
            this.typing = path;
          }}
          @blur=${() => {
            this.typing = '';
          }}
          @change=${(event: Event) => this.typed(field, event, isFaulty)}
        />
        ${isText ? nothing : html`<span class="unit">${unit.trim()}</span>`}
      </span>`;
  }

  private drawBars(field: Field) {
    return html`<span class="label">${field.label}</span>
      <ccsim-bars
        .values=${field.value as number[]}
        .label=${field.label}
        .times=${field.times}
        ?off=${this.isStale}
        @change=${(event: Event) => this.tell(field.path, [...(event.target as Bars).values])}
      ></ccsim-bars>`;
  }

  private drawSkills(field: Field) {
    const chosen = field.value as string[];
    const change = (name: string, event: Event) => {
      const isOn = (event.target as HTMLInputElement).checked;
      this.tell(field.path, isOn ? [...chosen, name] : chosen.filter(one => one !== name));
    };
    return html`<div class="skills" role="group" aria-label=${field.label}>
      <span class="label">${field.label}</span>
      ${(field.options ?? []).map(
        ({ value, label }) => html`<label>
          <input
            type="checkbox"
            .checked=${chosen.includes(value)}
            ?disabled=${this.isStale}
            @change=${(event: Event) => change(value, event)}
          /><bdi>${label}</bdi>
        </label>`,
      )}
    </div>`;
  }

  /** The last sound value: its unit is what a bare number gets. */
  private soundOf({ value }: Field, path: string, isFaulty: boolean): Plain | undefined {
    return this.sound.has(path) ? this.sound.get(path) : isFaulty ? undefined : value;
  }

  private typed(field: Field, event: Event, isFaulty: boolean): void {
    this.typing = '';
    this.requestUpdate();
    const { value } = event.target as HTMLInputElement;
    if (field.form === 'text') this.tell(field.path, value.trim() === '' ? undefined : value.trim());
    else {
      const sound = this.soundOf(field, formatPath(field.path), isFaulty);
      this.tell(field.path, writeQuantity(value, sound));
    }
  }

  private chose(field: Field, event: Event): void {
    this.tell(field.path, (event.target as HTMLSelectElement).value);
  }

  private tell(path: ValuePath, value: Plain | undefined): void {
    this.dispatchEvent(new ValueChanged(path, value));
  }

  private readonly left = (event: FocusEvent) => {
    const to = event.relatedTarget as Node | null;
    if (to === null || !this.renderRoot.contains(to)) this.dispatchEvent(new FieldChosen(undefined));
  };
}
customElements.define('ccsim-form-pane', FormPane);
