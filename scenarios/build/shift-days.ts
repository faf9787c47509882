import type { Activity, BreakSpec, ShiftSpec } from '../engine.ts';
import type { Position } from '../fault.ts';
import { printTimeOfDay, TIME_UNITS } from '../units.ts';
import type { ValuePath } from '../value-path.ts';
import { type CalendarDay, dateOf, dayNumber, WEEKDAYS } from './calendar.ts';
import type { BuildContext } from './context.ts';
import type { Timeline } from './timeline.ts';

const DAY = TIME_UNITS.d!;

/** A break of a duty; times since midnight of the day on which the duty begins. */
export interface DutyBreak {
  from: number;
  length: number;
  activity: Activity;
  paid: boolean;
}

/** What one agent works on each of some days. */
export interface Duty {
  agent: string;
  /** from login to logout, since midnight; past midnight beyond a day */
  hours: { from: number; to: number }[];
  /** in rising order */
  breaks: DutyBreak[];
  isOn: (day: CalendarDay) => boolean;
  /** where a scenario or a file says so */
  path: ValuePath;
  at: Position | undefined;
}

/** Lays duties out over the calendar: each agent's shifts in order of time, agents in the order in which they are first named. */
export function layOutShifts(
  context: BuildContext,
  timeline: Timeline,
  duties: readonly Duty[],
): ShiftSpec[] {
  const byAgent = new Map<string, DutyShift[]>();
  const days = [...dayBefore(timeline.layout[0]), ...timeline.layout];
  const worked = new Set<Duty>();
  for (const duty of duties) {
    const own = byAgent.get(duty.agent) ?? [];
    byAgent.set(duty.agent, own);
    const shifts = shiftsOf(duty, days, timeline.horizon);
    for (const shift of shifts) own.push({ shift, duty });
    if (shifts.length > 0 || timeline.layout.some(duty.isOn)) worked.add(duty);
  }
  refuseIdle(context, timeline, duties, worked);
  for (const own of byAgent.values()) {
    own.sort((a, b) => a.shift.logIn - b.shift.logIn);
    refuseOverlaps(context, own);
  }
  return [...byAgent.values()].flatMap(own => own.map(({ shift }) => shift));
}

/** A shift with where it comes from. */
interface DutyShift {
  shift: ShiftSpec;
  duty: Duty;
}

/** The shifts of a duty, those parts of them that are simulated. */
function shiftsOf(duty: Duty, days: readonly CalendarDay[], horizon: number): ShiftSpec[] {
  return days
    .filter(duty.isOn)
    .flatMap(day => duty.hours.map(hours => shiftOn(day, duty, hours)))
    .filter(shift => shift.logOut > 0 && shift.logIn < horizon)
    .map(sinceStart);
}

/** Tells of an agent who would work twice at once. */
function refuseOverlaps(context: BuildContext, own: readonly DutyShift[]): void {
  own.forEach(({ shift, duty }, k) => {
    if (k > 0 && shift.logIn < own[k - 1]!.shift.logOut)
      context.fault(
        duty.path,
        `${duty.agent} is still at work at ${printTimeOfDay(shift.logIn % DAY)} in another shift, expected a later one`,
        duty.at,
      );
  });
}

/** Tells of days of which none is simulated; rows of a file may be for others, as long as some are for these. */
function refuseIdle(
  context: BuildContext,
  { layout }: Timeline,
  duties: readonly Duty[],
  worked: ReadonlySet<Duty>,
): void {
  // days that had a fault stand as none
  if (layout.length === 0 || context.faultCount > 0) return;
  const file = duties[0]?.at?.file;
  if (file !== undefined && worked.size === 0)
    context.fault(duties[0]!.path, `${file} has no row for a day that is simulated, expected some`);
  if (file !== undefined) return;
  for (const duty of duties)
    if (!worked.has(duty))
      context.fault([...duty.path, 'days'], 'are not simulated, expected some day of the calendar');
}

/** The day before the first one: whoever works through the night is there when the clock starts. */
function dayBefore(first: CalendarDay | undefined): CalendarDay[] {
  if (first === undefined) return [];
  const weekday = WEEKDAYS[(WEEKDAYS.indexOf(first.weekday) + 6) % 7]!;
  const number = dayNumber(first.date);
  const date = number === undefined ? '' : dateOf(number - 1);
  return [{ date, weekday, start: first.start - DAY, openings: [] }];
}

function shiftOn(
  day: CalendarDay,
  { agent, breaks }: Duty,
  { from, to }: { from: number; to: number },
): ShiftSpec {
  const within = breaks.filter(one => one.from >= from && one.from < to);
  return {
    agent,
    logIn: day.start + from,
    logOut: day.start + to,
    breaks: within.map((one): BreakSpec => ({ ...one, from: day.start + one.from })),
  };
}

/** What is left of a shift that began before the clock starts. */
function sinceStart(shift: ShiftSpec): ShiftSpec {
  if (shift.logIn >= 0) return shift;
  return { ...shift, logIn: 0, breaks: shift.breaks.filter(one => one.from >= 0) };
}

/** Tells of breaks that do not fit into the hours of a duty; whether there is one. */
export function refuseBreaks(context: BuildContext, duty: Duty, places: readonly ValuePath[]): void {
  duty.breaks.forEach((one, k) => {
    const place = places[k] ?? duty.path;
    const end = one.from + one.length;
    const time = printTimeOfDay(one.from % DAY);
    if (!duty.hours.some(({ from, to }) => one.from >= from && end <= to))
      context.fault(
        place,
        `the break of ${duty.agent} at ${time} does not lie within the hours, expected it in ${inWords(duty)}`,
        duty.at,
        { kind: 'piece', problem: 'outsideShift', got: time, by: inWords(duty) },
      );
    const last = duty.breaks[k - 1];
    if (last !== undefined && one.from < last.from + last.length)
      context.fault(
        place,
        `the break of ${duty.agent} at ${time} begins before the one before it ends`,
        duty.at,
        { kind: 'piece', problem: 'breaksMeet', got: time, by: duty.agent },
      );
  });
}

function inWords({ hours }: Duty): string {
  return hours
    .map(({ from, to }) => `${printTimeOfDay(from)}-${printTimeOfDay(to > DAY ? to - DAY : to)}`)
    .join(', ');
}
