import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../engine/center/scenario.ts';
import { formatFault } from '../fault.ts';
import { checkScenario, loadScenario } from '../load.ts';
import { readFrom } from '../memory-files.ts';

const SOUND = `schema: 1
name: Sound
calendar: { start: '2024-01-01', days: 2, open: "08:00-18:00" }
outside:
  owner: { persons: 2, available: "09:00-12:00", answers: 70 %, ringTime: 15 s, talk: 3 min }
contactTypes:
  call:
    arrivals: { poisson: 60/h }
    talk: 4 min
    patience: 2 min
    forward: { share: 20 %, to: owner, otherwise: message }
    afterHours: { message: 30 % }
    outcome:
      escalate: { to: experts, share: 8 %, during: "22:00-02:00", otherwise: comeBack }
      consult: { to: experts, share: 10 %, time: 1 min, giveUpAfter: 2 min }
  experts: { arrivals: none, talk: 5 min, patience: 9 min }
  desk: { arrivals: { poisson: 5/h }, talk: 1 min, patience: 9 min }
queues:
  call: { order: lastCome, callback: { accept: 0 % } }
agentGroups:
  desk: { agents: 9, skills: [call, experts, desk] }
`;
const faultsOf = async (from: string, to: string): Promise<string[]> => {
  if (!SOUND.includes(from)) throw new Error(`not in the scenario: ${from}`);
  return (await checkScenario('s.yaml', readFrom({ 's.yaml': SOUND.replace(from, to) }))).map(formatFault);
};
const load = async (from = '', to = '') =>
  (await loadScenario('s.yaml', readFrom({ 's.yaml': SOUND.replace(from, to) }))).scenario;

describe('people outside, hours and questions', () => {
  it('are read with their units', async () => {
    const { outside, contactTypes, queues } = await load();
    const fixed = (value: number) => ({ kind: 'deterministic', value });
    expect(outside).toEqual([
      {
        name: 'owner',
        persons: 2,
        available: [{ from: 9 * HOUR, to: 12 * HOUR }],
        answers: 0.7,
        ringTime: fixed(15 * SECOND),
        talk: fixed(3 * MINUTE),
      },
    ]);
    const call = contactTypes[0]!;
    expect(call.forward).toEqual({ share: 0.2, to: 0, otherwise: 'message' });
    expect(call.afterHours).toEqual({ message: 0.3 });
    expect(call.consult).toEqual({
      to: 1,
      share: 0.1,
      time: fixed(MINUTE),
      giveUpAfter: 2 * MINUTE,
    });
    expect(call.escalate).toMatchObject({
      during: [
        { from: 22 * HOUR, to: 24 * HOUR },
        { from: 0, to: 2 * HOUR },
      ],
      otherwise: { kind: 'comeBack' },
    });
    expect(queues.map(queue => queue.order)).toEqual(['lastCome', undefined, undefined]);
  });

  it('have defaults, and a contact type to go to instead', async () => {
    const { outside, contactTypes } = await load(
      '{ persons: 2, available: "09:00-12:00", answers: 70 %, ringTime: 15 s, talk: 3 min }',
      '{}',
    );
    expect(outside).toEqual([
      { name: 'owner', persons: 1, available: [], answers: 1, ringTime: undefined, talk: undefined },
    ]);
    expect(contactTypes[1]).not.toHaveProperty('forward');
    const instead = await load('otherwise: comeBack', 'otherwise: desk');
    expect(instead.contactTypes[0]!.escalate!.otherwise).toEqual({ kind: 'passOn', to: 2 });
  });

  it('let contacts enter while closed only where they hear so', async () => {
    const { contactTypes } = await load();
    expect(
      contactTypes.map(({ arrivals }) => arrivals.kind === 'poisson' && arrivals.rate.values.length),
    ).toEqual([1, false, 5]);
  });

  it.each([
    [
      'to: owner',
      'to: ower',
      's.yaml:11:33: contactTypes.call.forward.to: "ower" is no name of outside, did you mean "owner"? there are owner',
    ],
    [
      '    forward: { share: 20 %, to: owner, otherwise: message }\n',
      '',
      's.yaml:5:3: outside.owner: is not used, expected it as forward.to of a contact type',
    ],
    [
      ', open: "08:00-18:00"',
      '',
      's.yaml:12:5: contactTypes.call.afterHours: has no effect, the center is always open, expected hours under calendar.open',
    ],
    [
      ', open: "08:00-18:00"',
      ', open: "00:00-24:00"',
      's.yaml:12:5: contactTypes.call.afterHours: has no effect, the center is always open, expected hours under calendar.open',
    ],
    [
      ', callback: { accept: 0 % }',
      '',
      's.yaml:12:28: contactTypes.call.afterHours.message: is above 0 %, and nobody calls back, expected a callback of the queue "call"',
    ],
    [
      'consult: { to: experts',
      'consult: { to: call',
      's.yaml:15:22: contactTypes.call.outcome.consult.to: is the contact type itself, expected that of the agents who are asked',
    ],
    [
      'during: "22:00-02:00", ',
      '',
      's.yaml:14:44: contactTypes.call.outcome.escalate.otherwise: has no effect without hours, expected during',
    ],
    [
      'during: "22:00-02:00"',
      'during: closed',
      's.yaml:14:52: contactTypes.call.outcome.escalate.during: is never, expected some hours',
    ],
    [
      'otherwise: comeBack',
      'otherwise: experts',
      's.yaml:14:78: contactTypes.call.outcome.escalate.otherwise: is where nobody is at that time, expected another contact type than to',
    ],
    ['order: lastCome', 'order: lastcome', 's.yaml:19:18: queues.call.order: got "lastcome"'],
  ])('%j made %j is told of', async (from, to, fault) => {
    const faults = await faultsOf(from, to);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(fault);
  });
});
