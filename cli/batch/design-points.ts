import { fullGrid, latinHypercube, oneAtATime } from '../../engine/index.ts';
import { messageOf, UsageError } from '../faults.ts';
import type { Design, Variation, VariedRange } from './request.ts';
import { textOf } from './varied-values.ts';

/** The values of each variation at every point of a design, as texts; one point without any where nothing is varied. */
export function designPoints(vary: readonly Variation[], design: Design, seed: string): string[][] {
  if (vary.length === 0) return [[]];
  try {
    return pointsOf(vary, design, seed);
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`--design: ${messageOf(error)}`, 'sweep');
    throw error;
  }
}

function pointsOf(vary: readonly Variation[], design: Design, seed: string): string[][] {
  if (design.kind === 'latin') {
    const factors = vary.map(({ path, values }) =>
      Array.isArray(values)
        ? { name: path, levels: values }
        : { name: path, from: values.from, to: values.to, whole: values.whole },
    );
    return latinHypercube(factors, { points: design.points, seed }).map(({ values }) =>
      values.map((value, f) =>
        typeof value === 'number' ? textOf(rounded(value), vary[f]!.values as VariedRange) : value,
      ),
    );
  }
  const factors = vary.map(({ path, values }) => {
    if (Array.isArray(values)) return { name: path, levels: values };
    throw new UsageError(
      `--vary ${path}: a range without a step is for --design latin:N, add a step such as “by 5”`,
      'sweep',
    );
  });
  const points = design.kind === 'grid' ? fullGrid(factors) : oneAtATime(factors);
  return points.map(({ values }) => values as string[]);
}

/** Six digits are plenty for a setting that somebody has to read. */
function rounded(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(6));
}
