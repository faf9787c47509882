import type {
  AgentGroupSpec,
  ArrivalsSpec,
  ContactTypeSpec,
  Opening,
  QueueSpec,
  Scenario,
  StepProfile,
} from '../../engine/center/scenario.ts';
import { SECOND } from '../../engine/center/scenario.ts';
import type { LawSpec } from '../../engine/random/law.ts';
import { openStream, type Stream } from '../../engine/random/stream.ts';

/** Choices out of a stream of random numbers. */
class Chooser {
  private readonly stream: Stream;

  constructor(key: string) {
    this.stream = openStream(key);
  }

  chance(probability: number): boolean {
    return this.stream.unit() < probability;
  }

  /** a whole number from low to high, both included */
  whole(low: number, high: number): number {
    return low + Math.floor(this.stream.unit() * (high - low + 1));
  }

  of<T>(...choices: T[]): T {
    return choices[this.whole(0, choices.length - 1)]!;
  }

  seconds(low: number, high: number): number {
    return this.whole(low, high) * SECOND;
  }

  many<T>(low: number, high: number, make: (index: number) => T): T[] {
    return Array.from({ length: this.whole(low, high) }, (_, index) => make(index));
  }
}

/**
 * A valid scenario of a few minutes, made from a number: 1–4 contact types, 1–4 agent groups, and a random
 * choice of everything that a scenario can hold. Most times fall on whole seconds, so that there are many ties.
 */
export function generateScenario(seed: number): Scenario {
  const choose = new Chooser(`generated scenario ${seed}`);
  const horizon = choose.seconds(120, 900);
  const queues = choose.many(1, 2, index => queueSpec(choose, index));
  const types = choose.whole(1, 4);
  const contactTypes = Array.from({ length: types }, (_, i) =>
    contactType(choose, i, queues.length, horizon),
  );
  const agentGroups = choose.many(1, 4, index => agentGroup(choose, index, types, horizon));
  for (const queue of queues)
    if (queue.routing.agents === 'orderedGroups')
      queue.routing.order = agentGroups
        .map((_, g) => g)
        .filter(() => choose.chance(0.7))
        .reverse();
  return {
    name: `generated ${seed}`,
    about: '',
    horizon,
    warmUp: choose.chance(0.3) ? choose.seconds(1, 100) : 0,
    interval: choose.chance(0.6) ? choose.seconds(20, 200) : 0,
    end: choose.of('drain', 'drain', 'cut'),
    clock: choose.of('offer', 'offer', 'entry'),
    openings: choose.chance(0.3) ? openings(choose, horizon) : [],
    days: [],
    contactTypes,
    queues,
    agentGroups,
    money: undefined,
    limits: { events: 1e6, contacts: 1e5 },
  };
}

function queueSpec(choose: Chooser, index: number): QueueSpec {
  return {
    name: `queue ${index}`,
    capacity: choose.of(Infinity, Infinity, Infinity, 0, 1, 3, 10),
    routing: { agents: choose.of('longestIdle', 'orderedGroups', 'fewestSkills'), order: [] },
  };
}

function contactType(choose: Chooser, index: number, queues: number, horizon: number): ContactTypeSpec {
  const acceptableWait = choose.seconds(0, 30);
  return {
    name: `type ${index}`,
    stream: `type ${index}`,
    arrivals: arrivalsOf(choose, horizon),
    entryDelay: choose.chance(0.3) ? timeLaw(choose, 0, 20) : undefined,
    queue: choose.whole(0, queues - 1),
    patience: choose.chance(0.75) ? patienceOf(choose, horizon) : undefined,
    balk: choose.of(0, 0, 0, 0.3, 1),
    talk: timeLaw(choose, 1, 40),
    hold: choose.chance(0.25) ? timeLaw(choose, 0, 10) : undefined,
    wrapUp: choose.chance(0.4) ? timeLaw(choose, 0, 15) : undefined,
    priority: choose.of(0, 0, 1, 2),
    promise: { share: 0.8, acceptableWait, rule: 'ofOffered', shortAbandon: choose.seconds(0, 10) },
  };
}

function arrivalsOf(choose: Chooser, horizon: number): ArrivalsSpec {
  const gap = choose.whole(3, 40) * SECOND;
  const law = { kind: 'gamma', mean: 1, shape: choose.of(0.5, 4) } as const;
  const busyness = choose.chance(0.3)
    ? { name: 'day', law, starts: [0, horizon / 4], correlation: choose.of(0, 0.6) }
    : undefined;
  const rate: StepProfile = { starts: [0, horizon / 2], values: [1 / gap, choose.of(0, 0.5, 2) / gap] };
  switch (choose.of('replay', 'replay', 'poisson', 'counts', 'renewal')) {
    case 'replay': {
      const times = Array.from({ length: Math.floor(horizon / gap) }, () =>
        choose.seconds(0, horizon / SECOND),
      );
      const talk = choose.chance(0.5) ? times.map(() => choose.seconds(0, 40)) : undefined;
      return { kind: 'replay', times: times.sort((a, b) => a - b), talk };
    }
    case 'poisson':
      return { kind: 'poisson', rate, busyness };
    case 'counts':
      return {
        kind: 'counts',
        counts: { ...rate, values: [horizon / gap / 2, choose.whole(0, 30)] },
        busyness,
      };
    default:
      return {
        kind: 'renewal',
        gap: choose.of<LawSpec>(constant(gap), { kind: 'uniform', low: 0, high: 2 * gap }),
      };
  }
}

const constant = (value: number): LawSpec => ({ kind: 'deterministic', value });

/** Mostly whole seconds: given, or one of a short list. */
function timeLaw(choose: Chooser, low: number, high: number): LawSpec {
  const mean = choose.seconds(Math.max(1, low), high);
  return choose.of<LawSpec>(
    constant(choose.seconds(low, high)),
    { kind: 'empirical', values: choose.many(1, 4, () => choose.seconds(low, high)) },
    { kind: 'empirical', values: choose.many(2, 6, () => choose.seconds(low, high)) },
    { kind: 'exponential', mean },
    { kind: 'lognormal', mean, sd: mean },
  );
}

function patienceOf(choose: Chooser, horizon: number): NonNullable<ContactTypeSpec['patience']> {
  const laws = choose.many(1, 2, () => (choose.chance(0.1) ? constant(0) : timeLaw(choose, 0, 60)));
  return { starts: laws.map((_, i) => (i * horizon) / 2), laws };
}

function agentGroup(choose: Chooser, index: number, types: number, horizon: number): AgentGroupSpec {
  const able = Array.from({ length: types }, (_, type) => type).filter(() => choose.chance(0.65));
  const skills = (able.length > 0 ? able : [choose.whole(0, types - 1)]).map(contactType => ({
    contactType,
    level: choose.of(1, 1, 0.5, 0.8, 1.25),
    priority: choose.chance(0.2) ? choose.whole(0, 3) : undefined,
    talk: choose.chance(0.15) ? timeLaw(choose, 1, 40) : undefined,
    hold: undefined,
    wrapUp: choose.chance(0.1) ? timeLaw(choose, 0, 20) : undefined,
  }));
  if (choose.chance(0.5)) skills.reverse();
  return {
    name: `group ${index}`,
    stream: `group ${index}`,
    skills,
    staff: staffOf(choose, horizon),
    provider: -1,
  };
}

/** Steps on multiples of ten seconds, one of them perhaps at the horizon, where it must change nothing. */
function staffOf(choose: Chooser, horizon: number): StepProfile {
  const steps = choose.chance(0.3) ? 0 : choose.whole(1, 4);
  const instants = new Set(
    Array.from({ length: steps }, () => choose.whole(1, horizon / SECOND / 10) * 10 * SECOND),
  );
  const starts = [0, ...instants].sort((a, b) => a - b);
  return { starts, values: starts.map(() => choose.of(0, 1, 1, 2, 2, 3)) };
}

/** One or two stretches of opening; the last one may end at the horizon. */
function openings(choose: Chooser, horizon: number): Opening[] {
  const seconds = Math.floor(horizon / SECOND / 10);
  const edges = Array.from({ length: 2 * choose.whole(1, 2) }, () => choose.whole(0, seconds) * 10 * SECOND);
  edges.sort((a, b) => a - b);
  return edges.flatMap((from, i) =>
    i % 2 === 0 && edges[i + 1]! > from ? [{ from, to: edges[i + 1]! }] : [],
  );
}
