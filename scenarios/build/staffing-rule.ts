import {
  type ContactTypeSpec,
  erlangQueue,
  holds,
  lawMean,
  type SkillSpec,
  type StepProfile,
} from '../engine.ts';
import type { AgentGroupKeys } from '../schema/agents.ts';
import { MOST_AGENTS } from '../schema/profile.ts';
import { parseDuration, parsePromise, parseShare, TIME_UNITS } from '../units.ts';
import type { ValuePath } from '../value-path.ts';
import { expectedOffers } from './flows.ts';
import type { GroupSource } from './group-source.ts';
import { type Piece, toSteps, whileOpen } from './profile.ts';

type RuleKeys = Extract<AgentGroupKeys['agents'], { for: string }>;

/** A contact type's part in the work of a group: where it comes from, handle time with the group's skill, patience. */
interface Work {
  /** contact types of which some become this one, with the mean number of offers that each of their contacts makes */
  sources: { type: ContactTypeSpec; offers: number }[];
  handleTime: number;
  meanPatience: number;
}

/** A staffing rule in engine units. */
interface Rule {
  share: number;
  acceptableWait: number;
  withPatience: boolean;
  atLeast: number;
  loadShare: number;
}

/**
 * The roster that a formula asks for: in each interval, while open, the fewest whole agents that keep the
 * promise for the forecast of the group's contact types. Busyness is of mean 1 and left out, as redials and repeats are: a roster is made
 * before the day.
 */
export function buildRosterByRule(
  source: GroupSource,
  path: ValuePath,
  said: RuleKeys,
  skills: readonly SkillSpec[],
): StepProfile {
  const { context, timeline } = source;
  const rule = readRule(source, path, said);
  const every = context.read([...path, 'every'], parseDuration(said.every ?? '30 min'), TIME_UNITS.h!);
  if (every < TIME_UNITS.min! || timeline.horizon / every > 100_000) {
    context.fault([...path, 'every'], 'is too short, expected at least 1 min and at most 100000 intervals');
    return { starts: [0], values: [0] };
  }
  const offers = expectedOffers(source.contactTypes, source.ivrs);
  const work = skills.map(skill => workOf(source, skill, offers));
  // a law that had a fault has no mean; it has been told already
  if (rule === undefined || work.some(({ handleTime }) => !Number.isFinite(handleTime)))
    return { starts: [0], values: [0] };
  if (rule.withPatience && work.some(({ meanPatience }) => !Number.isFinite(meanPatience))) {
    context.fault(
      [...path, 'by'],
      'is erlangA, and some contact type waits for ever, expected patience or erlangC',
    );
    return { starts: [0], values: [0] };
  }
  const known = new Map<string, number>();
  const pieces: Piece[] = [];
  for (let from = 0; from < timeline.horizon; from += every) {
    const grid = { from, to: Math.min(from + every, timeline.horizon), value: 0 };
    for (const open of whileOpen([grid], timeline))
      pieces.push({ ...open, value: agentsFor(work, rule, open, known) });
  }
  if (pieces.some(({ value }) => value > MOST_AGENTS)) {
    context.fault(path, `asks for more than ${MOST_AGENTS} agents, expected a promise that fewer can keep`);
  }
  return toSteps(pieces, timeline.horizon, true);
}

function readRule({ context }: GroupSource, path: ValuePath, said: RuleKeys): Rule | undefined {
  const promise = context.read([...path, 'for'], parsePromise(said.for), undefined);
  if (promise === undefined) return undefined;
  if (!(promise.share > 0 && promise.share < 1)) {
    context.fault(
      [...path, 'for'],
      `${said.for} cannot be rostered for, expected a share above 0 % and below 100 %`,
    );
    return undefined;
  }
  return {
    ...promise,
    withPatience: said.by === 'erlangA',
    atLeast: said.atLeast ?? 1,
    loadShare: context.read([...path, 'share'], parseShare(said.share ?? '100 %'), 1),
  };
}

function workOf({ contactTypes, context }: GroupSource, skill: SkillSpec, offers: readonly number[][]): Work {
  const type = contactTypes[skill.contactType]!;
  const sound = context.sound(['contactTypes', type.name]);
  const talk = skill.talk ?? type.talk;
  const hold = skill.hold ?? type.hold;
  const wrapUp = skill.wrapUp ?? type.wrapUp;
  const mean = (law: typeof hold): number => (law === undefined ? 0 : safeMean(law));
  const handleTime = sound ? (mean(talk) + mean(hold)) / skill.level + mean(wrapUp) : Number.NaN;
  const laws = type.patience?.laws ?? [];
  // by time of day patience is taken as the plain mean of its laws
  const patience =
    laws.length === 0
      ? Number.POSITIVE_INFINITY
      : laws.reduce((sum, law) => sum + safeMean(law), 0) / laws.length;
  const sources = contactTypes.flatMap((from, index) => {
    const made = offers[index]![skill.contactType]!;
    return made > 0 ? [{ type: from, offers: made }] : [];
  });
  return { sources, handleTime, meanPatience: patience };
}

function safeMean(law: NonNullable<ContactTypeSpec['hold']>): number {
  try {
    return lawMean(law);
  } catch {
    return Number.NaN; // the law makes no sense, which has been told
  }
}

function agentsFor(work: readonly Work[], rule: Rule, interval: Piece, known: Map<string, number>): number {
  const rates = work.map(
    ({ sources }) =>
      sources.reduce((sum, { type, offers }) => sum + forecastRate(type, interval) * offers, 0) *
      rule.loadShare,
  );
  const key = rates.join(' ');
  let agents = known.get(key);
  if (agents === undefined) {
    agents = fewestAgents(work, rates, rule);
    known.set(key, agents);
  }
  return agents;
}

/** The fewest whole agents that keep the promise; the service level grows with each agent. */
function fewestAgents(work: readonly Work[], rates: readonly number[], rule: Rule): number {
  const arrivalRate = rates.reduce((sum, rate) => sum + rate, 0);
  const load = rates.reduce((sum, rate, i) => sum + rate * work[i]!.handleTime, 0);
  if (!(load > 0)) return rule.atLeast;
  const patience = rates.reduce((sum, rate, i) => sum + rate * work[i]!.meanPatience, 0) / arrivalRate;
  const demand = {
    // in seconds: the formulas are at their best near 1
    arrivalRate: arrivalRate * TIME_UNITS.s!,
    meanHandleTime: load / arrivalRate / TIME_UNITS.s!,
    meanPatience: rule.withPatience ? patience / TIME_UNITS.s! : undefined,
  };
  const window = { acceptableWait: rule.acceptableWait / TIME_UNITS.s!, shortAbandon: 0 };
  const target = { measure: 'serviceLevel', rule: 'ofOffered', atLeast: rule.share } as const;
  const keeps = (agents: number): boolean => holds(erlangQueue({ ...demand, agents }, window), target);
  if (load > MOST_AGENTS) return MOST_AGENTS + 1;
  let enough = Math.max(1, Math.ceil(load));
  while (!keeps(enough)) {
    enough *= 2;
    if (enough > MOST_AGENTS) return MOST_AGENTS + 1;
  }
  let tooFew = 0;
  while (enough - tooFew > 1) {
    const middle = (enough + tooFew) >> 1;
    if (keeps(middle)) enough = middle;
    else tooFew = middle;
  }
  return Math.max(enough, rule.atLeast);
}

/** Mean rate of a contact type over an interval, in contacts per microsecond. */
function forecastRate(type: ContactTypeSpec, { from, to }: Piece): number {
  const { arrivals } = type;
  if (arrivals.kind === 'none') return 0;
  if (arrivals.kind === 'renewal') return 1 / safeMean(arrivals.gap);
  if (arrivals.kind === 'replay')
    return arrivals.times.filter(time => time >= from && time < to).length / (to - from);
  const steps = arrivals.kind === 'poisson' ? arrivals.rate : arrivals.counts;
  let expected = 0;
  steps.starts.forEach((start, i) => {
    const end = steps.starts[i + 1] ?? to;
    const overlap = Math.min(to, end) - Math.max(from, start);
    if (overlap <= 0) return;
    const value = steps.values[i]!;
    expected += arrivals.kind === 'poisson' ? value * overlap : (value * overlap) / (end - start);
  });
  return expected / (to - from);
}
