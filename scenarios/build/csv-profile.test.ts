import { describe, expect, it } from 'vitest';
import type { Scenario, StepProfile } from '../engine.ts';
import { formatFault } from '../fault.ts';
import { checkScenario, loadScenario } from '../load.ts';
import { readFrom } from '../memory-files.ts';

const HOUR = 3600e6;

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

describe('a CSV profile', () => {
  const CALENDAR = 'calendar: { start: 1999-02-05, days: 3 }'; // Friday, Saturday, Sunday

  it('has rows that hold until the next, the last as long as the one before', async () => {
    const csv = 'start,call,other\n07:00,30,1\n07:30,42,1\n08:00,10,1\n';
    expect(await rateOf('{ poisson: { profile: p.csv } }', 'horizon: 24 h', csv)).toEqual([
      [0, 0],
      [7, 60],
      [7.5, 84],
      [8, 20],
      [8.5, 0],
    ]);
  });

  it('has a row for each weekday, or range of them', async () => {
    const csv = 'weekday;start;call\nMon-Fri;08:00;1,5\nSat;08:00;20\nSat;09:00;30\n';
    expect(await rateOf('{ poisson: { profile: p.csv, unit: per h } }', CALENDAR, csv)).toEqual([
      [0, 0],
      [8, 1.5],
      [24, 0],
      [32, 20],
      [33, 30],
      [34, 0],
    ]);
  });

  it('has a row for each date', async () => {
    const csv = 'date,start,call\n1999-02-06,08:00,3\n1999-02-06,09:00,4\n1999-03-01,08:00,9\n';
    expect(await staffOf('{ profile: p.csv, column: call }', CALENDAR, csv)).toEqual([
      [0, 0],
      [32, 3],
      [33, 4],
      [34, 0],
    ]);
  });

  it('takes the unit of its header, and a factor', async () => {
    const csv = 'start,call [per 30 min]\n00:00,30\n';
    expect(await rateOf('{ poisson: { profile: p.csv, factor: 1.1 } }', 'horizon: 24 h', csv)).toEqual([
      [0, 66],
    ]);
    expect(
      await staffOf('{ profile: p.csv, factor: 150 % }', 'horizon: 24 h', 'start,desk\n00:00,3\n'),
    ).toEqual([[0, 5]]);
  });

  it.each([
    [
      'start,call\n07:00,x',
      'p.csv:2:7: contactTypes.call.arrivals.poisson: "x" is no value, expected a number from 0 on, its unit in the header or the scenario',
    ],
    [
      'start,call\n07:00,-1',
      'p.csv:2:7: contactTypes.call.arrivals.poisson: "-1" is no value, expected a number from 0 on, its unit in the header or the scenario',
    ],
    [
      'start,call\n7h,1',
      'p.csv:2:1: contactTypes.call.arrivals.poisson: "7h" is no time of day, expected one from 00:00 to 24:00, such as 07:30',
    ],
    [
      'start,call\n\n# note\n08:00,1\n07:00,1',
      'p.csv:5:1: contactTypes.call.arrivals.poisson: does not rise, expected a start after the one before on the day',
    ],
    [
      'start,call\n07:00',
      'p.csv:2:1: contactTypes.call.arrivals.poisson.profile: the row has 1 cells, expected 2 as in the header',
    ],
    [
      'start,"call\n07:00,1',
      'p.csv:1:7: contactTypes.call.arrivals.poisson.profile: a quote opens here and never closes',
    ],
    [
      'begin,call\n07:00,1',
      's.yaml:4:43: contactTypes.call.arrivals.poisson.profile: p.csv has no column of start times, expected one named start',
    ],
    [
      'start,cal\n07:00,1',
      's.yaml:4:23: contactTypes.call.arrivals.poisson: p.csv has no column "call", did you mean "cal"? it has start, cal',
    ],
    [
      'weekday,start,call\nMon,07:00,1',
      's.yaml:4:43: contactTypes.call.arrivals.poisson.profile: p.csv has weekdays, expected a calendar in the scenario',
    ],
    [
      'start,call [parsecs]\n07:00,1',
      's.yaml:4:23: contactTypes.call.arrivals.poisson: "1 parsecs" says no time that it is for, expected a rate such as 1400/h or 700 per 30 min',
    ],
  ])('%j is refused: %s', async (csv, fault) => {
    const files = {
      's.yaml': scenarioText('{ poisson: { profile: p.csv } }', '1', 'horizon: 24 h'),
      'p.csv': csv,
    };
    const faults = await checkScenario('s.yaml', readFrom(files));
    expect(formatFault(faults[0]!)).toBe(fault);
  });

  it('of agents tells of the cell that is not whole', async () => {
    const files = {
      's.yaml': scenarioText('{ poisson: 1/h }', '{ profile: p.csv }', 'horizon: 24 h'),
      'p.csv': 'start,desk\n07:00,1\n08:00,2.5\n',
    };
    expect((await checkScenario('s.yaml', readFrom(files))).map(formatFault)).toEqual([
      'p.csv:3:7: agentGroups.desk.agents: has 2.5 agents at one time, expected whole numbers up to 100000',
    ]);
  });
});
