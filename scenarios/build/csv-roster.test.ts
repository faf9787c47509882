import { describe, expect, it } from 'vitest';
import { changed, faultsOfStaffed, loadStaffed } from '../../test/support/staffed-center.ts';

const HOUR = 3600e6;
const text = changed();
const shifts = text.slice(text.indexOf('    shifts:'), text.indexOf('    absence: { share'));
const FROM_FILE = [shifts, '    shifts: roster.csv\n'] as const;

const shiftsOf = async (csv: string) => {
  const { agentGroups } = await loadStaffed([FROM_FILE], { 'roster.csv': csv });
  return agentGroups[0]!.shifts.map(({ agent, logIn, logOut, breaks }) => [
    agent,
    logIn / HOUR,
    logOut / HOUR,
    ...breaks.map(one => `${one.activity} ${one.from / HOUR} ${one.length / 60e6} ${one.paid}`),
  ]);
};
const faultsOf = (csv: string) => faultsOfStaffed(FROM_FILE[0], FROM_FILE[1], { 'roster.csv': csv });

describe('a roster in a CSV file', () => {
  it('has one stretch of work a row: by weekday, by date or daily, with breaks', async () => {
    const rows = await shiftsOf(
      'agent,weekday,from,to,breaks\nAnn,Mon-Tue,07:00,15:00,12:30 lunch 30 min unpaid | 10:00 15 min\nBob,Wed,08:00,12:00,\nBob,Wed,13:00,17:00,15:00 training 1 h paid\n',
    );
    expect(rows).toEqual([
      ['Ann', 7, 15, 'break 10 15 true', 'lunch 12.5 30 false'],
      ['Ann', 31, 39, 'break 34 15 true', 'lunch 36.5 30 false'],
      ['Bob', 56, 60],
      ['Bob', 61, 65, 'training 63 60 true'],
    ]);
    expect(await shiftsOf('agent;date;from;to\nIvy;1999-02-02;22:00;06:00\n')).toEqual([['Ivy', 46, 54]]);
    expect(await shiftsOf('agent,from,to\nIvy,09:00,10:00\n')).toHaveLength(3);
  });

  it.each([
    [
      'agent,from,to\n7,09:00,10:00\n',
      'roster.csv:2:1: agentGroups.desk.shifts: "7" is no name, expected free text of up to 200 letters that is not a bare integer',
    ],
    [
      'agent,from\nAnn,09:00\n',
      's.yaml:16:13: agentGroups.desk.shifts: roster.csv has no column to, it has agent, from',
    ],
    [
      'agent,from,to\nAnn,9,10:00\n',
      'roster.csv:2:5: agentGroups.desk.shifts: "9" is no time of day, expected one from 00:00 to 24:00, such as 07:30',
    ],
    [
      'agent,day,from,to\nAnn,Mo,09:00,10:00\n',
      'roster.csv:2:5: agentGroups.desk.shifts: "Mo" is no weekday, did you mean "Mon"? expected Mon, Tue, Wed, Thu, Fri, Sat, Sun or a range such as Mon-Fri',
    ],
    [
      'agent,date,from,to\nAnn,2 Feb,09:00,10:00\n',
      'roster.csv:2:5: agentGroups.desk.shifts: "2 Feb" is no date, expected one such as 1999-02-01',
    ],
    [
      'agent,from,to,breaks\nAnn,09:00,17:00,noon\n',
      'roster.csv:2:17: agentGroups.desk.shifts: "noon" is no break, expected breaks such as 10:00 15 min | 12:30 lunch 30 min unpaid',
    ],
    [
      'agent,from,to,breaks\nAnn,09:00,17:00,12:00 dinner 30 min\n',
      'roster.csv:2:17: agentGroups.desk.shifts: "dinner" is no activity, expected break, lunch, training, meeting, systemDown, other',
    ],
    [
      'agent,from,to,breaks\nAnn,09:00,17:00,16:50 30 min\n',
      'roster.csv:2:1: agentGroups.desk.shifts: the break of Ann at 16:50 does not lie within the hours, expected it in 09:00-17:00',
    ],
    [
      'agent,from,to\nAnn,09:00,17:00\nAnn,16:00,18:00\n',
      'roster.csv:3:1: agentGroups.desk.shifts: Ann is still at work at 16:00 in another shift, expected a later one',
    ],
    [
      'agent,from,to\nreserve 1,09:00,17:00\n',
      's.yaml:16:13: agentGroups.desk.shifts: reserve 1 is what agents on call are named, expected another name',
    ],
    [
      'agent,from,to\n',
      's.yaml:16:13: agentGroups.desk.shifts: roster.csv has no rows, expected some below its header',
    ],
    [
      'agent,from,to,break\nAnn,09:00,17:00,12:00 30 min\n',
      'roster.csv:1:15: agentGroups.desk.shifts: unknown column "break", did you mean "breaks"? allowed here: agent, name, from, start, to, end, weekday, day, date, breaks',
    ],
    [
      'agent,from,to,colour\nAnn,09:00,17:00,red\n',
      'roster.csv:1:15: agentGroups.desk.shifts: unknown column "colour", allowed here: agent, name, from, start, to, end, weekday, day, date, breaks',
    ],
    [
      'agent,from,name,to\nAnn,09:00,Bob,17:00\n',
      'roster.csv:1:12: agentGroups.desk.shifts: the column name is said twice, expected one of agent, name',
    ],
    [
      'agent,from,to\nAnn,09:00,09:00\n',
      'roster.csv:2:11: agentGroups.desk.shifts: "09:00" is when the shift begins, expected 00:00 to 24:00 for a whole day',
    ],
    [
      'agent,date,from,to\nAnn,1999-03-01,09:00,10:00\n',
      's.yaml:16:13: agentGroups.desk.shifts: roster.csv has no row for a day that is simulated, expected some',
    ],
    [
      'agent,weekday,from,to\nAnn,Sat-Sun,09:00,10:00\n',
      's.yaml:16:13: agentGroups.desk.shifts: roster.csv has no row for a day that is simulated, expected some',
    ],
  ])('%j is refused', async (csv, fault) => {
    expect((await faultsOf(csv))[0]).toBe(fault);
  });

  it('may have rows for other days, beside some for those simulated', async () => {
    const csv = 'agent,date,from,to\nAnn,1999-03-01,09:00,10:00\nBob,1999-02-02,09:00,10:00\n';
    expect(await shiftsOf(csv)).toEqual([['Bob', 33, 34]]);
    // Sunday's night reaches into the first Monday
    expect(await shiftsOf('agent,weekday,from,to\nAnn,Sun,22:00,06:00\n')).toEqual([['Ann', 0, 6]]);
  });

  it('that is not there is told at the key', async () => {
    expect(await faultsOfStaffed(...FROM_FILE)).toEqual([
      's.yaml:16:13: agentGroups.desk.shifts: the file roster.csv cannot be read, expected a CSV file',
    ]);
  });
});
