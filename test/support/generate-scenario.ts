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
import { Chooser, constant, timeLaw } from './chooser.ts';
import { crowded } from './generate-crowd.ts';
import { withFeatures } from './generate-features.ts';
import { withHelp } from './generate-help.ts';
import { withPeople } from './generate-people.ts';
import { withRouting } from './generate-routing.ts';
import { peopleOf } from './people-builder.ts';

/**
 * A generated scenario. Two of three have trunks, IVRs, redials, transfers, announcements or callbacks; half of them
 * rings, loans, rules and other ways to choose; two of five agents with shifts, breaks, absence or a
 * reserve; and two of five help from elsewhere. Some are so crowded that everybody waits.
 */
export function generateScenario(seed: number): Scenario {
  const featured = generateFeaturedScenario(seed);
  const more = new Chooser(`generated routing and people ${seed}`);
  const routed = more.chance(0.5) ? withRouting(featured, more) : featured;
  const peopled = more.chance(0.4) ? withPeople(routed, more) : routed;
  const rest = new Chooser(`generated help ${seed}`);
  const helped = rest.chance(0.4) ? withHelp(peopled, rest) : peopled;
  return rest.chance(0.4) ? crowded(helped, rest) : helped;
}

/** The same without rings, loans and rules, and without people who have timetables of their own. */
export function generateFeaturedScenario(seed: number): Scenario {
  const plain = generatePlainScenario(seed);
  const choose = new Chooser(`generated features ${seed}`);
  return choose.chance(0.67) ? withFeatures(plain, choose) : plain;
}

/** One with rings, loans, rules and all the ways to choose, but nothing else beyond a plain one. */
export function generateRoutedScenario(seed: number): Scenario {
  return withRouting(generatePlainScenario(seed), new Chooser(`generated routing ${seed}`));
}

/**
 * A valid scenario of a few minutes, made from a number: 1–4 contact types, 1–4 agent groups, and a random
 * choice of everything about queues and agents. Most times fall on whole seconds, so that there are many ties.
 */
export function generatePlainScenario(seed: number): Scenario {
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
    trunks: [],
    ivrs: [],
    sites: [],
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
    announce: undefined,
    callback: undefined,
  };
}

function contactType(choose: Chooser, index: number, queues: number, horizon: number): ContactTypeSpec {
  const acceptableWait = choose.seconds(0, 30);
  return {
    name: `type ${index}`,
    stream: `type ${index}`,
    arrivals: arrivalsOf(choose, horizon),
    trunk: -1,
    ivr: -1,
    afterBusy: undefined,
    afterAbandon: undefined,
    escalate: undefined,
    repeat: undefined,
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
    ...peopleOf({}),
    site: -1,
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
