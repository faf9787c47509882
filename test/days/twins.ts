import type { AgentGroupSpec, ContactTypeSpec, Scenario } from '../../engine/center/scenario.ts';

/** A scenario with one thing wrong; the same one where there is nothing of the kind to be wrong. */
type Twin = (scenario: Scenario) => Scenario;

const ofTypes =
  (change: (type: ContactTypeSpec) => Partial<ContactTypeSpec>): Twin =>
  scenario => ({
    ...scenario,
    contactTypes: scenario.contactTypes.map(type => ({ ...type, ...change(type) })),
  });

const ofGroups =
  (change: (group: AgentGroupSpec) => Partial<AgentGroupSpec>): Twin =>
  scenario => ({
    ...scenario,
    agentGroups: scenario.agentGroups.map(group => ({ ...group, ...change(group) })),
  });

/** What a day must notice: each leaves out, or bends a little, one thing that a page of a day can say. */
export const TWINS: Record<string, Twin> = {
  'no wrap-up': ofTypes(() => ({ wrapUp: undefined })),
  'no hold': ofTypes(() => ({ hold: undefined })),
  'no entry delay': ofTypes(() => ({ entryDelay: undefined })),
  'no balking': ofTypes(() => ({ balk: 0 })),
  'no priorities of types': ofTypes(() => ({ priority: 0 })),
  'waits for ever': ofTypes(() => ({ patience: undefined })),
  'patience as at the start of the day': ofTypes(({ patience }) => ({
    patience: patience && { starts: [0], laws: patience.laws.slice(0, 1) },
  })),
  'no priorities of groups': ofGroups(group => ({
    skills: group.skills.map(skill => ({ ...skill, priority: undefined })),
  })),
  'no times of groups': ofGroups(group => ({
    skills: group.skills.map(skill => ({ ...skill, talk: undefined, hold: undefined, wrapUp: undefined })),
  })),
  'no levels': ofGroups(group => ({ skills: group.skills.map(skill => ({ ...skill, level: 1 })) })),
  'staff as at the start of the day': scenario =>
    ofGroups(({ staff }) => {
      const isSteady = staff.starts.every(start => start === 0 || start >= scenario.horizon);
      return isSteady ? {} : { staff: { starts: [0], values: [Math.max(...staff.values)] } };
    })(scenario),
  'no shrinkage': scenario => ({ ...scenario, money: undefined }),
  'no capacity': scenario => ({
    ...scenario,
    queues: scenario.queues.map(queue => ({ ...queue, capacity: Infinity })),
  }),
  'longest idle agent': scenario => ({
    ...scenario,
    queues: scenario.queues.map(queue => ({ ...queue, routing: { agents: 'longestIdle', order: [] } })),
  }),
  'always open': scenario => ({ ...scenario, openings: [] }),
  'no warm-up': scenario => ({ ...scenario, warmUp: 0 }),
  'one interval': scenario => ({ ...scenario, interval: 0 }),
  drained: scenario => ({ ...scenario, end: 'drain' }),
  'clock from the offer': scenario => ({ ...scenario, clock: 'offer' }),
};

/** Bent by one microsecond, so that only equality can notice. */
export const HAIR_TWINS: Record<string, Twin> = {
  'acceptable wait a hair shorter': ofTypes(({ promise }) => ({
    promise: { ...promise, acceptableWait: promise.acceptableWait - 1 },
  })),
  'short threshold a hair shorter': ofTypes(({ promise }) => ({
    promise: { ...promise, shortAbandon: promise.shortAbandon - 1 },
  })),
  'patience a hair shorter': ofTypes(({ patience }) => ({
    patience: patience && {
      ...patience,
      laws: patience.laws.map(law => (law.kind === 'deterministic' ? { ...law, value: law.value - 1 } : law)),
    },
  })),
  'staff changes a hair earlier': ofGroups(({ staff }) => ({
    staff: { ...staff, starts: staff.starts.map(start => Math.max(0, start - 1)) },
  })),
  'closing a hair later': scenario => ({
    ...scenario,
    openings: scenario.openings.map(({ from, to }) => ({ from, to: to + 1 })),
  }),
  'intervals a hair longer': scenario => ({
    ...scenario,
    interval: scenario.interval && scenario.interval + 1,
  }),
  'warm-up a hair longer': scenario => ({ ...scenario, warmUp: scenario.warmUp && scenario.warmUp + 1 }),
};
