import { createHash } from 'node:crypto';
import { ruleInWords } from '../../engine/index.ts';
import type { BestPoint } from './best-point.ts';
import type { Plan } from './plan.ts';
import type { Results } from './results.ts';
import { precisionOptions } from './schedule.ts';
import type { WrittenTable } from './table-files.ts';
import type { WrittenFile } from './whole-file.ts';

/** Says that a folder holds results of ccsim, and in which form. */
const FORM = 'ccsim results 1';

/** How estimates are formed, in words. */
const PROCEDURES = {
  intervals: 'sum ÷ sum over replications, jackknife, Student’s t; shares on the logit scale',
  differences:
    'paired over replications under common random numbers; together by Bonferroni, measure by measure',
};

/** All that a result depends on, what was found by which procedure, and its files: the same for the same plan. */
export function manifestOf(
  results: Results,
  best: BestPoint | undefined,
  tables: Record<string, WrittenTable>,
  report: WrittenFile,
) {
  const { experiment, states } = results;
  const rule = precisionOptions(experiment);
  return {
    form: FORM,
    ...experiment.plan,
    procedures: {
      ...PROCEDURES,
      ...(rule === undefined ? {} : { stopping: ruleInWords(rule) }),
      ...(best === undefined ? {} : { best: best.procedure }),
    },
    results: {
      replications: states.map(({ replications }) => replications),
      truncated: states.map((_, p) => results.truncated(p).length),
      checks: states.map((_, p) => results.fault(p) ?? 'ok'),
      ...(best === undefined ? {} : { best: numbered(best) }),
    },
    tables: shapesOf(tables),
    files: {
      ...Object.assign({}, ...Object.values(tables).map(({ files }) => files)),
      'report.md': report,
    } as Record<string, WrittenFile>,
  };
}

function shapesOf(tables: Record<string, WrittenTable>) {
  return Object.fromEntries(
    Object.entries(tables).map(([name, { rows, columns }]) => [name, { rows, columns }]),
  );
}

export type Manifest = ReturnType<typeof manifestOf>;

/** Points by the numbers that tables give them, from 1. */
export function numbered({ best, dropped, open, search }: BestPoint) {
  return {
    point: best === undefined ? null : best + 1,
    ...(open === '' ? {} : { open }),
    ...(search && { search: { ...search, points: search.points.map(point => point + 1) } }),
    dropped: dropped.map(({ point, replications, by }) => ({ point: point + 1, replications, by: by + 1 })),
  };
}

/** A manifest as text; its second line is the sha256 of all others, so that a change by hand is noticed. */
export function sealedText(manifest: object): string {
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  return text.replace('{\n', `{\n  "sha256": "${sha256(text)}",\n`);
}

/** What is wrong with the hash that a manifest's text has of itself; undefined: it holds. */
export function faultOfSeal(text: string): string | undefined {
  const seal = /^\{\n {2}"sha256": "([0-9a-f]{64})",\n/u.exec(text);
  if (seal === null) return 'has no hash of itself in its second line';
  const found = sha256(text.replace(seal[0], '{\n'));
  if (found === seal[1]) return undefined;
  return `all but its second line has the hash ${found.slice(0, 12)}, which that line says is ${seal[1]!.slice(0, 12)}`;
}

/** The plan in a manifest. */
export function planIn(manifest: Manifest): Plan {
  const { sha256: _sha256, ...unsealed } = manifest as Manifest & { sha256?: string };
  const { form: _form, procedures: _procedures, results: _results, ...others } = unsealed;
  const { tables: _tables, files: _files, ...plan } = others;
  return plan;
}

/** Whether a value has what is read of a manifest first; all else is as written where the manifest's own hash holds. */
export function isManifest(value: unknown): value is Manifest {
  const { form, files, tables, points, results } = (value ?? {}) as Partial<Manifest>;
  return (
    form === FORM &&
    isEach(files, file => Number.isSafeInteger(file.bytes) && typeof file.sha256 === 'string') &&
    isEach(tables, table => Number.isSafeInteger(table.rows) && Array.isArray(table.columns)) &&
    Array.isArray(points) &&
    points.every(point => Array.isArray(point?.measures)) &&
    [results?.replications, results?.checks].every(list => isListOf(list, points.length))
  );
}

const isListOf = (list: unknown, length: number) => Array.isArray(list) && list.length === length;

function isEach<T>(record: Record<string, T> | null | undefined, isSound: (value: T) => boolean): boolean {
  return (
    typeof record === 'object' &&
    record !== null &&
    Object.values(record).every(each => each !== null && isSound(each))
  );
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
