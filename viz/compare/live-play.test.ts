import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../scenarios/index.ts';
import { DayRun } from '../run/day-run.ts';
import { LivePlay, partingMoment } from './live-play.ts';

const FOLDER = new URL('../../scenarios/', import.meta.url);
const text = (path: string) => readFileSync(new URL(path, FOLDER), 'utf8');

async function dayOf(...set: string[]) {
  const { scenario } = await loadScenario('erlang-a/scenario.yaml', text, {
    set: ['horizon=1 h', 'warmUp=0 h', ...set],
  });
  return { scenario, data: new DayRun(scenario, '1', 0).day(0)! };
}

describe('two centers in step', () => {
  it('start where most more wait in one than in the other', () => {
    const summary = (...waiting: number[]) =>
      ({ start: 60e6, minutes: waiting.length, waiting: Float32Array.from(waiting) }) as never;
    expect(partingMoment(summary(0, 5, 2), summary(1, 1, 9))).toBe(60e6 + 2.5 * 60e6);
    expect(partingMoment(summary(0, 5), summary(0, 0, 9))).toBe(60e6 + 1.5 * 60e6);
  });

  it('show the same callers at the same instant, and stop together at the end of the later one', async () => {
    const play = new LivePlay([await dayOf(), await dayOf('agentGroups.desk.agents=60')]);
    play.seek(0);
    let steps = 0;
    while (play.advance(1000, 600)) steps++;
    expect(steps).toBeGreaterThan(4);
    expect(play.now).toBe(play.end);
    play.seek(30 * 60e6);
    const [a, b] = play.players;
    const arrivals = (player: typeof a) => {
      const { count, time } = player!.floor.arrivals;
      return Array.from(time.subarray(0, count));
    };
    expect(a!.now).toBe(b!.now);
    expect(arrivals(a).length).toBeGreaterThan(3);
    expect(arrivals(a)).toEqual(arrivals(b));
    expect(a!.floor.queues[0]!.count).not.toBe(b!.floor.queues[0]!.count);
  });
});
