import { describe, expect, it } from 'vitest';
import { erlangC, HOUR, replicate, SECOND } from '../../engine/index.ts';
import { loadScenario, readFrom } from '../../scenarios/index.ts';
import { shippedScenarios, shippedTexts } from '../../test/support/shipped.ts';
import { SMALL_DAY } from '../../test/support/small-day.ts';
import { daysOf } from '../day/days.ts';
import { frameOf, sampleOf } from './day-sample.ts';
import { DaySource } from './day-source.ts';
import { oneDay } from './one-day.ts';
import { theoryOf } from './theory.ts';
import type { DayTheory } from './theory-result.ts';
import { waitsUntil } from './theory-waits.ts';
import { answerOf } from './what-if-answer.ts';

const texts = readFrom(shippedTexts());
const dayOf = async (path: string, set: string[] = []) => {
  const { scenario } = await loadScenario(`scenarios/${path}`, texts, { set });
  const [day] = daysOf(scenario);
  return { scenario, theory: theoryOf(scenario, day!.start, day!.end) };
};

describe('theory of a day', () => {
  it.each(shippedScenarios())('is there for %s, with a reason or in agreement', async path => {
    const { theory } = await dayOf(path.replace('scenarios/', ''));
    expect(typeof theory).toBe('object');
    const { day, waits, halves, without } = theory as DayTheory;
    expect(day.serviceLevel).toBeGreaterThan(0);
    expect(day.serviceLevel).toBeLessThan(1);
    // who leaves at the door has waited for nothing
    expect(Math.abs(waits.reduce((sum, share) => sum + share, 0) - day.waited)).toBeLessThan(0.003);
    expect(halves.every(({ agents }) => agents >= 0)).toBe(true);
    expect(without).toBeLessThan(0.5);
  });

  it('is Erlang C where nobody leaves, and has no reason to differ', async () => {
    const { theory } = await dayOf('erlang-c');
    const { scenario } = await dayOf('erlang-c');
    const { rate } = scenario.contactTypes[0]!.arrivals as { rate: { values: number[] } };
    const said = erlangC(
      { arrivalRate: rate.values[0]!, meanHandleTime: handle(scenario), agents: 14 },
      { acceptableWait: 20 * SECOND, shortAbandon: 0 },
    );
    expect(theory).toMatchObject({ model: 'erlangC', reasons: [], without: 0 });
    const { day } = theory as DayTheory;
    expect(said).toMatchObject({ stable: true });
    expect(day.waitTime).toBeCloseTo((said as { waitTime: number }).waitTime, 0);
  });

  it('agrees with the simulation of Erlang A, and with its waits', async () => {
    const { scenario, theory } = await dayOf('erlang-a');
    expect(theory).toMatchObject({ model: 'erlangA', reasons: [] });
    const { day, waits } = theory as DayTheory;
    expect(day.waitTime / SECOND).toBeCloseTo(2.38709, 4);
    expect(day.serviceLevel).toBeCloseTo(0.948617, 5);
    const day0 = oneDay(scenario, 0);
    const frame = frameOf(day0);
    const samples = [0, 1, 2, 3].map(k => sampleOf(day0, frame, replicate(day0, '1', k)));
    const { waits: seen } = answerOf({ frame, samples }, undefined);
    expect((seen.answered[0]! + seen.left[0]!) / seen.all).toBeCloseTo(waits[0]!, 1.5);
    expect(seen.noWait / seen.all).toBeCloseTo(day.atOnce, 1.5);
  });

  it('says why it differs, and when it says nothing', async () => {
    const { theory } = await dayOf('bank-inhouse');
    expect((theory as DayTheory).reasons).toEqual(
      expect.arrayContaining(['handleTime', 'order', 'startsAnew']),
    );
    expect((await dayOf('merge-3-sites')).theory).toMatchObject({
      reasons: expect.arrayContaining(['pools']),
    });
    expect((await dayOf('erlang-c', ['agentGroups.desk.agents=5'])).theory).toBe('growsWithoutEnd');
    const { scenario } = await dayOf('hotline-peak');
    expect(theoryOf(scenario, 0, HOUR)).toBe('nobodyCalls');
  });
});

const sourceOf = (set: string[]) => ({ files: { 'a.yaml': SMALL_DAY }, path: 'a.yaml', set });
const PATIENT = 'contactTypes.call.patience=null';
async function ofDay(...set: string[]): Promise<DayTheory> {
  const source = new DaySource();
  expect(await source.open(sourceOf(set), '1', 0)).toMatchObject({ ok: true });
  return (await source.theory(0)) as DayTheory;
}

describe('theory of a day in a worker', () => {
  it('has waits until any moment whose shares add up, in bins of any width', async () => {
    const theory = await ofDay();
    const opens = 8 * HOUR;
    expect(waitsUntil(theory, opens, 12)).toBeUndefined();
    for (const [until, count, merged] of [
      [opens + HOUR / 3, 12, 1],
      [opens + 9 * HOUR, 30, 3],
    ] as const) {
      const { atOnce, bins } = waitsUntil(theory, until, count, merged)!;
      expect(bins).toHaveLength(count);
      expect(atOnce).toBeCloseTo(theory.day.atOnce, 9);
      expect(atOnce + bins.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    }
    const [narrow, wide] = [waitsUntil(theory, opens + HOUR, 30)!, waitsUntil(theory, opens + HOUR, 10, 3)!];
    expect(wide.bins[0]).toBeCloseTo(narrow.bins[0]! + narrow.bins[1]! + narrow.bins[2]!, 12);
  });

  it('weighs half-hours until a moment by what comes in them', async () => {
    const theory = await ofDay(
      'contactTypes.call.arrivals={ poisson: { every: 1 h, from: "08:00", rate: [30/h, 90/h, 90/h, 30/h, 30/h, 30/h, 30/h, 30/h] } }',
    );
    const [quiet, , busy] = theory.halves.map(({ result }) => 1 - result!.waited);
    expect(waitsUntil(theory, 8 * HOUR + HOUR / 2, 12)!.atOnce).toBeCloseTo(quiet!, 12);
    const expected = (30 * quiet! + 45 * busy!) / 75;
    expect(waitsUntil(theory, 9.5 * HOUR, 12)!.atOnce).toBeCloseTo(expected, 9);
    expect(theory.reasons).toEqual(['startsAnew']);
  });

  it('is Erlang C where nobody leaves, and needs room to settle', async () => {
    const theory = await ofDay(PATIENT, 'agentGroups.desk.agents=14');
    const known = erlangC(
      { arrivalRate: 120 / HOUR, meanHandleTime: 240 * SECOND, agents: 14 },
      { acceptableWait: 20 * SECOND, shortAbandon: 0 },
    );
    expect(theory).toMatchObject({ model: 'erlangC', reasons: [] });
    expect(known.stable && known.queueLength).toBeCloseTo(theory.halves[0]!.result!.queueLength, 9);
    const full = await ofDay(PATIENT, 'contactTypes.call.arrivals.poisson=118/h');
    expect(full.reasons).toEqual(['startsAnew']);
  });

  it('leaves out half-hours that are too full, and says so first', async () => {
    const theory = await ofDay(
      PATIENT,
      'agentGroups.desk.agents={ every: 4 h, from: "08:00", count: [7, 14] }',
    );
    expect(theory.halves.filter(({ result }) => result === null)).toHaveLength(8);
    expect(theory.without).toBeCloseTo(0.5, 9);
    expect(theory.reasons[0]).toBe('overload');
    expect(waitsUntil(theory, 12 * HOUR, 12)).toBeUndefined();
    expect(await ofDay(PATIENT)).toBe('growsWithoutEnd');
  });

  it('is none where many meet a busy line, and there where few do', async () => {
    const lines = (count: number) => [`trunks={ city: ${count} }`, 'contactTypes.call.trunks=city'];
    expect(await ofDay(...lines(9))).toBe('busyLines');
    expect((await ofDay(...lines(40))).reasons).toContain('lines');
  });

  it('gives way to another scenario', async () => {
    const source = new DaySource();
    const path = 'scenarios/bank-inhouse';
    await source.open({ files: shippedTexts(), path, set: [] }, '1', 0);
    const asked = source.theory(0);
    const opened = source.open(sourceOf([]), '1', 0);
    expect(await asked).toBeNull();
    expect(await opened).toMatchObject({ ok: true });
    expect(await source.theory(0)).toMatchObject({ model: 'erlangA' });
  });
});

function handle({ contactTypes }: { contactTypes: { talk: { kind: string } }[] }): number {
  return (contactTypes[0]!.talk as unknown as { mean: number }).mean;
}
