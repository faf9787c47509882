import type { Plain, ValuePath } from '../../scenarios/index.ts';
import {
  ARRIVAL_KINDS,
  type ArrivalKind,
  arrivalsOfKind,
  kindOfArrivals,
  TABLE_KINDS,
} from './arrival-change.ts';
import { type BreakKind, breakSteps, kindOfBreak } from './break-change.ts';
import {
  AGENT_CHOICES,
  type AgentChoice,
  agentChoiceSteps,
  type ContactChoice,
  kindOfServe,
  serveSteps,
} from './choice-steps.ts';
import type { FormDocument } from './document.ts';
import {
  FINITE_KINDS,
  keysBeside,
  kindOfLaw,
  type LawKind,
  lawOfKind,
  PATIENCE_KINDS,
} from './law-change.ts';
import { isMap, type PlainMap, valueAt } from './plain.ts';
import { isLedTo, namesAt, takersOf } from './references.ts';
import { type ActKind, actSteps, kindOfAct, kindOfWatch, type WatchKind, watchSteps } from './rule-steps.ts';
import {
  kindOfSkills,
  kindOfStaff,
  type SkillKind,
  type StaffKind,
  skillsOfKind,
  staffOfKind,
} from './staff-change.ts';
import { replaceSteps, type Step } from './steps.ts';

/** What is told apart by kinds. */
export type Kinded =
  | 'law'
  | 'arrivals'
  | 'staff'
  | 'skills'
  | 'break'
  | 'watch'
  | 'act'
  | 'agentChoice'
  | 'serve';

/** The kinds that a law may have at its place; patience that changes by the hour does not reach contacts passed on, and Erlang A has an end to it. */
export function lawKindsAt(form: FormDocument, path: ValuePath): readonly LawKind[] {
  if (path.at(-1) !== 'patience') return FINITE_KINDS;
  const needsAnEnd = namesAt(form.whole, ['agentGroups']).some(
    group => valueAt(form.whole, ['agentGroups', group, 'agents', 'by']) === 'erlangA',
  );
  const isReached = withTakers(form, path, 'patience').some(type => isLedTo(form.references, type));
  return PATIENCE_KINDS.filter(
    kind => !(kind === 'byHour' && isReached) && !(kind === 'infinite' && needsAnEnd),
  );
}

/** The ways in which contacts may come: by a table only if they do, and not at all if something leads to them. */
export function arrivalKindsAt(form: FormDocument, path: ValuePath): readonly ArrivalKind[] {
  const now = kindOfArrivals(valueAt(form.whole, path));
  const canBeNobody = withTakers(form, path, 'arrivals').every(type => isLedTo(form.references, type));
  return ARRIVAL_KINDS.filter(
    kind => kind === now || (!TABLE_KINDS.includes(kind) && (kind !== 'nobody' || canBeNobody)),
  );
}

function withTakers(form: FormDocument, path: ValuePath, key: string): string[] {
  const name = String(path[1]);
  return [name, ...takersOf(form.written, name, key)];
}

/** The steps that give what stands at a path another kind. */
export function kindSteps(
  form: FormDocument,
  tables: Readonly<Record<string, string>>,
  of: Kinded,
  path: ValuePath,
  kind: string,
): Step[] {
  const old = valueAt(form.whole, path);
  const owner = String(path[1]);
  if (of === 'agentChoice') return agentChoiceSteps(form, path, kind as AgentChoice);
  if (kindNow(of, old) === kind) return [];
  switch (of) {
    case 'law':
      return lawSteps(form, path, old, kind as LawKind);
    case 'arrivals': {
      const next = arrivalsOfKind(old, kind as ArrivalKind, form.whole, tables, owner);
      const busyness = [...path, 'busyness'];
      const isLeftOut = !isMap(next) || next.busyness === undefined;
      const below = valueAt(form.below, busyness);
      const isSaid = below !== undefined || valueAt(form.own.plain, busyness) !== undefined;
      return [
        ...replaceSteps(form, path, wayOf(old), next, wayOf(next)),
        ...(isMap(next) && isLeftOut && isSaid ? [{ path: busyness, own: below && null }] : []),
      ];
    }
    case 'staff':
      return [{ path, value: staffOfKind(old, kind as StaffKind, form.whole, tables, owner) }];
    case 'skills':
      return [{ path, value: overlaid(skillsOfKind(old, kind as SkillKind), valueAt(form.below, path)) }];
    case 'break':
      return breakSteps(form, path, kind as BreakKind);
    case 'watch':
      return watchSteps(form, path, kind as WatchKind);
    case 'act':
      return actSteps(form, path, kind as ActKind);
    case 'serve':
      return serveSteps(form, path, kind as ContactChoice);
  }
}

/** The kind of what stands at a place; undefined if the form does not know it. */
export function kindNow(of: Kinded, said: Plain | undefined): string | undefined {
  const read = {
    law: kindOfLaw,
    arrivals: kindOfArrivals,
    staff: kindOfStaff,
    skills: kindOfSkills,
    break: kindOfBreak,
    watch: kindOfWatch,
    act: kindOfAct,
    serve: kindOfServe,
    agentChoice: (word: Plain | undefined) => AGENT_CHOICES.find(one => one === word),
  };
  return read[of](said);
}

/** A map that leaves out what a file below says besides. */
function overlaid(map: Plain, below: Plain | undefined): Plain {
  if (!isMap(map) || !isMap(below)) return map;
  const gone = Object.keys(below).filter(key => !Object.hasOwn(map, key));
  return { ...map, ...Object.fromEntries(gone.map(key => [key, null])) };
}

function lawSteps(form: FormDocument, path: ValuePath, old: Plain | undefined, kind: LawKind): Step[] {
  const key = String(path.findLast(step => typeof step === 'string' && step !== 'byHour'));
  const made = lawOfKind(old, kind, key);
  const beside = keysBeside(old);
  const isPart = Object.keys(beside).length > 0 || typeof path.at(-1) === 'number';
  const oldKind = isMap(old) ? kindOfLaw(old) : undefined;
  const next: Plain | undefined = isPart ? partOf(beside, made) : made;
  return replaceSteps(form, path, oldKind, next, isMap(made) ? kind : isPart ? 'deterministic' : undefined);
}

/** A law among other keys: a bare duration is written as one. */
function partOf(beside: PlainMap, law: Plain | undefined): PlainMap {
  return { ...beside, ...(isMap(law) ? law : { deterministic: law ?? '0 s' }) };
}

function wayOf(arrivals: Plain | undefined): string | undefined {
  return isMap(arrivals) ? Object.keys(arrivals).find(key => key !== 'busyness') : undefined;
}
