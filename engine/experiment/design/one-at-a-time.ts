import { checkFactors, type DesignPoint, type LevelFactor, levelsOf } from './factors.ts';

/**
 * A base point, then each other level of each factor, with all others at their base.
 *
 * @param factors - with levels, one or more
 * @param base - index of each factor's level in the base point; the first levels
 * @returns 1 + Σ (levels − 1) points: the base, then factor by factor in the order of levels
 * @throws RangeError when a factor has a range or no level, two have one name, or `base` is no level
 *
 * Strict one-at-a-time plans of Daniel (1973), which cannot show how factors act together.
 */
export function oneAtATime<T>(
  factors: readonly LevelFactor<T>[],
  base?: readonly number[],
): DesignPoint<T>[] {
  checkFactors(factors);
  const levels = factors.map(factor => levelsOf(factor, 'one-at-a-time design'));
  const start = base ?? factors.map(() => 0);
  if (start.length !== factors.length)
    throw new RangeError(`base: ${start.length} levels, must be one for each of ${factors.length} factors`);
  const point = (indices: number[]): DesignPoint<T> => ({
    levels: indices,
    values: indices.map((level, f) => {
      if (Number.isInteger(level) && level >= 0 && level < levels[f]!.length) return levels[f]![level]!;
      const last = levels[f]!.length - 1;
      throw new RangeError(`base of ${factors[f]!.name}: level ${level}, must be from 0 to ${last}`);
    }),
  });
  const others = levels.flatMap((own, f) =>
    own.flatMap((_, level) => (level === start[f] ? [] : [point(start.with(f, level))])),
  );
  return [point([...start]), ...others];
}
