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

it('the sound scenario has no fault', async () => {
  expect(await faultsOf({ 's.yaml': SOUND })).toBe('no fault');
});

describe('faults that the schema finds', () => {
  it.each([
    [
      'schema: 1',
      'schema: 2',
      's.yaml:1:9: schema: expected schema: 1, the only version that this ccsim reads',
    ],
    ['schema: 1\n', '', 's.yaml:1:1: schema: the key "schema" is missing, expected one such as schema: 1'],
    [
      '    talk: 4 min\n',
      '',
      's.yaml:4:3: contactTypes.call.talk: the key "talk" is missing, expected one such as talk: { lognormal: { mean: 4 min, sd: 3 min } }',
    ],
    [
      'talk: 4 min',
      'talk: 4',
      's.yaml:6:11: contactTypes.call.talk: the bare number 4 has no unit, expected a duration in ms, s, min, h or d, such as 4 min',
    ],
    [
      'talk: 4 min',
      'talk: 4 mn',
      's.yaml:6:11: contactTypes.call.talk: unknown unit "mn", did you mean "min"? expected a duration in ms, s, min, h or d, such as 4 min',
    ],
    [
      'talk: 4 min',
      'talk: [4 min]',
      's.yaml:6:5: contactTypes.call.talk: got a list, expected text or a map',
    ],
    ['talk: 4 min', 'talk: true', 's.yaml:6:11: contactTypes.call.talk: expected text such as "4 min"'],
    [
      'talk: 4 min',
      'talk:',
      's.yaml:6:5: contactTypes.call.talk: has no value, give one or leave the key out',
    ],
    [
      'talk: 4 min',
      'talk: { exponential: { mean: .nan } }',
      's.yaml:6:34: contactTypes.call.talk.exponential.mean: "NaN" is no quantity, expected a duration in ms, s, min, h or d, such as 4 min',
    ],
    [
      '60/h',
      '60',
      's.yaml:5:26: contactTypes.call.arrivals.poisson: the bare number 60 has no unit, expected a rate such as 1400/h or 700 per 30 min',
    ],
    [
      '    talk',
      '    tlak: 1\n    talk',
      's.yaml:6:5: contactTypes.call.tlak: unknown key "tlak", did you mean "talk"? allowed here: like, stream, arrivals, trunks, ivr, entryDelay, queue, patience, balk, talk, hold, wrapUp, redial, outcome, forward, afterHours, priority, promise',
    ],
    [
      '    talk',
      '    channel: x\n    talk',
      's.yaml:6:5: contactTypes.call.channel: unknown key "channel" (not in this version), allowed here: like, stream, arrivals, trunks, ivr, entryDelay, queue, patience, balk, talk, hold, wrapUp, redial, outcome, forward, afterHours, priority, promise',
    ],
    [
      'agents: 5',
      'agents: 5.5',
      's.yaml:9:19: agentGroups.desk.agents: 5.5 is not a number of agents, expected a whole number from 0 to 100000',
    ],
    [
      'agents: 5',
      'agents: -1',
      's.yaml:9:19: agentGroups.desk.agents: -1 is not a number of agents, expected a whole number from 0 to 100000',
    ],
    [
      'agents: 5',
      'agents: 100001',
      's.yaml:9:19: agentGroups.desk.agents: 100001 is not a number of agents, expected a whole number from 0 to 100000',
    ],
    [
      'horizon: 8 h',
      'horizon: 8 h\nend: drian',
      's.yaml:11:6: end: got "drian", did you mean "drain"? expected drain, cut',
    ],
    [
      'horizon: 8 h',
      'horizon: 8 h\npromise: { rule: ofOfferd }',
      's.yaml:11:18: promise.rule: got "ofOfferd", did you mean "ofOffered"? expected ofOffered, ofHandled, shortAbandonsExcluded, earlyAbandonsExcluded, earlyAbandonsMet, shortAbandonsMet, earlyAbandonsMetShortExcludedFromOffered, earlyAbandonsMetShortExcluded',
    ],
    [
      '  call:',
      '  42:',
      's.yaml:4:3: contactTypes.42: the name "42" is a bare integer, expected free text of up to 200 letters that is not a bare integer',
    ],
    [
      '  call:',
      '  " call":',
      's.yaml:4:3: contactTypes." call": " call" is no name, expected free text of up to 200 letters that is not a bare integer',
    ],
    [
      'patience: 2 min',
      'balk: 120 %',
      's.yaml:7:11: contactTypes.call.balk: "120 %" is outside 0 % to 100 %, expected a share from 0 % to 100 %, such as 25 %',
    ],
    [
      'patience: 2 min',
      'patience: { exponential: { mean: 1 min }, gamma: { mean: 1 min, cv: 1 } }',
      's.yaml:7:5: contactTypes.call.patience: says 2 laws (exponential, gamma), expected exactly one of exponential, lognormal, gamma, erlang, weibull, hyperexponential, uniform, triangular, normal, deterministic, infinite, empirical, histogram, survival, shifted, truncated, mixture',
    ],
    [
      'patience: 2 min',
      'priority: high',
      's.yaml:7:15: contactTypes.call.priority: "high" is not a priority, expected a number from -1000000 to 1000000',
    ],
    [
      'skills: [call]',
      'skills: [call, 7]',
      's.yaml:9:37: agentGroups.desk.skills[1]: the name 7 is a bare integer, expected free text of up to 200 letters that is not a bare integer',
    ],
    [
      'skills: [call]',
      'skills: { call: { levl: 2 } }',
      's.yaml:9:40: agentGroups.desk.skills.call.levl: unknown key "levl", did you mean "level"? allowed here: level, priority, weight, keepFree, lent, talk, hold, wrapUp',
    ],
  ])('%s → %s', async (from, to, fault) => {
    // a name that is wrong is missed elsewhere too
    expect((await one(from, to)).split('\n')[0]).toBe(fault);
  });
});

it('every fault is told at once, in the order of the lines', async () => {
  const text = SOUND.replace('60/h', '60')
    .replace('4 min', '4')
    .replace('[call]', '[cal]')
    .replace('8 h', '8')
    .replace('agents: 5', 'agents: x');
  const lines = (await faultsOf({ 's.yaml': text }))
    .split('\n')
    .map(line => line.split(': ').slice(0, 2).join(': '));
  expect(lines).toEqual([
    's.yaml:5:26: contactTypes.call.arrivals.poisson',
    's.yaml:6:11: contactTypes.call.talk',
    's.yaml:9:19: agentGroups.desk.agents',
    's.yaml:10:10: horizon',
  ]);
});

it('at most two hundred faults are told, and how many are not', async () => {
  const many = Array.from({ length: 1000 }, (_, i) => `unknown${i}: 1`).join('\n');
  const lines = (await faultsOf({ 's.yaml': SOUND + many })).split('\n');
  expect(lines).toHaveLength(201);
  expect(lines.at(-1)).toMatch(/more faults are not shown$/u);
});

it('a fault in a change of the command line is told at the change', async () => {
  expect(
    await faultsOf({ 's.yaml': SOUND }, ['contactTypes.call.talk=5 min', 'agentGroups.desk.agents=many']),
  ).toBe('--set:2:25: agentGroups.desk.agents: got "many", expected a number or a map');
});
