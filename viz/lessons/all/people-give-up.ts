import { agentsNeeded, erlangA, erlangC } from '../../../engine/index.ts';
import type { Numbers } from '../../words/numbers.ts';
import { agrees, inTheory, simulated, wait } from '../common-words.ts';
import type { Found } from '../found.ts';
import type { Lesson, LessonCase, Shown, Values } from '../lesson.ts';
import { sourceOf, spanSet } from '../scenario-text.ts';

const SERVICE = 'serviceLevel.ofOffered';
const TALK = 300;
const PROMISE = 0.8;
const WINDOW = { acceptableWait: 20, shortAbandon: 0 };
/** agents of the first column below the load, and columns */
const BELOW = 4;
const COLUMNS = 10;
/** of a replication of each column */
const CONTACTS = 8_000;

const SCENARIO = `schema: 1
name: People give up
about: One queue whose callers have patience. 240 calls an hour of five minutes are work for 20 agents.
promise: { serviceLevel: 80 % in 20 s, rule: ofOffered }
contactTypes:
  call:
    arrivals: { poisson: 240/h }
    talk: { exponential: { mean: 300 s } }
    patience: { exponential: { mean: 120 s } }
agentGroups:
  desk: { agents: 20, skills: [call] }
horizon: 24 h
`;

interface Said extends Values {
  calls: number;
  patience: number;
}

const loadOf = ({ calls }: Said) => (calls * TALK) / 3600;
const demand = ({ calls }: Said) => ({ arrivalRate: calls / 3600, meanHandleTime: TALK });
/** What Erlang C says of some agents; null where its queue grows without end. */
function patient(said: Said, agents: number) {
  const result = erlangC({ ...demand(said), agents }, WINDOW);
  return result.stable ? result : null;
}
const askedByErlangC = (said: Said) =>
  agentsNeeded(
    { ...demand(said), meanPatience: undefined },
    { measure: 'serviceLevel', rule: 'ofOffered', atLeast: PROMISE },
    WINDOW,
  ).whole;

function cases(values: Values): LessonCase[] {
  const said = values as Said;
  const first = Math.max(1, Math.floor(loadOf(said) + 1e-9) - BELOW);
  const span = { counted: CONTACTS / said.calls, warmUp: 2 };
  return Array.from({ length: COLUMNS }, (_, k) => {
    const agents = first + k;
    const result = erlangA({ ...demand(said), agents, meanPatience: said.patience }, WINDOW);
    return {
      label: String(agents),
      source: sourceOf(SCENARIO, [
        `agentGroups.desk.agents=${agents}`,
        `contactTypes.call.arrivals.poisson=${said.calls}/h`,
        `contactTypes.call.patience.exponential.mean=${said.patience} s`,
        ...spanSet(span),
      ]),
      theory: {
        [SERVICE]: result.serviceLevel.ofOffered,
        waitTime: result.waitTime,
        abandonment: result.abandonment,
        occupancy: result.occupancy,
      },
    };
  });
}

const agentsAt = (found: Found, column: number) => Number(found.cases[column]!.label);
/** The first column that surely keeps the promise, −1 if none does. */
const enough = (found: Found) => found.columns(column => found.keeps(column, SERVICE, PROMISE))[0] ?? -1;

const ERLANG_C: Shown = {
  name: 'patient',
  form: 'share',
  decimals: 1,
  value: (found, column) =>
    patient(found.values as Said, agentsAt(found, column))?.serviceLevel.ofOffered ?? null,
  isTheory: true,
};

function tellEnglish(found: Found, n: Numbers): string[] {
  const said = found.values as Said;
  const at = found.chosen;
  const agents = agentsAt(found, at);
  const left = (column: number) => n.share(found.value(column, 'abandonment'), 1);
  const endless = patient(said, agents);
  const erlang = endless
    ? `Erlang C expects ${wait(n, endless.waitTime)} of mean wait`
    : 'Erlang C sees a queue that grows without end';
  const needs = askedByErlangC(said);
  const first = enough(found);
  const second =
    first < 0
      ? `Erlang C asks for *${needs}* agents for 80 % in 20 s; with patience none of these numbers is enough.`
      : `Erlang C asks for *${needs}* agents for 80 % in 20 s; with patience *${agentsAt(found, first)}* answer ${n.share(found.value(first, SERVICE), 1)} in time.`;
  const price =
    first < 0
      ? `Each who leaves spares the others a wait, and with ${agents} agents that is ${left(at)} of all.`
      : `Nothing is free: with ${agentsAt(found, first)} agents ${left(first)} of all callers leave unserved, and each who does spares the others a wait.`;
  return [
    `With ${agents} agents ${erlang}; callers with a patience of ${n.plain(said.patience)} s on average wait *${wait(n, found.value(at, 'waitTime'))}*, and *${left(at)}* of them leave.`,
    second,
    price,
  ];
}

function tellRussian(found: Found, n: Numbers): string[] {
  const said = found.values as Said;
  const at = found.chosen;
  const agents = agentsAt(found, at);
  const left = (column: number) => n.share(found.value(column, 'abandonment'), 1);
  const endless = patient(said, agents);
  const erlang = endless
    ? `Эрланг C ждёт среднего ожидания ${wait(n, endless.waitTime)}`
    : 'Эрланг C видит очередь, которая растёт без конца';
  const needs = askedByErlangC(said);
  const first = enough(found);
  const second =
    first < 0
      ? `Эрланг C просит *${needs}* операторов, чтобы держать 80 % за 20 с; с терпением не хватает ни одного из этих чисел.`
      : `Эрланг C просит *${needs}* операторов, чтобы держать 80 % за 20 с; с терпением *${agentsAt(found, first)}* отвечают в срок на ${n.share(found.value(first, SERVICE), 1)}.`;
  const price =
    first < 0
      ? `Каждый ушедший избавляет других от ожидания, а при ${agents} операторах это ${left(at)} всех.`
      : `Даром ничего не бывает: при ${agentsAt(found, first)} операторах ${left(first)} звонящих уходят без ответа, и каждый избавляет других от ожидания.`;
  return [
    `Операторов ${agents}: ${erlang}; с терпением в среднем ${n.plain(said.patience)} с люди ждут *${wait(n, found.value(at, 'waitTime'))}*, и *${left(at)}* из них уходят.`,
    second,
    price,
  ];
}

/** What patience changes: Erlang C against Erlang A. */
export const peopleGiveUp: Lesson = {
  id: 'people-give-up',
  course: 'abandonment',
  seed: '2026',
  replications: 40,
  replication: 'hours',
  controls: [
    { id: 'calls', low: 120, high: 480, step: 12, start: 240, unit: 'count' },
    { id: 'patience', low: 30, high: 600, step: 30, start: 120, unit: 's' },
  ],
  cases,
  measures: { [SERVICE]: 'share', abandonment: 'share', waitTime: 'time', occupancy: 'share' },
  measure: { name: 'chart', of: SERVICE, form: 'share', decimals: 1, better: 'more' },
  promise: PROMISE,
  rows: [
    simulated('service', SERVICE, 'share', 1),
    inTheory('theory', SERVICE, 'share', 1),
    ERLANG_C,
    simulated('left', 'abandonment', 'share', 1),
    simulated('busy', 'occupancy', 'share', 0),
  ],
  bars: {
    ...simulated('wait', 'waitTime', 'time', 0),
    theory: (found, column) => found.theory(column, 'waitTime'),
  },
  prediction: {
    kind: 'points',
    low: 0,
    high: 1,
    step: 0.01,
    start: [0, 0, 0, 0, 0, 0.3, 0.5, 0.65, 0.75, 0.82],
  },
  chosen: BELOW,
  hasScale: true,
  words: {
    en: {
      title: 'People give up',
      question: (values, n) => {
        const said = values as Said;
        return `${n.plain(said.calls)} calls an hour of 5 min are work for ${n.plain(loadOf(said))} agents; callers bear ${n.plain(said.patience)} s on average. Erlang C asks for ${askedByErlangC(said)}. What happens with fewer?`;
      },
      ask: 'Predict first: which share is answered within 20 s? Drag the diamonds, or type.',
      factor: 'Agents',
      labels: {},
      names: {
        chart: 'Answered within 20 s, %',
        service: 'Within 20 s, %',
        theory: 'theory, Erlang A',
        patient: 'theory, Erlang C',
        left: 'Left the queue, %',
        busy: 'Busy, %',
        wait: 'Mean wait, s',
      },
      controls: { calls: 'Calls an hour', patience: 'Mean patience' },
      theory: 'Erlang A',
      tell: tellEnglish,
      why: found =>
        agrees(found, SERVICE)
          ? 'Erlang A knows patience, so it agrees with the simulation. Erlang C lets everybody wait for ever: a dash where its queue has no end.'
          : 'Erlang A knows patience, yet the two differ by more than chance explains: another seed will tell.',
    },
    ru: {
      title: 'Люди уходят',
      question: (values, n) => {
        const said = values as Said;
        return `${n.plain(said.calls)} звонков в час по 5 мин — работа для ${n.plain(loadOf(said))}; ждать готовы в среднем ${n.plain(said.patience)} с. Эрланг C просит ${askedByErlangC(said)} операторов. А если их меньше?`;
      },
      ask: 'Сначала предскажите: какой доле ответят за 20 с? Двигайте ромбы или вводите числа.',
      factor: 'Операторы',
      labels: {},
      names: {
        chart: 'Ответили за 20 с, %',
        service: 'За 20 с, %',
        theory: 'теория, Эрланг A',
        patient: 'теория, Эрланг C',
        left: 'Ушли из очереди, %',
        busy: 'Загрузка, %',
        wait: 'Ожидание, с',
      },
      controls: { calls: 'Звонков в час', patience: 'Терпение в среднем' },
      theory: 'Эрланг A',
      tell: tellRussian,
      why: found =>
        agrees(found, SERVICE)
          ? 'Эрланг A знает о терпении и поэтому совпал с имитацией. У Эрланга C все ждут вечно: прочерк там, где у очереди нет конца.'
          : 'Эрланг A знает о терпении, и всё же расхождение больше случайного: проверьте с другим зерном.',
    },
  },
};
