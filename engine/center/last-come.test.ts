import { describe, expect, it } from 'vitest';
import { diary, eventLog } from '../../test/support/event-log.ts';
import { type DayOptions, scenarioOf } from '../../test/support/scenario-builder.ts';
import { replicate } from '../experiment/replicate.ts';
import * as cell from '../measures/cells.ts';
import { checkLog } from '../measures/log-laws/check-log.ts';
import { type QueueSpec, type Scenario, SECOND } from './scenario.ts';

const ordered = (options: DayOptions, order: QueueSpec['order']): Scenario => {
  const scenario = scenarioOf(options);
  return { ...scenario, queues: scenario.queues.map(queue => ({ ...queue, ...(order && { order }) })) };
};

/** Sums of a whole replication. */
function sums(scenario: Scenario) {
  const tally = replicate(scenario, '1', 0);
  expect([...checkLog(scenario, eventLog(scenario))]).toEqual([]);
  expect(tally.checks).toEqual({ conservation: 'ok', littlesLaw: 'ok', agentTime: 'ok' });
  return (place: number) => tally.cells.filter((_, at) => at % cell.CELL === place).reduce((a, b) => a + b);
}

describe('who comes last', () => {
  const options: DayOptions = { types: { call: { at: [0, 5, 10, 15], talk: 20 } } };

  it('goes first where the queue says so', () => {
    const answers = (order: QueueSpec['order']) =>
      diary(ordered(options, order)).filter(line => line.includes('answer'));
    expect(answers('lastCome')).toEqual([
      '00:00:00 answer 1 call by team 1',
      '00:00:20 answer 4 call by team 1',
      '00:00:40 answer 3 call by team 1',
      '00:01:00 answer 2 call by team 1',
    ]);
    expect(answers('firstCome')).toEqual(answers(undefined));
    expect(answers(undefined)[1]).toContain('answer 2');
  });

  it('leaves the line from its middle when its patience ends', () => {
    const impatient = { types: { call: { at: [0, 5, 10, 15], talk: 20, patience: 24 } } };
    expect(diary(ordered(impatient, 'lastCome')).filter(line => /answer|abandon/u.test(line))).toEqual([
      '00:00:00 answer 1 call by team 1',
      '00:00:20 answer 4 call by team 1',
      '00:00:29 abandon 2 call',
      '00:00:34 abandon 3 call',
    ]);
  });

  const busy: DayOptions = {
    horizon: 40_000,
    types: {
      call: {
        arrivals: {
          kind: 'poisson',
          rate: { starts: [0], values: [0.8 / (30 * SECOND)] },
          busyness: undefined,
        },
        talk: 30,
      },
    },
  };

  it('leaves the mean wait as it is, to the microsecond where all talk alike', () => {
    const [first, last] = [sums(ordered(busy, 'firstCome')), sums(ordered(busy, 'lastCome'))];
    const waits = first(cell.WAIT_HANDLED);
    expect(waits).toBeGreaterThan(0);
    expect(last(cell.WAIT_HANDLED)).toBe(waits);
    expect(last(cell.WAITED)).toBe(first(cell.WAITED));
    const impatient = { ...busy, types: { call: { ...busy.types.call, patience: 60 } } };
    const lossy = (order: QueueSpec['order']) => sums(ordered(impatient, order))(cell.WAIT_HANDLED);
    expect(lossy('lastCome')).not.toBe(lossy('firstCome'));
  });

  it('is answered within a short time more often, and others much later', () => {
    const [first, last] = [sums(ordered(busy, 'firstCome')), sums(ordered(busy, 'lastCome'))];
    expect(last(cell.IN_TIME)).toBeGreaterThan(first(cell.IN_TIME));
    expect(last(cell.IN_TIME) + last(cell.LATE)).toBe(first(cell.IN_TIME) + first(cell.LATE));
  });
});
