import { type Scenario, SECOND } from '../center/scenario.ts';
import { CONTACT_MEASURES, SERVICE_LEVEL_RULES } from '../measures/contact-measures.ts';
import { IntervalClock } from '../measures/interval-clock.ts';
import type { Tally } from '../measures/tally.ts';
import { checkBareScenario } from './check-given.ts';
import { totalSeries } from './compare.ts';
import { fixedMeasures } from './fixed-measures.ts';
import { Samples } from './samples.ts';
import { AGENT_MEASURES, contactSeries, groupSeries, type Series } from './series.ts';

/** A measure that can be chosen by name: of all contacts (`waitTime`), or of a part (`contactTypes.regular.waitTime`). */
export interface ChosenMeasure {
  name: string;
  unit: Series['unit'];
  /** lies in [0, 1] */
  bounded: boolean;
  /** nothing random can change it */
  fixed: boolean;
}

/** One measure over some replications: the sums whose ratio it is, one of each a replication that was complete. */
export interface ChosenSeries extends ChosenMeasure {
  numerators: Float64Array;
  denominators: Float64Array;
  /** events it rests on, and replications with one (rule E4); undefined: not counted in events */
  events: { count: number; samples: number } | undefined;
}

/**
 * The measures of a scenario that can be chosen, in the order of the glossary: of all, then of each part.
 *
 * @throws RangeError when it is no scenario
 */
export function measuresOf(scenario: Scenario): ChosenMeasure[] {
  checkBareScenario(scenario);
  return ['', ...partsOf(scenario)].flatMap(part =>
    seriesOfPart(scenario, [], part).map(({ name, unit, bounded, fixed }) => ({
      name,
      unit,
      bounded,
      fixed,
    })),
  );
}

/**
 * A name with the rule that `serviceLevel` leaves open: that of the promise of the contact type that is named, or of the
 * first one. Other names stay as they are.
 */
export function measureInFull(name: string, { contactTypes }: Scenario): string {
  if (!name.endsWith('serviceLevel')) return name;
  const own = contactTypes.find(type => name === `contactTypes.${type.name}.serviceLevel`);
  return `${name}.${(own ?? contactTypes[0]!).promise.rule}`;
}

/**
 * Chosen measures over replications, as series whose ratios estimates are formed from.
 *
 * @param tallies - those of replications that reached a limit are left out
 * @param names - of `measuresOf`, each once
 * @returns in the order of names
 * @throws RangeError on a name that the scenario does not have
 */
export function chosenSeries(
  scenario: Scenario,
  tallies: readonly Tally[],
  names: readonly string[],
): ChosenSeries[] {
  const found = new Map<string, ChosenSeries>();
  const wanted = ['', ...partsOf(scenario)].filter(part => names.some(name => belongs(name, part)));
  for (const part of wanted)
    for (const series of seriesOfPart(scenario, tallies, part, undefined, names))
      found.set(series.name, series);
  return names.map(name => {
    const series = found.get(name);
    if (series === undefined) throw new RangeError(`${name}: no measure of ${scenario.name}`);
    return series;
  });
}

/**
 * The same of one interval of the day, from 1; measures that are not told by interval (of features, of money) are
 * left out. Time averages are over the interval.
 */
export function chosenSeriesIn(
  scenario: Scenario,
  tallies: readonly Tally[],
  names: readonly string[],
  interval: number,
): ChosenSeries[] {
  const found = new Map<string, ChosenSeries>();
  const wanted = ['', ...partsOf(scenario)].filter(part => names.some(name => belongs(name, part)));
  for (const part of wanted)
    for (const series of seriesOfPart(scenario, tallies, part, interval, names))
      found.set(series.name, series);
  return names.flatMap(name => found.get(name) ?? []);
}

/** Start and end of each interval of a scenario that is counted [s since the start of the horizon]. */
export function intervalsOf(scenario: Scenario): { start: number; end: number }[] {
  const clock = new IntervalClock(scenario);
  return Array.from({ length: clock.count }, (_, k) => ({
    start: clock.start(k + 1) / SECOND,
    end: clock.end(k + 1) / SECOND,
  }));
}

const belongs = (name: string, part: string) =>
  part === '' ? !/^(?:contactTypes|queues|agentGroups)\./u.test(name) : name.startsWith(`${part}.`);

function partsOf({ contactTypes, queues, agentGroups }: Scenario): string[] {
  const named = (kind: string, parts: readonly { name: string }[]) =>
    parts.map(({ name }) => `${kind}.${name}`);
  return [
    ...named('contactTypes', contactTypes),
    ...named('queues', queues),
    ...named('agentGroups', agentGroups),
  ];
}

function seriesOfPart(
  scenario: Scenario,
  tallies: readonly Tally[],
  part: string,
  interval?: number,
  names?: readonly string[],
): ChosenSeries[] {
  if (part === '' && interval === undefined) {
    const replications = { tallies: [...tallies], histograms: new Float64Array(0) };
    return totalSeries(scenario, replications, name => names?.includes(name) ?? true);
  }
  const samples = new Samples(scenario, tallies, 0);
  const fullName = (name: string) => (part === '' ? name : `${part}.${name}`);
  const isWanted = (name: string) => names?.includes(fullName(name)) ?? true;
  const at = part.indexOf('.');
  const [kind, name] = [part.slice(0, at), part.slice(at + 1)];
  const groups = scenario.agentGroups.flatMap((group, g) =>
    part === '' || (kind === 'agentGroups' && group.name === name) ? [g] : [],
  );
  const types = scenario.contactTypes.flatMap((type, t) => {
    const own = kind === 'queues' ? scenario.queues[type.queue]!.name : type.name;
    return part === '' || (kind !== 'agentGroups' && own === name) ? [t] : [];
  });
  const ofContacts =
    types.length === 0 ? [] : contactSeriesOf(scenario, samples, { types, interval, isWanted });
  const isOfAgents = groups.length > 0 && AGENT_MEASURES.some(isWanted);
  const ofAgents = isOfAgents ? agentSeriesOf(scenario, samples, groups, part, interval) : [];
  const all = [...ofContacts, ...ofAgents];
  return part === '' ? all : all.map(series => ({ ...series, name: fullName(series.name) }));
}

function agentSeriesOf(
  scenario: Scenario,
  samples: Samples,
  groups: readonly number[],
  part: string,
  interval?: number,
): Series[] {
  const specs = groups.map(g => scenario.agentGroups[g]!);
  const series = groupSeries(specs, scenario, samples.agents(groups, interval), samples, interval);
  return part === '' ? series.filter(({ name }) => name !== 'handled') : series;
}

function contactSeriesOf(
  scenario: Scenario,
  samples: Samples,
  {
    types,
    interval,
    isWanted,
  }: { types: readonly number[]; interval: number | undefined; isWanted: (name: string) => boolean },
): Series[] {
  const rules = SERVICE_LEVEL_RULES.map(measure => ({ ...measure, name: `serviceLevel.${measure.name}` }));
  const wanted = [...CONTACT_MEASURES, ...rules].filter(({ name }) => isWanted(name));
  if (wanted.length === 0) return [];
  const rows = samples.contacts(types, interval);
  const fixed = fixedMeasures(scenario, types);
  const { intervals } = samples;
  const window =
    interval === undefined ? samples.window : (intervals.end(interval) - intervals.start(interval)) / SECOND;
  return wanted.map(measure => contactSeries(measure, rows, window, fixed));
}
