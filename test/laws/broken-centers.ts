import * as event from '../../engine/center/events.ts';
import type { Scenario } from '../../engine/center/scenario.ts';
import { Simulation } from '../../engine/center/simulation.ts';
import { skillOf } from '../../engine/center/tables.ts';
import { EventHeap } from '../../engine/kernel/event-heap.ts';
import type { EventList } from '../../engine/kernel/event-list.ts';
import { Trace } from '../../engine/measures/trace.ts';
import { keepRows, type LogRow } from '../support/event-log.ts';

/** Private fields of the center that a fault is put into. */
interface Insides {
  agentSelection: { selectAgent(line: number): number };
  contactSelection: { selectLine(group: number): number };
  capacity: Float64Array;
}

/** A fault, put into a simulation before it runs. */
type Fault = (simulation: Simulation, insides: Insides, scenario: Scenario) => void;

/** A list whose insertions are bent. */
function bentList(bend: (list: EventList, phase: number, what: number) => number): EventList {
  const list = new EventHeap();
  const insert = list.insert.bind(list);
  list.insert = (phase, what) => insert(bend(list, phase, what), what);
  return list;
}

const kindOf = (what: number) => what & event.KIND_MASK;

/** What may be wrong in an event list. */
export const BROKEN_LISTS: Record<string, () => EventList> = {
  'phases the wrong way round': () => bentList((_, phase) => 10 - phase),
  'patience a second too long': () =>
    bentList((list, phase, what) => {
      if (kindOf(what) === event.ABANDON) list.clock[1]! += 1e6;
      return phase;
    }),
  'timers that are never called off': () => {
    const list = new EventHeap();
    list.cancel = () => {};
    return list;
  },
};

/** What may be wrong in a center. */
export const BROKEN_CENTERS: Record<string, Fault> = {
  'last come, first served': simulation => {
    const { lines, contacts } = simulation.watched;
    const join = lines.join.bind(lines);
    const { head } = lines;
    const putFirst = (contact: number) => {
      const line = contacts.ints[contact * 16 + 1]!;
      const waiting: number[] = [];
      for (let c = head[line]!; c >= 0; c = contacts.ints[c * 16 + 2]!) waiting.push(c);
      for (const c of waiting) lines.leave(c);
      for (const c of [contact, ...waiting]) join(c);
    };
    Object.assign(lines, { join: putFirst });
  },
  'the type declared last first': (simulation, insides, { agentGroups }) => {
    insides.contactSelection = {
      selectLine: group =>
        Math.max(
          -1,
          ...agentGroups[group]!.skills.map(s => s.contactType).filter(
            t => simulation.watched.lines.head[t]! >= 0,
          ),
        ),
    };
  },
  'agents who come free rest': (_, insides) => {
    insides.contactSelection = { selectLine: () => -1 };
  },
  'agents who are free go unseen': (_, insides) => {
    insides.agentSelection = { selectAgent: () => -1 };
  },
  'the group declared last first': (simulation, insides, { agentGroups }) => {
    const { agents, skills } = simulation.watched;
    insides.agentSelection = {
      selectAgent: line =>
        Math.max(
          -1,
          ...agentGroups.map((_, g) => (skillOf(skills, g, line) >= 0 ? agents.idleHead[g]! : -1)),
        ),
    };
  },
  'anybody serves anything': (simulation, insides) => {
    insides.agentSelection = { selectAgent: () => Math.max(...simulation.watched.agents.idleHead) };
  },
  'queues without end': (_, insides) => {
    insides.capacity.fill(Infinity);
  },
  'a place too few': (_, { capacity }) => {
    for (let queue = 0; queue < capacity.length; queue++) capacity[queue]! -= 1;
  },
  'shifts that never end': simulation => {
    const { schedules } = simulation.center.parts;
    const count = schedules.count.bind(schedules);
    schedules.count = group => Math.max(count(group), simulation.watched.agents.target[group]!);
  },
};

/** The log of a run with a fault in it, as far as it gets. */
export function brokenLog(scenario: Scenario, fault: Fault, list: EventList = new EventHeap()): LogRow[] {
  const rows: LogRow[] = [];
  let trace: Trace | undefined;
  const few = { ...scenario, limits: { events: 2_000, contacts: 1_000 } };
  const simulation = new Simulation(
    few,
    '1',
    0,
    watched => {
      trace = new Trace(watched, keepRows(rows));
      return trace;
    },
    list,
  );
  simulation.model = trace!.follow(simulation.center);
  fault(simulation, simulation.center as unknown as Insides, scenario);
  try {
    simulation.run();
  } catch {
    // a fault may well end in one; the log up to it is what counts
  }
  trace!.flush();
  return rows;
}
