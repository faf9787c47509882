import { type ArrivalsSpec, SECOND } from '../../../engine/center/scenario.ts';
import { COMPLETED_IN_INTERVAL } from '../../../engine/measures/cells.ts';
import { type ValidationCase, validationCases } from '../../data/validation/read-cases.ts';
import { type Chain, SolvedChain } from '../chain.ts';
import { ONE_MORE_KEPT } from '../feature-twins.ts';
import type { Model } from '../model.ts';
import type { Measure, Study } from '../study.ts';
import { meanBusy, meanQueue, occupancy } from '../sums.ts';
import { longerHandle, longerPatience, moreAgents, shorter } from '../twins.ts';
import { blending as blendingChain } from './chains.ts';
import { named } from './measure-keys.ts';
import { steadySpan, steadyStudy } from './single-queue.ts';

const MINUTE = 60;
/** [min] */
const WARM_UP = 100;

/** Back-office work between calls: the case, and further ones whose chain is solved here. */
export function blending(): Study[] {
  const given = validationCases('priority-mg1-misc', 'BL');
  return [...given, further(given[0]!, 1), further(given[0]!, 2), further(given[0]!, 3)].map(study);
}

function further(of: ValidationCase, keepIdle: number): ValidationCase {
  const model = { ...of.model, keep_idle: keepIdle };
  return {
    ...of,
    id: `BL keep ${keepIdle}`,
    title: `call blending: keep ${keepIdle} agents free for calls`,
    model,
    expected: expectedOf(model),
    source: 'birth-death chain of the threshold policy, solved by the test',
  };
}

/** What the chain says of a case. */
export function expectedOf(m: ValidationCase['model']): Record<string, number> {
  const solved = new SolvedChain(chainOf(m));
  const law = solved.stationary();
  const mean = (of: (state: number[]) => number) => solved.mean(law, of);
  const fewest = m.agents - m.keep_idle;
  const waiting = mean(state => state[1]!);
  const busy = mean(state => state[0]!);
  const ends = (state: number[]) => (state[0] === fewest && state[1] === 0 ? fewest / m.mean_min : 0);
  return {
    p_wait_calls: mean(state => (state[0] === m.agents ? 1 : 0)),
    mean_queue: waiting,
    p_abandon: waiting / m.mean_patience_min / m.calls_per_min,
    occupancy: busy / m.agents,
    back_office_jobs_per_min: mean(ends),
    mean_busy: busy,
  };
}

function chainOf(m: ValidationCase['model']): Chain<number[]> {
  const { agents, calls_per_min: arrivals, mean_min, mean_patience_min, keep_idle: keepIdle } = m;
  const rates = { agents, arrivals, service: 1 / mean_min, abandonment: 1 / mean_patience_min, keepIdle };
  return blendingChain(rates, 40);
}

function study(of: ValidationCase): Study {
  const model = modelOf(of);
  const plan = {
    contacts: of.id.includes(' ') ? 600_000 : 1_000_000,
    warmUp: 0,
    twins: [
      longerHandle(1.03),
      shorter(longerPatience(1.2), 1 / 4),
      shorter(moreAgents(1), 1 / 4),
      shorter(ONE_MORE_KEPT, 1 / 4),
    ],
  };
  const span = steadySpan(model, plan.contacts, WARM_UP);
  return { ...steadyStudy(of, model, span, plan, measure), chain: chainOf(of.model) };
}

/** Jobs enough for the whole run are all there at the first instant; agents above those kept idle take them. */
function modelOf({ model: m }: ValidationCase): Model {
  const talk = { kind: 'exponential', mean: m.mean_min } as const;
  return {
    unit: MINUTE,
    period: 0,
    types: [
      {
        rates: [m.calls_per_min],
        talk,
        patience: { kind: 'exponential', mean: m.mean_patience_min },
        priority: 1,
      },
      {
        rates: [0],
        talk,
      },
    ],
    groups: [{ agents: [m.agents], skills: [{ type: 0 }, { type: 1 }] }],
    features: plain => ({
      ...plain,
      // jobs left over are nobody's work
      end: 'cut',
      contactTypes: plain.contactTypes.map((type, t) =>
        t === 1
          ? { ...type, arrivals: backlog((1.1 * m.agents * plain.horizon) / (m.mean_min * MINUTE * SECOND)) }
          : type,
      ),
      agentGroups: plain.agentGroups.map(group => ({
        ...group,
        skills: group.skills.map(skill =>
          skill.contactType === 1 ? { ...skill, reserve: m.keep_idle } : skill,
        ),
      })),
    }),
  };
}

/** So many jobs, all there at the first instant. */
function backlog(jobs: number): ArrivalsSpec {
  return { kind: 'replay', times: new Array(Math.ceil(jobs)).fill(0), talk: undefined };
}

function measure(key: string): Measure['of'] {
  const calls = [0];
  const jobs = [1];
  const readers: Record<string, Measure['of']> = {
    p_wait_calls: named('waited', calls),
    mean_queue: sums => meanQueue(sums, calls),
    p_abandon: named('abandonment', calls),
    occupancy: sums => occupancy(sums),
    back_office_jobs_per_min: sums => (sums.contacts(jobs)[COMPLETED_IN_INTERVAL]! / sums.window()) * MINUTE,
    mean_busy: sums => meanBusy(sums),
  };
  const reader = readers[key];
  if (reader === undefined) throw new Error(`no measure is known for ${key}`);
  return reader;
}
