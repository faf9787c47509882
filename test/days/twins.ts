import type {
  AgentGroupSpec,
  CallbackSpec,
  ContactTypeSpec,
  QueueSpec,
  Scenario,
} from '../../engine/center/scenario.ts';
import { SECOND } from '../../engine/center/scenario.ts';
import { fixed } from '../support/help-days.ts';

/** A scenario with one thing wrong; the same one where there is nothing of the kind to be wrong. */
type Twin = (scenario: Scenario) => Scenario;

const ofTypes =
  (change: (type: ContactTypeSpec) => Partial<ContactTypeSpec>): Twin =>
  scenario => ({
    ...scenario,
    contactTypes: scenario.contactTypes.map(type => ({ ...type, ...change(type) })),
  });

const ofQueues =
  (change: (queue: QueueSpec) => Partial<QueueSpec>): Twin =>
  scenario => ({ ...scenario, queues: scenario.queues.map(queue => ({ ...queue, ...change(queue) })) });

const ofCallbacks = (change: (callback: CallbackSpec) => Partial<CallbackSpec>): Twin =>
  ofQueues(({ callback }) => ({ callback: callback && { ...callback, ...change(callback) } }));

const ofGroups =
  (change: (group: AgentGroupSpec) => Partial<AgentGroupSpec>): Twin =>
  scenario => ({
    ...scenario,
    agentGroups: scenario.agentGroups.map(group => ({ ...group, ...change(group) })),
  });

/** The same without a part that may be absent. */
function without<Whole extends object>(whole: Whole, part: keyof Whole): Whole {
  const { [part]: _, ...rest } = whole;
  return rest as Whole;
}

const typesWithout =
  (part: keyof ContactTypeSpec): Twin =>
  scenario => ({ ...scenario, contactTypes: scenario.contactTypes.map(type => without(type, part)) });

/** What a day must notice: each leaves out, or bends a little, one thing that a page of a day can say. */
export const TWINS: Record<string, Twin> = {
  'no wrap-up': ofTypes(({ wrapUp }) => ({ wrapUp: wrapUp && fixed(0) })),
  'no hold': ofTypes(({ hold }) => ({ hold: hold && fixed(0) })),
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
  'no lines': ofTypes(() => ({ trunk: -1 })),
  'no menus': ofTypes(() => ({ ivr: -1 })),
  'nobody tries again': ofTypes(() => ({ afterBusy: undefined, afterAbandon: undefined })),
  'nobody comes back': ofTypes(() => ({ repeat: undefined })),
  'nobody is passed on': ofTypes(() => ({ escalate: undefined })),
  'passed on rightly': ofTypes(({ escalate }) => ({ escalate: escalate && { ...escalate, rightly: 1 } })),
  'passed on cold': ofTypes(({ escalate }) => ({ escalate: escalate && { ...escalate, handover: 'cold' } })),
  'nobody asks': ofTypes(({ consult }) => (consult ? { consult: { ...consult, share: 0 } } : {})),
  'nobody is forwarded': typesWithout('forward'),
  'nothing is heard after hours': typesWithout('afterHours'),
  'no callbacks': ofQueues(() => ({ callback: undefined })),
  'no ringing of callbacks': ofCallbacks(() => ({ ringTime: undefined })),
  'every call is taken': ofCallbacks(() => ({ noAnswer: 0 })),
  'the agent is called first': ofCallbacks(() => ({ dial: 'agentFirst' })),
  'calls need no line': ofCallbacks(() => ({ trunk: -1 })),
  'nothing is announced': ofQueues(() => ({ announce: undefined })),
  'first come': ofQueues(({ order }) => (order === undefined ? {} : { order: 'firstCome' })),
  'no ageing': scenario => ({
    ...scenario,
    queues: scenario.queues.map(queue => without(queue, 'ageing')),
  }),
  'no rings': ofQueues(queue => ({ routing: without(queue.routing, 'rings') })),
  'rules that never act': ({ rules, ...rest }) => ({
    ...rest,
    ...(rules && { rules: rules.map(rule => ({ ...rule, limit: -1 })) }),
  }),
  'breaks of a second': ofGroups(group => ({
    shifts: group.shifts.map(shift => ({
      ...shift,
      breaks: shift.breaks.map(one => ({ ...one, length: SECOND })),
    })),
  })),
  'nobody is absent': ofGroups(({ absence }) => ({ absence: absence && { ...absence, share: 0 } })),
  'nobody is called out': ofGroups(({ reserve }) => ({ reserve: reserve && { ...reserve, agents: 0 } })),
  'nobody is late': ofGroups(({ adherence }) => ({
    adherence: adherence && { lateLogIn: fixed(0), lateReturn: undefined },
  })),
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
  'promise of a call a hair shorter': ofCallbacks(({ promiseWindow }) => ({
    promiseWindow: promiseWindow - 1,
  })),
  'window of announcements a hair longer': ofQueues(({ announce }) => ({
    announce: announce && { ...announce, window: announce.window + 1 },
  })),
  'rings a hair later': ofQueues(({ routing }) => ({
    routing: {
      ...routing,
      ...(routing.rings && {
        rings: routing.rings.map(ring => ({ ...ring, after: ring.after && ring.after + 1 })),
      }),
    },
  })),
  'asking given up a hair earlier': ofTypes(({ consult }) =>
    consult ? { consult: { ...consult, giveUpAfter: consult.giveUpAfter - 1 } } : {},
  ),
  'warm-up a hair longer': scenario => ({ ...scenario, warmUp: scenario.warmUp && scenario.warmUp + 1 }),
};
