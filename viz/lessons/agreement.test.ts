import { describe, expect, it } from 'vitest';
import { erlangA, erlangC, oneAgent } from '../../engine/index.ts';
import { bundled } from '../../test/validation/fast-engine.ts';
import { LANGUAGES } from '../words/dictionary.ts';
import { numbers } from '../words/numbers.ts';
import { callbackSmoothing } from './all/callback-smoothing.ts';
import { chaining } from './all/chaining.ts';
import { peopleGiveUp } from './all/people-give-up.ts';
import { pooling } from './all/pooling.ts';
import { powerOfOne } from './all/power-of-one.ts';
import { whenPoolingHurts } from './all/when-pooling-hurts.ts';
import { Found } from './found.ts';
import type { Lesson, Values } from './lesson.ts';
import { LESSONS, startOf } from './lessons.ts';

// Long because: one claim after the other, lesson by lesson, on the same six runs
/** As it is shipped: what the test runner puts before imports makes the engine four times slower. */
const { runLesson } = await bundled<typeof import('./run-lesson.ts')>(
  new URL('./run-lesson.ts', import.meta.url),
);
const SERVICE = 'serviceLevel.ofOffered';
/** Standard errors; Student's quantile at 10 replications for some hundred assertions and a false alarm in a hundred runs. */
const TOLERANCE = 6.6;
/** Replications of the gate; those that a reader runs stand in agreement.long.test.ts. */
const REPLICATIONS: Readonly<Record<number, number>> = { 20: 10, 40: 10, 300: 75 };
/** Student's quantiles of their 95 % intervals. */
const QUANTILE: Readonly<Record<number, number>> = { 4: 3.182, 10: 2.262, 75: 1.993 };

async function found(
  lesson: Lesson,
  change: Values = {},
  replications = lesson.replications,
): Promise<Found> {
  const values = { ...startOf(lesson), ...change };
  const rows = await runLesson({ ...lesson, replications }, values, lesson.seed);
  return new Found({ values, cases: lesson.cases(values), measures: lesson.measures }, rows, lesson.chosen);
}

const shipped = new Map<Lesson, Promise<Found>>();
/** The lesson as it is shipped; run once, by the first test that asks. */
function of(lesson: Lesson): Promise<Found> {
  const known = shipped.get(lesson) ?? found(lesson, {}, REPLICATIONS[lesson.replications]);
  shipped.set(lesson, known);
  return known;
}

/** How many standard errors a column lies from a truth. */
function errors(run: Found, column: number, measure: string, truth: number): number {
  const { value, low, high } = run.estimate(column, measure)!;
  return Math.abs(value - truth) / ((high! - low!) / 2 / QUANTILE[run.replications]!);
}

const percent = (run: Found, measure = SERVICE) =>
  run.cases.map((_, column) => run.value(column, measure) * 100);
const near = (value: number, expected: number, band: number) => Math.abs(value - expected) <= band;
const tell = (lesson: Lesson, run: Found) =>
  LANGUAGES.map(language => lesson.words[language].tell(run, numbers(language)).join(' '));

describe('1, the power of one', () => {
  it('theory is the table of the literature, to the digit', async () => {
    const { cases } = await of(powerOfOne);
    const digits = (measure: string, times: number) =>
      cases.map(({ theory }) => Number((theory[measure]! * times).toFixed(1)));
    expect(cases.map(({ label }) => label)).toEqual(['21', '22', '23', '24', '25', '26']);
    expect(digits(SERVICE, 100)).toEqual([35.6, 59.3, 74.8, 84.7, 90.9, 94.7]);
    expect(digits('waitTime', 1)).toEqual([136.9, 51.1, 24.9, 13.4, 7.5, 4.3]);
    expect(digits('occupancy', 100)[0]).toBeCloseTo(95.2, 1);
  });

  it('every column agrees with it in every measure', async () => {
    const run = await of(powerOfOne);
    run.cases.forEach(({ theory }, column) => {
      for (const [measure, truth] of Object.entries(theory))
        expect(errors(run, column, measure, truth!)).toBeLessThan(TOLERANCE);
    });
  });

  it('the same assertion sees one more agent', async () => {
    const run = await of(powerOfOne);
    const wrong = (agents: number) => {
      const result = erlangC(
        { arrivalRate: 400 / 3600, meanHandleTime: 180, agents },
        { acceptableWait: 30, shortAbandon: 0 },
      );
      return result.stable ? result.serviceLevel.ofOffered! : Number.NaN;
    };
    run.cases.forEach((_, column) => {
      expect(errors(run, column, SERVICE, wrong(22 + column))).toBeGreaterThan(TOLERANCE);
    });
  });

  it('tells what came out', async () => {
    const run = await of(powerOfOne);
    const [en, ru] = tell(powerOfOne, run);
    const n = numbers('en');
    const said = (column: number) => n.points(run.value(column, SERVICE), 0);
    expect(en).toContain(`The 22nd agent lifts the share answered in time from *${said(0)}* to *${said(1)}`);
    expect(ru).toContain(`с *${said(0)}* до *${said(1)}`);
  });
});

describe('3, pooling', () => {
  it('five teams of 14 are 70, one team needs 57, and 56 are too few', async () => {
    const run = await of(pooling);
    expect(run.cases.map(({ label }) => label)).toEqual(['5 × 14', '70', '66', '61', '57', '56']);
    expect(run.theory(4, SERVICE)!).toBeGreaterThan(0.8);
    expect(run.theory(5, SERVICE)!).toBeLessThan(0.8);
    expect(pooling.prediction.kind === 'choice' && pooling.prediction.right(run)).toBe(4);
  });

  it('every column agrees with Erlang C, and not with that of one agent less', async () => {
    const run = await of(pooling);
    run.cases.forEach(({ theory, label }, column) => {
      expect(errors(run, column, SERVICE, theory[SERVICE]!)).toBeLessThan(TOLERANCE);
      if (column < 3) return;
      const wrong = erlangC(
        { arrivalRate: 600 / 3600, meanHandleTime: 300, agents: Number(label) - 1 },
        { acceptableWait: 20, shortAbandon: 0 },
      );
      if (wrong.stable)
        expect(errors(run, column, SERVICE, wrong.serviceLevel.ofOffered!)).toBeGreaterThan(TOLERANCE);
    });
  });

  it('tells 57 in place of 70, 19 % fewer', async () => {
    const [en, ru] = tell(pooling, await of(pooling));
    expect(en).toContain('one team keeps the promise with *57* people in place of *70*, 19\u202F% fewer');
    expect(ru).toContain('*57* человек вместо *70*: меньше на 19\u202F%');
  });
});

describe('5, when pooling hurts', () => {
  it('apart agrees with Pollaczek and Khinchine, and not with exponential talk of the same mean', async () => {
    const run = await of(whenPoolingHurts);
    const types = ['contactTypes.short.waitTime', 'contactTypes.long.waitTime'];
    const wrong = oneAgent({ arrivalRate: 50 / 3600, meanHandleTime: 60, handleTimeScv: 1 });
    for (const type of types) expect(errors(run, 0, type, run.theory(0, type)!)).toBeLessThan(TOLERANCE);
    expect(errors(run, 0, types[0]!, wrong.stable ? wrong.waitTime : 0)).toBeGreaterThan(TOLERANCE);
    expect(run.theory(0, 'waitTime')! / 60).toBeCloseTo(4.545, 3);
  });

  it('means are 4.5, 3.9 and 6.1 min, the order sure', async () => {
    const run = await of(whenPoolingHurts);
    const waits = run.cases.map((_, column) => run.value(column, 'waitTime') / 60);
    [4.55, 3.9, 6.1].forEach((expected, column) => {
      expect(near(waits[column]!, expected, 0.3)).toBe(true);
    });
    expect([run.sign(2, 0, 'waitTime'), run.sign(0, 1, 'waitTime')]).toEqual([1, 1]);
  });

  it('where all calls last equally long the order turns, and the sentence with it', async () => {
    const run = await found(whenPoolingHurts, { long: 1 }, 4);
    expect(run.sign(2, 0, 'waitTime')).toBe(-1);
    expect(errors(run, 2, 'waitTime', run.theory(2, 'waitTime')!)).toBeLessThan(TOLERANCE);
    const [hurts, вредит] = tell(whenPoolingHurts, await of(whenPoolingHurts));
    const [helps, помогает] = tell(whenPoolingHurts, run);
    expect([hurts?.split(':')[0], helps?.split(':')[0]]).toEqual(['Pooling hurts', 'Pooling helps here']);
    expect([вредит?.split(':')[0], помогает?.split(':')[0]]).toEqual([
      'Общая очередь вредит',
      'Здесь общая очередь помогает',
    ]);
  });

  it('one replication has no interval, and is called a tie', async () => {
    const run = await found(whenPoolingHurts, {}, 1);
    expect(tell(whenPoolingHurts, run)[0]).toMatch(/^A tie/u);
  });
});

describe('8, people give up', () => {
  it('at 20 agents 10.9 % leave after 13 s of mean wait at 89 % occupancy; Erlang C needs 25', async () => {
    const run = await of(peopleGiveUp);
    const at = run.cases.findIndex(({ label }) => label === '20');
    expect([run.cases[0]!.label, run.cases.at(-1)!.label, at]).toEqual(['16', '25', peopleGiveUp.chosen]);
    expect(run.theory(at, 'abandonment')! * 100).toBeCloseTo(10.9, 1);
    expect(run.theory(at, 'waitTime')).toBeCloseTo(13.0, 1);
    expect(near(run.value(at, 'abandonment') * 100, 10.9, 1)).toBe(true);
    expect(near(run.value(at, 'occupancy') * 100, 89, 1)).toBe(true);
    expect(tell(peopleGiveUp, run)[0]).toContain('asks for *25* agents');
    const row = peopleGiveUp.rows.find(({ name }) => name === 'patient')!;
    const patient = run.cases.map((_, column) => row.value(run, column));
    expect(patient.slice(0, 5)).toEqual([null, null, null, null, null]);
    expect([patient[8]! < 0.8, patient[9]! > 0.8]).toEqual([true, true]);
  });

  it('every column agrees with Erlang A in every measure, and not with that of one more agent', async () => {
    const run = await of(peopleGiveUp);
    run.cases.forEach(({ theory, label }, column) => {
      for (const [measure, truth] of Object.entries(theory))
        expect(errors(run, column, measure, truth!)).toBeLessThan(TOLERANCE);
      const wrong = erlangA(
        { arrivalRate: 240 / 3600, meanHandleTime: 300, meanPatience: 120, agents: Number(label) + 1 },
        { acceptableWait: 20, shortAbandon: 0 },
      );
      expect(errors(run, column, 'abandonment', wrong.abandonment)).toBeGreaterThan(TOLERANCE);
    });
  });
});

describe('15, chaining', () => {
  it('80, 90, 93, 97 and 97 % within a point; the ends agree with Erlang A', async () => {
    const run = await of(chaining);
    [80, 90, 93, 97, 97].forEach((expected, column) => {
      expect(near(percent(run)[column]!, expected, 1)).toBe(true);
    });
    for (const column of [0, 4])
      expect(errors(run, column, SERVICE, run.theory(column, SERVICE)!)).toBeLessThan(TOLERANCE);
    // a chain is no pool and no dedicated team: theory of neither fits it
    for (const column of [0, 4])
      expect(errors(run, 2, SERVICE, run.theory(column, SERVICE)!)).toBeGreaterThan(TOLERANCE);
  });

  it('parts the level that the chain reaches from its share of the gain', async () => {
    const [en, ru] = tell(chaining, await of(chaining));
    expect(en).toMatch(
      /The chain reaches 9\d\D%, more than the 12 generalists \(\d\d %\); that is \d\d\D% of/u,
    );
    expect(ru).toMatch(/Цепочка доходит до 9\d\D%, больше, чем у 12 универсалов .*; это \d\d\D% выигрыша/u);
  });

  it('under a wrong forecast the worst type falls with teams of their own, not in the chain', async () => {
    const run = await found(chaining, { error: 30 }, 8);
    const worst = chaining.rows.find(({ name }) => name === 'worst')!;
    expect(near(worst.value(run, 0)! * 100, 51, 3)).toBe(true);
    expect(near(worst.value(run, 2)! * 100, 89, 2)).toBe(true);
    expect(tell(chaining, run)[0]).toContain('The forecast is off by up to 30 %');
    expect(tell(chaining, await of(chaining))[0]).not.toContain('forecast');
  });
});

describe('17, callback smoothing', () => {
  it('callbacks in the trough cut leaving by half; keeping the place hardly does', async () => {
    const run = await of(callbackSmoothing);
    const [service, left] = [percent(run), percent(run, 'abandonment')];
    const bands = [
      [71, 10],
      [78, 9.5],
      [79, 5.5],
    ];
    bands.forEach(([ofService, ofLeft], column) => {
      expect(near(service[column]!, ofService!, 1.5)).toBe(true);
      expect(near(left[column]!, ofLeft!, 1)).toBe(true);
    });
    expect([near(service[5]!, 81, 1.5), near(left[5]!, 6, 1)]).toEqual([true, true]);
    expect(run.sign(2, 1, 'abandonment')).toBe(-1);
    expect(near(service[2]!, service[4]!, 1.5)).toBe(true);
  });

  it('says what the trough is worth by each measure, with the staff that is worth as much', async () => {
    const [en, ru] = tell(callbackSmoothing, await of(callbackSmoothing));
    expect(en).toMatch(
      /in the trough are worth \*two agents\* in service level \(.*with two more\) and \*more than three agents\*/u,
    );
    expect(ru).toMatch(/уровню сервиса \*двоих\* \(.*ещё с двумя .*\), по ушедшим \*больше чем троих\*/u);
    const nobody = await found(callbackSmoothing, { accept: 0 }, 20);
    expect(tell(callbackSmoothing, nobody)[0]).toMatch(/worth \*no agent\* .*with one more/u);
  });

  it('the paired difference is none where nobody accepts, and the sentence says a tie', async () => {
    expect((await of(callbackSmoothing)).sign(2, 0, 'abandonment')).toBe(-1);
    const run = await found(callbackSmoothing, { accept: 0 }, 20);
    expect(run.sign(2, 0, 'abandonment')).toBe(0);
    const cut = tell(callbackSmoothing, await of(callbackSmoothing))[0];
    const tie = tell(callbackSmoothing, run)[0];
    expect([cut?.includes('cut the share'), tie?.includes('change nothing')]).toEqual([true, true]);
    expect([cut?.includes('a tie'), tie?.includes('a tie')]).toEqual([false, true]);
  });
});

describe('every lesson', () => {
  it.each(LESSONS)('tells three sentences with numbers in both languages: $id', async lesson => {
    const run = await of(lesson);
    for (const language of LANGUAGES) {
      const sentences = lesson.words[language].tell(run, numbers(language));
      expect(sentences).toHaveLength(3);
      for (const text of [...sentences, lesson.words[language].why(run, numbers(language))]) {
        expect(text).not.toMatch(/NaN|undefined|null|Infinity|–/u);
        expect((text.match(/\*/gu) ?? []).length % 2).toBe(0);
      }
      expect(sentences.every(text => /\d/u.test(text))).toBe(true);
    }
  });

  it('meets the same callers in every column, which makes differences sure that apart are not', async () => {
    const run = await of(callbackSmoothing);
    const width = (interval: { low: number | null; high: number | null } | null) =>
      interval!.high! - interval!.low!;
    const apart = Math.hypot(...[0, 2].map(column => width(run.estimate(column, 'abandonment'))));
    expect(width(run.difference(2, 0, 'abandonment'))).toBeLessThan(apart * 0.8);
  });

  it('gives the same numbers for the same seed, and others for another', async () => {
    const once = async (seed: string) =>
      (await runLesson({ ...peopleGiveUp, replications: 2 }, startOf(peopleGiveUp), seed)).map(row => [
        ...row,
      ]);
    const first = await once('2026');
    expect(await once('2026')).toEqual(first);
    expect(await once('2027')).not.toEqual(first);
  });
});
