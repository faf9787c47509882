import { DAY, type Scenario } from '../../engine/index.ts';
import type { DayInfo } from './day-info.ts';

/** The days of a scenario's horizon: those of its calendar, or 24 hours each. */
export function daysOf(scenario: Scenario): DayInfo[] {
  const { days, horizon } = scenario;
  if (days.length === 0) {
    const count = Math.max(1, Math.ceil(horizon / DAY));
    return Array.from({ length: count }, (_, number) =>
      dayOf(scenario, number, number * DAY, Math.min(horizon, (number + 1) * DAY)),
    );
  }
  return days.map(({ start, date, weekday }, number) => ({
    ...dayOf(scenario, number, start, days[number + 1]?.start ?? horizon),
    date,
    weekday,
  }));
}

function dayOf({ openings }: Scenario, number: number, start: number, end: number): DayInfo {
  const own = openings.filter(({ from, to }) => from < end && start < to);
  const opens = Math.max(start, Math.min(...own.map(opening => opening.from)));
  const closes = Math.min(end, Math.max(...own.map(opening => opening.to)));
  return {
    number,
    start,
    end,
    date: null,
    weekday: null,
    opens: own.length === 0 ? start : opens,
    closes: own.length === 0 ? end : closes,
  };
}
