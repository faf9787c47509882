import {
  checkScenario,
  formatFault,
  formatPath,
  isPlanText,
  loadScenario,
  type Plain,
  readFrom,
  type ValuePath,
} from '../../scenarios/index.ts';
import { addSteps, askedFor } from '../../viz/editor/add-steps.ts';
import { type FormDocument, readForm } from '../../viz/editor/document.ts';
import { type Edit, editedText } from '../../viz/editor/edit.ts';
import { sectionsOf } from '../../viz/editor/fields.ts';
import { FORM_WORDS } from '../../viz/editor/form-words.ts';
import { kindSteps, lawKindsAt } from '../../viz/editor/kind-steps.ts';
import { kindOfLaw } from '../../viz/editor/law-change.ts';
import { isMap, valueAt } from '../../viz/editor/plain.ts';
import { COLLECTIONS, type Collection, namesAt, pathOf, referencesOf } from '../../viz/editor/references.ts';
import { isLast, withoutThing } from '../../viz/editor/remove-steps.ts';
import { isOwn, renameSteps } from '../../viz/editor/rename-steps.ts';
import { applySteps } from '../../viz/editor/steps.ts';
import { shippedTexts } from './shipped.ts';

/** The files of all shipped scenarios. */
export const TEXTS: Readonly<Record<string, string>> = shippedTexts();
/** Every scenario among them, variants too. */
export const EVERY: readonly string[] = Object.keys(TEXTS).filter(
  path => path.endsWith('.yaml') && !isPlanText(TEXTS[path]!),
);
/** The first of each folder, but for the bank, whose tables take long to read. */
export const SOME: readonly string[] = EVERY.filter(
  path => path.endsWith('/scenario.yaml') && !path.includes('/bank-'),
);

/** What was edited, and what was wrong then. */
export interface Edits {
  count: number;
  faults: string[];
}

/** A shipped scenario for the form, with another text of its own where there is one. */
export function formOf(path: string, text = TEXTS[path]!): FormDocument {
  return readForm({ ...TEXTS, [path]: text }, path)!;
}

export async function faultsOf(path: string, text: string): Promise<string[]> {
  return (await checkScenario(path, readFrom({ ...TEXTS, [path]: text }))).map(formatFault);
}

/** Every place of a law in a scenario, those that it takes from others too. */
export function* lawsIn(value: Plain | undefined, path: ValuePath = []): Generator<ValuePath> {
  const key = path.at(-1);
  const isLaw =
    /^(?:talk|wrapUp|hold|patience|delay|prompt|ringTime|time|entryDelay|handoverTime|lateLogIn|lateReturn|renewal)$/u;
  if (typeof key === 'string' && isLaw.test(key) && path.at(-2) !== 'replay' && value !== undefined)
    yield path;
  else if (isMap(value))
    for (const [name, below] of Object.entries(value)) yield* lawsIn(below, [...path, name]);
}

/** Makes laws of some scenarios laws of another kind: of all kinds, or by turns of one each. */
export async function changeLaws(paths: readonly string[], isEvery: boolean): Promise<Edits> {
  const edits: Edits = { count: 0, faults: [] };
  for (const path of paths)
    for (const at of lawsIn(formOf(path).whole)) {
      const kinds = lawKindsAt(formOf(path), at);
      for (const kind of isEvery ? kinds : [kinds[edits.count % kinds.length]!]) {
        const steps = kindSteps(formOf(path), TEXTS, 'law', at, kind);
        const text = applySteps({ files: TEXTS, path }, steps);
        const made = kindOfLaw(valueAt(formOf(path, text).whole, at));
        const wrong = made === kind ? [] : [`is ${made}`];
        note(edits, `${path} ${formatPath(at)} ${kind}`, [...wrong, ...(await faultsOf(path, text))]);
      }
    }
  return edits;
}

/** Gives every thing of some scenarios another name: nothing else of the scenario that is run may move. */
export async function renameThings(paths: readonly string[]): Promise<Edits> {
  const edits: Edits = { count: 0, faults: [] };
  for (const { path, collection, name } of things(paths)) {
    const form = formOf(path);
    if (!isOwn(form, [...pathOf(collection), name])) continue;
    const to = `${name} x`;
    const text = applySteps({ files: TEXTS, path }, renameSteps(form, TEXTS, collection, name, to, true));
    const faults = await faultsOf(path, text);
    const calls = referencesOf(formOf(path, text).written).filter(
      one => one.to === collection && one.name === name,
    );
    const moved = faults.length > 0 ? [] : await movedBy(path, text, name, to);
    note(edits, `${path} ${collection} ${name}`, [
      ...faults,
      ...calls.map(one => formatPath(one.path)),
      ...moved,
    ]);
  }
  return edits;
}

async function movedBy(path: string, text: string, name: string, to: string): Promise<string[]> {
  const one = JSON.stringify((await loadScenario(path, readFrom(TEXTS))).scenario);
  const said = JSON.stringify((await loadScenario(path, readFrom({ ...TEXTS, [path]: text }))).scenario);
  const other = said.replaceAll(JSON.stringify(to), JSON.stringify(name)).replaceAll(`"${to} `, `"${name} `);
  const at = [...one].findIndex((letter, i) => letter !== other[i]);
  return at < 0 ? [] : [`${one.slice(at - 60, at + 60)} is not ${other.slice(at - 60, at + 60)}`];
}

/** Takes away every thing of some scenarios. */
export async function removeThings(paths: readonly string[]): Promise<Edits> {
  const edits: Edits = { count: 0, faults: [] };
  for (const { path, collection, name } of things(paths)) {
    if (isLast(formOf(path), collection, name)) continue;
    const text = withoutThing({ files: TEXTS, path }, collection, name);
    const isThere = namesAt(formOf(path, text).whole, pathOf(collection)).includes(name);
    note(edits, `${path} ${collection} ${name}`, [
      ...(isThere ? ['is there'] : []),
      ...(await faultsOf(path, text)),
    ]);
  }
  return edits;
}

/** Puts one more thing of each kind into some scenarios, for everybody for whom it can be. */
export async function addThings(paths: readonly string[]): Promise<Edits> {
  const edits: Edits = { count: 0, faults: [] };
  for (const path of paths)
    for (const collection of COLLECTIONS)
      for (const whom of askedFor(formOf(path), collection)) {
        const text = applySteps({ files: TEXTS, path }, addSteps(formOf(path), collection, 'newcomer', whom));
        const isThere = namesAt(formOf(path, text).whole, pathOf(collection)).includes('newcomer');
        note(edits, `${path} ${collection} ${whom}`, [
          ...(isThere ? [] : ['is not there']),
          ...(await faultsOf(path, text)),
        ]);
      }
  return edits;
}

/** Every button of the form but those of things that have a name, and every kind but that of a law. */
function partEdits(path: string, text: string): { label: string; edit: Edit }[] {
  const files = { ...TEXTS, [path]: text };
  const groups = sectionsOf(readForm(files, path)!, FORM_WORDS.en, { files, path }).flatMap(
    one => one.groups,
  );
  return groups.flatMap(({ additions, acts = [], item, fields }) => [
    ...additions.map(({ label, ...what }) => ({ label, edit: { act: 'set', ...what } as const })),
    ...(item === undefined
      ? []
      : [{ label: 'Remove', edit: { act: 'set', path: item, value: undefined } as const }]),
    ...[...acts, ...fields.flatMap(field => field.acts ?? [])].map(({ label, ...what }) => ({
      label,
      edit: { act: 'steps', ...what } as const,
    })),
    ...fields.flatMap(({ path: at, options = [], value }) =>
      at[2] !== 'order' || at[0] !== 'routing'
        ? []
        : options
            .filter(option => option.value !== value)
            .map(option => ({
              label: option.label,
              edit: { act: 'set', path: at, value: option.value } as const,
            })),
    ),
    ...fields.flatMap(({ kinded, path: at, options = [], value }) =>
      kinded === undefined || kinded === 'law' || kinded === 'arrivals'
        ? []
        : options
            .filter(option => option.value !== value && !UNSURE.includes(option.value))
            .map(option => ({
              label: option.label,
              edit: { act: 'kind', of: kinded, path: at, kind: option.value } as const,
            })),
    ),
  ]);
}

/**
 * Puts in and takes away every part of some scenarios that has no name: branches, rings, rules, shifts, breaks, times of
 * skills; chooses among agents and among contacts in every way, and gives every group each place of an order.
 *
 * @param isTwice - whether each button is pressed once more after each other one of its place
 */
export async function changeParts(paths: readonly string[], isTwice: boolean): Promise<Edits> {
  const edits: Edits = { count: 0, faults: [] };
  for (const path of paths) {
    const seen = new Set<string>([TEXTS[path]!]);
    const tryAll = async (text: string, before: string, place: string, isLast: boolean) => {
      for (const { label, edit } of partEdits(path, text)) {
        if (!formatPath(edit.path).startsWith(place)) continue;
        const files = { ...TEXTS, [path]: text };
        const next = editedText({ files, path }, readForm(files, path)!, formOf(path), edit);
        if (seen.has(next)) continue;
        seen.add(next);
        const what = `${before} > ${formatPath(edit.path)} ${label}`;
        note(edits, what, await faultsOf(path, next));
        if (!isLast) await tryAll(next, what, formatPath(edit.path.slice(0, 2)), true);
      }
    };
    await tryAll(TEXTS[path]!, path, '', !isTwice);
  }
  return edits;
}

/** Kinds that need a table, or others who are there when the shifts end. */
const UNSURE: readonly string[] = ['staffFile', 'shiftsOnly'];

function* things(
  paths: readonly string[],
): Generator<{ path: string; collection: Collection; name: string }> {
  for (const path of paths)
    for (const collection of COLLECTIONS)
      for (const name of namesAt(formOf(path).whole, pathOf(collection))) yield { path, collection, name };
}

/** One edit more, with what was wrong then. */
export function note(edits: Edits, what: string, faults: readonly string[]): void {
  edits.count++;
  edits.faults.push(...faults.map(fault => `${what}: ${fault}`));
}
