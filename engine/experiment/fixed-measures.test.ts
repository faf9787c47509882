import { describe, expect, it } from 'vitest';
import { scenarioOf } from '../../test/support/scenario-builder.ts';
import type { ContactTypeSpec, QueueSpec, Scenario } from '../center/scenario.ts';
import { HOUR, MINUTE } from '../center/scenario.ts';
import { fixedMeasures } from './fixed-measures.ts';

const random = scenarioOf({
  horizon: 3600,
  types: {
    call: {
      arrivals: { kind: 'counts', counts: { starts: [0], values: [100] }, busyness: undefined },
      talk: { kind: 'exponential', mean: 180 },
    },
  },
});
const scripted = scenarioOf({ horizon: 600, types: { call: { at: [0, 10], talk: 60, patience: 100 } } });

const withType = (scenario: Scenario, change: Partial<ContactTypeSpec>): Scenario => ({
  ...scenario,
  contactTypes: scenario.contactTypes.map(type => ({ ...type, ...change })),
});
const withQueue = (scenario: Scenario, change: Partial<QueueSpec>): Scenario => ({
  ...scenario,
  queues: scenario.queues.map(queue => ({ ...queue, ...change })),
});
const fixed = (scenario: Scenario) => {
  const all = fixedMeasures(scenario, [0]);
  return all === 'all' ? all : [...all].sort();
};
const delay = { kind: 'deterministic', value: MINUTE } as const;
const redial = { share: 0.5, delay, attempts: 3, redrawn: true };
const announce = { window: HOUR, balkAbove: 0, balkShare: 0.5, patienceFactor: 1 };
const consult = { share: 0.5, to: 0, time: delay, giveUpAfter: Infinity };
const without = (...measures: string[]) =>
  (fixed(random) as string[]).filter(measure => !measures.includes(measure));

describe('measures that nothing random can change', () => {
  it('are few where contacts are drawn, and all of them in a scripted day', () => {
    expect(fixed(random)).toEqual([
      'abandoned',
      'abandonment',
      'arrived',
      'balked',
      'blocked',
      'blocking',
      'holdTime',
      'wrapUpTime',
    ]);
    expect(fixed(scripted)).toBe('all');
  });

  it('do not include those who leave, where some do when the wait is announced', () => {
    expect(fixed(withQueue(random, { announce }))).toEqual(without('abandoned', 'abandonment', 'balked'));
    expect(fixed(withQueue(random, { announce: { ...announce, balkShare: 0 } }))).toEqual(without());
  });

  it('do not include blocking where lines are limited', () => {
    expect(fixed(withType(random, { trunk: 0 }))).toEqual(without('blocked', 'blocking'));
    expect(fixed(withQueue(random, { capacity: 3 }))).toEqual(without('blocked', 'blocking'));
  });

  it('do not include arrivals where some try again', () => {
    for (const change of [{ afterBusy: redial }, { afterAbandon: redial }, { repeat: { share: 0.1, delay } }])
      expect(fixed(withType(random, change))).toEqual(without('arrived'));
  });

  it('do not include arrivals where some come back when experts are there again', () => {
    const hours = { during: [{ from: 0, to: HOUR }], otherwise: { kind: 'comeBack' as const } };
    const escalate = { share: 0.5, to: 0, rightly: 1, wrongTo: -1, handoverTime: undefined, ...hours };
    const scenario = withType(random, { escalate: { ...escalate, handover: 'cold' } });
    expect(fixed(scenario)).toEqual(without('arrived'));
  });

  it('do not include hold where some agents ask others', () => {
    expect(fixed(withType(random, { consult }))).toEqual(without('holdTime'));
  });

  it('are not all of them where a scripted day leaves something to chance', () => {
    expect(fixed(withQueue(scripted, { announce }))).not.toBe('all');
    expect(fixed(withQueue(scripted, { routing: { agents: 'random', order: [] } }))).not.toBe('all');
    expect(fixed(withType(scripted, { afterAbandon: redial }))).not.toBe('all');
    expect(fixed(withType(scripted, { balk: 0.5 }))).not.toBe('all');
    expect(fixed(withType(scripted, { consult }))).not.toBe('all');
    const forward = { share: 0.5, to: 0, otherwise: 'message' as const };
    expect(fixed(withType(scripted, { forward }))).not.toBe('all');
  });
});
