import type { Fault, FaultSense, NamedKind, PieceProblem } from '../../scenarios/index.ts';
import type { Language } from '../words/dictionary.ts';

/** A fault in a reader's words. */
export interface SaidFault {
  text: string;
  /** of the words: what nobody has put in other words stays English */
  language: Language;
}

/** What is wrong, in the reader's language where it is a common fault. */
export function faultInWords(fault: Fault, language: Language): SaidFault {
  if (language === 'en' || fault.sense === undefined) return { text: fault.message, language: 'en' };
  return { text: russian(fault.sense), language: 'ru' };
}

/** Most names or words that are listed. */
const MOST = 20;

/** One case a kind, so longer than others. */
function russian(sense: FaultSense): string {
  switch (sense.kind) {
    case 'unknownKey':
      return `неизвестный ключ ${quoted(sense.key)}${hint(sense.near)}${listed('здесь бывают', sense.allowed)}`;
    case 'missing':
      return `нет ключа ${quoted(sense.key)}${sense.example === '' ? ', он обязателен' : `, ожидается, например: ${sense.example}`}`;
    case 'noValue':
      return 'нет значения: задайте его или уберите ключ';
    case 'wrongForm': {
      const example =
        sense.example === undefined || sense.example === '' ? '' : `, например ${sense.example}`;
      return `здесь ${got(sense.got)}, ожидается ${sense.forms.map(form => FORMS[form]).join(' или ')}${example}`;
    }
    case 'outOfRange':
      return `${sense.got} не подходит, ожидается число от ${sense.least} до ${sense.most}`;
    case 'notWord':
      return `здесь ${got(sense.got)}${hint(sense.near)}${listed('ожидается одно из', sense.words)}`;
    case 'notQuantity':
      return quantity(sense);
    case 'piece':
      return PIECES[sense.problem](sense.got, sense.by);
    case 'unknownName':
      return `нет ${NAMED[sense.of]} ${quoted(sense.name)}${hint(sense.near)}${sense.names.length === 0 ? ', и нет ни одной такой записи' : listed('есть', sense.names)}`;
  }
}

/** Of branches, rings, rules and breaks. */
const PIECES: Readonly<Record<PieceProblem, (got: string, by: string) => string>> = Object.freeze({
  sharesSum: (got, by) => `доли вместе дают ${got}, ожидается ${by}`,
  emptyRing: () => 'пусто, ожидается группа операторов',
  earlyRing: got => `${got} раньше, чем в круге до него, ожидается позже`,
  unopenedRing: got =>
    `ничего не даёт: этот круг ничто не открывает, ожидается длительность или правило, которое открывает круг ${got}`,
  noGap: (got, by) => `${got} не лучше, чем ${by}: между ними нужен промежуток, чтобы правило не мигало`,
  sameRule: got => `правило ${quoted(got)} уже есть`,
  takenAnyway: (got, by) =>
    `группа ${quoted(got)} и так всегда берёт ${quoted(by)}, ожидается та, что не берёт`,
  outsideShift: (got, by) => `перерыв в ${got} не помещается в часы смены: ${by}`,
  breaksMeet: (got, by) => `перерыв в ${got} (${quoted(by)}) начинается раньше, чем кончается предыдущий`,
  wavesAlone: () => 'ничего не даёт без сдвига, ожидается сдвиг',
});

const FORMS = Object.freeze({
  map: 'набор ключей и значений',
  list: 'список',
  number: 'число',
  text: 'текст',
});

/** In the genitive: there is none of it. */
const NAMED: Readonly<Record<NamedKind, string>> = Object.freeze({
  'contact type': 'типа обращений',
  'agent group': 'группы операторов',
  'provider of money.providers': 'исполнителя',
  queue: 'очереди',
  'trunk group': 'группы линий',
  'name of outside': 'человека вне центра',
  site: 'площадки',
  'menu of ivr': 'меню',
  'contact type or queue': 'типа обращений или очереди',
});

const QUANTITIES: Readonly<Record<string, string>> = Object.freeze({
  duration: 'длительность в ms, s, min, h или d',
  rate: 'темп',
  share: 'доля от 0 % до 100 %',
  percentage: 'доля в процентах',
  'time of day': 'время суток от 00:00 до 24:00',
  bound: 'граница',
  'service level': 'обещание',
  sum: 'сумма с валютой',
  'sum per hour': 'сумма в час',
  'sum per month': 'сумма в месяц',
});

function quantity(sense: Extract<FaultSense, { kind: 'notQuantity' }>): string {
  const needed = `ожидается ${QUANTITIES[sense.quantity] ?? 'величина'}, например ${sense.example}`;
  switch (sense.problem) {
    case 'noUnit':
      return `у числа ${sense.got} нет единицы, ${needed}`;
    case 'unit':
      return `неизвестная единица ${quoted(sense.unit ?? '')}${hint(sense.near)}; ${needed}`;
    case 'negative':
      return `${quoted(sense.got)} меньше нуля, ${needed}`;
    default:
      return `${quoted(sense.got)} не подходит, ${needed}`;
  }
}

/** What stands there, as the loader shows it. */
function got(shown: string): string {
  return { nothing: 'ничего', 'a list': 'список', 'a map': 'набор ключей' }[shown] ?? shown;
}

function hint(near: string | undefined): string {
  return near === undefined ? '' : `, может быть, ${quoted(near)}?`;
}

function listed(before: string, names: readonly string[]): string {
  if (names.length === 0) return '';
  const shown = names.slice(0, MOST).join(', ');
  return `; ${before}: ${names.length > MOST ? `${shown} … (ещё ${names.length - MOST})` : shown}`;
}

function quoted(text: string): string {
  return `«${text.length > 80 ? `${text.slice(0, 80)}…` : text}»`;
}
