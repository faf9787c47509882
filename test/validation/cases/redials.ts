import { type ContactTypeSpec, type Scenario, SECOND } from '../../../engine/center/scenario.ts';
import { ARRIVED, RETURNED, SERVED_ELSEWHERE } from '../../../engine/measures/cells.ts';
import { handled } from '../../../engine/measures/contact-measures.ts';
import { type ValidationCase, validationCases } from '../../data/validation/read-cases.ts';
import { laterRedials, redialShare } from '../feature-twins.ts';
import type { Model } from '../model.ts';
import type { Measure, Study } from '../study.ts';
import { meanQueue, occupancy, type Sums } from '../sums.ts';
import { longerHandle, longerPatience, moreAgents, moreArrivals, shorter } from '../twins.ts';
import { abandonRedials, busyRedials } from './chains.ts';
import { named, share } from './measure-keys.ts';
import { inParts, steadySpan, steadyStudy } from './single-queue.ts';

const MINUTE = 60;
/** [min]; the chains forget slowly */
const WARM_UP: Record<string, number> = { RT1: 4000, RT3: 800 };

/** Callers who try again. */
export function redials(): Study[] {
  return validationCases('retrial', 'RT').map(of =>
    of.model.retry_prob_blocked === undefined ? afterAbandoning(of) : afterBusyTone(of),
  );
}

function afterBusyTone(of: ValidationCase): Study {
  const { lam, mu, agents, retry_rate, retry_prob_blocked } = of.model;
  const model: Model = {
    unit: MINUTE,
    period: 0,
    types: [{ rates: [lam], talk: { kind: 'exponential', mean: 1 / mu } }],
    groups: [{ agents: [agents], skills: [{ type: 0 }] }],
    capacity: 0,
    features: withRedials({ afterBusy: redial(retry_prob_blocked, 1 / retry_rate) }),
  };
  const plan = {
    contacts: 800_000,
    warmUp: 0,
    twins: [longerHandle(1.05), laterRedials(1.1), moreArrivals(1.05)],
  };
  const rates = { agents, arrivals: lam, service: mu, abandonment: 0 };
  return {
    ...steadyStudy(of, model, steadySpan(model, plan.contacts, WARM_UP[of.id] ?? 2500), plan, measure),
    chain: busyRedials(rates, retry_rate, 80),
  };
}

function afterAbandoning(of: ValidationCase): Study {
  const m = of.model;
  const model: Model = {
    unit: MINUTE,
    period: 0,
    types: [
      {
        rates: [m.fresh_calls_per_min],
        talk: { kind: 'exponential', mean: m.aht_min },
        patience: { kind: 'exponential', mean: m.mean_patience_min },
      },
    ],
    groups: [{ agents: [m.agents], skills: [{ type: 0 }] }],
    capacity: m.lines - m.agents,
    features: withRedials({
      afterAbandon: redial(m.redial_prob_after_abandon, m.mean_time_to_redial_min),
    }),
  };
  const plan = {
    contacts: 800_000,
    warmUp: 0,
    twins: [
      longerHandle(1.03),
      redialShare(0.8),
      laterRedials(1.1),
      shorter(longerPatience(1.2), 1 / 4),
      shorter(moreAgents(1), 1 / 4),
    ],
  };
  const span = inParts(steadySpan(model, plan.contacts, WARM_UP[of.id] ?? 2500));
  return {
    ...steadyStudy(of, model, span, plan, measure),
    chain: abandonRedials(ratesOf(of), { inside: m.agents + 25, orbit: 90 }),
  };
}

/** What the chain of a case is made of. */
export function ratesOf({ model: m }: ValidationCase) {
  return {
    agents: m.agents as number,
    arrivals: m.fresh_calls_per_min as number,
    service: 1 / m.aht_min,
    abandonment: 1 / m.mean_patience_min,
    share: m.redial_prob_after_abandon as number,
    returning: 1 / m.mean_time_to_redial_min,
  };
}

/** As often as it takes, with fresh patience and talk. */
function redial(share: number, mean: number): ContactTypeSpec['afterBusy'] {
  const delay = { kind: 'exponential', mean: mean * MINUTE * SECOND } as const;
  return { share, delay, attempts: Number.POSITIVE_INFINITY, redrawn: true };
}

function withRedials(spec: Pick<Partial<ContactTypeSpec>, 'afterBusy' | 'afterAbandon'>) {
  return (plain: Scenario): Scenario => ({
    ...plain,
    contactTypes: plain.contactTypes.map(type => ({ ...type, ...spec })),
  });
}

function measure(key: string): Measure['of'] {
  const readers: Record<string, Measure['of']> = {
    mean_orbit: sums => sums.watched('between attempts'),
    mean_queue: sums => meanQueue(sums),
    occupancy: sums => occupancy(sums),
    p_busy: sums => occupancy(sums),
    attempt_rate: sums => (sums.contacts()[ARRIVED]! / sums.window()) * MINUTE,
    redial_share_of_attempts: share(row => row[RETURNED]!, ARRIVED),
    p_all_agents_busy: sums => sums.watched('all agents busy'),
    abandon_per_attempt: named('abandonment'),
    eventually_served_fraction: finallyServed,
  };
  const reader = readers[key];
  if (reader === undefined) throw new Error(`no measure is known for ${key}`);
  return reader;
}

/** Of the customers who first tried in any part but the last. */
function finallyServed(sums: Sums): number {
  const { row } = sums.contactsBeforeLast();
  const served = handled(row) + row[SERVED_ELSEWHERE]!;
  return served / (row[ARRIVED]! - row[RETURNED]!);
}
