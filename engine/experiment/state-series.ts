import { ACTIVITIES } from '../center/people-spec.ts';
import { type AgentGroupSpec, HOUR, type Scenario } from '../center/scenario.ts';
import * as cell from '../measures/cells.ts';
import { hasPeople } from './paid-time.ts';
import type { Rows } from './samples.ts';
import type { Series } from './series.ts';

type Read = (row: Float64Array) => number;

/**
 * The state clock of agent groups: agent-hours in each state that their scenario knows, talk and hold apart,
 * then what became of their timetables.
 *
 * @param weights - replications that each row is the sum of
 */
export function stateSeries(
  groups: readonly AgentGroupSpec[],
  scenario: Scenario,
  rows: Rows,
  weights: Float64Array,
): Series[] {
  const base = { bounded: false, events: undefined, fixed: false, denominators: weights };
  const hours = (name: string, read: Read): Series => ({
    ...base,
    name: `${name}Hours`,
    unit: 'h',
    numerators: Float64Array.from(rows, row => read(row) / HOUR),
  });
  const at = (place: number) => (row: Float64Array) => row[place]!;
  const knows = (quantity: 'hold' | 'wrapUp') =>
    scenario.contactTypes.some(type => type[quantity] !== undefined) ||
    groups.some(group => group.skills.some(skill => skill[quantity] !== undefined));
  const asks = scenario.contactTypes.some(type => type.consult !== undefined);
  const breaks = groups.flatMap(group => group.shifts.flatMap(shift => shift.breaks));
  const series = [
    hours('ready', at(cell.READY_TIME)),
    hours('talk', row => row[cell.TALKING_TIME]! - row[cell.HOLDING_TIME]!),
  ];
  if (knows('hold') || asks) series.push(hours('hold', at(cell.HOLDING_TIME)));
  if (knows('wrapUp')) series.push(hours('wrapUp', at(cell.WRAPPING_UP_TIME)));
  ACTIVITIES.forEach((activity, k) => {
    if (breaks.some(one => one.activity === activity))
      series.push(hours(activity, at(cell.FIRST_ACTIVITY_TIME + k)));
  });
  if (breaks.some(one => !one.paid)) series.push(hours('unpaid', at(cell.UNPAID_TIME)));
  if (!groups.some(hasPeople)) return series;
  if (groups.some(group => group.shifts.length > 0)) series.push(hours('overtime', at(cell.OVERTIME)));
  if (groups.some(group => group.adherence !== undefined)) series.push(hours('late', at(cell.LATE_TIME)));
  if (groups.some(group => group.absence !== undefined)) {
    const counts = (place: number) => Float64Array.from(rows, at(place));
    const absence = { numerators: counts(cell.ABSENCES), denominators: counts(cell.AGENT_DAYS) };
    series.push(hours('absent', at(cell.ABSENT_TIME)));
    series.push({ ...base, name: 'absence', unit: 'share', bounded: true, ...absence });
    if (groups.some(group => group.reserve !== undefined))
      series.push({ ...base, name: 'callOuts', unit: 'agents', numerators: counts(cell.CALL_OUTS) });
  }
  return series;
}
