import { type ValidationCase, validationCases } from '../../data/validation/read-cases.ts';
import type { Study } from '../study.ts';
import { LAST_COME_FIRST, LONGER_HANDLE, moreAgents, moreArrivals, shorter } from '../twins.ts';
import { singleQueueStudy } from './single-queue.ts';

const OMIT = {
  p_block_erlang_b: 'belongs to the same center without a queue, which EB covers',
};

const CONTACTS: Record<string, number> = { EC3: 3_500_000, EC8: 3_000_000, EC16: 8_000_000 };
/** in mean handle times, where the usual number would not do */
const WARM_UP: Record<string, number> = {
  EC2: 400,
  EC8: 140,
  EC10: 320,
  EC11: 160,
  EC12: 1000,
  EC14: 250,
  EC16: 600,
};

/** M/M/n: everyone waits for an agent. */
export function erlangC(): Study[] {
  return validationCases('erlang', 'EC').map(study);
}

function study(of: ValidationCase): Study {
  const { agents, calls, per_seconds, aht_s, thresholds_s } = of.model;
  // the unit of EC11 is a year, that of EC10 a minute: long enough that microseconds do not matter
  const unit = aht_s < 10 ? 60_000 / aht_s : 1;
  const queue = {
    agents,
    rate: calls / per_seconds,
    talk: { kind: 'exponential', mean: aht_s } as const,
    thresholds: thresholds_s,
    unit,
  };
  return singleQueueStudy(of, queue, aht_s, {
    contacts: CONTACTS[of.id] ?? 2_500_000,
    warmUp: WARM_UP[of.id] ?? 80,
    twins: [
      LONGER_HANDLE,
      ...(thresholds_s.length > 0 ? [shorter(LAST_COME_FIRST, 1 / 8)] : []),
      shorter(moreAgents(Math.ceil(agents / 9)), 1 / 4),
      shorter(moreArrivals(1.03), 1 / 8),
    ],
    omit: OMIT,
    isLong: of.id === 'EC16',
  });
}
