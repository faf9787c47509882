import type { Plain, ValuePath } from '../../scenarios/index.ts';
import type { FORM_WORDS } from './form-words.ts';
import type { Kinded } from './kind-steps.ts';
import type { Collection } from './references.ts';
import type { NameFault } from './rename-steps.ts';
import type { Step } from './steps.ts';
import type { Unit } from './unit-words.ts';

export type FieldWords = (typeof FORM_WORDS)['en'];

/** One value in the form. */
export interface Field {
  path: ValuePath;
  label: string;
  /** one short line */
  help: string;
  form: 'quantity' | 'text' | 'list' | 'choice' | 'kind' | 'skills' | 'bars' | 'note' | 'acts';
  /** as in the file; undefined: nobody says it */
  value: Plain | undefined;
  /** what holds as long as nobody says it */
  without: string;
  /** whether another file or type says it */
  isInherited: boolean;
  /** of a quantity: what its number counts or is measured in */
  unit?: Unit;
  /** `plain`: what is written where that is no text */
  options?: readonly { value: string; label: string; plain?: Plain }[];
  /** of a bound: the word that stands before its quantity in the file */
  before?: 'above' | 'below';
  /** of acts: what their buttons do */
  acts?: readonly Act[];
  /** a choice of short words, which takes no line of its own */
  isShort?: boolean;
  /** it begins a row: the first of a branch */
  isNext?: boolean;
  /** of a kind: what is told apart by it */
  kinded?: Kinded;
  /** it stays, empty, where its value is cleared: without one something is wrong */
  isNeeded?: boolean;
  /** fields of one law stand together under the text of its path */
  block?: string;
  /** of bars: when the first interval begins, and how long each is [µs] */
  times?: { from: number; every: number };
}

/** A part of a scenario that can be put in by a button. */
export interface Addition {
  label: string;
  path: ValuePath;
  value: Plain;
}

/** A button that changes more than one value. */
export interface Act {
  label: string;
  /** where the focus goes then */
  path: ValuePath;
  steps: readonly Step[];
  /** whether it takes something away */
  isGone: boolean;
}

/** What a scenario gives a name to; the choices of a menu too. */
export interface Thing {
  collection: Collection | 'choices';
  name: string;
  path: ValuePath;
  /** why it cannot be renamed or taken away here; empty: it can */
  fixed: string;
  /** why it cannot be taken away; empty: it can */
  kept: string;
  /** who calls it or needs it, and what goes along with it, in words */
  missed(): { by: readonly string[]; along: readonly string[] };
  faultOf(name: string): NameFault | undefined;
}

/** Fields that belong together, such as those of one contact type. */
export interface FieldGroup {
  /** a name of the scenario's own; empty: the section's */
  title: string;
  fields: readonly Field[];
  additions: readonly Addition[];
  thing?: Thing;
  /** a piece of a list, which can be taken away */
  item?: ValuePath;
  /** what else can be done to it */
  acts?: readonly Act[];
  /** part of the group before it */
  isInner?: boolean;
  /** of a menu: what puts in a choice */
  adders?: readonly Adder[];
}

/** What puts in a thing of a collection. */
export interface Adder {
  collection: Collection | 'choices';
  /** the map that it goes into */
  path: ValuePath;
  /** for whom it can be */
  whom: readonly string[];
  /** a name that is free */
  name: string;
  faultOf(name: string): NameFault | undefined;
}

/** A group of fields. */
export function group(
  title: string,
  fields: readonly Field[],
  additions: FieldGroup['additions'] = [],
): FieldGroup {
  return { title, fields, additions };
}

/** The one text by which a field is known in a page: a kind and a value may stand at one path. */
export function fieldId(path: string, form: Field['form']): string {
  return form === 'kind' ? `${path}#kind` : path;
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
  adders: readonly Adder[];
}
