import { openStream, type Stream, streamKey } from '../../random/stream.ts';
import { checkFactors, type DesignPoint, type Factor, MOST_POINTS, type RangeFactor } from './factors.ts';

/** How many points, and where in its stratum each one lies. */
export interface LatinHypercubeOptions {
  /** at least as many as any factor has levels */
  points: number;
  /** any text: with the factor's name it determines the order of its values */
  seed: string;
  /** `midpoint`: the middle of the stratum, the default; `random`: uniform in it */
  place?: 'midpoint' | 'random';
}

/**
 * A Latin hypercube: each factor's range is cut into as many equal strata as there are points, each of which is
 * used once, in an order of its own. A factor with levels uses each equally often, to within one where the number of
 * points is no multiple of theirs.
 *
 * @param factors - with levels or ranges, one or more
 * @param options - the number of points, the seed, and the place within a stratum
 * @returns the points, the same for the same seed; a factor's column depends on no other factor
 * @throws RangeError when there are fewer points than levels, or factors are out of their range
 *
 * McKay, Beckman & Conover (1979), where places are random; the midpoints are those of the lattice sampling of
 * Patterson (1954). Orders come from streams `seed/0/design:FACTOR/order`, places from `…/place` (rule S1).
 */
export function latinHypercube<T>(
  factors: readonly Factor<T>[],
  options: LatinHypercubeOptions,
): DesignPoint<T>[] {
  checkFactors(factors);
  const { points, seed } = options;
  if (!(Number.isInteger(points) && points >= 1 && points <= MOST_POINTS))
    throw new RangeError(`points: ${points}, must be a whole number from 1 to ${MOST_POINTS}`);
  const columns = factors.map(factor => {
    const open = (quantity: string) => openStream(streamKey(seed, 0, 'design', factor.name, quantity));
    const strata = shuffled(points, open('order'));
    return 'levels' in factor
      ? ofLevels(factor.name, factor.levels, strata)
      : ofRange(factor, strata, options.place === 'random' ? open('place') : undefined);
  });
  return Array.from({ length: points }, (_, p) => ({
    levels: columns.map(column => column.levels[p]!),
    values: columns.map(column => column.values[p]!),
  }));
}

function ofLevels<T>(name: string, levels: readonly T[], strata: readonly number[]) {
  const points = strata.length;
  if (points < levels.length)
    throw new RangeError(`points: ${points}, must be at least the ${levels.length} levels of ${name}`);
  const chosen = strata.map(stratum => Math.floor((stratum * levels.length) / points));
  return { levels: chosen, values: chosen.map(level => levels[level]!) };
}

function ofRange({ from, to, whole }: RangeFactor, strata: number[], places: Stream | undefined) {
  const length = whole ? to - from + 1 : to - from;
  const values = strata.map(stratum => {
    const share = (stratum + (places?.unit53() ?? 0.5)) / strata.length;
    return whole ? from + Math.min(to - from, Math.floor(length * share)) : from + length * share;
  });
  return { levels: strata, values };
}

/** 0 to count − 1 in random order: Fisher & Yates (1938), as Durstenfeld (1964). */
function shuffled(count: number, stream: Stream): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(stream.unit53() * (i + 1));
    const moved = order[i]!;
    order[i] = order[j]!;
    order[j] = moved;
  }
  return order;
}
