import { describe, expect, it } from 'vitest';
import { formatFault } from '../fault.ts';
import { checkScenario } from '../load.ts';
import { readFrom } from '../memory-files.ts';

const CENTER = `schema: 1
name: Hours
contactTypes:
  call: { arrivals: { poisson: 60/h }, talk: 4 min, patience: 2 min, forward: { to: owner } }
outside:
  owner: { available: "10:00-12:00" }
agentGroups:
  desk: { agents: 5, skills: [call] }
`;
const faultsOf = async (text: string): Promise<string[]> =>
  (await checkScenario('s.yaml', readFrom({ 's.yaml': text }))).map(formatFault);

describe('hours of which there are none', () => {
  it.each<[string, string[]]>([
    [
      'calendar: { start: 1999-02-01, open: closed }',
      [
        's.yaml:9:38: calendar.open: never opens on the days simulated (Mon), expected some hours on one of them before the horizon',
      ],
    ],
    [
      'calendar: { start: 1999-02-01, days: 2, open: { Wed: "08:00-18:00", Mon: closed } }',
      [
        's.yaml:9:41: calendar.open: never opens on the days simulated (Mon, Tue), expected some hours on one of them before the horizon',
      ],
    ],
    [
      'horizon: 8 h\ncalendar: { start: 1999-02-01, open: "08:00-18:00" }',
      [
        's.yaml:10:38: calendar.open: never opens on the days simulated (Mon), expected some hours on one of them before the horizon',
      ],
    ],
    [
      'calendar: { start: 1999-02-01, open: "08:00-08:00" }',
      [
        's.yaml:9:38: calendar.open: "08:00-08:00" begins and ends at one time, expected 00:00-24:00 for a whole day',
      ],
    ],
    ['calendar: { start: 1999-02-01, days: 2, open: { Tue: "08:00-18:00", Mon: closed } }', []],
  ])('%s', async (calendar, faults) => {
    expect(await faultsOf(`${CENTER}${calendar}\n`)).toEqual(faults);
  });

  it.each(['closed', '[]'])('somebody outside who is available %s', async hours => {
    expect(await faultsOf(`${CENTER.replace('"10:00-12:00"', hours)}horizon: 8 h\n`)).toEqual([
      expect.stringMatching(
        /^s\.yaml:6:(?:12|23): outside\.owner\.available: is never, expected some hours$/u,
      ),
    ]);
  });
});
