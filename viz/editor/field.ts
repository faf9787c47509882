import type { Plain, ValuePath } from '../../scenarios/index.ts';
import type { FIELD_WORDS } from './field-words.ts';

export type FieldWords = (typeof FIELD_WORDS)['en'];

/** One value in the form. */
export interface Field {
  path: ValuePath;
  label: string;
  /** one short line */
  help: string;
  form: 'quantity' | 'text' | 'choice' | 'skills' | 'bars' | 'note';
  /** as in the file; undefined: nobody says it */
  value: Plain | undefined;
  /** what holds as long as nobody says it */
  without: string;
  /** whether another file or type says it */
  isInherited: boolean;
  options?: readonly { value: string; label: string }[];
  /** of bars: when the first interval begins, and how long each is [µs] */
  times?: { from: number; every: number };
}

/** A part of a scenario that can be put in by a button. */
export interface Addition {
  label: string;
  path: ValuePath;
  value: Plain;
}

/** Fields that belong together, such as those of one contact type. */
export interface FieldGroup {
  /** a name of the scenario's own; empty: the section's */
  title: string;
  fields: readonly Field[];
  additions: readonly Addition[];
}

/** A group of fields. */
export function group(
  title: string,
  fields: readonly Field[],
  additions: FieldGroup['additions'] = [],
): FieldGroup {
  return { title, fields, additions };
}

export const SECTIONS = Object.freeze([
  'day',
  'lines',
  'contacts',
  'queues',
  'agents',
  'again',
  'money',
] as const);
export type SectionName = (typeof SECTIONS)[number];

/** A page of the form. */
export interface Section {
  name: SectionName;
  groups: readonly FieldGroup[];
}
