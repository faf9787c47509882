import type {
  AgentGroupSpec,
  ContactTypeSpec,
  EscalationSpec,
  QueueSpec,
  Scenario,
} from '../../engine/center/scenario.ts';
import { BREAK_DUE } from '../../engine/center/timetable.ts';
import type { NaiveCenter } from './naive-center.ts';

/** Faults, each put into the naive center before it runs: a decision taken wrongly, or an event at a wrong time. */
export type Fault = (center: NaiveCenter) => void;

/** The center believes this of its scenario. */
const believes =
  (change: (scenario: Scenario) => Partial<Scenario>): Fault =>
  center => {
    Object.assign(center, { scenario: { ...center.scenario, ...change(center.scenario) } });
  };
const ofQueues = (change: (queue: QueueSpec) => Partial<QueueSpec>): Fault =>
  believes(({ queues }) => ({ queues: queues.map(queue => ({ ...queue, ...change(queue) })) }));
const ofRouting = (change: (routing: QueueSpec['routing']) => Partial<QueueSpec['routing']>): Fault =>
  ofQueues(({ routing }) => ({ routing: { ...routing, ...change(routing) } }));
const ofGroups = (change: (group: AgentGroupSpec) => Partial<AgentGroupSpec>): Fault =>
  believes(({ agentGroups }) => ({
    agentGroups: agentGroups.map(group => ({ ...group, ...change(group) })),
  }));

type Choice = QueueSpec['routing']['agents'];
const choosesLike = (wrong: Choice, right: Choice): Fault =>
  ofRouting(({ agents }) => ({ agents: agents === right ? wrong : agents }));
const withoutSelect = (kind: string): Fault =>
  ofGroups(({ select }) =>
    select?.kind === kind ? { select: { kind: 'longestWait' } } : select ? { select } : {},
  );

/** Events of this phase come so much later [µs]. */
const late =
  (late: string, by: number): Fault =>
  center => {
    const plan = center.events.plan.bind(center.events);
    center.events.plan = (time, phase, happen) => plan(phase === late ? time + by : time, phase, happen);
  };

const OF_CONTACTS: Record<string, Fault> = {
  'last come, first served': center => {
    const wait = center.wait.bind(center);
    center.wait = contact => {
      wait(contact);
      center.waiting[contact.type]!.reverse();
    };
  },
  'abandonments before the end of talk': center => {
    const plan = center.events.plan.bind(center.events);
    center.events.plan = (time, phase, happen) =>
      plan(
        time,
        phase.startsWith('end of ') && phase !== 'end of the horizon' ? 'routing rule' : phase,
        happen,
      );
  },
  'callbacks a second late': late('callback due', 1e6),
  'redials a second late': late('redial', 1e6),
  'transfers that keep their old times': center => {
    center.become = (contact, type) => {
      contact.type = type;
    };
  },
  'lines that are never free again': center => {
    center.freeLine = () => {};
  },
  'announcements that nobody hears': center => {
    center.callbacks.leavesAtAnnouncement = () => false;
  },
};

const OF_ROUTING: Record<string, Fault> = {
  'the agent who came free last': center => {
    const { becomeReady } = center.staff;
    center.staff.becomeReady = agent => {
      becomeReady.call(center.staff, agent);
      agent.readyOrder *= -1;
    };
  },
  'ordered groups out of order': ofRouting(({ order }) => ({ order: [...order].reverse() })),
  'fewest skills like longest idle': choosesLike('longestIdle', 'fewestSkills'),
  'by level like longest idle': choosesLike('longestIdle', 'byLevel'),
  'round robin like longest idle': choosesLike('longestIdle', 'roundRobin'),
  'least occupied like longest idle': choosesLike('longestIdle', 'leastOccupied'),
  'random like proportional': choosesLike('proportional', 'random'),
  'proportional like random': choosesLike('random', 'proportional'),
  'no weight on waits': withoutSelect('weightedWait'),
  'no longest queue first': withoutSelect('longestQueue'),
  'no nearest promise first': withoutSelect('nearestPromise'),
  'no ratio of queues': withoutSelect('queueRatio'),
  'no longest delay first': withoutSelect('expectedDelay'),
  'no ageing': ofQueues(() => ({ ageing: 0 })),
  'rings that are all open': ofRouting(({ rings }) =>
    rings ? { rings: rings.map(ring => ({ ...ring, after: 0 })) } : {},
  ),
  'rings that stay shut where nobody is at work': ofRouting(() => ({ skipUnstaffed: false })),
  'no reserves': ofGroups(({ skills }) => ({ skills: skills.map(skill => ({ ...skill, reserve: 0 })) })),
  'a skill that is always lent': center => {
    center.rules.lent = () => 100;
  },
  'a priority that nobody raises': center => {
    center.rules.raised = () => 0;
  },
  'a ring that no rule opens': center => {
    center.rules.opens = () => false;
  },
  'agents who stand ready while others are lent, widened or gone': center => {
    center.giving.settle = () => {};
  },
  'looks at rules a second late': late('routing rule', 1e6),
  'answers that no rule sees': center => {
    const { noteEnd } = center.rules;
    center.rules.noteEnd = (contact, isAnswer) => !isAnswer && noteEnd.call(center.rules, contact, isAnswer);
  },
};

const OF_PEOPLE: Record<string, Fault> = {
  'changes of staff a microsecond late': late('change of staff', 1),
  'breaks that nobody takes': center => {
    const { lines } = center.people;
    lines.splice(0, lines.length, ...lines.filter(line => line.action !== BREAK_DUE));
  },
  'breaks that nobody overruns': center => {
    for (const line of center.people.lines) line.late = 0;
  },
  'agents who go in the middle of what waits at close': center => {
    center.staff.mustStay = () => false;
  },
  'nobody absent on the staff profile': center => {
    Object.assign(center.drawn.attendance, {
      profiles: center.scenario.agentGroups.map(group => group.staff),
    });
  },
};

const ofTypes = (change: (type: ContactTypeSpec) => Partial<ContactTypeSpec>): Fault =>
  believes(({ contactTypes }) => ({
    contactTypes: contactTypes.map(type => ({ ...type, ...change(type) })),
  }));
const ofEscalation = (change: Partial<EscalationSpec>): Fault =>
  ofTypes(({ escalate }) => ({ escalate: escalate && { ...escalate, ...change } }));

const OF_HELP: Record<string, Fault> = {
  'as many people outside as are needed': believes(({ outside }) => ({
    ...(outside && { outside: outside.map(one => ({ ...one, persons: 100 })) }),
  })),
  'people outside who are there at all hours': believes(({ outside }) => ({
    ...(outside && { outside: outside.map(one => ({ ...one, available: [] })) }),
  })),
  'messages in place of the queue': ofTypes(({ forward }) =>
    forward ? { forward: { ...forward, otherwise: 'message' } } : {},
  ),
  'messages that nobody calls back': center => {
    center.callbacks.promise = () => false;
  },
  'doors that are never closed': center => {
    center.isClosed = () => false;
  },
  'agents who ask nobody': center => {
    center.consults.begins = () => false;
  },
  'questions that are given up a second late': ofTypes(({ consult }) =>
    consult ? { consult: { ...consult, giveUpAfter: consult.giveUpAfter + 1e6 } } : {},
  ),
  'questions that take a place in the queue': center => {
    const lengthOf = center.lengthOf.bind(center);
    center.lengthOf = queue => lengthOf(queue);
  },
  'transfers at all hours': ofEscalation({ during: [] }),
  'transfers that are always resolved at other hours': ofEscalation({ otherwise: { kind: 'resolve' } }),
  'agents who are not kept from calling': ofQueues(({ callback }) => ({
    callback: callback && { ...callback, reserve: 0 },
  })),
  'first come, first served everywhere': ofQueues(() => ({ order: 'firstCome' })),
};

export const FAULTS: Record<string, Fault> = { ...OF_CONTACTS, ...OF_ROUTING, ...OF_PEOPLE, ...OF_HELP };
