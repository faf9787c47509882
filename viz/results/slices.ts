import type { Factor } from './factors.ts';

/** Points laid out by one factor, or by two: [level of the second][level of the first]; undefined: none was run there. */
export type Slice = readonly (readonly (number | undefined)[])[];

/**
 * The points through a chosen one, along a factor and, if there is one, across a second; all other factors stay at
 * the levels of the chosen point.
 *
 * @param levels - of each point, as places in the levels of each factor
 */
export function sliceOf(
  factors: readonly Factor[],
  levels: readonly (readonly number[])[],
  chosen: number,
  along: number,
  across: number | undefined,
): Slice {
  const here = levels[chosen] ?? [];
  const width = factors[along]?.levels.length ?? 0;
  const height = across === undefined ? 1 : factors[across]!.levels.length;
  const rows = Array.from({ length: height }, () => new Array<number | undefined>(width).fill(undefined));
  for (const [point, own] of levels.entries()) {
    const fits = own.every((level, f) => f === along || f === across || level === here[f]);
    if (fits) rows[across === undefined ? 0 : own[across]!]![own[along]!] ??= point;
  }
  return rows;
}

/** A point beside the chosen one: one level down or up in one factor, where one was run. */
export interface Neighbour {
  factor: number;
  /** of the neighbour */
  level: number;
  point: number;
  step: -1 | 1;
}

/** The nearest points below and above in each factor. */
export function neighboursOf(
  factors: readonly Factor[],
  levels: readonly (readonly number[])[],
  chosen: number,
): Neighbour[] {
  return factors.flatMap((factor, f) => {
    const row = sliceOf(factors, levels, chosen, f, undefined)[0]!;
    const here = levels[chosen]?.[f] ?? 0;
    return ([-1, 1] as const).flatMap(step => {
      for (let level = here + step; level >= 0 && level < factor.levels.length; level += step) {
        const point = row[level];
        if (point !== undefined) return [{ factor: f, level, point, step }];
      }
      return [];
    });
  });
}

/** Keys that only say which law a value has, and which number of it. */
const LAW_KEYS: ReadonlySet<string> = new Set([
  ...['poisson', 'counts', 'factor', 'profile', 'exponential', 'lognormal', 'gamma', 'erlang', 'weibull'],
  ...['uniform', 'triangular', 'constant', 'mean'],
]);

/** A path as people read it: the last two of its names that say what it is, as in `desk.agents` or `call.patience`. */
export function shortPath(path: string): string {
  const names = path.match(/"(?:[^"\\]|\\.)*"|[^.]+/gu) ?? [path];
  while (names.length > 1 && LAW_KEYS.has(names.at(-1)!)) names.pop();
  return names.slice(-2).join('.');
}

/** Whether a path counts agents. */
export function isAgents(path: string): boolean {
  return /(?:^|\.)agents$/u.test(path);
}
