import { AGENT_STATES, type AgentState, type FloorView, type Move, type People } from '../day/floor-view.ts';
import type { FloorPlan } from './floor-plan.ts';

/** A made-up moment, for tests of the floor. */
export interface FloorCase {
  plan: FloorPlan;
  view: FloorView & { moves: Move[]; now: number; row: number };
}

export interface CaseOptions {
  /** agents by group */
  groups: readonly number[];
  /** waiting by queue */
  queues: readonly number[];
  menu?: number;
  callbacks?: number;
  trunks?: readonly number[];
  hasMenu?: boolean;
}

const SECOND = 1_000_000;
const NOW = 13 * 3600 * SECOND;
const ROUND: readonly AgentState[] = ['talking', 'talking', 'talking', 'wrapUp', 'talking', 'break', 'free'];

/** A floor of so many; who waits has waited 1 s, 2 s and so on, and is promised 20 s. */
export function floorCase(options: CaseOptions): FloorCase {
  const agents = options.groups.reduce((sum, count) => sum + count, 0);
  let next = 1;
  const people = (count: number, type: number): People => {
    const contact = Float64Array.from({ length: count }, () => next++);
    const since = Float64Array.from({ length: count }, (_, k) => NOW - (count - k) * SECOND);
    return { count, contact, since, type: new Int16Array(count).fill(type) };
  };
  const state = Uint8Array.from({ length: agents }, (_, k) => AGENT_STATES.indexOf(ROUND[k % ROUND.length]!));
  return {
    plan: casePlan(options),
    view: {
      now: NOW,
      row: 1,
      agents: { state, contact: new Float64Array(agents).fill(-1), since: new Float64Array(agents) },
      queues: options.queues.map(people),
      menu: people(options.menu ?? 0, 0),
      callbacks: people(options.callbacks ?? 0, 0),
      trunks: Int32Array.from(options.trunks ?? []),
      arrivals: { count: 3, time: Float64Array.of(NOW - 70 * SECOND, NOW - 30 * SECOND, NOW - SECOND) },
      moves: [],
    },
  };
}

function casePlan({ groups, queues, menu, callbacks, trunks, hasMenu }: CaseOptions): FloorPlan {
  let first = 0;
  return {
    groups: groups.map((count, g) => {
      const names = Array.from({ length: count }, (_, k) => String(k + 1));
      const group = {
        name: `Group ${g + 1}`,
        site: g % 2 === 0 ? 'North' : 'South',
        first,
        names,
        most: count,
      };
      first += count;
      return group;
    }),
    queues: queues.map((_, q) => ({
      name: `Queue ${q + 1}`,
      groups: groups.flatMap((_count, g) => (g === q % groups.length || g === groups.length - 1 ? [g] : [])),
      promise: 20,
    })),
    promises: new Float64Array(queues.length).fill(20 * SECOND),
    types: queues.map((_, q) => `Type ${q + 1}`),
    trunks: (trunks ?? []).map((_, i) => ({ name: `Trunk ${i + 1}`, capacity: 90 })),
    hasMenu: hasMenu ?? (menu ?? 0) > 0,
    hasCallbacks: (callbacks ?? 0) > 0,
    agents: first,
  };
}
