import { parsePath } from '../../scenarios/index.ts';
import { type Look, lookOf } from '../compare/measure-look.ts';
import { measureName, nameOf, type PartKind } from '../compare/measure-name.ts';
import type { Language } from '../words/dictionary.ts';
import { type Factor, factorsOf, levelsOfPoints, scenarioLabel } from './factors.ts';
import { FolderError } from './folder-file.ts';
import { MANIFEST } from './manifest.ts';
import type { Cell, ResultsFolder } from './open-folder.ts';
import { type PromiseOf, promiseIn, standing } from './promise.ts';
import { isAgents, type Slice, shortPath, sliceOf } from './slices.ts';

/** What a reader has chosen to see of a folder. */
export interface Chosen {
  measure: string;
  /** places in factors; across undefined: one line only */
  along: number;
  across: number | undefined;
  point: number;
}

/** A folder with what follows from its manifest. */
export interface ResultsView {
  folder: ResultsFolder;
  factors: readonly Factor[];
  /** of each point, as places in the levels of each factor */
  levels: readonly (readonly number[])[];
  /** measures of any point, in the order of the manifest */
  measures: readonly string[];
  /** the unit of each of them */
  units: ReadonlyMap<string, string>;
  /** the measures of each part, by `kind.name`; of the whole center by '' */
  ofPart: ReadonlyMap<string, readonly string[]>;
}

/** No center has so many measures of one part, nor a page room to list them. */
const MOST_OF_PART = 500;
const MOST_PARTS = 5000;

/** What follows from a manifest; FolderError where it is more than a page can list. */
export function viewOf(folder: ResultsFolder): ResultsView {
  const factors = factorsOf(folder.manifest);
  const units = new Map<string, string>();
  for (const { measures } of folder.manifest.points)
    for (const { name, unit } of measures) if (!units.has(name)) units.set(name, unit);
  const ofPart = new Map<string, string[]>();
  for (const name of units.keys()) {
    const key = keyOf(measureName(name).part);
    const own = ofPart.get(key);
    if (own === undefined) ofPart.set(key, [name]);
    else own.push(name);
  }
  refuseBeyond(
    Math.max(0, ...[...ofPart.values()].slice(0, MOST_PARTS).map(own => own.length)),
    MOST_OF_PART,
  );
  refuseBeyond(ofPart.size, MOST_PARTS);
  const levels = levelsOfPoints(folder.manifest, factors);
  return { folder, factors, levels, measures: [...units.keys()], units, ofPart };
}

function refuseBeyond(found: number, limit: number): void {
  if (found > limit)
    throw new FolderError({ kind: 'tooMany', file: MANIFEST, what: 'measures', found, limit });
}

const keyOf = (part: { kind: PartKind; name: string } | undefined) =>
  part === undefined ? '' : `${part.kind}.${part.name}`;

/** What is seen first: the service level by the promise's rule, at the best point, or the smallest that keeps it. */
export function firstChoice(view: ResultsView): Chosen {
  const { folder, factors } = view;
  const { best, design, points } = folder.manifest;
  const measure = firstMeasure(view);
  const along = Math.max(
    0,
    factors.findIndex(({ path }) => path !== ''),
  );
  const other = design === 'grid' ? factors.findIndex((_, f) => f !== along) : -1;
  const across = other < 0 ? undefined : other;
  if (best !== undefined && best.point !== null) return { measure, along, across, point: best.point - 1 };
  const base = factors.map((_, f) => baseLevel(view, f));
  const start = Math.max(
    0,
    view.levels.findIndex(own => own.every((level, f) => f === along || level === base[f])),
  );
  const row = sliceOf(factors, view.levels, start, along, undefined)[0] ?? [];
  const keeps = row.find(point => point !== undefined && standingAt(view, measure, point) === 'kept');
  const atBase = row[base[along] ?? 0];
  return { measure, along, across, point: Math.min(points.length - 1, keeps ?? atBase ?? start) };
}

function firstMeasure(view: ResultsView): string {
  const whole = view.measures.filter(name => measureName(name).part === undefined);
  const promised = whole.find(name => promiseOf(view, name, 0) !== undefined);
  const usual = ['serviceLevel', 'waitTime', 'abandonment'].flatMap(
    base => whole.find(name => measureName(name).base === base) ?? [],
  );
  return promised ?? usual[0] ?? view.measures[0] ?? '';
}

/** The level of a factor that leaves the scenario as it is; the middle one where none does so. */
function baseLevel({ folder, factors }: ResultsView, factor: number): number {
  const { path, levels } = factors[factor]!;
  const here = valueAt(folder.manifest.scenarios[0]!.text, path);
  const same = levels.findIndex(level => /^[×*]\s*(?:1|1\.0+|100\s*%)$/u.test(level) || level === here);
  return same < 0 ? Math.floor((levels.length - 1) / 2) : same;
}

/** What a scenario's text has at a path; undefined: nothing that is one value. */
function valueAt(text: unknown, path: string): string | undefined {
  const steps = parsePath(path);
  if (typeof steps === 'string') return undefined;
  let value = text;
  for (const step of steps) {
    const key = 'key' in step ? step.key : 'index' in step ? String(step.index) : '';
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return typeof value === 'object' ? undefined : String(value);
}

/** So many places are drawn of a grid without a pause; of a Latin hypercube most are empty. */
const MOST_PLACES = 10_000;
const MOST_PLACES_APART = 250_000;

/** Whether the points through the chosen one can be drawn: there are not too many of them. */
export function isDrawable({ folder, factors, levels }: ResultsView, { along, across }: Chosen): boolean {
  const isApart = folder.manifest.design === 'latin';
  const rows = isApart ? levels.length : across === undefined ? 1 : (factors[across]?.levels.length ?? 0);
  return rows * (factors[along]?.levels.length ?? 0) <= (isApart ? MOST_PLACES_APART : MOST_PLACES);
}

/**
 * The points that are drawn: a slice through the chosen one. Those of a Latin hypercube lie nowhere together: each is
 * a row of its own.
 */
export function drawnSlice(
  { folder, factors, levels }: ResultsView,
  { point, along, across }: Chosen,
): Slice {
  if (folder.manifest.design !== 'latin') return sliceOf(factors, levels, point, along, across);
  const width = factors[along]?.levels.length ?? 0;
  return levels.map((own, p) => Array.from({ length: width }, (_, k) => (own[along] === k ? p : undefined)));
}

/** Where the chosen point stands in what is drawn. */
export function placeOf(view: ResultsView, { point, along, across }: Chosen): { level: number; at: number } {
  const here = view.levels[point] ?? [];
  const level =
    view.folder.manifest.design === 'latin' ? point : across === undefined ? 0 : (here[across] ?? 0);
  return { level, at: here[along] ?? 0 };
}

export function cellOf({ folder }: ResultsView, point: number, measure: string): Cell | undefined {
  return folder.cells[point]?.get(measure);
}

/** The promise on a measure at a point; undefined: nothing is promised on it. */
export function promiseOf({ folder }: ResultsView, measure: string, point: number): PromiseOf | undefined {
  const { rule, part } = measureName(measure);
  if (rule === '' || part?.kind === 'agentGroups' || part?.kind === 'queues') return undefined;
  const scenario = folder.manifest.scenarios[folder.manifest.points[point]?.scenario ?? 0]!;
  const promise = promiseIn(scenario.text, part?.name);
  return promise.rule === rule ? promise : undefined;
}

export function standingAt(view: ResultsView, measure: string, point: number) {
  const [cell, promise] = [cellOf(view, point, measure), promiseOf(view, measure, point)];
  return cell === undefined || promise === undefined ? undefined : standing(cell, promise.share);
}

/**
 * Whether a point keeps its promise with fewer agents than all others that do so along the factor: `tried` where no
 * fewer were tried.
 */
export function smallestStaff(
  view: ResultsView,
  { measure, along, point }: Chosen,
): 'smallest' | 'tried' | undefined {
  if (!isAgents(view.factors[along]?.path ?? '')) return undefined;
  const row = sliceOf(view.factors, view.levels, point, along, undefined)[0]!.filter(p => p !== undefined);
  const first = row.find(each => standingAt(view, measure, each) === 'kept');
  if (row.length < 2 || first !== point) return undefined;
  return row[0] === point ? 'tried' : 'smallest';
}

/** How a measure of a folder is written. */
export function lookAt({ folder, units }: ResultsView, measure: string, language: Language): Look {
  const { manifest } = folder;
  const { part } = measureName(measure);
  const name = part?.kind === 'contactTypes' ? part.name : undefined;
  const wait =
    measureName(measure).rule === ''
      ? undefined
      : promiseIn(manifest.scenarios[0]!.text, name).acceptableWait;
  const currency = manifest.scenarios.find(each => each.currency !== null)?.currency ?? undefined;
  return lookOf(measure, units.get(measure) ?? '', language, wait, currency);
}

/** Parts that measures are told of, whole first; each with the measure of this base that it has, if any. */
export function partsOf({ ofPart }: ResultsView): { kind: PartKind; name: string }[] {
  return [...ofPart.values()].flatMap(([first]) => measureName(first!).part ?? []);
}

/** The measure of another part that is most like this one; undefined: the part has none. */
export function measureOfPart(
  { ofPart }: ResultsView,
  like: string,
  part: { kind: PartKind; name: string } | undefined,
): string | undefined {
  const own = ofPart.get(keyOf(part)) ?? [];
  const wanted = measureName(like);
  const same = nameOf({ ...wanted, part });
  return (
    own.find(name => name === same) ?? own.find(name => measureName(name).base === wanted.base) ?? own[0]
  );
}

/** What a point is called: the level of each factor. */
export function pointName(view: ResultsView, point: number): string {
  const { manifest } = view.folder;
  if (view.factors.length === 0)
    return scenarioLabel(manifest.scenarios, manifest.points[point]?.scenario ?? 0);
  return view.factors
    .map(({ path, levels }, f) => {
      const level = levels[view.levels[point]?.[f] ?? 0] ?? '';
      return path === '' ? level : `${shortPath(path)} ${level}`;
    })
    .join(', ');
}
