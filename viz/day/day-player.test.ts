import { beforeAll, describe, expect, it } from 'vitest';
import { MINUTE, type Scenario } from '../../engine/index.ts';
import { loadScenario, readFrom } from '../../scenarios/index.ts';
import { shippedTexts } from '../../test/support/shipped.ts';
import { DayRun } from '../run/day-run.ts';
import { agentDay } from './agent-day.ts';
import { DayCounts } from './day-counts.ts';
import type { DayData } from './day-data.ts';
import { DayPlayer } from './day-player.ts';
import { FloorState } from './floor-state.ts';
import { AGENT_STATES } from './floor-view.ts';
import { foldDay } from './fold-day.ts';
import { storyOf } from './story.ts';
import { ANSWER, READY } from './verbs.ts';

/** A thousand agents and ten thousand waiting. */
const CROWD = `
schema: 1
name: A crowd
promise: { serviceLevel: 80 % in 20 s, rule: ofOffered }
contactTypes:
  call: { arrivals: { poisson: 20000/h }, talk: { exponential: { mean: 240 s } }, patience: { exponential: { mean: 40 min } }, queue: line }
  vip: { arrivals: { poisson: 10000/h }, talk: { exponential: { mean: 240 s } }, patience: { exponential: { mean: 40 min } }, queue: line, priority: 1 }
queues: { line: {} }
agentGroups: { desk: { agents: 1000, skills: [call, vip] } }
horizon: 4 h
`;
const texts = readFrom({ ...shippedTexts(), 'crowd.yaml': CROWD });

async function dayOf(path: string, number = 0): Promise<{ scenario: Scenario; data: DayData }> {
  const { scenario } = await loadScenario(path, texts);
  return { scenario, data: new DayRun(scenario, '1', 0).day(number)! };
}

describe('a day of a thousand agents and ten thousand waiting', () => {
  let crowd: { scenario: Scenario; data: DayData };
  beforeAll(async () => {
    crowd = await dayOf('crowd.yaml');
  }, 60_000);

  it('looks the same wherever one comes from', () => {
    const { scenario, data } = crowd;
    const player = new DayPlayer(scenario, data);
    const straightCounts = new DayCounts(scenario, data.info);
    const straight = new FloorState(scenario, straightCounts);
    for (const row of [20_000, 130_000, 130_001, 400_000]) {
      straight.advance(data.log, row);
      straight.moveTo(data.log.time[row - 1]!);
      player.seekRow(data.log.count);
      player.seekRow(row);
      expect(differing(player.floor.copy(), straight.copy())).toEqual([]);
      expect(differing(player.counts.copy(), straightCounts.copy())).toEqual([]);
    }
  });

  it('is there within 50 ms of any seek', () => {
    const { scenario, data } = crowd;
    const player = new DayPlayer(scenario, data);
    // time of the processor: others may want it as well
    const taken: number[] = [];
    let most = 0;
    for (let k = 0; k < 100; k++) {
      const began = process.cpuUsage();
      player.seek((((k * 37) % 100) / 100) * data.info.end);
      most = Math.max(most, player.floor.queues[0]!.count);
      const { user, system } = process.cpuUsage(began);
      taken.push((user + system) / 1000);
    }
    taken.sort((a, b) => a - b);
    console.info(
      `seek: median ${taken[50]!.toFixed(1)} ms, 95 % ${taken[95]!.toFixed(1)} ms; ${data.log.count} rows, ${most} waiting`,
    );
    expect(most).toBeGreaterThan(9000);
    expect(taken[90]!).toBeLessThan(50);
  });

  it('serves the important first, then who came first', () => {
    const player = new DayPlayer(crowd.scenario, crowd.data);
    player.worstMoment();
    const [queue] = player.floor.queues;
    const types = Array.from(queue!.type.subarray(0, queue!.count));
    expect(types).toEqual(types.toSorted((a, b) => b - a));
    const regular = Array.from(queue!.since.subarray(types.indexOf(0), queue!.count));
    expect(regular).toEqual(regular.toSorted((a, b) => a - b));
  });
});

describe('moving through a day', () => {
  it('steps on and back by one row, and stays within the day', async () => {
    const { scenario, data } = await dayOf('scenarios/erlang-c');
    const player = new DayPlayer(scenario, data);
    player.step(-1);
    expect(player.row).toBe(0);
    player.seek(3 * 60 * MINUTE);
    const { row } = player;
    const before = player.floor.copy();
    player.step(1);
    expect(player.row).toBe(row + 1);
    player.step(-1);
    expect({ ...player.floor.copy(), now: 0 }).toEqual({ ...before, now: 0 });
    player.seek(Number.POSITIVE_INFINITY);
    expect(player.row).toBe(player.rows);
  });

  it('finds who leaves next, and the instant at which most are overdue', async () => {
    const { scenario, data } = await dayOf('scenarios/callback-modes');
    const player = new DayPlayer(scenario, data);
    expect(player.nextAbandonment()).toBe(true);
    expect(player.floor.moves.at(-1)?.kind).toBe('left');
    const first = player.row;
    player.nextAbandonment();
    expect(player.row).toBeGreaterThan(first);
    expect(player.worstMoment()).toBe(true);
    const overdue = () => {
      const [queue] = player.floor.queues;
      const since = Array.from(queue!.since.subarray(0, queue!.count));
      return since.filter(at => player.now - at > scenario.contactTypes[0]!.promise.acceptableWait).length;
    };
    const worst = overdue();
    expect(worst).toBe(Math.max(...data.summary.overdue));
    for (let minute = 9 * 60; minute < 19 * 60; minute++) {
      player.seek(minute * MINUTE - 1);
      expect(overdue()).toBeLessThanOrEqual(worst);
    }
    player.seekRow(player.rows);
    expect(player.nextAbandonment()).toBe(false);
  });

  it('keeps a later day apart from what the days before counted', async () => {
    const { scenario, data } = await dayOf('scenarios/hotline-24x7', 3);
    const player = new DayPlayer(scenario, data);
    expect(player.now).toBe(data.info.start);
    expect(player.counts.sums([0], 'day')).toEqual({
      inTime: 0,
      late: 0,
      leftShort: 0,
      leftEarly: 0,
      leftLate: 0,
    });
    expect(player.floor.inState[0]).toBeLessThan(player.floor.tables.agents);
  });

  it('sums up minutes as the floor stood in them', async () => {
    const { scenario, data } = await dayOf('scenarios/absence-and-reserve');
    const player = new DayPlayer(scenario, data);
    const time = { onShift: 0, busy: 0 };
    for (let agent = 0; agent < player.floor.tables.agents; agent++)
      for (const { state, from, to } of player.agentDay(agent)) {
        const name = AGENT_STATES[state]!;
        if (!['off', 'break', 'training'].includes(name)) time.onShift += (to - from) / MINUTE;
        if (['talking', 'wrapUp', 'ringing'].includes(name)) time.busy += (to - from) / MINUTE;
      }
    const sum = (minutes: Float32Array) => minutes.reduce((all, one) => all + one, 0);
    expect(sum(data.summary.onShift) / time.onShift).toBeCloseTo(1, 4);
    expect(sum(data.summary.busy) / time.busy).toBeCloseTo(1, 4);
    const [most, busy] = [Math.max(...data.summary.onShift), Math.max(...data.summary.busy)];
    expect(busy).toBeLessThanOrEqual(most);
  });
});

describe('the law that nobody waits beside a free agent', () => {
  it('is found broken where an agent who comes free takes nobody', async () => {
    const { scenario, data } = await dayOf('scenarios/erlang-c');
    expect(data.summary).toMatchObject({ faultRow: -1, isChecked: true });
    const { log } = data;
    const floor = new FloorState(scenario);
    let row = 0;
    while (row < log.count && !(log.verb[row] === ANSWER && floor.waiting > 3)) floor.advance(log, ++row);
    const idle = { ...log, verb: log.verb.slice(), slot: log.slot.slice() };
    idle.verb[row] = READY;
    idle.slot[row] = -1;
    expect(foldDay(scenario, data.info, idle, undefined).summary.faultRow).toBe(row + 1);
  });

  it('is not asked of a center that keeps agents back', async () => {
    expect((await dayOf('scenarios/bullseye')).data.summary.isChecked).toBe(false);
  });
});

describe('stories', () => {
  it('of a contact tell all of its customer’s attempts, in order', async () => {
    const { data } = await dayOf('scenarios/hotline-peak');
    const again = data.log.attempt.indexOf(3);
    const story = storyOf(data.log, data.log.contact[again]!);
    expect([...new Set(story.map(({ attempt }) => attempt))].slice(0, 3)).toEqual([1, 2, 3]);
    expect(story[0]!.verb).toBe('arrive');
    expect(story.map(({ time }) => time)).toEqual(story.map(({ time }) => time).toSorted((a, b) => a - b));
    expect(storyOf(data.log, -1)).toEqual([]);
  });

  it('of an agent are one span after the other, from the start of the day to its end', async () => {
    const { scenario, data } = await dayOf('scenarios/absence-and-reserve');
    const present = data.log.agent[data.log.verb.indexOf(ANSWER)]!;
    const spans = agentDay(data.log, floorAtStart(scenario, data), present, data.info.end);
    expect(spans[0]!.from).toBe(data.info.start);
    spans.slice(1).forEach((span, k) => {
      expect(span.from).toBe(spans[k]!.to);
    });
    const states = new Set(spans.map(({ state }) => AGENT_STATES[state]));
    expect([...states].sort()).toEqual(['break', 'free', 'off', 'talking', 'wrapUp']);
    expect(spans.at(-1)!.to).toBe(data.info.end);
  });
});

function floorAtStart(scenario: Scenario, data: DayData): FloorState {
  const floor = new FloorState(scenario);
  floor.restore(data.keyframes[0]!.floor);
  return floor;
}

/** The names of what is not the same in both; large arrays are not printed. */
function differing<Copy extends object>(a: Copy, b: Copy): string[] {
  return Object.entries(a).flatMap(([name, value]) => {
    const other = b[name as keyof Copy] as unknown;
    if (typeof value === 'number') return value === other ? [] : [name];
    const [one, two] = [value as Float64Array, other as Float64Array];
    return one.length === two.length && one.every((number, k) => number === two[k]) ? [] : [name];
  });
}
