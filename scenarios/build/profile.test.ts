import { describe, expect, it } from 'vitest';
import type { Scenario, StepProfile } from '../engine.ts';
import { loadScenario } from '../load.ts';
import { readFrom } from '../memory-files.ts';

const HOUR = 3600e6;
const HALF = 1800e6;

/** A scenario of the given arrivals and agents, with more keys below. */
const scenarioText = (arrivals: string, agents: string, more: string): string => `schema: 1
name: Profiles
contactTypes:
  call: { arrivals: ${arrivals}, talk: 4 min, patience: 2 min }
agentGroups:
  desk: { agents: ${agents}, skills: [call] }
${more}
`;

async function load(arrivals: string, agents: string, more: string, csv = ''): Promise<Scenario> {
  const files = { 's.yaml': scenarioText(arrivals, agents, more), 'p.csv': csv };
  return (await loadScenario('s.yaml', readFrom(files))).scenario;
}

async function rateOf(arrivals: string, more: string, csv = ''): Promise<[number, number][]> {
  const { arrivals: spec } = (await load(arrivals, '1', more, csv)).contactTypes[0]!;
  if (spec.kind === 'poisson') return inHours(spec.rate, HOUR);
  if (spec.kind === 'counts') return inHours(spec.counts, 1);
  throw new Error(spec.kind);
}

async function staffOf(agents: string, more: string, csv = ''): Promise<[number, number][]> {
  return inHours((await load('{ poisson: 1/h }', agents, more, csv)).agentGroups[0]!.staff, 1);
}

/** Starts in hours, values times a unit. */
function inHours({ starts, values }: StepProfile, unit: number): [number, number][] {
  return starts.map((start, i) => [start / HOUR, Number((values[i]! * unit).toPrecision(12))]);
}

describe('without a calendar', () => {
  it('a constant holds for the whole horizon', async () => {
    expect(await rateOf('{ poisson: 60/h }', 'horizon: 48 h')).toEqual([[0, 60]]);
    expect(await staffOf('7', 'horizon: 48 h')).toEqual([[0, 7]]);
  });

  it('a list holds for its intervals, then what is said, and repeats daily', async () => {
    const said = '{ poisson: { every: 30 min, from: "07:00", count: [30, 42], then: 10 } }';
    expect(await rateOf(said, 'horizon: 32 h')).toEqual([
      [0, 0],
      [7, 60],
      [7.5, 84],
      [8, 20],
      [24, 0],
      [31, 60],
      [31.5, 84],
    ]);
  });

  it('a list of rates is taken as it is', async () => {
    const said = '{ poisson: { every: 1 h, rate: [60/h, 2 per min], then: 5/h } }';
    expect(await rateOf(said, 'horizon: 8 h')).toEqual([
      [0, 60],
      [1, 120],
      [2, 5],
    ]);
  });

  it('a list longer than a day is that of the whole horizon', async () => {
    expect(await staffOf('{ every: 12 h, count: [1, 2, 3], then: 4 }', 'horizon: 60 h')).toEqual([
      [0, 1],
      [12, 2],
      [24, 3],
      [36, 4],
    ]);
  });

  it('a step for every change of a list only, but for each interval of counts', async () => {
    expect(await staffOf('{ every: 1 h, count: [2, 2, 3] }', 'horizon: 3 h')).toEqual([
      [0, 2],
      [2, 3],
    ]);
    expect(await rateOf('{ counts: { every: 1 h, count: [2, 2, 3] } }', 'horizon: 4 h')).toEqual([
      [0, 2],
      [1, 2],
      [2, 3],
      [3, 0],
    ]);
  });
});

describe('with a calendar', () => {
  const WEEK = 'calendar: { start: 1999-02-01, days: 2, open: "07:00-20:00" }';

  it('a constant holds while open, and a list begins at the opening', async () => {
    expect(await rateOf('{ poisson: 60/h }', WEEK)).toEqual([
      [0, 0],
      [7, 60],
      [20, 0],
      [31, 60],
      [44, 0],
    ]);
    expect((await staffOf('{ every: 1 h, count: [3], then: 2 }', WEEK)).slice(0, 4)).toEqual([
      [0, 0],
      [7, 3],
      [8, 2],
      [24, 0],
    ]);
  });

  it('nobody comes in closed hours, whatever the profile says', async () => {
    const said = '{ poisson: { every: 1 h, from: "06:00", count: [10, 20] } }';
    expect((await rateOf(said, WEEK)).slice(0, 3)).toEqual([
      [0, 0],
      [7, 20],
      [8, 0],
    ]);
  });

  it('counts of an interval that is open in part come while it is open', async () => {
    const said = '{ counts: { every: 2 h, from: "06:00", count: [10] } }';
    expect((await rateOf(said, WEEK)).slice(0, 3)).toEqual([
      [0, 0],
      [7, 10],
      [8, 0],
    ]);
    const lunch = 'calendar: { start: 1999-02-01, open: ["06:00-07:00", "09:00-10:00"] }';
    expect(
      (await rateOf('{ counts: { every: 4 h, from: "06:00", count: [11] } }', lunch)).slice(0, 5),
    ).toEqual([
      [0, 0],
      [6, 6],
      [7, 0],
      [9, 5],
      [10, 0],
    ]);
  });

  it('days follow each other without those left out, each with its date and weekday', async () => {
    const said =
      'calendar: { start: 1999-02-04, days: 3, weekdays: Mon-Fri, skip: [1999-02-05], open: "09:00-17:00" }';
    const { days, openings, horizon, interval } = await load('{ poisson: 60/h }', '1', said);
    expect(days).toEqual([
      { date: '1999-02-04', weekday: 'Thu', start: 0 },
      { date: '1999-02-08', weekday: 'Mon', start: 24 * HOUR },
      { date: '1999-02-09', weekday: 'Tue', start: 48 * HOUR },
    ]);
    expect(openings.map(({ from, to }) => [from / HOUR, to / HOUR])).toEqual([
      [9, 17],
      [33, 41],
      [57, 65],
    ]);
    expect([horizon, interval]).toEqual([72 * HOUR, HALF]);
  });

  it('hours may differ by weekday, have a break, or run past midnight', async () => {
    const openingsOf = async (open: string) =>
      (
        await load('{ poisson: 1/h }', '1', `calendar: { start: 1999-02-05, days: 2, open: ${open} }`)
      ).openings.map(({ from, to }) => [from / HOUR, to / HOUR]);
    expect(
      await openingsOf('{ Sun-Thu: "07:00-24:00", Fri: ["07:00-10:00", "11:00-14:00"], Sat: closed }'),
    ).toEqual([
      [7, 10],
      [11, 14],
    ]);
    expect(await openingsOf('"20:00-04:00"')).toEqual([
      [20, 28],
      [44, 52],
    ]);
    expect(await openingsOf('"00:00-24:00"')).toEqual([[0, 48]]);
  });

  it('a horizon past the last midnight reaches to the last closing', async () => {
    const said = 'calendar: { start: 1999-02-05, days: 1, open: "20:00-04:00" }';
    expect((await load('{ poisson: 1/h }', '1', said)).horizon).toBe(28 * HOUR);
  });
});
