const BARS = '▁▂▃▄▅▆▇█';

/** A line of bars from 0 to `most`, by default the largest value; a dot where there is no value. */
export function sparkline(values: readonly (number | null)[], most = largest(values)): string {
  return values
    .map(value => {
      if (value === null) return '·';
      const step = most > 0 ? Math.round((value / most) * (BARS.length - 1)) : 0;
      return BARS[Math.max(0, Math.min(step, BARS.length - 1))];
    })
    .join('');
}

/** The largest of the values, at least 0. */
export function largest(values: readonly (number | null)[]): number {
  return values.reduce((most: number, value) => Math.max(most, value ?? 0), 0);
}
