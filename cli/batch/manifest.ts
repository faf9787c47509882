import { ruleInWords } from '../../engine/index.ts';
import type { BestPoint } from './best-point.ts';
import type { Results } from './results.ts';
import { precisionOptions } from './schedule.ts';
import type { WrittenTable } from './table-files.ts';
import type { WrittenFile } from './whole-file.ts';

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
    form: 'ccsim results 1',
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
