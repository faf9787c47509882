import { exp } from '../random/portable-math.ts';
import { checkData, jackknifeVariance, type RatioData, ratioOf, ratiosWithoutEach } from './jackknife.ts';
import { studentQuantile } from './student.ts';

/** A value with its interval; low and high are null together, where no interval can be formed. */
export interface Estimate {
  value: number;
  low: number | null;
  high: number | null;
}

/** What an estimate rests on (rule E4). */
export interface Evidence {
  /** nothing random can change the measure: its value is exact, and its interval that one point */
  fixed?: boolean;
  /** how many events it counts, of the rarer kind, and in how many samples there is one; none: not counted */
  events?: { count: number; samples: number } | undefined;
  /** `quantileFor` the same confidence and number of samples, where that is known already */
  quantile?: number | undefined;
}

/** An estimate, and how far to trust it. */
export interface EstimateResult {
  /** null when there is nothing to divide by */
  estimate: Estimate | null;
  /** nothing random can change it */
  exact: boolean;
  /** why there is no interval, or why it deserves less trust */
  warning: string | undefined;
}

/** fewer events than that, or samples with one, earn a warning (rule E4) */
const FEW_EVENTS = 30;
const FEW_SAMPLES = 10;

/**
 * A ratio of sums over independent samples, with an interval (rules E1, E4).
 *
 * @param numerators - Float64Array[samples]
 * @param denominators - Float64Array[samples]; all 1 for a mean
 * @param confidence - in (0, 1), such as 0.95
 * @param bounded - the ratio lies in [0, 1]: the interval is formed on the logit scale and stays inside
 * @param evidence - whether anything random can change it, and the events it counts
 * @returns sum ÷ sum and its interval; low and high null for one sample, for a width of zero by chance, and
 *   where one sample holds all of the denominators
 * @throws RangeError when the arrays differ in length or the confidence is out of its range
 *
 * Standard error by jackknife (Tukey 1958), quantile of Student's t with samples − 1 degrees of freedom.
 */
export function ratioEstimate(
  numerators: Float64Array,
  denominators: Float64Array,
  confidence: number,
  bounded: boolean,
  evidence: Evidence = {},
): EstimateResult {
  const data: RatioData = { numerators, denominators };
  checkData(data);
  const value = ratioOf(data);
  if (value === null) return { estimate: null, exact: false, warning: 'nothing to divide by' };
  // what nothing random can change has no need of one
  const isAlone = numerators.length === 1 || evidence.fixed === true;
  const variance = isAlone ? undefined : jackknifeVariance(ratiosWithoutEach(data));
  return concluded(value, variance, evidence, deviation =>
    within(value, deviation * (evidence.quantile ?? quantileFor(confidence, numerators.length)), bounded),
  );
}

/** The interval of a value that reaches so far on both sides; on the logit scale where the value lies in [0, 1]. */
export function within(value: number, reach: number, bounded: boolean): Estimate {
  return bounded && value > 0 && value < 1
    ? onLogitScale(value, reach)
    : { value, low: value - reach, high: value + reach };
}

/**
 * The mean of independent samples, with an interval (rule E4).
 *
 * @param values - Float64Array[samples]
 * @param confidence - in (0, 1), such as 0.95
 * @param evidence - whether anything random can change it, and the events it counts
 * @returns mean and its interval, as `ratioEstimate` with denominators of 1
 * @throws RangeError when there is no sample or the confidence is out of its range
 *
 * Student (1908).
 */
export function meanEstimate(
  values: Float64Array,
  confidence: number,
  evidence: Evidence = {},
): EstimateResult {
  return ratioEstimate(values, new Float64Array(values.length).fill(1), confidence, false, evidence);
}

/** Student's t for a two-sided interval over so many samples; RangeError when the confidence is out of its range. */
export function quantileFor(confidence: number, samples: number): number {
  if (confidence > 0 && confidence < 1) return studentQuantile((1 + confidence) / 2, samples - 1);
  throw new RangeError(`confidence: ${confidence}, must be between 0 and 1`);
}

/** Rule E4: what is exact, what has no interval, and what deserves a warning. */
export function concluded(
  value: number,
  variance: number | undefined,
  evidence: Evidence,
  interval: (deviation: number) => Estimate,
): EstimateResult {
  if (evidence.fixed)
    return { estimate: { value, low: value, high: value }, exact: true, warning: undefined };
  const bare = (warning: string) => ({ estimate: { value, low: null, high: null }, exact: false, warning });
  if (variance === undefined) return bare('one sample gives no interval');
  if (Number.isNaN(variance)) return bare('no interval: all contacts are in one sample');
  if (variance === 0) return bare('no interval: all samples give the same value');
  return { estimate: interval(Math.sqrt(variance)), exact: false, warning: warningOf(evidence) };
}

function warningOf({ events }: Evidence): string | undefined {
  if (events === undefined) return undefined;
  if (events.count < FEW_EVENTS) return `rests on ${events.count} events, fewer than ${FEW_EVENTS}`;
  if (events.samples >= FEW_SAMPLES) return undefined;
  return `rests on events in ${events.samples} samples, fewer than ${FEW_SAMPLES}`;
}

/** The interval of ln(p ÷ (1 − p)), brought back; its reach there is reach ÷ p (1 − p), by the delta method. */
function onLogitScale(value: number, reach: number): Estimate {
  const odds = value / (1 - value);
  const factor = exp(reach / (value * (1 - value)));
  return { value, low: odds / (odds + factor), high: fromOdds(odds * factor) };
}

function fromOdds(odds: number): number {
  return odds === Number.POSITIVE_INFINITY ? 1 : odds / (1 + odds);
}
