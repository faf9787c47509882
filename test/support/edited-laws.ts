import { formatPath, type Plain } from '../../scenarios/index.ts';
import { addBranchSteps, removeBranchSteps } from '../../viz/editor/branch-steps.ts';
import { ownTimesSteps, typeTimesSteps } from '../../viz/editor/choice-steps.ts';
import type { FormDocument } from '../../viz/editor/document.ts';
import { kindSteps, lawKindsAt } from '../../viz/editor/kind-steps.ts';
import { kindOfLaw } from '../../viz/editor/law-change.ts';
import { sizeOfLaw } from '../../viz/editor/law-size.ts';
import { valueAt } from '../../viz/editor/plain.ts';
import { namesAt } from '../../viz/editor/references.ts';
import { applySteps, type Step } from '../../viz/editor/steps.ts';
import { type Edits, faultsOf, formOf, lawsIn, note, TEXTS } from './edited-scenarios.ts';

/** Gives every skill of some scenarios times of its own, of every kind or by turns of one each, and takes them back. */
export async function changeSkillTimes(paths: readonly string[], isEvery: boolean): Promise<Edits> {
  const edits: Edits = { count: 0, faults: [] };
  for (const path of paths)
    for (const group of namesAt(formOf(path).whole, ['agentGroups'])) {
      const skills = ['agentGroups', group, 'skills'];
      const run = (text: string, steps: (form: FormDocument) => Step[]) =>
        applySteps({ files: { ...TEXTS, [path]: text }, path }, steps(formOf(path, text)));
      const levels = run(TEXTS[path]!, form => kindSteps(form, TEXTS, 'skills', skills, 'levels'));
      for (const type of namesAt(formOf(path, levels).whole, skills)) {
        const skill = [...skills, type];
        const own = run(levels, form => ownTimesSteps(form, skill));
        const back = run(own, form => typeTimesSteps(form, skill));
        const left = Object.keys(valueAt(formOf(path, back).whole, skill) ?? {}).filter(isTime);
        note(edits, `${path} ${formatPath(skill)}`, [...left, ...(await faultsOf(path, back))]);
        for (const at of lawsIn(valueAt(formOf(path, own).whole, skill), skill))
          for (const kind of isEvery ? lawKindsAt(formOf(path), at) : (['gamma'] as const)) {
            const text = run(own, form => kindSteps(form, TEXTS, 'law', at, kind));
            const made = kindOfLaw(valueAt(formOf(path, text).whole, at));
            const wrong = made === kind ? [] : [`is ${made}`];
            note(edits, `${path} ${formatPath(at)} ${kind}`, [...wrong, ...(await faultsOf(path, text))]);
          }
      }
    }
  return edits;
}

const isTime = (key: string) => ['talk', 'hold', 'wrapUp'].includes(key);

/** Parts every law of some scenarios into branches, one more, and takes each of them away. */
export async function changeBranches(paths: readonly string[], isEvery: boolean): Promise<Edits> {
  const edits: Edits = { count: 0, faults: [] };
  for (const path of paths)
    for (const at of lawsIn(formOf(path).whole)) {
      const kinds = lawKindsAt(formOf(path), at).filter(kind => BRANCHED.includes(kind));
      for (const kind of isEvery ? kinds : [kinds[edits.count % kinds.length]!]) {
        const run = (text: string, steps: (form: FormDocument) => Step[]) =>
          applySteps({ files: { ...TEXTS, [path]: text }, path }, steps(formOf(path, text)));
        const list = [...at, kind];
        const sizeIn = (text: string) => sizeOfLaw(valueAt(formOf(path, text).whole, at))?.mean;
        const made = run(TEXTS[path]!, form => kindSteps(form, TEXTS, 'law', at, kind));
        const more = run(made, form => addBranchSteps(form, list));
        const count = (text: string) => (valueAt(formOf(path, text).whole, list) as Plain[]).length;
        const isAlike = Math.abs((sizeIn(more) ?? 0) - (sizeIn(made) ?? 0)) <= 1;
        const wrong = count(more) === count(made) + 1 && isAlike ? [] : ['is another law'];
        note(edits, `${path} ${formatPath(list)} more`, [...wrong, ...(await faultsOf(path, more))]);
        for (const index of [0, 1, 2]) {
          const less = run(more, form => removeBranchSteps(form, list, index));
          note(edits, `${path} ${formatPath(list)} less ${index}`, await faultsOf(path, less));
          const one = run(made, form => removeBranchSteps(form, list, Math.min(index, count(made) - 1)));
          const isLaw = kindOfLaw(valueAt(formOf(path, one).whole, at)) !== undefined;
          note(edits, `${path} ${formatPath(list)} one ${index}`, [
            ...(isLaw ? [] : ['is no law']),
            ...(await faultsOf(path, one)),
          ]);
        }
      }
    }
  return edits;
}

const BRANCHED: readonly string[] = ['hyperexponential', 'mixture', 'byHour'];
