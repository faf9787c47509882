import {
  type Activity,
  type AgentGroupSpec,
  type ReserveSpec,
  SECOND,
  type ShiftSpec,
} from '../../engine/center/scenario.ts';
import type { LawSpec } from '../../engine/random/law.ts';
import { type Duration, lawOf } from './durations.ts';

/** What a group's people do besides their staff profile, in seconds. */
export interface PeopleOptions {
  shifts?: ShiftOptions[];
  /** share of agents who do not come; or how */
  absence?: number | { share: number; paid?: boolean; day?: { name: string; law: LawSpec } };
  adherence?: { lateLogIn?: Duration; lateReturn?: Duration };
  /** delay in seconds; nobody is spare, and nothing costs anything */
  reserve?: Partial<Omit<ReserveSpec, 'delay'>> & { agents: number; delay?: Duration };
}

/** A shift in seconds, [from, to]; agents are called a, b, c … unless named. */
export interface ShiftOptions {
  agent?: string;
  on: [number, number];
  breaks?: BreakOptions[];
}

/** A break of an activity in seconds, [due, length]; `break` and paid unless told otherwise. */
export interface BreakOptions {
  due: [number, number];
  activity?: Activity;
  paid?: boolean;
}

/** The same in engine units. */
export function peopleOf({
  shifts = [],
  absence,
  adherence,
  reserve,
}: PeopleOptions): Pick<AgentGroupSpec, 'shifts' | 'absence' | 'adherence' | 'reserve'> {
  const { share, paid = false, day } = typeof absence === 'object' ? absence : { share: absence };
  return {
    shifts: shifts.map((shift, k) => shiftSpec(shift, String.fromCharCode(97 + k))),
    absence: share === undefined ? undefined : { share, paid, day },
    adherence: adherence && {
      lateLogIn: lawOf(adherence.lateLogIn),
      lateReturn: lawOf(adherence.lateReturn),
    },
    reserve: reserve && {
      spare: 0,
      costPerCallOut: 0,
      costPerDay: 0,
      ...reserve,
      delay: lawOf(reserve.delay ?? 0),
    },
  };
}

function shiftSpec({ agent, on: [from, to], breaks = [] }: ShiftOptions, name: string): ShiftSpec {
  return {
    agent: agent ?? name,
    logIn: from * SECOND,
    logOut: to * SECOND,
    breaks: breaks.map(({ due, activity = 'break', paid = true }) => ({
      from: due[0] * SECOND,
      length: due[1] * SECOND,
      activity,
      paid,
    })),
  };
}
