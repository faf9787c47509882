import { dictionary } from '../words/dictionary.ts';
import type { NoTheory, TheoryModel, TheoryReason } from './theory-result.ts';

/** Why theory differs from what is simulated: one sentence for each reason. */
export const reasonWords = dictionary<Record<TheoryReason, string>>(
  {
    overload: 'Theory leaves out half-hours in which more work comes than agents can do.',
    pools: 'Theory is kinder: it lets every agent take every queue.',
    rules: 'Theory knows no rules and no reserves: all agents take whoever waits longest.',
    rings: 'Theory is kinder: it opens every ring at once.',
    callbacks: 'Theory calls nobody back: who waits there, waits on the line.',
    lines: 'Theory has unlimited lines: nobody hears a busy tone.',
    capacity: 'Theory has a queue without end: nobody finds it full.',
    redials: 'Theory counts first attempts: nobody calls again.',
    transfers: 'Theory takes a transfer for a new contact, and frees the first agent at once.',
    outside: 'Theory sends everybody to the agents, nobody to people outside.',
    announcements: 'Theory tells nobody how long it will take.',
    people: 'Theory takes the mean number of agents: nobody is late, and no day is short of people.',
    skills: 'Theory takes all agents to be equally fast.',
    busyness: 'Theory takes every day to be an average one; busy days cost more than quiet ones save.',
    notPoisson: 'Theory lets contacts arrive at random; here they come by another law.',
    handleTime: 'Theory takes handle time to be exponential; here it is not.',
    order: 'Theory serves who came first; here some go before others.',
    startsAnew: 'Theory takes each half-hour as if it lasted for ever; a real queue takes its past along.',
  },
  {
    overload: 'Теория пропускает получасы, в которых работы больше, чем по силам операторам.',
    pools: 'Теория мягче: в ней каждый берёт все очереди.',
    rules: 'Теория не знает правил и резервов: все берут того, кто ждёт дольше.',
    rings: 'Теория мягче: она сразу открывает все кольца.',
    callbacks: 'Теория никому не перезванивает: в ней все ждут на линии.',
    lines: 'В теории линий сколько угодно: никто не слышит «занято».',
    capacity: 'В теории очередь без края: места хватает всем.',
    redials: 'Теория считает первые попытки: никто не звонит снова.',
    transfers: 'Теория считает перевод новым обращением и сразу освобождает первого оператора.',
    outside: 'Теория отправляет всех к операторам и никого наружу.',
    announcements: 'Теория никому не говорит, сколько ждать.',
    people: 'Теория берёт среднее число операторов: никто не опаздывает, все дни укомплектованы.',
    skills: 'Теория считает всех операторов одинаково быстрыми.',
    busyness: 'Теория считает каждый день средним; тяжёлый день отнимает больше, чем даёт лёгкий.',
    notPoisson: 'В теории обращения приходят случайно; здесь — по другому закону.',
    handleTime: 'В теории время обработки экспоненциально; здесь — нет.',
    order: 'Теория берёт того, кто пришёл раньше; здесь некоторые идут вперёд.',
    startsAnew: 'Теория берёт каждый получас так, будто он длится вечно; живая очередь помнит прошлое.',
  },
);

/** That theory has no reason to differ. */
export const agreesWords = dictionary(
  { agrees: 'It should agree: one queue, exponential times, each half-hour like the next.' },
  { agrees: 'Должна совпасть: одна очередь, показательные законы, получасы одинаковы.' },
);

/** The names of the models. */
export const modelWords = dictionary<Record<TheoryModel, string>>(
  { erlangC: 'Erlang C', erlangA: 'Erlang A', patience: 'Erlang A, any patience' },
  { erlangC: 'Эрланг C', erlangA: 'Эрланг A', patience: 'Эрланг A, любое терпение' },
);

/** Why there is no theory. */
export const noTheoryWords = dictionary<Record<NoTheory, string>>(
  {
    nobodyCalls: 'No theory for this day: nobody is expected.',
    nobodyOnDuty: 'No theory for this day: nobody is on duty.',
    growsWithoutEnd: 'No theory for this day: more work comes than all agents can do, and nobody leaves.',
    busyLines: 'No theory for this day: callers meet a busy line, and theory has unlimited lines.',
  },
  {
    nobodyCalls: 'Для этого дня теории нет: никого не ждут.',
    nobodyOnDuty: 'Для этого дня теории нет: никто не на смене.',
    growsWithoutEnd: 'Для этого дня теории нет: работы больше, чем по силам всем, и никто не уходит.',
    busyLines: 'Для этого дня теории нет: звонящие слышат «занято», а в теории линий сколько угодно.',
  },
);

/** That a run came to a limit; the clock and the number as the reader's language writes them. */
export const stoppedWords = dictionary(
  {
    contacts: (clock: string, most: string) => `Stopped at ${clock}: ${most} contacts alive.`,
    events: (clock: string, most: string) => `Stopped at ${clock}: after ${most} events.`,
    covers: (from: string, to: string) => `Numbers cover ${from} to ${to}.`,
    before: 'The run was stopped before this day.',
  },
  {
    contacts: (clock: string, most: string) => `Остановлено в ${clock}: ${most} контактов в системе.`,
    events: (clock: string, most: string) => `Остановлено в ${clock}: после ${most} событий.`,
    covers: (from: string, to: string) => `Числа — с ${from} до ${to}.`,
    before: 'До этого дня прогон не дошёл.',
  },
);
