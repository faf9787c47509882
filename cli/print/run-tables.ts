import type { ContactReport, Estimate, MeasureSet, Report } from '../../engine/index.ts';
import { costLines } from './cost-tables.ts';
import { dayCurves, dayLines } from './day.ts';
import { estimateText, plusMinus } from './estimate.ts';
import { featureSections } from './feature-tables.ts';
import { AGENT_MEASURES, CONTACT_MEASURES, COUNT_MEASURES, promiseLabel, type Shown } from './measures.ts';
import { count, decimal, duration, type Kind, percent, SHARE } from './number.ts';
import { peopleSections } from './people-tables.ts';
import { RULE_WORDS, SERVICE_LEVEL_RULES } from './rules.ts';
import type { Style } from './style.ts';
import { cut, headRow, type Row, tableLines } from './table.ts';

/** What is shown beside the report itself. */
export interface RunView {
  /** columns of the window */
  width: number;
  /** only these measures; all when it is empty */
  measures: readonly string[];
  /** describes the time simulated, such as `5 days` */
  period: string;
}

/** A run as tables. */
export function runTables(report: Report, view: RunView, style: Style): string {
  if (report.total.offered === null) {
    const nothing = [style.alarm('No replication was finished, so there is nothing to measure.')];
    return joined([headLines(report, view, style), nothing, footLines(report, style)]);
  }
  return joined([
    headLines(report, view, style),
    promiseLines(report, style),
    measureLines(report, view, style),
    ruleLines(report, view, style),
    typeLines(report, view, style),
    groupLines(report, view, style),
    ...featureSections(report, name => isShown(name, view), style),
    ...peopleSections(report, name => isShown(name, view), style),
    costLines(report, name => isShown(name, view), style),
    view.measures.length > 0 ? [] : dayLines(dayCurves(report), style),
    footLines(report, style),
  ]);
}

function joined(sections: readonly string[][]): string {
  return `${sections
    .filter(lines => lines.length > 0)
    .map(lines => lines.join('\n'))
    .join('\n\n')}\n`;
}

function headLines(
  { scenario, replications, batches, seed, confidence }: Report,
  { period, width }: RunView,
  style: Style,
): string[] {
  const runs =
    batches === undefined
      ? count(replications, 'replication')
      : `one run in ${count(batches, 'batch', 'batches')}`;
  const about = `${runs} of ${period} · seed ${seed} · ${percent(confidence)} intervals`;
  return [style.strong(cut(scenario.name, width)), style.faint(cut(about, width))];
}

/** The promise and whether it holds, first of all. */
function promiseLines({ promise, total, replications }: Report, style: Style): string[] {
  const { share, acceptableWait, rule, kept } = promise;
  const level = total.serviceLevel[rule];
  const text = `Promise: ${percent(share)} answered in ${duration(acceptableWait)}, ${RULE_WORDS[rule]}.`;
  if (level === null) return [`${text} Nobody was offered.`];
  const holds = level.value >= share;
  const shown = `${decimal(level.value * 100, 1)} %`;
  const verdict = holds ? `Kept: ${shown}` : style.alarm(`Not kept: ${shown}`);
  if (replications === 1 || kept === null) return [`${text} ${verdict}.`];
  const often = `${holds ? '' : 'kept '}in ${decimal(kept * 100, 0)} % of the replications`;
  return [`${text} ${verdict} on average; ${often}.`];
}

function isShown(name: string, { measures }: RunView): boolean {
  return measures.length === 0 || measures.includes(name);
}

/** All contacts: a value and its interval in each row. */
function measureLines(report: Report, view: RunView, style: Style): string[] {
  const { total, promise, confidence } = report;
  const rows: Row[] = [headRow(['', 'mean', `${percent(confidence)} interval`, ''], style.faint)];
  const add = (label: string, estimate: Estimate | null, kind: Kind) => {
    const { value, interval, unit } = estimateText(estimate, kind);
    rows.push([
      label,
      { text: value, paint: style.strong },
      { text: interval, paint: style.faint },
      { text: unit, paint: style.faint },
    ]);
  };
  if (isShown('serviceLevel', view)) add(promiseLabel(promise), total.serviceLevel[promise.rule], SHARE);
  for (const { name, label, kind } of CONTACT_MEASURES) {
    const estimate = total[name] as Estimate | null;
    if (isShown(name, view) && !isIdle(name, estimate)) add(label, estimate, kind);
  }
  for (const { name, label, kind } of COUNT_MEASURES) {
    const estimate = total[name] as Estimate | null;
    const perRun = label === 'arrived' ? 'contacts arrived, a replication' : label;
    if (isShown(name, view) && !isIdle(name, estimate)) add(perRun, estimate, kind);
  }
  if (rows.length === 1) return [];
  return [...tableLines(rows, ['left', 'right', 'right', 'left']), ...waitLine(report, view, style)];
}

/** Measures of features that the scenario does not use are not worth a row. */
export function isIdle(name: string, estimate: Estimate | null): boolean {
  const idle = estimate === null || estimate.value === 0;
  return (
    idle && ['blocking', 'blocked', 'balked', 'timeToAbandon', 'abandonment', 'abandoned'].includes(name)
  );
}

function waitLine({ waits }: Report, { measures }: RunView, style: Style): string[] {
  const { p50, p90, p99 } = waits.quantiles;
  if (measures.length > 0 || p50 === null || p90 === null || p99 === null) return [];
  const [half, most, nearly] = [p50, p90, p99].map(wait => `${decimal(wait, wait < 10 ? 1 : 0)} s`);
  const middle = p50 === 0 ? 'Half of all did not wait' : `Half of all waited at most ${half}`;
  return [style.faint(`  ${middle}, 90 % waited at most ${most}, 99 % at most ${nearly}.`)];
}

/** The other seven rules, for those whose contract counts otherwise. */
function ruleLines({ total, promise }: Report, view: RunView, style: Style): string[] {
  if (!isShown('serviceLevel', view)) return [];
  const values = SERVICE_LEVEL_RULES.map(rule => total.serviceLevel[rule]?.value ?? null);
  if (values.every(value => value === values[0])) return [];
  const rows = SERVICE_LEVEL_RULES.filter(rule => rule !== promise.rule).map((rule): Row => {
    const level = total.serviceLevel[rule];
    const beyond = level !== null && level.value > 1 ? style.warn('it can top 100 %') : '';
    return [
      rule,
      plusMinus(level, SHARE),
      { text: '%', paint: style.faint },
      style.faint(RULE_WORDS[rule]),
      beyond,
    ];
  });
  return [
    `The same contacts by the other rules of service level`,
    ...tableLines(rows, ['left', 'right', 'left', 'left', 'left']),
  ];
}

const TYPE_COLUMNS: readonly (readonly [name: string, head: string])[] = [
  ['offered', 'offered'],
  ['abandonment', 'gave up %'],
  ['waitTime', 'mean wait s'],
  ['aht', 'aht s'],
];

/** One row for each contact type, and for each queue that several of them share. */
function typeLines(report: Report, view: RunView, style: Style): string[] {
  const types = Object.entries(report.contactTypes);
  if (types.length < 2) return [];
  const columns = TYPE_COLUMNS.filter(([name]) => isShown(name, view));
  const withLevel = isShown('serviceLevel', view);
  const head = ['Contact types', ...(withLevel ? ['in time %'] : []), ...columns.map(([, text]) => text)];
  const rowOf = (name: string, measures: ContactReport): Row => [
    cut(name, 32),
    ...(withLevel ? [levelCell(report, name, measures, style)] : []),
    ...columns.map(([each]) => plusMinus(measures[each] as Estimate | null, kindOf(each))),
  ];
  const rows: Row[] = [headRow(head, style.faint), ...types.map(([name, measures]) => rowOf(name, measures))];
  const queues = Object.entries(report.queues);
  if (queues.length > 1 && queues.length < types.length) {
    rows.push(headRow(['Queues'], style.faint), ...queues.map(([name, measures]) => rowOf(name, measures)));
  }
  return tableLines(rows, ['left', ...head.slice(1).map(() => 'right' as const)], 0);
}

/** In red where the type's own promise does not hold on average. */
function levelCell(
  { promise }: Report,
  name: string,
  measures: ContactReport,
  style: Style,
): { text: string; paint?: (text: string) => string } {
  const { rule, share } = promise.contactTypes[name] ?? promise;
  const level = measures.serviceLevel[rule];
  const text = plusMinus(level, SHARE);
  return level !== null && level.value < share ? { text, paint: style.alarm } : { text };
}

function kindOf(name: string): Kind {
  return [...CONTACT_MEASURES, ...COUNT_MEASURES].find(each => each.name === name)!.kind;
}

function groupLines(report: Report, view: RunView, style: Style): string[] {
  const shown: readonly Shown[] = AGENT_MEASURES.filter(({ name }) => isShown(name, view));
  if (shown.length === 0) return [];
  const heads: Record<string, string> = {
    occupancy: 'occupancy %',
    utilization: 'utilization %',
    agentsAtWork: 'at work',
    agentsBusy: 'busy',
    paidHours: 'paid hours',
  };
  const head = ['Agent groups', 'handled', ...shown.map(({ name }) => heads[name]!), 'most busy'];
  const rows = Object.entries(report.agentGroups).map(
    ([name, measures]: [string, MeasureSet]): Row => [
      cut(name, 32),
      plusMinus(measures.handled, { unit: '', factor: 1, digits: 0 }),
      ...shown.map(each => plusMinus(measures[each.name], each.kind)),
      String(report.peaks.agentGroups[name] ?? '–'),
    ],
  );
  return tableLines(
    [headRow(head, style.faint), ...rows],
    ['left', ...head.slice(1).map(() => 'right' as const)],
    0,
  );
}

function footLines({ checks, fingerprint, scenario, ccsim, status }: Report, style: Style): string[] {
  const wrong = Object.entries(checks).filter(([, verdict]) => verdict !== 'ok');
  const books =
    wrong.length === 0
      ? 'Books balance: every contact is accounted for, Little’s law holds, agents’ time adds up.'
      : style.alarm(
          `Books do not balance: ${wrong.map(([law, verdict]) => `${law}: ${verdict}`).join('; ')}`,
        );
  const state = status === 'complete' ? [] : [style.alarm(`This run is ${status}: see the warnings.`)];
  return [
    ...state,
    books,
    style.faint(`ccsim ${ccsim} · scenario ${scenario.hash.slice(0, 12)} · fingerprint ${fingerprint}`),
  ];
}
