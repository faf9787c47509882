import { type Scenario, SECOND } from '../../engine/center/scenario.ts';
import { type Estimated, estimate } from './estimate.ts';
import type { FastEngine } from './fast-engine.ts';
import { type Span, scenarioOf } from './model.ts';
import type { Study, Twin } from './study.ts';
import type { Layout } from './sums.ts';

/** Days are taken together to at most so many samples. */
const MOST_SAMPLES = 200;

/** Runs a study, or its twin: an estimate for each of its measures. Lets go of the thread between replications. */
export async function run(engine: FastEngine, study: Study, twin?: Twin): Promise<Estimated[]> {
  const share = twin?.share ?? 1;
  const span = study.isDays ? study.span : shortened(study.span, share);
  const replications = study.isDays ? Math.round(study.replications * share) : study.replications;
  const right = scenarioOf(study.id, study.model, span);
  const scenario = twin?.change ? twin.change(right) : right;
  const rows: Float64Array[] = [];
  for (let r = 0; r < replications; r++) {
    rows.push(engine.rowOf(scenario, seedOf(study), r, twin?.fault));
    if (r % 10 === 0) await new Promise(resolve => setImmediate(resolve));
  }
  return estimate(layoutOf(scenario), together(rows), study.measures);
}

/** Rows of neighbours added up, so that there are at most so many samples as the jackknife can well handle. */
function together(rows: readonly Float64Array[]): Float64Array[] {
  const size = Math.ceil(rows.length / MOST_SAMPLES);
  const sums: Float64Array[] = [];
  rows.forEach((row, i) => {
    if (i % size === 0) sums.push(row.slice());
    else
      row.forEach((value, k) => {
        sums.at(-1)![k]! += value;
      });
  });
  return sums;
}

/** Samples from which a study's estimates come, and their standard errors. */
export function samplesOf(study: Study, twin?: Twin): number {
  const days = study.isDays ? Math.round(study.replications * (twin?.share ?? 1)) : study.replications;
  return Math.ceil(days / Math.ceil(days / MOST_SAMPLES));
}

function shortened(span: Span, share: number): Span {
  return { ...span, end: span.warmUp + (span.end - span.warmUp) * share };
}

/** Where the sums of a scenario stand in its rows. */
function layoutOf(scenario: Scenario): Layout {
  const counted = scenario.horizon - scenario.warmUp;
  const intervals = scenario.interval > 0 ? Math.ceil(counted / scenario.interval) : 1;
  let skill = 0;
  return {
    intervals,
    lines: scenario.contactTypes.length,
    groups: scenario.agentGroups.length,
    skills: scenario.agentGroups.map(group => {
      const ofLine = new Array<number>(scenario.contactTypes.length).fill(-1);
      for (const { contactType } of group.skills) ofLine[contactType] = skill++;
      return ofLine;
    }),
    menus: scenario.ivrs.reduce((sum, ivr) => sum + ivr.nodes.length, 0),
    trunks: scenario.trunks.length,
    interval: counted / intervals / SECOND,
  };
}

/** The fixed seed of a study; its twins have the same. */
export function seedOf(study: Study): string {
  return `validation ${study.id}`;
}
