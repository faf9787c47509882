import { dictionary } from '../words/dictionary.ts';
import type { Numbers } from '../words/numbers.ts';

/** How a language writes the numbers in a sentence. */
type N = Pick<Numbers, 'plain' | 'plural' | 'duration' | 'seconds' | 'clock'>;

/** The words of the floor. */
export const FLOOR_WORDS = dictionary(
  {
    floor: 'The floor',
    callingIn: 'Calling in',
    lastMinute: (n: N, count: number) => `${n.plain(count)} in the last minute`,
    minuteAgo: '1 min ago',
    now: 'now',
    lines: 'Lines',
    linesOf: (n: N, used: number, all: number) => `${n.plain(used)} of ${n.plain(all)}`,
    linesUsed: (n: N, used: number) => `${n.plain(used)} in use`,
    menu: 'Voice menu',
    listening: (n: N, count: number) => `${n.plain(count)} listening`,
    nobodyWaits: 'nobody waits',
    waiting: (n: N, count: number) => `${n.plain(count)} waiting`,
    waitingOver: (n: N, count: number, late: number, promise: number) =>
      `${n.plain(count)} waiting, ${n.plain(late)} over ${n.seconds(promise)}`,
    waitingLate: (n: N, count: number, late: number) => `${n.plain(count)} waiting, ${n.plain(late)} late`,
    over: (n: N, late: number, promise: number) => `${n.plain(late)} over ${n.seconds(promise)}`,
    late: (n: N, late: number) => `${n.plain(late)} late`,
    within: (n: N, count: number) => `${n.plain(count)} within it`,
    longest: (n: N, wait: number) => `longest ${n.duration(wait)}`,
    callbacks: 'Callbacks',
    toCall: (n: N, count: number) => `${n.plain(count)} to call`,
    noneToCall: 'nobody to call',
    busyOf: (n: N, busy: number, all: number) => `${n.plain(busy)} of ${n.plain(all)} busy`,
    nobodyOnShift: 'nobody on shift',
    onBreak: (n: N, count: number) => `${n.plain(count)} on break`,
    inBackOffice: (n: N, count: number) => `${n.plain(count)} in back office`,
    takesAll: 'takes every queue',
    contact: (n: N, contact: number) => `Contact ${n.plain(contact)}`,
    agent: 'Agent',
    waits: (n: N, wait: number, place: number) => `has waited ${n.duration(wait)}, place ${n.plain(place)}`,
    inMenu: 'in the voice menu',
    promised: 'promised a callback',
    talksTo: (n: N, contact: number) => `with contact ${n.plain(contact)}`,
    states: 'off shift|free|ringing|talking|wrap-up|break|training|back office',
    keyMenu: 'in the menu',
    keyWaiting: 'waiting',
    keyOver: (n: N, promise: number) => `over ${n.seconds(promise)}`,
    keyLate: 'beyond the promise',
    keyCallback: 'callback',
    keyTalking: 'talking',
    keyRinging: 'ringing',
    keyWrapUp: 'wrap-up',
    keyFree: 'free',
    keyBreak: 'break',
    keyBackOffice: 'back office',
    keyBlock: '10 agents, filled as far as busy',
    summary: (n: N, waiting: number, busy: number, all: number) =>
      waiting === 0
        ? `Nobody waits. ${n.plain(all - busy)} of ${n.plain(all)} agents are free.`
        : `${n.plain(waiting)} waiting. ${n.plain(busy)} of ${n.plain(all)} agents are busy.`,
    around: (n: N, shown: number, all: number) =>
      `${n.plain(shown)} of ${n.plain(all)} around the selected one`,
    howTo: 'Arrows move, Enter selects, Escape leaves.',
  },
  {
    floor: 'Зал',
    callingIn: 'Звонят',
    lastMinute: (n, count) => `${n.plain(count)} за минуту`,
    minuteAgo: '1 мин',
    now: 'сейчас',
    lines: 'Линии',
    linesOf: (n, used, all) => `${n.plain(used)} из ${n.plain(all)}`,
    linesUsed: (n, used) => `занято ${n.plain(used)}`,
    menu: 'Меню',
    listening: (n, count) =>
      `${n.plain(count)} ${n.plural(count, { one: 'слушает', few: 'слушают', many: 'слушают', other: 'слушают' })}`,
    nobodyWaits: 'никто не ждёт',
    waiting: (n, count) => `${waitRu(n, count)} ${n.plain(count)}`,
    waitingOver: (n, count, late, promise) =>
      `${waitRu(n, count)} ${n.plain(count)}, из них ${n.plain(late)} дольше ${n.seconds(promise)}`,
    waitingLate: (n, count, late) =>
      `${waitRu(n, count)} ${n.plain(count)}, дольше обещанного ${n.plain(late)}`,
    over: (n, late, promise) => `${n.plain(late)} дольше ${n.seconds(promise)}`,
    late: (n, late) => `${n.plain(late)} дольше обещанного`,
    within: (n, count) => `${n.plain(count)} в срок`,
    longest: (n, wait) => `дольше всех ${n.duration(wait)}`,
    callbacks: 'Обратные звонки',
    toCall: (n, count) => `${n.plain(count)} в списке`,
    noneToCall: 'список пуст',
    busyOf: (n, busy, all) =>
      `${n.plural(busy, { one: 'занят', few: 'заняты', many: 'заняты', other: 'заняты' })} ${n.plain(busy)} из ${n.plain(all)}`,
    nobodyOnShift: 'никого на смене',
    onBreak: (n, count) => `${n.plain(count)} на перерыве`,
    inBackOffice: (n, count) => `${n.plain(count)} с бумагами`,
    takesAll: 'все очереди',
    contact: (n, contact) => `Контакт ${n.plain(contact)}`,
    agent: 'Оператор',
    waits: (n, wait, place) => `ждёт ${n.duration(wait)}, место ${n.plain(place)}`,
    inMenu: 'в меню',
    promised: 'ждёт обратного звонка',
    talksTo: (n, contact) => `контакт ${n.plain(contact)}`,
    states: 'не на смене|свободен|звонит телефон|говорит|дописывает|перерыв|учёба|бумаги',
    keyMenu: 'в меню',
    keyWaiting: 'ждёт',
    keyOver: (n, promise) => `дольше ${n.seconds(promise)}`,
    keyLate: 'дольше обещанного',
    keyCallback: 'обратный звонок',
    keyTalking: 'говорит',
    keyRinging: 'звонит телефон',
    keyWrapUp: 'дописывает',
    keyFree: 'свободен',
    keyBreak: 'перерыв',
    keyBackOffice: 'бумаги',
    keyBlock: '10 операторов, закрашены занятые',
    summary: (n, waiting, busy, all) =>
      waiting === 0
        ? `Никто не ждёт. Свободны ${n.plain(all - busy)} из ${n.plain(all)} операторов.`
        : `${n.plural(waiting, { one: 'Ждёт', few: 'Ждут', many: 'Ждут', other: 'Ждут' })} ${n.plain(waiting)}. Заняты ${n.plain(busy)} из ${n.plain(all)} операторов.`,
    around: (n, shown, all) => `${n.plain(shown)} из ${n.plain(all)} возле выбранного`,
    howTo: 'Стрелки ведут, Enter выбирает, Escape выводит.',
  },
);

function waitRu(n: N, count: number): string {
  return n.plural(count, { one: 'ждёт', few: 'ждут', many: 'ждут', other: 'ждут' });
}

/** The words of the floor in one language. */
export type FloorWords = (typeof FLOOR_WORDS)['en'];
