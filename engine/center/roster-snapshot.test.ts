import { describe, expect, it } from 'vitest';
import { diary, diaryOf, eventLog, keepRows, type LogRow } from '../../test/support/event-log.ts';
import { scenarioOf } from '../../test/support/scenario-builder.ts';
import { restoreSnapshot, takeSnapshot } from '../kernel/snapshot.ts';
import { Trace } from '../measures/trace.ts';
import { Simulation } from './simulation.ts';

describe('a snapshot', () => {
  it('holds breaks due, breaks in hand and the place in the timetable', () => {
    const scenario = scenarioOf({
      types: {
        service: {
          at: Array.from({ length: 50 }, (_, k) => 6 * k),
          talk: { kind: 'exponential', mean: 12 },
          patience: { kind: 'exponential', mean: 20 },
        },
      },
      groups: {
        team: {
          shifts: [
            { on: [0, 250], breaks: [{ due: [50, 30] }, { due: [120, 40] }] },
            { on: [20, 200], breaks: [{ due: [60, 30] }] },
            { on: [40, 300], breaks: [{ due: [90, 30] }] },
          ],
          adherence: { lateReturn: { kind: 'exponential', mean: 5 } },
        },
      },
    });
    const whole = diary(scenario);
    for (let events = 5; events < 180; events += 7) {
      const rows: LogRow[] = [];
      let trace: Trace | undefined;
      const simulation = new Simulation(scenario, '1', 0, watched => {
        trace = new Trace(watched, keepRows(rows));
        return trace;
      });
      simulation.model = trace!.follow(simulation.center);
      simulation.advance(events);
      const snapshot = takeSnapshot(simulation);
      simulation.run();
      rows.length = 0;
      restoreSnapshot(snapshot);
      simulation.run();
      trace!.flush();
      expect(diaryOf(rows, scenario)).toEqual(whole);
    }
    expect(eventLog(scenario).some(row => row.verb === 'takeBreak')).toBe(true);
  });
});
