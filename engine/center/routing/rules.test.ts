import { describe, expect, it } from 'vitest';
import { answersOf } from '../../../test/support/answers.ts';
import { runChecked } from '../../../test/support/day-measures.ts';
import { eventLog } from '../../../test/support/event-log.ts';
import { type DayOptions, type RuleOptions, scenarioOf } from '../../../test/support/scenario-builder.ts';
import { RULE_CELL, RULE_STARTS, RULE_TIME, SKILL_CELL, SKILL_HANDLE_TIME } from '../../measures/cells.ts';
import type { Scenario, ServiceLevelRule } from '../scenario.ts';

/** Seconds at which the rules began and ceased to act. */
function turns(scenario: Scenario): string[] {
  return eventLog(scenario)
    .filter(row => row.verb === 'startRule' || row.verb === 'endRule')
    .map(row => `${row.time / 1e6} ${row.verb === 'startRule' ? 'on' : 'off'} in phase ${row.phase}`);
}

const lender = { staff: 3, skills: { sales: {}, service: { lent: true } } };

/** Service is busy until 100 and then every 10 s with one agent; sales idles, and may be lent. */
function lending(rule: Partial<RuleOptions>, atMost = 1, more: Partial<DayOptions> = {}): Scenario {
  return scenarioOf({
    types: { service: { at: [0, 1, 2, 3, 4], talk: [100, 10, 10, 10, 10] }, sales: {} },
    groups: {
      service: { skills: ['service'] },
      sales: lender,
    },
    rules: {
      help: {
        watch: 'queueLength',
        of: ['service'],
        limit: 3,
        until: 1,
        lend: { from: 'sales', to: 'service', atMost },
        ...rule,
      },
    },
    ...more,
  });
}

describe('a rule on the length of a queue', () => {
  it('is looked at every minute and when a wait ends, and lends agents until it is better than the second limit', () => {
    // 4 wait from 4 s on, above 3: seen at 60. Each talk of 10 s ends a wait: 3, 2, 1, and 0 at 90
    expect(turns(lending({}))).toEqual(['60 on in phase 4', '90 off in phase 4']);
    expect(answersOf(lending({}))).toEqual([
      '0 s: 1 service by service 1',
      '60 s: 2 service by sales 1',
      '70 s: 3 service by sales 1',
      '80 s: 4 service by sales 1',
      '90 s: 5 service by sales 1',
    ]);
  });

  it('needs to be beyond the limit, not at it, and better than the second one, not at it', () => {
    expect(turns(lending({ limit: 4 }))).toEqual([]);
    expect(turns(lending({ limit: 3.5, until: 2 }))).toEqual(['60 on in phase 4', '80 off in phase 4']);
    // who helps finishes the contact in hand; the next one waits for the group's own
    expect(answersOf(lending({ limit: 3.5, until: 2 })).slice(3)).toEqual([
      '80 s: 4 service by sales 1',
      '100 s: 5 service by service 1',
    ]);
  });

  it('lends as many as it says and no more', () => {
    const two = answersOf(lending({}, 2));
    expect(two.slice(1, 3)).toEqual(['60 s: 2 service by sales 1', '60 s: 3 service by sales 2']);
    // at 70 the first of them is free and takes one, the next free one takes the other
    expect(two.slice(3)).toEqual(['70 s: 4 service by sales 1', '70 s: 5 service by sales 2']);
    expect(
      answersOf(lending({}, 3))
        .slice(1, 4)
        .map(answer => answer.slice(-7)),
    ).toEqual(['sales 1', 'sales 2', 'sales 3']);
  });

  it('its starts, the time it acts and the time borrowed are measured, after the warm-up', () => {
    const tally = runChecked(lending({}));
    expect(tally.ruleCells[RULE_STARTS]).toBe(1);
    expect(tally.ruleCells[RULE_TIME]).toBe(30e6);
    // the third skill of the scenario is the lent one: 4 talks of 10 s
    const counted = tally.skillCells.length / 2;
    expect(tally.skillCells[counted + 2 * SKILL_CELL + SKILL_HANDLE_TIME]).toBe(40e6);
    const late = runChecked(lending({}, 1, { warmUp: 75 }));
    expect([...late.ruleCells.slice(0, RULE_CELL)]).toEqual([0, 15e6]);
  });

  it('that is never reached changes nothing but the looks', () => {
    const verbs = (limit: number) => JSON.stringify(eventLog(lending({ limit })));
    expect(answersOf(lending({ limit: 100 }))[1]).toBe('100 s: 2 service by service 1');
    expect(verbs(100)).not.toBe(verbs(3));
  });
});

describe('a rule on the expected wait', () => {
  it('waiting ÷ recent rate of answers: four wait, one answer in the last 60 s is 240 s', () => {
    const rule = (limit: number) => lending({ watch: 'expectedWait', limit, until: 0.5, window: 300 });
    // at 60: 4 waiting × 60 s ÷ 1 answer = 240
    expect(turns(rule(239.9))[0]).toBe('60 on in phase 4');
    expect(turns(rule(240))[0]).not.toBe('60 on in phase 4');
  });

  it('with nobody answered lately the wait is endless', () => {
    expect(turns(lending({ watch: 'expectedWait', limit: 1e9, until: 0.5, window: 59 }))[0]).toBe(
      '60 on in phase 4',
    );
  });
});

describe('a rule on the service level', () => {
  const rule = (window: number, more: Partial<RuleOptions> = {}): Scenario =>
    lending({ watch: 'serviceLevel', limit: 0.8, until: 0.9, window, ...more });

  it('counts waits that ended in its window, by the promise', () => {
    // the answers: at 0 in time, at 100 late: 1 of 2; of the last 99 s: 0 of 1
    expect(turns(rule(900))[0]).toBe('100 on in phase 4');
    expect(turns(rule(900, { limit: 0.5, until: 0.5 }))[0]).toBe('110 on in phase 4');
    expect(turns(rule(99, { limit: 0.5, until: 0.5 }))[0]).toBe('100 on in phase 4');
  });

  it('ceases only above the second limit', () => {
    const types = { service: { at: [0, 1, 300], talk: [100, 10, 10] }, sales: {} };
    const until = (share: number) =>
      turns(lending({ watch: 'serviceLevel', limit: 0.6, until: share }, 1, { types }));
    // 1 of 2 at 100, 2 of 3 at 300
    expect(until(2 / 3)).toEqual(['100 on in phase 4']);
    expect(until(0.66)).toEqual(['100 on in phase 4', '300 off in phase 4']);
  });

  it('an empty window counts as met', () => {
    // after the last answer at 100 nothing happens: the look at 180 finds the waits of 100 too far back
    const ends = turns(rule(50)).filter(turn => turn.includes('off'));
    expect(ends).toEqual(['180 off in phase 4']);
    expect(turns(rule(80)).filter(turn => turn.includes('off'))).toEqual(['240 off in phase 4']);
  });

  it('an abandonment ends a wait too', () => {
    const types = { service: { at: [0, 1], talk: [100, 10], patience: 30 }, sales: {} };
    const watch = { watch: 'serviceLevel', limit: 0.8, until: 0.9 } as const;
    expect(turns(lending(watch, 1, { types }))).toEqual(['31 on in phase 4']);
    const patient = { service: { ...types.service, patience: 300 }, sales: {} };
    expect(turns(lending(watch, 1, { types: patient }))).toEqual(['100 on in phase 4']);
  });
});

describe('waits that a rule on the service level counts', () => {
  const watch = { watch: 'serviceLevel', limit: 0.8, until: 0.9 } as const;

  /** The second contact abandons; the promise is within 20 s, short is within 5 s. */
  const leaving = (patience: number, rule: ServiceLevelRule): string[] => {
    const day = lending(watch, 1, {
      types: { service: { at: [0, 1], talk: [100, 10], patience }, sales: {} },
    });
    const contactTypes = day.contactTypes.map(type => ({ ...type, promise: { ...type.promise, rule } }));
    return turns({ ...day, contactTypes });
  };

  it('are abandoned within a threshold at the threshold itself', () => {
    expect(leaving(20, 'earlyAbandonsMet')).toEqual([]);
    expect(leaving(20.000001, 'earlyAbandonsMet').length).toBe(1);
    expect(leaving(5, 'shortAbandonsMet')).toEqual([]);
    expect(leaving(5.000001, 'shortAbandonsMet').length).toBe(1);
  });

  it('are none of those after a transfer', () => {
    const groups = { first: { skills: ['first'] }, service: { skills: ['service'] }, sales: lender };
    const day = (at: number[]) =>
      lending(watch, 1, {
        types: { first: { at: [0], talk: [10] }, service: { at, talk: at.map(() => 100) }, sales: {} },
        groups,
      });
    const passedOn = day([0]);
    passedOn.contactTypes[0]!.escalate = {
      share: 1,
      to: 1,
      rightly: 1,
      wrongTo: -1,
      handover: 'cold',
      handoverTime: undefined,
    };
    expect(answersOf(passedOn)[2]).toBe('100 s: 1 service by service 1');
    expect(turns(passedOn)).toEqual([]);
    expect(turns(day([0, 10]))).toEqual(['100 on in phase 4']);
  });
});

describe('a rule that makes no sense is refused', () => {
  it('a second limit worse than the first', () => {
    expect(() => runChecked(lending({ limit: 2, until: 3 }))).toThrow('rule help');
    expect(() => runChecked(lending({ watch: 'serviceLevel', limit: 0.8, until: 0.7 }))).toThrow('rule help');
  });

  it('a loan of what is not marked as lent', () => {
    expect(() => runChecked(lending({ lend: { from: 'service', to: 'service', atMost: 1 } }))).toThrow(
      'lent',
    );
  });
});
