import type { Scenario } from './scenario.ts';

/** Whether any contact has more to it than talk. Where none has, nothing looks for it: of a thousand types that fills the caches. */
export function hasHoldOrWrapUp({ contactTypes, agentGroups }: Scenario): boolean {
  return [...contactTypes, ...agentGroups.flatMap(({ skills }) => skills)].some(
    ({ hold, wrapUp }) => hold !== undefined || wrapUp !== undefined,
  );
}
