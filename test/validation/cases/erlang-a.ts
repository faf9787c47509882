import { type ValidationCase, validationCases } from '../../data/validation/read-cases.ts';
import type { Study } from '../study.ts';
import {
  LAST_COME_FIRST,
  LONGER_HANDLE,
  longerPatience,
  moreAgents,
  moreArrivals,
  shorter,
} from '../twins.ts';
import { singleQueueStudy } from './single-queue.ts';

const OMIT = {
  mean_offered_wait: 'the wait of a customer with endless patience, of whom there is none',
};

/** M/M/n+M. */
export function erlangA(): Study[] {
  return validationCases('erlang', 'EA').map(study);
}

function study(of: ValidationCase): Study {
  const { agents, calls_per_hour, aht_s, mean_patience_s, thresholds_s, short_abandon_s } = of.model;
  const isLarge = agents >= 500;
  const queue = {
    agents,
    rate: calls_per_hour / 3600,
    talk: { kind: 'exponential', mean: aht_s } as const,
    patience: { kind: 'exponential', mean: mean_patience_s } as const,
    thresholds: [...thresholds_s, short_abandon_s],
    shortAbandon: short_abandon_s,
  };
  return singleQueueStudy(of, queue, aht_s, {
    contacts: of.id === 'EA1' ? 4_000_000 : 2_500_000,
    warmUp: of.id === 'EA13' ? 160 : 80,
    twins: [
      LONGER_HANDLE,
      shorter(longerPatience(isLarge ? 2 : 1.2), agents < 10 ? 1 / 4 : 1 / 2),
      shorter(LAST_COME_FIRST, 1 / 4),
      shorter(moreAgents(isLarge ? 15 : 1), agents > 10 ? 1 / 4 : 1 / 8),
      shorter(moreArrivals(1.03), 1 / 6),
    ],
    omit: OMIT,
    isLong: isLarge,
  });
}
