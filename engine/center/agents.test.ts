import { describe, expect, it } from 'vitest';
import { AGENT_SHIFT, Agents, NEXT_IDLE, READY } from './agents.ts';

const profiles = (...sizes: number[]) => sizes.map(profile => ({ profile, own: 0 }));

function idleOf(agents: Agents, group: number): number[] {
  const found: number[] = [];
  for (let a = agents.idleHead[group]!; a >= 0; a = agents.ints[(a << AGENT_SHIFT) + NEXT_IDLE]!)
    found.push(a);
  return found;
}

describe('idle agents of a group', () => {
  it('stand in the order in which they became idle, whoever leaves from the head, the middle or the end', () => {
    const agents = new Agents(profiles(5, 2), new Float64Array(2));
    for (const agent of [3, 0, 4, 1, 6]) agents.joinIdle(agent);
    expect([idleOf(agents, 0), idleOf(agents, 1)]).toEqual([[3, 0, 4, 1], [6]]);
    agents.leaveIdle(4);
    agents.leaveIdle(3);
    agents.leaveIdle(1);
    expect(idleOf(agents, 0)).toEqual([0]);
    agents.joinIdle(2);
    agents.leaveIdle(0);
    agents.leaveIdle(2);
    expect(idleOf(agents, 0)).toEqual([]);
    agents.joinIdle(3);
    expect(idleOf(agents, 0)).toEqual([3]);
  });
});

describe('agents off duty', () => {
  it('log in by order of declaration, those who went off again included', () => {
    const agents = new Agents(profiles(3, 2), new Float64Array(2));
    const logIn = (group: number) => {
      const agent = agents.firstOff(group);
      agents.enter(agent, READY);
      return agent;
    };
    expect([logIn(0), logIn(0), logIn(1), logIn(0)]).toEqual([0, 1, 3, 2]);
    agents.goOff(1);
    agents.goOff(0);
    expect([logIn(0), logIn(0), logIn(1)]).toEqual([0, 1, 4]);
    expect(() => agents.firstOff(1)).toThrow('agent group 1: all 2 agents are at work already');
  });
});

describe('an agent', () => {
  it('notes since when it is in its state, and its group how many were busy at once', () => {
    const clock = new Float64Array(2);
    const agents = new Agents(profiles(2), clock);
    clock[0] = 7;
    agents.startHandling(1, 0);
    clock[0] = 9;
    agents.startHandling(0, 0);
    agents.busy[0]!--;
    agents.startHandling(0, 0);
    expect([...agents.since, ...agents.busy.subarray(0, 2)]).toEqual([9, 7, 2, 2]);
  });
});
