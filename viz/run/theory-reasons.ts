import { type LawSpec, lawMean, type Scenario } from '../../engine/index.ts';
import type { HalfHourTheory, TheoryReason } from './theory-result.ts';

/** A change of less than this is none. */
const ALIKE = 0.01;
/** A load nearer to what agents can do builds its queue for hours, where nobody leaves. */
const FULL = 0.97;

/** What of a scenario, and of a day's half-hours, the pooled queue in balance does not know. */
export function reasonsOf(scenario: Scenario, halves: readonly HalfHourTheory[]): TheoryReason[] {
  const { contactTypes, queues, agentGroups, rules } = scenario;
  const [first] = contactTypes;
  const held: Record<TheoryReason, boolean> = {
    overload: halves.some(({ result }) => result === null),
    pools: agentGroups.some(group =>
      contactTypes.some((_, type) => !group.skills.some(skill => skill.contactType === type)),
    ),
    rules:
      (rules ?? []).length > 0 || agentGroups.some(g => g.skills.some(skill => (skill.reserve ?? 0) > 0)),
    rings: queues.some(({ routing }) => (routing.rings ?? []).length > 0),
    callbacks: queues.some(({ callback }) => callback !== undefined && callback.accept > 0),
    lines: contactTypes.some(type => type.trunk >= 0),
    capacity: queues.some(({ capacity }) => capacity < Number.POSITIVE_INFINITY),
    redials: contactTypes.some(type => type.afterBusy ?? type.afterAbandon ?? type.repeat),
    transfers: contactTypes.some(type => type.escalate ?? type.consult),
    outside: contactTypes.some(type => type.forward !== undefined),
    announcements: queues.some(({ announce }) => announce !== undefined),
    people: agentGroups.some(({ absence, adherence }) => absence ?? adherence),
    skills: agentGroups.some(g => g.skills.some(({ level, talk }) => level !== 1 || talk !== undefined)),
    busyness: contactTypes.some(({ arrivals }) => 'busyness' in arrivals && arrivals.busyness !== undefined),
    notPoisson: contactTypes.some(({ arrivals }) => !['poisson', 'none'].includes(arrivals.kind)),
    handleTime: contactTypes.some(type => !isExponential(type)),
    order: contactTypes.some(type => type.priority !== first?.priority),
    startsAnew: !isSteady(scenario, halves),
  };
  return (Object.keys(held) as TheoryReason[]).filter(reason => held[reason]);
}

/** Handle time of one exponential law. */
function isExponential({
  talk,
  hold,
  wrapUp,
}: {
  talk: LawSpec;
  hold?: LawSpec | undefined;
  wrapUp?: LawSpec | undefined;
}) {
  return talk.kind === 'exponential' && [hold, wrapUp].every(law => law === undefined || lawMean(law) === 0);
}

/** Whether half-hours are so alike, and so far from full, that each could have lasted for ever. */
function isSteady({ contactTypes }: Scenario, halves: readonly HalfHourTheory[]): boolean {
  const [first] = halves;
  const isNear = (value: number, other: number) => Math.abs(value - other) <= ALIKE * other;
  const leaves = contactTypes.every(({ patience }) => patience !== undefined);
  return halves.every(
    ({ perHour, agents, load }) =>
      isNear(perHour, first!.perHour) &&
      isNear(agents, first!.agents) &&
      isNear(load, first!.load) &&
      (leaves || load < FULL * agents),
  );
}
