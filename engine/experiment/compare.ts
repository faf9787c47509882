import type { Scenario } from '../center/scenario.ts';
import { CONTACT_MEASURES, type ContactMeasure, SERVICE_LEVEL_RULES } from '../measures/contact-measures.ts';
import { differenceEstimate } from '../stats/difference.ts';
import { totalCostSeries } from './cost-report.ts';
import { COST_MEASURES } from './cost-series.ts';
import { measuresOfFeatures } from './features.ts';
import { fixedMeasures } from './fixed-measures.ts';
import type { Estimate } from './report-types.ts';
import type { Replications } from './run-experiment.ts';
import { Samples } from './samples.ts';
import { AGENT_MEASURES, contactSeries, groupSeries, type Series } from './series.ts';

/** One scenario of a comparison, with its replications under the common seed. */
export interface Compared {
  name: string;
  scenario: Scenario;
  replications: Pick<Replications, 'tallies'>;
}

/** A difference b − a, and how many times the replications independent runs would have taken for it; null: cannot be formed. */
export type Difference = Estimate & { varianceReduction: number | null };

/** Differences of b against a, by measure; service level by rule as `serviceLevel.RULE`. */
export interface Differences {
  a: string;
  b: string;
  measures: Record<string, Difference | null>;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Measures of all contacts together, of features, of all agents together, and of money, as series over replications.
 *
 * @param isWanted - which of them, by name; all, where nothing is said
 */
export function totalSeries(
  scenario: Scenario,
  replications: Pick<Replications, 'tallies'>,
  isWanted: (name: string) => boolean = () => true,
): Series[] {
  const samples = new Samples(scenario, replications.tallies, 0);
  const types = scenario.contactTypes.map((_, t) => t);
  const rows = samples.contacts(types);
  const fixed = fixedMeasures(scenario, types);
  const groups = scenario.agentGroups.map((_, g) => g);
  const contacts = (measures: readonly ContactMeasure[], of: ReadonlySet<string> | 'all', prefix = '') =>
    measures
      .filter(({ name }) => isWanted(prefix + name))
      .map(measure => contactSeries(measure, rows, samples.window, of))
      .map(series => ({ ...series, name: prefix + series.name }));
  const ofAgents = AGENT_MEASURES.some(isWanted)
    ? groupSeries(scenario.agentGroups, scenario, samples.agents(groups), samples)
    : [];
  const ofMoney = COST_MEASURES.some(isWanted) ? totalCostSeries(scenario, samples, rows) : [];
  return [
    ...contacts(CONTACT_MEASURES, fixed),
    ...contacts(SERVICE_LEVEL_RULES, fixed, 'serviceLevel.'),
    ...contacts(Object.values(measuresOfFeatures(scenario)).flat(), NONE),
    ...ofAgents.filter(({ name }) => name !== 'handled' && isWanted(name)),
    ...ofMoney.filter(({ name }) => isWanted(name)),
  ];
}

/**
 * The differences between scenarios under common random numbers (rule E2): each later one against the first,
 * then each against each.
 */
export function compareScenarios(compared: readonly Compared[], confidence: number): Differences[] {
  const series = compared.map(({ scenario, replications }) => totalSeries(scenario, replications));
  const pairs: Differences[] = [];
  for (let i = 0; i < compared.length; i++)
    for (let j = i + 1; j < compared.length; j++)
      pairs.push({
        a: compared[i]!.name,
        b: compared[j]!.name,
        measures: differences(series[i]!, series[j]!, confidence),
      });
  return pairs;
}

function differences(
  a: readonly Series[],
  b: readonly Series[],
  confidence: number,
): Differences['measures'] {
  const measures: Differences['measures'] = {};
  for (const ofB of b) {
    const ofA = a.find(s => s.name === ofB.name);
    if (ofA === undefined || ofA.numerators.length !== ofB.numerators.length) continue;
    const { estimate, exact, varianceReduction } = differenceEstimate(ofB, ofA, confidence, {
      fixed: ofA.fixed && ofB.fixed,
    });
    measures[ofB.name] = estimate && {
      ...estimate,
      ...(exact ? { exact: true as const } : {}),
      varianceReduction,
    };
  }
  return measures;
}
