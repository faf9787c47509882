import { describe, expect, it } from 'vitest';
import { checkScenario, readFrom } from '../../scenarios/index.ts';
import { shippedTexts } from '../../test/support/shipped.ts';
import { faultInWords } from './fault-words.ts';

const PATH = 'scenarios/callback-modes/scenario.yaml';
const TEXTS = shippedTexts();

/** The first common fault that a scenario has with one place of its text replaced. */
async function faultOf(from: string | RegExp, to: string) {
  const text = TEXTS[PATH]!.replace(from, to);
  expect(text).not.toBe(TEXTS[PATH]);
  const faults = await checkScenario(PATH, readFrom({ ...TEXTS, [PATH]: text }));
  return faults.find(({ sense }) => sense !== undefined) ?? faults[0]!;
}

const COMMON: [string, string | RegExp, string, string][] = [
  [
    'an unknown key, with the nearest',
    'wrapUp:',
    'wrapup:',
    'неизвестный ключ «wrapup», может быть, «wrapUp»?; здесь бывают: like',
  ],
  ['a missing key', / {4}talk:.*\n/u, '', 'нет ключа «talk», ожидается, например: talk:'],
  ['a key without a value', /talk: .*\n/u, 'talk:\n', 'нет значения: задайте его или уберите ключ'],
  [
    'a number without a unit',
    'ringTime: 15 s',
    'ringTime: 15',
    'у числа 15 нет единицы, ожидается длительность',
  ],
  ['an unknown unit', 'ringTime: 15 s', 'ringTime: 15 sec', 'неизвестная единица «sec», может быть, «s»?'],
  [
    'what is no quantity',
    'accept: 50 %',
    'accept: half',
    '«half» не подходит, ожидается доля от 0 % до 100 %',
  ],
  ['a number out of its range', 'agents: 24', 'agents: -3', '-3 не подходит, ожидается число от 0 до 100000'],
  ['a number with a wrong type', 'days: 1', 'days: many', '"many" не подходит, ожидается число от 1 до 3660'],
  [
    'a word that is none',
    'mode: keepPlace',
    'mode: keepplace',
    'здесь "keepplace", может быть, «keepPlace»?; ожидается одно из: keepPlace, scheduled, trough',
  ],
  ['another form', 'promise: {', 'promise: 5 #', 'здесь 5, ожидается набор ключей и значений'],
  [
    'a list where there is none',
    /skills: .*\n/u,
    'skills: [cal] }\n',
    'нет типа обращений «cal», может быть, «call»?; есть: call',
  ],
];

describe('a fault', () => {
  it.each(COMMON)('is told in Russian: %s', async (_, from, to, said) => {
    const { text, language } = faultInWords(await faultOf(from, to), 'ru');
    expect(text).toContain(said);
    expect(language).toBe('ru');
  });

  it('is told in English as the loader tells it, and so where it is rare', async () => {
    const common = await faultOf('ringTime: 15 s', 'ringTime: 15');
    expect(faultInWords(common, 'en')).toEqual({ text: common.message, language: 'en' });
    const rare = await faultOf('between: "09:00-17:00"', 'between: "01:00-02:00"');
    expect(rare.sense).toBeUndefined();
    expect(faultInWords(rare, 'ru')).toEqual({ text: rare.message, language: 'en' });
  });

  it('of a name that is not there says which there are', async () => {
    const { text } = faultInWords(await faultOf('desk: { agents', 'desk: { site: north, agents'), 'ru');
    expect(text).toBe('нет площадки «north», и нет ни одной такой записи');
  });
});
