import type { Scenario } from '../center/scenario.ts';
import { type ChosenMeasure, chosenSeries } from './chosen-measures.ts';
import type { Gathered } from './gathered.ts';
import { SequentialStopping } from './precision.ts';
import type { PrecisionOptions, StoppingRule } from './stopping-rule.ts';

/** A scenario with the measures that must become precise. */
export interface WatchedScenario {
  name: string;
  /** without intervals */
  scenario: Scenario;
  chosen: readonly ChosenMeasure[];
}

/** Decides over several scenarios that go on together: all end when every measure of each is precise (rule E5). */
export class PrecisionWatch {
  private readonly scenarios: readonly WatchedScenario[];
  private readonly stopping: SequentialStopping;
  /** replications that were not complete in every scenario: they count for nothing */
  private left = 0;
  private taken = 0;

  constructor(scenarios: readonly WatchedScenario[], options: PrecisionOptions) {
    this.scenarios = scenarios;
    const measures = scenarios.flatMap(({ name, chosen }) =>
      chosen.map(measure => ({ name: `${name}: ${measure.name}`, fixed: measure.fixed })),
    );
    this.stopping = new SequentialStopping(measures, options);
  }

  get rule(): StoppingRule {
    return this.stopping.rule;
  }

  /** Why it ended, if it did: where it did not, somebody else ended it. */
  get stopped(): 'precision' | 'ceiling' | 'interrupted' {
    if (this.stopping.stopped !== undefined) return this.stopping.stopped;
    return this.taken >= this.rule.ceiling ? 'ceiling' : 'interrupted';
  }

  /** Replications up to which it must go on; those that there are once it has stopped. */
  get next(): number {
    if (this.stopping.stopped !== undefined) return this.taken;
    return Math.min(this.stopping.nextCheckpoint + this.left, this.rule.ceiling);
  }

  /** Takes in the replications from number `first` on, of all scenarios. */
  take(results: readonly Gathered[], first: number): void {
    const count = results[0]!.tallies.length;
    for (let k = first; k < count; k++) {
      this.taken = k + 1;
      const tallies = results.map(({ tallies }) => tallies[k]!);
      if (tallies.some(({ status }) => status !== 'complete')) {
        this.left++;
        continue;
      }
      const series = this.scenarios.flatMap(({ scenario, chosen }, s) =>
        chosenSeries(
          scenario,
          [tallies[s]!],
          chosen.map(({ name }) => name),
        ),
      );
      const numerators = series.map(each => each.numerators[0]!);
      if (
        this.stopping.add(
          numerators,
          series.map(each => each.denominators[0]!),
        )
      )
        return;
    }
  }
}
