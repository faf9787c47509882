import { describe, expect, it } from 'vitest';
import { eventLog, keepRows, type LogRow } from '../../test/support/event-log.ts';
import { type DayOptions, scenarioOf } from '../../test/support/scenario-builder.ts';
import { replicate } from '../experiment/replicate.ts';
import { restoreSnapshot, takeSnapshot } from '../kernel/snapshot.ts';
import { Trace } from '../measures/trace.ts';
import { makeLaw } from '../random/make-law.ts';
import { openStream } from '../random/stream.ts';
import type { Scenario } from './scenario.ts';
import { Simulation } from './simulation.ts';

const everySecond = Array.from({ length: 40 }, (_, second) => second);

function crowded(limits: DayOptions['limits']): Scenario {
  return scenarioOf({ types: { service: { at: everySecond, talk: 1000 } }, limits: limits ?? {} });
}

describe('limits of a replication', () => {
  it('the limit of events ends it with status events, after exactly that many', () => {
    const tally = replicate(crowded({ events: 25 }), '1', 0);
    expect([tally.status, tally.events]).toEqual(['events', 25]);
    expect(tally.checks.conservation).toBe('ok');
  });

  it('a limit of exactly the events there are is no limit', () => {
    const whole = replicate(crowded({}), '1', 0);
    expect(whole.status).toBe('complete');
    expect(replicate(crowded({ events: whole.events }), '1', 0).status).toBe('complete');
    expect(replicate(crowded({ events: whole.events - 1 }), '1', 0).status).toBe('events');
  });

  it('the limit of contacts ends it with status contacts, holding exactly that many', () => {
    const tally = replicate(crowded({ contacts: 10 }), '1', 0);
    expect([tally.status, tally.inside, tally.peaks.inside]).toEqual(['contacts', 10, 10]);
    expect(replicate(crowded({ contacts: 40 }), '1', 0).status).toBe('complete');
  });

  it('too many contacts at the last event allowed are too many contacts', () => {
    const over = replicate(crowded({ contacts: 10 }), '1', 0);
    expect(replicate(crowded({ contacts: 10, events: over.events }), '1', 0).status).toBe('contacts');
  });

  it('talks of no time at one instant for ever end by the limit of events', () => {
    const gap = { kind: 'deterministic', value: 0 } as const;
    const loop = scenarioOf({
      types: { service: { arrivals: { kind: 'renewal', gap }, talk: 0 } },
      limits: { events: 100_000 },
    });
    expect(replicate(loop, '1', 0).status).toBe('events');
  });
});

describe('a talk law of another family that a group has of its own', () => {
  it('is drawn at the answer, from the stream of type, group and quantity (rule S4)', () => {
    const talk = { kind: 'uniform', low: 5, high: 50 } as const;
    const scenario = scenarioOf({
      types: { service: { at: [0, 100, 200] } },
      groups: { 'team/a': { skills: { service: { talk } } } },
    });
    const stream = openStream('1/0/contactType:service/team%2Fa%2Ftalk');
    const law = makeLaw({ kind: 'uniform', low: 5e6, high: 50e6 });
    const expected = [0, 1, 2].map(() => Math.round(law.draw(stream)));
    const ends = eventLog(scenario).filter(row => row.verb === 'hangUp');
    expect(ends.map((row, k) => row.time - k * 100e6)).toEqual(expected);
  });
});

describe('snapshot of a simulation', () => {
  it('restored in the middle, twice, it ends with the same log', () => {
    const scenario = scenarioOf({
      types: {
        service: {
          at: everySecond,
          talk: { kind: 'exponential', mean: 5 },
          patience: { kind: 'exponential', mean: 9 },
        },
        sales: {
          at: [3, 9, 27],
          talk: { kind: 'lognormal', mean: 20, sd: 30 },
          entryDelay: { kind: 'uniform', low: 1, high: 9 },
        },
      },
      groups: {
        team: {
          staff: [
            [0, 2],
            [20, 1],
            [30, 4],
          ],
        },
      },
    });
    const rows: LogRow[] = [];
    let trace: Trace | undefined;
    const simulation = new Simulation(scenario, '1', 0, watched => {
      trace = new Trace(watched, keepRows(rows));
      return trace;
    });
    simulation.model = trace!.follow(simulation.center);
    simulation.advance(60);
    const snapshot = takeSnapshot(simulation);
    const ends = [1, 2, 3].map(() => {
      rows.length = 0;
      restoreSnapshot(snapshot);
      simulation.run();
      trace!.flush();
      return [...rows];
    });
    expect(ends[0]).toEqual(eventLog(scenario));
    expect(ends[1]).toEqual(ends[0]);
    expect(ends[2]).toEqual(ends[0]);
  });
});
