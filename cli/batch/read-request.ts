import { resolve } from 'node:path';
import type { Given } from '../command.ts';
import { UsageError } from '../faults.ts';
import { checkLanguage, readConfidence, readCount, readInterval } from '../options.ts';
import { count } from '../print/number.ts';
import { scenarioPaths } from '../scenario-paths.ts';
import { readDesign, readReplications } from './batch-options.ts';
import { readBest } from './best-wish.ts';
import type { BatchRequest } from './request.ts';
import { readVariation } from './varied-values.ts';

type Kind = BatchRequest['kind'];

/** What was asked for on the command line. */
export function readRequest(kind: Kind, given: Given): BatchRequest {
  checkLanguage(given, kind);
  checkTogether(given, kind);
  const paths = scenarioPaths(given, kind, kind === 'compare' ? 2 : 1, kind === 'compare' ? 6 : 1000);
  const best = readBest(given.text('best'), given.text('indifference'), kind);
  const taskSize = readCount(given, 'task', kind, 1);
  const interval = readInterval(given, kind);
  if (interval !== undefined && given.text('out') === undefined)
    throw new UsageError(
      `--interval ${given.text('interval')}: is told in tables, which need --out DIR`,
      kind,
    );
  const vary = given.texts('vary').map(readVariation);
  const design = readDesign(given.text('design'), kind);
  if (design.kind !== 'grid' && vary.length === 0)
    throw new UsageError(
      `--design ${given.text('design')}: nothing is varied, expected --vary as well`,
      kind,
    );
  return {
    kind,
    paths: paths.map(path => resolve(path)),
    set: given.texts('set'),
    policies: policiesOf(given, paths, kind),
    vary,
    design,
    seed: given.text('seed') ?? '1',
    confidence: readConfidence(given.text('confidence') ?? '95 %', kind),
    replications: readReplications(given, kind),
    measures: given.texts('measure'),
    ...(best === undefined ? {} : { best }),
    ...(taskSize === undefined ? {} : { taskSize }),
    ...(interval === undefined ? {} : { interval }),
  };
}

/** What does not go with tables. */
function checkTogether(given: Given, kind: Kind): void {
  for (const option of ['batches', 'fail-if'])
    if (given.texts(option).length > 0)
      throw new UsageError(
        `--${option} does not go with tables of replications (--out, --replications auto)`,
        kind,
      );
}

/** The file of each scenario's policy; null: it has none of the user's own. */
function policiesOf(given: Given, paths: readonly string[], kind: Kind): (string | null)[] {
  const policies = given.texts('policy');
  if (policies.length > 1 && policies.length !== paths.length)
    throw new UsageError(
      `--policy is given ${count(policies.length, 'time')} for ${count(paths.length, 'scenario')}`,
      kind,
    );
  return paths.map((_, k) => {
    const file = policies.length === 1 ? policies[0] : policies[k];
    return file === undefined || file === 'none' ? null : resolve(file);
  });
}
