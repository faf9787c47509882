import type { Scenario } from '../center/scenario.ts';
import { asWhole } from '../measures/fold.ts';
import { checkKeys, checkLoaded, must } from './check-given.ts';
import { type ChosenMeasure, measureInFull, measuresOf } from './chosen-measures.ts';
import { compareScenarios, type Differences } from './compare.ts';
import { Gatherer } from './gathered.ts';
import { PrecisionWatch } from './precision-watch.ts';
import { replicate } from './replicate.ts';
import type { Report } from './report-types.ts';
import {
  checkOptions,
  reportOf,
  SIMULATE_OPTIONS,
  type Simulated,
  type SimulateOptions,
} from './simulate.ts';
import { ruleInWords } from './stopping-rule.ts';

/** When replications are enough, in place of their number. */
export interface WantedPrecision {
  /** greatest error wished for, as a share of the true value, in (0, 1), such as 0.01 */
  relative: number;
  /**
   * names from `measuresOf`, such as `waitTime` or `contactTypes.regular.serviceLevel.ofOffered`; one or more.
   * `serviceLevel` without a rule is by that of the promise
   */
  measures: readonly string[];
  /** most replications, at least 20. 10,000 */
  ceiling?: number;
}

/** As for `simulate`, with a precision where the number of replications is not said. */
export interface ExperimentPlan extends SimulateOptions {
  /** replications go on until every measure of every scenario is as precise; not together with `replications` */
  precision?: WantedPrecision;
}

/** What an experiment found. */
export interface ExperimentResult {
  /** replications of each scenario */
  replications: number;
  /** the stopping rule in words, and why it stopped; undefined where the number was said */
  stopping: { rule: string; stopped: 'precision' | 'ceiling' | 'interrupted' } | undefined;
  /** by the names given, each as `simulate` returns it */
  reports: Record<string, Report>;
  /** b − a, paired (rule E2): each later scenario against the first, then each against each */
  differences: Differences[];
}

const CEILING = 10_000;
const PLAN_OPTIONS = [...SIMULATE_OPTIONS, 'precision'] as const satisfies (keyof ExperimentPlan)[];
const PRECISION_OPTIONS = ['relative', 'measures', 'ceiling'] as const satisfies (keyof WantedPrecision)[];

/**
 * Simulates several scenarios under common random numbers, in this thread: replication k of each meets the same
 * customers, as far as they have the same (rules S1 to S5).
 *
 * @param scenarios - by a name of your own, one or more, each from `loadScenario`; the first is what the others are
 *   held against. A name that is only a number is refused: a JavaScript object would put it before all others
 * @param plan - as for `simulate`; `precision` in place of `replications` goes on until it is reached, by a sequential
 *   rule that is valid although it is looked at often (rule E5)
 * @returns reports by name, and paired differences with intervals, each of them valid by itself; units as in `simulate`
 * @throws RangeError when an option is out of its range or unknown, a scenario was not loaded, a name is a number, or a
 *   scenario lacks a measure that is named
 */
export function experiment(
  scenarios: Readonly<Record<string, Simulated>>,
  plan: ExperimentPlan = {},
): ExperimentResult {
  const names = checkNames(scenarios);
  const said = checkOptions(plan, PLAN_OPTIONS);
  const all = Object.values(scenarios);
  const watch = plan.precision && watchOf(scenarios, plan, plan.precision, said.confidence);
  const gatherers = all.map(({ scenario }) => new Gatherer(scenario));
  const results = gatherers.map(({ gathered }) => gathered);
  let finished = 0;
  for (let goal = watch?.next ?? said.replications; finished < goal; goal = watch?.next ?? goal) {
    const reached = runRange(all, gatherers, { seed: said.seed, first: finished, goal }, plan.onProgress);
    watch?.take(results, finished);
    finished = results[0]!.tallies.length;
    if (!reached) break;
  }
  const interrupted = watch === undefined ? finished < said.replications : watch.stopped === 'interrupted';
  const reportsOf = all.map((each, k) => [names[k], reportOf(each, results[k]!, said, interrupted)]);
  return {
    replications: finished,
    stopping: watch && { rule: ruleInWords(watch.rule), stopped: watch.stopped },
    reports: Object.fromEntries(reportsOf),
    differences: compareScenarios(
      all.map(({ scenario }, k) => ({
        name: names[k]!,
        scenario: asWhole(scenario),
        replications: results[k]!,
      })),
      said.confidence,
    ),
  };
}

/** One range of replications of every scenario, side by side; false where onProgress ended it. */
function runRange(
  all: readonly Simulated[],
  gatherers: readonly Gatherer[],
  { seed, first, goal }: { seed: string; first: number; goal: number },
  onProgress: SimulateOptions['onProgress'],
): boolean {
  for (let k = first; k < goal; k++) {
    all.forEach(({ scenario }, s) => {
      gatherers[s]!.add(replicate(scenario, seed, k, { lent: true }));
    });
    if (onProgress?.(k + 1) === false) return false;
  }
  return true;
}

function checkNames(scenarios: Readonly<Record<string, Simulated>>): string[] {
  must(
    typeof scenarios === 'object' && scenarios !== null,
    'scenarios',
    scenarios,
    'an object of scenarios by name',
  );
  const names = Object.keys(scenarios);
  if (names.length === 0) throw new RangeError('scenarios: none, must be at least one');
  const number = names.find(name => /^\d+$/u.test(name));
  if (number !== undefined)
    throw new RangeError(
      `scenarios: the name ${number} is a number, must be a text such as "${number} agents"`,
    );
  for (const name of names) checkLoaded(`scenarios.${name}`, scenarios[name]);
  return names;
}

function watchOf(
  scenarios: Readonly<Record<string, Simulated>>,
  plan: ExperimentPlan,
  precision: WantedPrecision,
  confidence: number,
): PrecisionWatch {
  if (plan.replications !== undefined)
    throw new RangeError('replications and precision: both are said, must be one of them');
  checkKeys('precision', precision, PRECISION_OPTIONS);
  const { relative, measures, ceiling = CEILING } = precision;
  must(typeof relative === 'number', 'precision.relative', relative, 'a number, such as 0.01');
  const areNames = Array.isArray(measures) && measures.every(name => typeof name === 'string');
  must(areNames, 'precision.measures', measures, "a list of names from measuresOf, such as ['waitTime']");
  const watched = Object.entries(scenarios).map(([name, { scenario }]) => ({
    ...{ name, scenario: asWhole(scenario) },
    chosen: chosenOf(name, scenario, measures),
  }));
  return new PrecisionWatch(watched, { relative, ceiling, confidence });
}

function chosenOf(name: string, scenario: Scenario, measures: readonly string[]): ChosenMeasure[] {
  const known = measuresOf(scenario);
  return measures.map(measure => {
    const full = measureInFull(measure, scenario);
    const found = known.find(each => each.name === full);
    if (found === undefined) throw new RangeError(`precision.measures: ${name} has no measure ${measure}`);
    return found;
  });
}
