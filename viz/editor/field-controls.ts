import { html, noChange, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { formatPath, type Plain, type ValuePath } from '../../scenarios/index.ts';
import type { Language } from '../words/dictionary.ts';
import './bars.ts';
import type { Bars } from './bars.ts';
import type { Edit } from './edit.ts';
import { type Field, fieldId } from './field.ts';
import { isMap } from './plain.ts';
import { readQuantity, shownList, shownQuantity, writeList, writeQuantity } from './quantity.ts';
import { skillNames } from './staff-change.ts';
import { eachOf, unitShown, unitWritten } from './unit-language.ts';
import { type UNIT_WORDS, WRITTEN } from './unit-words.ts';

/** What the control of a field needs of the form that it stands in. */
export interface ControlHost {
  isStale: boolean;
  units: (typeof UNIT_WORDS)['en'];
  language: Language;
  /** the path of the field in which something is typed that is not told yet */
  typing: string;
  /** the last value without a fault: its unit is what a bare number gets */
  soundOf(field: Field, path: string, isFaulty: boolean): Plain | undefined;
  typed(path: string): void;
  edit(edit: Edit): void;
}

/** What a reader changes a field with. */
export function fieldControl(field: Field, path: string, isFaulty: boolean, host: ControlHost) {
  switch (field.form) {
    case 'bars':
      return barsControl(field, host);
    case 'skills':
      return skillsControl(field, host);
    case 'note':
      return html`<span class="label">${field.label}</span>`;
    case 'choice':
    case 'kind':
      return selectControl(field, path, host);
    default:
      return inputControl(field, path, isFaulty, host);
  }
}

/** The one text by which a line of help is known: references to it are parted by blanks. */
export function helpId(id: string): string {
  return `help-${id.replaceAll(/\s/gu, '_')}`;
}

function selectControl(field: Field, path: string, host: ControlHost) {
  const id = fieldId(path, field.form);
  const now = String(field.value ?? field.without);
  const change = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    if (field.form === 'kind') host.edit({ act: 'kind', of: field.kinded!, path: field.path, kind: value });
    else {
      const plain = field.options?.find(option => option.value === value)?.plain;
      host.edit({ act: 'set', path: field.path, value: plain ?? (value === '' ? undefined : value) });
    }
  };
  return html`<label for=${id}><bdi>${field.label}</bdi></label>
    <span class="value">
      <select id=${id} ?disabled=${host.isStale} aria-describedby=${helpId(id)} @change=${change}>
        ${(field.options ?? []).map(
          ({ value, label }) =>
            html`<option value=${value} .selected=${live(value === now)}>${label}</option>`,
        )}
      </select>
    </span>`;
}

function inputControl(field: Field, path: string, isFaulty: boolean, host: ControlHost) {
  const { number, unit } = shown(field, path, isFaulty, host);
  return html`<label for=${path}><bdi>${field.label}</bdi></label>
    <span class="value ${unit === '' ? '' : 'measured'}">
      <input
        id=${path}
        autocomplete="off"
        spellcheck="false"
        .value=${host.typing === path ? noChange : live(number)}
        placeholder=${unit === '' ? field.without : readQuantity(field.without).number}
        aria-invalid=${isFaulty ? 'true' : nothing}
        aria-describedby=${unit === '' ? helpId(path) : `${helpId(path)} unit-${helpId(path)}`}
        ?readonly=${host.isStale}
        @input=${() => host.typed(path)}
        @blur=${() => host.typed('')}
        @change=${(event: Event) => {
          host.typed('');
          const { value } = event.target as HTMLInputElement;
          const said = written(field, path, isFaulty, value, host);
          host.edit({ act: 'set', path: field.path, value: said ?? emptied(field) });
        }}
      />
      ${unit === '' ? nothing : html`<span class="unit" id="unit-${helpId(path)}">${unit}</span>`}
    </span>`;
}

/** The number, and its unit: that of the value, or what such numbers are measured in. */
function shown(field: Field, path: string, isFaulty: boolean, host: ControlHost) {
  if (field.form === 'text') return { number: String(field.value ?? ''), unit: '' };
  const read = (text: string) => unitShown(host.language, text);
  if (field.form === 'list')
    return {
      number: eachOf(shownList(field.value), one => (/^\s*\d/u.test(one) ? read(one) : one)),
      unit: '',
    };
  const bare = (value: Plain | undefined) => withoutWord(field, value);
  const { number, unit } = shownQuantity(bare(field.value), bare(host.soundOf(field, path, isFaulty)));
  const isBare = unit.trim() === '';
  const usual = readQuantity(field.without).unit.trim();
  const own = field.unit === undefined ? '' : host.units[field.unit];
  const said = isBare ? (number === '' && usual !== '' ? read(usual) : own) : read(unit.trim());
  return { number: read(number), unit: said };
}

/** What stands where a value was cleared: the key goes, but for one whose field would be gone too. */
export function emptied({ form, isNeeded = false }: Field): Plain | undefined {
  if (form === 'list') return [];
  return isNeeded ? null : undefined;
}

function written(
  field: Field,
  path: string,
  isFaulty: boolean,
  typed: string,
  host: ControlHost,
): Plain | undefined {
  if (field.form === 'text') return typed.trim() === '' ? undefined : typed.trim();
  const isUsual = readQuantity(field.without).unit !== '';
  const usual = isUsual ? field.without : field.unit === undefined ? undefined : WRITTEN[field.unit];
  const asFile = (text: string) => unitWritten(host.language, text);
  if (field.form === 'list') return writeList(eachOf(typed, asFile), field.value, usual);
  const before = withoutWord(field, host.soundOf(field, path, isFaulty)) ?? usual;
  const quantity = writeQuantity(asFile(typed), before);
  const isBound = field.before !== undefined && /^\d/u.test(String(quantity));
  return isBound ? `${field.before} ${quantity}` : quantity;
}

/** A bound without the word before its quantity, which the label says. */
function withoutWord({ before }: Field, value: Plain | undefined): Plain | undefined {
  if (before === undefined || typeof value !== 'string') return value;
  const bare = value.startsWith(`${before} `) ? value.slice(before.length).trim() : value;
  return /^\d+$/u.test(bare) ? Number(bare) : bare;
}

function barsControl(field: Field, host: ControlHost) {
  const change = (event: Event) =>
    host.edit({ act: 'set', path: field.path, value: [...(event.target as Bars).values] });
  return html`<span class="label">${field.label}</span>
    <ccsim-bars
      .values=${field.value as number[]}
      .label=${field.label}
      .times=${field.times}
      ?off=${host.isStale}
      @change=${change}
    ></ccsim-bars>`;
}

function skillsControl(field: Field, host: ControlHost) {
  const chosen = typeof field.value === 'string' ? [field.value] : skillNames(field.value);
  const change = (name: string, event: Event) => {
    const isOn = (event.target as HTMLInputElement).checked;
    host.edit({ act: 'set', ...skillChange(field, chosen, name, isOn) });
  };
  return html`<div class="skills" role="group" aria-label=${field.label}>
    <span class="label">${field.label}</span>
    <span class="ticks">
      ${(field.options ?? []).map(
        ({ value, label }) => html`<label>
          <input
            type="checkbox"
            id=${`${formatPath(field.path)}#${value}`}
            .checked=${chosen.includes(value)}
            ?disabled=${host.isStale}
            @change=${(event: Event) => change(value, event)}
          /><bdi>${label}</bdi>
        </label>`,
      )}
    </span>
  </div>`;
}

/** Skills as they are written: a name more or less in a list, or a level more or less in a map. */
function skillChange(
  field: Field,
  chosen: readonly string[],
  name: string,
  isOn: boolean,
): { path: ValuePath; value: Plain | undefined } {
  if (isMap(field.value)) return { path: [...field.path, name], value: isOn ? 1 : undefined };
  const names = isOn ? [...chosen, name] : chosen.filter(one => one !== name);
  return { path: field.path, value: names.length === 0 && field.without !== '' ? undefined : names };
}
