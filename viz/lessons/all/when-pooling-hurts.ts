import { allenCunneenWait, fixedHandleTime, oneAgent } from '../../../engine/index.ts';
import type { Numbers } from '../../words/numbers.ts';
import { inTheory, minutes, simulated } from '../common-words.ts';
import type { Found } from '../found.ts';
import type { Lesson, LessonCase, Values } from '../lesson.ts';
import { sourceOf, spanSet } from '../scenario-text.ts';

const WAIT = 'waitTime';
const SHORT = 'contactTypes.short.waitTime';
const LONG = 'contactTypes.long.waitTime';
const SEPARATE = 0;
const HELP = 1;
const POOLED = 2;
/** of a replication of each column, so that a run takes about three seconds */
const CONTACTS = 130_000;

interface Said extends Values {
  /** short calls an hour, of one minute each */
  calls: number;
  /** length of a long call [min] */
  long: number;
}

const TEXT = (name: string, groups: string, { calls, long }: Said) => `schema: 1
name: ${name}
about: Two agents, each with the same load of calls that always last equally long.
contactTypes:
  short: { arrivals: { poisson: ${calls}/h }, talk: 1 min }
  long: { arrivals: { poisson: ${(calls / long).toFixed(6)}/h }, talk: ${long} min }
agentGroups:
${groups}
horizon: 24 h
`;

const separate = (said: Said) =>
  TEXT('Separate', '  first: { agents: 1, skills: [short] }\n  second: { agents: 1, skills: [long] }', said);
const pooled = (said: Said) => TEXT('One queue', '  both: { agents: 2, skills: [short, long] }', said);
const help = (said: Said) =>
  `${TEXT(
    'One-way help',
    '  first: { agents: 1, skills: [short] }\n  second: { agents: 1, skills: [long, short] }',
    said,
  )}routing:\n  short: { agents: orderedGroups, order: [first, second] }\n`;

/** Means over all calls, of which `long` short ones come with each long one. */
function theoryOf(said: Said): Record<string, number | null>[] {
  const rate = said.calls / 60;
  const of = (arrivalRate: number, meanHandleTime: number) => {
    const result = oneAgent({ arrivalRate, meanHandleTime, handleTimeScv: 0 });
    return result.stable ? result.waitTime * 60 : null;
  };
  const [short, long] = [of(rate, 1), of(rate / said.long, said.long)];
  const all = short === null || long === null ? null : (short * said.long + long) / (said.long + 1);
  return [{ [WAIT]: all, [SHORT]: short, [LONG]: long }, {}, pooledTheory(said)];
}

/** One queue: exact where all calls last equally long, else the approximation of Allen and Cunneen. */
function pooledTheory({ calls, long }: Said): Record<string, number | null> {
  const rate = calls / 60;
  if (long === 1) {
    const result = fixedHandleTime({ arrivalRate: 2 * rate, handleTime: 1, agents: 2 });
    return { [WAIT]: result.stable ? result.waitTime * 60 : null };
  }
  const arrivalRate = rate + rate / long;
  const mean = (2 * long) / (long + 1);
  const scv = (long + long * long) / (long + 1) / (mean * mean) - 1;
  const result = allenCunneenWait({
    ...{ arrivalRate, meanHandleTime: mean, agents: 2 },
    ...{ arrivalScv: 1, handleTimeScv: scv },
  });
  return { [WAIT]: typeof result === 'number' ? result * 60 : null };
}

function cases(values: Values): LessonCase[] {
  const said = values as Said;
  const occupancy = said.calls / 60;
  // an agent's queue of fixed talks forgets in about talk ÷ (2 (1 − ρ)²)
  const memory = said.long / 60 / (2 * (1 - occupancy) ** 2);
  const span = {
    counted: CONTACTS / (said.calls + said.calls / said.long),
    warmUp: Math.max(2, 6 * memory),
  };
  const theory = theoryOf(said);
  return [separate, help, pooled].map((text, k) => ({
    label: ['separate', 'help', 'pooled'][k]!,
    source: sourceOf(text(said), spanSet(span)),
    theory: theory[k]!,
  }));
}

/** The column with the shortest mean wait. */
function shortest(found: Found): number {
  const waits = [SEPARATE, HELP, POOLED].map(column => found.value(column, WAIT));
  return waits.indexOf(Math.min(...waits));
}

function tellEnglish(found: Found, n: Numbers): string[] {
  const of = (column: number, measure = WAIT) => minutes(n, found.value(column, measure));
  const ratio = Math.abs(found.value(POOLED, WAIT) / found.value(SEPARATE, WAIT) - 1);
  const [short, long] = [found.sign(POOLED, SEPARATE, SHORT), found.sign(POOLED, SEPARATE, LONG)];
  const first = {
    1: `Pooling hurts: apart, callers wait *${of(SEPARATE)}* min on average, in one queue *${of(POOLED)}* min, ${n.share(ratio, 0)} more.`,
    [-1]: `Pooling helps here: apart, callers wait *${of(SEPARATE)}* min on average, in one queue *${of(POOLED)}* min, ${n.share(ratio, 0)} less.`,
    0: `A tie: apart, callers wait ${of(SEPARATE)} min on average, in one queue ${of(POOLED)} min; the interval covers zero.`,
  }[found.sign(POOLED, SEPARATE, WAIT)];
  const shorts = `short calls go from ${of(SEPARATE, SHORT)} to *${of(POOLED, SHORT)}* min`;
  const longs = `long ones from ${of(SEPARATE, LONG)} to ${of(POOLED, LONG)}`;
  const many = `, and ${n.plain((found.values as Said).long)} short calls come for each long one.`;
  const second =
    short > 0 && long < 0
      ? `In one queue short calls stand behind long ones: ${shorts}, ${longs}${many}`
      : short < 0 && long < 0
        ? `Both gain, because the lengths differ little: ${shorts}, ${longs} min.`
        : `In one queue ${shorts}, ${longs} min.`;
  const best = shortest(found) === HELP;
  const surely = best && found.sign(HELP, SEPARATE, WAIT) < 0 && found.sign(HELP, POOLED, WAIT) < 0;
  const third = surely
    ? `Help in one direction is best: the agent for long calls takes a short one when free, and the mean is *${of(HELP)}* min.`
    : `Help in one direction gives ${of(HELP)} min${best ? ', no surer than the next best' : ', which is not the shortest here'}.`;
  return [first, second, third];
}

function tellRussian(found: Found, n: Numbers): string[] {
  const of = (column: number, measure = WAIT) => minutes(n, found.value(column, measure));
  const ratio = Math.abs(found.value(POOLED, WAIT) / found.value(SEPARATE, WAIT) - 1);
  const [short, long] = [found.sign(POOLED, SEPARATE, SHORT), found.sign(POOLED, SEPARATE, LONG)];
  const first = {
    1: `Общая очередь вредит: порознь ждут в среднем *${of(SEPARATE)}* мин, в общей *${of(POOLED)}* мин, на ${n.share(ratio, 0)} дольше.`,
    [-1]: `Здесь общая очередь помогает: порознь ждут в среднем *${of(SEPARATE)}* мин, в общей *${of(POOLED)}* мин, на ${n.share(ratio, 0)} меньше.`,
    0: `Ничья: порознь ждут в среднем ${of(SEPARATE)} мин, в общей ${of(POOLED)} мин; интервал включает ноль.`,
  }[found.sign(POOLED, SEPARATE, WAIT)];
  const shorts = `короткие ждут не ${of(SEPARATE, SHORT)}, а *${of(POOLED, SHORT)}* мин`;
  const longs = `длинные не ${of(SEPARATE, LONG)}, а ${of(POOLED, LONG)} мин`;
  const many = `; на один длинный звонок приходится коротких: ${n.plain((found.values as Said).long)}.`;
  const second =
    short > 0 && long < 0
      ? `В общей очереди короткие звонки стоят за длинными: ${shorts}, ${longs}${many}`
      : short < 0 && long < 0
        ? `Выигрывают все, потому что звонки почти одной длины: ${shorts}, ${longs}.`
        : `В общей очереди ${shorts}, ${longs}.`;
  const best = shortest(found) === HELP;
  const surely = best && found.sign(HELP, SEPARATE, WAIT) < 0 && found.sign(HELP, POOLED, WAIT) < 0;
  const third = surely
    ? `Лучше всего помощь в одну сторону: оператор длинных звонков, когда свободен, берёт короткий, и среднее ожидание *${of(HELP)}* мин.`
    : `Помощь в одну сторону даёт ${of(HELP)} мин${best ? ', но лучше ли это следующего, не видно' : ', и это здесь не самое короткое ожидание'}.`;
  return [first, second, third];
}

const ROWS: Lesson['rows'] = [
  simulated('all', WAIT, 'minutes', 1),
  inTheory('theory', WAIT, 'minutes', 1),
  simulated('short', SHORT, 'minutes', 1),
  simulated('busy', 'occupancy', 'share', 0),
];

/** One queue for calls of very unequal length can be worse than two. */
export const whenPoolingHurts: Lesson = {
  id: 'when-pooling-hurts',
  course: 'pooling',
  seed: '2026',
  replications: 20,
  replication: 'hours',
  controls: [
    { id: 'calls', low: 30, high: 54, step: 1, start: 50, unit: 'count' },
    { id: 'long', low: 1, high: 20, step: 1, start: 10, unit: 'min' },
  ],
  cases,
  measures: { [WAIT]: 'time', [SHORT]: 'time', [LONG]: 'time', occupancy: 'share' },
  measure: { name: 'chart', of: WAIT, form: 'minutes', decimals: 1, better: 'less' },
  rows: ROWS,
  bars: {
    ...simulated('longs', LONG, 'minutes', 1),
    theory: (found, column) => found.theory(column, LONG),
  },
  prediction: { kind: 'choice', first: 0, right: shortest },
  chosen: POOLED,
  hasScale: false,
  words: {
    en: {
      title: 'When pooling hurts',
      question: (values, n) => {
        const { calls, long } = values as Said;
        return `Two agents: one takes ${n.plain(calls)} calls an hour of 1 min, the other ${n.plain(calls / long, calls % long === 0 ? 0 : 1)} of ${n.plain(long)} min; both are busy ${n.share(calls / 60, 0)} of the time. Should they share one queue?`;
      },
      ask: 'Predict first: where is the mean wait shortest?',
      factor: 'Queues',
      labels: { separate: 'separate', help: 'one-way help', pooled: 'one queue' },
      short: { help: 'help' },
      names: {
        chart: 'Mean wait of all calls, min',
        all: 'Mean wait, min',
        theory: 'theory',
        short: 'short calls, min',
        busy: 'Busy, %',
        longs: 'Long calls wait, min',
      },
      controls: { calls: 'Short calls an hour', long: 'Long calls last' },
      theory: 'M/G/n',
      tell: tellEnglish,
      why: found =>
        `Separate queues: exact (Pollaczek and Khinchine). One queue: ${(found.values as Said).long === 1 ? 'exact (Crommelin)' : 'an approximation (Allen and Cunneen), a few per cent off'}. For help in one direction there is no theory.`,
    },
    ru: {
      title: 'Когда общая очередь вредит',
      question: (values, n) => {
        const { calls, long } = values as Said;
        return `Два оператора: у одного ${n.plain(calls)} звонков в час по 1 мин, у другого ${n.plain(calls / long, calls % long === 0 ? 0 : 1)} по ${n.plain(long)} мин; оба заняты ${n.share(calls / 60, 0)} времени. Нужна ли им общая очередь?`;
      },
      ask: 'Сначала предскажите: где среднее ожидание короче всего?',
      factor: 'Очереди',
      labels: { separate: 'порознь', help: 'помощь в одну сторону', pooled: 'общая' },
      short: { help: 'помощь' },
      names: {
        chart: 'Среднее ожидание всех, мин',
        all: 'Ожидание, мин',
        theory: 'теория',
        short: 'короткие, мин',
        busy: 'Загрузка, %',
        longs: 'Ждут длинные, мин',
      },
      controls: { calls: 'Коротких звонков в час', long: 'Длинный звонок' },
      theory: 'M/G/n',
      tell: tellRussian,
      why: found =>
        `Порознь: точная формула (Поллачек и Хинчин). Общая очередь: ${(found.values as Said).long === 1 ? 'точная (Кроммелин)' : 'приближение (Аллен и Каннин), с ошибкой в несколько процентов'}. Для помощи в одну сторону теории нет.`,
    },
  },
};
