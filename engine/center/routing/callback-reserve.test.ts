import { describe, expect, it } from 'vitest';
import { answersOf } from '../../../test/support/answers.ts';
import { scenarioOf } from '../../../test/support/scenario-builder.ts';
import { type CallbackSpec, MINUTE, type Scenario, SECOND } from '../scenario.ts';

/** Three calls keep three agents busy until 50, 61 and 72 s; the two that follow are called back. */
function day(change: Partial<CallbackSpec>): Scenario {
  const plain = scenarioOf({
    types: { call: { at: [0, 1, 2, 3, 4], talk: [50, 60, 70, 30, 30] } },
    groups: { team: { staff: 3 } },
  });
  const callback: CallbackSpec = {
    expectedWaitAbove: 0,
    window: MINUTE,
    waitingAtLeast: 0,
    between: [],
    accept: 1,
    mode: 'trough',
    delay: undefined,
    promiseWindow: MINUTE,
    dial: 'agentFirst',
    ringTime: undefined,
    noAnswer: 0,
    retryAfter: MINUTE,
    attempts: 1,
    trunk: -1,
    ...change,
  };
  return { ...plain, queues: plain.queues.map(queue => ({ ...queue, callback })) };
}

const calledBack = (change: Partial<CallbackSpec>) => answersOf(day(change)).slice(3);

describe('agents kept from calling back', () => {
  it('without any, whoever is free calls', () => {
    expect(calledBack({})).toEqual(['50 s: 4 call by team 1', '61 s: 5 call by team 2']);
  });

  it('one: who is free at 50 s stays idle, who is free later leaves that one idle', () => {
    expect(calledBack({ reserve: 1 })).toEqual(['61 s: 4 call by team 2', '72 s: 5 call by team 3']);
  });

  it('two: three must be idle', () => {
    expect(calledBack({ reserve: 2 })).toEqual(['72 s: 4 call by team 3', '102 s: 5 call by team 3']);
  });

  it('a call that falls due waits for the next agent too', () => {
    const delay = { kind: 'deterministic', value: 52 * SECOND } as const;
    const scheduled = { mode: 'scheduled', delay } as const;
    expect(calledBack(scheduled)).toEqual(['55 s: 4 call by team 1', '61 s: 5 call by team 2']);
    expect(calledBack({ ...scheduled, reserve: 1 })).toEqual([
      '61 s: 4 call by team 2',
      '72 s: 5 call by team 3',
    ]);
  });
});
