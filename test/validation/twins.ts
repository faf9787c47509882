import { SECOND } from '../../engine/center/scenario.ts';
import { lawMean, scaleLaw } from '../../engine/random/make-law.ts';
import {
  eachCapacity,
  eachPatience,
  eachTalk,
  eachType,
  mapped,
  plainSkill,
  rateOf,
  withRate,
} from './changes.ts';
import type { Twin } from './study.ts';

/** Handle times longer by a share. */
export function longerHandle(factor: number): Twin {
  return {
    name: `handle time +${Math.round((factor - 1) * 100)} %`,
    change: scenario => eachTalk(scenario, law => scaleLaw(law, factor)),
  };
}

/** What most cases see, and so are long enough to see. */
export const LONGER_HANDLE = longerHandle(1.01);

/** Every handle time its mean. */
export const CONSTANT_HANDLE: Twin = {
  name: 'constant handle time',
  change: scenario => eachTalk(scenario, law => ({ kind: 'deterministic', value: lawMean(law) })),
};

/** Handle times of the same mean, exponential. */
export const EXPONENTIAL_HANDLE: Twin = {
  name: 'exponential handle time',
  change: scenario => eachTalk(scenario, law => ({ kind: 'exponential', mean: lawMean(law) })),
};

export const LAST_COME_FIRST: Twin = {
  name: 'last come first served',
  fault: 'last come first served',
};

/** Contacts at equal distances. */
export const EVEN_ARRIVALS: Twin = {
  name: 'even arrivals',
  change: scenario =>
    eachType(scenario, type => ({
      ...type,
      arrivals: { kind: 'renewal', gap: { kind: 'deterministic', value: 1 / rateOf(type) } },
    })),
};

export const REVERSED_PRIORITY: Twin = {
  name: 'priority reversed',
  change: scenario => ({
    ...eachType(scenario, type => ({ ...type, priority: -type.priority })),
    agentGroups: scenario.agentGroups.map(group => ({
      ...group,
      skills: group.skills.map(skill => ({ ...skill, priority: skill.priority && -skill.priority })),
    })),
  }),
};

/** Groups are tried in the reverse of their order. */
export const REVERSED_GROUPS: Twin = {
  name: 'groups tried in reverse',
  change: scenario => ({
    ...scenario,
    queues: scenario.queues.map(queue => ({
      ...queue,
      routing: { ...queue.routing, order: [...queue.routing.order].reverse() },
    })),
  }),
};

/** One place more in the queue. */
export const ONE_PLACE_MORE: Twin = {
  name: 'one place more in the queue',
  change: scenario => eachCapacity(scenario, capacity => capacity + 1),
};

/** A queue that is full with five. */
export const FIVE_PLACES: Twin = {
  name: 'five places in the queue',
  change: scenario => eachCapacity(scenario, () => 5),
};

/** One agent more, who serves all contact types, in a group of their own. */
export const ANOTHER_GROUP: Twin = {
  name: 'another group',
  change: scenario => ({
    ...scenario,
    agentGroups: [
      ...scenario.agentGroups,
      {
        ...scenario.agentGroups[0]!,
        name: 'another',
        stream: 'another',
        skills: scenario.contactTypes.map((_, contactType) => plainSkill(contactType)),
        staff: { starts: [0], values: [1] },
      },
    ],
  }),
};

/** The first group has so many agents more (fewer, if negative), at all times. */
export function moreAgents(count: number, group = 0): Twin {
  const more = count === 1 ? 'one agent more' : `${count} agents more`;
  const name = count < 0 ? `${-count} agents fewer` : more;
  return {
    name: group === 0 ? name : `${name} in group ${group}`,
    change: scenario => ({
      ...scenario,
      agentGroups: scenario.agentGroups.map((each, g) =>
        g === group ? { ...each, staff: mapped(each.staff, agents => agents + count) } : each,
      ),
    }),
  };
}

/** Everyone's patience longer by a share. */
export function longerPatience(factor: number): Twin {
  return {
    name: `patience +${Math.round((factor - 1) * 100)} %`,
    change: scenario => eachPatience(scenario, law => scaleLaw(law, factor)),
  };
}

/** Everyone's patience exponential, of a mean [s]. */
export function exponentialPatience(mean: number): Twin {
  return {
    name: 'exponential patience',
    change: scenario => eachPatience(scenario, () => ({ kind: 'exponential', mean: mean * SECOND })),
  };
}

/** So many turn round at the door. */
export function balking(share: number): Twin {
  return {
    name: `${Math.round(share * 100)} % balk`,
    change: scenario => eachType(scenario, type => ({ ...type, balk: share })),
  };
}

/** Rates times a factor. */
export function moreArrivals(factor: number): Twin {
  return {
    name: `arrivals +${Math.round((factor - 1) * 100)} %`,
    change: scenario =>
      eachType(scenario, type => ({
        ...type,
        arrivals: withRate(type, rate => mapped(rate, v => v * factor)),
      })),
  };
}

/** Each period has the arrivals of the one before it, the first those of the last. */
export const ARRIVALS_A_PERIOD_LATE: Twin = {
  name: 'arrivals a period late',
  change: scenario =>
    eachType(scenario, type => ({
      ...type,
      arrivals: withRate(type, rate => ({
        starts: rate.starts,
        values: rate.values.map((_, i) => rate.values.at(i - 1)!),
      })),
    })),
};

/** Changes of staff come so much later [µs]. */
export function lateStaff(name: string, delay: number): Twin {
  return {
    name,
    change: scenario => ({
      ...scenario,
      agentGroups: scenario.agentGroups.map(group => ({
        ...group,
        staff: { ...group.staff, starts: group.staff.starts.map(start => (start > 0 ? start + delay : 0)) },
      })),
    }),
  };
}

/** The twin in a run of so much of the length. */
export function shorter(twin: Twin, share: number): Twin {
  return { ...twin, share };
}
