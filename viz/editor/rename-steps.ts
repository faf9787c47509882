import type { Plain, ValuePath } from '../../scenarios/index.ts';
import type { FormDocument } from './document.ts';
import { isMap, valueAt } from './plain.ts';
import {
  type Collection,
  namesAt,
  pathOf,
  queueOf,
  type Reference,
  referencesOf,
  takersOf,
} from './references.ts';
import type { Step } from './steps.ts';
import { tableText } from './table-mean.ts';

/** Why a thing cannot be called so; undefined: it can. */
export type NameFault = 'empty' | 'number' | 'long' | 'taken';

/** What is wrong with a name for a thing that stands among others. */
export function nameFault(name: string, others: readonly string[]): NameFault | undefined {
  if (name === '') return 'empty';
  if (/^\d+$/u.test(name)) return 'number';
  if (name.length > 200 || /\p{Cc}/u.test(name)) return 'long';
  return others.includes(name) ? 'taken' : undefined;
}

/** Whether the scenario's own file alone says a thing: what another file says is called by its name there. */
export function isOwn(form: FormDocument, path: ValuePath): boolean {
  return valueAt(form.own.plain, path) !== undefined && valueAt(form.below, path) === undefined;
}

/**
 * The steps that give a thing another name, and change it wherever it is called by its name.
 *
 * @param keepsStream - the random numbers of a contact type or an agent group go with their name: they stay as they were
 */
export function renameSteps(
  form: FormDocument,
  tables: Readonly<Record<string, string>>,
  collection: Collection,
  from: string,
  to: string,
  keepsStream: boolean,
): Step[] {
  const path = [...pathOf(collection), from];
  const own = { references: referencesOf(isMap(form.own.plain) ? form.own.plain : {}) };
  const isOfGroupOrType = collection === 'contactTypes' || collection === 'agentGroups';
  return [
    ...(isOfGroupOrType ? columnSteps(form, tables, path, from) : []),
    ...(isOfGroupOrType && keepsStream ? streamSteps(form, path, from, to) : []),
    ...referencesTo(own, collection, from).map(one => referenceStep(one, to)),
    ...(collection === 'contactTypes' ? ownQueueSteps(form, from, to) : []),
    ...(collection === 'queues' ? saidQueueSteps(form, from, to) : []),
    { path, name: to },
  ];
}

/** Where a thing is called by its name. */
export function referencesTo(
  { references }: { references: readonly Reference[] },
  to: Collection,
  name: string,
): Reference[] {
  return references.filter(one => one.to === to && one.name === name);
}

function referenceStep({ path, isKey }: Reference, to: string): Step {
  return isKey ? { path, name: to } : { path, own: to };
}

/** A contact type without a queue waits in one of its own name, which goes with it. */
function ownQueueSteps(form: FormDocument, from: string, to: string): Step[] {
  const type = valueAt(form.whole, ['contactTypes', from]);
  if (!isMap(type) || type.queue !== undefined) return [];
  const steps = referencesTo(form, 'queues', from).map(one => referenceStep(one, to));
  const isSaid = valueAt(form.own.plain, ['queues', from]) !== undefined;
  return [...steps, ...(isSaid ? [{ path: ['queues', from], name: to }] : [])];
}

/** A queue that was a type's own by its name: the type says it from now on. */
function saidQueueSteps(form: FormDocument, from: string, to: string): Step[] {
  const type = valueAt(form.whole, ['contactTypes', from]);
  if (!isMap(type) || type.queue !== undefined) return [];
  return [...stayingSteps(form, from), { path: ['contactTypes', from, 'queue'], value: to }];
}

/** Contact types that take their queue from another one stay in it when that one gets another queue. */
export function stayingSteps(form: FormDocument, type: string): Step[] {
  const queue = valueAt(form.whole, ['contactTypes', type, 'queue']);
  return takersOf(form.written, type, 'queue').map(taker => ({
    path: ['contactTypes', taker, 'queue'],
    own: queue ?? null,
  }));
}

function streamSteps(form: FormDocument, path: ValuePath, from: string, to: string): Step[] {
  const stream = valueAt(form.own.plain, [...path, 'stream']);
  if (stream === to) return [{ path: [...path, 'stream'], own: undefined }];
  return stream === undefined ? [{ path: [...path, 'stream'], own: from }] : [];
}

/** Tables without a column are read by the name of whose they are: the column says it from now on. */
function columnSteps(
  form: FormDocument,
  tables: Readonly<Record<string, string>>,
  path: ValuePath,
  name: string,
): Step[] {
  return [...tablesIn(valueAt(form.whole, path), path)]
    .filter(({ said }) => said.column === undefined)
    .filter(({ said }) =>
      /,/u.test(tableText(tables, String(said.profile ?? said.file))?.split('\n')[0] ?? ''),
    )
    .flatMap(({ at }) => {
      const takers = path[0] === 'contactTypes' ? takersOf(form.written, name, String(at[2])) : [];
      return [...takers, name].map(owner => ({
        path: [path[0]!, owner, ...at.slice(2), 'column'],
        value: owner,
      }));
    });
}

function* tablesIn(
  value: Plain | undefined,
  at: ValuePath,
): Generator<{ at: ValuePath; said: { [key: string]: Plain } }> {
  if (Array.isArray(value)) for (const [i, one] of value.entries()) yield* tablesIn(one, [...at, i]);
  if (!isMap(value)) return;
  const isTable = value.profile !== undefined || (value.file !== undefined && at.at(-1) === 'empirical');
  if (isTable) yield { at, said: value };
  for (const [key, one] of Object.entries(value)) yield* tablesIn(one, [...at, key]);
}

/** Contact types that wait in a queue. */
export function typesIn(form: FormDocument, queue: string): string[] {
  return namesAt(form.whole, ['contactTypes']).filter(
    name => queueOf(valueAt(form.whole, ['contactTypes', name]), name) === queue,
  );
}
