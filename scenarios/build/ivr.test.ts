import { describe, expect, it } from 'vitest';
import { loadScenario } from '../load.ts';
import { readFrom } from '../memory-files.ts';

const TYPES = `schema: 1
name: IVR
contactTypes:
  call: { arrivals: { poisson: 60/h }, ivr: welcome, talk: 4 min }
  bill: { arrivals: none, talk: 5 min }
agentGroups:
  desk: { agents: 9, skills: [call, bill] }
horizon: 8 h
`;

const load = async (text: string) => (await loadScenario('s.yaml', readFrom({ 's.yaml': text }))).scenario;
const seconds = (value: number) => ({ kind: 'deterministic', value: value * 1e6 });

describe('an IVR', () => {
  it('knows who chooses wrongly, and what they had meant', async () => {
    const { ivrs } = await load(`${TYPES}ivr:
  welcome:
    prompt: 9 s
    choices:
      bills: { share: 30 %, to: bill, wrong: { share: 10 % } }
      agent: { wrong: { share: 4 %, meant: bill } }
`);
    const [bills, agent] = ivrs[0]!.nodes[0]!.exits;
    expect(bills!.to).toMatchObject({ contactType: 1, wrong: { share: 0.1, meant: -1 } });
    expect(agent!.to).toMatchObject({ contactType: -1, wrong: { share: 0.04, meant: 1 } });
    await expect(
      load(`${TYPES}ivr: { welcome: { prompt: 9 s, choices: { agent: { wrong: { share: 4 % } } } } }`),
    ).rejects.toThrow('means what the choice leads to, expected another contact type');
  });

  it('is its first menu with all that it leads to; a self-service is a node of its own', async () => {
    const { ivrs, contactTypes } = await load(`${TYPES}ivr:
  pay:
    prompt: 20 s
    choices:
      card: { share: 70 %, selfService: { time: 45 s, contains: 90 %, comesBack: 5 %, delay: 2 h }, to: bill }
      back: { share: 10 %, menu: welcome }
      agent: { talkFactor: 0.8, to: bill }
  welcome:
    prompt: 9 s
    choices:
      balance: { share: 25 %, selfService: { time: 40 s } }
      pay: { share: 10 %, menu: pay }
      hangUp: 6 %
      agent: {}
`);
    expect(contactTypes.map(({ ivr }) => ivr)).toEqual([0, -1]);
    const menu = (node: number) => ({ kind: 'menu', node });
    const agent = (contactType: number, talkFactor: number) => ({ kind: 'agent', contactType, talkFactor });
    expect(ivrs).toEqual([
      {
        name: 'welcome',
        stream: 'welcome',
        start: 1,
        nodes: [
          {
            name: 'pay',
            time: seconds(20),
            exits: [
              { share: 0.7, to: menu(2) },
              { share: 0.1, to: menu(1) },
              { share: expect.closeTo(0.2, 12), to: agent(1, 0.8) },
            ],
          },
          {
            name: 'welcome',
            time: seconds(9),
            exits: [
              { share: 0.25, to: menu(3) },
              { share: 0.1, to: menu(0) },
              { share: 0.06, to: { kind: 'hangUp' } },
              { share: expect.closeTo(0.59, 12), to: agent(-1, 1) },
            ],
          },
          {
            name: 'pay → card',
            time: seconds(45),
            exits: [
              { share: 0.9, to: { kind: 'contained', comesBack: 0.05, delay: seconds(7200) } },
              { share: expect.closeTo(0.1, 12), to: agent(1, 1) },
            ],
          },
          {
            name: 'welcome → balance',
            time: seconds(40),
            exits: [{ share: 1, to: { kind: 'contained', comesBack: 0, delay: undefined } }],
          },
        ],
      },
    ]);
  });

  it('of the shortest self-service lets its callers come back after an hour, and asks for an agent else', async () => {
    const { ivrs } = await load(
      `${TYPES.replace('none', '{ poisson: 1/h }')}ivr: { welcome: { prompt: 9 s, choices: { balance: { selfService: { time: 40 s, contains: 80 %, comesBack: 10 % } } } } }\n`,
    );
    expect(ivrs[0]!.nodes[1]!.exits).toEqual([
      {
        share: 0.8,
        to: { kind: 'contained', comesBack: 0.1, delay: { kind: 'exponential', mean: 3600e6 } },
      },
      { share: expect.closeTo(0.2, 12), to: { kind: 'agent', contactType: -1, talkFactor: 1 } },
    ]);
  });

  it('sends a caller to a queue as who waits there: what they called as, or the only type of it', async () => {
    const waiting = TYPES.replace('ivr: welcome', 'ivr: welcome, queue: QUEUE')
      .replace('5 min }', '5 min, queue: money }\n  loan: { arrivals: none, talk: 9 min, queue: LOANS }')
      .replace('[call, bill]', '[call, bill, loan]');
    const target = async (to: string, queue: string, loans: string) => {
      const text = `${waiting.replace('QUEUE', queue).replace('LOANS', loans)}queues: { service: {}, money: {}${to === 'idle' ? ', idle: {}' : ''} }
ivr: { welcome: { prompt: 9 s, choices: { agent: { to: ${to} }, b: { share: 1 %, to: bill }, l: { share: 1 %, to: loan } } } }
`;
      const exit = await load(text).then(
        ({ ivrs }) => ivrs[0]!.nodes[0]!.exits[0]!.to,
        error => error.faults[0].message,
      );
      return exit.contactType ?? exit;
    };
    expect(await target('service', 'service', 'service')).toBe(-1);
    expect(await target('call', 'service', 'service')).toBe(-1);
    expect(await target('money', 'service', 'service')).toBe(1);
    expect(await target('money', 'service', 'money')).toBe(
      'several contact types wait in "money", expected one of bill, loan',
    );
    expect(await target('idle', 'service', 'money')).toBe(
      'no contact type waits in "idle", expected a queue of one, or a contact type',
    );
  });

  it('that two contact types share is one; two that start elsewhere share their menus', async () => {
    const two = TYPES.replace('bill: { arrivals: none', 'bill: { arrivals: { poisson: 1/h }, ivr: FIRST');
    const menus = `ivr:
  welcome: { prompt: 9 s, choices: { more: { share: 10 %, menu: more }, agent: {} } }
  more: { prompt: 5 s, choices: { agent: {} } }
`;
    const both = await load(two.replace('FIRST', 'welcome') + menus);
    expect(both.ivrs.map(({ name }) => name)).toEqual(['welcome']);
    expect(both.contactTypes.map(({ ivr }) => ivr)).toEqual([0, 0]);
    const apart = await load(two.replace('FIRST', 'more') + menus);
    expect(apart.ivrs.map(({ name, nodes }) => [name, nodes.map(node => node.name)])).toEqual([
      ['welcome', ['welcome', 'more']],
      ['more', ['more']],
    ]);
  });
});
