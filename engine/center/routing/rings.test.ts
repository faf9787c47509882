import { describe, expect, it } from 'vitest';
import { answersOf } from '../../../test/support/answers.ts';
import { measureOf, runChecked } from '../../../test/support/day-measures.ts';
import { diary, eventLog, keepRows, type LogRow } from '../../../test/support/event-log.ts';
import { type DayOptions, type QueueOptions, scenarioOf } from '../../../test/support/scenario-builder.ts';
import { restoreSnapshot, takeSnapshot } from '../../kernel/snapshot.ts';
import { Trace } from '../../measures/trace.ts';
import type { Scenario } from '../scenario.ts';
import { Simulation } from '../simulation.ts';

/** Near handles the first contact until 100; a second one comes at 10. Far is idle from the start. */
function overflow(after: number, more: Partial<DayOptions> = {}, second: object = {}): Scenario {
  return scenarioOf({
    types: { service: { at: [0, 10], talk: [100, 30], ...second } },
    queues: { queue: { rings: rings(0, after) } },
    groups: { near: {}, far: {} },
    ...more,
  });
}

const rings = (near: number, far: number): NonNullable<QueueOptions['rings']> => [
  { groups: ['near'], after: near },
  { groups: ['far'], after: far },
];

describe('a ring', () => {
  it('opens to a waiting contact after its delay, and an idle agent of it answers at that instant', () => {
    expect(diary(overflow(20)).slice(9)).toEqual([
      '00:00:10 enqueue 2 service',
      '00:00:30 widen 2 service',
      '00:00:30 answer 2 service by far 1',
      '00:01:00 hangUp 2 service by far 1',
      '00:01:00 release far 1',
      '00:01:00 ready far 1',
      '00:01:40 hangUp 1 service by near 1',
      '00:01:40 release near 1',
      '00:01:40 ready near 1',
      '00:10:00 horizonEnd',
    ]);
    const tally = runChecked(overflow(20));
    expect(measureOf(overflow(20), tally, 'waited')).toBe(0.5);
    expect(measureOf(overflow(20), tally, 'waitTime')).toBe(10);
  });

  it('without a delay is open at the offer, and asked after the rings before it', () => {
    expect(answersOf(overflow(0))).toEqual(['0 s: 1 service by near 1', '10 s: 2 service by far 1']);
  });

  it('that never opens leaves the contact to the rings before it', () => {
    expect(answersOf(overflow(Infinity))).toEqual(['0 s: 1 service by near 1', '100 s: 2 service by near 1']);
  });

  it('opens only after what is due before it at the same instant: talkEnd, then abandon', () => {
    expect(answersOf(overflow(90))[1]).toBe('100 s: 2 service by near 1');
    expect(answersOf(overflow(89.999999))[1]).toBe('99.999999 s: 2 service by far 1');
    const patient = (seconds: number) => runChecked(overflow(20, {}, { patience: seconds })).cells;
    expect(measureOf(overflow(20), runChecked(overflow(20, {}, { patience: 20 })), 'abandoned')).toBe(1);
    expect(patient(20.000001)).not.toEqual(patient(20));
  });

  it('lets a freed agent of its group take no contact before it opens', () => {
    const busy = (after: number) =>
      answersOf(
        scenarioOf({
          types: { service: { at: [0, 10], talk: [100, 30] }, own: { at: [0], talk: [25], queue: 'own' } },
          queues: { queue: { rings: rings(0, after) }, own: {} },
          groups: { near: { skills: ['service'] }, far: { skills: ['service', 'own'] } },
        }),
      )[2];
    // far is free at 25
    expect(busy(14)).toBe('25 s: 3 service by far 1');
    expect(busy(40)).toBe('50 s: 3 service by far 1');
  });

  it('is not open to who logs in before it opens', () => {
    const groups: DayOptions['groups'] = {
      near: {},
      far: {
        staff: [
          [0, 0],
          [20, 1],
        ],
      },
    };
    expect(answersOf(overflow(30, { groups }))[1]).toBe('40 s: 2 service by far 1');
    expect(answersOf(overflow(5, { groups }))[1]).toBe('20 s: 2 service by far 1');
  });

  it('may be the first with a delay: then everybody waits', () => {
    const day = overflow(0, { queues: { queue: { rings: [{ groups: ['near', 'far'], after: 7 }] } } });
    expect(answersOf(day)).toEqual(['7 s: 1 service by near 1', '17 s: 2 service by far 1']);
  });

  it('a group in no ring takes nothing', () => {
    const day = overflow(0, { queues: { queue: { rings: [{ groups: ['near'], after: 0 }] } } });
    expect(answersOf(day)[1]).toBe('100 s: 2 service by near 1');
  });

  it('refuses delays that fall', () => {
    expect(() => runChecked(overflow(5, { queues: { queue: { rings: rings(10, 5) } } }))).toThrow('ring 2');
  });
});

describe('a ring without anybody at work', () => {
  const staffed = (skipUnstaffed: boolean): Scenario =>
    overflow(60, {
      queues: { queue: { rings: rings(0, 60), skipUnstaffed } },
      groups: {
        near: {
          staff: [
            [0, 1],
            [50, 0],
          ],
        },
        far: {},
      },
      types: { service: { at: [0, 10, 150], talk: [55, 5, 5] } },
    });

  it('holds nobody up where it is skipped: the next one is open from the last one’s going home on', () => {
    expect(answersOf(staffed(true))).toEqual([
      '0 s: 1 service by near 1',
      '55 s: 2 service by far 1',
      '150 s: 3 service by far 1',
    ]);
  });

  it('holds contacts up where it is not', () => {
    expect(answersOf(staffed(false)).slice(1)).toEqual([
      '70 s: 2 service by far 1',
      '210 s: 3 service by far 1',
    ]);
  });
});

describe('rings as another model', () => {
  const exponential = (mean: number) => ({ kind: 'exponential', mean }) as const;
  const busy = (queue: QueueOptions): Scenario =>
    scenarioOf({
      horizon: 10_000,
      types: {
        service: {
          arrivals: { kind: 'renewal', gap: exponential(30e6) },
          talk: exponential(100),
          patience: exponential(60),
        },
      },
      queues: { queue },
      groups: { near: { staff: 2 }, far: { staff: 2 } },
    });
  const log = (scenario: Scenario) => JSON.stringify(eventLog(scenario));

  it('without delays they are ordered groups, event by event', () => {
    expect(log(busy({ rings: rings(0, 0) }))).toBe(
      log(busy({ agents: 'orderedGroups', order: ['near', 'far'] })),
    );
    expect(log(busy({ rings: rings(0, 1) }))).not.toBe(
      log(busy({ agents: 'orderedGroups', order: ['near', 'far'] })),
    );
  });

  it('the gain of a second site shrinks with the delay before it', () => {
    const wait = (after: number) => {
      const scenario = busy({ rings: rings(0, after) });
      return measureOf(scenario, runChecked(scenario), 'waitTime')!;
    };
    const waits = [0, 20, 60, Infinity].map(wait);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits[3]! / waits[0]!).toBeGreaterThan(2);
  });

  it('a snapshot in the middle, restored twice, ends with the same log', () => {
    const scenario = busy({ rings: rings(0, 20), agents: 'roundRobin' });
    const rows: LogRow[] = [];
    let trace: Trace | undefined;
    const simulation = new Simulation(scenario, '1', 0, watched => {
      trace = new Trace(watched, keepRows(rows));
      return trace;
    });
    simulation.model = trace!.follow(simulation.center);
    simulation.advance(300);
    const snapshot = takeSnapshot(simulation);
    const ends = [1, 2].map(() => {
      rows.length = 0;
      restoreSnapshot(snapshot);
      simulation.run();
      trace!.flush();
      return [...rows];
    });
    expect(ends[0]).toEqual(eventLog(scenario));
    expect(ends[1]).toEqual(ends[0]);
  });
});
