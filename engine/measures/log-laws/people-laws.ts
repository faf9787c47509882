import type { LogRow } from './log-row.ts';
import type { ReplayedCenter } from './replayed-center.ts';
import type { ReplayedAgent } from './replayed-states.ts';
import type { RowLaw } from './row-law.ts';
import { dayOf, nextBreak, shiftAt } from './timetable-now.ts';

/** The phase in which shifts and breaks begin and end. */
const STAFF = 3;

/** Laws of single rows about agents who come and go by timetables of their own. */
export const PEOPLE_LAWS: Record<string, RowLaw> = {
  'agents with shifts log in as one begins, or later if they may be late': (row, center) => {
    const agent = ofAgent(row, center);
    if (row.verb !== 'logIn' || agent?.shifts === undefined) return false;
    const shift = shiftAt(agent, row.time);
    if (shift === undefined) return 'in no shift';
    const mayBeLate = center.scenario.agentGroups[agent.group]!.adherence?.lateLogIn !== undefined;
    return shift.logIn !== row.time && !mayBeLate && `the shift began at ${shift.logIn}`;
  },

  'who misses a shift does not come that day': (row, center) => {
    const agent = ofAgent(row, center);
    if (row.verb !== 'logIn' || agent?.shifts === undefined) return false;
    const shift = shiftAt(agent, row.time);
    return shift !== undefined && agent.missedDays.has(dayOf(shift.logIn, center)) && 'is absent';
  },

  'a shift is missed as it begins': (row, center) => {
    const agent = ofAgent(row, center);
    if (row.verb !== 'missShift') return false;
    if (center.scenario.agentGroups[agent!.group]!.absence === undefined) return 'nobody is absent';
    return agent!.shifts?.every(shift => shift.logIn !== row.time) === true && 'none begins';
  },

  'only agents on call are called out, and only they come without a shift': (row, center) => {
    const agent = ofAgent(row, center);
    if (row.verb === 'callOut') return !agent!.isOnCall && 'is not on call';
    return row.verb === 'logIn' && agent!.isOnCall && agent!.calledOutAt < 0 && 'was not called';
  },

  'only agents with timetables have breaks': (row, center) => {
    const agent = ofAgent(row, center);
    const isTheirs = ['takeBreak', 'endBreak', 'resume', 'missShift', 'callOut'].includes(row.verb);
    return isTheirs && agent!.shifts === undefined && !agent!.isOnCall && row.verb;
  },

  'a break is taken when it is due, or as soon as the agent has nothing in hand': (row, center) => {
    const agent = ofAgent(row, center);
    if (agent?.shifts === undefined || agent.isOnCall) return false;
    const due = nextBreak(agent);
    if (row.verb === 'takeBreak') {
      if (due === undefined || due.from > row.time) return 'none is due';
      return agent.state === 'ready' && due.from !== row.time && `due at ${due.from}`;
    }
    const goesOn = ['answer', 'ready'].includes(row.verb) && ['free'].includes(agent.state);
    const isNoted =
      due !== undefined && (due.from < row.time || (due.from === row.time && row.phase > STAFF));
    const isOver = (agent.shift?.logOut ?? 0) <= row.time;
    return goesOn && isNoted && !isOver && due.from < center.scenario.horizon && `one was due at ${due.from}`;
  },

  'a break keeps its full length, and no more than agents overrun it, unless the shift ends': (
    row,
    center,
  ) => {
    const agent = ofAgent(row, center);
    if (row.verb !== 'endBreak' || agent?.shifts === undefined || agent.breakLength < 0) return false;
    if (row.time === agent.shift?.logOut || agent.shifts.some(shift => shift.logIn === row.time))
      return false;
    const isLate = center.scenario.agentGroups[agent.group]!.adherence?.lateReturn !== undefined;
    const lasted = row.time - agent.since;
    const isWrong = isLate ? lasted < agent.breakLength : lasted !== agent.breakLength;
    return isWrong && `${lasted}, not ${agent.breakLength}`;
  },

  'nobody takes a contact after the end of the shift, but to finish what is inside at close': (
    row,
    center,
  ) => {
    const agent = ofAgent(row, center);
    if (row.verb !== 'answer' || agent?.shift === undefined || center.scenario.openings.length > 0)
      return false;
    const { logOut } = agent.shift;
    const isOver = logOut < row.time || (logOut === row.time && row.phase > STAFF);
    return isOver && logOut < center.scenario.horizon && agent.state !== 'rung' && `it ended at ${logOut}`;
  },

  'nobody on a shift goes home before its end': (row, center) => {
    const agent = ofAgent(row, center);
    if (row.verb !== 'logOut' || agent?.shift === undefined) return false;
    // one that outlasts the horizon does not end (rule M8)
    const isBefore = row.time < agent.shift.logOut || agent.shift.logOut >= center.scenario.horizon;
    return isBefore && `it ends at ${agent.shift.logOut}`;
  },
};

function ofAgent({ agent }: LogRow, { agents }: ReplayedCenter): ReplayedAgent | undefined {
  return agents[agent];
}
