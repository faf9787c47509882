import { type Scenario, SECOND } from '../../engine/index.ts';
import { duration } from './number.ts';

/** The time that one replication counts, in words. */
export function periodOf({ days, horizon, warmUp }: Scenario): string {
  if (days.length > 0 && warmUp === 0) return days.length === 1 ? '1 day' : `${days.length} days`;
  const counted = duration((horizon - warmUp) / SECOND);
  return warmUp === 0 ? counted : `${counted} after ${duration(warmUp / SECOND)} of warm-up`;
}
