import { FolderError } from './folder-file.ts';
import { FieldReader } from './json-fields.ts';

/** The file that makes a folder one of results. */
export const MANIFEST = 'manifest.json';
const FORM = 'ccsim results 1';
/** as many as an experiment may have */
const MOST_POINTS = 10_000;
const MOST_PATHS = 100;
const MOST_FILES = 1000;
/** of all points together: what a page holds, and draws without a pause */
const MOST_MEASURES = 2_000_000;
const MOST_REPLICATIONS = 10_000_000;

/** A measure as the plan names it. */
export interface PlannedMeasure {
  name: string;
  unit: string;
  /** lies in [0, 1] */
  isBounded: boolean;
  /** nothing random can change it */
  isFixed: boolean;
}

export interface PlannedPoint {
  /** place in scenarios */
  scenario: number;
  /** what each of the paths is set to */
  values: readonly string[];
  /** of the scenario with these values */
  hash: string;
  measures: readonly PlannedMeasure[];
  replications: number;
  truncated: number;
  /** `ok`, or the law that does not hold */
  check: string;
}

export interface PlannedScenario {
  name: string;
  /** as it was written, after `extends` and `--set` */
  text: unknown;
  hasPolicy: boolean;
  currency: string | null;
}

/** How far the search for the best point has come. */
export interface BestSearch {
  replications: number;
  /** those that are still in, from 1 */
  points: readonly number[];
  /** replications that it takes, at least or at most */
  needed: number;
  atMost: boolean;
}

/** What was found on the best point; `point` from 1, null: it is open. */
export interface FoundBest {
  measure: string;
  better: 'larger' | 'smaller';
  point: number | null;
  /** why it is open; and the figures of that, where replications do not suffice */
  open: string;
  search: BestSearch | undefined;
}

/** All that a results folder depends on, as far as the page shows it. */
export interface Manifest {
  ccsim: string;
  kind: 'run' | 'sweep' | 'compare';
  seed: string;
  confidence: number;
  scenarios: readonly PlannedScenario[];
  paths: readonly string[];
  design: 'grid' | 'one-at-a-time' | 'latin';
  points: readonly PlannedPoint[];
  best: FoundBest | undefined;
  /** rows by table */
  tables: ReadonlyMap<string, number>;
  files: ReadonlyMap<string, { bytes: number; sha256: string }>;
}

/** Reads a manifest; FolderError says which field is wrong. */
export function readManifest(text: string): Manifest {
  const root = new FieldReader(MANIFEST, parsed(text));
  const form = root.text('form');
  if (form !== FORM) throw new FolderError({ kind: 'otherForm', found: form.slice(0, 60) });
  const scenarios = root.list('scenarios', undefined, MOST_POINTS).map(scenarioFrom);
  const paths = root.list('paths', undefined, MOST_PATHS).map(path => path.asText());
  const points = pointsFrom(root, scenarios.length, paths.length);
  return {
    ccsim: root.text('ccsim'),
    kind: root.oneOf('kind', ['run', 'sweep', 'compare']),
    seed: root.text('seed'),
    confidence: root.number('confidence', 0, 1),
    scenarios,
    paths,
    design: root.part('design').oneOf('kind', ['grid', 'one-at-a-time', 'latin']),
    points,
    best: bestFrom(root, points.length),
    tables: new Map(
      root.part('tables').entries((table, name) => [name, table.number('rows', 0)], MOST_FILES),
    ),
    files: new Map(
      root
        .part('files')
        .entries(
          (file, name) => [name, { bytes: file.number('bytes', 0), sha256: file.text('sha256') }],
          MOST_FILES,
        ),
    ),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FolderError({ kind: 'notJson', file: MANIFEST });
  }
}

function scenarioFrom(scenario: FieldReader): PlannedScenario {
  return {
    name: scenario.text('name'),
    text: scenario.any('text'),
    hasPolicy: scenario.flag('hasPolicy'),
    currency: scenario.any('currency') === null ? null : scenario.text('currency'),
  };
}

function pointsFrom(root: FieldReader, scenarios: number, width: number): PlannedPoint[] {
  const results = root.part('results');
  const given = root.list('points', undefined, MOST_POINTS);
  const count = given.length;
  if (count === 0) root.part('points').refuse('a list with a point');
  const replications = results.list('replications', count).map(each => each.asWhole(0, MOST_REPLICATIONS));
  results.part('replications').atMost(sum(replications), MOST_REPLICATIONS);
  root.part('points').atMost(sum(given.map(point => point.list('measures').length)), MOST_MEASURES);
  const truncated = results.list('truncated', count);
  const checks = results.list('checks', count);
  return given.map((point, p) => ({
    scenario: point.whole('scenario', 0, scenarios - 1),
    values: point.list('values', width).map(value => value.asText()),
    hash: point.text('hash'),
    measures: point.list('measures').map(measure => ({
      name: measure.text('name'),
      unit: measure.text('unit'),
      isBounded: measure.flag('bounded'),
      isFixed: measure.flag('fixed'),
    })),
    replications: replications[p]!,
    truncated: truncated[p]!.asNumber(0),
    check: checks[p]!.asText(),
  }));
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function bestFrom(root: FieldReader, points: number): FoundBest | undefined {
  const results = root.part('results');
  if (!root.has('best') || !results.has('best')) return undefined;
  const [wanted, found] = [root.part('best'), results.part('best')];
  return {
    measure: wanted.text('measure'),
    better: wanted.oneOf('better', ['larger', 'smaller']),
    point: found.any('point') === null ? null : found.whole('point', 1, points),
    open: found.has('open') ? found.text('open') : '',
    search: found.has('search') ? searchFrom(found.part('search'), points) : undefined,
  };
}

function searchFrom(search: FieldReader, points: number): BestSearch {
  return {
    replications: search.whole('replications', 0, MOST_REPLICATIONS),
    points: search.list('points', undefined, points).map(point => point.asWhole(1, points)),
    needed: search.whole('needed', 1, Number.MAX_SAFE_INTEGER),
    atMost: search.flag('atMost'),
  };
}
