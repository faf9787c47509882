/** A day of the horizon; instants in µs since the start of the horizon, which is a midnight. */
export interface DayInfo {
  number: number;
  start: number;
  end: number;
  /** such as 1999-02-01; null: the scenario has no calendar */
  date: string | null;
  /** Mon … Sun */
  weekday: string | null;
  /** the hours that charts show: those of opening, or the whole day */
  opens: number;
  closes: number;
}
