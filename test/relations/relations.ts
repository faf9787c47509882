import type { Scenario } from '../../engine/center/scenario.ts';
import { replicate } from '../../engine/experiment/replicate.ts';
import { runReplications } from '../../engine/experiment/run-experiment.ts';
import { traceHashOf } from '../../engine/experiment/trace.ts';
import { EventCalendar } from '../../engine/kernel/event-calendar.ts';
import { EventHeap } from '../../engine/kernel/event-heap.ts';
import { scaleLaw } from '../../engine/random/make-law.ts';
import { BROKEN_LISTS } from '../laws/broken-centers.ts';
import { eventLog, type LogRow } from '../support/event-log.ts';
import { contactRows, drawnCustomers, resumed, sameUntil, totals } from './observed.ts';
import * as vary from './variations.ts';

/** Two things that must be the same, as text. */
export type Pair = [string, string];

/** A law about two runs. The twin really changes something, and so must break it somewhere. */
export interface Relation {
  name: string;
  pair(scenario: Scenario): Pair;
  twin(scenario: Scenario): Pair;
}

const hash = (scenario: Scenario, seed = '1', replication = 0) => traceHashOf(scenario, seed, replication);
const hashes = (before: Scenario, after: Scenario): Pair => [hash(before), hash(after)];
const text = (value: unknown) => JSON.stringify(value);
const reversed = <T>(list: readonly T[]) => [...list].reverse();

/** Rows with every time times a factor. */
const stretched = (rows: LogRow[], factor: number) =>
  text(rows.map(row => ({ ...row, time: row.time * factor })));

const longestIdle: vary.Variation = scenario => ({
  ...scenario,
  queues: scenario.queues.map(queue => ({ ...queue, routing: { agents: 'longestIdle', order: [] } })),
});

/** A first group of three who are always there; own laws would be drawn group by group (rule S4). */
const steady: vary.Variation = scenario => {
  const plain = vary.withoutOwnLaws(longestIdle(scenario));
  const [first, ...rest] = plain.agentGroups;
  return {
    ...plain,
    agentGroups: [{ ...first!, staff: { starts: [0], values: [3] } }, ...rest],
  };
};

export const RELATIONS: readonly Relation[] = [
  {
    name: 'names mean nothing as long as streams stay',
    pair: scenario => hashes(scenario, vary.renamed(scenario)),
    twin: scenario => hashes(scenario, vary.withTypes(({ name }) => ({ stream: `${name}!` }))(scenario)),
  },
  {
    name: 'the order of skills inside a group means nothing',
    pair: scenario => hashes(scenario, vary.withSkills(reversed)(scenario)),
    twin: scenario => hashes(scenario, { ...scenario, agentGroups: reversed(scenario.agentGroups) }),
  },
  {
    name: 'a contact type that never calls changes nothing, though every group can serve it',
    pair: scenario => hashes(scenario, vary.withOneMoreType()(scenario)),
    twin: scenario =>
      hashes(scenario, vary.withOneMoreType({ kind: 'replay', times: [7e6], talk: undefined })(scenario)),
  },
  {
    name: 'a group without staff changes nothing',
    pair: scenario => hashes(scenario, vary.withOneMoreGroup(0)(scenario)),
    twin: scenario => hashes(scenario, vary.withOneMoreGroup(1)(scenario)),
  },
  {
    name: 'priorities that all rise alike change nothing',
    pair: scenario =>
      hashes(
        scenario,
        raised(scenario, () => 5),
      ),
    twin: scenario =>
      hashes(
        scenario,
        raised(scenario, index => 5 * index),
      ),
  },
  {
    name: 'twice the given times, twice every instant',
    pair: scenario => {
      const given = vary.withoutChance(scenario);
      return [stretched(eventLog(given), 2), text(eventLog(vary.slower(2)(given)))];
    },
    twin: scenario => {
      const given = vary.withoutChance(scenario);
      return [stretched(eventLog(given), 2), text(eventLog(vary.slower(2, 'patience')(given)))];
    },
  },
  {
    name: 'a skill at half the level is a skill with talks and holds twice as long',
    pair: scenario => hashes(atLevel(scenario, 0.5), withLongerTalk(scenario, 2)),
    twin: scenario => hashes(atLevel(scenario, 0.5), withLongerTalk(scenario, 1.9)),
  },
  {
    name: 'a list of replications in parts, and backwards, is the same list',
    pair: scenario => {
      const whole = runReplications(scenario, { seed: '1', replications: 10 }).tallies;
      const parts = [5, 0].map(
        first => runReplications(scenario, { seed: '1', first, replications: 5 }).tallies,
      );
      return [text(whole), text(parts.reverse().flat())];
    },
    twin: scenario => {
      const whole = runReplications(scenario, { seed: '1', replications: 10 }).tallies;
      const half = runReplications(scenario, { seed: '1', replications: 5 }).tallies;
      return [text(whole), text([...half, ...half.map((tally, k) => ({ ...tally, replication: 5 + k }))])];
    },
  },
  {
    name: 'another event list, the same log',
    pair: scenario => [
      traceHashOf(scenario, '1', 0, new EventHeap()),
      traceHashOf(scenario, '1', 0, new EventCalendar()),
    ],
    twin: scenario => [
      hash(scenario),
      traceHashOf(scenario, '1', 0, BROKEN_LISTS['patience a second too long']!()),
    ],
  },
  {
    name: 'a run that was put back to its middle ends as before',
    pair: scenario => [text(eventLog(scenario)), resumed(scenario, () => {})],
    twin: scenario => [
      text(eventLog(scenario)),
      resumed(scenario, ({ watched }) =>
        watched.contacts.doubles.forEach((value, i, all) => {
          if (i % 8 >= 3 && i % 8 <= 5) all[i] = value + 1e6;
        }),
      ),
    ],
  },
  {
    name: 'a contact type more leaves the customers of the others alone',
    pair: scenario => {
      const own = scenario.contactTypes.length;
      const more = vary.withOneMoreType({
        kind: 'poisson',
        rate: { starts: [0], values: [0.2e-6] },
        busyness: undefined,
      });
      return [drawnCustomers(scenario, own), drawnCustomers(vary.withOneMoreGroup(2)(more(scenario)), own)];
    },
    twin: scenario => {
      const own = scenario.contactTypes.length;
      const other = vary.withTypes(type => ({ talk: scaleLaw(type.talk, 1.01) }))(scenario);
      return [drawnCustomers(scenario, own), drawnCustomers(other, own)];
    },
  },
  {
    name: 'a group in two parts that are alike, asked for the longest idle agent, makes nobody wait differently',
    pair: scenario => [contactRows(steady(scenario)), contactRows(vary.firstGroupInTwo()(steady(scenario)))],
    twin: scenario => [
      contactRows(steady(scenario)),
      contactRows(vary.firstGroupInTwo(0.9)(steady(scenario))),
    ],
  },
  {
    name: 'a horizon that cuts later leaves the log before it alone',
    pair: scenario => sameUntil(scenario, later => later),
    twin: scenario =>
      sameUntil(
        scenario,
        vary.withTypes(type => ({ talk: scaleLaw(type.talk, 1.5) })),
      ),
  },
  {
    name: 'the length of an interval changes no total',
    pair: scenario => [totals(scenario), totals({ ...scenario, interval: 37e6 })],
    twin: scenario => [totals(scenario), totals({ ...scenario, warmUp: scenario.warmUp + 37e6 })],
  },
  {
    name: 'what is counted changes nothing that happens',
    pair: scenario => hashes(scenario, otherwiseCounted(scenario)),
    twin: scenario => hashes(scenario, { ...otherwiseCounted(scenario), horizon: scenario.horizon * 0.9 }),
  },
  {
    name: 'the same seed, the same bytes',
    pair: scenario => [
      hash(scenario) + text(replicate(scenario, '1', 0)),
      hash(scenario) + text(replicate(scenario, '1', 0)),
    ],
    twin: scenario => [hash(scenario), hash(scenario, '2')],
  },
  {
    name: 'what other replications were run before means nothing',
    pair: scenario => {
      const alone = hash(scenario, '1', 3);
      return [alone, [0, 1, 2, 3].map(k => hash(scenario, '1', k)).at(-1)!];
    },
    twin: scenario => [hash(scenario, '1', 3), hash(scenario, '1', 2)],
  },
];

/** Priorities of types and groups, all raised. */
function raised(scenario: Scenario, by: (index: number) => number): Scenario {
  const types = vary.withTypes(({ priority }, index) => ({ priority: priority + by(index) }))(scenario);
  return vary.withSkills(skills =>
    skills.map(skill => {
      const { priority } = skill;
      return { ...skill, priority: priority === undefined ? undefined : priority + by(skill.contactType) };
    }),
  )(types);
}

function atLevel(scenario: Scenario, level: number): Scenario {
  return vary.withSkills(skills => skills.map(skill => ({ ...skill, level, talk: undefined })))(scenario);
}

function withLongerTalk(scenario: Scenario, factor: number): Scenario {
  return vary.withSkills((skills, { contactTypes }) =>
    skills.map(skill => {
      const { talk, hold } = contactTypes[skill.contactType]!;
      return { ...skill, level: 1, talk: scaleLaw(talk, factor), hold: hold && scaleLaw(hold, factor) };
    }),
  )(scenario);
}

function otherwiseCounted(scenario: Scenario): Scenario {
  const promise = { share: 0.9, acceptableWait: 3e6, rule: 'ofHandled', shortAbandon: 1e6 } as const;
  const counted = vary.withTypes(() => ({ promise }))(scenario);
  return { ...counted, warmUp: 33e6, interval: 11e6, clock: scenario.clock === 'entry' ? 'offer' : 'entry' };
}
