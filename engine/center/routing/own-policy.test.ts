import { describe, expect, it } from 'vitest';
import { agentName, keepRows, type LogRow } from '../../../test/support/event-log.ts';
import { scenarioOf } from '../../../test/support/scenario-builder.ts';
import { replicate } from '../../experiment/replicate.ts';
import { traceReplication } from '../../experiment/trace.ts';
import type { Scenario } from '../scenario.ts';
import type { PolicyMaker } from './own-policy.ts';

const DAY: Scenario = scenarioOf({
  types: { red: { at: [0, 20, 40], talk: [50, 10, 10] }, blue: { at: [10, 30], talk: [50, 10] } },
  groups: { near: {}, far: { skills: ['red'] } },
});

function answers(policy?: PolicyMaker): string[] {
  const rows: LogRow[] = [];
  traceReplication(DAY, '1', 0, keepRows(rows), undefined, policy);
  return rows
    .filter(row => row.verb === 'answer')
    .map(row => `${row.time / 1e6} ${DAY.contactTypes[row.type]!.name} ${agentName(DAY, row.agent)}`);
}

describe('a policy of the user’s own', () => {
  it('that answers nothing, or asks the usual one, changes nothing', () => {
    const usual = answers();
    expect(answers(() => ({}))).toEqual(usual);
    const following: PolicyMaker = view => ({
      selectAgent: (type, contact) => view.usualAgent(type, contact),
      selectLine: (group, agent) => view.usualLine(group, agent),
    });
    expect(answers(following)).toEqual(usual);
  });

  it('chooses the agent', () => {
    expect(answers()[0]).toBe('0 red near 1');
    const farFirst: PolicyMaker = view => ({
      selectAgent(type) {
        const far = view.hasSkill(1, type) ? view.idleAgent(1) : -1;
        return far >= 0 ? far : view.idleAgent(0);
      },
    });
    expect(answers(farFirst).slice(0, 2)).toEqual(['0 red far 1', '10 blue near 1']);
  });

  it('chooses the type of the contact, or none', () => {
    expect(answers()).toEqual([
      '0 red near 1',
      '20 red far 1',
      '40 red far 1',
      '50 blue near 1',
      '100 blue near 1',
    ]);
    // near takes red only, and blue waits for ever
    const redOnly: PolicyMaker = view => ({ selectLine: () => (view.waiting(0) > 0 ? 0 : -1) });
    expect(answers(redOnly)).toEqual(['0 red near 1', '20 red far 1', '40 red far 1']);
    expect(replicate(DAY, '1', 0, { policy: redOnly }).inside).toBe(2);
    expect(replicate(DAY, '1', 0, { policy: redOnly }).checks.conservation).toBe('ok');
  });

  it('cannot change the scenario', () => {
    const meddler: PolicyMaker = view => ({
      selectAgent() {
        view.scenario.agentGroups.pop();
        return -1;
      },
    });
    expect(() => answers(meddler)).toThrow(TypeError);
    expect(DAY.agentGroups.length).toBe(2);
  });

  it('sees the clock, waits, and who is idle and handling', () => {
    const seen: string[] = [];
    const spy: PolicyMaker = view => ({
      selectLine(group, agent) {
        const first = view.firstWaiting(1);
        const wait = first < 0 ? 'none' : view.waitOf(first) / 1e6;
        seen.push(
          `${view.now() / 1e6} group ${view.groupOf(agent)} ${view.waiting(1)} waiting, first ${wait}`,
        );
        seen.push(
          `idle ${view.idle(0)} ${view.idle(1)}, at work ${view.atWork(group)}, handling ${view.handling(0)}`,
        );
        return view.usualLine(group, agent);
      },
    });
    answers(spy);
    expect(seen).toContain('50 group 0 2 waiting, first 40');
    expect(seen[seen.indexOf('50 group 0 2 waiting, first 40') + 1]).toBe('idle 0 0, at work 1, handling 0');
  });

  it('has random numbers of its own, the same in every run of a seed', () => {
    const drawn = (name: string) => {
      const numbers: number[] = [];
      const policy: PolicyMaker = view => {
        numbers.push(view.stream(name).unit53());
        return {};
      };
      replicate(DAY, '7', 1, { policy });
      return numbers[0];
    };
    expect(drawn('mine')).toBe(drawn('mine'));
    expect(drawn('mine')).not.toBe(drawn('other'));
  });
});

describe('an answer that cannot be is refused, naming the question', () => {
  const asking = (policy: PolicyMaker) => () => answers(policy);

  it('an agent who is not there, not idle, or lacks the skill', () => {
    expect(asking(() => ({ selectAgent: () => 9 }))).toThrow('selectAgent answered 9, which is no agent');
    expect(asking(() => ({ selectAgent: () => Number.NaN }))).toThrow('which is no agent');
    expect(asking(() => ({ selectAgent: () => 0 }))).toThrow('selectAgent answered 0, who is not idle');
    expect(asking(() => ({ selectAgent: type => type }))).toThrow('gives blue to far, who lacks the skill');
  });

  it('a type of which none waits, or that the group cannot serve', () => {
    expect(asking(() => ({ selectLine: () => 0 }))).toThrow(
      'selectLine answered 0, of which no contact waits',
    );
    expect(asking(() => ({ selectLine: () => 7 }))).toThrow('of which no contact waits');
    const blueToAll: PolicyMaker = view => ({ selectLine: () => (view.waiting(1) > 0 ? 1 : -1) });
    expect(asking(blueToAll)).toThrow('gives blue to far, who lacks the skill');
  });
});
