import { describe, expect, it } from 'vitest';
import { scenarioOf } from '../../test/support/scenario-builder.ts';
import { HOUR, MINUTE, type Scenario, SECOND } from '../center/scenario.ts';
import * as cell from '../measures/cells.ts';
import type { Tally } from '../measures/tally.ts';
import { type Block, blockSize, type Gathered, Gatherer, MOST_BLOCKS } from './gathered.ts';
import { overtimeByInterval } from './paid-time.ts';
import { reportOn } from './report.ts';
import type { Estimate, Report } from './report-types.ts';
import { runReplications } from './run-experiment.ts';

/** An hour in quarters: two agents, one of whom leaves in the middle of the third one, mostly during a contact. */
const HOURLY: Scenario = {
  ...scenarioOf({
    horizon: 3600,
    types: {
      call: {
        arrivals: { kind: 'poisson', rate: { starts: [0], values: [20 / HOUR] }, busyness: undefined },
        talk: { kind: 'exponential', mean: 300 },
        patience: { kind: 'exponential', mean: 120 },
      },
    },
    groups: { desk: { staff: 2 } },
  }),
  interval: 15 * MINUTE,
};
HOURLY.agentGroups[0]!.staff = { starts: [0, 2220 * SECOND], values: [2, 1] };

const MANY = 1100;
const TALLIES = runReplications(HOURLY, { seed: 'blocks', replications: MANY }).tallies;

function gathered(tallies: readonly Tally[], size: number): Gathered {
  const gatherer = new Gatherer(HOURLY, { size });
  for (const tally of tallies) gatherer.add(tally);
  return gatherer.gathered;
}

const options = { version: '0', hash: 'x', seed: 'blocks', confidence: 0.95, batches: 0 };
const one = reportOn(HOURLY, gathered(TALLIES.slice(0, 400), 1), options);
const inPairs = reportOn(HOURLY, gathered(TALLIES.slice(0, 400), 2), options);

/** Estimates of each interval, by path. */
function estimatesOf({ intervals }: Report): Map<string, Estimate> {
  const found = new Map<string, Estimate>();
  intervals.forEach(({ total, agentGroups }, k) => {
    const sets = { ...total, ...total.serviceLevel, ...agentGroups.desk };
    for (const [name, estimate] of Object.entries(sets))
      if (estimate !== null && 'value' in estimate) found.set(`${k} ${name}`, estimate as Estimate);
  });
  return found;
}

describe('blocks of replications', () => {
  it('are one replication each up to 512, and more than 256 of equal size beyond', () => {
    expect([1, 512, 513, 1024, 1025, 100_000].map(blockSize)).toEqual([1, 1, 2, 2, 4, 256]);
    expect(gathered(TALLIES.slice(0, MOST_BLOCKS), 1).blocks).toHaveLength(MOST_BLOCKS);
    expect(gathered(TALLIES, 4).blocks.map(({ replications }) => replications)).toEqual(Array(275).fill(4));
  });

  it('leave all but the intervals of the day alone', () => {
    const { intervals, fingerprint, ...rest } = inPairs;
    expect(rest).toEqual({ ...one, intervals: undefined, fingerprint: undefined });
    expect(intervals).not.toEqual(one.intervals);
    expect(fingerprint).not.toBe(one.fingerprint);
  });

  it('give the values of intervals, overtime too, and intervals nearly as wide', () => {
    const pairs = estimatesOf(inPairs);
    const each = estimatesOf(one);
    expect([...pairs.keys()]).toEqual([...each.keys()]);
    const asked = (2 * 420 + 480) / 3600;
    expect(each.get('2 paidHours')!.value).toBeGreaterThan(asked + 0.01);
    const widths: number[] = [];
    for (const [name, { value, low, high }] of each) {
      const other = pairs.get(name)!;
      expect(other.value, name).toBeCloseTo(value, 9);
      if (low !== null && high! > low) widths.push((other.high! - other.low!) / (high! - low));
    }
    expect(widths.length).toBeGreaterThan(80);
    expect(Math.min(...widths)).toBeGreaterThan(0.85);
    expect(Math.max(...widths)).toBeLessThan(1.15);
  });

  it('keep the overtime of each replication, which the sums of several do not tell', () => {
    const overtime = (tallies: readonly Tally[]) =>
      tallies.map(overtimeByInterval(HOURLY)).reduce((sum, each) => sum + each[2]!, 0);
    const [block] = gathered(TALLIES.slice(0, 64), 64).blocks;
    expect(block!.overtime[2]).toBe(overtime(TALLIES.slice(0, 64)));
    const summed = overtime([{ ...TALLIES[0]!, groupCells: block!.groupCells }]);
    expect(summed).not.toBe(block!.overtime[2]);
  });

  it('are the same, whoever gathered which part', () => {
    const whole = gathered(TALLIES, 4);
    for (const part of [1, 3, 7, 100, MANY]) {
      const joined = new Gatherer(HOURLY);
      for (let first = 0; first < MANY; first += part) {
        const own = new Gatherer(HOURLY, { first });
        for (const tally of TALLIES.slice(first, first + part)) own.add(tally);
        joined.join(own.gathered);
      }
      expect(joined.gathered).toEqual(whole);
    }
  });

  it('are laid together as replications come, and are those of so many, however many were to come', () => {
    expect(gathered(TALLIES, 1)).toEqual(gathered(TALLIES, 4));
    expect(gathered(TALLIES.slice(0, 513), 1)).toEqual(gathered(TALLIES.slice(0, 513), 2));
  });

  it('keep as much of each replication with many intervals as with one', () => {
    const numbersOf = (interval: number) => {
      const scenario = { ...HOURLY, interval };
      const gatherer = new Gatherer(scenario, { size: 2 });
      for (const tally of runReplications(scenario, { seed: '1', replications: 4 }).tallies)
        gatherer.add(tally);
      const { tallies, blocks } = gatherer.gathered;
      return [tallies[3]!, blocks[1]!].map(({ cells, groupCells }) => cells.length + groupCells.length);
    };
    const [ofReplication, ofBlock] = numbersOf(HOUR);
    expect(numbersOf(MINUTE)).toEqual([ofReplication, (61 * ofBlock!) / 2]);
  });

  it('keep those that reached a limit apart', () => {
    const some = TALLIES.slice(0, 8).map(
      (tally, k): Tally => ({ ...tally, status: k % 3 === 1 ? 'events' : 'complete' }),
    );
    const { blocks } = gathered(some, 4);
    const shapes = blocks.map(({ first, replications, status }) => [first, replications, status]);
    expect(shapes).toEqual([
      [0, 3, 'complete'],
      [1, 1, 'events'],
      [4, 2, 'events'],
      [5, 2, 'complete'],
    ]);
    const arrived = (block: Block) => block.cells[cell.CELL + cell.ARRIVED];
    const of = (place: number) => some[place]!.cells[cell.CELL + cell.ARRIVED]!;
    expect(blocks.map(arrived)).toEqual([of(0) + of(2) + of(3), of(1), of(4) + of(7), of(5) + of(6)]);
  });
});
