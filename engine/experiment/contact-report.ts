import type { Scenario, ServiceLevelRule } from '../center/scenario.ts';
import {
  CLOCK_MEASURES,
  CONTACT_MEASURES,
  type ContactMeasure,
  SERVICE_LEVEL_RULES,
} from '../measures/contact-measures.ts';
import type { Estimator } from './estimator.ts';
import type { ContactReport, MeasureSet, ServiceLevels } from './report-types.ts';
import type { IntervalSamples, Rows, Samples } from './samples.ts';
import { contactSeries, groupSeries } from './series.ts';
import { stateSeries } from './state-series.ts';

type Fixed = ReadonlySet<string> | 'all';

/** All measures of contacts over rows of sums. */
export function contactReport(
  rows: Rows,
  window: number,
  fixed: Fixed,
  estimator: Estimator,
  place?: string,
  weights?: Float64Array,
): ContactReport {
  const report: Record<string, ContactReport[string]> = {};
  const estimate = (measure: ContactMeasure) =>
    estimator.estimate(contactSeries(measure, rows, window, fixed, weights), place);
  for (const measure of CONTACT_MEASURES) report[measure.name] = estimate(measure);
  const levels: Partial<ServiceLevels> = {};
  for (const rule of SERVICE_LEVEL_RULES) levels[rule.name as ServiceLevelRule] = estimate(rule);
  return { ...report, serviceLevel: levels as ServiceLevels };
}

/** The same for an interval, with its counts by the clock; `weights`: replications that each row is the sum of. */
export function intervalContactReport(
  rows: Rows,
  window: number,
  fixed: Fixed,
  estimator: Estimator,
  weights: Float64Array,
): ContactReport {
  const report = contactReport(rows, window, fixed, estimator, undefined, weights);
  for (const measure of CLOCK_MEASURES) {
    const series = contactSeries(measure, rows, window, fixed, weights);
    report[measure.name] = estimator.estimate(series, undefined);
  }
  return report;
}

/** Measures of each agent group, by name. */
export function groupReports(
  scenario: Scenario,
  samples: Samples | IntervalSamples,
  estimator: Estimator,
  interval?: number,
): Record<string, MeasureSet> {
  return Object.fromEntries(
    scenario.agentGroups.map((group, g) => [
      group.name,
      agentReport([g], scenario, samples, estimator, interval),
    ]),
  );
}

/** Measures of the agents of each site, by name. */
export function siteReports(
  scenario: Scenario,
  samples: Samples,
  estimator: Estimator,
): Record<string, MeasureSet> {
  return Object.fromEntries(
    scenario.sites.map((site, k) => {
      const here = scenario.agentGroups.flatMap((group, g) => (group.site === k ? [g] : []));
      return [site.name, agentReport(here, scenario, samples, estimator)];
    }),
  );
}

function agentReport(
  chosen: readonly number[],
  scenario: Scenario,
  samples: Samples | IntervalSamples,
  estimator: Estimator,
  interval?: number,
): MeasureSet {
  const groups = chosen.map(g => scenario.agentGroups[g]!);
  const rows = samples.agents(chosen, interval);
  const series = [
    ...groupSeries(groups, scenario, rows, samples, interval),
    ...stateSeries(groups, scenario, rows, samples.weights),
  ];
  return Object.fromEntries(series.map(s => [s.name, estimator.estimate(s, undefined)]));
}
