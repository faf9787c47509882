import { describe, expect, it } from 'vitest';
import { scenarioOf } from '../../test/support/scenario-builder.ts';
import { FanOut } from '../center/fan-out.ts';
import { Simulation } from '../center/simulation.ts';
import { replicate } from '../experiment/replicate.ts';
import { traceHashOf, traceReplication } from '../experiment/trace.ts';
import * as cell from './cells.ts';
import { fingerprintOf, fingerprintOfTallies, traceHash } from './fingerprint.ts';
import { Measures } from './measures.ts';
import type { Tally } from './tally.ts';
import { TRACE_COLUMNS, Trace, VERBS } from './trace.ts';

const exponential = (mean: number) => ({ kind: 'exponential', mean }) as const;
const busy = scenarioOf({
  horizon: 3600,
  types: {
    service: {
      arrivals: { kind: 'renewal', gap: exponential(1e6) },
      talk: exponential(3),
      wrapUp: exponential(1),
      patience: exponential(9),
    },
    shy: { arrivals: { kind: 'renewal', gap: exponential(9e6) }, balk: 0.5, entryDelay: 4 },
  },
  queues: { queue: { capacity: 5 } },
  groups: {
    team: {
      staff: [
        [0, 3],
        [600, 1],
        [900, 4],
      ],
    },
  },
});

describe('the event log', () => {
  it('writes a row of nine numbers a verb', () => {
    const rows: number[][] = [];
    const day = scenarioOf({ horizon: 10, types: { service: { at: [2], talk: 3 } } });
    traceReplication(day, '1', 0, (chunk, count) => {
      for (let i = 0; i < count; i++)
        rows.push([...chunk.subarray(i * TRACE_COLUMNS, (i + 1) * TRACE_COLUMNS)]);
    });
    const verb = (name: string) => VERBS.indexOf(name);
    expect(rows.slice(2)).toEqual([
      [2e6, 8, verb('arrive'), 0, 0, 1, 0, 0, -1],
      [2e6, 8, verb('offer'), 0, 0, 1, 0, 0, -1],
      [2e6, 8, verb('answer'), 0, 0, 1, 0, 0, 0],
      [5e6, 0, verb('hangUp'), 0, 0, 1, 0, 0, 0],
      [5e6, 0, verb('release'), -1, -1, -1, -1, -1, 0],
      [5e6, 0, verb('ready'), -1, -1, -1, -1, -1, 0],
      [10e6, 10, verb('horizonEnd'), -1, -1, -1, -1, -1, -1],
    ]);
  });

  it('hands over every row once, in order, also when it fills up several times', () => {
    const times: number[] = [];
    let chunks = 0;
    traceReplication(busy, '1', 0, (chunk, count) => {
      chunks++;
      for (let i = 0; i < count; i++) times.push(chunk[i * TRACE_COLUMNS]!);
    });
    expect(chunks).toBeGreaterThan(3);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times.length).toBeGreaterThan(12_000);
  });

  it('has one fingerprint, which a single bit changes', () => {
    expect(traceHashOf(busy, '1', 0)).toBe(traceHashOf(busy, '1', 0));
    expect(traceHashOf(busy, '1', 0)).toMatch(/^[0-9a-f]{16}$/);
    const numbers = Float64Array.of(1, 2, 3);
    expect(fingerprintOf([numbers])).toBe(fingerprintOf([Float64Array.of(1), Float64Array.of(2, 3)]));
    expect(fingerprintOf([numbers])).not.toBe(fingerprintOf([Float64Array.of(1, 2, 3 + Number.EPSILON * 2)]));
  });
});

describe('the fingerprint of tallies', () => {
  const row = Float64Array.from({ length: cell.CELL }, (_, k) => k + 1);
  const none = new Float64Array(0);
  const tally = (cells: Float64Array) =>
    ({ cells, groupCells: none, skillCells: none, moreCells: none }) as Tally;

  it('reads each place of a row once, in an order of its own', () => {
    const order = cell.ORDER_OF_FINGERPRINTS;
    expect([...order].sort((a, b) => a - b)).toEqual(order.map((_, k) => k));
    const read = row.map((value, k) => (k < order.length ? row[order[k]!]! : value));
    expect(fingerprintOfTallies([tally(Float64Array.of(...row, ...row))])).toBe(fingerprintOf([read, read]));
    expect(fingerprintOfTallies([tally(row)])).not.toBe(fingerprintOf([row]));
  });
});

describe('two observers at once', () => {
  it('are both told everything: the log and the measures are as each of them alone', () => {
    const { sink, digest } = traceHash();
    let trace: Trace | undefined;
    let measures: Measures | undefined;
    const simulation = new Simulation(busy, '1', 0, watched => {
      trace = new Trace(watched, sink);
      measures = new Measures(busy, watched);
      return new FanOut(trace, measures);
    });
    simulation.model = trace!.follow(simulation.center);
    simulation.run();
    trace!.flush();
    const alone = replicate(busy, '1', 0);
    expect(digest()).toBe(traceHashOf(busy, '1', 0));
    expect(measures!.cells).toEqual(alone.cells);
    expect(measures!.groupCells).toEqual(alone.groupCells);
    expect(simulation.events).toBe(alone.events);
  });
});
