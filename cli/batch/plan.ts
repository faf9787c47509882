import { type ChosenMeasure, intervalsOf, measuresOf, type Scenario } from '../../engine/index.ts';
import manifest from '../../package.json' with { type: 'json' };
import { type LoadedScenario, loadScenario, ScenarioError } from '../../scenarios/index.ts';
import { UsageError } from '../faults.ts';
import { hashUnder, type PolicyModule, readPolicyFile } from '../policy.ts';
import { readText } from '../read-text.ts';
import { wantedOf } from './best-wish.ts';
import { chooseMeasures } from './choose-measures.ts';
import { designPoints } from './design-points.ts';
import type { BatchRequest, Design, Wanted } from './request.ts';
import { measuresByInterval } from './sample-sums.ts';
import { taskSize } from './share-out.ts';
import type { Setting, SettingSource } from './task.ts';

/** All that the results of an experiment depend on, as plain data; its manifest holds it. */
export interface Plan {
  /** version of the package */
  ccsim: string;
  kind: BatchRequest['kind'];
  seed: string;
  confidence: number;
  replications: BatchRequest['replications'];
  scenarios: PlannedScenario[];
  /** what is varied, in the order of the values of points */
  paths: string[];
  design: Design;
  points: PlannedPoint[];
  best?: Wanted;
}

interface PlannedScenario {
  name: string;
  /** sha256 of the scenario as it is written, and of a policy's text if there is one */
  hash: string;
  /** its text, after `extends` and `--set` */
  text: LoadedScenario['document'];
  /** a routing of the user's own is in its hash */
  hasPolicy: boolean;
  /** of its sums of money; null: it has none */
  currency: string | null;
}

export interface PlannedPoint {
  /** number of its scenario, from 0 */
  scenario: number;
  /** what the varied paths are set to */
  values: string[];
  /** sha256 of the scenario with these values */
  hash: string;
  measures: ChosenMeasure[];
  /** those that must become precise, where replications end by themselves */
  watched: string[];
  /** intervals of the day that are told [s], and the measures told of each; none: nothing is */
  intervals?: { starts: number[]; end: number; measures: string[] };
}

/** An experiment as it is kept in a folder: what was asked for, and what came of reading it. */
export interface Experiment {
  request: BatchRequest;
  plan: Plan;
  /** replications of one task of each point: how the work is cut changes no result */
  taskSizes: number[];
}

/** A plan with how its work is cut, which must be the same for all who share it. */
export function cutPlan({ plan, taskSizes }: Experiment): Plan & { task: number[] } {
  return { ...plan, task: taskSizes };
}

/** A point while its measures are not chosen yet. */
type ReadPoint = PlannedPoint & { compiled: Scenario; policy: string | undefined; taskSize: number };

/** Points of one experiment, at most: each is a scenario in memory. */
const MOST_POINTS = 10_000;

/** An experiment with the settings of its points, and where each of them was read. */
export interface Planned {
  experiment: Experiment;
  settings: Setting[];
  sources: SettingSource[];
}

/** Reads and checks everything that a request names. Throws ScenarioError and UsageError. */
export async function planExperiment(request: BatchRequest): Promise<Planned> {
  const { kind, seed, confidence, replications, design } = request;
  const { scenarios, points, sources } = await readPoints(request, designPoints(request.vary, design, seed));
  const compiled = points.map(point => point.compiled);
  const best = request.best && wantedOf(request.best, compiled, kind);
  const ready = withMeasures(points, request, best?.measure);
  const plan: Plan = {
    ccsim: manifest.version,
    ...{ kind, seed, confidence, replications, scenarios },
    paths: request.vary.map(({ path }) => path),
    design,
    points: ready.map(({ compiled: _compiled, policy: _policy, taskSize: _size, ...point }) => point),
    ...(best === undefined ? {} : { best }),
  };
  const settings = ready.map(({ compiled, policy, measures }) => ({
    ...{ scenario: compiled, policy, interval: request.interval },
    measures: measures.map(({ name }) => name),
  }));
  const taskSizes = ready.map(point => point.taskSize);
  return { experiment: { request, plan, taskSizes }, settings, sources };
}

function checkCount(points: number, kind: BatchRequest['kind']): void {
  if (points > MOST_POINTS)
    throw new UsageError(`${points} points are asked for, at most ${MOST_POINTS} are allowed`, kind);
}

/** Every scenario at every point of the design. */
async function readPoints(request: BatchRequest, values: readonly string[][]) {
  const { paths, set, kind } = request;
  checkCount(paths.length * values.length, kind);
  const texts = new Map<string, string>();
  const scenarios: PlannedScenario[] = [];
  const points: ReadPoint[] = [];
  const sources: SettingSource[] = [];
  for (const [s, path] of paths.entries()) {
    const load = (changes: readonly string[]) =>
      loadScenario(path, file => remembered(texts, file), { set: [...set, ...changes] });
    const file = request.policies[s] ?? undefined;
    const policy = file === undefined ? undefined : await readPolicyFile(file, kind);
    const loaded = await load([]);
    scenarios.push(plannedScenario(loaded, policy));
    for (const own of values) {
      const changes = own.map((value, v) => `${request.vary[v]!.path}=${value}`);
      const varied = changes.length === 0 ? loaded : await toldOf(set, changes, load(changes));
      const hash = hashUnder(varied.hash, policy);
      const point = { scenario: s, values: own, hash, measures: [], watched: [] };
      const size = request.taskSize ?? taskSize(varied.scenario);
      points.push({ ...point, taskSize: size, compiled: varied.scenario, policy: file });
      sources.push(sourceOf(varied, texts, [...set, ...changes]));
    }
  }
  return { scenarios, points, sources };
}

function plannedScenario(
  { scenario, hash, document }: LoadedScenario,
  policy: PolicyModule | undefined,
): PlannedScenario {
  return {
    name: scenario.name,
    hash: hashUnder(hash, policy),
    text: document,
    hasPolicy: policy !== undefined,
    currency: scenario.money?.currency ?? null,
  };
}

/** Each point with what is kept of it, and what must become precise. */
function withMeasures(
  points: readonly ReadPoint[],
  request: BatchRequest,
  best: string | undefined,
): ReadPoint[] {
  const { kind, replications, measures } = request;
  const compiled = points.map(point => point.compiled);
  const isAutomatic = typeof replications !== 'number';
  const named = isAutomatic && measures.length === 0 ? ['serviceLevel'] : measures;
  const watched = isAutomatic ? chooseMeasures(compiled, named, kind) : compiled.map(() => []);
  const usual = isAutomatic || measures.length === 0 ? chooseMeasures(compiled, [], kind) : [];
  const wanted = best === undefined ? named : [...named, best];
  const chosen = wanted.length === 0 ? [] : chooseMeasures(compiled, wanted, kind);
  return points.map((point, p) => {
    const names = new Set([...(usual[p] ?? []), ...(chosen[p] ?? [])].map(({ name }) => name));
    const own = measuresOf(point.compiled).filter(({ name }) => names.has(name));
    return {
      ...point,
      measures: own,
      watched: watched[p]!.map(({ name }) => name),
      ...told(point.compiled, own, request.interval),
    };
  });
}

/** The intervals that are told, if any are asked for. */
function told(scenario: Scenario, measures: readonly ChosenMeasure[], interval: number | undefined) {
  if (interval === undefined) return {};
  const cut = { ...scenario, interval };
  const all = intervalsOf(cut);
  const names = measures.map(({ name }) => name);
  return {
    intervals: {
      starts: all.map(({ start }) => start),
      end: all.at(-1)!.end,
      measures: measuresByInterval(cut, names),
    },
  };
}

function sourceOf({ files }: LoadedScenario, texts: Map<string, string>, set: string[]): SettingSource {
  return { path: files[0]!, set, files: Object.fromEntries(files.map(file => [file, texts.get(file)!])) };
}

/** Each file is read once, however many points it serves. */
function remembered(texts: Map<string, string>, file: string): string {
  const text = texts.get(file) ?? readText(file);
  texts.set(file, text);
  return text;
}

/** Faults of values that are varied are told of by their own text. */
async function toldOf(
  set: readonly string[],
  changes: readonly string[],
  loading: Promise<LoadedScenario>,
): Promise<LoadedScenario> {
  try {
    return await loading;
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    throw new ScenarioError(
      error.faults.map(fault => {
        const change = fault.file === '--set' ? changes[fault.line - 1 - set.length] : undefined;
        return change === undefined ? fault : { ...fault, file: `--vary ${change}`, line: 1 };
      }),
    );
  }
}
