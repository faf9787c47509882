import { type Plain, parseShare, printShare, type ValuePath } from '../../scenarios/index.ts';
import { addSteps } from './add-steps.ts';
import { placeSteps } from './choice-steps.ts';
import { type FormDocument, readForm } from './document.ts';
import type { Act, Thing } from './field.ts';
import { type Kinded, kindSteps } from './kind-steps.ts';
import { leftOvers } from './left-overs.ts';
import { isMap, valueAt } from './plain.ts';
import { namesAt } from './references.ts';
import { withoutThing } from './remove-steps.ts';
import { renameSteps } from './rename-steps.ts';
import { applySteps, type DraftFiles, type Step } from './steps.ts';

/** What a reader does in the form; each is one step that can be undone. */
export type Edit =
  | { act: 'set'; path: ValuePath; value: Plain | undefined }
  | { act: 'kind'; of: Kinded; path: ValuePath; kind: string }
  | ({ act: 'steps' } & Omit<Act, 'label'>)
  | { act: 'add'; collection: Thing['collection']; path: ValuePath; name: string; whom: string }
  | { act: 'rename'; collection: Thing['collection']; path: ValuePath; name: string }
  | { act: 'remove'; collection: Thing['collection']; path: ValuePath };

/**
 * The text of a draft after an edit.
 *
 * @param original - the scenario as it was opened: what had a name there keeps its random numbers under another one
 * @throws RangeError where the text does not allow it
 */
export function editedText(
  draft: DraftFiles,
  form: FormDocument,
  original: FormDocument | undefined,
  edit: Edit,
): string {
  if (edit.act === 'remove' && edit.collection !== 'choices')
    return withoutThing(draft, edit.collection, String(edit.path.at(-1)));
  const text = applySteps(draft, stepsOf(draft, form, original, edit));
  return changesRules(edit)
    ? withoutLeftOvers({ ...draft, files: { ...draft.files, [draft.path]: text } })
    : text;
}

/** Whether skills may be lent, or rings opened, by no rule any more. */
function changesRules({ act, path }: Edit): boolean {
  return path[0] === 'routing' && (act === 'steps' || act === 'kind' || path.includes('lend'));
}

/** What is left over goes in a few rounds, for each may leave something over. */
function withoutLeftOvers(draft: DraftFiles, rounds = 5): string {
  const form = readForm(draft.files, draft.path);
  const steps = form === undefined ? [] : leftOvers(form);
  const text = applySteps(draft, steps);
  if (steps.length === 0 || rounds === 0) return text;
  return withoutLeftOvers({ ...draft, files: { ...draft.files, [draft.path]: text } }, rounds - 1);
}

function stepsOf(
  { files }: DraftFiles,
  form: FormDocument,
  original: FormDocument | undefined,
  edit: Edit,
): Step[] {
  switch (edit.act) {
    case 'set':
      return setSteps(form, edit.path, edit.value);
    case 'steps':
      return [...edit.steps];
    case 'kind':
      return kindSteps(form, files, edit.of, edit.path, edit.kind);
    case 'add':
      if (edit.collection === 'choices')
        return [{ path: [...edit.path, edit.name], value: newChoice(form, edit.path) }];
      return addSteps(form, edit.collection, edit.name, edit.whom);
    case 'rename': {
      if (edit.collection === 'choices') return [{ path: edit.path, name: edit.name }];
      const wasThere = original !== undefined && valueAt(original.whole, edit.path) !== undefined;
      const from = String(edit.path.at(-1));
      return renameSteps(form, files, edit.collection, from, edit.name, wasThere);
    }
    case 'remove':
      return choiceGone(form, edit.path);
  }
}

/** A value, beside a level that stood for the whole of a skill too; a window, beside a word alone; a place, of two groups. */
function setSteps(form: FormDocument, path: ValuePath, value: Plain | undefined): Step[] {
  const serve = path.slice(0, 3);
  if (path[3] === 'expectedDelay' && !isMap(valueAt(form.whole, serve)))
    return value === undefined ? [] : [{ path: serve, value: { expectedDelay: { window: value } } }];
  if (path[0] === 'routing' && path[2] === 'order' && path.length === 4)
    return placeSteps(form, path, String(value));
  const skill = path.slice(0, 4);
  const level = valueAt(form.whole, skill);
  const isOfSkill = path[0] === 'agentGroups' && path[2] === 'skills' && path.length === 5;
  if (!isOfSkill || typeof level !== 'number') return [{ path, value }];
  return value === undefined ? [] : [{ path: skill, value: { level, [String(path[4])]: value } }];
}

/** One more choice, of what the others leave. */
function newChoice(form: FormDocument, path: ValuePath): Plain {
  const shares = namesAt(form.whole, path).map(name => shareOf(form, [...path, name]));
  const left = shares.includes(undefined) ? 1 - shares.reduce<number>((sum, one) => sum + (one ?? 0), 0) : 0;
  const share = printShare(Math.max(0, Math.min(0.05, Math.floor(left * 50) / 100)));
  return { share, selfService: { time: '40 s', contains: '80 %' } };
}

/** A choice goes; where all shares were said, the first that is left takes the rest. */
function choiceGone(form: FormDocument, path: ValuePath): Step[] {
  const holder = path.slice(0, -1);
  const others = namesAt(form.whole, holder)
    .filter(name => name !== path.at(-1))
    .map(name => [...holder, name]);
  const isBelow = valueAt(form.below, path) !== undefined;
  const gone: Step[] = [{ path, own: isBelow ? null : undefined }];
  if (others.some(other => shareOf(form, other) === undefined)) return gone;
  const first = others.find(other => isMap(valueAt(form.whole, other))) ?? others[0];
  if (first === undefined) return gone;
  const isWhole = isMap(valueAt(form.whole, first));
  return [...gone, isWhole ? { path: [...first, 'share'], value: undefined } : { path: first, value: {} }];
}

function shareOf(form: FormDocument, path: ValuePath): number | undefined {
  const said = valueAt(form.whole, path);
  const share = parseShare(String(isMap(said) ? said.share : said));
  return typeof share === 'number' ? share : undefined;
}
