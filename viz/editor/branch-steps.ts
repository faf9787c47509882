import {
  type Plain,
  parseShare,
  parseTimeOfDay,
  printShare,
  printTimeOfDay,
  type ValuePath,
} from '../../scenarios/index.ts';
import type { FormDocument } from './document.ts';
import { keysBeside, kindOfLaw } from './law-change.ts';
import { lawWithin } from './law-size.ts';
import { isMap, type PlainMap, valueAt } from './plain.ts';
import { replaceSteps, type Step } from './steps.ts';

const DAY = 86_400e6;
/** The least time for which a law of patience is put in [µs]. */
const LEAST = 60e6;

/**
 * The steps that part a law once more: the branch with the largest share gives half of it to one like it, so that the law
 * is as it was; of laws by time of day the last one begins anew later. None where there is no room.
 *
 * @param at - of the list of branches
 */
export function addBranchSteps(form: FormDocument, at: ValuePath): Step[] {
  const list = branchesAt(form, at);
  const last = list.at(-1);
  if (last === undefined) return [];
  const next = [...at, list.length];
  if (at.at(-1) === 'byHour') {
    const from = parseTimeOfDay(String(last.from));
    const middle = typeof from === 'number' ? Math.round((from + DAY) / 2 / LEAST) * LEAST : DAY;
    if (typeof from !== 'number' || middle <= from || middle >= DAY) return [];
    return [{ path: next, value: { ...last, from: printTimeOfDay(middle) } }];
  }
  const largest = largestOf(list);
  const half = printShare(shareOf(list[largest]) / 2);
  return [
    { path: [...at, largest, 'share'], value: half },
    { path: next, value: { ...list[largest]!, share: half } },
  ];
}

/** The steps that take a branch away: its share goes to the largest of the others, and the last one is the law itself. */
export function removeBranchSteps(form: FormDocument, at: ValuePath, index: number): Step[] {
  const list = branchesAt(form, at);
  const others = list.filter((_, i) => i !== index);
  if (others.length === 0) return [];
  if (others.length === 1) return onlySteps(form, at, others[0]!);
  const gone: Step = { path: [...at, index], value: undefined };
  if (at.at(-1) === 'byHour') return [gone];
  const heir = list.indexOf(others[largestOf(others)]!);
  const share = printShare(shareOf(list[heir]) + shareOf(list[index]));
  return [{ path: [...at, heir, 'share'], value: share }, gone];
}

/** What is left of a law with branches once it has only one. */
function onlySteps(form: FormDocument, at: ValuePath, branch: PlainMap): Step[] {
  const path = at.slice(0, -1);
  const kind = String(at.at(-1));
  const law = kind === 'hyperexponential' ? { exponential: { mean: branch.mean! } } : lawWithin(branch);
  const next = { ...keysBeside(valueAt(form.whole, path)), ...law };
  return replaceSteps(form, path, kind, next, kindOfLaw(law));
}

function branchesAt(form: FormDocument, at: ValuePath): PlainMap[] {
  const list = valueAt(form.whole, at);
  return Array.isArray(list) ? list.map((one: Plain) => (isMap(one) ? one : {})) : [];
}

function largestOf(list: readonly PlainMap[]): number {
  const shares = list.map(shareOf);
  return shares.indexOf(Math.max(...shares));
}

function shareOf(branch: PlainMap | undefined): number {
  const share = parseShare(String(branch?.share ?? ''));
  return typeof share === 'number' ? share : 0;
}
