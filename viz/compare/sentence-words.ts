import { dictionary } from '../words/dictionary.ts';

/** Between these stands what is set in bold; no name may hold them. */
export const [STRONG, WEAK] = ['\u0001', '\u0002'] as const;
const strong = (text: string) => `${STRONG}${text}${WEAK}`;

/** The sentences that answer a comparison; options are letters, `gain` has its unit and its interval. */
export const SENTENCE_WORDS = dictionary(
  {
    points: (value: string) => `${value} points`,
    range: (low: string, high: string) => `(${low} to ${high})`,
    lifts: (b: string, gain: string, clause: string) =>
      `${b} lifts service level by ${strong(gain)}${clause}.`,
    lowers: (b: string, loss: string, clause: string) =>
      `${b} lowers service level by ${strong(loss)}${clause}.`,
    tie: (a: string, b: string, gain: string, clause: string) =>
      `${strong('A tie')}: ${b} − ${a} is ${gain} of service level, and the interval covers zero${clause}.`,
    same: (a: string, b: string, clause: string) => `${b} keeps the very service level of ${a}${clause}.`,
    unsure: (a: string, b: string, gain: string) =>
      `${b} − ${a} is ${gain} of service level, with no interval: run more days.`,
    sameHours: ' for the same paid hours',
    aboutHours: ' for about the same paid hours',
    moreHours: (hours: string) => ` with ${hours} paid hours more`,
    fewerHours: (hours: string) => ` with ${hours} paid hours fewer`,
    dearer: (money: string) => ` and costs ${strong(money)} more a month`,
    cheaper: (money: string) => ` and saves ${strong(money)} a month`,
    costTie: ', at a cost that is a tie',
    addsNothing: (c: string, b: string) => `${c} adds nothing on top of ${b}`,
    adds: (c: string, b: string, gain: string) => `${c} adds ${strong(gain)} on top of ${b}`,
    fallsShort: (c: string, b: string, loss: string) => `${c} falls ${strong(loss)} short of ${b}`,
    liftsLess: (c: string, b: string, gain: string, less: string) =>
      `${c} lifts it by ${strong(gain)} over A, ${less} less than ${b}`,
    lowersToo: (c: string, loss: string) => `${c} lowers it by ${strong(loss)} against A`,
    changesNothing: (c: string, b: string, less: string) =>
      `${c} changes nothing against A, ${less} less than ${b}`,
    isUnsure: (c: string, b: string) => `${c} and ${b} cannot be told apart without an interval`,
    typesPart: (winner: string, gain: string, loser: string, loss: string) =>
      `: ${winner} gain ${strong(gain)}, ${loser} lose ${loss}`,
  },
  {
    points: (value: string) => `${value} п. п.`,
    range: (low: string, high: string) => `(от ${low} до ${high})`,
    lifts: (b: string, gain: string, clause: string) =>
      `${b} поднимает уровень сервиса на ${strong(gain)}${clause}.`,
    lowers: (b: string, loss: string, clause: string) =>
      `${b} снижает уровень сервиса на ${strong(loss)}${clause}.`,
    tie: (a: string, b: string, gain: string, clause: string) =>
      `${strong('Ничья')}: ${b} − ${a} = ${gain} уровня сервиса, интервал включает ноль${clause}.`,
    same: (a: string, b: string, clause: string) =>
      `${b} держит тот же уровень сервиса, что и ${a}${clause}.`,
    unsure: (a: string, b: string, gain: string) =>
      `${b} − ${a} = ${gain} уровня сервиса, интервала нет: нужно больше дней.`,
    sameHours: ' за те же оплаченные часы',
    aboutHours: ' почти за те же оплаченные часы',
    moreHours: (hours: string) => `, оплаченных часов больше на ${hours}`,
    fewerHours: (hours: string) => `, оплаченных часов меньше на ${hours}`,
    dearer: (money: string) => ` и стоит дороже на ${strong(money)} в месяц`,
    cheaper: (money: string) => ` и экономит ${strong(money)} в месяц`,
    costTie: ', по стоимости ничья',
    addsNothing: (c: string, b: string) => `${c} к ${b} ничего не добавляет`,
    adds: (c: string, b: string, gain: string) => `${c} добавляет к ${b} ещё ${strong(gain)}`,
    fallsShort: (c: string, b: string, loss: string) => `${c} уступает ${b} ${strong(loss)}`,
    liftsLess: (c: string, b: string, gain: string, less: string) =>
      `${c} поднимает его против A на ${strong(gain)}, на ${less} меньше, чем ${b}`,
    lowersToo: (c: string, loss: string) => `${c} снижает его против A на ${strong(loss)}`,
    changesNothing: (c: string, b: string, less: string) =>
      `${c} против A ничего не меняет, ниже ${b} на ${less}`,
    isUnsure: (c: string, b: string) => `${c} и ${b} без интервала не различить`,
    typesPart: (winner: string, gain: string, loser: string, loss: string) =>
      `: «${winner}» выигрывают ${strong(gain)}, «${loser}» теряют ${loss}`,
  },
);
