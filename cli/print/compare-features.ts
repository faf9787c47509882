import type { Report } from '../../engine/index.ts';
import {
  CALLBACK_MEASURES,
  CUSTOMER_MEASURES,
  FORWARD_MEASURES,
  IVR_MEASURES,
  isTelling,
} from './feature-measures.ts';
import type { Shown } from './measures.ts';
import { COUNT, SECONDS, SHARE } from './number.ts';

/** Parts of a report with measures of a feature. */
type Section = 'customers' | 'ivr' | 'callbacks' | 'transfers' | 'forwards' | 'consults' | 'lost';

/** The measures of features that a comparison shows, where both scenarios have the feature. */
export const COMPARED_FEATURES: readonly [Section, readonly Shown[]][] = [
  ['customers', CUSTOMER_MEASURES.filter(({ name }) => /attemptsPerCustomer|finallyServed/u.test(name))],
  ['ivr', IVR_MEASURES.filter(({ name }) => /containment|ivrTime/u.test(name))],
  [
    'callbacks',
    [
      { name: 'callbackTaken', label: 'callbacks taken, a replication', kind: COUNT },
      { name: 'callbackLost', label: 'of those never reached', kind: COUNT, better: 'less' },
      ...CALLBACK_MEASURES.filter(({ name }) => /callbackWait|callbackKept/u.test(name)),
    ],
  ],
  [
    'transfers',
    [
      { name: 'escalated', label: 'passed on after talk (escalated)', kind: SHARE },
      {
        name: 'escalationAccuracy',
        label: 'of those to the right place (escalationAccuracy)',
        kind: SHARE,
        better: 'more',
      },
      {
        name: 'transferWait',
        label: 'mean wait after a transfer (transferWait)',
        kind: SECONDS,
        better: 'less',
      },
      {
        name: 'expertHitRate',
        label: 'somebody there when passed on (expertHitRate)',
        kind: SHARE,
        better: 'more',
      },
    ],
  ],
  ['forwards', FORWARD_MEASURES.filter(({ name }) => name === 'reachedOutside')],
  [
    'consults',
    [
      {
        name: 'consultWait',
        label: 'mean wait for the other agent (consultWait)',
        kind: SECONDS,
        better: 'less',
      },
    ],
  ],
  [
    'lost',
    [{ name: 'lostShare', label: 'lost of all who arrived (lostShare)', kind: SHARE, better: 'less' }],
  ],
];

/** Whether all of these reports have a measure, and one at least tells anything by it. */
export function isCompared(reports: readonly Report[], section: Section, name: string): boolean {
  return (
    reports.every(report => featureValue(report, section, name) !== null) &&
    reports.some(report => isTelling(name, each => featureValue(report, section, each)))
  );
}

/** The value of a feature's measure in a report; null: it has none. */
export function featureValue(report: Report, section: Section, name: string): number | null {
  return report[section].total?.[name]?.value ?? null;
}
