import { describe, expect, it } from 'vitest';
import { measureOf, runChecked } from '../../test/support/day-measures.ts';
import { scenarioOf } from '../../test/support/scenario-builder.ts';
import { Simulation } from '../center/simulation.ts';
import { replicate } from '../experiment/replicate.ts';
import { waitBucket } from '../stats/quantiles.ts';
import { Measures } from './measures.ts';

describe('waited', () => {
  it('is a share of handled + abandoned: a contact that the horizon cuts off is in neither sum', () => {
    const day = scenarioOf({
      horizon: 100,
      end: 'cut',
      types: { service: { at: [80, 90], talk: 30 }, hasty: { at: [91], patience: 5 } },
    });
    expect(measureOf(day, runChecked(day), 'waited')).toBe(1 / 2);
    expect(measureOf(day, runChecked(day), 'offered')).toBe(3);
  });

  it('counts who is taken from the line by an agent who comes free or logs in, and who balks', () => {
    const day = scenarioOf({
      types: { service: { at: [0, 5, 50], talk: 20 }, shy: { at: [6], balk: 1 } },
      groups: {
        team: {
          staff: [
            [0, 1],
            [25, 0],
            [60, 1],
          ],
        },
      },
    });
    // answered at 0 at once, at 20 by who came free, at 60 by who logged in; balked at 6
    expect(measureOf(day, runChecked(day), 'waited')).toBe(3 / 4);
  });
});

describe('what is kept by skill, and the histograms of waits', () => {
  const day = scenarioOf({
    warmUp: 100,
    types: {
      service: { at: [50, 60, 150, 160], talk: [30, 25, 40, 20] },
      hasty: { at: [65, 155], patience: 3 },
    },
    groups: { team: { skills: ['hasty', 'service'] } },
  });
  const tally = runChecked(day);

  it('hold what was offered in the warm-up apart (rule M9)', () => {
    // hasty, service; then the same after the warm-up
    expect([...tally.skillCells]).toEqual([0, 0, 2, 55e6, 0, 0, 2, 60e6]);
  });

  it('count the waits above zero after the warm-up, of the handled and of the abandoned', () => {
    const buckets = tally.histograms.length / 4;
    const counts = [0, 1, 2, 3].map(k => {
      const part = [...tally.histograms.subarray(k * buckets, (k + 1) * buckets)];
      return [part.reduce((a, b) => a + b, 0), part.findIndex(count => count > 0)];
    });
    expect(counts).toEqual([
      [1, waitBucket(30e6)],
      [0, -1],
      [0, -1],
      [1, waitBucket(3e6)],
    ]);
  });

  it('are left out where nobody wants them, and nothing else is', () => {
    const { histograms, ...rest } = replicate(day, '1', 0, { waits: false });
    expect(histograms).toHaveLength(0);
    expect({ ...rest, histograms: tally.histograms }).toEqual(tally);
  });

  it('count on beyond 2³¹', () => {
    const twice = scenarioOf({ types: { service: { at: [0, 10, 100, 110], talk: 30 } } });
    let measures!: Measures;
    const simulation = new Simulation(twice, '1', 0, watched => (measures = new Measures(twice, watched)));
    const bucket = waitBucket(20e6);
    measures.histograms[bucket] = 2 ** 31 - 2;
    simulation.run();
    measures.countNoted();
    expect(measures.histograms[bucket]).toBe(2 ** 31);
    measures.refit(twice, simulation.watched);
    expect(measures.histograms).toBeInstanceOf(Int32Array);
  });
});

describe('the most there was at one instant', () => {
  it('is kept of contacts inside and waiting, of each queue and of each group, warm-up included', () => {
    const day = scenarioOf({
      warmUp: 300,
      types: { service: { at: [0, 1, 2, 3, 4], talk: 10 }, sales: { at: [5], queue: 'other' } },
      queues: { main: {}, other: {} },
      groups: { team: { staff: 2 }, idle: { staff: 1, skills: ['sales'] } },
    });
    const { peaks } = runChecked(day);
    expect(peaks).toEqual({ inside: 6, waiting: 3, queues: [3, 0], trunks: [], busy: [2, 1] });
  });
});
