import { describe, expect, it } from 'vitest';
import { loadScenario } from '../load.ts';
import { readFrom } from '../memory-files.ts';

const HOUR = 3600e6;

async function rosterOf(rule: string, more = '', csv = ''): Promise<[number, number][]> {
  const text = `schema: 1
name: Rule
contactTypes:
  call:
    arrivals: { poisson: { profile: p.csv } }
    talk: { exponential: { mean: 120 s } }
    hold: 30 s
    wrapUp: 30 s
    patience: { exponential: { mean: 120 s } }
agentGroups:
  desk: { agents: ${rule}, skills: [call]${more} }
calendar: { start: 1999-02-01, open: "08:00-10:00" }
`;
  const { scenario } = await loadScenario('s.yaml', readFrom({ 's.yaml': text, 'p.csv': csv }));
  const { starts, values } = scenario.agentGroups[0]!.staff;
  return starts.map((start, i) => [start / HOUR, values[i]!]);
}

const CALLS = 'start,call\n08:00,100\n08:30,200\n09:00,0\n09:30,100\n';

describe('a staffing rule', () => {
  it('has the fewest agents who keep the promise in each interval, nobody while closed', async () => {
    // 100 calls of 180 s in half an hour take 14 agents for 80 % in 20 s, the worked example of Erlang C
    expect(await rosterOf('{ for: 80 % in 20 s, atLeast: 2 }', '', CALLS)).toEqual([
      [0, 0],
      [8, 14],
      [8.5, 24],
      [9, 2],
      [9.5, 14],
      [10, 0],
    ]);
  });

  it('has at least the agents that are asked for', async () => {
    const agents = (await rosterOf('{ for: 80 % in 20 s, atLeast: 20 }', '', CALLS)).map(
      ([, count]) => count,
    );
    expect(agents).toEqual([0, 20, 24, 20, 0]);
  });

  it('needs fewer by Erlang A, which knows that customers give up', async () => {
    const [, first] = await rosterOf('{ for: 80 % in 20 s, by: erlangA }', '', CALLS);
    expect(first![1]).toBeLessThan(14);
    expect(first![1]).toBeGreaterThan(9);
  });

  it('takes the mean of an interval, a share of the load, and the pace of its group', async () => {
    const hourly = await rosterOf('{ for: 80 % in 20 s, every: 2 h }', '', CALLS);
    expect(hourly).toEqual([
      [0, 0],
      [8, 14],
      [10, 0],
    ]);
    const half = await rosterOf('{ for: 80 % in 20 s, share: 50 %, every: 2 h }', '', CALLS);
    expect(half[1]![1]).toBeLessThan(9);
    const slow = await rosterOf('{ for: 80 % in 20 s, every: 2 h }', ', talkFactor: 2', CALLS);
    expect(slow[1]![1]).toBeGreaterThan(20);
  });
});
