import { afterEach, describe, expect, it, vi } from 'vitest';
import { ContactRouter } from '../../engine/center/routing/contact-router.ts';
import { Controls } from '../../engine/center/routing/controls.ts';
import type { Scenario } from '../../engine/center/scenario.ts';
import { Simulation } from '../../engine/center/simulation.ts';
import { traceHashOf } from '../../engine/experiment/trace.ts';
import { EventHeap } from '../../engine/kernel/event-heap.ts';
import { restoreSnapshot, takeSnapshot } from '../../engine/kernel/snapshot.ts';
import { Trace } from '../../engine/measures/trace.ts';
import { runChecked } from '../support/day-measures.ts';
import { keepRows, type LogRow } from '../support/event-log.ts';
import { generateRoutedScenario } from '../support/generate-scenario.ts';
import { observing } from '../support/observing.ts';
import { IdleWatch } from './idle-watch.ts';

const SCENARIOS = Array.from({ length: 1200 }, (_, seed) => generateRoutedScenario(seed)).filter(isRich);

/** There are contacts enough, and something holds some of them back. */
function isRich({ contactTypes, queues, agentGroups }: Scenario): boolean {
  const contacts = contactTypes.reduce(
    (sum, { arrivals }) => sum + (arrivals.kind === 'replay' ? arrivals.times.length : 0),
    0,
  );
  const holds =
    queues.some(({ routing }) => routing.rings !== undefined) ||
    agentGroups.some(({ skills }) => skills.some(skill => skill.lent));
  return contacts > 40 && holds;
}

function watch(scenario: Scenario): IdleWatch {
  let idleWatch: IdleWatch | undefined;
  const simulation = new Simulation(scenario, '1', 0, watched => {
    idleWatch = new IdleWatch(scenario, watched);
    return observing(idleWatch);
  });
  const { center, list } = simulation;
  simulation.model = {
    fire: what => {
      idleWatch!.judge(list.clock[0]!);
      center.fire(what);
    },
  };
  expect(simulation.run()).toBe('complete');
  return idleWatch!;
}

afterEach(() => vi.restoreAllMocks());

describe('on generated scenarios with every policy', () => {
  it('no agent stands idle while a contact waits that ring, reserve and rules let them take', () => {
    const watches = SCENARIOS.map(watch);
    expect(watches.flatMap(({ faults }, seed) => faults.map(fault => `${seed}: ${fault}`))).toEqual([]);
    const sum = (read: (w: IdleWatch) => number) => watches.reduce((all, w) => all + read(w), 0);
    expect(sum(w => w.held.ring)).toBeGreaterThan(300);
    expect(sum(w => w.held.reserve)).toBeGreaterThan(300);
    expect(sum(w => w.held.unlent)).toBeGreaterThan(300);
    expect(sum(w => w.held.allowance)).toBeGreaterThan(20);
    expect(sum(w => w.fetched)).toBeGreaterThan(300);
    expect(sum(w => w.lent)).toBeGreaterThan(300);
  });

  it('the books balance, and the event list makes no difference', () => {
    for (const scenario of SCENARIOS.slice(0, 60)) {
      runChecked(scenario);
      const hash = traceHashOf(scenario, '1', 0);
      expect(traceHashOf(scenario, '1', 0, new EventHeap())).toBe(hash);
    }
  });
});

describe('a snapshot of a generated scenario', () => {
  it('restored in the middle ends with the same log', () => {
    let left = 0;
    for (const scenario of SCENARIOS.slice(0, 80)) {
      const rows: LogRow[] = [];
      let trace: Trace | undefined;
      const simulation = new Simulation(scenario, '1', 0, watched => {
        trace = new Trace(watched, keepRows(rows));
        return trace;
      });
      simulation.model = trace!.follow(simulation.center);
      simulation.advance(150);
      trace!.flush();
      const before = rows.length;
      const snapshot = takeSnapshot(simulation);
      simulation.run();
      trace!.flush();
      const after = rows.slice(before);
      restoreSnapshot(snapshot);
      rows.length = 0;
      simulation.run();
      trace!.flush();
      expect(rows).toEqual(after);
      left += after.length;
    }
    expect(left).toBeGreaterThan(5000);
  });
});

describe('the watch notices', () => {
  const faults = () => SCENARIOS.reduce((all, scenario) => all + watch(scenario).faults.length, 0);

  it('idle agents to whom an opened ring or a rule gives nothing', () => {
    vi.spyOn(Controls.prototype, 'settle').mockImplementation(() => undefined);
    expect(faults()).toBeGreaterThan(0);
  });

  it('a freed agent who looks at nothing', () => {
    vi.spyOn(ContactRouter.prototype, 'selectLine').mockImplementation(() => -1);
    expect(faults()).toBeGreaterThan(0);
  });

  it('somebody’s going home that opens no ring', () => {
    vi.spyOn(Controls.prototype, 'logOut').mockImplementation(() => undefined);
    expect(faults()).toBeGreaterThan(0);
  });

  it('a lent agent’s release that lets no other one in', () => {
    const { release } = Controls.prototype;
    vi.spyOn(Controls.prototype, 'release').mockImplementation(function (this: Controls, agent) {
      release.call(this, agent);
      (this as unknown as { isSettled: boolean }).isSettled = true;
    });
    expect(faults()).toBeGreaterThan(0);
  });
});
