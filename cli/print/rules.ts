import type { ServiceLevelRule } from '../../engine/index.ts';

/** The eight rules of service level, in the order of reports. */
export const SERVICE_LEVEL_RULES: readonly ServiceLevelRule[] = [
  'ofOffered',
  'ofHandled',
  'shortAbandonsExcluded',
  'earlyAbandonsExcluded',
  'earlyAbandonsMet',
  'shortAbandonsMet',
  'earlyAbandonsMetShortExcludedFromOffered',
  'earlyAbandonsMetShortExcluded',
];

/** What each rule counts, in words. */
export const RULE_WORDS: Readonly<Record<ServiceLevelRule, string>> = {
  ofOffered: 'of all offered',
  ofHandled: 'of those handled',
  shortAbandonsExcluded: 'short abandons left out',
  earlyAbandonsExcluded: 'abandons in time left out',
  earlyAbandonsMet: 'abandons in time counted as met',
  shortAbandonsMet: 'short abandons counted as met',
  earlyAbandonsMetShortExcludedFromOffered: 'in time as met, short out of offered only',
  earlyAbandonsMetShortExcluded: 'in time as met, short left out',
};
