import { checkFactors, type DesignPoint, type LevelFactor, levelsOf, MOST_POINTS } from './factors.ts';

/**
 * Every level of every factor with every level of the others; the last factor changes fastest.
 *
 * @param factors - with levels, one or more
 * @returns as many points as the product of the numbers of levels, in rising order of level indices
 * @throws RangeError when a factor has a range or no level, two have one name, or there are more than a million points
 *
 * The full factorial design.
 */
export function fullGrid<T>(factors: readonly LevelFactor<T>[]): DesignPoint<T>[] {
  checkFactors(factors);
  const levels = factors.map(factor => levelsOf(factor, 'full grid'));
  const points = levels.reduce((product, own) => product * own.length, 1);
  if (points > MOST_POINTS)
    throw new RangeError(`full grid: ${points} points, must be at most ${MOST_POINTS}`);
  return Array.from({ length: points }, (_, point) => {
    const indices = new Array<number>(levels.length);
    let rest = point;
    for (let f = levels.length - 1; f >= 0; f--) {
      indices[f] = rest % levels[f]!.length;
      rest = Math.floor(rest / levels[f]!.length);
    }
    return { levels: indices, values: indices.map((level, f) => levels[f]![level]!) };
  });
}
