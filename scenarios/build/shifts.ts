import type { BreakKeys, ShiftKeys } from '../schema/people.ts';
import { parseDuration, parseTimeOfDay, TIME_UNITS } from '../units.ts';
import type { ValuePath } from '../value-path.ts';
import { type CalendarDay, dayNumber, readOpenings, readWeekdays } from './calendar.ts';
import type { BuildContext } from './context.ts';
import { type Duty, type DutyBreak, refuseBreaks } from './shift-days.ts';

const DAY = TIME_UNITS.d!;

/** Reads shifts said in place: one duty for each agent of each pattern. */
export function readPatterns(
  context: BuildContext,
  path: ValuePath,
  said: readonly ShiftKeys[] | undefined,
): Duty[] {
  const named = new Set<string>();
  if (said?.length === 0) context.fault(path, 'is an empty list, expected at least one shift');
  return (said ?? []).flatMap((shift, k) => {
    const here = [...path, k];
    const agents = readAgents(context, here, shift, k);
    const taken = shift.agent === undefined ? agents.find(agent => named.has(agent)) : undefined;
    if (taken !== undefined) context.fault([...here, 'name'], `there is another agent ${taken}`);
    for (const agent of agents) named.add(agent);
    return readPattern(context, here, shift, agents);
  });
}

/** The names of the agents of a pattern. */
function readAgents(context: BuildContext, path: ValuePath, said: ShiftKeys, index: number): string[] {
  if (said.agent === undefined) {
    const count = Array.from({ length: said.agents ?? 1 }, (_, i) => i + 1);
    return count.map(i => (said.name === undefined ? `${letters(index)}${i}` : `${said.name} ${i}`));
  }
  for (const key of ['agents', 'name'] as const)
    if (said[key] !== undefined)
      context.keyFault([...path, key], 'has no effect beside agent, expected one of them');
  refuseReserveName(context, [...path, 'agent'], said.agent);
  return [said.agent];
}

/** `reserve 1` … are those on call. */
export function refuseReserveName(context: BuildContext, path: ValuePath, name: string): void {
  if (/^reserve(?: \d+)?$/u.test(name))
    context.fault(path, `${name} is what agents on call are named, expected another name`);
}

/** A, B … Z, AA, AB … */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${letters(Math.floor(index / 26) - 1)}${last}`;
}

function readPattern(
  context: BuildContext,
  path: ValuePath,
  said: ShiftKeys,
  agents: readonly string[],
): Duty[] {
  if (said.name !== undefined) refuseReserveName(context, [...path, 'name'], said.name);
  const before = context.faultCount;
  const hours = readOpenings(context, [...path, 'hours'], said.hours);
  const isOn = readDays(context, [...path, 'days'], said.days);
  if (hours.length === 0) {
    if (context.faultCount === before)
      context.fault([...path, 'hours'], 'are none, expected some such as 08:00-16:30');
    return [];
  }
  const breaks = (said.breaks ?? []).map((one, k) => new PatternBreak(context, [...path, 'breaks', k], one));
  const faults = context.faultCount;
  return agents.map((agent, i) => {
    const own = breaks
      .map((one, k) => ({ one: one.of(i, hours[0]!.from), path: [...path, 'breaks', k] }))
      .sort((a, b) => a.one.from - b.one.from);
    const duty = { agent, hours, breaks: own.map(({ one }) => one), isOn, path, at: undefined };
    // once is enough: what is wrong for one agent of a pattern is so for others
    if (context.faultCount === faults)
      refuseBreaks(
        context,
        duty,
        own.map(({ path: place }) => place),
      );
    return duty;
  });
}

/** A break of a pattern, which its agents take one after the other or all at once. */
class PatternBreak {
  private readonly due: { at: number | undefined; after: number };
  private readonly length: number;
  private readonly stagger: number;
  private readonly said: BreakKeys;

  constructor(context: BuildContext, path: ValuePath, said: BreakKeys) {
    this.said = said;
    if ((said.at === undefined) === (said.after === undefined)) {
      const what = said.at === undefined ? 'does not say when it is' : 'says both at and after';
      context.fault(path, `${what}, expected at (such as 12:00) or after (such as 2 h)`);
    }
    if (said.waves !== undefined && said.stagger === undefined)
      context.keyFault([...path, 'waves'], 'has no effect without stagger, expected stagger', {
        kind: 'piece',
        problem: 'wavesAlone',
        got: String(said.waves),
        by: '',
      });
    this.due = {
      at: said.at === undefined ? undefined : context.read([...path, 'at'], parseTimeOfDay(said.at), 0),
      after: context.read([...path, 'after'], parseDuration(said.after ?? '0 s'), 0),
    };
    this.length = context.read([...path, 'length'], parseDuration(said.length), 0);
    if (this.length === 0) context.fault([...path, 'length'], 'is no time, expected more than 0 s');
    this.stagger = context.read([...path, 'stagger'], parseDuration(said.stagger ?? '0 s'), 0);
  }

  /** The break of the agent with this number from 0, in a shift that starts at `start`. */
  of(agent: number, start: number): DutyBreak {
    const { at, after } = this.due;
    const first = at === undefined ? start + after : at < start ? at + DAY : at;
    const wave = this.said.waves === undefined ? agent : agent % this.said.waves;
    const activity = this.said.activity ?? 'break';
    return {
      from: first + wave * this.stagger,
      length: this.length,
      activity,
      paid: this.said.paid ?? activity !== 'lunch',
    };
  }
}

/** The days that weekdays, ranges of them and dates mean. */
export function readDays(
  context: BuildContext,
  path: ValuePath,
  said: string | string[] | undefined,
): (day: CalendarDay) => boolean {
  if (said === undefined) return () => true;
  if (context.doc.calendar === undefined)
    context.keyFault(path, 'has no meaning without days, expected a calendar in the scenario');
  const days = new Set<string>();
  const texts = typeof said === 'string' ? [said] : said;
  texts.forEach((text, i) => {
    const here = typeof said === 'string' ? path : [...path, i];
    if (dayNumber(text) !== undefined) days.add(text);
    else for (const day of context.read(here, readWeekdays(text), [])) days.add(day);
  });
  return day => days.has(day.weekday) || days.has(day.date);
}
