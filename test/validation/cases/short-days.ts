import { SECOND } from '../../../engine/center/scenario.ts';
import { ARRIVED, BLOCKED, IN_TIME, WAIT_ABANDONED, WAIT_HANDLED } from '../../../engine/measures/cells.ts';
import { abandoned, handled } from '../../../engine/measures/contact-measures.ts';
import { type ValidationCase, validationCases } from '../../data/validation/read-cases.ts';
import type { Measure, Study } from '../study.ts';
import { meanBusy, type Sums } from '../sums.ts';
import {
  exponentialPatience,
  FIVE_PLACES,
  LONGER_HANDLE,
  moreAgents,
  moreArrivals,
  shorter,
} from '../twins.ts';
import { serviceLevel, share } from './measure-keys.ts';

type DayCase = ValidationCase & { expected_total: Record<string, number> };

/** Two examples of the library ContactCenters: days that start empty, and finish whoever is inside. */
export function shortDays(): Study[] {
  return (validationCases('timevarying', 'CC') as DayCase[]).map(shortDay);
}

function shortDay(of: DayCase): Study {
  const { calls_per_min, mean_service_min, agents, day_min, mean_patience_min } = of.model;
  const patience = mean_patience_min as number | null;
  const perDay = (count: (row: Float64Array) => number) => (sums: Sums) =>
    count(sums.contacts()) / sums.replications;
  const readers: Record<string, Measure['of']> = {
    arrivals: perDay(row => row[ARRIVED]!),
    answered_within_20s: perDay(row => row[IN_TIME]!),
    served: perDay(handled),
    abandoned: perDay(abandoned),
    blocked: perDay(row => row[BLOCKED]!),
    sl_over_served: serviceLevel('ofHandled'),
    sl_way4: serviceLevel('earlyAbandonsExcluded'),
    occupancy_during_8h: sums => meanBusy(sums) / agents,
    total_wait_all_calls_s: perDay(row => (row[WAIT_HANDLED]! + row[WAIT_ABANDONED]!) / SECOND),
    asa_s: share(row => row[WAIT_HANDLED]! / SECOND, handled),
  };
  return {
    id: of.id,
    title: of.title,
    source: of.source,
    model: {
      unit: 60,
      period: 0,
      types: [
        {
          rates: [calls_per_min],
          talk: { kind: 'exponential', mean: mean_service_min },
          ...(patience !== null && { patience: { kind: 'exponential', mean: patience } as const }),
          acceptableWait: of.model.awt_s / 60,
        },
      ],
      groups: [{ agents: [agents], skills: [{ type: 0 }] }],
    },
    span: { warmUp: 0, end: day_min, interval: 0 },
    replications: 2000,
    isDays: true,
    measures: Object.entries(of.expected_total).map(([key, truth]) => ({
      key,
      truth,
      of: readers[key]!,
    })),
    twins: [
      LONGER_HANDLE,
      shorter(moreAgents(1), 1 / 4),
      shorter(moreArrivals(1.03), 1 / 4),
      shorter(FIVE_PLACES, 1 / 10),
      ...(patience === null ? [shorter(exponentialPatience(600), 1 / 20)] : []),
    ],
    omissions: [],
    isLong: false,
  };
}
