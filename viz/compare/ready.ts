import { dictionary } from '../words/dictionary.ts';

/** A comparison that is ready: paths of the library, and what it asks. */
export interface ReadyComparison {
  key: keyof (typeof READY_WORDS)['en'];
  paths: readonly string[];
}

/** What the questions are called. */
export const READY_WORDS = dictionary(
  {
    sites: 'Three sites: apart, with overflow, as one',
    callbacks: 'Callbacks: none, keeping the place, in the next trough',
    evening: 'An evening of advertisement: as it was, with more lines, with a message',
    rule: 'A second desk: never helps, helps by a rule, always helps',
    bullseye: 'Skills: specialists only, rings that widen, everybody at once',
    bank: 'A bank: its own team or a provider (20 days each)',
  },
  {
    sites: 'Три площадки: порознь, с переливом, как одна',
    callbacks: 'Обратный звонок: нет, с местом в очереди, в ближайший спад',
    evening: 'Вечер после рекламы: как было, больше линий, с объявлением',
    rule: 'Вторая линия: не помогает, по правилу, всегда',
    bullseye: 'Навыки: только специалисты, расширяющиеся кольца, сразу все',
    bank: 'Банк: своя команда или подрядчик (по 20 дней)',
  },
);

export const READY: readonly ReadyComparison[] = Object.freeze([
  { key: 'callbacks', paths: ['callback-modes/none', 'callback-modes/scenario', 'callback-modes/trough'] },
  { key: 'sites', paths: ['merge-3-sites/scenario', 'merge-3-sites/virtual-pool', 'merge-3-sites/one-site'] },
  {
    key: 'evening',
    paths: ['hotline-peak/scenario', 'hotline-peak/more-lines', 'hotline-peak/with-message'],
  },
  {
    key: 'rule',
    paths: [
      'protect-service-level/without',
      'protect-service-level/scenario',
      'protect-service-level/always',
    ],
  },
  { key: 'bullseye', paths: ['bullseye/specialists-only', 'bullseye/scenario', 'bullseye/at-once'] },
  { key: 'bank', paths: ['bank-inhouse/scenario', 'bank-outsourced/scenario'] },
]);
