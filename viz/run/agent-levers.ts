import type { Scenario } from '../../engine/index.ts';
import { formatPath } from '../../scenarios/index.ts';
import { type Lever, lever, percent, shareLever, tidy } from './lever.ts';
import { entriesOf, type Plain, valueAt } from './plain.ts';

/** Of each agent group: how many there are, by what they are planned, and how many are absent. */
export function agentLevers(scenario: Scenario, document: Plain): Lever[] {
  return entriesOf(document, ['agentGroups']).flatMap(([name, group]) => [
    ...staffLever(scenario, name, group),
    ...shiftLever(name, group),
    ...absenceLever(name, group),
  ]);
}

function staffLever(scenario: Scenario, name: string, group: Plain): Lever[] {
  const agents = valueAt(group, ['agents']);
  const path = formatPath(['agentGroups', name, 'agents']);
  if (typeof agents === 'number') return numberLever(name, agents, 0, value => [`${path}=${value}`]);
  const planned = valueAt(group, ['agents', 'for']);
  if (typeof planned === 'string') return plannedLever(name, path, planned);
  const spec = scenario.agentGroups.find(one => one.name === name);
  if (spec === undefined || entriesOf(group, ['agents']).length === 0) return [];
  // by a factor: a small one would leave a small roster as it is, so the steps are agents at its highest
  const most = Math.max(...spec.staff.values);
  return numberLever(name, most, 1, value => [`${path}=×${tidy(value / most)}`]);
}

/** A number of agents, as many as there are, some fewer or some more. */
function numberLever(of: string, agents: number, least: number, set: (value: number) => string[]): Lever[] {
  if (agents < least) return [];
  const reach = Math.max(3, Math.ceil(agents / 2));
  const ends = { low: Math.max(least, agents - reach), high: agents + reach };
  const said = { kind: 'agents' as const, of, ...ends, step: 1, baseline: agents, unit: 'agents' as const };
  return [lever(said, value => set(Math.round(value)))];
}

/** A roster by a formula has no number of agents: the share that it is planned for. */
function plannedLever(name: string, path: string, planned: string): Lever[] {
  const found = /^([\d.]+\s*%)(\s*in\s.*)$/u.exec(planned.trim());
  const share = percent(found?.[1]);
  if (found === null || share === undefined) return [];
  const made = shareLever('plannedLevel', name, share, text => [`${path}.for=${text}${found[2]}`]);
  return [{ ...made, low: 0.3, high: 0.99 }];
}

/** Shifts that say how many agents work them. */
function shiftLever(name: string, group: Plain): Lever[] {
  const shifts = valueAt(group, ['shifts']);
  if (!Array.isArray(shifts)) return [];
  const counted = shifts.flatMap((shift, k) => {
    const agents = valueAt(shift as Plain, ['agents']);
    return typeof agents === 'number' ? [{ k, agents }] : [];
  });
  if (counted.length === 0) return [];
  const all = counted.reduce((sum, { agents }) => sum + agents, 0);
  return numberLever(name, all, counted.length, value => {
    const shares = shareOut(
      value,
      counted.map(({ agents }) => agents),
    );
    return counted.map(
      ({ k }, i) => `${formatPath(['agentGroups', name, 'shifts', k, 'agents'])}=${shares[i]}`,
    );
  });
}

/**
 * Shares a number of agents out among shifts, one at least in each, by what they have now; one agent more is one more
 * in a single shift.
 *
 * Webster's method: the next one goes where the quotient weight ÷ (agents + ½) is largest.
 */
export function shareOut(agents: number, weights: readonly number[]): number[] {
  const shares = weights.map(() => 1);
  for (let left = agents - shares.length; left > 0; left--) {
    const quotients = weights.map((weight, k) => weight / (shares[k]! + 0.5));
    shares[quotients.indexOf(Math.max(...quotients))]!++;
  }
  return shares;
}

function absenceLever(name: string, group: Plain): Lever[] {
  const share = percent(valueAt(group, ['absence', 'share']));
  if (share === undefined) return [];
  const path = formatPath(['agentGroups', name, 'absence', 'share']);
  const made = shareLever('absence', name, share, text => [`${path}=${text}`]);
  return [{ ...made, high: Math.max(0.5, share) }];
}
