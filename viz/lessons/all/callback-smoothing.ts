import { erlangA } from '../../../engine/index.ts';
import type { Numbers } from '../../words/numbers.ts';
import { inTheory, simulated } from '../common-words.ts';
import type { Found } from '../found.ts';
import type { Lesson, LessonCase, Values } from '../lesson.ts';
import { sourceOf } from '../scenario-text.ts';

// Long because: a lesson and its words in two languages are read together
const SERVICE = 'serviceLevel.ofOffered';
const LEFT = 'abandonment';
const TALK = 300;
const PATIENCE = 180;
/** calls in half an hour outside the peak */
const CALLS = 72;
const HALF_HOURS = 16;
const PEAK = [3, 4, 5];
const LABELS = ['none', 'keepPlace', 'trough', 'plusOne', 'plusTwo', 'plusThree'];
const [NONE, KEEP, TROUGH, MORE] = [0, 1, 2, 3];
const WINDOW = { acceptableWait: 20, shortAbandon: 0 };

interface Said extends Values {
  accept: number;
  peak: number;
  agents: number;
}

const countsOf = ({ peak }: Said) =>
  Array.from({ length: HALF_HOURS }, (_, k) => (PEAK.includes(k) ? CALLS * peak : CALLS));

function scenarioText(label: string, said: Said): string {
  const more = Math.max(0, LABELS.indexOf(label) - TROUGH);
  const mode = label === 'keepPlace' || label === 'trough' ? label : undefined;
  const promiseWindow = mode === 'trough' ? '4 h' : '15 min';
  const callback = `queues:
  call:
    callback: { offer: { expectedWait: above 30 s }, accept: ${said.accept} %, mode: ${mode}, promiseWindow: ${promiseWindow} }
`;
  return `schema: 1
name: "Callbacks: ${label}"
about: Eight hours with a peak of an hour and a half. Patience and talk time are assumptions.
calendar: { start: 2025-03-03, open: "09:00-17:00", interval: 30 min }
promise: { serviceLevel: 80 % in 20 s, rule: ofOffered }
contactTypes:
  call:
    arrivals: { poisson: { every: 30 min, count: [${countsOf(said).join(', ')}] } }
    talk: { exponential: { mean: ${TALK} s } }
    patience: { exponential: { mean: ${PATIENCE} s } }
agentGroups:
  desk: { agents: ${said.agents + more}, skills: [call] }
${mode === undefined || said.accept === 0 ? '' : callback}`;
}

/** Erlang A of each half-hour as if it went on for ever, weighted by its calls; it knows no callbacks. */
function theoryOf(label: string, said: Said): Record<string, number> {
  if (label === 'keepPlace' || label === 'trough') return {};
  const agents = said.agents + Math.max(0, LABELS.indexOf(label) - TROUGH);
  const counts = countsOf(said);
  const sum = counts.reduce((a, b) => a + b, 0);
  const results = counts.map(count =>
    erlangA({ arrivalRate: count / 1800, meanHandleTime: TALK, meanPatience: PATIENCE, agents }, WINDOW),
  );
  const mean = (read: (result: (typeof results)[number]) => number) =>
    results.reduce((total, result, k) => total + (counts[k]! / sum) * read(result), 0);
  return {
    [SERVICE]: mean(result => result.serviceLevel.ofOffered ?? Number.NaN),
    [LEFT]: mean(result => result.abandonment),
    waitTime: mean(result => result.waitTime),
  };
}

function cases(values: Values): LessonCase[] {
  const said = values as Said;
  return LABELS.map(label => ({
    label,
    source: sourceOf(scenarioText(label, said)),
    theory: theoryOf(label, said),
  }));
}

/** The column in which the fewest leave. */
function fewestLeave(found: Found): number {
  const left = LABELS.map((_, column) => found.value(column, LEFT));
  return left.indexOf(Math.min(...left));
}

/** How many agents more do as much as callbacks in the trough: the fewest that are not surely worse; 0, or 4 for more. */
function worthOf(found: Found, measure: string, better: 1 | -1): number {
  if (found.sign(TROUGH, NONE, measure) !== better) return 0;
  const enough = [MORE, MORE + 1, MORE + 2].findIndex(
    column => found.sign(TROUGH, column, measure) !== better,
  );
  return enough < 0 ? 4 : enough + 1;
}

/** What callbacks in the trough are worth by a measure, its value with them, and beside so many agents more. */
function worthIn(found: Found, n: Numbers, measure: string, better: 1 | -1) {
  const agents = worthOf(found, measure, better);
  const beside = Math.min(Math.max(agents, 1), LABELS.length - MORE);
  const said = (column: number) => n.share(found.value(column, measure), 1);
  return { agents, beside, here: said(TROUGH), there: said(TROUGH + beside) };
}

const left = (found: Found, column: number, n: Numbers) => n.share(found.value(column, LEFT), 1);

function tellEnglish(found: Found, n: Numbers): string[] {
  const level = (column: number) => n.share(found.value(column, SERVICE), 0);
  const service = worthIn(found, n, SERVICE, 1);
  const leave = worthIn(found, n, LEFT, -1);
  const more = ['', 'one', 'two', 'three'];
  const { peak, accept } = found.values as Said;
  const change = `the share who leave from *${left(found, NONE, n)}* to *${left(found, TROUGH, n)}*`;
  const why =
    peak > 1 ? 'work of the peak is done after it' : 'what comes together by chance waits for a lull';
  const trough = {
    1: `Callbacks in the trough raise ${change}: they take agents from those on the line.`,
    [-1]: `Callbacks in the trough cut ${change}: ${why}.`,
    0: `Callbacks in the trough change nothing${accept === 0 ? ', since nobody accepts' : ' here'}: *${left(found, NONE, n)}* leave without them and *${left(found, TROUGH, n)}* with them, a tie.`,
  }[found.sign(TROUGH, NONE, LEFT)];
  const keep = {
    1: `more leave (${left(found, KEEP, n)})`,
    [-1]: `still *${left(found, KEEP, n)}* leave`,
    0: `as many leave (${left(found, KEEP, n)}; a tie)`,
  }[found.sign(KEEP, NONE, LEFT)];
  const shows = found.sign(KEEP, NONE, SERVICE) > 0;
  const agents = ['no agent', 'one agent', 'two agents', 'three agents', 'more than three agents'];
  const third = `Callbacks in the trough are worth *${agents[service.agents]}* in service level (${service.here}; ${service.there} with ${more[service.beside]} more) and *${agents[leave.agents]}* in those who leave (${leave.here}; ${leave.there} with ${more[leave.beside]} more).`;
  return [
    trough,
    `Callbacks that keep their place move no work: ${keep}${shows ? `, although the service level shows ${level(KEEP)} in place of ${level(NONE)}, because who takes a callback is no longer counted in it` : ''}.`,
    third,
  ];
}

function tellRussian(found: Found, n: Numbers): string[] {
  const level = (column: number) => n.share(found.value(column, SERVICE), 0);
  const service = worthIn(found, n, SERVICE, 1);
  const leave = worthIn(found, n, LEFT, -1);
  const more = ['', 'одним', 'двумя', 'тремя'];
  const { peak, accept } = found.values as Said;
  const change = `долю ушедших с *${left(found, NONE, n)}* до *${left(found, TROUGH, n)}*`;
  const why = peak > 1 ? 'работа пика делается после него' : 'что совпало случайно, ждёт затишья';
  const trough = {
    1: `Обратные звонки в затишье поднимают ${change}: они отнимают операторов у тех, кто на линии.`,
    [-1]: `Обратные звонки в затишье снижают ${change}: ${why}.`,
    0: `Обратные звонки в затишье ${accept === 0 ? 'ничего не меняют: никто не согласен' : 'здесь ничего не меняют'}; уходят *${left(found, NONE, n)}* без них и *${left(found, TROUGH, n)}* с ними, ничья.`,
  }[found.sign(TROUGH, NONE, LEFT)];
  const keep = {
    1: `уходят даже чаще (${left(found, KEEP, n)})`,
    [-1]: `всё ещё уходят *${left(found, KEEP, n)}*`,
    0: `уходят столько же (${left(found, KEEP, n)}; ничья)`,
  }[found.sign(KEEP, NONE, LEFT)];
  const shows = found.sign(KEEP, NONE, SERVICE) > 0;
  const agents = ['никого', 'одного', 'двоих', 'троих', 'больше чем троих'];
  const third = `Затишье заменяет по уровню сервиса *${agents[service.agents]}* (${service.here}; ещё с ${more[service.beside]} ${service.there}), по ушедшим *${agents[leave.agents]}* (${leave.here}; ещё с ${more[leave.beside]} ${leave.there}).`;
  return [
    trough,
    `Звонки с сохранением места работу не переносят: ${keep}${shows ? `, хотя уровень сервиса показывает ${level(KEEP)} вместо ${level(NONE)}: кто согласился на обратный звонок, в нём больше не считается` : ''}.`,
    third,
  ];
}

/** Callbacks help where they move work out of the peak. */
export const callbackSmoothing: Lesson = {
  id: 'callback-smoothing',
  course: 'callbacks',
  seed: '2026',
  replications: 300,
  replication: 'day',
  controls: [
    { id: 'accept', low: 0, high: 100, step: 5, start: 50, unit: '%' },
    { id: 'peak', low: 1, high: 3, step: 0.5, start: 2, unit: '×' },
    { id: 'agents', low: 14, high: 24, step: 1, start: 17, unit: 'count' },
  ],
  cases,
  measures: {
    ...{ [SERVICE]: 'share', [LEFT]: 'share', waitTime: 'time', occupancy: 'share' },
    ...{ callbackTaken: 'count', callbackWait: 'time' },
  },
  measure: { name: 'left', of: LEFT, form: 'share', decimals: 1, better: 'less' },
  rows: [
    simulated('left', LEFT, 'share', 1),
    inTheory('theory', LEFT, 'share', 1),
    simulated('service', SERVICE, 'share', 1),
    simulated('taken', 'callbackTaken', 'count', 0),
    simulated('back', 'callbackWait', 'minutes', 0),
  ],
  bars: {
    ...simulated('wait', 'waitTime', 'time', 0),
    theory: (found, column) => found.theory(column, 'waitTime'),
  },
  prediction: { kind: 'choice', first: KEEP, right: fewestLeave },
  chosen: TROUGH,
  hasScale: false,
  words: {
    en: {
      title: 'Callbacks and the peak',
      question: (values, n) => {
        const said = values as Said;
        return `Eight hours of ${CALLS * 2} calls an hour, ${n.plain(said.peak, said.peak % 1 === 0 ? 0 : 1)} times as many for an hour and a half; ${said.agents} agents. Who would wait is offered a callback; ${said.accept} % accept. What helps?`;
      },
      ask: 'Predict first: with which do the fewest leave the queue?',
      factor: 'Change',
      labels: {
        none: 'none',
        keepPlace: 'place kept',
        trough: 'trough',
        plusOne: '+1 agent',
        plusTwo: '+2 agents',
        plusThree: '+3 agents',
      },
      short: { keepPlace: 'place', plusOne: '+1', plusTwo: '+2', plusThree: '+3' },
      names: {
        left: 'Left the queue, %',
        theory: 'theory',
        service: 'Within 20 s, %',
        taken: 'Callbacks a day',
        back: 'Called after, min',
        wait: 'Mean wait, s',
      },
      controls: { accept: 'Accept a callback', peak: 'Peak', agents: 'Agents' },
      theory: 'Erlang A',
      tell: tellEnglish,
      why: () =>
        'Theory is Erlang A of each half-hour by itself. It carries no queue from one into the next, so it differs a little, and it knows no callbacks.',
    },
    ru: {
      title: 'Обратные звонки и пик',
      question: (values, n) => {
        const said = values as Said;
        return `Восемь часов по ${CALLS * 2} звонка, полтора часа пик: × ${n.plain(said.peak, said.peak % 1 === 0 ? 0 : 1)}; операторов ${said.agents}. Кому ждать, предлагают обратный звонок; ${said.accept} % согласны. Что поможет?`;
      },
      ask: 'Сначала предскажите: где из очереди уйдут реже всего?',
      factor: 'Что меняем',
      labels: {
        none: 'ничего',
        keepPlace: 'своё место',
        trough: 'затишье',
        plusOne: '+1 оператор',
        plusTwo: '+2 оператора',
        plusThree: '+3 оператора',
      },
      short: {
        none: 'нет',
        keepPlace: 'место',
        trough: 'потом',
        plusOne: '+1',
        plusTwo: '+2',
        plusThree: '+3',
      },
      names: {
        left: 'Ушли из очереди, %',
        theory: 'теория',
        service: 'За 20 с, %',
        taken: 'Обратных в день',
        back: 'Перезвон, мин',
        wait: 'Ожидание, с',
      },
      controls: { accept: 'Согласны на звонок', peak: 'Пик', agents: 'Операторы' },
      theory: 'Эрланг A',
      tell: tellRussian,
      why: () =>
        'Теория — Эрланг A для каждого получаса отдельно. Очередь из одного в другой она не переносит, поэтому немного расходится, и обратных звонков не знает.',
    },
  },
};
