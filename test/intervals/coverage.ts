import type { Scenario } from '../../engine/center/scenario.ts';
import { totalSeries } from '../../engine/experiment/compare.ts';
import { SequentialStopping } from '../../engine/experiment/precision.ts';
import { runReplications } from '../../engine/experiment/run-experiment.ts';
import type { PrecisionOptions } from '../../engine/experiment/stopping-rule.ts';
import { differenceEstimate } from '../../engine/stats/difference.ts';
import type { RatioData } from '../../engine/stats/jackknife.ts';
import { type EstimateResult, ratioEstimate } from '../../engine/stats/ratio.ts';
import { RatioMoments } from '../../engine/stats/ratio-moments.ts';
import { type CoverageModel, MEASURES, scenarioOfModel, truthOf } from './models.ts';

const REPLICATIONS = 20;
/** so many are run before the thread is let go */
const CHUNK = 20 * REPLICATIONS;
const BOUNDED = MEASURES.map(name => name !== 'waitTime');

/** By measure: in how many experiments the interval held the truth, and in how many there was none, or one of no width. */
export interface Coverage {
  experiments: number;
  held: number[];
  widthless: number;
}

/** Experiments under sequential stopping: by measure, also how many replications they took on average. */
export interface SequentialCoverage extends Coverage {
  replications: number[];
}

/** Sums of the measures over replications of a scenario, in chunks that are run once, when they are asked for. */
class Pool {
  private readonly scenario: Scenario;
  private readonly seed: string;
  private readonly chunks: RatioData[][] = [];

  constructor(model: CoverageModel, seed: string) {
    this.scenario = scenarioOfModel(model);
    this.seed = seed;
  }

  /** A chunk of replications: one column pair a measure, Float64Array[CHUNK] each. */
  async chunk(k: number): Promise<RatioData[]> {
    const known = this.chunks[k];
    if (known !== undefined) return known;
    await new Promise(resolve => setImmediate(resolve));
    const options = { seed: this.seed, replications: CHUNK, first: k * CHUNK };
    const isWanted = (name: string) => (MEASURES as readonly string[]).includes(name);
    const series = totalSeries(this.scenario, runReplications(this.scenario, options), isWanted);
    const columns = MEASURES.map(name => {
      const { numerators, denominators } = series.find(s => s.name === name)!;
      return { numerators, denominators };
    });
    this.chunks[k] = columns;
    return columns;
  }
}

/** Experiments with one model, and with one agent more. */
export class Experiments {
  private readonly pools: [Pool, Pool];
  private readonly pilot: Pool;
  private readonly truths: [number[], number[]];

  constructor(model: CoverageModel) {
    const more = { ...model, agents: model.agents + 1 };
    const seed = `coverage ${model.agents} ${model.load} ${model.meanPatience}`;
    this.pools = [new Pool(model, seed), new Pool(more, seed)];
    this.pilot = new Pool(model, `${seed} pilot`);
    this.truths = [truthOf(model), truthOf(more)];
  }

  /**
   * Intervals from 20 replications each, and those of what one agent more changes, with the same customers.
   *
   * @param experiments - a multiple of 20
   * @param confidence - of the intervals
   */
  async ofTwenty(
    experiments: number,
    confidence: number,
  ): Promise<{ alone: Coverage; differences: Coverage }> {
    const [truth, truth2] = this.truths;
    const [alone, differences] = [noneHeld(experiments), noneHeld(experiments)];
    for (let k = 0; k < (experiments * REPLICATIONS) / CHUNK; k++) {
      const columns = await this.pools[0].chunk(k);
      const columns2 = await this.pools[1].chunk(k);
      for (let from = 0; from < CHUNK; from += REPLICATIONS)
        for (let m = 0; m < MEASURES.length; m++) {
          const a = stretchOf(columns[m]!, from, from + REPLICATIONS);
          const b = stretchOf(columns2[m]!, from, from + REPLICATIONS);
          const own = ratioEstimate(a.numerators, a.denominators, confidence, BOUNDED[m]!);
          judge(alone, m, own, truth[m]!);
          judge(differences, m, differenceEstimate(b, a, confidence), truth2[m]! - truth[m]!);
        }
    }
    return { alone, differences };
  }

  /**
   * Intervals at the end of sequential stopping, one measure at a time, at a precision that about `length`
   * replications reach. Each experiment begins where the last one ended.
   */
  async whenStopped(
    experiments: number,
    length: number,
    options: Partial<PrecisionOptions> = {},
  ): Promise<SequentialCoverage> {
    const result = { ...noneHeld(experiments), replications: MEASURES.map(() => 0) };
    const runs = (await this.pilot.chunk(0)).map((column, m) => {
      const relative = precisionFor(column, length);
      const rule = { relative, confidence: 0.95, ceiling: 10_000, ...options };
      return new Runs(m, rule, experiments, this.truths[0][m]!, result);
    });
    for (let k = 0; runs.some(run => !run.done); k++) {
      const columns = await this.pools[0].chunk(k);
      for (const run of runs) run.take(columns[run.measure]!);
    }
    result.replications = result.replications.map(sum => sum / experiments);
    return result;
  }
}

/** In how many of so many experiments of 20 replications abandonment is printed with no warning. */
export async function withoutWarning(model: CoverageModel, experiments: number): Promise<number> {
  const scenario = scenarioOfModel(model);
  let silent = 0;
  for (let i = 0; i < experiments; i++) {
    if (i % 20 === 0) await new Promise(resolve => setImmediate(resolve));
    const options = { seed: 'warnings', replications: REPLICATIONS, first: i * REPLICATIONS };
    const all = totalSeries(scenario, runReplications(scenario, options));
    const { numerators, denominators, events, fixed } = all.find(s => s.name === 'abandonment')!;
    const { warning } = ratioEstimate(numerators, denominators, 0.95, true, { events, fixed });
    if (warning === undefined) silent++;
  }
  return silent;
}

function noneHeld(experiments: number): Coverage {
  return { experiments, held: MEASURES.map(() => 0), widthless: 0 };
}

function judge(result: Coverage, m: number, { estimate }: EstimateResult, truth: number): void {
  if (!estimate || estimate.low === null || estimate.high === null || !(estimate.low < estimate.high))
    result.widthless++;
  else if (estimate.low <= truth && truth <= estimate.high) result.held[m]!++;
}

/** The γ whose γ ÷ (1 + γ) is reached by so many replications with the spread of those given. */
function precisionFor({ numerators, denominators }: RatioData, length: number): number {
  const moments = new RatioMoments();
  numerators.forEach((numerator, i) => {
    moments.add(numerator, denominators[i]!);
  });
  const relative = (1.96 * moments.standardError! * Math.sqrt(moments.count / length)) / moments.ratio!;
  return relative / (1 - relative);
}

/** The experiments of one measure, one after the other. */
class Runs {
  readonly measure: number;
  private readonly rule: PrecisionOptions;
  private readonly truth: number;
  private readonly result: SequentialCoverage;
  private left: number;
  private numerators: number[] = [];
  private denominators: number[] = [];
  private stopping: SequentialStopping;

  constructor(
    measure: number,
    rule: PrecisionOptions,
    left: number,
    truth: number,
    result: SequentialCoverage,
  ) {
    this.measure = measure;
    this.rule = rule;
    this.left = left;
    this.truth = truth;
    this.result = result;
    this.stopping = this.begin();
  }

  get done(): boolean {
    return this.left === 0;
  }

  take({ numerators, denominators }: RatioData): void {
    for (let i = 0; i < numerators.length && !this.done; i++) {
      this.numerators.push(numerators[i]!);
      this.denominators.push(denominators[i]!);
      if (this.stopping.add([numerators[i]!], [denominators[i]!])) this.end();
    }
  }

  private begin(): SequentialStopping {
    return new SequentialStopping([{ name: MEASURES[this.measure]! }], this.rule);
  }

  /** The interval is that which reports print. */
  private end(): void {
    const above = Float64Array.from(this.numerators);
    const below = Float64Array.from(this.denominators);
    const printed = ratioEstimate(above, below, 0.95, BOUNDED[this.measure]!);
    judge(this.result, this.measure, printed, this.truth);
    this.result.replications[this.measure]! += this.stopping.count;
    this.numerators = [];
    this.denominators = [];
    this.left--;
    this.stopping = this.begin();
  }
}

function stretchOf({ numerators, denominators }: RatioData, from: number, to: number): RatioData {
  return { numerators: numerators.subarray(from, to), denominators: denominators.subarray(from, to) };
}
