import { describe, expect, it } from 'vitest';
import {
  relativeError,
  type ValidationCase,
  validationCases,
} from '../../test/data/validation/read-cases.ts';
import { type ErlangAModel, erlangA } from './erlang-a.ts';
import { erlangC } from './erlang-c.ts';
import type { QueueMeasures } from './queue-measures.ts';
import type { ServiceLevelName } from './service-level.ts';

/** The eight rules by the numbers of the keys slway_*. */
const RULES: [ServiceLevelName, string][] = [
  ['ofHandled', 'slway_20s_1_answered_in_T/answered'],
  ['ofOffered', 'slway_20s_2_answered_in_T/offered'],
  ['shortAbandonsExcluded', 'slway_20s_3_answered_in_T/(offered-short_abandons)'],
  ['earlyAbandonsExcluded', 'slway_20s_4_answered_in_T/(answered+abandoned_after_T)'],
  ['earlyAbandonsMet', 'slway_20s_5_(answered_in_T+abandoned_in_T)/offered'],
  ['shortAbandonsMet', 'slway_20s_6_(answered_in_T+short_abandons)/offered'],
  [
    'earlyAbandonsMetShortExcludedFromOffered',
    'slway_20s_7_(answered_in_T+abandoned_in_T)/(offered-short_abandons)',
  ],
  ['earlyAbandonsMetShortExcluded', 'slway_20s_8_(answered_in_T+abandoned_in_T-short)/(offered-short)'],
];

const modelOf = ({ model }: ValidationCase): ErlangAModel => ({
  arrivalRate: model.calls_per_hour / 3600,
  meanHandleTime: model.aht_s,
  agents: model.agents,
  meanPatience: model.mean_patience_s,
});

const window = (acceptableWait: number) => ({ acceptableWait, shortAbandon: 5 });

function pairsOf(result: QueueMeasures): [number | null, string][] {
  return [
    [result.waited, 'p_wait'],
    [result.abandonment, 'p_abandon'],
    [result.waitTime, 'mean_wait_all'],
    [result.queueLength, 'mean_queue'],
    [result.offeredWait, 'mean_offered_wait'],
    [result.handledShare, 'p_served'],
    [result.occupancy, 'occupancy'],
    [result.asa, 'mean_wait_served'],
    [result.timeToAbandon, 'mean_wait_abandoned'],
    [result.offeredLoad, 'offered_erlangs'],
  ];
}

function pairsWithin(result: QueueMeasures, t: number): [number | null, string][] {
  return [
    [result.handledWithin, `p_served_within_${t}s`],
    [result.abandonedWithin, `p_abandon_within_${t}s`],
    [result.waitLonger, `p_wait_gt_${t}s`],
    [result.serviceLevel.ofOffered, `sl_${t}s_answered_over_offered`],
    [result.serviceLevel.ofHandled, `sl_${t}s_answered_over_answered`],
    [result.serviceLevel.earlyAbandonsExcluded, `sl_${t}s_answered_over_offered_minus_ab_within`],
    [result.serviceLevel.earlyAbandonsMet, `sl_${t}s_answered_plus_ab_within_over_offered`],
  ];
}

describe('Erlang A', () => {
  it.each(validationCases('erlang', 'EA'))('agrees with $id, $title, within 1e-9 in every measure', each => {
    const result = erlangA(modelOf(each), window(20));
    const pairs = [
      ...pairsOf(result),
      ...pairsWithin(result, 20),
      ...pairsWithin(erlangA(modelOf(each), window(5)), 5),
    ];
    for (const [name, key] of RULES) pairs.push([result.serviceLevel[name], key]);
    expect(new Set(pairs.map(pair => pair[1]))).toEqual(new Set(Object.keys(each.expected)));
    for (const [value, key] of pairs) expect(relativeError(value, each, key), key).toBeLessThan(1e-9);
  });

  it('misses a case when patience is 1 % longer: the comparison can fail', () => {
    const each = validationCases('erlang', 'EA4')[0]!;
    const model = modelOf(each);
    const patient = erlangA({ ...model, meanPatience: model.meanPatience * 1.01 }, window(20));
    expect(relativeError(patient.abandonment, each, 'p_abandon')).toBeGreaterThan(1e-3);
  });

  // The integrals of Zeltyn & Mandelbaum (2005) by mpmath at 40 digits; mean handle time 1.
  const extremes: [number, number, number, number, Partial<QueueMeasures>][] = [
    [
      10_000,
      9_900,
      2,
      0.01,
      {
        waited: 0.1787962379946966,
        abandonment: 0.0005715854549614656,
        asa: 0.001140586889694936,
        handledWithin: 0.9609668644825038,
      },
    ],
    [
      10_000,
      10_100,
      1,
      0.01,
      {
        waited: 0.8413487504471796,
        abandonment: 0.01073385490585393,
        asa: 0.01075436619908535,
        handledWithin: 0.4988117090753975,
      },
    ],
    [
      10_000,
      100_000,
      1000,
      0.01,
      { waited: 1, abandonment: 0.9, handledShare: 0.1, asa: 2302.585042994047, handledWithin: 0 },
    ],
    [
      1,
      1_000_000,
      1,
      0.01,
      { waited: 1, abandonment: 0.999999, handledShare: 1e-6, asa: 13.39272622286581, handledWithin: 0 },
    ],
    [
      3,
      3_000,
      100,
      0.01,
      { waited: 1, abandonment: 0.999, handledShare: 0.001, asa: 690.6089538240368, handledWithin: 0 },
    ],
    [
      5_000,
      50,
      0.5,
      0.01,
      { waited: 0, abandonment: 0, handledShare: 1, waitOfWaiting: 0.0002019369643817059, handledWithin: 1 },
    ],
    [
      10.5,
      10,
      1,
      0.1,
      {
        waited: 0.4787387495160476,
        abandonment: 0.1027461309221492,
        asa: 0.0933892133439506,
        handledWithin: 0.6370854011411281,
      },
    ],
    [
      0.25,
      2,
      1,
      0.1,
      {
        waited: 0.9827139881404832,
        abandonment: 0.8820698579354191,
        asa: 1.054708932213347,
        handledWithin: 0.02188051483848369,
      },
    ],
  ];
  it.each(extremes)(
    'with %d agents, %d Erlangs and patience of %d handle times is right within 1e-9',
    (agents, load, meanPatience, wait, truth) => {
      const result = erlangA(
        { arrivalRate: load, meanHandleTime: 1, agents, meanPatience },
        { acceptableWait: wait, shortAbandon: 0 },
      );
      for (const [key, value] of Object.entries(truth)) {
        const found = result[key as keyof QueueMeasures] as number;
        expect(Math.abs(found - (value as number)) / ((value as number) || 1), key).toBeLessThan(1e-9);
      }
    },
  );

  it('gives whole numbers everywhere: no measure is NaN or infinite at any load', () => {
    for (const agents of [1, 30, 3_000]) {
      for (const factor of [1e-3, 0.5, 0.999, 1, 1.001, 2, 1e3]) {
        for (const meanPatience of [1e-3, 1, 1e3]) {
          const model = { arrivalRate: agents * factor, meanHandleTime: 1, agents, meanPatience };
          const { serviceLevel, ...measures } = erlangA(model, { acceptableWait: 0.1, shortAbandon: 0.02 });
          for (const [name, value] of [...Object.entries(measures), ...Object.entries(serviceLevel)]) {
            if (typeof value === 'number')
              expect(Number.isFinite(value), `${name} of ${JSON.stringify(model)}`).toBe(true);
          }
          expect(measures.handledShare + measures.abandonment).toBeCloseTo(1, 12);
        }
      }
    }
  });

  it('obeys the balance of flows: abandonment is mean wait ÷ patience', () => {
    for (const load of [5, 9, 10, 14, 60]) {
      const result = erlangA(
        { arrivalRate: load, meanHandleTime: 1, agents: 10, meanPatience: 0.7 },
        window(1),
      );
      expect(result.abandonment * 0.7).toBeCloseTo(result.waitTime, 12);
    }
  });

  it('comes to Erlang C as patience grows, where that is stable', () => {
    const queue = { arrivalRate: 9, meanHandleTime: 1, agents: 10 };
    const patient = erlangA({ ...queue, meanPatience: 1e9 }, window(0.2));
    const endless = erlangC(queue, window(0.2)) as QueueMeasures;
    expect(patient.asa).toBeCloseTo(endless.asa, 6);
    expect(patient.serviceLevel.ofOffered).toBeCloseTo(endless.serviceLevel.ofOffered!, 6);
  });

  it('one more agent: fewer wait, fewer abandon, shorter waits, lower occupancy', () => {
    let before = erlangA({ arrivalRate: 20, meanHandleTime: 1, agents: 1, meanPatience: 0.5 }, window(0.1));
    for (let agents = 2; agents < 40; agents++) {
      const result = erlangA({ arrivalRate: 20, meanHandleTime: 1, agents, meanPatience: 0.5 }, window(0.1));
      for (const name of ['waited', 'abandonment', 'waitTime', 'asa', 'occupancy'] as const) {
        expect(result[name], name).toBeLessThan(before[name]);
      }
      expect(result.serviceLevel.ofOffered).toBeGreaterThan(before.serviceLevel.ofOffered!);
      before = result;
    }
  });

  it('counts a short threshold beyond the acceptable wait as the acceptable wait', () => {
    const model = { arrivalRate: 12, meanHandleTime: 1, agents: 10, meanPatience: 1 };
    const capped = erlangA(model, { acceptableWait: 0.1, shortAbandon: 0.5 });
    expect(capped.serviceLevel).toEqual(
      erlangA(model, { acceptableWait: 0.1, shortAbandon: 0.1 }).serviceLevel,
    );
    expect(capped.serviceLevel.shortAbandonsMet).toBe(capped.serviceLevel.earlyAbandonsMet);
  });

  it('refuses a patience of 0', () => {
    expect(() =>
      erlangA({ arrivalRate: 1, meanHandleTime: 1, agents: 1, meanPatience: 0 }, window(1)),
    ).toThrow(/^meanPatience: 0/);
  });
});
