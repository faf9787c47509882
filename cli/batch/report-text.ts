import { ruleInWords } from '../../engine/index.ts';
import { plusMinus } from '../print/estimate.ts';
import { count, decimal, percent } from '../print/number.ts';
import type { BestPoint } from './best-point.ts';
import { zoneText } from './best-wish.ts';
import type { Differing, Estimated, Results } from './results.ts';
import { precisionOptions } from './schedule.ts';
import { kindOf, shownMeasures } from './shown-measures.ts';

/** Measures that are named where it is told when replications end; of more, only how many. */
const MOST_NAMED = 2;

/** The report of an experiment, in Markdown: what was run, its points, what differs, which is the best. */
export function reportText(results: Results, best: BestPoint | undefined): string {
  const { plan } = results.experiment;
  const lines = [
    `# ${[...new Set(plan.scenarios.map(({ name }) => name))].join(', ')}`,
    '',
    `${count(plan.points.length, 'point')}, ${effortOf(results)}, seed \`${plan.seed}\`, ${percent(plan.confidence)} intervals, ccsim ${plan.ccsim}.`,
    'All points meet the same random numbers, replication by replication.',
    '',
    ...pointLines(results),
    ...differenceLines(results),
    ...(best === undefined ? [] : ['## The best', '', bestText(results, best), '']),
    ...warningLines(results),
    '## Files',
    '',
    'Each table is there as CSV and as Parquet: `points`, `replications` (one row a replication and measure), `summary`',
    '(with intervals), `differences`. `manifest.json` names all that the results depend on, with the sha256 of every file;',
    '`provenance.json` says on which machine and when. `ccsim audit` checks the folder.',
    '',
  ];
  return lines.map(inert).join('\n');
}

/** A line in which no name becomes markup, a link, or another line. */
function inert(line: string): string {
  const flat = line.replaceAll(/[\n\r\u2028\u2029]+/gu, ' ');
  return flat.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('](', ']\\(');
}

/** Why replications do not count, in words. */
export function leftOut(truncated: number): string {
  return `${count(truncated, 'replication')} reached a limit and ${truncated === 1 ? 'is' : 'are'} left out`;
}

/** How much was run, in words. */
export function effortOf({ experiment: { plan }, states }: Results): string {
  const { points, replications } = plan;
  const each = points.length === 1 ? '' : ' each';
  if (typeof replications === 'number') return `${count(replications, 'replication')}${each}`;
  const counts = states.map(state => state.replications);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const range = least === most ? decimal(least, 0) : `${decimal(least, 0)} to ${decimal(most, 0)}`;
  const watched = [...new Set(points.flatMap(point => point.watched))];
  const what = watched.length > MOST_NAMED ? `each of ${watched.length} measures` : watched.join(' and ');
  const are = watched.length === 2 ? 'are' : 'is';
  return `${range} replications${each}, until ${what} ${are} within ${percent(replications.relative)}`;
}

/** The name of a point: its scenario where there are several, and what it is set to. */
export function nameOf({ experiment: { plan } }: Results, point: number): string {
  const { scenario, values } = plan.points[point]!;
  const name = plan.scenarios.length > 1 || plan.paths.length === 0 ? [plan.scenarios[scenario]!.name] : [];
  return [...name, ...plan.paths.map((path, v) => `${path}=${values[v]}`)].join(', ');
}

function pointLines(results: Results): string[] {
  const { plan } = results.experiment;
  const shown = shownMeasures(results);
  const heads = ['point', 'scenario', ...plan.paths, 'replications', ...shown.map(m => headOf(results, m))];
  const rows = plan.points.map(({ scenario, values }, p) => [
    String(p + 1),
    plan.scenarios[scenario]!.name,
    ...values,
    decimal(results.states[p]!.replications, 0),
    ...shown.map(measure => cellOf(results, p, measure)),
  ]);
  const rule = precisionOptions(results.experiment);
  const stopped = rule === undefined ? [] : [`Replications end by the ${ruleInWords(rule)}.`, ''];
  return ['## Points', '', ...stopped, ...markdown(heads, rows), ''];
}

/** A measure with its unit. */
export function headOf(results: Results, measure: string): string {
  const { unit } = kindOf(results, measure);
  return unit === '' ? measure : `${measure} [${unit}]`;
}

/** `86.5 ± 0.4` of a measure at a point. */
export function cellOf(results: Results, point: number, measure: string): string {
  const m = results.experiment.plan.points[point]!.measures.findIndex(({ name }) => name === measure);
  return m < 0 ? '–' : plusMinus(shownEstimate(results.estimate(point, m)), kindOf(results, measure));
}

function shownEstimate({ estimate, exact }: Estimated) {
  return estimate === null ? null : { ...estimate, ...(exact ? { exact: true as const } : {}) };
}

/** `−1.2 ± 0.3` of a difference, by the interval that holds together with all others. */
export function differenceCell(results: Results, each: Differing): string {
  const { estimate, together, measure } = each;
  if (estimate === null) return '–';
  const { low, high } = together ?? { low: null, high: null };
  return plusMinus({ value: estimate.value, low, high }, kindOf(results, measure));
}

function differenceLines(results: Results): string[] {
  const pairs = results.pairs();
  if (pairs.length === 0) return [];
  const shown = shownMeasures(results);
  const byMeasure = shown.map(measure => results.differences(measure));
  const rows = pairs.map(([a, b]) => [
    `${b + 1} − ${a + 1}`,
    nameOf(results, b),
    ...byMeasure.map(all => {
      const each = all.find(one => one.a === a && one.b === b);
      return each === undefined ? '–' : differenceCell(results, each);
    }),
  ]);
  const heads = ['points', 'what', ...shown.map(m => headOf(results, m))];
  return [
    '## Differences',
    '',
    `Paired under common random numbers${pairs.length === 1 ? '' : `. The ${pairs.length} intervals of a measure hold together (Bonferroni)`}.`,
    '',
    ...markdown(heads, rows),
    '',
  ];
}

/** One sentence on the best point. */
export function bestText(results: Results, { wanted, procedure, best, open }: BestPoint): string {
  const { confidence } = results.experiment.plan;
  const what = `${wanted.better === 'larger' ? 'largest' : 'smallest'} ${wanted.measure}, indifference zone ${zoneText(wanted)}`;
  if (best === undefined) return `Not decided (${what}): ${open}. By ${procedure}.`;
  return `Point ${best + 1}, ${nameOf(results, best)}: ${what}, with ${percent(confidence)} confidence. By ${procedure}.`;
}

function warningLines(results: Results): string[] {
  const lines = results.states.flatMap((_, p) => {
    const truncated = results.truncated(p).length;
    const fault = results.fault(p);
    return [
      ...(truncated === 0 ? [] : [`- Point ${p + 1}: ${leftOut(truncated)}.`]),
      ...(fault === undefined ? [] : [`- Point ${p + 1}: a law does not hold: ${fault}.`]),
    ];
  });
  return lines.length === 0 ? [] : ['## Warnings', '', ...lines, ''];
}

function markdown(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)];
}

/** A text as a cell of a table. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
