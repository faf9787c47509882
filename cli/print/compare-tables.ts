import type { Differences, Estimate, MeasureSet, Report } from '../../engine/index.ts';
import { COMPARED_FEATURES, featureValue, isCompared } from './compare-features.ts';
import { sentences } from './compare-words.ts';
import { costMeasures, hasCost } from './cost-tables.ts';
import { type DayCurve, dayCurves, dayLines } from './day.ts';
import { estimateText } from './estimate.ts';
import { AGENT_MEASURES, CONTACT_MEASURES, levelLabel, promiseLabel, type Shown } from './measures.ts';
import { count, decimal, duration, type Kind, MINUTES, percent, SECONDS, SHARE } from './number.ts';
import { largest } from './sparkline.ts';
import type { Style } from './style.ts';
import { cut, headRow, type Row, tableLines } from './table.ts';
import { type ComparedMeasure, verdictOf } from './verdict.ts';

/** All that a comparison shows. */
export interface Comparison {
  names: string[];
  reports: Report[];
  differences: Differences[];
  /** describes the time simulated */
  period: string;
  /** whether the customers are the very same in all scenarios, or only drawn from the same random numbers */
  sameCustomers: boolean;
}

const PAIRING =
  'Pairing ×10: with different customers in each, it would have taken 10 times the replications to be as sure.';

/** A comparison as tables, the answer in words first. */
export function compareTables(comparison: Comparison, width: number, style: Style): string {
  const { names, reports, differences } = comparison;
  const sections = [headLines(comparison, width, style)];
  for (const pair of differences) {
    const [a, b] = [names.indexOf(pair.a), names.indexOf(pair.b)];
    const letters = [letter(a), letter(b)] as const;
    const measures = comparedMeasures(pair, reports[a]!, reports[b]!, letters);
    sections.push(sentences(measures, letters, style));
    sections.push(differenceLines(measures, letters, reports[a]!.confidence, style));
  }
  sections.push(dayOfAll(reports, style), footLines(comparison, style));
  const texts = sections.filter(lines => lines.length > 0).map(lines => lines.join('\n'));
  return `${texts.join('\n\n')}\n`;
}

function letter(index: number): string {
  return String.fromCharCode(65 + index);
}

function headLines(
  { names, reports, period, sameCustomers }: Comparison,
  width: number,
  style: Style,
): string[] {
  const { replications, seed, confidence } = reports[0]!;
  const runs = `${count(replications, 'replication')} of ${period} · seed ${seed} · ${sameCustomers ? 'all meet the same customers' : 'common random numbers'}`;
  return [
    ...names.map((name, k) => `${style.strong(letter(k))}  ${style.strong(cut(name, width - 3))}`),
    style.faint(cut(`${runs} · ${percent(confidence)} intervals`, width)),
    ...promiseLines(reports).map(line => style.faint(cut(line, width))),
  ];
}

/** The promise of all, or where they promise otherwise, of each. */
function promiseLines(reports: readonly Report[]): string[] {
  const told = reports.map(({ promise }) => `${percent(promise.share)} ${promiseLabel(promise)}`);
  return new Set(told).size === 1
    ? [`Promise: ${told[0]}`]
    : told.map((text, k) => `Promise of ${letter(k)}: ${text}`);
}

/** Each is counted by its own acceptable wait, whatever that of the other. */
function levelOf(a: Report, b: Report, [ofA, ofB]: readonly [string, string]): string {
  const [here, there] = [a, b].map(({ promise }) => duration(promise.acceptableWait));
  const within = here === there ? here! : `${here} (${ofA}) and ${there} (${ofB})`;
  return levelLabel(within, a.promise.rule);
}

/** The measures of both, in the order of the table. */
function comparedMeasures(
  pair: Differences,
  a: Report,
  b: Report,
  letters: readonly [string, string],
): ComparedMeasure[] {
  const { promise } = a;
  const level: Shown = {
    name: `serviceLevel.${promise.rule}`,
    label: levelOf(a, b, letters),
    kind: SHARE,
    better: 'more',
  };
  const ofContacts = (report: Report, name: string) =>
    valueIn(report.total[name] as Estimate | null | undefined);
  const measure = (shown: Shown, read: (report: Report) => number | null): ComparedMeasure => {
    const [ofA, ofB] = [read(a), read(b)];
    const kind = kindFor(shown.kind, ofA, ofB);
    return { ...shown, kind, a: ofA, b: ofB, difference: pair.measures[shown.name] ?? null };
  };
  const contacts = CONTACT_MEASURES.filter(({ name }) => ofContacts(a, name) || ofContacts(b, name));
  return [
    measure(level, report => valueIn(report.total.serviceLevel[promise.rule])),
    ...contacts.map(shown => measure(shown, report => ofContacts(report, shown.name))),
    ...COMPARED_FEATURES.flatMap(([section, all]) =>
      all
        .filter(({ name }) => isCompared([a, b], section, name))
        .map(shown => measure(shown, report => featureValue(report, section, shown.name))),
    ),
    ...AGENT_MEASURES.map(shown => measure(shown, report => ofAllAgents(report, shown.name))),
    ...costs(a, b).map(shown => measure(shown, report => costOf(report, shown.name))),
  ];
}

/** Minutes for times above an hour. */
function kindFor(kind: Kind, a: number | null, b: number | null): Kind {
  return kind === SECONDS && Math.max(a ?? 0, b ?? 0) >= 3600 ? MINUTES : kind;
}

function costs(a: Report, b: Report): readonly Shown[] {
  return hasCost(a.cost) && hasCost(b.cost) ? costMeasures(a.cost.currency) : [];
}

function costOf({ cost }: Report, name: string): number | null {
  return hasCost(cost) ? valueIn(cost.measures[name]) : null;
}

function valueIn(estimate: Estimate | null | undefined): number | null {
  return estimate?.value ?? null;
}

/** A measure of all agent groups together, from those of each. */
function ofAllAgents({ agentGroups }: Report, name: string): number | null {
  const groups = Object.values(agentGroups);
  const sum = (read: (group: MeasureSet) => number) =>
    groups.reduce((total, group) => total + read(group), 0);
  const of = (each: string) => sum(group => valueIn(group[each]) ?? 0);
  const weighted = (share: string, weight: string) => {
    const weights = of(weight);
    return weights > 0
      ? sum(group => (valueIn(group[share]) ?? 0) * (valueIn(group[weight]) ?? 0)) / weights
      : null;
  };
  if (name === 'occupancy') return weighted('occupancy', 'agentsAtWork');
  if (name === 'utilization') return weighted('utilization', 'paidHours');
  return of(name);
}

function differenceLines(
  measures: readonly ComparedMeasure[],
  [a, b]: readonly [string, string],
  confidence: number,
  style: Style,
): string[] {
  const interval = `${percent(confidence)} interval`;
  const head = headRow(['', a, b, `${b} − ${a}`, interval, '', '', 'pairing'], style.faint);
  const rows = measures.map(measure => differenceRow(measure, style));
  return tableLines([head, ...rows], ['left', 'right', 'right', 'right', 'right', 'left', 'left', 'right']);
}

function differenceRow(measure: ComparedMeasure, style: Style): Row {
  const { label, kind, difference } = measure;
  const { value, interval } = estimateText(difference, kind, true);
  const shown = (each: number | null) =>
    each === null ? '–' : decimal(each * kind.factor, digitsOf(value, kind.digits));
  const verdict = verdictOf(measure);
  const paint = verdict === 'tie' || verdict === 'same' ? style.faint : style.strong;
  const faint = (text: string) => ({ text, paint: style.faint });
  const factor = difference?.varianceReduction ?? null;
  return [
    ...[label, shown(measure.a), shown(measure.b)],
    { text: value, paint },
    ...[faint(interval), faint(kind.unit)],
    { text: verdict, paint },
    faint(factor === null ? '' : `×${decimal(factor, factor < 10 ? 1 : 0)}`),
  ];
}

/** As many decimals as the difference is shown with. */
function digitsOf(text: string, otherwise: number): number {
  if (text === '–') return otherwise;
  const digits = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0;
  return Math.min(digits, otherwise + 1);
}

/** Waits and service level over the day, all on one scale. */
function dayOfAll(reports: readonly Report[], style: Style): string[] {
  const curves = reports.map(report => dayCurves(report));
  if (curves.some(each => each.length === 0)) return [];
  const pick = (start: string) => {
    const found = curves.flatMap(each => each.filter(({ label }) => label.startsWith(start)));
    const full = Math.max(...found.map(({ values }) => largest(values)));
    return found.map((curve, k): DayCurve => ({ ...curve, full, label: `${letter(k)}  ${curve.label}` }));
  };
  const offered = curves[0]!.find(({ label }) => label === 'offered');
  const shown = [
    ...(offered === undefined ? [] : [offered]),
    ...pick('agents at work'),
    ...pick('mean wait'),
  ];
  return dayLines(shown, style, 18);
}

function footLines({ reports, differences }: Comparison, style: Style): string[] {
  const wrong = reports.flatMap(({ scenario, checks }) =>
    Object.entries(checks).flatMap(([law, verdict]) =>
      verdict === 'ok' ? [] : [`${scenario.name}: ${law}: ${verdict}`],
    ),
  );
  const state =
    reports[0]!.status === 'complete' ? [] : [style.alarm(`This comparison is ${reports[0]!.status}.`)];
  const isPaired = differences.some(({ measures }) =>
    Object.values(measures).some(each => each?.varianceReduction),
  );
  return [
    ...(isPaired ? [PAIRING] : []),
    wrong.length === 0
      ? 'Books balance in every replication.'
      : style.alarm(`Books do not balance: ${wrong.join('; ')}`),
    ...state,
    style.faint(
      `ccsim ${reports[0]!.ccsim} · scenarios ${reports.map(({ scenario }) => scenario.hash.slice(0, 12)).join(', ')}`,
    ),
  ];
}
