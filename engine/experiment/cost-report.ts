import type { Scenario } from '../center/scenario.ts';
import type { Cost } from '../economics/cost.ts';
import { abandoned, handled } from '../measures/contact-measures.ts';
import { costSeries, costsIn } from './cost-series.ts';
import type { Estimator } from './estimator.ts';
import type { CostReport } from './report-types.ts';
import { ofRows, type Samples } from './samples.ts';
import type { Series } from './series.ts';

/**
 * Series of the costs over replications; none for batches, which a month's sums cannot be shared out over.
 *
 * @param rows - of all contact types
 */
export function totalCostSeries(
  scenario: Scenario,
  samples: Samples,
  rows = samples.contacts(scenario.contactTypes.map((_, t) => t)),
): Series[] {
  if (scenario.money === undefined || samples.batches > 0) return [];
  const offered = ofRows(rows, row => handled(row) + abandoned(row));
  return costSeries(scenario, samples, offered, ofRows(rows, handled));
}

export function costReport(scenario: Scenario, samples: Samples, estimator: Estimator): CostReport {
  const measures = totalCostSeries(scenario, samples).map(series => [
    series.name,
    estimator.estimate(series, undefined),
  ]);
  const perTally = samples.tallies.map(costsIn(scenario));
  const mean = (p: number, part: keyof Cost) =>
    perTally.length === 0 ? 0 : perTally.reduce((sum, costs) => sum + costs[p]![part], 0) / perTally.length;
  const providers = scenario.money!.providers.map((provider, p) => {
    const cost: Cost = {
      wages: mean(p, 'wages'),
      fixed: mean(p, 'fixed'),
      price: mean(p, 'price'),
      minimumTopUp: mean(p, 'minimumTopUp'),
      reserve: mean(p, 'reserve'),
      total: mean(p, 'total'),
    };
    return [provider.name, cost];
  });
  return {
    currency: scenario.money!.currency,
    measures: Object.fromEntries(measures),
    providers: Object.fromEntries(providers),
  };
}
