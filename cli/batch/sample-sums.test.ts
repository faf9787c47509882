import { describe, expect, it } from 'vitest';
import { measuresOf, replicate, type Tally } from '../../engine/index.ts';
import { profileOf, scenarioOf } from '../../test/support/scenario-builder.ts';
import { SampleSums } from './sample-sums.ts';

const SCENARIO = scenarioOf({
  types: {
    a: { arrivals: { kind: 'poisson', rate: profileOf(2e-8), busyness: undefined }, talk: 90, patience: 60 },
  },
  groups: { team: { staff: 1 } },
  shrinkage: 0.2,
});
const MEASURES = measuresOf(SCENARIO).map(({ name }) => name);
/** More than are read at once. */
const COUNT = 600;

/** Replications, every seventh of which ended early, besides a stretch of none that did. */
const TALLIES = Array.from({ length: COUNT }, (_, k): Tally => {
  const tally = replicate(SCENARIO, 's', k);
  return k % 7 === 0 && k < 400 ? { ...tally, status: 'events' } : tally;
});

function samplesOf(tallies: readonly Tally[]) {
  const wanted = { measures: MEASURES, count: tallies.length, interval: undefined };
  const sums = new SampleSums(SCENARIO, wanted);
  for (const tally of tallies) sums.add(tally);
  return sums.all();
}

describe('sums of samples', () => {
  it('are the same read together as one by one, with nothing of replications that ended early', () => {
    const together = samplesOf(TALLIES);
    const alone = TALLIES.map(tally => samplesOf([tally]));
    MEASURES.forEach((_, m) => {
      for (const part of [0, 1]) {
        const from = (2 * m + part) * COUNT;
        const expected = alone.map(({ sums }) => sums[2 * m + part]!);
        expect([...together.sums.subarray(from, from + COUNT)]).toEqual(expected);
        expect(expected.filter(Number.isNaN)).toHaveLength(58);
      }
    });
    const evidence = MEASURES.map((_, m) => alone.reduce((sum, each) => sum + each.evidence[2 * m]!, 0));
    expect(MEASURES.map((_, m) => together.evidence[2 * m])).toEqual(evidence);
    expect(together.truncated).toHaveLength(58);
  });
});
