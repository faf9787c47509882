import type { BestPoint } from './best-point.ts';
import { numbered } from './manifest.ts';
import { nameOf } from './report-text.ts';
import { unitOf } from './result-tables.ts';
import type { Results } from './results.ts';

/** An experiment as one document: points with their measures, differences, the best. */
export function batchJson(results: Results, best: BestPoint | undefined) {
  const { plan } = results.experiment;
  return {
    ccsim: plan.ccsim,
    seed: plan.seed,
    confidence: plan.confidence,
    status: results.states.some((_, p) => results.truncated(p).length > 0) ? 'truncated' : 'complete',
    units: Object.fromEntries(results.measures().map(name => [name, unitOf(results, name)])),
    points: plan.points.map(({ scenario, values, hash, measures }, p) => ({
      point: p + 1,
      scenario: { name: plan.scenarios[scenario]!.name, hash },
      settings: Object.fromEntries(plan.paths.map((path, v) => [path, values[v]!])),
      replications: results.states[p]!.replications,
      ...(results.states[p]!.stopped === undefined ? {} : { stopped: results.states[p]!.stopped }),
      total: Object.fromEntries(
        measures.map(({ name }, m) => {
          const { estimate, exact } = results.estimate(p, m);
          return [name, estimate && { ...estimate, ...(exact ? { exact } : {}) }];
        }),
      ),
    })),
    differences: differencesJson(results),
    ...(best === undefined ? {} : { best: { ...numbered(best), ...best.wanted, procedure: best.procedure } }),
  };
}

function differencesJson(results: Results) {
  const byPair = new Map(results.pairs().map(([a, b]) => [`${a} ${b}`, {} as Record<string, unknown>]));
  for (const measure of results.measures())
    for (const { a, b, estimate, together, varianceReduction } of results.differences(measure))
      byPair.get(`${a} ${b}`)![measure] = estimate && { ...estimate, together, varianceReduction };
  return results.pairs().map(([a, b]) => ({
    a: nameOf(results, a),
    b: nameOf(results, b),
    points: [a + 1, b + 1],
    measures: byPair.get(`${a} ${b}`)!,
  }));
}
