import type {
  AbsenceSpec,
  AdherenceSpec,
  AgentGroupSpec,
  BreakSpec,
  Day,
  ReserveSpec,
  Scenario,
  ShiftSpec,
} from '../../engine/center/scenario.ts';
import { SECOND } from '../../engine/center/scenario.ts';
import { type Chooser, constant, timeLaw } from './chooser.ts';

/** The scenario with a random choice of who comes when: sites, days, shifts, breaks, absence, adherence and a reserve. */
export function withPeople(scenario: Scenario, choose: Chooser): Scenario {
  const sites = choose.many(1, 2, index => ({ name: `site ${index}` }));
  return {
    ...scenario,
    sites,
    days: choose.chance(0.5) ? daysOf(scenario.horizon, choose) : scenario.days,
    agentGroups: scenario.agentGroups.map(group => ({
      ...group,
      ...peopleOf(scenario.horizon, choose),
      ...(choose.chance(0.4) ? { staff: { starts: [0], values: [0] } } : {}),
      site: choose.whole(-1, sites.length - 1),
    })),
  };
}

/** Two days that are short. */
function daysOf(horizon: number, choose: Chooser): Day[] {
  const middle = Math.round(horizon / SECOND / choose.whole(2, 4)) * SECOND;
  return [
    { date: '1999-02-01', weekday: 'Mon', start: 0 },
    { date: '1999-02-02', weekday: 'Tue', start: middle },
  ];
}

function peopleOf(
  horizon: number,
  choose: Chooser,
): Pick<AgentGroupSpec, 'shifts' | 'absence' | 'adherence' | 'reserve'> {
  const agents = choose.of(0, 1, 2, 3);
  return {
    shifts: Array.from({ length: agents }, (_, a) => shiftsOf(`agent ${a}`, horizon, choose)).flat(),
    absence: choose.chance(0.4) ? absenceOf(choose) : undefined,
    adherence: choose.chance(0.4) ? adherenceOf(choose) : undefined,
    reserve: choose.chance(0.4) ? reserveOf(choose) : undefined,
  };
}

/** One agent's shifts, some without a gap between them; the last one may outlast the horizon. */
function shiftsOf(agent: string, horizon: number, choose: Chooser): ShiftSpec[] {
  const shifts: ShiftSpec[] = [];
  let logIn = choose.of(0, choose.seconds(0, 100));
  while (logIn < horizon && shifts.length < 3) {
    const logOut = logIn + choose.seconds(40, 300);
    shifts.push({ agent, logIn, logOut, breaks: breaksOf(logIn, logOut, choose) });
    logIn = logOut + choose.of(0, choose.seconds(1, 100));
  }
  return shifts;
}

function breaksOf(logIn: number, logOut: number, choose: Chooser): BreakSpec[] {
  const breaks: BreakSpec[] = [];
  let from = logIn + choose.seconds(0, 60);
  while (from < logOut && breaks.length < 3) {
    breaks.push({
      from,
      length: choose.seconds(0, 40),
      activity: choose.of('break', 'lunch', 'training', 'meeting', 'systemDown', 'other'),
      paid: choose.chance(0.5),
    });
    from += choose.seconds(0, 90);
  }
  return breaks;
}

function absenceOf(choose: Chooser): AbsenceSpec {
  const law = { kind: 'uniform', low: 0.5, high: 1.5 } as const;
  return {
    share: choose.of(0.2, 0.5, 1),
    paid: choose.chance(0.5),
    day: choose.chance(0.3) ? { name: 'day', law } : undefined,
  };
}

function adherenceOf(choose: Chooser): AdherenceSpec {
  return {
    lateLogIn: choose.chance(0.7) ? timeLaw(choose, 0, 20) : undefined,
    lateReturn: choose.chance(0.7) ? timeLaw(choose, 0, 15) : undefined,
  };
}

function reserveOf(choose: Chooser): ReserveSpec {
  return {
    agents: choose.whole(0, 2),
    spare: choose.whole(0, 1),
    delay: choose.of(constant(choose.seconds(0, 60)), timeLaw(choose, 0, 60)),
    costPerCallOut: 0,
    costPerDay: 0,
  };
}
