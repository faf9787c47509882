import { describe, expect, it } from 'vitest';
import { scenarioOf } from '../../test/support/scenario-builder.ts';
import { Simulation } from '../center/simulation.ts';
import * as cell from './cells.ts';
import { checkLaws } from './laws.ts';
import { Measures } from './measures.ts';

const scenario = scenarioOf({
  horizon: 300,
  warmUp: 20,
  interval: 50,
  types: {
    service: { at: [0, 5, 9, 60, 61, 62, 120], talk: 25, wrapUp: 5, patience: 40 },
    sales: { at: [7, 8, 100, 290], talk: 60, entryDelay: 3 },
  },
  queues: { queue: { capacity: 2 } },
});

/** The checks after a run, with its measures bent before they are held to account. */
function checksAfter(bend: (measures: Measures, simulation: Simulation) => void) {
  let measures: Measures | undefined;
  const simulation = new Simulation(scenario, '1', 0, watched => {
    measures = new Measures(scenario, watched);
    return measures;
  });
  simulation.run();
  bend(measures!, simulation);
  return checkLaws(simulation, measures!);
}

describe('the laws that every run holds itself to', () => {
  it('hold', () => {
    expect(checksAfter(() => {})).toEqual({ conservation: 'ok', littlesLaw: 'ok', agentTime: 'ok' });
  });

  const counts = {
    ARRIVED: cell.ARRIVED,
    BLOCKED: cell.BLOCKED,
    OFFERED: cell.OFFERED,
    IN_TIME: cell.IN_TIME,
    ABANDONED_LATE: cell.ABANDONED_LATE,
  };
  it.each(Object.entries(counts))('notice one contact too many in %s', (_, place) => {
    const { conservation } = checksAfter(measures => {
      measures.cells[place]! += 1;
    });
    expect(conservation).not.toBe('ok');
  });

  it('notice a contact that is lost inside', () => {
    const { conservation } = checksAfter((_, simulation) => {
      simulation.watched.contacts.inside++;
    });
    expect(conservation).toContain('inside');
  });

  it('notice a microsecond of waiting too many, whole or within an interval', () => {
    const whole = checksAfter(measures => {
      measures.queueTime[0]! += 1;
    });
    const part = checksAfter(measures => {
      measures.cells[cell.QUEUE_TIME]! += 1;
    });
    expect(whole.littlesLaw).toContain('line 0: ∫ length ≠ waits');
    expect(part.littlesLaw).toContain('parts of waits in intervals');
  });

  it('notice a microsecond of an agent that is in no state', () => {
    const { agentTime } = checksAfter(measures => {
      measures.groupCells[cell.READY_TIME]! -= 1;
    });
    expect(agentTime).toContain('group 0: logged in ≠ time in states');
  });
});
