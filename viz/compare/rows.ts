import {
  asWhole,
  type ChosenSeries,
  chosenSeries,
  differenceEstimate,
  measuresOf,
  type Scenario,
  SECOND,
  type Tally,
} from '../../engine/index.ts';
import { measureName, nameOf } from './measure-name.ts';

/** A mean with its interval; low and high are null where none can be formed. */
export interface Estimate {
  value: number;
  low: number | null;
  high: number | null;
  /** nothing random can change it */
  isExact: boolean;
}

/** One measure of all options. */
export interface ComparedRow {
  /** full name: `waitTime`, `contactTypes.cards.serviceLevel.ofOffered` */
  measure: string;
  unit: string;
  /** of a service level: the acceptable wait [s]; undefined where the options do not all promise the same */
  acceptableWait: number | undefined;
  /** by option; null: nothing to divide by */
  values: readonly (number | null)[];
  /** [option][earlier option]: the difference, paired under common random numbers; null: cannot be formed */
  against: readonly (readonly (Estimate | null)[])[];
}

/** An option's scenario and its complete replications. */
export interface RunOption {
  scenario: Scenario;
  /** without intervals; of the same replications in every option */
  tallies: readonly Tally[];
}

/** The measures that a comparison tells, in the order of the page; those of contact types where there are several. */
export function rowsOf(options: readonly RunOption[], confidence: number): ComparedRow[] {
  const names = namesOf(options.map(({ scenario }) => scenario));
  const series = options.map(({ scenario, tallies }) => chosenSeries(asWhole(scenario), tallies, names));
  return names.flatMap((name, m) => {
    const own = series.map(each => each[m]!);
    const acceptableWait = commonWait(
      options.map(({ scenario }) => scenario),
      name,
    );
    const row = { ...rowOf(name, own, confidence), acceptableWait };
    return m === 0 || isTelling(row) ? [row] : [];
  });
}

/** Contact types whose rows are told, at most. */
const MOST_TYPES = 6;
const TOTALS = [
  ...['abandonment', 'waitTime', 'callbackTaken', 'callbackWait', 'containment', 'finallyServed', 'blocking'],
  ...['occupancy', 'paidHours', 'costPerMonth', 'costPerHandled'],
];

function namesOf(scenarios: readonly Scenario[]): string[] {
  const known = scenarios.map(scenario => new Set(measuresOf(asWhole(scenario)).map(({ name }) => name)));
  const [first] = scenarios;
  const types = first!.contactTypes.filter(({ arrivals }) => arrivals.kind !== 'none');
  const shown = types.length > 1 && types.length <= MOST_TYPES ? types : [];
  const levels = shown.map(({ name, promise }) =>
    nameOf({ base: 'serviceLevel', rule: promise.rule, part: { kind: 'contactTypes', name } }),
  );
  const isMoney = new Set(scenarios.map(({ money }) => money?.currency)).size === 1;
  const totals = TOTALS.filter(name => isMoney || !name.startsWith('cost'));
  return [levelOf(first!), ...levels, ...totals].filter(name => known.every(names => names.has(name)));
}

/** The service level by the rule of the promise. */
export function levelOf({ contactTypes }: Scenario): string {
  return `serviceLevel.${contactTypes[0]!.promise.rule}`;
}

/** The scenarios with service level counted by the rule of the first, as it is named for all of them. */
export function byOneRule(scenarios: readonly Scenario[]): Scenario[] {
  const rule = scenarios[0]?.contactTypes[0]?.promise.rule;
  if (rule === undefined) return [...scenarios];
  return scenarios.map(scenario => ({
    ...scenario,
    contactTypes: scenario.contactTypes.map(type => ({ ...type, promise: { ...type.promise, rule } })),
  }));
}

/** The acceptable wait of a service level's row [s]. */
export function acceptableWaitOf({ contactTypes }: Scenario, measure: string): number {
  const { part } = measureName(measure);
  const type = contactTypes.find(({ name }) => name === part?.name) ?? contactTypes[0]!;
  return type.promise.acceptableWait / SECOND;
}

/** The acceptable wait that all options have for a row [s]; each counts by its own promise. */
function commonWait(scenarios: readonly Scenario[], measure: string): number | undefined {
  if (measureName(measure).rule === '') return undefined;
  const [first, ...others] = scenarios.map(scenario => acceptableWaitOf(scenario, measure));
  return others.every(wait => wait === first) ? first : undefined;
}

function rowOf(
  measure: string,
  series: readonly ChosenSeries[],
  confidence: number,
): Omit<ComparedRow, 'acceptableWait'> {
  return {
    measure,
    unit: series[0]!.unit,
    values: series.map(ratioOf),
    against: series.map((b, k) => series.slice(0, k).map(a => differenceOf(a, b, confidence))),
  };
}

function ratioOf({ numerators, denominators }: ChosenSeries): number | null {
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
  const value = sum(numerators) / sum(denominators);
  return Number.isFinite(value) ? value : null;
}

function differenceOf(a: ChosenSeries, b: ChosenSeries, confidence: number): Estimate | null {
  if (a.numerators.length === 0) return null;
  const { estimate, exact } = differenceEstimate(b, a, confidence, { fixed: a.fixed && b.fixed });
  if (estimate === null) return null;
  // hours and money that are the same in every replication hang on nothing random
  const isConstant = estimate.low === null && a.numerators.length > 1 && /^(?:h|money)$/u.test(a.unit);
  const { value } = estimate;
  return isConstant ? { value, low: value, high: value, isExact: true } : { ...estimate, isExact: exact };
}

/** Measures of what not every center has are told where there is any of it; where nothing differs, hours alone. */
function isTelling({ measure, values, against }: ComparedRow): boolean {
  const { base } = measureName(measure);
  const isSame = against.slice(1).every(([first]) => sayingOf(first ?? null) === 'same');
  if (isSame && values.length > 1 && base !== 'paidHours') return false;
  if (values.every(value => value === null)) return false;
  return !/^(?:callback|containment|blocking)/u.test(base) || values.some(value => (value ?? 0) > 0);
}

/** What a difference says: `same`: nothing differs; `unsure`: there is no interval. */
export type Saying = 'same' | 'tie' | 'more' | 'less' | 'unsure';

export function sayingOf(difference: Estimate | null): Saying {
  if (difference === null) return 'unsure';
  const { value, low, high, isExact } = difference;
  if (value === 0 && (isExact || low === null)) return 'same';
  if (isExact) return value > 0 ? 'more' : 'less';
  if (low === null || high === null) return 'unsure';
  if (low <= 0 && high >= 0) return 'tie';
  return value > 0 ? 'more' : 'less';
}
