import { type AgentGroupSpec, agentNames, type Scenario, SECOND } from '../../engine/index.ts';

/** A group of agents on the floor. */
export interface PlanGroup {
  name: string;
  /** name of its site; empty: none */
  site: string;
  /** its agents are numbered from here on, as in a log */
  first: number;
  names: readonly string[];
  /** most that are on shift at once by the plan */
  most: number;
}

/** A queue on the floor. */
export interface PlanQueue {
  name: string;
  /** indices of the groups that may serve it */
  groups: readonly number[];
  /** the acceptable wait that all its contact types share [s]; NaN: they differ */
  promise: number;
}

/** What stands on a floor however its day goes. */
export interface FloorPlan {
  groups: readonly PlanGroup[];
  queues: readonly PlanQueue[];
  /** acceptable wait by contact type [µs] */
  promises: Float64Array;
  /** name by contact type */
  types: readonly string[];
  trunks: readonly { name: string; capacity: number }[];
  hasMenu: boolean;
  hasCallbacks: boolean;
  agents: number;
}

/** The floor of a scenario. */
export function floorPlan(scenario: Scenario): FloorPlan {
  const groups = planGroups(scenario);
  return {
    groups,
    queues: scenario.queues.map((queue, index) => ({
      name: queue.name,
      groups: groupsOf(scenario, index),
      promise: commonPromise(scenario, index),
    })),
    promises: Float64Array.from(scenario.contactTypes, type => type.promise.acceptableWait),
    types: scenario.contactTypes.map(type => type.name),
    trunks: scenario.trunks.map(({ name, capacity }) => ({ name, capacity })),
    hasMenu: scenario.contactTypes.some(type => type.ivr >= 0),
    hasCallbacks: scenario.queues.some(queue => queue.callback !== undefined),
    agents: groups.reduce((sum, group) => sum + group.names.length, 0),
  };
}

/** What floors have together: for one key that serves them all. */
export function keyPlan(plans: readonly FloorPlan[]): FloorPlan | undefined {
  const [first] = plans;
  return (
    first && {
      ...first,
      queues: plans.flatMap(({ queues }) => queues),
      hasMenu: plans.some(({ hasMenu }) => hasMenu),
      hasCallbacks: plans.some(({ hasCallbacks }) => hasCallbacks),
    }
  );
}

function planGroups(scenario: Scenario): PlanGroup[] {
  let first = 0;
  return scenario.agentGroups.map(group => {
    const names = agentNames(group);
    const made = {
      name: group.name,
      site: scenario.sites[group.site]?.name ?? '',
      first,
      names,
      most: Math.min(names.length, mostAtOnce(group)),
    };
    first += names.length;
    return made;
  });
}

/** Most agents of a group at one instant: the staff profile's, shifts that overlap, and the reserve. */
function mostAtOnce(group: AgentGroupSpec): number {
  const changes = group.shifts.flatMap(shift => [
    { at: shift.logIn, by: 1 },
    { at: shift.logOut, by: -1 },
  ]);
  changes.sort((a, b) => a.at - b.at || a.by - b.by);
  let here = 0;
  let most = 0;
  for (const { by } of changes) {
    here += by;
    most = Math.max(most, here);
  }
  return Math.max(0, ...group.staff.values) + most + (group.reserve?.agents ?? 0);
}

function groupsOf(scenario: Scenario, queue: number): number[] {
  const rings = scenario.queues[queue]!.routing.rings ?? [];
  const allowed = rings.length > 0 ? new Set(rings.flatMap(ring => ring.groups)) : undefined;
  return scenario.agentGroups.flatMap((group, index) => {
    const canServe = group.skills.some(skill => scenario.contactTypes[skill.contactType]?.queue === queue);
    return canServe && (allowed?.has(index) ?? true) ? [index] : [];
  });
}

function commonPromise(scenario: Scenario, queue: number): number {
  const waits = new Set(
    scenario.contactTypes.filter(type => type.queue === queue).map(type => type.promise.acceptableWait),
  );
  const [only] = waits;
  return waits.size === 1 && only !== undefined && Number.isFinite(only) ? only / SECOND : Number.NaN;
}
