import type { Chart } from '../charts/chart.ts';
import { type DifferenceGroup, differences } from '../charts/differences.ts';
import { chartMeasure, reachOf } from '../compare/measure-look.ts';
import { measureName } from '../compare/measure-name.ts';
import type { Language } from '../words/dictionary.ts';
import { numbers } from '../words/numbers.ts';
import { estimateIn } from './chart-data.ts';
import type { Cell } from './open-folder.ts';
import { cellOf, lookAt, pointName, promiseOf, type ResultsView } from './results-view.ts';
import { WORDS } from './words.ts';

/** Differences of scenarios from the first one. */
export function comparedChart(
  view: ResultsView,
  told: ReadonlyMap<number, ReadonlyMap<string, Cell>>,
  language: Language,
): Chart {
  const { manifest } = view.folder;
  const words = WORDS[language];
  const points = manifest.points.map((_, p) => p);
  const groups = comparedMeasures(view).flatMap((measure): DifferenceGroup[] => {
    const cells = points.slice(1).map(point => told.get(point)?.get(measure));
    if (cells.every(cell => cell === undefined || cell.value === null || cell.value === 0)) return [];
    const look = lookAt(view, measure, language);
    const reaches = cells.flatMap(cell => (cell === undefined ? [] : [reachOf(cell)]));
    const row = {
      name: look.of,
      base: cellOf(view, 0, measure)?.value ?? null,
      differences: cells.map(estimateIn),
    };
    return [{ measure: chartMeasure(look, look.heading, reaches), rows: [row] }];
  });
  return differences(
    {
      title: words.differencesFrom(pointName(view, 0)),
      note: words.eachByItself(numbers(language).share(manifest.confidence, 0)),
      options: points.slice(0, 4).map(point => ({ name: pointName(view, point) })),
      groups: groups.map(group => ({
        ...group,
        rows: group.rows.map(row => ({ ...row, differences: row.differences.slice(0, 3) })),
      })),
    },
    language,
  );
}

const COMPARED = [
  'abandonment',
  'waitTime',
  'handled',
  'occupancy',
  'paidHours',
  'costPerMonth',
  'costPerHandled',
];

/** The service level that is promised, and others worth a line. */
function comparedMeasures(view: ResultsView): string[] {
  const whole = view.measures.filter(name => measureName(name).part === undefined);
  const levels = whole.filter(name => measureName(name).rule !== '');
  const promised = levels.filter(name => promiseOf(view, name, 0) !== undefined);
  const others = COMPARED.flatMap(base => whole.find(name => name === base) ?? []);
  return [...(promised.length > 0 ? promised : levels.slice(0, 1)), ...others];
}
