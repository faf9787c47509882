import { type CallbackSpec, MINUTE, SECOND } from '../../../engine/center/scenario.ts';
import { CALLBACK_REACHED, CALLBACK_TAKEN, CALLBACK_WAIT, OFFERED } from '../../../engine/measures/cells.ts';
import { type ValidationCase, validationCases } from '../../data/validation/read-cases.ts';
import { type Chain, SolvedChain } from '../chain.ts';
import { acceptShare, otherCallbacks } from '../feature-twins.ts';
import type { Model } from '../model.ts';
import type { Measure, Study } from '../study.ts';
import { meanQueue, occupancy } from '../sums.ts';
import { longerHandle, longerPatience, moreAgents, shorter } from '../twins.ts';
import { troughCallbacks } from './chains.ts';
import { named, share } from './measure-keys.ts';
import { steadySpan, steadyStudy } from './single-queue.ts';

/** Callbacks that wait until no live call does: the case, and two further ones whose chain is solved here. */
export function callbacks(): Study[] {
  const given = validationCases('callback', 'CB');
  return [
    ...given,
    further(given[0]!, 'CB k0=2, reserve 1', {
      offer_when_waiting_calls_at_least: 2,
      reserve_idle_agents: 1,
    }),
    further(given[0]!, 'CB k0=0, reserve 2', {
      calls_per_min: 2.4,
      offer_when_waiting_calls_at_least: 0,
      reserve_idle_agents: 2,
      accept_prob: 0.3,
    }),
  ].map(study);
}

/** The case with other numbers, and what its chain then says. */
function further(of: ValidationCase, id: string, change: Record<string, number>): ValidationCase {
  const model = { ...of.model, ...change };
  return {
    ...of,
    id,
    model,
    title: `callback queue, other numbers: ${Object.values(change).join(', ')}`,
    expected: expectedOf(model),
    source: 'Markov chain of live calls and callbacks, solved by the test',
  };
}

/** What the chain says of a case. */
export function expectedOf(m: ValidationCase['model']): Record<string, number> {
  const solved = new SolvedChain(chainOf(m, 35, 120));
  const law = solved.stationary();
  const mean = (of: (state: number[]) => number) => solved.mean(law, of);
  const live = mean(([, queue]) => queue!);
  const isBusy = (busy: number) => (busy === m.agents ? 1 : 0);
  const offered = mean(([busy, queue]) =>
    queue! >= m.offer_when_waiting_calls_at_least ? isBusy(busy!) : 0,
  );
  const backlog = mean(([, , calls]) => calls!);
  const taken = offered * m.accept_prob;
  return {
    p_wait: mean(([busy]) => isBusy(busy!)),
    mean_queue_live: live,
    p_abandon_of_all: live / m.mean_patience_min / m.calls_per_min,
    callback_share_of_calls: taken,
    mean_callback_backlog: backlog,
    mean_callback_wait: backlog / (m.calls_per_min * taken),
    occupancy: mean(([busy]) => busy!) / m.agents,
  };
}

function chainOf(m: ValidationCase['model'], queue: number, most: number): Chain<number[]> {
  const rates = {
    agents: m.agents,
    arrivals: m.calls_per_min,
    service: 1 / m.aht_min,
    abandonment: 1 / m.mean_patience_min,
    waitingAtLeast: m.offer_when_waiting_calls_at_least,
    accept: m.accept_prob,
    reserve: m.reserve_idle_agents,
  };
  return troughCallbacks(rates, { queue, callbacks: most });
}

function study(of: ValidationCase): Study {
  const m = of.model;
  const model: Model = {
    unit: MINUTE / SECOND,
    period: 0,
    types: [
      {
        rates: [m.calls_per_min],
        talk: { kind: 'exponential', mean: m.aht_min },
        patience: { kind: 'exponential', mean: m.mean_patience_min },
      },
    ],
    groups: [{ agents: [m.agents], skills: [{ type: 0 }] }],
    features: plain => ({
      ...plain,
      queues: plain.queues.map(queue => ({ ...queue, callback: callbackOf(m) })),
    }),
  };
  const plan = {
    contacts: 1_200_000,
    warmUp: 0,
    twins: [
      longerHandle(1.03),
      acceptShare(m.accept_prob < 0.5 ? 1.1 : 1.05),
      shorter(longerPatience(1.2), 1 / 4),
      shorter(moreAgents(1), 1 / 4),
      shorter(
        otherCallbacks('offered to one more waiting', ({ waitingAtLeast }) => ({
          waitingAtLeast: waitingAtLeast + 1,
        })),
        1 / 4,
      ),
      shorter(
        otherCallbacks('one agent more kept idle', ({ reserve }) => ({ reserve: (reserve ?? 0) + 1 })),
        1 / 4,
      ),
    ],
  };
  const span = steadySpan(model, plan.contacts, 1500);
  return steadyStudy(of, model, span, plan, measure);
}

function callbackOf(m: ValidationCase['model']): CallbackSpec {
  return {
    expectedWaitAbove: 0,
    window: 15 * MINUTE,
    waitingAtLeast: m.offer_when_waiting_calls_at_least,
    between: [],
    accept: m.accept_prob,
    mode: 'trough',
    reserve: m.reserve_idle_agents,
    delay: undefined,
    promiseWindow: 30 * MINUTE,
    dial: 'agentFirst',
    ringTime: undefined,
    noAnswer: 0,
    retryAfter: 10 * MINUTE,
    attempts: 1,
    trunk: -1,
  };
}

function measure(key: string): Measure['of'] {
  const readers: Record<string, Measure['of']> = {
    p_wait: named('waited'),
    mean_queue_live: sums => meanQueue(sums),
    p_abandon_of_all: named('abandonment'),
    callback_share_of_calls: share(row => row[CALLBACK_TAKEN]!, OFFERED),
    mean_callback_backlog: sums => sums.watched('callbacks waiting'),
    mean_callback_wait: share(row => row[CALLBACK_WAIT]! / MINUTE, CALLBACK_REACHED),
    occupancy: sums => occupancy(sums),
  };
  const reader = readers[key];
  if (reader === undefined) throw new Error(`no measure is known for ${key}`);
  return reader;
}
