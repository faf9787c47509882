import { quantileFor, ratioEstimate } from '../stats/ratio.ts';
import type { Estimate } from './report-types.ts';
import type { Series } from './series.ts';

/** Measures whose weak footing is worth a warning; the others rest on the same events. */
const TELLING = new Set(['abandonment', 'waited', 'waitTime', 'blocking']);

/** Turns series into estimates at one confidence, and gathers what deserves a warning. */
export class Estimator {
  readonly warnings: string[] = [];
  readonly confidence: number;
  /** by number of samples: a report asks for the same one for each of its intervals, and it is half of its time */
  private readonly quantiles = new Map<number, number>();

  /** @param confidence - in (0, 1) */
  constructor(confidence: number) {
    this.confidence = confidence;
  }

  /** @param place - whose measure it is, for warnings; undefined: none are given */
  estimate(series: Series, place: string | undefined): Estimate | null {
    const samples = series.numerators.length;
    if (samples === 0) return null;
    const isTold = place !== undefined && samples > 1 && TELLING.has(series.name);
    const { estimate, exact, warning } = ratioEstimate(
      series.numerators,
      series.denominators,
      this.confidence,
      series.bounded,
      {
        fixed: series.fixed,
        events: isTold ? series.events : undefined,
        quantile: this.quantile(samples),
      },
    );
    if (estimate === null) return null;
    if (warning !== undefined && isTold) this.warnings.push(`${place}: ${series.name} ${warning}`);
    return exact ? { ...estimate, exact: true } : estimate;
  }

  private quantile(samples: number): number | undefined {
    if (samples < 2) return undefined;
    const known = this.quantiles.get(samples) ?? quantileFor(this.confidence, samples);
    this.quantiles.set(samples, known);
    return known;
  }
}
