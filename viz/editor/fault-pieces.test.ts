import { expect, it } from 'vitest';
import { checkScenario, readFrom } from '../../scenarios/index.ts';
import { shippedTexts } from '../../test/support/shipped.ts';
import { faultInWords } from './fault-words.ts';

const TEXTS = shippedTexts();
const RULE = 'protect-service-level';
const TWO =
  '{ when: { queueLength: above 9 }, until: below 5, name: borrow from stock, raisePriority: { by: 1 } }';

/** What is wrong with branches, rings, rules and breaks once one place of a shipped text is another. */
const PIECES: [folder: string, from: string, to: string, at: string, said: string][] = [
  [
    'morning-from-a-log',
    'share: 80 %',
    'share: 70 %',
    'contactTypes.driver.patience.mixture',
    'доли вместе дают 90 %, ожидается 100 %',
  ],
  [
    'bullseye',
    'groups: [team-leads]',
    'groups: []',
    'routing.claim.rings[2].groups',
    'пусто, ожидается группа операторов',
  ],
  [
    'bullseye',
    'after: 60 s',
    'after: 10 s',
    'routing.claim.rings[2].after',
    '10 s раньше, чем в круге до него, ожидается позже',
  ],
  [
    'bullseye',
    'after: 60 s',
    'after: never',
    'routing.claim.rings[2].after',
    'ничего не даёт: этот круг ничто не открывает, ожидается длительность или правило, которое открывает круг 3',
  ],
  [
    RULE,
    'until: above 85 %',
    'until: above 60 %',
    'routing.service.protect[0].until',
    'above 60 % не лучше, чем below 70 %: между ними нужен промежуток, чтобы правило не мигало',
  ],
  [
    RULE,
    '      - name: borrow',
    `      - ${TWO}\n      - name: borrow`,
    'routing.service.protect[1].name',
    'правило «borrow from stock» уже есть',
  ],
  [
    RULE,
    'from: stock-desk',
    'from: service-desk',
    'routing.service.protect[0].lend.from',
    'группа «service-desk» и так всегда берёт «regular», ожидается та, что не берёт',
  ],
  [
    'absence-and-reserve',
    'at: "11:30"',
    'at: "20:30"',
    'agentGroups.desk.shifts[0].breaks[1]',
    'перерыв в 20:30 не помещается в часы смены: 08:00-16:30',
  ],
  [
    'absence-and-reserve',
    'after: 2 h',
    'after: 210 min',
    'agentGroups.desk.shifts[0].breaks[1]',
    'перерыв в 11:30 («early 1») начинается раньше, чем кончается предыдущий',
  ],
  [
    'absence-and-reserve',
    'length: 10 min, stagger: 10 min',
    'length: 10 min',
    'agentGroups.desk.shifts[0].breaks[0].waves',
    'ничего не даёт без сдвига, ожидается сдвиг',
  ],
];

it.each(PIECES)('is told in Russian: %s, %s → %s', async (folder, from, to, at, said) => {
  const path = `scenarios/${folder}/scenario.yaml`;
  const text = TEXTS[path]!.replace(from, to);
  expect(text).not.toBe(TEXTS[path]);
  const faults = await checkScenario(path, readFrom({ ...TEXTS, [path]: text }));
  const fault = faults.find(({ sense }) => sense?.kind === 'piece')!;
  expect(fault.path).toBe(at);
  expect(faultInWords(fault, 'ru')).toEqual({ text: said, language: 'ru' });
  expect(faultInWords(fault, 'en')).toEqual({ text: fault.message, language: 'en' });
});
