import type { Shown } from './measures.ts';
import { CONTACTS, COUNT, SECONDS, SHARE } from './number.ts';

/** Lines of each trunk group; the label is the head of a column. */
export const TRUNK_MEASURES: readonly Shown[] = [
  { name: 'inUse', label: 'lines in use', kind: CONTACTS },
  { name: 'peak', label: 'at most', kind: COUNT },
];

/** All callers of the IVR together. */
export const IVR_MEASURES: readonly Shown[] = [
  { name: 'containment', label: 'served by the IVR alone (containment)', kind: SHARE, better: 'more' },
  { name: 'selfServed', label: 'served by the IVR alone, a replication', kind: COUNT },
  { name: 'gaveUp', label: 'hung up in a menu (gaveUp)', kind: COUNT, better: 'less' },
  {
    name: 'misroute',
    label: 'of those who asked for an agent, wrongly (misroute)',
    kind: SHARE,
    better: 'less',
  },
  { name: 'ivrTime', label: 'mean time in the IVR (ivrTime)', kind: SECONDS },
];

/** Each menu; the label is the head of a column. */
export const MENU_MEASURES: readonly Shown[] = [
  { name: 'visits', label: 'visits', kind: COUNT },
  { name: 'menuTime', label: 'mean time s', kind: SECONDS },
];

/** Customers, who may try more than once. */
export const CUSTOMER_MEASURES: readonly Shown[] = [
  { name: 'customers', label: 'customers, a replication', kind: COUNT },
  {
    name: 'attemptsPerCustomer',
    label: 'attempts of each (attemptsPerCustomer)',
    kind: { ...CONTACTS, digits: 2 },
  },
  { name: 'laterAttempts', label: 'second and later attempts', kind: COUNT },
  {
    name: 'finallyServed',
    label: 'served in the end (finallyServed)',
    kind: SHARE,
    better: 'more',
  },
];

/** What these measures are where nothing of the kind happens: then they are not worth a line. */
const AT_REST: Record<string, number> = {
  containment: 0,
  selfServed: 0,
  attemptsPerCustomer: 1,
  laterAttempts: 0,
  misroute: 0,
};

/** Whether a measure tells anything; customers do, where they are not the attempts once more. */
export function isTelling(name: string, read: (name: string) => number | null | undefined): boolean {
  if (name === 'customers') return isTelling('laterAttempts', read);
  return !(name in AT_REST) || (read(name) ?? AT_REST[name]) !== AT_REST[name];
}

/** Callbacks of all queues together. */
export const CALLBACK_MEASURES: readonly Shown[] = [
  { name: 'callbackOffered', label: 'callbacks offered, a replication', kind: COUNT },
  { name: 'callbackTaken', label: 'taken', kind: COUNT },
  { name: 'callbackReached', label: 'customers reached', kind: COUNT },
  { name: 'callbackLost', label: 'never reached', kind: COUNT, better: 'less' },
  { name: 'callbackWait', label: 'mean time to the answer (callbackWait)', kind: SECONDS, better: 'less' },
  { name: 'callbackKept', label: 'promises kept (callbackKept)', kind: SHARE, better: 'more' },
];

/** Each contact type that passes contacts on or is passed some; the label is the head of a column. */
export const TRANSFER_MEASURES: readonly Shown[] = [
  { name: 'escalated', label: 'passed on %', kind: SHARE },
  { name: 'escalationAccuracy', label: 'rightly %', kind: SHARE, better: 'more' },
  { name: 'transferHandled', label: 'taken over', kind: COUNT },
  { name: 'transferAbandoned', label: 'gave up', kind: COUNT, better: 'less' },
  { name: 'transferWait', label: 'mean wait s', kind: SECONDS, better: 'less' },
];

/** Important contacts of all types, which go to somebody outside first. */
export const FORWARD_MEASURES: readonly Shown[] = [
  { name: 'important', label: 'important contacts, a replication', kind: COUNT },
  { name: 'forwarded', label: 'forwarded to somebody outside', kind: COUNT },
  { name: 'forwardedAnswered', label: 'answered there', kind: COUNT },
  { name: 'forwardedMissed', label: 'not reached (away, busy, no answer)', kind: COUNT, better: 'less' },
  {
    name: 'reachedOutside',
    label: 'important ones answered there (reachedOutside)',
    kind: SHARE,
    better: 'more',
  },
  { name: 'outsideTalkTime', label: 'mean talk there (outsideTalkTime)', kind: SECONDS },
];

/** Questions of agents to others. */
export const CONSULT_MEASURES: readonly Shown[] = [
  { name: 'consults', label: 'questions to other agents, a replication', kind: COUNT },
  { name: 'consultsAnswered', label: 'answered (consultsAnswered)', kind: SHARE, better: 'more' },
  {
    name: 'consultWait',
    label: 'mean wait for the other agent (consultWait)',
    kind: SECONDS,
    better: 'less',
  },
  { name: 'consultTime', label: 'mean time together (consultTime)', kind: SECONDS },
  { name: 'consultHold', label: 'customer on hold for it (consultHold)', kind: SECONDS, better: 'less' },
];

/** Attempts that reached nobody, by cause. */
export const LOST_MEASURES: readonly Shown[] = [
  { name: 'lost', label: 'lost in all, a replication', kind: COUNT, better: 'less' },
  { name: 'lostShare', label: 'of all who arrived (lostShare)', kind: SHARE, better: 'less' },
  { name: 'lostAbandoned', label: 'gave up waiting', kind: COUNT, better: 'less' },
  { name: 'lostBlocked', label: 'busy tone or queue full', kind: COUNT, better: 'less' },
  { name: 'afterHours', label: 'called while closed (afterHours)', kind: COUNT, better: 'less' },
  { name: 'lostCallbacks', label: 'called back and never reached', kind: COUNT, better: 'less' },
  { name: 'messages', label: 'left a message outside', kind: COUNT, better: 'less' },
];

/** Transfers that are made at some hours only; the label is the head of a column. */
export const TRANSFER_HOUR_MEASURES: readonly Shown[] = [
  { name: 'transfersMissed', label: 'found nobody', kind: COUNT, better: 'less' },
  { name: 'expertHitRate', label: 'somebody there %', kind: SHARE, better: 'more' },
];

/** Names of all of them, for --measure. */
export const FEATURE_MEASURE_NAMES: readonly string[] = [
  TRUNK_MEASURES,
  IVR_MEASURES,
  MENU_MEASURES,
  CUSTOMER_MEASURES,
  CALLBACK_MEASURES,
  TRANSFER_MEASURES,
  TRANSFER_HOUR_MEASURES,
  FORWARD_MEASURES,
  CONSULT_MEASURES,
  LOST_MEASURES,
].flatMap(measures => measures.map(({ name }) => name));
