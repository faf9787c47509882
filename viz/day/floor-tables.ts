import { agentNames, type Scenario } from '../../engine/index.ts';
import { AGENT_STATES } from './floor-view.ts';

const BREAK = AGENT_STATES.indexOf('break');
const TRAINING = AGENT_STATES.indexOf('training');

/** What a fold looks up in a scenario, as flat arrays. */
export interface FloorTables {
  types: number;
  queues: number;
  agents: number;
  /** by type */
  queueOf: Int32Array;
  priority: Float64Array;
  trunkOf: Int32Array;
  /** 1: who enters while the center is closed hears so */
  hearsClosed: Uint8Array;
  /** by queue */
  typesOf: readonly (readonly number[])[];
  lastCome: Uint8Array;
  ageing: Float64Array;
  /** the trunk of calls back; −1: none is needed */
  callbackTrunk: Int32Array;
  capacity: Float64Array;
  openings: Scenario['openings'];
  /** the clock of waiting starts at the entry (rule M4) */
  fromEntry: boolean;
  groupOf: Int32Array;
  /** breaks of each agent in their order: due at, and the state; those of agent k are firstBreak[k] … firstBreak[k + 1] − 1 */
  firstBreak: Int32Array;
  breakAt: Float64Array;
  breakState: Uint8Array;
  rules: number;
}

export function floorTables(scenario: Scenario): FloorTables {
  const { contactTypes, queues, agentGroups } = scenario;
  return {
    types: contactTypes.length,
    queues: queues.length,
    queueOf: Int32Array.from(contactTypes, type => type.queue),
    priority: Float64Array.from(contactTypes, type => type.priority),
    trunkOf: Int32Array.from(contactTypes, type => type.trunk),
    hearsClosed: Uint8Array.from(contactTypes, type => (type.afterHours === undefined ? 0 : 1)),
    typesOf: queues.map((_, q) => contactTypes.flatMap((type, t) => (type.queue === q ? [t] : []))),
    lastCome: Uint8Array.from(queues, queue => (queue.order === 'lastCome' ? 1 : 0)),
    ageing: Float64Array.from(queues, queue => queue.ageing ?? 0),
    callbackTrunk: Int32Array.from(queues, queue => queue.callback?.trunk ?? -1),
    capacity: Float64Array.from(scenario.trunks, trunk => trunk.capacity),
    openings: scenario.openings,
    fromEntry: scenario.clock === 'entry',
    rules: (scenario.rules ?? []).length,
    ...agentTables(agentGroups),
  };
}

function agentTables(groups: Scenario['agentGroups']) {
  const groupOf: number[] = [];
  const firstBreak: number[] = [];
  const breakAt: number[] = [];
  const breakState: number[] = [];
  groups.forEach((group, g) => {
    const named = new Set(group.shifts.map(shift => shift.agent)).size + (group.reserve?.agents ?? 0);
    const names = agentNames(group);
    names.forEach((name, k) => {
      groupOf.push(g);
      firstBreak.push(breakAt.length);
      if (k < names.length - named) return;
      for (const shift of group.shifts)
        if (shift.agent === name)
          for (const { from, activity } of shift.breaks) {
            breakAt.push(from);
            breakState.push(activity === 'training' || activity === 'meeting' ? TRAINING : BREAK);
          }
    });
  });
  firstBreak.push(breakAt.length);
  return {
    agents: groupOf.length,
    groupOf: Int32Array.from(groupOf),
    firstBreak: Int32Array.from(firstBreak),
    breakAt: Float64Array.from(breakAt),
    breakState: Uint8Array.from(breakState),
  };
}

/** Whether the center is closed at this instant. */
export function isClosed({ openings }: FloorTables, time: number): boolean {
  return openings.length > 0 && !openings.some(({ from, to }) => from <= time && time < to);
}
