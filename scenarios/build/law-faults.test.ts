import { describe, expect, it } from 'vitest';
import { formatFault } from '../fault.ts';
import { checkScenario } from '../load.ts';
import { readFrom } from '../memory-files.ts';

/** A sound scenario; each test puts one thing wrong. */
const SOUND = `schema: 1
name: Sound
contactTypes:
  call:
    arrivals: { poisson: 60/h }
    talk: 4 min
    patience: 2 min
agentGroups:
  desk: { agents: 5, skills: [call] }
horizon: 8 h
`;

async function faultsOf(files: Record<string, string>, set: string[] = []): Promise<string> {
  const faults = await checkScenario('s.yaml', readFrom(files), { set });
  return faults.length === 0 ? 'no fault' : faults.map(formatFault).join('\n');
}

/** The sound scenario with one text replaced by another. */
function withChange(from: string, to: string): string {
  expect(SOUND).toContain(from);
  return SOUND.replace(from, to);
}

const one = (from: string, to: string): Promise<string> => faultsOf({ 's.yaml': withChange(from, to) });

describe('faults of laws', () => {
  it.each([
    [
      '{ exponential: { mean: 0 s } }',
      'contactTypes.call.talk.exponential.mean: is not above 0 s, expected a positive duration',
    ],
    [
      '{ exponential: { mean: -3 s } }',
      'contactTypes.call.talk.exponential.mean: "-3 s" is negative, expected a duration from 0 s on',
    ],
    [
      '{ hyperexponential: [{ share: 100 %, mean: -3 s }] }',
      'contactTypes.call.talk.hyperexponential[0].mean: "-3 s" is negative, expected a duration from 0 s on',
    ],
    [
      '{ lognormal: { mean: 4 min } }',
      'contactTypes.call.talk.lognormal: says none of them, expected exactly one of sd, cv',
    ],
    [
      '{ gamma: { mean: 4 min, sd: 1 s, cv: 2 } }',
      'contactTypes.call.talk.gamma: says sd and cv, expected exactly one of sd, cv, shape',
    ],
    [
      '{ gamma: { mean: 4 min, shape: -1 } }',
      'contactTypes.call.talk.gamma.shape: -1 is out of range, expected a number above 0 and up to 1e6',
    ],
    [
      '{ erlang: { mean: 4 min, phases: 2.5 } }',
      'contactTypes.call.talk.erlang.phases: 2.5 is no whole number of phases, expected 1, 2, 3 …',
    ],
    [
      '{ weibull: { shape: 1.5 } }',
      'contactTypes.call.talk.weibull: says none of them, expected exactly one of mean, scale',
    ],
    [
      '{ uniform: { low: 3 min, high: 1 min } }',
      'contactTypes.call.talk.uniform.high: 1 min is below low, expected at least 3 min',
    ],
    [
      '{ triangular: { low: 3 min, mode: 1 min, high: 4 min } }',
      'contactTypes.call.talk.triangular.mode: 1 min is below low, expected at least 3 min',
    ],
    [
      '{ mixture: [{ share: 70 %, deterministic: 1 min }, { share: 20 %, uniform: { low: 0 s, high: 1 s } }] }',
      'contactTypes.call.talk.mixture: the shares add up to 90 %, expected 100 %',
    ],
    [
      '{ hyperexponential: [{ share: 70 %, mean: 1 min }] }',
      'contactTypes.call.talk.hyperexponential: the shares add up to 70 %, expected 100 %',
    ],
    [
      '{ histogram: { edges: [0 s, 1 min], weights: [1, 2] } }',
      'contactTypes.call.talk.histogram.weights: has 2 weights, expected 1, one fewer than edges',
    ],
    [
      '{ survival: { times: [1 min, 1 min], shares: [80 %, 90 %] } }',
      'contactTypes.call.talk.survival.times[1]: does not rise, expected more than the one before',
    ],
    [
      '{ truncated: { low: 2 min, high: 1 min, exponential: { mean: 1 s } } }',
      'contactTypes.call.talk.truncated.high: 1 min is not above low, expected more than 2 min',
    ],
    [
      '{ truncated: { low: 2 h, exponential: { mean: 1 s } } }',
      'contactTypes.call.talk: cannot be drawn from: truncated.low, high: 7200000000, Infinity hold 0 of it, must hold at least 0.0001 of the law',
    ],
    ['{ infinite: true }', 'contactTypes.call.talk: may never end, expected a law of finite durations'],
    ['{ mixture: [] }', 'contactTypes.call.talk.mixture: the shares add up to 0 %, expected 100 %'],
    [
      '{ weibull: { scale: 1e9 s, shape: 0.01 } }',
      'contactTypes.call.talk: has a mean beyond 1e9 s, expected a shorter one',
    ],
  ])('%s', async (law, fault) => {
    const found = (await one('talk: 4 min', `talk: ${law}`)).split('\n')[0]!;
    expect(found.replace(/^s\.yaml:6:\d+: /u, '')).toBe(fault);
  });

  it.each(['{ exponential: { mean: -3 s } }', '{ hyperexponential: [{ share: 100 %, mean: -3 s }] }'])(
    '%s is told once',
    async law => {
      const found = await one('talk: 4 min', `talk: ${law}`);
      expect(found.split('\n')).toEqual([expect.stringContaining('is negative')]);
    },
  );

  it('laws by time of day begin at rising times', async () => {
    expect(
      await one(
        'patience: 2 min',
        'patience: { byHour: [{ from: "09:00", deterministic: 1 s }, { from: "08:00", infinite: true }] }',
      ),
    ).toBe(
      's.yaml:7:73: contactTypes.call.patience.byHour[1].from: 08:00 does not rise, expected a time after the one before',
    );
  });
});

describe('faults of laws in files', () => {
  it.each([
    [
      '{ survival: none.csv }',
      's.yaml:6:23: contactTypes.call.talk.survival: the file none.csv cannot be read, expected a CSV file',
      '',
    ],
    [
      '{ survival: stay.csv }',
      'stay.csv:3:1: contactTypes.call.talk.survival: the times do not rise, expected each above the one before',
      'time,share\n60,0.8\n60,0.5',
    ],
    [
      '{ survival: stay.csv }',
      'stay.csv:3:4: contactTypes.call.talk.survival: the shares rise, expected each at most the one before',
      'time,share\n60,0.8\n70,0.9',
    ],
    [
      '{ survival: stay.csv }',
      'stay.csv:2:4: contactTypes.call.talk.survival: 8 is outside 0 to 1, expected a share',
      'time,share\n60,8',
    ],
    [
      '{ survival: stay.csv }',
      's.yaml:6:23: contactTypes.call.talk.survival: stay.csv has no column time, expected columns time and share',
      'tim,share\n60,8',
    ],
    [
      '{ survival: stay.csv }',
      's.yaml:6:23: contactTypes.call.talk.survival: stay.csv has no column "call", it has time, part',
      'time,part\n60,8',
    ],
    [
      '{ empirical: { file: stay.csv, column: b } }',
      's.yaml:6:50: contactTypes.call.talk.empirical.column: stay.csv has no column "b", it has a',
      'a\n1 s',
    ],
    [
      '{ empirical: { file: stay.csv, column: a } }',
      'stay.csv:3:1: contactTypes.call.talk.empirical: "soon" is no quantity, expected a duration in ms, s, min, h or d, such as 4 min',
      'a\n1 s\nsoon',
    ],
    [
      '{ empirical: { file: stay.csv, column: a } }',
      'stay.csv:1:1: contactTypes.call.talk.empirical.file: the file is empty, expected a header row and rows below it',
      '',
    ],
  ])('%s: %s', async (law, fault, csv) => {
    const text = withChange('talk: 4 min', `talk: ${law}`);
    expect((await faultsOf({ 's.yaml': text, 'stay.csv': csv })).split('\n')[0]).toBe(fault);
  });
});
