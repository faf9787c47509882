import { dictionary } from '../words/dictionary.ts';

/** What numbers are measured in or count; a value that says its own unit shows that. */
export const UNIT_WORDS = dictionary(
  {
    time: 's',
    rate: '/h',
    share: '%',
    sum: 'EUR',
    sumPerHour: 'EUR/h',
    sumPerMonth: 'EUR/month',
    factor: '×',
    agents: 'agents',
    persons: 'persons',
    lines: 'lines',
    contacts: 'contacts',
    contactsADay: 'a day',
    days: 'days',
    attempts: 'times',
    points: 'points',
    steps: 'steps',
    pure: 'no unit',
    intervals: 'intervals',
    waves: 'waves',
  },
  {
    time: 'с',
    rate: '/ч',
    share: '%',
    sum: 'EUR',
    sumPerHour: 'EUR/ч',
    sumPerMonth: 'EUR/мес',
    factor: '×',
    agents: 'чел.',
    persons: 'чел.',
    lines: 'линий',
    contacts: 'обр.',
    contactsADay: 'в день',
    days: 'дней',
    attempts: 'раз',
    points: 'баллов',
    steps: 'шагов',
    pure: 'без ед.',
    intervals: 'интерв.',
    waves: 'волн',
  },
);
export type Unit = keyof (typeof UNIT_WORDS)['en'];

/** How a bare number is written where nothing stands yet: a value that shows how. */
export const WRITTEN: Readonly<Partial<Record<Unit, string>>> = Object.freeze({
  time: '0 s',
  rate: '0/h',
  share: '0 %',
  sum: '0 EUR',
  sumPerHour: '0 EUR/h',
  sumPerMonth: '0 EUR/month',
});
