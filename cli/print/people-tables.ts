import type { MeasureSet, Report } from '../../engine/index.ts';
import { plusMinus } from './estimate.ts';
import { AGENT_MEASURES, type Shown } from './measures.ts';
import { COUNT, decimal, SHARE } from './number.ts';
import type { Style } from './style.ts';
import { cut, headRow, type Row, tableLines } from './table.ts';

const HOURS = { unit: 'h', factor: 1, digits: 1 };
const MINUTES = { unit: 'min', factor: 1, digits: 0 };

/** Hours of agents in each state that a scenario may know; the label is the head of a column. */
export const STATE_MEASURES: readonly Shown[] = [
  ['talkHours', 'talk'],
  ['holdHours', 'hold'],
  ['wrapUpHours', 'wrap-up'],
  ['readyHours', 'ready'],
  ['breakHours', 'break'],
  ['lunchHours', 'lunch'],
  ['trainingHours', 'training'],
  ['meetingHours', 'meeting'],
  ['systemDownHours', 'system down'],
  ['otherHours', 'other'],
].map(([name, label]) => ({ name: name!, label: label!, kind: HOURS }));

/** What became of timetables; the label is the head of a column. */
export const DUTY_MEASURES: readonly Shown[] = [
  { name: 'absence', label: 'absent %', kind: SHARE },
  { name: 'absentHours', label: 'absent h', kind: HOURS },
  { name: 'callOuts', label: 'call-outs', kind: COUNT },
  { name: 'lateHours', label: 'late h', kind: HOURS },
  { name: 'unpaidHours', label: 'unpaid breaks h', kind: HOURS },
  { name: 'overtimeHours', label: 'overtime h', kind: HOURS },
];

/** What each rule did; the label is the head of a column. */
export const RULE_MEASURES: readonly Shown[] = [
  { name: 'switches', label: 'times', kind: COUNT },
  { name: 'actingMinutes', label: 'min in force, a replication', kind: MINUTES },
  { name: 'lentMinutes', label: 'agent-min lent', kind: MINUTES },
];

/** Names of all of them, for --measure. */
export const PEOPLE_MEASURE_NAMES: readonly string[] = [STATE_MEASURES, DUTY_MEASURES, RULE_MEASURES].flatMap(
  measures => measures.map(({ name }) => name),
);

/** Sites, hours of agents in each state, what became of timetables, and rules: a section for each that there is. */
export function peopleSections(report: Report, isShown: (name: string) => boolean, style: Style): string[][] {
  const { agentGroups, sites, rules } = report;
  const shown = (measures: readonly Shown[], sets: Record<string, MeasureSet>) =>
    measures.filter(({ name }) => isShown(name) && Object.values(sets).some(set => set[name] !== undefined));
  const duties = shown(DUTY_MEASURES, agentGroups);
  const hasBreaks = STATE_MEASURES.slice(4).some(({ name }) =>
    Object.values(agentGroups).some(set => set[name] !== undefined),
  );
  const short = (set: MeasureSet | undefined, each: Shown) => {
    const value = set?.[each.name]?.value;
    return value === undefined ? '–' : decimal(value * each.kind.factor, each.kind.digits);
  };
  const full = (set: MeasureSet | undefined, each: Shown) => plusMinus(set?.[each.name], each.kind);
  return [
    table('Sites', withUnits(shown(AGENT_MEASURES, sites)), sites, full, style),
    hasBreaks ? table('Hours of agents', shown(STATE_MEASURES, agentGroups), agentGroups, short, style) : [],
    table('Attendance', duties, agentGroups, full, style),
    table('Rules', shown(RULE_MEASURES, rules), rules, full, style),
  ];
}

const SITE_HEADS: Readonly<Record<string, string>> = {
  occupancy: 'occupancy %',
  utilization: 'utilization %',
  agentsAtWork: 'at work',
  agentsBusy: 'busy',
  paidHours: 'paid hours',
};

/** The heads of the columns of agents. */
function withUnits(measures: readonly Shown[]): Shown[] {
  return measures.map(each => ({ ...each, label: SITE_HEADS[each.name] ?? each.label }));
}

/** A column for each measure, a row for each name. */
function table(
  title: string,
  measures: readonly Shown[],
  sets: Record<string, MeasureSet>,
  cell: (set: MeasureSet | undefined, measure: Shown) => string,
  style: Style,
): string[] {
  const names = Object.keys(sets);
  if (measures.length === 0 || names.length === 0) return [];
  const head = headRow([title, ...measures.map(({ label }) => label)], style.faint);
  const rows = names.map((name): Row => [cut(name, 32), ...measures.map(each => cell(sets[name], each))]);
  return tableLines([head, ...rows], ['left', ...measures.map(() => 'right' as const)], 0);
}
