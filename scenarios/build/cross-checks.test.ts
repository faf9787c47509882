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

describe('faults across keys', () => {
  it.each([
    [
      'skills: [call]',
      'skills: [cal]',
      [
        's.yaml:4:3: contactTypes.call: no agent can serve "call", expected it among the skills of some agent group',
        's.yaml:9:31: agentGroups.desk.skills[0]: "cal" is no contact type, did you mean "call"? there are call',
      ],
    ],
    [
      'skills: [call]',
      'skills: [call, call]',
      ['s.yaml:9:37: agentGroups.desk.skills[1]: is said twice, once is allowed'],
    ],
    [
      'patience: 2 min',
      'queue: service',
      ['s.yaml:7:12: contactTypes.call.queue: "service" is no queue, there is none'],
    ],
    [
      'horizon: 8 h',
      'horizon: 8 h\nwarmUp: 8 h',
      ['s.yaml:11:9: warmUp: 8 h leaves nothing to count, expected less than the horizon, 8 h'],
    ],
    [
      'horizon: 8 h\n',
      '',
      ['s.yaml:1:1: the time simulated is missing, say a horizon such as 24 h, or a calendar'],
    ],
    ['horizon: 8 h', 'horizon: 0 s', ['s.yaml:10:10: horizon: is no time, expected more than 0 s']],
    [
      'horizon: 8 h',
      'horizon: 8 h\nrouting: { cal: {} }',
      ['s.yaml:11:12: routing.cal: "cal" is no queue, did you mean "call"? there are call'],
    ],
    [
      'horizon: 8 h',
      'horizon: 8 h\nrouting: { call: { agents: orderedGroups } }',
      ['s.yaml:11:28: routing.call.agents: has no order, expected a list of groups under order'],
    ],
    [
      'horizon: 8 h',
      'horizon: 8 h\nrouting: { call: { order: [desc] } }',
      ['s.yaml:11:28: routing.call.order[0]: "desc" is no agent group, did you mean "desk"? there are desk'],
    ],
    [
      'horizon: 8 h',
      'horizon: 8 h\nqueues: { call: { capacity: 1.5 } }',
      ['s.yaml:11:29: queues.call.capacity: 1.5 is no number of contacts, expected a whole number from 0 on'],
    ],
    ['horizon: 8 h', 'horizon: 8 h\ncalendar: { start: 1999-02-01 }\ninterval: 1 s', [] as string[]],
    [
      'horizon: 8 h',
      'horizon: 48 h\ncalendar: { start: 1999-02-01 }',
      ['s.yaml:10:10: horizon: 48 h is longer than the calendar, expected at most 1 d'],
    ],
    [
      'horizon: 8 h',
      'horizon: 8 h\ncalendar: { start: 1999-02-30 }',
      ['s.yaml:11:20: calendar.start: "1999-02-30" is no date, expected one such as 1999-02-01'],
    ],
    [
      'horizon: 8 h',
      'calendar: { start: 1999-02-01, weekdays: Mun-Fri }',
      [
        's.yaml:10:42: calendar.weekdays: "Mun-Fri" is no weekday, expected Mon, Tue, Wed, Thu, Fri, Sat, Sun or a range such as Mon-Fri',
      ],
    ],
    [
      'horizon: 8 h',
      'calendar: { start: 1999-02-01, open: 7-24 }',
      ['s.yaml:10:38: calendar.open: "7" is no time of day, expected one from 00:00 to 24:00, such as 07:30'],
    ],
    [
      'horizon: 8 h',
      'horizon: 8 h\ninterval: 1 min\ncalendar: { start: 1999-02-01, interval: 5 min }',
      ['s.yaml:11:1: interval: is said twice, leave out this one or calendar.interval'],
    ],
    [
      'horizon: 8 h',
      'horizon: 8 h\ninterval: 1 ms',
      ['s.yaml:11:11: interval: 1 ms makes more than 100000 intervals, expected a longer one'],
    ],
    [
      '{ poisson: 60/h }',
      '{ poisson: 60/h, counts: 5 }',
      [
        's.yaml:5:5: contactTypes.call.arrivals: says poisson and counts, expected exactly one of poisson, counts, renewal, replay',
      ],
    ],
    [
      '{ poisson: 60/h }',
      '{ poisson: 60/h, busyness: { gamma: { cv: 0 } } }',
      [
        's.yaml:5:57: contactTypes.call.arrivals.busyness.gamma.cv: 0 is out of range, expected a number above 0 and up to 100',
      ],
    ],
    [
      '{ poisson: 60/h }',
      '{ poisson: 60/h, busyness: { gamma: { mean: 2, cv: 1 } } }',
      [
        's.yaml:5:59: contactTypes.call.arrivals.busyness.gamma.mean: 2 is not 1, expected 1: busyness multiplies the forecast',
      ],
    ],
    [
      '{ poisson: 60/h }',
      '{ poisson: 60/h, busyness: { gamma: { cv: 1 }, sharedWith: [mail] } }',
      [
        's.yaml:5:75: contactTypes.call.arrivals.busyness.sharedWith[0]: "mail" is no contact type, there are call',
      ],
    ],
    [
      '{ poisson: 60/h }',
      '{ renewal: 0 s }',
      [
        's.yaml:5:26: contactTypes.call.arrivals.renewal: has a mean below 1 µs, expected gaps between contacts',
      ],
    ],
    [
      '{ poisson: 60/h }',
      '{ poisson: { every: 30 min, from: "07:00", count: [1, -2] } }',
      [
        's.yaml:5:69: contactTypes.call.arrivals.poisson.count[1]: -2 is negative, expected a count from 0 on',
      ],
    ],
    [
      '{ poisson: 60/h }',
      '{ poisson: { every: 30 min } }',
      ['s.yaml:5:17: contactTypes.call.arrivals.poisson: says neither count nor rate, expected one of them'],
    ],
    [
      '{ poisson: 60/h }',
      '{ poisson: { every: 8 h, from: "07:00", count: [1, 2, 3] } }',
      [
        's.yaml:5:17: contactTypes.call.arrivals.poisson: has 3 intervals, more than a day holds, expected at most 2',
      ],
    ],
    [
      '{ poisson: 60/h }',
      '{ counts: { every: 30 min, count: [1.5] } }',
      [
        's.yaml:5:17: contactTypes.call.arrivals.counts: has 1.5 contacts in an interval, expected whole numbers up to 1e9',
      ],
    ],
    [
      '{ poisson: 60/h }',
      '{ replay: { times: [1 min, 9 h] } }',
      [
        's.yaml:5:42: contactTypes.call.arrivals.replay.times[1]: 9 h is not before the horizon, expected less than 8 h',
      ],
    ],
    [
      'agents: 5',
      'agents: { every: 30 min, count: [5] }, provider: us',
      ['s.yaml:9:60: agentGroups.desk.provider: "us" is no provider of money.providers, there is none'],
    ],
    [
      'agents: 5',
      'agents: { for: 100 % in 20 s }',
      [
        's.yaml:9:26: agentGroups.desk.agents.for: 100 % in 20 s cannot be rostered for, expected a share above 0 % and below 100 %',
      ],
    ],
  ])('%s → %s', async (from, to, faults) => {
    expect(await one(from, to)).toBe(faults.length === 0 ? 'no fault' : faults.join('\n'));
  });

  it('a type that waits for ever needs somebody at the end of the shift, unless the clock is cut', async () => {
    const text = withChange('    patience: 2 min\n', '').replace(
      'agents: 5',
      'agents: { every: 1 h, count: [5] }',
    );
    expect(await faultsOf({ 's.yaml': text })).toBe(
      's.yaml:4:3: contactTypes.call: waits for ever, and nobody with its skill is on duty at the horizon, expected patience, agents to the end, or end: cut',
    );
    expect(await faultsOf({ 's.yaml': `${text}end: cut\n` })).toBe('no fault');
  });

  it('erlangA cannot staff for customers who wait for ever', async () => {
    const text = withChange('    patience: 2 min\n', '').replace(
      'agents: 5',
      'agents: { for: 80 % in 20 s, by: erlangA }',
    );
    expect(await faultsOf({ 's.yaml': text })).toBe(
      's.yaml:8:44: agentGroups.desk.agents.by: is erlangA, and some contact type waits for ever, expected patience or erlangC',
    );
  });

  it('money is in one currency, and each group has a provider', async () => {
    const money =
      'money: { providers: { us: { wage: 14 EUR/h, fixed: 5 USD/month }, them: { shrinkage: 100 % } } }\n';
    expect(await faultsOf({ 's.yaml': SOUND + money })).toBe(
      [
        's.yaml:9:3: agentGroups.desk: says no provider, expected one of us, them',
        's.yaml:11:52: money.providers.us.fixed: 5 USD/month is in another currency, expected EUR',
        's.yaml:11:86: money.providers.them.shrinkage: 100 % leaves no time, expected less than 100 %',
      ].join('\n'),
    );
  });

  it('two contact types cannot have one stream', async () => {
    const text = withChange('agentGroups', '  chat: { like: call, stream: call }\nagentGroups').replace(
      '[call]',
      '[call, chat]',
    );
    expect(await faultsOf({ 's.yaml': text })).toBe(
      's.yaml:8:31: contactTypes.chat.stream: has the stream "call" of "call", expected one of its own',
    );
  });
});
