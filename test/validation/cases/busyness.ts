import type { Scenario } from '../../../engine/center/scenario.ts';
import { SECOND } from '../../../engine/center/scenario.ts';
import { ARRIVED } from '../../../engine/measures/cells.ts';
import { type ValidationCase, validationCases } from '../../data/validation/read-cases.ts';
import { type Measure, REPLICATIONS, type Study, type Twin } from '../study.ts';
import type { Sums } from '../sums.ts';
import { moreArrivals } from '../twins.ts';

/** seconds of a day; and days of a replication, each with a factor of its own */
const DAY = 3600;
const DAYS = 500;
const RARE = 'one day in ten thousand million, or fewer: no run sees it';

/** Poisson arrivals under a gamma factor: the law of a day's count. */
export function busyness(): Study[] {
  return validationCases('priority-mg1-misc', 'PG').map(study);
}

function study(of: ValidationCase): Study {
  const { mean_count, alpha } = of.model;
  const readers: Record<string, Measure['of']> = {
    mean: meanCount,
    variance: variance,
    sd: sums => Math.sqrt(variance(sums)),
    index_of_dispersion: sums => variance(sums) / meanCount(sums),
  };
  const starts = Array.from({ length: DAYS }, (_, day) => day * DAY * SECOND);
  return {
    id: of.id,
    title: of.title,
    source: of.source,
    model: {
      unit: 1,
      period: 0,
      types: [
        {
          rates: [mean_count / DAY],
          talk: { kind: 'deterministic', value: 0.001 },
          arrivals: {
            kind: 'poisson',
            rate: { starts: [0], values: [mean_count / DAY / SECOND] },
            busyness: { name: 'day', law: { kind: 'gamma', mean: 1, shape: alpha }, starts, correlation: 0 },
          },
        },
      ],
      groups: [{ agents: [1], skills: [{ type: 0 }] }],
    },
    span: { warmUp: 0, end: DAYS * DAY, interval: DAY },
    replications: REPLICATIONS,
    isDays: true,
    measures: Object.keys(readers).map(key => ({ key, truth: of.expected[key]!, of: readers[key]! })),
    twins: [shapeTwin(0.8), moreArrivals(1.03)],
    omissions: [{ key: 'p_zero', reason: RARE }],
    isLong: false,
  };
}

const days = (sums: Sums) => sums.replications * sums.layout.intervals;
const meanCount = (sums: Sums) => sums.contacts()[ARRIVED]! / days(sums);

/** Variance of a day's count, unbiased. */
function variance(sums: Sums): number {
  const mean = meanCount(sums);
  return (sums.squaredArrivals - days(sums) * mean * mean) / (days(sums) - 1);
}

/** Days differ more: the factor's law has a smaller shape. */
function shapeTwin(factor: number): Twin {
  return {
    name: `shape of the busyness ×${factor}`,
    change: (scenario: Scenario) => ({
      ...scenario,
      contactTypes: scenario.contactTypes.map(type => {
        const { arrivals } = type;
        if (arrivals.kind !== 'poisson' || arrivals.busyness?.law.kind !== 'gamma') return type;
        const law = { ...arrivals.busyness.law, shape: arrivals.busyness.law.shape * factor };
        return { ...type, arrivals: { ...arrivals, busyness: { ...arrivals.busyness, law } } };
      }),
    }),
  };
}
