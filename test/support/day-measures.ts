import { type Scenario, SECOND } from '../../engine/center/scenario.ts';
import type { Estimator } from '../../engine/experiment/estimator.ts';
import { featureReports } from '../../engine/experiment/feature-report.ts';
import { replicate } from '../../engine/experiment/replicate.ts';
import { ruleReports } from '../../engine/experiment/rule-report.ts';
import { Samples } from '../../engine/experiment/samples.ts';
import { groupSeries, type Series } from '../../engine/experiment/series.ts';
import { stateSeries } from '../../engine/experiment/state-series.ts';
import {
  CALLBACK_MEASURES,
  CLOCK_MEASURES,
  CONTACT_MEASURES,
  type ContactMeasure,
  CUSTOMER_MEASURES,
  IVR_MEASURES,
  SERVICE_LEVEL_RULES,
  TRANSFER_MEASURES,
} from '../../engine/measures/contact-measures.ts';
import {
  CONSULT_MEASURES,
  FORWARD_MEASURES,
  LOST_MEASURES,
  TRANSFER_HOUR_MEASURES,
  WRONG_CHOICE_MEASURES,
} from '../../engine/measures/further-measures.ts';
import type { Tally } from '../../engine/measures/tally.ts';
import type { RunOptions } from './event-log.ts';

/** The measures of contacts, by name. */
export const MEASURES_OF_CONTACTS: ReadonlyMap<string, ContactMeasure> = new Map(
  [
    ...[
      ...CONTACT_MEASURES,
      ...CLOCK_MEASURES,
      ...SERVICE_LEVEL_RULES,
      ...CUSTOMER_MEASURES,
      ...IVR_MEASURES,
    ],
    ...[...TRANSFER_MEASURES, ...TRANSFER_HOUR_MEASURES, ...CALLBACK_MEASURES, ...FORWARD_MEASURES],
    ...[...CONSULT_MEASURES, ...LOST_MEASURES, ...WRONG_CHOICE_MEASURES],
  ].map(measure => [measure.name, measure]),
);

/** Where a measure is taken; nothing: over all. */
export interface Place {
  type?: string | undefined;
  queue?: string | undefined;
  group?: string | undefined;
  trunks?: string | undefined;
  /** such as welcome/main */
  menu?: string | undefined;
  rule?: string | undefined;
  /** from 1 */
  interval?: number | undefined;
}

/** Runs a replication and holds it to the laws that every run must fulfil. */
export function runChecked(
  scenario: Scenario,
  { seed = '1', replication = 0, list }: RunOptions = {},
): Tally {
  const tally = replicate(scenario, seed, replication, { list });
  const broken = Object.entries(tally.checks).filter(([, outcome]) => outcome !== 'ok');
  if (broken.length > 0) throw new Error(`books do not balance: ${broken.join('; ')}`);
  return tally;
}

/** A measure of one replication, in seconds and shares; null where there is nothing to divide by. */
export function measureOf(scenario: Scenario, tally: Tally, name: string, place: Place = {}): number | null {
  const samples = new Samples(scenario, [tally], 0);
  if (place.group !== undefined) return groupMeasure(scenario, samples, name, place);
  if (place.trunks ?? place.menu ?? place.rule) return reported(scenario, samples, name, place);
  const measure = MEASURES_OF_CONTACTS.get(name);
  if (measure === undefined) return peakOf(tally, name);
  const row = samples.contacts(linesOf(scenario, place), place.interval)[0]!;
  const { numerator, denominator } = measure;
  if (denominator === undefined) return numerator(row);
  if (denominator === 'window') return numerator(row) / SECOND / windowOf(scenario, samples, place);
  return ratio(numerator(row), denominator(row));
}

/** A measure of lines, menus or rules, as the report has it. */
function reported(scenario: Scenario, samples: Samples, name: string, place: Place): number | null {
  const value = (series: Series) => ratio(series.numerators[0]!, series.denominators[0]!);
  const estimator = { estimate: value } as unknown as Estimator;
  const { trunks, ivr } = featureReports(scenario, samples, estimator);
  const set =
    place.rule === undefined
      ? (trunks[place.trunks!] ?? ivr.menus[place.menu!])
      : ruleReports(scenario, samples, estimator)[place.rule];
  const found = set?.[name] as number | null | undefined;
  if (found === undefined) throw new Error(`no measure ${name} of ${JSON.stringify(place)}`);
  return found;
}

function peakOf(tally: Tally, name: string): number {
  if (name === 'inside at the end') return tally.inside;
  if (name === 'peak inside') return tally.peaks.inside;
  if (name === 'peak waiting') return tally.peaks.waiting;
  throw new Error(`no measure ${name}`);
}

function groupMeasure(scenario: Scenario, samples: Samples, name: string, place: Place): number | null {
  const g = scenario.agentGroups.findIndex(group => group.name === place.group);
  if (name === 'peak busy') return samples.tallies[0]!.peaks.busy[g]!;
  const rows = samples.agents([g], place.interval);
  const group = [scenario.agentGroups[g]!];
  const series = [
    ...groupSeries(group, scenario, rows, samples, place.interval),
    ...stateSeries(group, scenario, rows, samples.weights),
  ];
  const found = series.find(s => s.name === name);
  if (found === undefined) throw new Error(`no measure ${name} of a group`);
  return ratio(found.numerators[0]!, found.denominators[0]!);
}

function linesOf(scenario: Scenario, place: Place): number[] {
  return scenario.contactTypes.flatMap((type, line) => {
    const isHere = place.type === undefined || type.name === place.type;
    const isInQueue = place.queue === undefined || scenario.queues[type.queue]!.name === place.queue;
    return isHere && isInQueue ? [line] : [];
  });
}

function windowOf(scenario: Scenario, samples: Samples, { interval }: Place): number {
  const { intervals } = samples;
  const length =
    interval === undefined
      ? scenario.horizon - scenario.warmUp
      : intervals.end(interval) - intervals.start(interval);
  return length / SECOND;
}

function ratio(above: number, below: number): number | null {
  return below === 0 ? null : above / below;
}
