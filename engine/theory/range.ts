/** The value, when it is a positive number; else a RangeError that names it. */
export function positive(name: string, value: number): number {
  if (value > 0 && value < Number.POSITIVE_INFINITY) return value;
  throw new RangeError(`${name}: ${value}, must be a positive number`);
}

/** The value, when it is a number of at least 0; else a RangeError that names it. */
export function notNegative(name: string, value: number): number {
  if (value >= 0 && value < Number.POSITIVE_INFINITY) return value;
  throw new RangeError(`${name}: ${value}, must be a number of at least 0`);
}

/** The value, when it is a whole number of at least `least`; else a RangeError that names it. */
export function whole(name: string, value: number, least: number): number {
  if (Number.isSafeInteger(value) && value >= least) return value;
  throw new RangeError(`${name}: ${value}, must be a whole number of at least ${least}`);
}

/** The value, when it is in [0, 1]; else a RangeError that names it. */
export function share(name: string, value: number): number {
  if (value >= 0 && value <= 1) return value;
  throw new RangeError(`${name}: ${value}, must be in [0, 1]`);
}
