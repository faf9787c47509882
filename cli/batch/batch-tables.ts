import { ruleInWords } from '../../engine/index.ts';
import { count, percent } from '../print/number.ts';
import type { Style } from '../print/style.ts';
import { type Alignment, headRow, type Row, tableLines, wrapped } from '../print/table.ts';
import type { BestPoint } from './best-point.ts';
import { bestText, cellOf, differenceCell, effortOf, headOf } from './report-text.ts';
import type { Results } from './results.ts';
import { precisionOptions } from './schedule.ts';
import { shownMeasures } from './shown-measures.ts';

/** Rows of a table on a screen; the files have all of them. */
const MOST_ROWS = 60;

/** The points of an experiment with their measures, what differs, and the best, for a screen. */
export function batchTables(
  results: Results,
  best: BestPoint | undefined,
  { width, style, folder }: { width: number; style: Style; folder: string | undefined },
): string {
  const { plan } = results.experiment;
  const rule = precisionOptions(results.experiment);
  const lines = [
    style.strong([...new Set(plan.scenarios.map(({ name }) => name))].join(', ')),
    `${count(plan.points.length, 'point')} · ${effortOf(results)} · seed ${plan.seed} · ${percent(plan.confidence)} intervals`,
    ...(rule === undefined ? [] : wrapped(`Replications end by the ${ruleInWords(rule)}.`, width, '')),
    '',
    ...pointTable(results, style),
    ...differenceTable(results, style),
  ];
  if (best !== undefined) lines.push('', ...wrapped(`Best: ${bestText(results, best)}`, width, ''));
  const hidden = plan.points.length - MOST_ROWS;
  if (hidden > 0)
    lines.push(
      '',
      `${count(hidden, 'more point is', 'more points are')} ${folder === undefined ? 'not shown: --out DIR keeps all' : `in ${folder}`}`,
    );
  return `${lines.join('\n')}\n`;
}

function pointTable(results: Results, style: Style): string[] {
  const { plan } = results.experiment;
  const shown = shownMeasures(results);
  const hasNames = plan.scenarios.length > 1 || plan.paths.length === 0;
  const isAutomatic = typeof plan.replications !== 'number';
  const heads = [
    ...(hasNames ? ['scenario'] : []),
    ...plan.paths.map(shortPath),
    'point',
    ...(isAutomatic ? ['replications'] : []),
    ...shown.map(measure => headOf(results, measure)),
  ];
  const rows = plan.points
    .slice(0, MOST_ROWS)
    .map(
      ({ scenario, values }, p): Row => [
        ...(hasNames ? [plan.scenarios[scenario]!.name] : []),
        ...values,
        String(p + 1),
        ...(isAutomatic ? [stoppedText(results, p)] : []),
        ...shown.map(measure => cellOf(results, p, measure)),
      ],
    );
  return tableLines([headRow(heads, style.strong), ...rows], alignments(heads.length, hasNames));
}

function stoppedText(results: Results, point: number): string {
  const { replications, stopped } = results.states[point]!;
  return stopped === 'ceiling' ? `${replications} (ceiling)` : String(replications);
}

function differenceTable(results: Results, style: Style): string[] {
  const pairs = results.pairs().slice(0, MOST_ROWS);
  if (pairs.length === 0) return [];
  const shown = shownMeasures(results);
  const byMeasure = shown.map(measure => results.differences(measure));
  const rows = pairs.map(
    ([a, b]): Row => [
      `${b + 1} − ${a + 1}`,
      ...byMeasure.map(all => {
        const each = all.find(one => one.a === a && one.b === b);
        return each === undefined ? '–' : differenceCell(results, each);
      }),
    ],
  );
  const heads = ['points', ...shown.map(measure => headOf(results, measure))];
  const all = results.pairs().length;
  return [
    '',
    style.strong(
      `Differences, paired; the ${all === 1 ? 'interval holds' : `${all} intervals of a measure hold together (Bonferroni)`}`,
    ),
    ...tableLines([headRow(heads, style.strong), ...rows], alignments(heads.length, true)),
  ];
}

function alignments(count: number, firstLeft: boolean): Alignment[] {
  return Array.from({ length: count }, (_, k) => (k === 0 && firstLeft ? 'left' : 'right'));
}

/** The end of a path that tells it from others: `desk.agents`. */
function shortPath(path: string): string {
  const steps = path.split('.');
  return steps.length > 2 ? steps.slice(-2).join('.') : path;
}
