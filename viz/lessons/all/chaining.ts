import { erlangA } from '../../../engine/index.ts';
import type { Numbers } from '../../words/numbers.ts';
import { inTheory, simulated } from '../common-words.ts';
import type { Found } from '../found.ts';
import type { Lesson, LessonCase, Shown, Values } from '../lesson.ts';
import { sourceOf, spanSet } from '../scenario-text.ts';

// Long because: a lesson and its words in two languages are read together
const SERVICE = 'serviceLevel.ofOffered';
const TYPES = ['blue', 'green', 'red', 'white', 'black'];
const TALK = 300;
const PATIENCE = 180;
const TEAM = 12;
const ALL = TEAM * TYPES.length;
/** agents of each team, where 12 of the 60 can do everything */
const SPECIALISTS = [10, 10, 10, 9, 9];
const GENERALISTS = 12;
/** what a wrong forecast does to each type, as a share of the slider */
const TILT = [1, 0.5, 0, -0.5, -1];
const WINDOW = { acceptableWait: 20, shortAbandon: 0 };
const [DEDICATED, GENERAL, CHAIN, FULL] = [0, 1, 2, 4];
/** of a replication of each column, in the stationary state */
const CONTACTS = 30_000;
const OF_TYPE = TYPES.map(type => `contactTypes.${type}.${SERVICE}`);

interface Said extends Values {
  calls: number;
  error: number;
}

const ratesOf = ({ calls, error }: Said) => TILT.map(tilt => calls * (1 + (tilt * error) / 100));
const typesFrom = (k: number, count: number) =>
  Array.from({ length: count }, (_, j) => TYPES[(k + j) % TYPES.length]!);

/** Each team of twelve has its own skill and those of the next teams round the circle. */
function teams(skills: number): string {
  return TYPES.map(
    (type, k) => `  ${type} team: { agents: ${TEAM}, skills: [${typesFrom(k, skills).join(', ')}] }`,
  ).join('\n');
}

function withGeneralists(): string {
  const own = TYPES.map((type, k) => `  ${type} team: { agents: ${SPECIALISTS[k]}, skills: [${type}] }`);
  return [...own, `  generalists: { agents: ${GENERALISTS}, skills: [${TYPES.join(', ')}] }`].join('\n');
}

/** A call goes to its own team first, then to that before it, and so on; generalists come last. */
function routing(label: string): string {
  const order = (k: number) => {
    if (label === 'generalists') return [`${TYPES[k]} team`, 'generalists'];
    const skills = { dedicated: 1, chain: 2, three: 3, full: TYPES.length }[label]!;
    return Array.from({ length: skills }, (_, j) => `${TYPES[(k - j + TYPES.length) % TYPES.length]} team`);
  };
  return TYPES.map((type, k) => `  ${type}: { agents: orderedGroups, order: [${order(k).join(', ')}] }`).join(
    '\n',
  );
}

const LABELS = ['dedicated', 'generalists', 'chain', 'three', 'full'];
/** Second and further skills that have to be trained, by column. */
const TRAINED = [0, GENERALISTS * (TYPES.length - 1), ALL, 2 * ALL, (TYPES.length - 1) * ALL];

function scenarioText(label: string, said: Said): string {
  const groups =
    label === 'generalists'
      ? withGeneralists()
      : teams({ dedicated: 1, chain: 2, three: 3, full: 5 }[label]!);
  const types = ratesOf(said).map(
    (rate, k) =>
      `  ${TYPES[k]}: { ${k > 0 ? 'like: blue, ' : ''}arrivals: { poisson: ${rate.toFixed(4)}/h }${k > 0 ? '' : `, talk: { exponential: { mean: ${TALK} s } }, patience: { exponential: { mean: ${PATIENCE} s } }`} }`,
  );
  return `schema: 1
name: "Chaining: ${label}"
about: Five kinds of calls, 60 agents; only who knows what is different.
promise: { serviceLevel: 80 % in 20 s, rule: ofOffered }
contactTypes:
${types.join('\n')}
agentGroups:
${groups}
routing:
${routing(label)}
horizon: 24 h
`;
}

const erlang = (rate: number, agents: number) =>
  erlangA({ arrivalRate: rate / 3600, meanHandleTime: TALK, meanPatience: PATIENCE, agents }, WINDOW);

/** Of each team alone, weighted by its calls; of one pool of all. Between them there is no formula. */
function theoryOf(label: string, said: Said): Record<string, number> {
  const rates = ratesOf(said);
  const sum = rates.reduce((a, b) => a + b, 0);
  const parts =
    label === 'dedicated'
      ? rates.map(rate => ({ weight: rate / sum, result: erlang(rate, TEAM) }))
      : label === 'full'
        ? [{ weight: 1, result: erlang(sum, ALL) }]
        : [];
  if (parts.length === 0) return {};
  const mean = (read: (result: ReturnType<typeof erlang>) => number) =>
    parts.reduce((total, { weight, result }) => total + weight * read(result), 0);
  return {
    [SERVICE]: mean(result => result.serviceLevel.ofOffered ?? Number.NaN),
    waitTime: mean(result => result.waitTime),
    abandonment: mean(result => result.abandonment),
  };
}

function cases(values: Values): LessonCase[] {
  const said = values as Said;
  const span = { counted: CONTACTS / (said.calls * TYPES.length), warmUp: 2 };
  return LABELS.map(label => ({
    label,
    source: sourceOf(scenarioText(label, said), spanSet(span)),
    theory: theoryOf(label, said),
  }));
}

/** The type that fares worst in a column. */
const worstOf = (found: Found, column: number) =>
  Math.min(...OF_TYPE.map(measure => found.value(column, measure)));

const WORST: Shown = { name: 'worst', form: 'share', decimals: 0, value: worstOf };
const SKILLS: Shown = { name: 'skills', form: 'count', decimals: 0, value: (_, column) => TRAINED[column]! };

/** How much of what a full pool gains the chain has already. */
const reach = (found: Found) => {
  const of = (column: number) => found.value(column, SERVICE);
  return (of(CHAIN) - of(DEDICATED)) / (of(FULL) - of(DEDICATED));
};

/** What a skill beyond the chain brings, against one of the chain. */
function worthOfLater(found: Found): number {
  const ofChain = reach(found) / TRAINED[CHAIN]!;
  return (1 - reach(found)) / (TRAINED[FULL]! - TRAINED[CHAIN]!) / ofChain;
}

function tellEnglish(found: Found, n: Numbers): string[] {
  const { error } = found.values as Said;
  const points = (column: number) => n.points(found.value(column, SERVICE), 0);
  const more = n.points(found.value(FULL, SERVICE) - found.value(CHAIN, SERVICE), 0);
  const perSkill = n.share(worthOfLater(found), 0);
  const against = found.sign(CHAIN, GENERAL, SERVICE);
  const general = {
    1: `more than the ${GENERALISTS} generalists (${points(GENERAL)} %)`,
    [-1]: `less than the ${GENERALISTS} generalists (${points(GENERAL)} %)`,
    0: `a tie with the ${GENERALISTS} generalists (${points(GENERAL)} %)`,
  }[against];
  const third =
    error === 0
      ? `The chain takes ${TRAINED[CHAIN]} further skills, everything for everybody ${TRAINED[FULL]}: each of the other ${TRAINED[FULL]! - TRAINED[CHAIN]!} buys ${perSkill} of what one of the first ${TRAINED[CHAIN]} buys.`
      : `The forecast is off by up to ${error} %: the worst type falls to *${n.share(worstOf(found, DEDICATED), 0)}* with teams of their own and to *${n.share(worstOf(found, CHAIN), 0)}* in the chain.`;
  return [
    `A second skill for each agent, in a chain, takes the share answered in time from *${points(DEDICATED)}* to *${n.share(found.value(CHAIN, SERVICE), 0)}*; all five skills for everybody add ${more} points more.`,
    `The chain reaches ${n.share(found.value(CHAIN, SERVICE), 0)}, ${general}; that is ${n.share(reach(found), 0)} of what one full pool gains: help passes from team to team round the circle until it meets a free agent.`,
    third,
  ];
}

function tellRussian(found: Found, n: Numbers): string[] {
  const { error } = found.values as Said;
  const points = (column: number) => n.points(found.value(column, SERVICE), 0);
  const more = n.points(found.value(FULL, SERVICE) - found.value(CHAIN, SERVICE), 0);
  const perSkill = n.share(worthOfLater(found), 0);
  const general = {
    1: `больше, чем у ${GENERALISTS} универсалов (${n.share(found.value(GENERAL, SERVICE), 0)})`,
    [-1]: `меньше, чем у ${GENERALISTS} универсалов (${n.share(found.value(GENERAL, SERVICE), 0)})`,
    0: `вничью с ${GENERALISTS} универсалами (${n.share(found.value(GENERAL, SERVICE), 0)})`,
  }[found.sign(CHAIN, GENERAL, SERVICE)];
  const third =
    error === 0
      ? `Цепочке нужно ${TRAINED[CHAIN]} дополнительных навыков, а когда все умеют всё — ${TRAINED[FULL]}: каждый из остальных ${TRAINED[FULL]! - TRAINED[CHAIN]!} даёт ${perSkill} того, что даёт один из первых ${TRAINED[CHAIN]}.`
      : `Прогноз ошибся, до ${error} %: хуже всего обслуженный вид звонков получает *${n.share(worstOf(found, DEDICATED), 0)}* при отдельных командах и *${n.share(worstOf(found, CHAIN), 0)}* в цепочке.`;
  return [
    `Второй навык у каждого, по цепочке, поднимает долю ответов в срок с *${points(DEDICATED)}* до *${n.share(found.value(CHAIN, SERVICE), 0)}*; все пять навыков у всех добавляют ещё ${more} п. п.`,
    `Цепочка доходит до ${n.share(found.value(CHAIN, SERVICE), 0)}, ${general}; это ${n.share(reach(found), 0)} выигрыша общей команды: помощь идёт по кругу от команды к команде, пока не встретит свободного.`,
    third,
  ];
}

/** Two skills each, in a chain, do nearly what five skills for everybody do. */
export const chaining: Lesson = {
  id: 'chaining',
  course: 'pooling',
  seed: '2026',
  replications: 40,
  replication: 'hours',
  controls: [
    { id: 'error', low: 0, high: 40, step: 5, start: 0, unit: '%' },
    { id: 'calls', low: 90, high: 150, step: 2, start: 120, unit: 'count' },
  ],
  cases,
  measures: {
    [SERVICE]: 'share',
    abandonment: 'share',
    waitTime: 'time',
    occupancy: 'share',
    ...Object.fromEntries(OF_TYPE.map(measure => [measure, 'share' as const])),
  },
  measure: { name: 'chart', of: SERVICE, form: 'share', decimals: 1, better: 'more' },
  promise: 0.8,
  rows: [simulated('service', SERVICE, 'share', 1), inTheory('theory', SERVICE, 'share', 1), WORST, SKILLS],
  bars: {
    ...simulated('wait', 'waitTime', 'time', 1),
    theory: (found, column) => found.theory(column, 'waitTime'),
  },
  prediction: { kind: 'points', low: 0, high: 1, step: 0.01, start: [0.8, 0.83, 0.86, 0.9, 0.97] },
  chosen: CHAIN,
  hasScale: false,
  words: {
    en: {
      title: 'Chaining',
      question: ({ calls, error }, n) =>
        `Five kinds of calls, ${n.plain(calls!)} an hour of each${error ? ` by forecast, and the forecast is off by up to ${error} %` : ''}; 60 agents in five teams. How many skills must an agent have?`,
      ask: 'Predict first: which share is answered within 20 s? Drag the diamonds, or type.',
      factor: 'Skills',
      labels: {
        dedicated: 'one each',
        generalists: '12 know all',
        chain: 'chain',
        three: 'three each',
        full: 'all five',
      },
      short: { dedicated: 'one', generalists: '12 all', three: 'three', full: 'all' },
      names: {
        chart: 'Answered within 20 s, %',
        service: 'Within 20 s, %',
        theory: 'theory',
        worst: 'Worst type, %',
        skills: 'Skills trained',
        wait: 'Mean wait, s',
      },
      controls: { error: 'Forecast off by', calls: 'Calls an hour, a type' },
      theory: 'Erlang A',
      tell: tellEnglish,
      why: () =>
        'Teams alone and one full pool are Erlang A, and agree. Between them there is no formula: who helps whom needs a simulation.',
    },
    ru: {
      title: 'Цепочка навыков',
      question: ({ calls, error }, n) =>
        `Пять видов звонков, по ${n.plain(calls!)} в час каждого${error ? ` по прогнозу, а он ошибся, до ${error} %` : ''}; 60 операторов в пяти командах. Сколько навыков нужно оператору?`,
      ask: 'Сначала предскажите: какой доле ответят за 20 с? Двигайте ромбы или вводите числа.',
      factor: 'Навыки',
      labels: {
        dedicated: 'по одному',
        generalists: '12 умеют всё',
        chain: 'цепочка',
        three: 'по три',
        full: 'все пять',
      },
      short: { dedicated: 'один', generalists: '12 все', chain: 'цепь', three: 'три', full: 'все' },
      names: {
        chart: 'Ответили за 20 с, %',
        service: 'За 20 с, %',
        theory: 'теория',
        worst: 'Худший вид, %',
        skills: 'Обучить навыкам',
        wait: 'Ожидание, с',
      },
      controls: { error: 'Прогноз ошибся на', calls: 'Звонков в час, вид' },
      theory: 'Эрланг A',
      tell: tellRussian,
      why: () =>
        'Отдельные команды и одна общая — это Эрланг A, и они совпали. Между ними формулы нет: кто кому помогает, видно только в имитации.',
    },
  },
};
