import type { ContactTypeSpec, Scenario } from '../center/scenario.ts';
import type { LawSpec } from '../random/law.ts';

const isFixed = (law: LawSpec | undefined) =>
  law === undefined || law.kind === 'deterministic' || law.kind === 'infinite';

/**
 * The measures of these contact types that nothing random can change (rule E4): all of them in a scripted
 * day; otherwise those that a scenario rules out or fixes by what it says.
 */
export function fixedMeasures(scenario: Scenario, types: readonly number[]): ReadonlySet<string> | 'all' {
  if (isScripted(scenario)) return 'all';
  const chosen = types.map(t => scenario.contactTypes[t]!);
  const fixed = new Set<string>();
  const add = (rule: (type: ContactTypeSpec) => boolean, ...measures: string[]) => {
    if (chosen.every(rule)) for (const measure of measures) fixed.add(measure);
  };
  add(
    type => arrivalsCounted(type) && type.entryDelay === undefined && !comesBack(scenario, type),
    'arrived',
  );
  add(type => neverBlocked(scenario, type), 'blocked', 'blocking');
  add(type => neverBalks(scenario, type), 'balked');
  add(type => neverBalks(scenario, type) && neverLeaves(type), 'abandoned', 'abandonment');
  add(type => type.hold === undefined && type.consult === undefined && noOwn(scenario, 'hold'), 'holdTime');
  add(type => type.wrapUp === undefined && noOwn(scenario, 'wrapUp'), 'wrapUpTime');
  return fixed;
}

/** Contact types that a contact of this one may ask for an agent as: its own, and those that its IVR leads to. */
function becomes(scenario: Scenario, type: ContactTypeSpec): ContactTypeSpec[] {
  const exits = scenario.ivrs[type.ivr]?.nodes.flatMap(node => node.exits) ?? [];
  const others = exits.flatMap(({ to }) =>
    to.kind === 'agent' && to.contactType >= 0 ? [to.contactType] : [],
  );
  return [type, ...others.map(t => scenario.contactTypes[t]!)];
}

function neverBlocked(scenario: Scenario, type: ContactTypeSpec): boolean {
  return (
    type.trunk < 0 &&
    becomes(scenario, type).every(each => scenario.queues[each.queue]!.capacity === Infinity)
  );
}

/** Nobody turns round at the door, nor when the wait is announced. */
function neverBalks(scenario: Scenario, type: ContactTypeSpec): boolean {
  return type.balk === 0 && (scenario.queues[type.queue]!.announce?.balkShare ?? 0) === 0;
}

/** Some customers try again, so that attempts are not what arrivals say. */
function comesBack({ ivrs }: Scenario, type: ContactTypeSpec): boolean {
  const exits = ivrs[type.ivr]?.nodes.flatMap(node => node.exits) ?? [];
  return (
    type.afterBusy !== undefined ||
    type.afterAbandon !== undefined ||
    type.repeat !== undefined ||
    type.escalate?.otherwise?.kind === 'comeBack' ||
    exits.some(({ to }) => to.kind === 'contained' && to.comesBack > 0)
  );
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

/** Nothing is drawn anywhere. */
function isScripted({ contactTypes, agentGroups, queues, ivrs }: Scenario): boolean {
  return (
    ivrs.length === 0 &&
    contactTypes.every(nothingRandom) &&
    agentGroups.every(groupFixed) &&
    queues.every(
      ({ routing, announce, callback }) =>
        routing.agents !== 'random' &&
        routing.agents !== 'proportional' &&
        isCertain(announce?.balkShare ?? 0) &&
        callback === undefined,
    )
  );
}

const isCertain = (share: number) => share === 0 || share === 1;

function nothingRandom(type: ContactTypeSpec): boolean {
  const laws = [type.entryDelay, type.talk, type.hold, type.wrapUp, ...(type.patience?.laws ?? [])];
  const chances = [
    ...[type.afterBusy, type.afterAbandon, type.escalate, type.repeat],
    ...[type.forward, type.consult, type.afterHours],
  ];
  return (
    type.arrivals.kind === 'replay' &&
    laws.every(isFixed) &&
    isCertain(type.balk) &&
    chances.every(each => each === undefined)
  );
}

function groupFixed(group: Scenario['agentGroups'][number]): boolean {
  const { absence, adherence } = group;
  if (absence !== undefined && (absence.share > 0 || absence.day !== undefined)) return false;
  if (!isFixed(adherence?.lateLogIn) || !isFixed(adherence?.lateReturn)) return false;
  return group.skills.every(skill => [skill.talk, skill.hold, skill.wrapUp].every(isFixed));
}
