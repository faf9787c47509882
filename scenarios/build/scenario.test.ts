import { describe, expect, it } from 'vitest';
import { loadScenario } from '../load.ts';
import { readFrom } from '../memory-files.ts';

const SMALLEST = `schema: 1
name: Smallest
contactTypes:
  call:
    arrivals: { poisson: 60/h }
    talk: 4 min
agentGroups:
  desk: { agents: 5, skills: [call] }
horizon: 8 h
`;

const load = (files: Record<string, string>, path = 's.yaml') => loadScenario(path, readFrom(files));

describe('the smallest scenario', () => {
  it('has the usual defaults', async () => {
    const { scenario } = await load({ 's.yaml': SMALLEST });
    expect(scenario).toEqual({
      name: 'Smallest',
      about: '',
      horizon: 28800e6,
      warmUp: 0,
      interval: 1800e6,
      end: 'drain',
      clock: 'offer',
      openings: [],
      days: [],
      contactTypes: [
        {
          name: 'call',
          stream: 'call',
          arrivals: { kind: 'poisson', rate: { starts: [0], values: [60 / 3600e6] }, busyness: undefined },
          trunk: -1,
          ivr: -1,
          entryDelay: undefined,
          queue: 0,
          patience: undefined,
          balk: 0,
          talk: { kind: 'deterministic', value: 240e6 },
          hold: undefined,
          wrapUp: undefined,
          priority: 0,
          promise: { share: 0.8, acceptableWait: 20e6, rule: 'ofOffered', shortAbandon: 5e6 },
          afterBusy: undefined,
          afterAbandon: undefined,
          escalate: undefined,
          repeat: undefined,
        },
      ],
      queues: [
        {
          name: 'call',
          capacity: Number.POSITIVE_INFINITY,
          routing: { agents: 'longestIdle', order: [] },
          announce: undefined,
          callback: undefined,
        },
      ],
      trunks: [],
      ivrs: [],
      sites: [],
      agentGroups: [
        {
          name: 'desk',
          stream: 'desk',
          skills: [
            {
              contactType: 0,
              level: 1,
              priority: undefined,
              talk: undefined,
              hold: undefined,
              wrapUp: undefined,
            },
          ],
          staff: { starts: [0], values: [5] },
          shifts: [],
          absence: undefined,
          adherence: undefined,
          reserve: undefined,
          site: -1,
          provider: -1,
        },
      ],
      money: undefined,
      limits: { events: 1e10, contacts: 1e6 },
    });
  });

  it('has no intervals where half hours would be more than 2,000, or the horizon is no longer', async () => {
    const intervalOf = async (horizon: string) =>
      (await load({ 's.yaml': SMALLEST.replace('8 h', horizon) })).scenario.interval;
    expect(await intervalOf('1000 h')).toBe(1800e6);
    expect(await intervalOf('1001 h')).toBe(0);
    expect(await intervalOf('30 min')).toBe(0);
  });
});

describe('parts', () => {
  it('skills, levels and talkFactor: talk is divided by level ÷ talkFactor', async () => {
    const text = SMALLEST.replace(
      'skills: [call]',
      'skills: { call: { level: 0.5, priority: 3, wrapUp: 1 s } }, talkFactor: 1.25',
    );
    expect((await load({ 's.yaml': text })).scenario.agentGroups[0]!.skills).toEqual([
      {
        contactType: 0,
        level: 0.4,
        priority: 3,
        talk: undefined,
        hold: undefined,
        wrapUp: { kind: 'deterministic', value: 1e6 },
      },
    ]);
  });

  it('queues that are declared come first; routing follows an order', async () => {
    const mail = '    queue: service\n  mail: { like: call, queue: other }';
    const text = `${SMALLEST.replace('talk: 4 min', `talk: 4 min\n${mail}`).replace('[call]', '[call, mail]')}
queues: { service: { capacity: 20 }, other: {} }
routing: { service: { order: [desk] } }
`;
    expect((await load({ 's.yaml': text })).scenario.queues).toEqual([
      { name: 'service', capacity: 20, routing: { agents: 'orderedGroups', order: [0] } },
      { name: 'other', capacity: Number.POSITIVE_INFINITY, routing: { agents: 'longestIdle', order: [] } },
    ]);
  });

  it('busyness is shared by the types it names', async () => {
    const text = SMALLEST.replace(
      '60/h }',
      '60/h, busyness: { gamma: { cv: 50 % }, sharedWith: [mail], correlation: 0.6 } }',
    )
      .replace('agentGroups', '  mail: { arrivals: { poisson: 1/h }, talk: 1 s }\nagentGroups')
      .replace('[call]', '[call, mail]')
      .replace('8 h', '48 h');
    const { contactTypes } = (await load({ 's.yaml': text })).scenario;
    const spec = {
      name: 'call',
      law: { kind: 'gamma', mean: 1, shape: 4 },
      starts: [0, 86400e6],
      correlation: 0.6,
    };
    for (const type of contactTypes) expect(type.arrivals).toMatchObject({ busyness: spec });
  });

  it('a log is replayed in rising order, with its own talk times, on the days of the calendar', async () => {
    const csv = `type,date,time,talk [min]
call,1999-02-02,00:00:10,2
call,1999-02-01,08:00:00,1
mail,1999-02-01,09:00:00,1
call,1999-03-01,09:00:00,1
call,1999-02-01,07:00:05,0.5
`;
    const replay = '{ replay: { file: l.csv, date: date, talk: talk, where: { type: call } } }';
    const text = SMALLEST.replace('{ poisson: 60/h }', replay).replace(
      'horizon: 8 h',
      'calendar: { start: 1999-02-01, days: 2 }',
    );
    const { arrivals } = (await load({ 's.yaml': text, 'l.csv': csv })).scenario.contactTypes[0]!;
    expect(arrivals).toEqual({
      kind: 'replay',
      times: [25205e6, 28800e6, 86410e6],
      talk: [30e6, 60e6, 120e6],
    });
  });

  it('money in the currency of its first sum', async () => {
    const money = `money:
  providers:
    us: { wage: 14 EUR/h, shrinkage: 28 %, fixed: 9000 EUR/month }
    them: { price: { perContact: 1.2 EUR, perHandledMinute: 0.5 EUR, minimum: 8000 EUR/month } }
`;
    const text = SMALLEST.replace('agents: 5', 'agents: 5, provider: them') + money;
    const { scenario } = await load({ 's.yaml': text });
    const none = {
      wagePerHour: 0,
      shrinkage: 0,
      fixedPerMonth: 0,
      pricePerContact: 0,
      pricePerHandledMinute: 0,
      minimumPerMonth: 0,
    };
    expect(scenario.agentGroups[0]!.provider).toBe(1);
    expect(scenario.money).toEqual({
      currency: 'EUR',
      daysPerMonth: 21,
      providers: [
        { ...none, name: 'us', wagePerHour: 14, shrinkage: 0.28, fixedPerMonth: 9000 },
        { ...none, name: 'them', pricePerContact: 1.2, pricePerHandledMinute: 0.5, minimumPerMonth: 8000 },
      ],
    });
  });

  it('a promise is that of the center where the type says nothing; short is at most the acceptable wait', async () => {
    const text = `${SMALLEST.replace('talk: 4 min', 'talk: 4 min\n    promise: { serviceLevel: 90 % in 3 s }')}promise: { rule: ofHandled }\n`;
    expect((await load({ 's.yaml': text })).scenario.contactTypes[0]!.promise).toEqual({
      share: 0.9,
      acceptableWait: 3e6,
      rule: 'ofHandled',
      shortAbandon: 3e6,
    });
  });
});
