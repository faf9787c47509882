import { type Plain, parseDuration, parseTimeOfDay, type ValuePath } from '../../scenarios/index.ts';
import { type FormDocument, isMap, valueAt } from './document.ts';
import type { Field, FieldWords } from './field.ts';

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

/** Parameters of laws that the form knows, in their order. */
const PARAMETERS = ['mean', 'sd', 'cv', 'shape', 'scale', 'phases', 'low', 'mode', 'high'] as const;

/** Makes fields of one document. */
export class FieldMaker {
  private readonly form: FormDocument;
  readonly words: FieldWords;

  constructor(form: FormDocument, words: FieldWords) {
    this.form = form;
    this.words = words;
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
  plain(path: ValuePath, naming: Naming, form: Field['form'] = 'quantity'): Field {
    const value = this.value(path);
    const isPlain = value === undefined || typeof value === 'string' || typeof value === 'number';
    return isPlain ? this.field(path, naming, form, value) : this.note(path, naming);
  }

  /** The same, only where somebody says it. */
  ifSaid(path: ValuePath, naming: Naming, form: Field['form'] = 'quantity'): Field[] {
    return this.value(path) === undefined ? [] : [this.plain(path, naming, form)];
  }

  choice(path: ValuePath, naming: Naming, options: NonNullable<Field['options']>): Field {
    const value = this.value(path);
    const isKnown = value === undefined || options.some(option => option.value === value);
    const all = isKnown ? options : [...options, { value: String(value), label: String(value) }];
    return { ...this.field(path, naming, 'choice', value), options: all };
  }

  /** A duration, or the parameters of the law that stands there. */
  law(path: ValuePath, naming: Naming): Field[] {
    const value = this.value(path);
    if (!isMap(value)) return [this.plain(path, naming)];
    const [law = '', ...others] = Object.keys(value);
    const parameters = value[law];
    if (others.length > 0 || !isMap(parameters)) return [this.note(path, naming)];
    const known = PARAMETERS.filter(name => Object.hasOwn(parameters, name));
    if (known.length < Object.keys(parameters).length) return [this.note(path, naming)];
    return known.map(name =>
      this.plain([...path, law, name], {
        label: this.words[name](naming.label),
        help:
          name === 'mean' ? naming.help : name === 'sd' ? this.words.sdHelp(law) : this.words.lawHelp(law),
      }),
    );
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
