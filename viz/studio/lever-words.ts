import type { Lever, LeverKind } from '../run/lever.ts';
import { dictionary } from '../words/dictionary.ts';
import type { Numbers } from '../words/numbers.ts';

/** What sliders and the table of differences are called. */
export const LEVER_WORDS = dictionary(
  {
    volume: 'Calls',
    talk: 'Talk',
    wrapUp: 'Wrap-up',
    patience: 'Patience',
    agents: 'Agents',
    plannedLevel: 'Planned for',
    skills: 'Also take',
    noType: 'nothing',
    types: (numbers: Numbers, count: number) =>
      `${numbers.plain(count)} ${numbers.plural(count, { one: 'type', other: 'types' })}`,
    absence: 'Absent',
    selfService: 'Served in the menu',
    callbackAbove: 'Callback offered over',
    callbackAccept: 'Accept a callback',
    of: (what: string, name: string) => `${what}, ${name}`,
    seconds: 's',
    percent: '%',
    serviceLevel: 'Service level, %',
    waitTime: 'Mean wait, s',
    asa: 'Mean wait of answered, s',
    abandonment: 'Left, %',
    occupancy: 'Occupancy, %',
    queueLength: 'Waiting',
    agentsAtWork: 'Agents at work',
    offered: 'Offered',
    handled: 'Answered',
    cost: 'Cost',
    costPerContact: 'Cost per contact',
  },
  {
    volume: 'Звонки',
    talk: 'Разговор',
    wrapUp: 'Запись',
    patience: 'Терпение',
    agents: 'Операторы',
    plannedLevel: 'План на',
    skills: 'Берут ещё',
    noType: 'ничего',
    types: (numbers, count) =>
      `${numbers.plain(count)} ${numbers.plural(count, { one: 'тип', few: 'типа', many: 'типов', other: 'типа' })}`,
    absence: 'Отсутствуют',
    selfService: 'Обслужит меню',
    callbackAbove: 'Обратный звонок после',
    callbackAccept: 'Согласны на обратный звонок',
    of: (what, name) => `${what}, ${name}`,
    seconds: 'с',
    percent: '%',
    serviceLevel: 'Сервис, %',
    waitTime: 'Среднее ожидание, с',
    asa: 'Ждут отвеченные, с',
    abandonment: 'Ушли, %',
    occupancy: 'Занятость, %',
    queueLength: 'В очереди',
    agentsAtWork: 'Операторы',
    offered: 'Поступили',
    handled: 'Ответили',
    cost: 'Стоимость',
    costPerContact: 'За контакт',
  },
);

/** The words of sliders in one language. */
export type LeverWords = (typeof LEVER_WORDS)['en'];

/** `Talk, Cards` */
export function leverLabel({ kind, of }: Pick<Lever, 'kind' | 'of'>, words: LeverWords): string {
  const what = words[kind satisfies LeverKind];
  return of === '' ? what : words.of(what, of);
}

/** Longer names of contact types would leave no room for what a slider is called. */
const MOST_LETTERS = 14;

/** How a slider's value is written, and the unit behind it. */
export function leverFormat(
  { unit, step, types }: Pick<Lever, 'unit' | 'step' | 'types'>,
  words: LeverWords,
  numbers: Numbers,
): { format: (value: number) => string; unit: string } {
  const digits = /\.(\d+)$/u.exec(String(step))?.[1]?.length ?? 0;
  const typesText = (names: readonly string[]) => {
    const text = names.join(', ');
    if (text === '') return words.noType;
    return text.length <= MOST_LETTERS ? text : words.types(numbers, names.length);
  };
  if (unit === 'types') return { format: value => typesText((types ?? []).slice(0, value)), unit: '' };
  if (unit === 'factor') return { format: value => `× ${numbers.plain(value, 2)}`, unit: '' };
  if (unit === 'share')
    return { format: value => numbers.points(value, Math.max(0, digits - 2)), unit: words.percent };
  if (unit === 'seconds') return { format: value => numbers.plain(value, digits), unit: words.seconds };
  return { format: value => numbers.plain(value, digits), unit: '' };
}

/** How much of a slider's change fits on a button: `+2`, `× 1.10`. */
export function leverChange(lever: Lever, value: number, words: LeverWords, numbers: Numbers): string {
  const label = leverLabel(lever, words);
  if (lever.unit === 'agents') return `${label} ${numbers.signed(value - lever.baseline, 0)}`;
  const { format, unit } = leverFormat(lever, words, numbers);
  if (lever.unit === 'types') return `${label}: ${format(value)}`;
  return `${label} ${format(value)}${unit === '' ? '' : `\u202F${unit}`}`;
}
