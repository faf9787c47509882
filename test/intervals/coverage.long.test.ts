import { describe, expect, it } from 'vitest';
import { distanceOfLaws, SolvedChain } from '../validation/chain.ts';
import { bundled } from '../validation/fast-engine.ts';
import type { Coverage } from './coverage.ts';
import { chainOf, MEASURES, MODELS, RARE, WARM_UP } from './models.ts';

const { Experiments, withoutWarning } = await bundled<typeof import('./coverage.ts')>(
  new URL('./coverage.ts', import.meta.url),
);

const EXPERIMENTS = 5000;
/** a precision that so many replications reach: where the floor of 20 and chance matter most */
const LENGTH = 20;

/** by model and measure: percent held under sequential stopping */
const stopped: number[][] = [];

/** Percent of intervals with the truth, by measure; written out, for the notes of a release. */
function percents(what: string, { held, experiments }: Coverage): number[] {
  const shares = held.map(count => (100 * count) / experiments);
  console.log(`${what}: ${shares.map((share, m) => `${MEASURES[m]} ${share.toFixed(1)}`).join(', ')}`);
  return shares;
}

const isCovered = (share: number) => share >= 93.5 && share <= 96.5;
/** Standard error of a coverage near 94 % over 5,000 experiments [points] */
const ERROR = 0.34;

// Truth from Erlang A.
describe.each(MODELS)('$agents agents, $load a minute, patience $meanPatience', model => {
  const name = JSON.stringify(model);
  const experiments = new Experiments(model);

  it('have forgotten after the warm-up that they were empty', () => {
    const solved = new SolvedChain(chainOf(model));
    const stationary = solved.stationary();
    // moves a mean over the time counted by less than a hundredth of the standard error of an experiment
    expect(distanceOfLaws(solved.after(WARM_UP, 'start'), stationary)).toBeLessThan(0.01);
    expect(distanceOfLaws(solved.after(WARM_UP / 15, 'start'), stationary)).toBeGreaterThan(0.01);
  });

  it('95 % intervals hold the truth in 93.5 to 96.5 % of experiments, also of differences under common random numbers', async () => {
    const { alone, differences } = await experiments.ofTwenty(EXPERIMENTS, 0.95);
    expect(percents(name, alone).filter(share => !isCovered(share))).toEqual([]);
    expect(percents(`${name}, differences`, differences).filter(share => !isCovered(share))).toEqual([]);
    expect(alone.widthless + differences.widthless).toBe(0);
  });

  it('those that end sequential stopping hold it hardly less often', async () => {
    const coverage = await experiments.whenStopped(EXPERIMENTS, LENGTH);
    stopped.push(percents(`${name}, sequential`, coverage));
    // chance alone may take one of 48 shares below 93.5 %; over all models it may not
    expect(stopped.at(-1)!.filter(share => share < 93.5 - 3.1 * ERROR)).toEqual([]);
    expect(coverage.widthless).toBe(0);
    for (const replications of coverage.replications) {
      expect(replications).toBeGreaterThan(25);
      expect(replications).toBeLessThan(50);
    }
  });
});

describe('over all models', () => {
  it('sequential stopping leaves at least 93.5 % of the intervals of each measure with the truth', () => {
    expect(stopped).toHaveLength(MODELS.length);
    MEASURES.forEach((measure, m) => {
      const share = stopped.reduce((sum, shares) => sum + shares[m]!, 0) / stopped.length;
      console.log(`sequential, all models: ${measure} ${share.toFixed(2)}`);
      expect(share).toBeGreaterThanOrEqual(93.5);
    });
  });
});

describe('abandonment that hardly ever happens', () => {
  it('carries a warning in every experiment, and where it often happens in none', async () => {
    expect(await withoutWarning(RARE, 1000)).toBe(0);
    expect(await withoutWarning(MODELS[0]!, 100)).toBe(100);
  });
});

describe('poor coverage is found out', () => {
  const experiments = new Experiments(MODELS[3]!);

  it('of intervals of 90 %, of a measure and of a difference', async () => {
    const { alone, differences } = await experiments.ofTwenty(1000, 0.9);
    for (const coverage of [alone, differences])
      expect(percents('90 %', coverage).filter(isCovered)).toEqual([]);
  });

  it('of a stop at the first narrow interval, without a floor', async () => {
    const eager = { floor: 3, growth: 1, inARow: 1 };
    const shares = percents('eager', await experiments.whenStopped(2000, LENGTH, eager));
    expect(shares.filter(share => share < 93.5 - 3.1 * ERROR)).not.toEqual([]);
  });
});
