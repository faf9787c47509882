import { formatPath } from '../../scenarios/index.ts';
import { factorLever, type Lever, lever, percent, shareLever, tidy } from './lever.ts';
import { entriesOf, type Plain, valueAt } from './plain.ts';

/** Of each agent group: how many there are, by what they are planned, and how many are absent. */
export function agentLevers(document: Plain): Lever[] {
  return entriesOf(document, ['agentGroups']).flatMap(([name, group]) => [
    ...staffLever(name, group),
    ...shiftLever(name, group),
    ...absenceLever(name, group),
  ]);
}

function staffLever(name: string, group: Plain): Lever[] {
  const agents = valueAt(group, ['agents']);
  const path = formatPath(['agentGroups', name, 'agents']);
  if (typeof agents === 'number') {
    const reach = Math.max(3, Math.ceil(agents / 2));
    const said = { kind: 'agents' as const, of: name, step: 1, baseline: agents, unit: 'agents' as const };
    return [
      lever({ ...said, low: Math.max(0, agents - reach), high: agents + reach }, value => [
        `${path}=${Math.round(value)}`,
      ]),
    ];
  }
  const planned = valueAt(group, ['agents', 'for']);
  if (typeof planned === 'string') return plannedLever(name, path, planned);
  if (entriesOf(group, ['agents']).length === 0) return [];
  return [factorLever('agents', name, 0.5, 1.5, factor => [`${path}=×${tidy(factor)}`])];
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
  return [
    factorLever('agents', name, 0.5, 1.5, factor =>
      counted.map(
        ({ k, agents }) =>
          `${formatPath(['agentGroups', name, 'shifts', k, 'agents'])}=${Math.max(1, Math.round(agents * factor))}`,
      ),
    ),
  ];
}

function absenceLever(name: string, group: Plain): Lever[] {
  const share = percent(valueAt(group, ['absence', 'share']));
  if (share === undefined) return [];
  const path = formatPath(['agentGroups', name, 'absence', 'share']);
  const made = shareLever('absence', name, share, text => [`${path}=${text}`]);
  return [{ ...made, high: Math.max(0.5, share) }];
}
