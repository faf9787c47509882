import { describe, expect, it } from 'vitest';
import { lawMean } from '../engine.ts';
import { loadScenario } from '../load.ts';
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

/** The sound scenario with one text replaced by another. */
function withChange(from: string, to: string): string {
  expect(SOUND).toContain(from);
  return SOUND.replace(from, to);
}

describe('a law is read as', () => {
  it.each([
    ['2 min', { kind: 'deterministic', value: 120e6 }],
    ['{ deterministic: 2 min }', { kind: 'deterministic', value: 120e6 }],
    ['{ exponential: { mean: 240 s } }', { kind: 'exponential', mean: 240e6 }],
    ['{ lognormal: { mean: 4 min, sd: 3 min } }', { kind: 'lognormal', mean: 240e6, sd: 180e6 }],
    ['{ lognormal: { mean: 4 min, cv: 75 % } }', { kind: 'lognormal', mean: 240e6, sd: 180e6 }],
    ['{ normal: { mean: 4 min, cv: 0.25 } }', { kind: 'normal', mean: 240e6, sd: 60e6 }],
    ['{ gamma: { mean: 4 min, cv: 0.5 } }', { kind: 'gamma', mean: 240e6, shape: 4 }],
    ['{ gamma: { mean: 4 min, sd: 2 min } }', { kind: 'gamma', mean: 240e6, shape: 4 }],
    ['{ gamma: { mean: 4 min, shape: 2 } }', { kind: 'gamma', mean: 240e6, shape: 2 }],
    ['{ erlang: { mean: 4 min, phases: 3 } }', { kind: 'erlang', mean: 240e6, phases: 3 }],
    ['{ weibull: { scale: 4 min, shape: 2 } }', { kind: 'weibull', scale: 240e6, shape: 2 }],
    ['{ weibull: { mean: 4 min, shape: 1 } }', { kind: 'weibull', scale: 240e6, shape: 1 }],
    ['{ uniform: { low: 1 s, high: 3 s } }', { kind: 'uniform', low: 1e6, high: 3e6 }],
    [
      '{ triangular: { low: 1 s, mode: 2 s, high: 4 s } }',
      { kind: 'triangular', low: 1e6, mode: 2e6, high: 4e6 },
    ],
    [
      '{ hyperexponential: [{ share: 25 %, mean: 1 s }, { share: 75 %, mean: 2 s }] }',
      {
        kind: 'hyperexponential',
        branches: [
          { share: 0.25, mean: 1e6 },
          { share: 0.75, mean: 2e6 },
        ],
      },
    ],
    [
      '{ shifted: { by: 5 s, exponential: { mean: 1 s } } }',
      { kind: 'shifted', by: 5e6, law: { kind: 'exponential', mean: 1e6 } },
    ],
    [
      '{ truncated: { high: 5 s, exponential: { mean: 1 s } } }',
      { kind: 'truncated', low: 0, high: 5e6, law: { kind: 'exponential', mean: 1e6 } },
    ],
    [
      '{ mixture: [{ share: 25 %, deterministic: 1 s }, { share: 75 %, exponential: { mean: 2 s } }] }',
      {
        kind: 'mixture',
        branches: [
          { share: 0.25, law: { kind: 'deterministic', value: 1e6 } },
          { share: 0.75, law: { kind: 'exponential', mean: 2e6 } },
        ],
      },
    ],
    ['{ empirical: [1 s, 3 s] }', { kind: 'empirical', values: [1e6, 3e6] }],
    ['{ empirical: { file: talk.csv } }', { kind: 'empirical', values: [95e6, 180e6] }],
    ['{ empirical: { file: talk.csv, column: mail } }', { kind: 'empirical', values: [5e6, 6e6] }],
    [
      '{ histogram: { edges: [0 s, 1 s, 3 s], weights: [3, 1] } }',
      { kind: 'histogram', edges: [0, 1e6, 3e6], weights: [3, 1] },
    ],
    [
      '{ survival: { times: [1 s, 2 s], shares: [60 %, 0 %] } }',
      { kind: 'survival', times: [1e6, 2e6], shares: [0.6, 0] },
    ],
    ['{ survival: stay.csv }', { kind: 'survival', times: [60e6, 120e6], shares: [0.8, 0.5] }],
    [
      '{ survival: { file: stay.csv, column: other } }',
      { kind: 'survival', times: [60e6, 120e6], shares: [0.7, 0.1] },
    ],
  ])('%s', async (law, spec) => {
    const files = {
      's.yaml': withChange('talk: 4 min', `talk: ${law}`),
      'talk.csv': 'call,mail\n95,5 s\n3 min,6\n',
      'stay.csv': 'time,share [%],other\n60,80,0.7\n120,50,10 %\n',
    };
    const { scenario } = await loadScenario('s.yaml', readFrom(files));
    expect(scenario.contactTypes[0]!.talk).toEqual(spec);
  });

  it('weibull with a mean has that mean', async () => {
    const text = withChange('talk: 4 min', 'talk: { weibull: { mean: 4 min, shape: 1.7 } }');
    const { scenario } = await loadScenario('s.yaml', readFrom({ 's.yaml': text }));
    expect(lawMean(scenario.contactTypes[0]!.talk)).toBeCloseTo(240e6, 3);
  });

  it('patience: never, a law, and laws by time of day, the last one holding past midnight', async () => {
    const patienceOf = async (said: string) => {
      const text = withChange('patience: 2 min', `patience: ${said}`);
      return (await loadScenario('s.yaml', readFrom({ 's.yaml': text }))).scenario.contactTypes[0]!.patience;
    };
    const two = { kind: 'deterministic', value: 120e6 };
    expect(await patienceOf('never')).toBeUndefined();
    expect(await patienceOf('{ infinite: true }')).toBeUndefined();
    expect(await patienceOf('2 min')).toEqual({ starts: [0], laws: [two] });
    const byHour =
      '{ byHour: [{ from: "08:00", deterministic: 2 min }, { from: "20:00", exponential: { mean: 1 s } }] }';
    const night = { kind: 'exponential', mean: 1e6 };
    expect(await patienceOf(byHour)).toEqual({ starts: [0, 28800e6, 72000e6], laws: [night, two, night] });
  });
});
