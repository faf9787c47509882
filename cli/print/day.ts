import type { Estimate, IntervalReport, Report } from '../../engine/index.ts';
import { decimal, duration, type Kind, SECONDS, SHARE, timeOfDay } from './number.ts';
import { sparkline } from './sparkline.ts';
import type { Style } from './style.ts';

const DAY = 86_400;
/** Fewer intervals are no picture, and more do not fit in a line. */
const LEAST = 6;
const MOST = 72;

/** One curve over the day: a value for each interval, averaged over the days. */
export interface DayCurve {
  label: string;
  /** start of each interval [s after midnight] */
  starts: number[];
  values: (number | null)[];
  kind: Kind;
  extreme: 'most' | 'least';
  /** value of a full bar; its own largest if left out */
  full?: number;
}

/** The curves of a run by time of day: offered, agents, wait, service level; none when there are too few intervals. */
export function dayCurves(report: Report): DayCurve[] {
  const groups = groupByTime(report.intervals);
  if (groups.length < LEAST) return [];
  const { acceptableWait, rule } = report.promise;
  const starts = groups.map(([first]) => first!.start % DAY);
  const curve = (
    label: string,
    kind: Kind,
    extreme: 'most' | 'least',
    read: (i: IntervalReport) => Reading,
  ): DayCurve => ({
    ...{ label, kind, extreme, starts },
    values: groups.map(group => average(group.map(read))),
  });
  const offered = (i: IntervalReport) => valueIn(i.total.offered) ?? 0;
  const atWork = (i: IntervalReport) =>
    Object.values(i.agentGroups).reduce((sum, group) => sum + (group.agentsAtWork?.value ?? 0), 0);
  return [
    curve('offered', { unit: '', factor: 1, digits: 0 }, 'most', i => [offered(i), 1]),
    curve('agents at work', { unit: '', factor: 1, digits: 0 }, 'most', i => [atWork(i), 1]),
    curve('mean wait', SECONDS, 'most', i => [valueIn(i.total.waitTime), offered(i)]),
    curve(`in ${duration(acceptableWait)}`, SHARE, 'least', i => [
      i.total.serviceLevel[rule]?.value ?? null,
      offered(i),
    ]),
  ];
}

/** A value with its weight. */
type Reading = [value: number | null, weight: number];

/** Lines: a label, a bar for each interval, and where the curve is highest or lowest. */
export function dayLines(curves: readonly DayCurve[], style: Style, labelWidth = 16): string[] {
  const [first] = curves;
  if (first === undefined) return [];
  const bars = merged(first.values.map(() => 0)).length;
  const from = timeOfDay(first.starts[0]!);
  const step = (first.starts[1] ?? 0) - first.starts[0]!;
  const to = timeOfDay(first.starts.at(-1)! + step).replace('00:00', '24:00');
  const axis = `${' '.repeat(labelWidth + 2)}${style.faint(from + to.padStart(Math.max(bars - from.length, to.length + 1)))}`;
  return [
    axis,
    ...curves.map(
      curve =>
        `  ${curve.label.padEnd(labelWidth)}${sparkline(merged(curve.values), curve.full)}  ${style.faint(extremeOf(curve))}`,
    ),
  ];
}

function extremeOf({ values, starts, kind, extreme }: DayCurve): string {
  let best = -1;
  values.forEach((value, k) => {
    if (value === null) return;
    const leader = values[best];
    if (leader === undefined || leader === null || (extreme === 'most' ? value > leader : value < leader))
      best = k;
  });
  if (best < 0) return '';
  const value = decimal(values[best]! * kind.factor, kind.digits);
  return `${extreme} ${value}${kind.unit === '' ? '' : ` ${kind.unit}`} at ${timeOfDay(starts[best]!)}`;
}

/** Intervals with the same time of day, in the order of the day. */
function groupByTime(intervals: readonly IntervalReport[]): IntervalReport[][] {
  const groups = new Map<number, IntervalReport[]>();
  for (const interval of intervals) {
    const time = interval.start % DAY;
    groups.set(time, [...(groups.get(time) ?? []), interval]);
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group);
}

function average(readings: readonly Reading[]): number | null {
  const known = readings.filter(([value, weight]) => value !== null && weight > 0);
  const weights = known.reduce((sum, [, weight]) => sum + weight, 0);
  return weights > 0 ? known.reduce((sum, [value, weight]) => sum + value! * weight, 0) / weights : null;
}

/** Neighbours taken together until a line holds them. */
function merged(values: readonly (number | null)[]): (number | null)[] {
  const size = Math.ceil(values.length / MOST);
  if (size <= 1) return [...values];
  return Array.from({ length: Math.ceil(values.length / size) }, (_, k) =>
    average(values.slice(k * size, (k + 1) * size).map(value => [value, 1])),
  );
}

/** The value of a measure, null when it has none. */
function valueIn(measure: IntervalReport['total'][string] | undefined): number | null {
  const estimate = measure as Estimate | null | undefined;
  return estimate?.value ?? null;
}
