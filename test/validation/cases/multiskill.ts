import { SECOND } from '../../../engine/center/scenario.ts';
import {
  ABANDONED_EARLY,
  ABANDONED_SHORT,
  ARRIVED,
  BALKED,
  IN_TIME,
  OFFERED,
  SKILL_HANDLE_TIME,
  SKILL_HANDLED,
  WAIT_ABANDONED,
  WAIT_HANDLED,
} from '../../../engine/measures/cells.ts';
import { abandoned, handled } from '../../../engine/measures/contact-measures.ts';
import { type ValidationCase, validationCases } from '../../data/validation/read-cases.ts';
import type { GroupModel, Model, TypeModel } from '../model.ts';
import type { Measure, Study } from '../study.ts';
import { meanQueue, occupancy } from '../sums.ts';
import {
  ANOTHER_GROUP,
  balking,
  LAST_COME_FIRST,
  LONGER_HANDLE,
  longerPatience,
  moreAgents,
  REVERSED_GROUPS,
  REVERSED_PRIORITY,
  shorter,
} from '../twins.ts';
import { blockedShare, foundNoAgent, share } from './measure-keys.ts';
import { steadySpan, steadyStudy } from './single-queue.ts';

const THRESHOLDS = [20, 60];

/** Which type a group prefers, by case; elsewhere the longest wait decides. */
const PREFERRED: Record<string, number> = { MS1: 1, MS8: 1, MS10: 0, MS11: 0 };

const TRUNCATED = 'an endless queue blocks nobody: this is the truncation of the numerics';

/** Several contact types and agent groups. */
export function multiskill(): Study[] {
  return validationCases('multiskill-ctmc', 'MS').map(study);
}

function study(of: ValidationCase): Study {
  const model = modelOf(of);
  const balks = of.model.balk !== undefined;
  const plan = {
    contacts: of.id === 'MS1' ? 2_500_000 : 3_000_000,
    warmUp: 0,
    twins: [
      LONGER_HANDLE,
      shorter(PREFERRED[of.id] === undefined ? LAST_COME_FIRST : REVERSED_PRIORITY, 1 / 4),
      shorter(longerPatience(1.2), 1 / 4),
      ...(model.groups.length > 1 ? [shorter(REVERSED_GROUPS, 1 / 8)] : []),
      ...model.groups.map((_, g) => shorter(moreAgents(1, g), 1 / 8)),
      ...(balks ? [] : [shorter(balking(0.02), 1 / 20)]),
      shorter(ANOTHER_GROUP, 1 / 20),
    ],
    omit: omissions(of),
  };
  return steadyStudy(of, model, steadySpan(model, plan.contacts, 40_000), plan, key => measureOf(key, of));
}

/** Each contact type twice, one with each threshold; the skills of a group in the same order. */
function modelOf({ id, model }: ValidationCase): Model {
  const mean: (number | null)[][] = model.mean_service_s;
  const exponential = (value: number) => ({ kind: 'exponential', mean: value }) as const;
  const types = mean.flatMap((means, t): TypeModel[] =>
    THRESHOLDS.map(acceptableWait => ({
      rates: [model.arrivals_per_hour[t] / 3600 / THRESHOLDS.length],
      talk: exponential(means.find(each => each !== null)!),
      patience: exponential(model.mean_patience_s[t]),
      balk: model.balk?.[t] ?? 0,
      priority: PREFERRED[id] === t ? 1 : 0,
      acceptableWait,
    })),
  );
  const groups = model.pool_sizes.map(
    (agents: number, pool: number): GroupModel => ({
      agents: [agents],
      skills: mean.flatMap((means, t) => {
        const own = means[pool];
        if (own === null || own === undefined) return [];
        return linesOf(t).map(type => ({ type, talk: exponential(own) }));
      }),
    }),
  );
  const capacity: number | undefined = model.queue_cap_total;
  return { unit: 1, period: 0, types, groups, ...(capacity !== undefined && { capacity }) };
}

function linesOf(type: number): number[] {
  return THRESHOLDS.map((_, i) => type * THRESHOLDS.length + i);
}

function omissions(of: ValidationCase): Record<string, string> {
  if (of.model.queue_cap_total !== undefined) return {};
  const blocked = Object.keys(of.expected).filter(key => key.endsWith('_p_blocked'));
  return Object.fromEntries(blocked.map(key => [key, TRUNCATED]));
}

function measureOf(key: string, of: ValidationCase): Measure['of'] {
  const type = /^type(\d)_(.*)$/.exec(key);
  if (type !== null) return measureOfType(Number(type[1]), type[2]!);
  const pool = /^pool(\d)_(utilisation|mean_busy_on_type(\d))$/.exec(key);
  if (pool === null) throw new Error(`${of.id}: no measure is known for ${key}`);
  const group = Number(pool[1]);
  if (pool[3] === undefined) return sums => occupancy(sums, [group]);
  const lines = linesOf(Number(pool[3]));
  return sums => sums.skills(SKILL_HANDLE_TIME, lines, [group]) / SECOND / sums.window();
}

/** Keys of one contact type: shares are of all that arrive; balked contacts are no abandoned ones here. */
function measureOfType(type: number, name: string): Measure['of'] {
  const lines = linesOf(type);
  const pool = /^share_of_served_by_pool(\d)$/.exec(name);
  if (pool !== null) {
    const group = [Number(pool[1])];
    return sums => sums.skills(SKILL_HANDLED, lines, group) / handled(sums.contacts(lines));
  }
  const within = /^p_(answered|abandoned)_within_(20|60)s_offered$/.exec(name);
  if (within !== null) {
    const line = [lines[THRESHOLDS.indexOf(Number(within[2]))]!];
    return within[1] === 'answered'
      ? share(row => row[IN_TIME]!, ARRIVED, line)
      : share(row => row[ABANDONED_SHORT]! + row[ABANDONED_EARLY]!, ARRIVED, line);
  }
  const readers: Record<string, Measure['of']> = {
    p_no_idle_agent: foundNoAgent(lines),
    p_blocked: blockedShare(lines),
    p_balk: share(row => row[BALKED]!, ARRIVED, lines),
    mean_queue: sums => meanQueue(sums, lines),
    p_abandon_offered: share(row => abandoned(row) - row[BALKED]!, ARRIVED, lines),
    p_served_offered: share(handled, ARRIVED, lines),
    mean_wait_admitted_s: share(
      row => (row[WAIT_HANDLED]! + row[WAIT_ABANDONED]!) / SECOND,
      row => row[OFFERED]! - row[BALKED]!,
      lines,
    ),
  };
  const reader = readers[name];
  if (reader === undefined) throw new Error(`no measure is known for type_${name}`);
  return reader;
}
