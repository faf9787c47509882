import { type BusynessSpec, type Scenario, SECOND } from '../../../engine/center/scenario.ts';
import {
  ABANDONED_EARLY,
  ABANDONED_SHORT,
  ARRIVED,
  IN_TIME,
  RETURNED,
  SKILL_HANDLE_TIME,
  WAIT_ABANDONED,
  WAIT_HANDLED,
} from '../../../engine/measures/cells.ts';
import { abandoned, handled } from '../../../engine/measures/contact-measures.ts';
import { type ValidationCase, validationCases } from '../../data/validation/read-cases.ts';
import { moreLines, redialShare } from '../feature-twins.ts';
import type { Model } from '../model.ts';
import type { Measure, Study } from '../study.ts';
import type { Sums } from '../sums.ts';
import { longerHandle, moreAgents, moreArrivals, shorter } from '../twins.ts';

const MINUTE = 60;
const HOUR = 3600;
const OPEN_DAYS = 5;
const WEEKS = 400;
const DAYS = 1200;

const ACCUMULATED =
  'the wait is added up over the attempts of a customer there, and is that of one attempt here (rule M3)';

const NEVER_FULL =
  'with 18 agents, 40 lines are full when 22 wait: once in a thousand years if patience is 2 min; what is counted there is something else';

/** What others simulated and published with intervals: both errors count. */
export function published(): Study[] {
  return validationCases('published-contactcenters', 'CC').map(of =>
    of.id === 'CC_Bilingual' ? bilingual(of) : busyDay(of),
  );
}

/**
 * Two languages. A replication is one of the five days of a week, for they share nothing: a redial that would
 * fall after closing never starts, as there.
 */
function bilingual(of: ValidationCase): Study {
  const m = of.model;
  const perDay = (value: (row: Float64Array) => number) => (sums: Sums) =>
    (value(sums.contacts()) / sums.replications) * OPEN_DAYS;
  // there, work that goes on after closing counts above the line, and time open below it
  const occupancy = (group: number) => (sums: Sums) => {
    const open = m.agents[group] * m.hours * HOUR * sums.replications;
    return (sums.skills(SKILL_HANDLE_TIME, [0, 1], [group]) / SECOND / open) * 100;
  };
  return {
    ...daysOf(of, bilingualModel(m), OPEN_DAYS * WEEKS, {
      arrivals_all: perDay(row => row[ARRIVED]!),
      retrials_all: perDay(row => row[RETURNED]!),
      served_all: perDay(handled),
      abandoned_all: perDay(abandoned),
      occupancy_pct_english: occupancy(0),
      occupancy_pct_spanish: occupancy(1),
      occupancy_pct_bilingual: occupancy(2),
    }),
    span: { warmUp: 0, end: m.hours * HOUR, interval: 0 },
    twins: [
      shorter(longerHandle(1.03), 1 / 2),
      shorter(redialShare(0.8), 1 / 2),
      shorter(moreArrivals(1.03), 1 / 2),
      shorter(moreLines(-22), 1 / 2),
      shorter(GROUPS_IN_ORDER, 1 / 4),
    ],
    omissions: [
      { key: 'disconnected_all', reason: NEVER_FULL },
      { key: 'in_target_all', reason: ACCUMULATED },
      { key: 'sl_pct_all', reason: ACCUMULATED },
    ],
  };
}

function bilingualModel(m: ValidationCase['model']): Model {
  const [first, rest] = m.calls_per_hour;
  return {
    unit: 1,
    period: HOUR,
    types: m.service_min.map(([low, high]: [number, number]) => ({
      rates: [first / HOUR, rest / HOUR],
      talk: { kind: 'uniform', low: low * MINUTE, high: high * MINUTE },
      patience: { kind: 'exponential', mean: m.patience_mean_min * MINUTE },
      acceptableWait: m.awt_s,
    })),
    groups: m.agents.map((agents: number, g: number) => ({
      agents: [agents],
      skills: g < 2 ? [{ type: g }] : [{ type: 0 }, { type: 1 }],
    })),
    features: plain => ({
      ...plain,
      trunks: [{ name: 'lines', capacity: m.lines }],
      queues: plain.queues.map(queue => ({ ...queue, routing: { agents: 'proportional', order: [] } })),
      contactTypes: plain.contactTypes.map(type => ({
        ...type,
        trunk: 0,
        afterAbandon: {
          share: m.retry_prob_after_abandon,
          delay: { kind: 'deterministic', value: m.retry_delay_min * MINUTE * SECOND },
          attempts: Number.POSITIVE_INFINITY,
          redrawn: false,
        },
      })),
    }),
  };
}

/** The agents of one language are asked before those of both. */
const GROUPS_IN_ORDER = {
  name: 'groups asked in order',
  change: (scenario: Scenario): Scenario => ({
    ...scenario,
    queues: scenario.queues.map(queue => ({
      ...queue,
      routing: { agents: 'orderedGroups', order: [0, 1, 2] },
    })),
  }),
};

/** A day whose calls are all more or all fewer, by one gamma factor. */
function busyDay(of: ValidationCase): Study {
  const m = of.model;
  const busyness: BusynessSpec = {
    name: 'day',
    law: { kind: 'gamma', mean: 1, shape: m.busyness_shape },
    starts: [0],
    correlation: 0,
  };
  const rates: number[] = m.calls_per_hour.map((calls: number) => calls / HOUR);
  const starts = rates.map((_, i) => i * HOUR * SECOND);
  const model: Model = {
    unit: 1,
    period: HOUR,
    types: [
      {
        rates,
        arrivals: {
          kind: 'poisson',
          rate: { starts, values: rates.map(rate => rate / SECOND) },
          busyness,
        },
        talk: { kind: 'exponential', mean: m.service_s },
        patience: { kind: 'exponential', mean: m.patience_s },
        balk: m.balk,
        acceptableWait: m.awt_s,
      },
    ],
    groups: [{ agents: m.staff, skills: [{ type: 0 }] }],
  };
  const ofCalls = (value: (row: Float64Array) => number) => (sums: Sums) =>
    value(sums.contacts()) / sums.replications / m.expected_calls;
  return {
    ...daysOf(of, model, DAYS, {
      arrivals: sums => sums.contacts()[ARRIVED]! / sums.replications,
      wait_s: ofCalls(row => (row[WAIT_HANDLED]! + row[WAIT_ABANDONED]!) / SECOND),
      good: ofCalls(row => row[IN_TIME]! + row[ABANDONED_SHORT]! + row[ABANDONED_EARLY]!),
      lost: ofCalls(abandoned),
    }),
    span: { warmUp: 0, end: rates.length * HOUR, interval: 0 },
    twins: [
      shorter(longerHandle(1.2), 1 / 2),
      shorter(moreArrivals(1.2), 1 / 2),
      shorter(moreAgents(-2), 1 / 2),
    ],
  };
}

function daysOf(
  of: ValidationCase,
  model: Model,
  replications: number,
  readers: Record<string, Measure['of']>,
): Omit<Study, 'span' | 'twins'> {
  const errors = of.standard_errors!;
  return {
    id: of.id,
    title: of.title,
    source: of.source,
    model,
    replications,
    isDays: true,
    measures: Object.entries(readers).map(([key, reader]) => ({
      key,
      truth: of.expected[key]!,
      truthError: errors[key]!,
      of: reader,
    })),
    omissions: [],
    isLong: false,
  };
}
