import { erlangC } from '../../../engine/index.ts';
import type { Numbers } from '../../words/numbers.ts';
import { agrees, inTheory, ordinal, simulated, wait } from '../common-words.ts';
import type { Found } from '../found.ts';
import type { Lesson, LessonCase, Values } from '../lesson.ts';
import { memoryOf, shareOut, sourceOf, spanSet } from '../scenario-text.ts';

const WITHIN = 30;
const COLUMNS = 6;
const SERVICE = 'serviceLevel.ofOffered';
/** of a replication; keeps a run near three seconds and the first column within a point of theory */
const CONTACTS = 500_000;

const SCENARIO = `schema: 1
name: The power of one
about: One queue, nobody gives up. 400 calls an hour of three minutes are the classic example of the SWPP.
promise: { serviceLevel: 80 % in 30 s, rule: ofOffered }
contactTypes:
  call:
    arrivals: { poisson: 400/h }
    talk: { exponential: { mean: 180 s } }
agentGroups:
  desk: { agents: 22, skills: [call] }
horizon: 24 h
`;

/** Work in agents who never pause [Erlangs]. */
const loadOf = ({ calls, talk }: Values) => (calls! * talk!) / 3600;
/** The smallest number of agents above the load; half an agent is too near it for a run of seconds. */
const firstOf = (values: Values) => Math.ceil(loadOf(values) + 0.5);

function cases(values: Values): LessonCase[] {
  const { calls, talk } = values as { calls: number; talk: number };
  const load = loadOf(values);
  const all = Array.from({ length: COLUMNS }, (_, k) => firstOf(values) + k);
  const spans = shareOut(
    CONTACTS,
    calls,
    all.map(agents => memoryOf(agents, load, talk / 3600)),
  );
  return all.map((agents, k) => {
    const result = erlangC(
      { arrivalRate: calls / 3600, meanHandleTime: talk, agents },
      { acceptableWait: WITHIN, shortAbandon: 0 },
    );
    return {
      label: String(agents),
      source: sourceOf(SCENARIO, [
        `agentGroups.desk.agents=${agents}`,
        `contactTypes.call.arrivals.poisson=${calls}/h`,
        `contactTypes.call.talk.exponential.mean=${talk} s`,
        ...spanSet(spans[k]!),
      ]),
      theory: result.stable
        ? { [SERVICE]: result.serviceLevel.ofOffered, waitTime: result.waitTime, occupancy: result.occupancy }
        : {},
    };
  });
}

/** The column that is told about: what an agent brings needs one agent less beside it. */
const told = (found: Found) => Math.max(1, found.chosen);
const agentsAt = (found: Found, column: number) => Number(found.cases[column]!.label);

/** The gaps between the calls of a column, in three cases: none, few, many. */
function gapsOf(found: Found): 'none' | 'few' | 'many' {
  const busy = found.value(told(found) - 1, 'occupancy');
  return busy >= 0.88 ? 'none' : busy >= 0.8 ? 'few' : 'many';
}

function tellEnglish(found: Found, n: Numbers): string[] {
  const at = told(found);
  const last = COLUMNS - 1;
  const service = (column: number) => found.value(column, SERVICE);
  const agents = agentsAt(found, at);
  const gain = n.points(service(last) - service(last - 1), 0);
  const after =
    at === last
      ? `the ${ordinal(agentsAt(found, 1))} brought ${n.points(service(1) - service(0), 0)} points`
      : `the ${ordinal(agentsAt(found, last))} adds only ${gain} points`;
  const busy = `Without the ${ordinal(agents)} everybody is busy *${n.share(found.value(at - 1, 'occupancy'), 0)}* of the time: `;
  const gaps = {
    none: 'calls that come together find no gap to be absorbed in, so the queue outlives its cause.',
    few: 'calls that come together still find a gap now and then, and the queue ends soon.',
    many: 'there are gaps enough to absorb calls that come together, so one more hardly shows.',
  };
  return [
    `The ${ordinal(agents)} agent lifts the share answered in time from *${n.points(service(at - 1), 0)}* to *${n.share(service(at), 0)}*; ${after}.`,
    busy + gaps[gapsOf(found)],
    `One person in ${agents} is ${n.share(1 / agents, 0)} of the wage bill and takes the mean wait from ${wait(n, found.value(at - 1, 'waitTime'))} to ${wait(n, found.value(at, 'waitTime'))}.`,
  ];
}

function tellRussian(found: Found, n: Numbers): string[] {
  const at = told(found);
  const last = COLUMNS - 1;
  const service = (column: number) => found.value(column, SERVICE);
  const agents = agentsAt(found, at);
  const gain = n.points(service(last) - service(last - 1), 0);
  const after =
    at === last
      ? `${agentsAt(found, 1)}-й давал ${n.points(service(1) - service(0), 0)} п. п.`
      : `${agentsAt(found, last)}-й добавляет лишь ${gain} п. п.`;
  const gaps = {
    none: 'звонкам, пришедшим вместе, некуда разойтись, и очередь живёт дольше своей причины.',
    few: 'звонки, пришедшие вместе, ещё находят паузу, и очередь скоро кончается.',
    many: 'пауз хватает, чтобы принять звонки, пришедшие вместе, и ещё один человек почти незаметен.',
  };
  return [
    `${agents}-й оператор поднимает долю ответов в срок с *${n.points(service(at - 1), 0)}* до *${n.share(service(at), 0)}*, а ${after}`.replace(
      /\.?$/,
      '.',
    ),
    `Без ${agents}-го каждый занят *${n.share(found.value(at - 1, 'occupancy'), 0)}* времени: ${gaps[gapsOf(found)]}`,
    `Один человек из ${agents} — это ${n.share(1 / agents, 0)} фонда оплаты, а среднее ожидание меняется с ${wait(n, found.value(at - 1, 'waitTime'))} на ${wait(n, found.value(at, 'waitTime'))}.`,
  ];
}

/** What one agent more brings, near full load and far from it. */
export const powerOfOne: Lesson = {
  id: 'power-of-one',
  course: 'oneQueue',
  seed: '2026',
  replications: 20,
  replication: 'hours',
  controls: [
    { id: 'calls', low: 100, high: 800, step: 20, start: 400, unit: 'count' },
    { id: 'talk', low: 60, high: 300, step: 60, start: 180, unit: 's' },
  ],
  cases,
  measures: { [SERVICE]: 'share', waitTime: 'time', occupancy: 'share' },
  measure: { name: 'chart', of: SERVICE, form: 'share', decimals: 1, better: 'more' },
  promise: 0.8,
  rows: [
    simulated('service', SERVICE, 'share', 1),
    inTheory('theory', SERVICE, 'share', 1),
    simulated('busy', 'occupancy', 'share', 0),
  ],
  bars: {
    ...simulated('wait', 'waitTime', 'time', 0),
    theory: (found, column) => found.theory(column, 'waitTime'),
  },
  prediction: { kind: 'points', low: 0, high: 1, step: 0.01, start: [0.46, 0.54, 0.63, 0.72, 0.81, 0.89] },
  chosen: 1,
  hasScale: true,
  words: {
    en: {
      title: 'The power of one',
      question: (values, n) =>
        `${n.plain(values.calls!)} calls an hour, ${values.talk! / 60} min each: work for ${n.plain(loadOf(values), loadOf(values) % 1 === 0 ? 0 : 1)} agents without a pause. What does each agent beyond that bring?`,
      ask: 'Predict first: which share is answered within 30 s? Drag the diamonds, or type.',
      factor: 'Agents',
      labels: {},
      names: {
        chart: 'Answered within 30 s, %',
        service: 'Within 30 s, %',
        theory: 'theory',
        busy: 'Busy, %',
        wait: 'Mean wait, s',
      },
      controls: { calls: 'Calls an hour', talk: 'Talk time' },
      theory: 'Erlang C',
      tell: tellEnglish,
      why: found =>
        agrees(found, SERVICE)
          ? 'The theory assumes that nobody hangs up; nobody does here, so the two agree.'
          : 'The two differ by more than chance explains: near full load the run is too short to meet every queue.',
    },
    ru: {
      title: 'Сила одного',
      question: (values, n) =>
        `${n.plain(values.calls!)} звонков в час по ${values.talk! / 60} мин: работа для ${n.plain(loadOf(values), loadOf(values) % 1 === 0 ? 0 : 1)} операторов без передышки. Что даёт каждый сверх того?`,
      ask: 'Сначала предскажите: какой доле ответят за 30 с? Двигайте ромбы или вводите числа.',
      factor: 'Операторы',
      labels: {},
      names: {
        chart: 'Ответили за 30 с, %',
        service: 'За 30 с, %',
        theory: 'теория',
        busy: 'Загрузка, %',
        wait: 'Ожидание, с',
      },
      controls: { calls: 'Звонков в час', talk: 'Разговор' },
      theory: 'Эрланг C',
      tell: tellRussian,
      why: found =>
        agrees(found, SERVICE)
          ? 'Теория считает, что никто не бросает трубку; здесь так и есть, поэтому они совпали.'
          : 'Расхождение больше случайного: близко к полной загрузке прогон слишком короток, чтобы увидеть все очереди.',
    },
  },
};
