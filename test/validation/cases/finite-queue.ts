import { type ValidationCase, validationCases } from '../../data/validation/read-cases.ts';
import type { Study } from '../study.ts';
import {
  LAST_COME_FIRST,
  LONGER_HANDLE,
  longerPatience,
  moreAgents,
  ONE_PLACE_MORE,
  shorter,
} from '../twins.ts';
import { singleQueueStudy } from './single-queue.ts';

const EMPTY = { p_empty: 'no measure says for which share of the time a center is empty' };
const RARE = { p_block: 'one contact in three thousand million: no run sees it' };

/** M/M/n/K+M: a limited number of lines. */
export function finiteQueue(): Study[] {
  return validationCases('erlang', 'EK').map(study);
}

function study(of: ValidationCase): Study {
  const { agents, lines, calls_per_hour, aht_s, mean_patience_s } = of.model;
  const queue = {
    agents,
    rate: calls_per_hour / 3600,
    talk: { kind: 'exponential', mean: aht_s } as const,
    patience: { kind: 'exponential', mean: mean_patience_s } as const,
    capacity: lines - agents,
  };
  return singleQueueStudy(of, queue, aht_s, {
    contacts: of.id === 'EK5' ? 3_500_000 : 2_500_000,
    warmUp: 60,
    twins: [
      LONGER_HANDLE,
      shorter(longerPatience(1.2), 1 / 2),
      shorter(LAST_COME_FIRST, 1 / 4),
      ...(of.id === 'EK3' ? [] : [shorter(ONE_PLACE_MORE, 1 / 8)]),
      shorter(moreAgents(1), 1 / 8),
    ],
    omit: of.id === 'EK3' ? { ...EMPTY, ...RARE } : EMPTY,
  });
}
