import { type CSSResultGroup, html, nothing, type PropertyValues } from 'lit';
import { type Fault, formatPath, type Plain, type ValuePath } from '../../scenarios/index.ts';
import { Part } from '../app/part.ts';
import { settings } from '../app/settings.ts';
import { base } from '../app/styles.ts';
import './adder.ts';
import type { Edit } from './edit.ts';
import { type Act, type Field, type FieldGroup, fieldId, type Section } from './field.ts';
import { type ControlHost, fieldControl, helpId } from './field-controls.ts';
import { FieldChosen, FormEdited } from './form-events.ts';
import { FormFocus } from './form-focus.ts';
import { formStyles } from './form-styles.ts';
import { faultInPlace } from './text-faults.ts';
import './thing-head.ts';
import { THING_WORDS } from './thing-words.ts';
import { UNIT_WORDS } from './unit-words.ts';
import { WORDS } from './words.ts';

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
  private typing = '';
  /** the last values without a fault, by path */
  private readonly sound = new Map<string, Plain | undefined>();
  private readonly focusing = new FormFocus();

  constructor() {
    super();
    this.section = undefined;
    this.faults = new Map();
    this.lit = '';
    this.isStale = false;
    this.isChecked = false;
    this.addEventListener(FormEdited.type, event => {
      const { edit } = event as FormEdited;
      const groups = this.section?.groups ?? [];
      const index = groups.findIndex(({ thing }) => thing !== undefined && isSame(thing.path, edit.path));
      this.focusing.expect(edit, index);
    });
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
      ${
        this.section.adders.length === 0
          ? nothing
          : html`<div class="additions">
        ${this.section.adders.map(adding => html`<ccsim-adder .adding=${adding} ?off=${this.isStale}></ccsim-adder>`)}
      </div>`
      }
    </div>`;
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('lit') && this.lit !== '')
      this.renderRoot.querySelector('.lit')?.scrollIntoView({ block: 'nearest' });
    void this.focusing.give(this.renderRoot);
  }

  private drawGroup(group: FieldGroup) {
    const { title, additions, thing, isInner = false, adders = [], acts = [], item } = group;
    return html`
      <section class="group ${isInner ? 'inner' : ''}" data-thing=${thing === undefined ? nothing : formatPath(thing.path)}>
        ${
          thing === undefined
            ? title === ''
              ? nothing
              : html`<h3><bdi>${title}</bdi></h3>`
            : html`<ccsim-thing-head
              .thing=${thing}
              .label=${title}
              .level=${isInner ? 4 : 3}
              ?off=${this.isStale}
            ></ccsim-thing-head>`
        }
        <div class="fields">${this.drawFields(group.fields)}</div>
        ${
          additions.length + adders.length + acts.length === 0 && item === undefined
            ? nothing
            : html`<div class="additions">
              ${additions.map(({ label, path, value }) => this.button(label, { act: 'set', path, value }))}
              ${this.drawActs(acts)}
              ${item === undefined ? nothing : this.button(this.words(THING_WORDS).removeItem, { act: 'set', path: item, value: undefined })}
              ${adders.map(adding => html`<ccsim-adder .adding=${adding} ?off=${this.isStale}></ccsim-adder>`)}
            </div>`
        }
      </section>
    `;
  }

  private drawActs(acts: readonly Act[]) {
    return acts.map(({ label, ...what }) => this.button(label, { act: 'steps', ...what }));
  }

  private button(label: string, edit: Edit) {
    const press = () => {
      this.focusing.expectField(edit.path);
      this.edit(edit);
    };
    return html`<button ?disabled=${this.isStale} @click=${press}><bdi>${label}</bdi></button>`;
  }

  /** Fields of one law stand in a row of their own. */
  private drawFields(fields: readonly Field[]) {
    const blocks: Field[][] = [];
    for (const field of fields) {
      const last = blocks.at(-1)?.[0];
      if (field.block !== undefined && last?.block === field.block) blocks.at(-1)!.push(field);
      else blocks.push([field]);
    }
    return blocks.map(block =>
      block[0]!.block === undefined
        ? this.drawField(block[0]!)
        : html`<div class="law">${block.map(field => this.drawField(field))}</div>`,
    );
  }

  private drawField(field: Field) {
    if (field.acts !== undefined) return html`<div class="acts">${this.drawActs(field.acts)}</div>`;
    const path = formatPath(field.path);
    const faults = field.form === 'kind' && this.hasValue(path) ? [] : (this.faults.get(path) ?? []);
    const classes = [
      'field',
      ['skills', 'note'].includes(field.form) ? 'wide' : '',
      field.form === 'bars' ? 'wide bars' : '',
      field.isNext ? 'next' : '',
      path === this.lit ? 'lit' : '',
      field.isInherited ? 'inherited' : '',
      ['text', 'choice', 'list'].includes(field.form) && !field.isShort ? 'long' : '',
    ];
    return html`
      <div class=${classes.filter(one => one !== '').join(' ')} @focusin=${() => this.dispatchEvent(new FieldChosen(field.path))}>
        ${fieldControl(field, path, faults.length > 0, this.host)}
        <p class="help" id=${helpId(fieldId(path, field.form))}>${field.help}</p>
        ${field.isInherited ? html`<p class="note">${this.words(WORDS).inherited}</p>` : nothing}
        ${faults.map(fault => {
          const { text, language } = faultInPlace(fault, settings.language);
          return html`<p class="fault" lang=${language}>${text}</p>`;
        })}
      </div>
    `;
  }

  /** Whether a field with the value itself stands beside the one of its kind. */
  private hasValue(path: string): boolean {
    const fields = this.section?.groups.flatMap(group => group.fields) ?? [];
    return fields.some(
      ({ form, path: other }) => form !== 'kind' && form !== 'acts' && formatPath(other) === path,
    );
  }

  private get host(): ControlHost {
    return {
      isStale: this.isStale,
      units: this.words(UNIT_WORDS),
      language: settings.language,
      typing: this.typing,
      soundOf: ({ value }, path, isFaulty) =>
        this.sound.has(path) ? this.sound.get(path) : isFaulty ? undefined : value,
      typed: path => {
        this.typing = path;
        if (path === '') this.requestUpdate();
      },
      edit: edit => this.edit(edit),
    };
  }

  private edit(edit: Edit): void {
    this.dispatchEvent(new FormEdited(edit));
  }

  private readonly left = (event: FocusEvent) => {
    const to = event.relatedTarget as Node | null;
    if (to === null || !this.renderRoot.contains(to)) this.dispatchEvent(new FieldChosen(undefined));
  };
}

function isSame(one: ValuePath, other: ValuePath): boolean {
  return formatPath(one) === formatPath(other);
}

customElements.define('ccsim-form-pane', FormPane);
