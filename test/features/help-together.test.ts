import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../engine/center/scenario.ts';
import { replicate } from '../../engine/experiment/replicate.ts';
import { traceHashOf } from '../../engine/experiment/trace.ts';
import { EventHeap } from '../../engine/kernel/event-heap.ts';
import * as cell from '../../engine/measures/cells.ts';
import { checkLog } from '../../engine/measures/log-laws/check-log.ts';
import type { LawSpec } from '../../engine/random/law.ts';
import { loadScenario } from '../../scenarios/load.ts';
import { readFrom } from '../../scenarios/memory-files.ts';
import { eventLog } from '../support/event-log.ts';

/** A small center, short of agents, in which everything meets everything. */
const CENTER = `schema: 1
name: All of it together
calendar: { start: '2024-01-01', days: 2, open: "08:00-12:00" }
trunks: { main: 12 }
outside:
  owner: { available: "09:00-11:00", answers: 60 %, ringTime: { exponential: { mean: 15 s } } }
contactTypes:
  call:
    arrivals: { poisson: 30/h }
    trunks: main
    ivr: welcome
    queue: service
    patience: { exponential: { mean: 2 min } }
    talk: { exponential: { mean: 4 min } }
    hold: { exponential: { mean: 10 s } }
    wrapUp: { exponential: { mean: 20 s } }
    forward: { share: 20 %, to: owner, otherwise: queue }
    afterHours: { message: 30 % }
    redial: { afterBusy: { share: 80 %, delay: 2 min }, afterAbandon: { share: 35 %, delay: 15 min, attempts: 3 } }
    outcome:
      escalate: { to: experts, share: 20 %, handover: warm, handoverTime: 20 s, during: "09:00-11:30", otherwise: comeBack }
      consult: { to: experts, share: 30 %, time: { exponential: { mean: 1 min } }, giveUpAfter: 90 s }
      repeat: { share: 6 %, delay: 1 h }
  guest:
    arrivals: { poisson: 12/h }
    queue: service
    patience: { exponential: { mean: 1 min } }
    talk: { exponential: { mean: 3 min } }
    priority: 1
    forward: { share: 50 %, to: owner, otherwise: message }
    outcome:
      escalate: { to: experts, share: 20 %, during: "08:00-10:00", otherwise: desk }
      consult: { to: desk, share: 20 %, time: 40 s }
  experts: { arrivals: { poisson: 4/h }, patience: { exponential: { mean: 3 min } }, talk: { exponential: { mean: 5 min } } }
  desk: { arrivals: none, queue: service, patience: { exponential: { mean: 4 min } }, talk: 1 min }
ivr:
  welcome: { prompt: { exponential: { mean: 9 s } }, choices: { agent: { to: service }, guests: { share: 20 %, to: guest, wrong: { share: 15 % } }, hangUp: 6 % } }
queues:
  service:
    order: lastCome
    capacity: 4
    callback: { accept: 30 %, offer: { expectedWait: above 1 min }, ringTime: 10 s, noAnswer: { share: 30 % } }
agentGroups:
  office: { agents: 3, skills: [call, guest, desk] }
  second: { agents: 1, skills: [experts, call] }
`;
const load = async (): Promise<Scenario> =>
  (await loadScenario('s.yaml', readFrom({ 's.yaml': CENTER }))).scenario;

describe('people outside, hours, questions and last come first', () => {
  it('keep books and laws with everything else, whatever is drawn', async () => {
    const scenario = await load();
    const seen = new Float64Array(cell.MORE_CELL);
    for (const end of ['drain', 'cut'] as const)
      for (let k = 0; k < 6; k++) {
        const center = { ...scenario, end };
        const { checks, moreCells, status } = replicate(center, 'together', k);
        expect([status, checks]).toEqual([
          'complete',
          { conservation: 'ok', littlesLaw: 'ok', agentTime: 'ok' },
        ]);
        moreCells.forEach((count, at) => {
          seen[at % cell.MORE_CELL]! += count;
        });
        if (end === 'drain')
          expect([...checkLog(center, eventLog(center, { seed: 'together', replication: k }))]).toEqual([]);
      }
    // all of it has happened
    expect([...seen].filter(count => count === 0)).toEqual([]);
  });

  it('come out alike on another event list', async () => {
    const scenario = await load();
    expect(traceHashOf(scenario, '1', 0)).toBe(traceHashOf(scenario, '1', 0, new EventHeap()));
  });

  it('are what they are without hold, whatever scenario the thread simulated before', async () => {
    const scenario = await load();
    const holding = (hold: LawSpec | undefined): Scenario => ({
      ...scenario,
      contactTypes: scenario.contactTypes.map(type => ({ ...type, hold, wrapUp: undefined })),
    });
    const plain = holding(undefined);
    const before = replicate(plain, '1', 0);
    const held = replicate(holding({ kind: 'deterministic', value: 30e6 }), '1', 0);
    expect(held.groupCells).not.toEqual(before.groupCells);
    expect(replicate(plain, '1', 0)).toEqual(before);
  });

  it('leave who calls, and when, as it is', async () => {
    const scenario = await load();
    const plain = {
      ...scenario,
      contactTypes: scenario.contactTypes.map(({ forward: _, consult: __, ...type }) => type),
    };
    const fresh = (center: Scenario) =>
      eventLog(center)
        .filter(({ verb, attempt }) => verb === 'arrive' && attempt === 1)
        .map(({ time, type }) => `${time} ${type}`);
    expect(fresh(plain)).toEqual(fresh(scenario));
  });
});
