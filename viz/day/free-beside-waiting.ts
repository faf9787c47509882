import type { Scenario } from '../../engine/index.ts';
import type { FloorState } from './floor-state.ts';

/**
 * Looks for a free agent beside a waiting contact that it could serve. It is asked between instants, when all that
 * belongs to one of them has happened.
 */
export class FreeBesideWaiting {
  /** only where nothing may hold a contact back: no rings, rules, reserves or skills that are lent */
  readonly applies: boolean;
  /** by contact type: groups that can serve it */
  private readonly groupsOf: readonly (readonly number[])[];

  constructor({ contactTypes, agentGroups, queues, rules }: Scenario) {
    const skills = agentGroups.flatMap(group => group.skills);
    this.applies =
      (rules ?? []).length === 0 &&
      queues.every(({ routing }) => (routing.rings ?? []).length === 0) &&
      skills.every(skill => (skill.reserve ?? 0) === 0 && skill.lent !== true);
    this.groupsOf = contactTypes.map((_, type) =>
      agentGroups.flatMap((group, g) => (group.skills.some(skill => skill.contactType === type) ? [g] : [])),
    );
  }

  /** Whether the law is broken on this floor. */
  isBroken(floor: FloorState): boolean {
    if (!this.applies || floor.waiting === 0 || floor.inState[1] === 0) return false;
    for (let type = 0; type < this.groupsOf.length; type++) {
      if (floor.length[type] === 0) continue;
      for (const group of this.groupsOf[type]!) if (floor.freeIn[group]! > 0) return true;
    }
    return false;
  }
}
