import { agentsNeeded, erlangC } from '../../../engine/index.ts';
import type { Numbers } from '../../words/numbers.ts';
import { agrees, inTheory, simulated, wait } from '../common-words.ts';
import type { Found } from '../found.ts';
import type { Lesson, LessonCase, Values } from '../lesson.ts';
import { memoryOf, shareOut, sourceOf, spanSet } from '../scenario-text.ts';

const SERVICE = 'serviceLevel.ofOffered';
const PROMISE = 0.8;
const TALK = 300;
const WINDOW = { acceptableWait: 20, shortAbandon: 0 };
/** of a replication, all columns together */
const CONTACTS = 250_000;

interface Said extends Values {
  teams: number;
  calls: number;
}

const rateOf = (calls: number) => ({ arrivalRate: calls / 3600, meanHandleTime: TALK });
const needed = (calls: number) =>
  agentsNeeded(
    { ...rateOf(calls), meanPatience: undefined },
    { measure: 'serviceLevel', rule: 'ofOffered', atLeast: PROMISE },
    WINDOW,
  ).whole;

/** Agents of each column: the teams', then those of one team, down to one fewer than the promise takes. */
function agentsOf({ teams, calls }: Said): number[] {
  const apart = teams * needed(calls);
  const together = needed(teams * calls);
  const step = (apart - together) / 3;
  const between = [apart - Math.round(step), apart - Math.round(2 * step)];
  return [apart, ...new Set([apart, ...between, together, together - 1])];
}

/** The same callers in every column: a contact type for each team; what changes is who may take it. */
function scenarioText(teams: number, calls: number, agents: number, isOne: boolean): string {
  const names = Array.from({ length: teams }, (_, k) => `line ${k + 1}`);
  const types = names.map(
    (name, k) =>
      `  ${name}: ${k > 0 ? '{ like: line 1 }' : `{ arrivals: { poisson: ${calls}/h }, talk: { exponential: { mean: ${TALK} s } } }`}`,
  );
  const groups = isOne
    ? [`  pool: { agents: ${agents}, skills: [${names.join(', ')}] }`]
    : names.map((name, k) => `  team ${k + 1}: { agents: ${agents / teams}, skills: [${name}] }`);
  return `schema: 1
name: ${isOne ? `One team of ${agents}` : `${teams} teams of ${agents / teams}`}
promise: { serviceLevel: 80 % in 20 s, rule: ofOffered }
contactTypes:
${types.join('\n')}
agentGroups:
${groups.join('\n')}
horizon: 24 h
`;
}

function cases(values: Values): LessonCase[] {
  const { teams, calls } = values as Said;
  const columns = agentsOf(values as Said).map((agents, k) => ({
    agents,
    isOne: k > 0,
    // what one queue of the column sees
    own: { ...rateOf(k > 0 ? teams * calls : calls), agents: k > 0 ? agents : agents / teams },
  }));
  const memories = columns.map(({ own }) => memoryOf(own.agents, own.arrivalRate * TALK, TALK / 3600));
  const spans = shareOut(CONTACTS, teams * calls, memories);
  return columns.map(({ agents, isOne, own }, k) => {
    const result = erlangC(own, WINDOW);
    return {
      label: isOne ? String(agents) : `${teams} × ${agents / teams}`,
      source: sourceOf(scenarioText(teams, calls, agents, isOne), spanSet(spans[k]!)),
      theory: result.stable
        ? { [SERVICE]: result.serviceLevel.ofOffered, waitTime: result.waitTime, occupancy: result.occupancy }
        : {},
    };
  });
}

/** The column of one team that surely keeps the promise with the fewest agents; −1 if none does. */
const fewest = (found: Found) =>
  Math.max(-1, ...found.columns(column => found.keeps(column, SERVICE, PROMISE), 1));

function tellEnglish(found: Found, n: Numbers): string[] {
  const { teams, calls } = found.values as Said;
  const [apart = 0] = agentsOf(found.values as Said);
  const best = fewest(found);
  const service = (column: number) => n.share(found.value(column, SERVICE), 0);
  const busy = (column: number) => n.share(found.value(column, 'occupancy'), 0);
  const agents = Number(found.cases[best]?.label);
  const saved = apart - agents;
  const first =
    best < 0
      ? `No single team of these sizes keeps 80 % in this run; ${teams} teams of ${apart / teams} answer ${service(0)} in time.`
      : `${teams} teams of ${apart / teams} answer ${service(0)} in time; one team keeps the promise with *${agents}* people in place of *${apart}*, ${n.share(saved / apart, 0)} fewer.`;
  const second = `With all ${apart} in one team the mean wait goes from ${wait(n, found.value(0, 'waitTime'))} to ${wait(n, found.value(1, 'waitTime'))}: no call waits in one team while somebody is free in another.`;
  const price =
    best < 0
      ? `At ${calls} calls an hour a team there is little to share.`
      : `The price: each of the ${agents} is busy *${busy(best)}* of the time, not ${busy(0)}`;
  const edge =
    best < 0
      ? ''
      : best === found.cases.length - 1
        ? '.'
        : `, and with one fewer ${service(best + 1)} are answered in time.`;
  return [first, second, price + edge];
}

function tellRussian(found: Found, n: Numbers): string[] {
  const { teams, calls } = found.values as Said;
  const [apart = 0] = agentsOf(found.values as Said);
  const best = fewest(found);
  const service = (column: number) => n.share(found.value(column, SERVICE), 0);
  const busy = (column: number) => n.share(found.value(column, 'occupancy'), 0);
  const agents = Number(found.cases[best]?.label);
  const first =
    best < 0
      ? `Ни одна общая команда такого размера не держит 80 % в этом прогоне; команды ${teams} × ${apart / teams} отвечают в срок на ${service(0)}.`
      : `Команды ${teams} × ${apart / teams} отвечают в срок на ${service(0)}; общая держит обещание, когда в ней *${agents}* человек вместо *${apart}*: меньше на ${n.share((apart - agents) / apart, 0)}.`;
  const second = `Если все ${apart} в одной команде, среднее ожидание меняется с ${wait(n, found.value(0, 'waitTime'))} на ${wait(n, found.value(1, 'waitTime'))}: звонок не ждёт в одной команде, пока в другой кто-то свободен.`;
  const price =
    best < 0
      ? `При ${calls} звонках в час на команду делить почти нечего.`
      : `Цена: каждый из ${agents} занят *${busy(best)}* времени, а не ${busy(0)}`;
  const edge =
    best < 0
      ? ''
      : best === found.cases.length - 1
        ? '.'
        : `, а без одного из них в срок отвечают лишь на ${service(best + 1)}.`;
  return [first, second, price + edge];
}

/** What one team saves against several of the same size. */
export const pooling: Lesson = {
  id: 'pooling',
  course: 'pooling',
  seed: '2026',
  replications: 20,
  replication: 'hours',
  controls: [
    { id: 'teams', low: 2, high: 8, step: 1, start: 5, unit: 'count' },
    { id: 'calls', low: 24, high: 360, step: 12, start: 120, unit: 'count' },
  ],
  cases,
  measures: { [SERVICE]: 'share', waitTime: 'time', occupancy: 'share' },
  measure: { name: 'chart', of: SERVICE, form: 'share', decimals: 1, better: 'more' },
  promise: PROMISE,
  rows: [
    simulated('service', SERVICE, 'share', 1),
    inTheory('theory', SERVICE, 'share', 1),
    simulated('busy', 'occupancy', 'share', 0),
  ],
  bars: {
    ...simulated('wait', 'waitTime', 'time', 1),
    theory: (found, column) => found.theory(column, 'waitTime'),
  },
  prediction: { kind: 'choice', first: 1, right: fewest },
  chosen: 4,
  hasScale: false,
  words: {
    en: {
      title: 'Pooling',
      question: (values, n) => {
        const { teams, calls } = values as Said;
        return `${teams} teams, each with ${n.plain(calls)} calls an hour of 5 min, need ${needed(calls)} agents apiece for 80 % in 20 s: ${teams * needed(calls)} in all. How many does one team for everything need?`;
      },
      ask: 'Predict first: what is the smallest team that still keeps 80 % in 20 s?',
      factor: 'Agents',
      labels: {},
      names: {
        chart: 'Answered within 20 s, %',
        service: 'Within 20 s, %',
        theory: 'theory',
        busy: 'Busy, %',
        wait: 'Mean wait, s',
      },
      controls: { teams: 'Teams', calls: 'Calls an hour, a team' },
      theory: 'Erlang C',
      tell: tellEnglish,
      why: found =>
        agrees(found, SERVICE)
          ? 'One kind of call, nobody hangs up, all agents alike: what Erlang C assumes holds here, so the two agree.'
          : 'The two differ by more than chance explains: a queue close to full load needs a longer run.',
    },
    ru: {
      title: 'Общая команда',
      question: (values, n) => {
        const { teams, calls } = values as Said;
        return `Команд ${teams}, у каждой ${n.plain(calls)} звонков в час по 5 мин; для 80 % за 20 с каждой нужно ${needed(calls)} операторов, всего ${teams * needed(calls)}. Сколько нужно одной команде на всё?`;
      },
      ask: 'Сначала предскажите: какая наименьшая команда ещё держит 80 % за 20 с?',
      factor: 'Операторы',
      labels: {},
      names: {
        chart: 'Ответили за 20 с, %',
        service: 'За 20 с, %',
        theory: 'теория',
        busy: 'Загрузка, %',
        wait: 'Ожидание, с',
      },
      controls: { teams: 'Команды', calls: 'Звонков в час на команду' },
      theory: 'Эрланг C',
      tell: tellRussian,
      why: found =>
        agrees(found, SERVICE)
          ? 'Звонки одного вида, никто не бросает трубку, операторы равны: всё, как считает Эрланг C, поэтому они совпали.'
          : 'Расхождение больше случайного: очереди близко к полной загрузке нужен более длинный прогон.',
    },
  },
};
