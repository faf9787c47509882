import type { PromiseReport } from '../../engine/index.ts';
import { CONTACTS, COUNT, duration, type Kind, SECONDS, SHARE } from './number.ts';
import { RULE_WORDS } from './rules.ts';

/** A measure as a table shows it. */
export interface Shown {
  /** its name in reports and in --measure */
  name: string;
  label: string;
  kind: Kind;
  /** which direction is good for customers or the purse; undefined: neither */
  better?: 'less' | 'more';
}

/** Measures of contacts in the order of the tables; service level goes before them. */
export const CONTACT_MEASURES: readonly Shown[] = [
  { name: 'abandonment', label: 'gave up waiting (abandonment)', kind: SHARE, better: 'less' },
  { name: 'waited', label: 'not answered at once (waited)', kind: SHARE, better: 'less' },
  { name: 'waitTime', label: 'mean wait of all (waitTime)', kind: SECONDS, better: 'less' },
  { name: 'asa', label: 'mean wait of those handled (asa)', kind: SECONDS, better: 'less' },
  { name: 'timeToAbandon', label: 'mean wait of those who gave up', kind: SECONDS },
  { name: 'queueLength', label: 'waiting on average (queueLength)', kind: CONTACTS, better: 'less' },
  { name: 'aht', label: 'mean handle time (aht)', kind: SECONDS },
  { name: 'blocking', label: 'busy tone or queue full (blocking)', kind: SHARE, better: 'less' },
];

/** Counts per replication. */
export const COUNT_MEASURES: readonly Shown[] = [
  { name: 'arrived', label: 'arrived', kind: COUNT },
  { name: 'offered', label: 'offered', kind: COUNT },
  { name: 'handled', label: 'handled', kind: COUNT },
  { name: 'abandoned', label: 'abandoned', kind: COUNT },
  { name: 'balked', label: 'of those at the door (balked)', kind: COUNT },
  { name: 'blocked', label: 'blocked', kind: COUNT },
];

/** Measures of agents. */
export const AGENT_MEASURES: readonly Shown[] = [
  { name: 'occupancy', label: 'agents busy while on duty (occupancy)', kind: SHARE },
  { name: 'utilization', label: 'on duty of the time paid (utilization)', kind: SHARE },
  { name: 'agentsAtWork', label: 'agents at work on average', kind: CONTACTS },
  { name: 'agentsBusy', label: 'agents busy on average', kind: CONTACTS },
  { name: 'paidHours', label: 'paid hours', kind: { unit: 'h', factor: 1, digits: 0 } },
];

/** Every name that --measure takes. */
export const MEASURE_NAMES: readonly string[] = [
  'serviceLevel',
  ...[...CONTACT_MEASURES, ...COUNT_MEASURES, ...AGENT_MEASURES].map(({ name }) => name),
  ...['cost', 'costPerContact', 'costPerHandled', 'costPerMonth'],
];

/** `answered within 20 s, of all offered`: a service level always names its rule. */
export function promiseLabel({
  acceptableWait,
  rule,
}: Pick<PromiseReport, 'acceptableWait' | 'rule'>): string {
  return levelLabel(duration(acceptableWait), rule);
}

/** @param within - the acceptable wait, in words */
export function levelLabel(within: string, rule: PromiseReport['rule']): string {
  return `answered in ${within}, ${RULE_WORDS[rule]}`;
}
