import { describe, expect, it } from 'vitest';
import {
  relativeError,
  type ValidationCase,
  validationCases,
} from '../../test/data/validation/read-cases.ts';
import type { LawSpec } from '../random/law.ts';
import { erlangA } from './erlang-a.ts';
import { generalPatience } from './general-patience.ts';
import { balkingPatience, endlessPatience, type Patience } from './patience.ts';
import { patienceOf } from './patience-of.ts';
import type { QueueMeasures } from './queue-measures.ts';

function patienceOfCase({ model: { patience } }: ValidationCase): Patience {
  const exponential: LawSpec = { kind: 'exponential', mean: patience.mean_s };
  if (patience.p0 !== undefined) return balkingPatience(patience.p0, patienceOf(exponential));
  if (patience.p_inf !== undefined) {
    const forever = { share: patience.p_inf, law: { kind: 'infinite' } as const };
    return patienceOf({
      kind: 'mixture',
      branches: [forever, { share: 1 - patience.p_inf, law: exponential }],
    });
  }
  if (patience.dist === 'deterministic') return patienceOf({ kind: 'deterministic', value: patience.mean_s });
  if (patience.dist === 'exponential') return patienceOf(exponential);
  const branches = [
    { share: patience.p, mean: 1 / patience.rate1 },
    { share: 1 - patience.p, mean: 1 / patience.rate2 },
  ];
  return patienceOf({ kind: 'hyperexponential', branches });
}

function solve(each: ValidationCase, patience: Patience, acceptableWait: number): QueueMeasures {
  const { agents, arrivals_per_s: arrivalRate, mean_service_s: meanHandleTime } = each.model;
  const window = { acceptableWait, shortAbandon: 5 };
  const result = generalPatience({ agents, arrivalRate, meanHandleTime, patience }, window);
  if (!result.stable) throw new Error('unstable');
  return result;
}

function pairsOf(each: ValidationCase): [number | null, string][] {
  const patience = patienceOfCase(each);
  const result = solve(each, patience, 0);
  const pairs: [number | null, string][] = [
    [result.waited, 'p_wait'],
    [result.abandonment, 'p_abandon'],
    [result.waitTime, 'mean_wait_all'],
    [result.queueLength, 'mean_queue'],
    [result.offeredWait, 'mean_offered_wait'],
    [result.handledShare, 'p_served'],
    [result.occupancy, 'occupancy'],
    [result.asa, 'mean_wait_served'],
    [result.timeToAbandon, 'mean_wait_abandoned'],
  ];
  for (const t of each.model.thresholds_s) {
    const { handledWithin, abandonedWithin, waitLonger, serviceLevel } = solve(each, patience, t);
    pairs.push(
      [handledWithin, `p_served_within_${t}s`],
      [abandonedWithin, `p_abandon_within_${t}s`],
      [waitLonger, `p_wait_gt_${t}s`],
      [serviceLevel.ofOffered, `sl_${t}s_answered_over_offered`],
      [serviceLevel.ofHandled, `sl_${t}s_answered_over_answered`],
      [serviceLevel.earlyAbandonsExcluded, `sl_${t}s_answered_over_offered_minus_ab_within`],
      [serviceLevel.earlyAbandonsMet, `sl_${t}s_answered_plus_ab_within_over_offered`],
    );
  }
  return pairs;
}

describe('the queue with patience of any law', () => {
  it.each(validationCases('general-distributions', 'MG'))(
    'agrees with $id, $title, within 1e-9 in every measure',
    each => {
      const pairs = pairsOf(each);
      expect(new Set(pairs.map(pair => pair[1]))).toEqual(new Set(Object.keys(each.expected)));
      for (const [value, key] of pairs) expect(relativeError(value, each, key), key).toBeLessThan(1e-9);
    },
  );

  it('misses a case when one contact in a hundred balks: the comparison can fail', () => {
    const each = validationCases('general-distributions', 'MG9')[0]!;
    const wrong = solve(each, balkingPatience(0.01, patienceOfCase(each)), 20);
    expect(relativeError(wrong.abandonment, each, 'p_abandon')).toBeGreaterThan(1e-3);
  });

  it('says that the queue grows where those who never give up are too many', () => {
    const branches = [
      { share: 0.5, law: { kind: 'infinite' } as const },
      { share: 0.5, law: { kind: 'exponential', mean: 1 } as const },
    ];
    const model = {
      arrivalRate: 24,
      meanHandleTime: 1,
      agents: 10,
      patience: patienceOf({ kind: 'mixture', branches }),
    };
    const window = { acceptableWait: 1, shortAbandon: 0 };
    expect(generalPatience(model, window)).toEqual({ stable: false, offeredLoad: 24, growth: 2 });
    expect(generalPatience({ ...model, arrivalRate: 19 }, window).stable).toBe(true);
    expect(generalPatience({ ...model, arrivalRate: 10, patience: endlessPatience() }, window).stable).toBe(
      false,
    );
  });

  it('with everybody balking is Erlang B', () => {
    const model = { arrivalRate: 8, meanHandleTime: 1, agents: 10 };
    const result = generalPatience(
      { ...model, patience: balkingPatience(1, endlessPatience()) },
      { acceptableWait: 0, shortAbandon: 0 },
    ) as QueueMeasures;
    expect(result.abandonment).toBeCloseTo(0.12166106425295149, 12);
    expect(result).toMatchObject({ waitTime: 0, asa: 0, timeToAbandon: 0, queueLength: 0 });
  });

  // An Erlang law of one phase and a Weibull, gamma or survival curve that is exponential go by other formulas.
  const disguises: [string, LawSpec][] = [
    ['gamma', { kind: 'gamma', mean: 0.7, shape: 1 }],
    ['erlang', { kind: 'erlang', mean: 0.7, phases: 1 }],
    ['weibull', { kind: 'weibull', scale: 0.7, shape: 1 }],
    [
      'hyperexponential',
      {
        kind: 'hyperexponential',
        branches: [
          { share: 0.3, mean: 0.7 },
          { share: 0.7, mean: 0.7 },
        ],
      },
    ],
    ['survival', { kind: 'survival', times: [0, 1e-12], shares: [1, 1 - 1e-12 / 0.7] }],
  ];
  it.each(disguises)('takes an exponential law written as %s for what it is', (name, spec) => {
    const model = { arrivalRate: 12, meanHandleTime: 1, agents: 10 };
    const window = { acceptableWait: 0.1, shortAbandon: 0.02 };
    const truth = erlangA({ ...model, meanPatience: 0.7 }, window);
    const result = generalPatience({ ...model, patience: patienceOf(spec) }, window) as QueueMeasures;
    const digits = name === 'survival' ? 4 : 10;
    for (const key of [
      'waited',
      'abandonment',
      'asa',
      'timeToAbandon',
      'handledWithin',
      'abandonedWithin',
    ] as const) {
      expect(result[key], key).toBeCloseTo(truth[key]!, digits);
    }
  });
});
