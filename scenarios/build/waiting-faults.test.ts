import { describe, expect, it } from 'vitest';
import { faultsOfChange } from '../../test/support/sound-center.ts';

describe('faults of trunks, announcements and callbacks', () => {
  it.each([
    [
      'main: 20',
      'main: 2.5',
      ['s.yaml:3:17: trunks.main: 2.5 is not a number of lines, expected a whole number from 1 to 1000000'],
    ],
    [
      'main: 20',
      'main: 20 lines',
      [
        's.yaml:3:17: trunks.main: "20 lines" is not a number of lines, expected a whole number from 1 to 1000000',
      ],
    ],
    [
      'announce: { balk: { above: 5 min, share: 30 % }, patienceFactor: 1.2 }',
      'announce: {}',
      ['s.yaml:28:5: queues.service.announce: has no effect, expected balk or patienceFactor'],
    ],
    [
      'above: 5 min',
      'above: 5 min, behind: 4',
      ['s.yaml:28:17: queues.service.announce.balk: says above and behind, or neither, expected one of them'],
    ],
    [
      'above: 5 min, ',
      '',
      ['s.yaml:28:17: queues.service.announce.balk: says above and behind, or neither, expected one of them'],
    ],
    [
      'above: 5 min',
      'above: 5',
      [
        's.yaml:28:32: queues.service.announce.balk.above: the bare number 5 has no unit, expected a duration in ms, s, min, h or d, such as 4 min',
      ],
    ],
    [
      'patienceFactor: 1.2',
      'window: 0 s',
      ['s.yaml:28:62: queues.service.announce.window: is no time, expected more than 0 s'],
    ],
    [
      'accept: 45 %, ',
      '',
      [
        's.yaml:29:5: queues.service.callback.accept: the key "accept" is missing, expected one such as accept: 45 %',
      ],
    ],
    [
      'above 3 min',
      '3 min',
      [
        's.yaml:29:40: queues.service.callback.offer.expectedWait: "3 min" is no bound, expected one such as above 3 min',
      ],
    ],
    [
      'above 3 min',
      'above 3 parsec',
      [
        's.yaml:29:40: queues.service.callback.offer.expectedWait: unknown unit "parsec", expected a duration in ms, s, min, h or d, such as 4 min',
      ],
    ],
    [
      '"22:00-02:00"',
      '22-2',
      [
        's.yaml:29:62: queues.service.callback.offer.between: "22" is no time of day, expected one from 00:00 to 24:00, such as 07:30',
      ],
    ],
    [
      '"22:00-02:00"',
      'closed',
      ['s.yaml:29:62: queues.service.callback.offer.between: is never, expected some hours'],
    ],
    [
      'horizon: 8 h',
      'calendar: { start: 1999-02-01, open: "08:00-18:00" }',
      [
        's.yaml:29:62: queues.service.callback.offer.between: lies outside the hours of calendar.open, expected some time within them',
      ],
    ],
    [
      'horizon: 8 h',
      'calendar: { start: 1999-02-01, days: 2, open: { Mon: "20:00-01:00", Tue: closed } }',
      [] as string[],
    ],
    [
      'accept: 45 %',
      'accept: 45 %, mode: keepplace',
      [
        's.yaml:29:99: queues.service.callback.mode: got "keepplace", did you mean "keepPlace"? expected keepPlace, scheduled, trough',
      ],
    ],
    [
      'accept: 45 %',
      'accept: 45 %, mode: scheduled',
      ['s.yaml:29:99: queues.service.callback.mode: is scheduled, and nothing says when, expected a delay'],
    ],
    [
      'accept: 45 %',
      'accept: 45 %, mode: trough, delay: 1 h',
      ['s.yaml:29:107: queues.service.callback.delay: has no effect with trough, expected mode: scheduled'],
    ],
    [
      'trunks: outbound',
      'trunks: outbnd',
      [
        's.yaml:29:128: queues.service.callback.trunks: "outbnd" is no trunk group, did you mean "outbound"? there are main, outbound',
      ],
    ],
    [
      'accept: 45 %',
      'accept: 45 %, dial: robot',
      ['s.yaml:29:99: queues.service.callback.dial: got "robot", expected agentFirst, customerFirst'],
    ],
    [
      'trunks: main\n    arrivals',
      'arrivals',
      ['s.yaml:3:11: trunks.main: is not used, expected it as trunks of a contact type or a callback'],
    ],
  ])('%s → %s', async (from, to, faults) => {
    expect(await faultsOfChange(from, to)).toEqual(faults);
  });

  it('the scenario that they start from has none', async () => {
    expect(await faultsOfChange('name: Sound', 'name: Sound')).toEqual([]);
  });
});
