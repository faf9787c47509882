import { type Plain, parseDuration, parseTimeOfDay, type ValuePath } from '../../scenarios/index.ts';
import type { FormDocument } from './document.ts';
import type { Act, Field, FieldWords } from './field.ts';
import type { Kinded } from './kind-steps.ts';
import type { KIND_WORDS } from './kind-words.ts';
import { isMap, valueAt } from './plain.ts';
import type { DraftFiles } from './steps.ts';
import type { Unit } from './unit-words.ts';

/** Any kind that is chosen in the form. */
type Kind = keyof (typeof KIND_WORDS)['en'];

/** What a field is called and when it is left out. */
export interface Naming {
  label: string;
  help: string;
  without?: string;
}

/** Words that are labels as they stand. */
export type Label = {
  [Key in keyof FieldWords]: FieldWords[Key] extends string ? Key : never;
}[keyof FieldWords];

/** Makes fields of one document. */
export class FieldMaker {
  readonly form: FormDocument;
  readonly words: FieldWords;
  readonly draft: DraftFiles;

  constructor(form: FormDocument, words: FieldWords, draft: DraftFiles) {
    this.form = form;
    this.words = words;
    this.draft = draft;
  }

  /** The label of a key with its line of help. */
  named(key: Label, without?: string): Naming {
    const words = this.words as unknown as Record<string, string>;
    const naming = { label: words[key]!, help: words[`${key}Help`] ?? '' };
    return without === undefined ? naming : { ...naming, without };
  }

  value(path: ValuePath): Plain | undefined {
    return valueAt(this.form.whole, path);
  }

  /** Names of the map at a path; none where there is no map. */
  names(path: ValuePath): string[] {
    const value = this.value(path);
    return isMap(value) ? Object.keys(value) : [];
  }

  /** A number with its unit, or a word or two. A map or list that stands there is left to the text. */
  plain(path: ValuePath, naming: Naming, unit?: Unit, form: Field['form'] = 'quantity'): Field {
    const value = this.value(path) ?? undefined;
    const isPlain = value === undefined || typeof value === 'string' || typeof value === 'number';
    if (!isPlain) return this.note(path, naming);
    const field = this.field(path, naming, form, value);
    return unit === undefined ? field : { ...field, unit };
  }

  /** A number or text whose field does not go with its value. */
  needed(path: ValuePath, naming: Naming, unit?: Unit): Field {
    const field = unit === undefined ? this.text(path, naming) : this.plain(path, naming, unit);
    return { ...field, isNeeded: true };
  }

  text(path: ValuePath, naming: Naming): Field {
    return this.plain(path, naming, undefined, 'text');
  }

  /** The same, only where somebody says it; without a unit it is text. */
  ifSaid(path: ValuePath, naming: Naming, unit?: Unit): Field[] {
    if (this.value(path) === undefined) return [];
    return [unit === undefined ? this.text(path, naming) : this.plain(path, naming, unit)];
  }

  /** A list of quantities in one line. */
  list(path: ValuePath, naming: Naming, unit: Unit): Field {
    return { ...this.field(path, naming, 'list', this.value(path)), unit };
  }

  choice(path: ValuePath, naming: Naming, options: NonNullable<Field['options']>): Field {
    const value = this.value(path);
    const isKnown = value === undefined || options.some(option => option.value === String(value));
    const all = isKnown ? options : [...options, { value: String(value), label: String(value) }];
    return { ...this.field(path, naming, 'choice', value), options: all };
  }

  /** Yes or no, or what is usual. */
  yesNo(path: ValuePath, naming: Naming): Field {
    const { yes, no } = this.words;
    const usual = { value: '', label: naming.without ?? no };
    const never = { value: 'false', label: no, plain: false };
    const isSaid = naming.without !== undefined || this.value(path) === false;
    const options = [usual, { value: 'true', label: yes, plain: true }, ...(isSaid ? [never] : [])];
    return { ...this.choice(path, naming, options), without: '', isShort: true };
  }

  /** A number that is not to be passed: its word stands in the label. */
  bound(path: ValuePath, naming: Naming, before: 'above' | 'below', unit: Unit): Field {
    return { ...this.plain(path, naming, unit), before };
  }

  /** Names of a collection, some of which are ticked. */
  ticks(path: ValuePath, naming: Naming, names: readonly string[]): Field {
    const options = names.map(name => ({ value: name, label: name }));
    return { ...this.field(path, naming, 'skills', this.value(path)), options };
  }

  /** Buttons beside the fields of a part. */
  acts(path: ValuePath, acts: readonly Act[]): Field[] {
    const possible = acts.filter(({ steps }) => steps.length > 0);
    return possible.length === 0
      ? []
      : [{ ...this.field(path, { label: '', help: '' }, 'acts', undefined), acts: possible }];
  }

  /** One of the names of a collection, or none of them. */
  reference(path: ValuePath, naming: Naming, names: readonly string[], none?: string): Field {
    const options = names.map(name => ({ value: name, label: name }));
    const all = none === undefined ? options : [{ value: '', label: none }, ...options];
    return { ...this.choice(path, naming, all), without: '', isShort: true };
  }

  /** What kind of thing stands at a path. */
  kind(kinded: Kinded, path: ValuePath, naming: Naming, now: Kind, kinds: readonly Kind[]): Field {
    const options = kinds.map(value => ({ value, label: this.words.kinds[value] }));
    const isInherited = this.field(path, naming, 'kind', this.value(path)).isInherited;
    return { ...this.field(path, naming, 'kind', now), isInherited, options, kinded };
  }

  /** A list of numbers by interval, as bars. */
  bars(path: ValuePath, naming: Naming): Field {
    const field = this.field(path, naming, 'bars', this.value(path));
    const times = this.timesOf(path.slice(0, -1));
    return times === undefined ? field : { ...field, times };
  }

  /** When the intervals of a list begin, if the file says it in plain words. */
  private timesOf(path: ValuePath): Field['times'] {
    const open = this.value(['calendar', 'open']);
    const from = parseTimeOfDay(String(this.value([...path, 'from']) ?? String(open).slice(0, 5)));
    const every = parseDuration(String(this.value([...path, 'every'])));
    return typeof from === 'number' && typeof every === 'number' ? { from, every } : undefined;
  }

  /** What the form leaves to the text. */
  note(path: ValuePath, { label }: Naming): Field {
    const place = this.form.own.placeOf(path);
    const help = place === undefined ? this.words.inOther : this.words.inText(String(place.line));
    return this.field(path, { label, help }, 'note', undefined);
  }

  field(
    path: ValuePath,
    { label, help, without = '' }: Naming,
    form: Field['form'],
    value: Plain | undefined,
  ): Field {
    const isInherited = value !== undefined && valueAt(this.form.own.plain, path) === undefined;
    return { path, label, help, form, value, without, isInherited };
  }
}
