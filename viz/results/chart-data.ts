import type { Chart } from '../charts/chart.ts';
import type { Estimate } from '../charts/data.ts';
import { matrix } from '../charts/matrix.ts';
import { sweepCurves } from '../charts/sweep-curves.ts';
import { chartMeasure, reachOf } from '../compare/measure-look.ts';
import type { Language } from '../words/dictionary.ts';
import type { Factor } from './factors.ts';
import type { Cell } from './open-folder.ts';
import {
  type Chosen,
  cellOf,
  drawnSlice,
  lookAt,
  placeOf,
  promiseOf,
  type ResultsView,
} from './results-view.ts';
import { shortPath } from './slices.ts';
import { WORDS } from './words.ts';

/** A cell as charts take it. */
export function estimateIn(cell: Cell | undefined): Estimate | null {
  if (cell === undefined || cell.value === null) return null;
  return { value: cell.value, low: cell.low, high: cell.high };
}

/** The measure as charts take it, with digits for these cells and the target of the chosen point. */
export function measureOf(
  view: ResultsView,
  { measure, point }: Chosen,
  cells: readonly (Cell | undefined)[],
  language: Language,
) {
  const look = lookAt(view, measure, language);
  const reaches = cells.flatMap(cell => (cell === undefined ? [] : [reachOf(cell)]));
  return { look, measure: chartMeasure(look, look.label, reaches, promiseOf(view, measure, point)?.share) };
}

/** Of a factor: its name on an axis. */
export function factorName({ path }: Factor, language: Language): string {
  return path === '' ? WORDS[language].scenario : shortPath(path);
}

/** The cells of the slice through the chosen point. */
function slicedCells(view: ResultsView, chosen: Chosen) {
  const { measure } = chosen;
  return drawnSlice(view, chosen).map(row =>
    row.map(each => (each === undefined ? undefined : cellOf(view, each, measure))),
  );
}

/** The measure along a factor, one line for each level of the second. */
export function curvesChart(view: ResultsView, chosen: Chosen, language: Language): Chart {
  const { along } = chosen;
  const isLatin = view.folder.manifest.design === 'latin';
  const across = isLatin ? undefined : chosen.across;
  const cells = slicedCells(view, chosen);
  const { look, measure } = measureOf(view, chosen, cells.flat(), language);
  const [first, second] = [view.factors[along]!, across === undefined ? undefined : view.factors[across]!];
  const place = placeOf(view, chosen);
  return sweepCurves(
    {
      title: look.heading,
      measure,
      factor: factorName(first, language),
      at: first.numbers ?? first.levels.map((_, k) => k),
      labels: first.levels,
      ...(second === undefined ? {} : { levelFactor: factorName(second, language) }),
      levels: cells.map((row, k) => ({
        name: second?.levels[k] ?? '',
        estimates: row.map(estimateIn),
        isBase: isLatin || place.level === k,
      })),
      chosen: place,
    },
    language,
  );
}

/** Every point of the slice as a cell; undefined where points lie apart. */
export function matrixChart(view: ResultsView, chosen: Chosen, language: Language): Chart | undefined {
  const { along, across } = chosen;
  if (view.folder.manifest.design === 'latin') return undefined;
  const cells = slicedCells(view, chosen);
  const { measure } = measureOf(view, chosen, cells.flat(), language);
  const [first, second] = [view.factors[along]!, across === undefined ? undefined : view.factors[across]!];
  const place = placeOf(view, chosen);
  return matrix(
    {
      measure,
      rowFactor: second === undefined ? '' : factorName(second, language),
      columnFactor: factorName(first, language),
      columns: first.levels.map((name, k) => ({ name, isBase: place.at === k })),
      rows: cells.map((row, k) => ({
        name: second?.levels[k] ?? '',
        isBase: place.level === k,
        cells: row.map(estimateIn),
      })),
      chosen: { row: place.level, column: place.at },
    },
    language,
  );
}
