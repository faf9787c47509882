/** A factor with levels that are listed. */
export interface LevelFactor<T> {
  name: string;
  /** one or more, all different in meaning */
  levels: readonly T[];
}

/** A numeric factor that can take any value of a range: for Latin hypercubes. */
export interface RangeFactor {
  name: string;
  from: number;
  /** greater than `from` */
  to: number;
  /** whole numbers only, both ends included */
  whole?: boolean;
}

export type Factor<T> = LevelFactor<T> | RangeFactor;

/** One point of a design, in the order of its factors. */
export interface DesignPoint<T> {
  /** index of each factor's level, or of its stratum where it has a range */
  levels: number[];
  values: (T | number)[];
}

/** More points than that are a mistake. */
export const MOST_POINTS = 1_000_000;

/** RangeError when names repeat, a factor has no level, a range is empty, or there is no factor at all. */
export function checkFactors<T>(factors: readonly Factor<T>[]): void {
  if (factors.length === 0) throw new RangeError('factors: none, must be at least one');
  factors.forEach((factor, f) => {
    if (factors.findIndex(other => other.name === factor.name) !== f)
      throw new RangeError(`factors: ${factor.name} is named twice`);
    if ('levels' in factor) {
      if (factor.levels.length === 0)
        throw new RangeError(`${factor.name}.levels: none, must be at least one`);
    } else checkRange(factor);
  });
}

function checkRange({ name, from, to, whole }: RangeFactor): void {
  if (!Number.isFinite(from)) throw new RangeError(`${name}.from: ${from}, must be a finite number`);
  if (!(to > from && Number.isFinite(to)))
    throw new RangeError(`${name}.to: ${to}, must be greater than ${from}`);
  if (whole && !(Number.isInteger(from) && Number.isInteger(to)))
    throw new RangeError(`${name}: ${from} to ${to}, must be whole numbers`);
}

/** The levels of a factor; RangeError when it has a range in place of them. */
export function levelsOf<T>(factor: Factor<T>, design: string): readonly T[] {
  if ('levels' in factor) return factor.levels;
  throw new RangeError(`${factor.name}: a range, where a ${design} must have levels`);
}
