import type { ContactTypeSpec, Scenario } from '../center/scenario.ts';
import type { LawSpec } from '../random/law.ts';

const isFixed = (law: LawSpec | undefined) =>
  law === undefined || law.kind === 'deterministic' || law.kind === 'infinite';

/**
 * The measures of these contact types that nothing random can change (rule E4): all of them in a scripted
 * day; otherwise those that a scenario rules out or fixes by what it says.
 */
export function fixedMeasures(scenario: Scenario, types: readonly number[]): ReadonlySet<string> | 'all' {
  if (scenario.contactTypes.every(nothingRandom) && scenario.agentGroups.every(groupFixed)) return 'all';
  const chosen = types.map(t => scenario.contactTypes[t]!);
  const fixed = new Set<string>();
  const add = (rule: (type: ContactTypeSpec) => boolean, ...measures: string[]) => {
    if (chosen.every(rule)) for (const measure of measures) fixed.add(measure);
  };
  add(type => arrivalsCounted(type) && type.entryDelay === undefined, 'arrived');
  add(type => scenario.queues[type.queue]!.capacity === Infinity, 'blocked', 'blocking');
  add(type => type.balk === 0, 'balked');
  add(type => type.balk === 0 && neverLeaves(type), 'abandoned', 'abandonment');
  add(type => type.hold === undefined && noOwn(scenario, 'hold'), 'holdTime');
  add(type => type.wrapUp === undefined && noOwn(scenario, 'wrapUp'), 'wrapUpTime');
  return fixed;
}

function neverLeaves(type: ContactTypeSpec): boolean {
  return type.patience === undefined || type.patience.laws.every(law => law.kind === 'infinite');
}

function arrivalsCounted({ arrivals }: ContactTypeSpec): boolean {
  return arrivals.kind === 'replay' || (arrivals.kind === 'counts' && arrivals.busyness === undefined);
}

function noOwn(scenario: Scenario, quantity: 'hold' | 'wrapUp'): boolean {
  return scenario.agentGroups.every(group => group.skills.every(skill => skill[quantity] === undefined));
}

function nothingRandom(type: ContactTypeSpec): boolean {
  const laws = [type.entryDelay, type.talk, type.hold, type.wrapUp, ...(type.patience?.laws ?? [])];
  return type.arrivals.kind === 'replay' && laws.every(isFixed) && (type.balk === 0 || type.balk === 1);
}

function groupFixed(group: Scenario['agentGroups'][number]): boolean {
  return group.skills.every(skill => [skill.talk, skill.hold, skill.wrapUp].every(isFixed));
}
