import { describe, expect, it } from 'vitest';
import { formatFault } from './fault.ts';
import { checkScenario, loadScenario } from './load.ts';
import { readFrom } from './memory-files.ts';

const TEXT = `schema: 1
name: Set
contactTypes:
  call:
    arrivals: { poisson: 60/h }
    talk: { lognormal: { mean: 4 min, cv: 50 % } }
    patience: 2 min
  "VIP calls":
    like: call
    arrivals: { poisson: { every: 30 min, count: [10, 20], then: 5 } }
  mail:
    arrivals: { counts: { profile: p.csv } }
    talk: { mixture: [{ share: 50 %, deterministic: 1 min }, { share: 50 %, exponential: { mean: 2 min } }] }
agentGroups:
  desk: { agents: 10, skills: [call, "VIP calls", mail] }
  night: { agents: { every: 8 h, count: [1, 2, 3] }, skills: [call] }
horizon: 24 h
`;
const FILES = { 's.yaml': TEXT, 'p.csv': 'start,mail\n00:00,100\n' };

async function changed(...set: string[]): Promise<Record<string, unknown>> {
  return (await loadScenario('s.yaml', readFrom(FILES), { set })).document as Record<string, unknown>;
}

async function faultsOf(...set: string[]): Promise<string[]> {
  return (await checkScenario('s.yaml', readFrom(FILES), { set })).map(formatFault);
}

function at(document: unknown, ...path: string[]): unknown {
  return path.reduce((node, key) => (node as Record<string, unknown>)[key], document);
}

describe('a change sets', () => {
  it.each<[string, string[], unknown]>([
    ['agentGroups.desk.agents=12', ['agentGroups', 'desk', 'agents'], 12],
    ['contactTypes."VIP calls".patience=30 s', ['contactTypes', 'VIP calls', 'patience'], '30 s'],
    [
      'contactTypes.call.talk.lognormal.mean=5 min',
      ['contactTypes', 'call', 'talk'],
      { lognormal: { mean: '5 min', cv: '50 %' } },
    ],
    [
      'contactTypes.call.talk.lognormal.sd=1 min',
      ['contactTypes', 'call', 'talk'],
      { lognormal: { mean: '4 min', sd: '1 min' } },
    ],
    [
      'contactTypes.call.talk.exponential.mean=5 min',
      ['contactTypes', 'call', 'talk'],
      { exponential: { mean: '5 min' } },
    ],
    [
      'contactTypes.call.patience.exponential.mean=5 min',
      ['contactTypes', 'call', 'patience'],
      { exponential: { mean: '5 min' } },
    ],
    ['contactTypes.*.wrapUp=9 s', ['contactTypes', 'mail', 'wrapUp'], '9 s'],
    ['agentGroups.night.agents.count[1]=7', ['agentGroups', 'night', 'agents', 'count'], [1, 7, 3]],
    ['agentGroups.night.agents.count.2=7', ['agentGroups', 'night', 'agents', 'count'], [1, 2, 7]],
    [
      'agentGroups.night.agents.for=80 % in 20 s',
      ['agentGroups', 'night', 'agents'],
      { for: '80 % in 20 s' },
    ],
    ['promise={ serviceLevel: 90 % in 10 s }', ['promise'], { serviceLevel: '90 % in 10 s' }],
    ['about=a = b', ['about'], 'a = b'],
    ['contactTypes.call.patience=null', ['contactTypes', 'call', 'patience'], undefined],
  ])('%s', async (change, path, value) => {
    expect(at(await changed(change), ...path)).toEqual(value);
  });

  it('and later changes see earlier ones', async () => {
    const document = await changed('agentGroups.desk.agents=20', 'agentGroups.desk.agents=×1.1');
    expect(at(document, 'agentGroups', 'desk', 'agents')).toBe(22);
  });
});

describe('a change scales', () => {
  it.each<[string, string[], unknown]>([
    ['contactTypes.call.arrivals.poisson=×1.1', ['contactTypes', 'call', 'arrivals', 'poisson'], '66/h'],
    ['contactTypes.call.arrivals.poisson=*110 %', ['contactTypes', 'call', 'arrivals', 'poisson'], '66/h'],
    [
      'contactTypes.*.arrivals.poisson=×0.5',
      ['contactTypes', 'VIP calls', 'arrivals', 'poisson', 'count'],
      [5, 10],
    ],
    [
      'contactTypes.mail.arrivals.counts=×1.5',
      ['contactTypes', 'mail', 'arrivals', 'counts'],
      { profile: 'p.csv', factor: 1.5 },
    ],
    [
      'contactTypes.call.talk=×2',
      ['contactTypes', 'call', 'talk'],
      { lognormal: { mean: '8 min', cv: '50 %' } },
    ],
    [
      'contactTypes.mail.talk=×2',
      ['contactTypes', 'mail', 'talk'],
      {
        mixture: [
          { share: '50 %', deterministic: '2 min' },
          { share: '50 %', exponential: { mean: '4 min' } },
        ],
      },
    ],
    ['agentGroups.desk.agents=×1.26', ['agentGroups', 'desk', 'agents'], 13],
    ['agentGroups.night.agents=×1.5', ['agentGroups', 'night', 'agents', 'count'], [2, 3, 5]],
  ])('%s', async (change, path, value) => {
    expect(at(await changed(change), ...path)).toEqual(value);
  });

  it('a profile in a file twice over', async () => {
    const twice = 'contactTypes.mail.arrivals.counts=×1.5';
    expect(at(await changed(twice, twice), 'contactTypes', 'mail', 'arrivals', 'counts', 'factor')).toBe(
      2.25,
    );
  });
});

describe('a change is refused', () => {
  it.each([
    [
      'agentGroups.desk',
      '--set:1:1: "agentGroups.desk" has no =, expected PATH=VALUE such as agentGroups.desk.agents=90',
    ],
    ['agentGroups.desk.agents=', '--set:1:25: has no value, expected one as in a file; null deletes'],
    [
      'agentGroups.deks.agents=5',
      '--set:1:1: agentGroups.deks: is not there, did you mean "desk"? there are desk, night',
    ],
    [
      'agentGroups..agents=5',
      '--set:1:1: expected a name after "agentGroups.", expected a path such as contactTypes.call.talk or agentGroups."night desk".agents',
    ],
    ['contactTypes.*.hold=×2', '--set:1:1: contactTypes.*.hold: matches nothing that is there to scale'],
    [
      'contactTypes.call.hold=×2',
      '--set:1:1: contactTypes.call.hold: is not there, there are arrivals, talk, patience',
    ],
    ['contactTypes.call.talk=×-1', '--set:1:24: "×-1" is no factor, expected one such as ×1.1'],
    ['name=×2', '--set:1:6: name: "Set" is no quantity that could be scaled'],
    [
      'agentGroups.night.agents.count[7]=1',
      '--set:1:1: agentGroups.night.agents.count: has no such place in its list, expected [0] to [2] or *',
    ],
    [
      'agentGroups.desk.agents[0]=1',
      '--set:1:1: agentGroups.desk.agents: has no list, [0] counts from 0 in one',
    ],
    ['horizon.*=1', '--set:1:1: horizon: has nothing in it that * could stand for'],
    ['agentGroups.desk.agents=[1', '--set:1:25: not well-formed YAML: Flow sequence must end with a ]'],
    [
      'agentGroups.desk.agnets=5',
      '--set:1:1: agentGroups.desk.agnets: unknown key "agnets", did you mean "agents"? allowed here: stream, provider, skills, serve, agents, shifts, absence, adherence, reserve, site, talkFactor',
    ],
  ])('%s: %s', async (change, fault) => {
    expect(await faultsOf(change)).toContain(fault);
  });

  it('and is told at the change, also inside a map that it sets', async () => {
    expect(await faultsOf('horizon=8 h', 'promise={ rule: ofOffered, serviceLevel: 80 }')).toEqual([
      '--set:2:9: promise.serviceLevel: "80" is no service level, expected one such as 80 % in 20 s',
    ]);
  });

  it('and is told by its number', async () => {
    expect(await faultsOf('horizon=8 h', 'warmUp=soon')).toEqual([
      '--set:2:8: warmUp: "soon" is no quantity, expected a duration in ms, s, min, h or d, such as 4 min',
    ]);
  });
});
