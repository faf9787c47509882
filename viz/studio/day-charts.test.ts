import { beforeAll, describe, expect, it } from 'vitest';
import type { Scenario } from '../../engine/index.ts';
import { loadScenario, readFrom } from '../../scenarios/index.ts';
import { shippedTexts } from '../../test/support/shipped.ts';
import { SMALL_DAY } from '../../test/support/small-day.ts';
import { dayBandTable } from '../charts/day-band-text.ts';
import { castOf } from '../day/cast.ts';
import * as column from '../day/count-columns.ts';
import { DayPlayer } from '../day/day-player.ts';
import { DayRun } from '../run/day-run.ts';
import { theoryOf } from '../run/theory.ts';
import type { DayTheory } from '../run/theory-result.ts';
import { type DayParts, dayBandData, hoursOf, ledgerData } from './day-charts.ts';
import { allTypes, figuresOf, promiseOf } from './figures.ts';
import { storyLines } from './story-lines.ts';
import { STORY_WORDS } from './story-words.ts';
import { shownTheory } from './theory-desk.ts';
import { waitData } from './wait-data.ts';
import { STUDIO_WORDS } from './words.ts';

async function scenarioOf(text: string): Promise<Scenario> {
  return (await loadScenario('a.yaml', readFrom({ 'a.yaml': text }))).scenario;
}

function partsOf(scenario: Scenario): DayParts {
  const data = new DayRun(scenario, '1', 0).day(0)!;
  const player = new DayPlayer(scenario, data);
  const whole = new DayPlayer(scenario, data);
  whole.seekRow(whole.rows);
  const theory = theoryOf(scenario, data.info.opens, data.info.closes) as DayTheory;
  return {
    scenario,
    cast: castOf(scenario),
    player,
    whole,
    rule: 'ofOffered',
    words: STUDIO_WORDS.en,
    whatIf: undefined,
    theory: shownTheory(theory, 'en'),
    until: '',
  };
}

describe('a day of Studio', () => {
  let parts: DayParts;
  beforeAll(async () => {
    parts = partsOf(await scenarioOf(SMALL_DAY));
    parts.player.worstMoment();
  });

  it('shows its hours of opening', () => {
    expect(hoursOf(parts).map(time => time / 3600e6)).toEqual([8, 16]);
    const band = dayBandData(parts);
    expect(band.halfHours.rows[0]!.values).toHaveLength(16);
    expect(Math.max(...Array.from(band.agents.onShift.value))).toBeCloseTo(8, 4);
  });

  it('has a table of whole agents where whole agents are on shift, without the dust of single precision', () => {
    const onShift = dayBandTable(dayBandData(parts), 'en').rows.map(cells => cells[1] as number);
    expect(Math.max(...onShift)).toBe(8);
    expect(onShift.filter(agents => !Number.isInteger(agents))).toEqual([]);
  });

  it('is over when it has closed and the last contact is gone, not when agents go home at midnight', () => {
    const player = new DayPlayer(parts.scenario, parts.whole.data);
    const { info } = player.data;
    expect(player.over).toBeGreaterThanOrEqual(info.closes);
    expect(player.over).toBeLessThan(info.end - 6 * 3600e6);
    player.seek(player.over - 1);
    expect(player.isOver).toBe(false);
    player.seek(player.over);
    expect(player.isOver).toBe(true);
    expect(figuresOf(player, 'ofOffered')).toMatchObject({ busy: 0, waiting: 0 });
    expect(player.counts.totals).toEqual(parts.whole.counts.totals);
  });

  it('tells of a moment what its floor shows', () => {
    const { player } = parts;
    const figures = figuresOf(player, 'ofOffered');
    const waiting = player.floor.queues.reduce((sum, queue) => sum + queue.count, 0);
    expect(figures.waiting).toBe(waiting);
    expect(waiting).toBeGreaterThan(0);
    expect(figures.busy).toBe(8);
    expect(figures.longest).toBeGreaterThan(0);
    expect(figures.recentMet).toBeLessThanOrEqual(figures.recentAll);
  });

  it('has a ledger whose parts add up, at any moment', () => {
    for (const player of [parts.player, parts.whole]) {
      const { root } = ledgerData({ ...parts, player });
      const queued = root.children!.at(-1)!;
      const sum = queued.children!.reduce((total, child) => total + child.count, 0);
      expect(sum).toBe(queued.count);
      expect(root.count).toBe(player.counts.count([0], column.ARRIVED));
    }
    expect(ledgerData({ ...parts, player: parts.whole }).root.children!.at(-1)!.children).not.toContainEqual(
      expect.objectContaining({ name: 'Still waiting' }),
    );
  });

  it('has waits that are all shares of the offered, at once included', () => {
    const { atOnce, bins } = waitData({ ...parts, player: parts.whole });
    expect(atOnce + bins.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  it('counts who was answered at once as the ledger does, where waits begin at the entry', async () => {
    const { scenario } = await loadScenario('scenarios/morning-from-a-log', readFrom(shippedTexts()));
    const day = partsOf(scenario);
    const { counts } = day.whole;
    const types = allTypes(counts.types);
    const { atOnce, bins, offered } = waitData({ ...day, player: day.whole });
    const queued = ledgerData({ ...day, player: day.whole }).root.children!.at(-1)!;
    const told = queued.children!.find(({ name }) => name === STUDIO_WORDS.en.answeredAtOnce)!;
    expect(atOnce * offered).toBeCloseTo(told.count, 9);
    // but for those who left without any wait
    const shares = atOnce + bins.reduce((sum, share) => sum + share, 0);
    expect(shares).toBeLessThanOrEqual(1 + 1e-9);
    expect(shares * offered).toBeGreaterThanOrEqual(offered - counts.count(types, column.BALKED) - 1e-6);
  });

  it('names in the ledger who is in the menu, and whom people outside answered', async () => {
    for (const path of ['scenarios/bank-inhouse', 'scenarios/vip-forward']) {
      const { scenario } = await loadScenario(path, readFrom(shippedTexts()));
      const day = partsOf(scenario);
      for (let hour = 0; hour <= 24; hour++) {
        day.player.seek(day.player.data.info.start + hour * 3600e6);
        const { root } = ledgerData(day);
        expect(root.children!.reduce((sum, child) => sum + child.count, 0)).toBe(root.count);
      }
    }
  });

  it('tells a contact’s story from call to end, and what lies ahead', () => {
    const [contact] = parts.player.floor.queues[0]!.contact;
    const say = { duration: () => 'D', agent: (agent: number) => `A${agent}`, attempt: () => '' };
    const lines = storyLines(parts.player, contact!, STORY_WORDS.en, say);
    expect(lines[0]!.text).toBe('calls in');
    expect(lines[0]!.isAhead).toBe(false);
    expect(lines.at(-1)!.isAhead).toBe(true);
    expect(lines.map(line => line.time)).toEqual(lines.map(line => line.time).sort((a, b) => a - b));
  });

  it('says that cells are dashed while the center warms up, and only there', async () => {
    expect(dayBandData(parts).halfHours.dashed).toBeUndefined();
    const warm = await scenarioOf(`${SMALL_DAY}warmUp: 10 h\n`);
    expect(dayBandData(partsOf(warm)).halfHours.dashed).toBe('not counted: warm-up');
  });

  it('takes the promise that most contact types share', () => {
    expect(promiseOf(parts.cast)).toMatchObject({ share: 0.8, acceptableWait: 20e6 });
    expect(allTypes(3)).toEqual([0, 1, 2]);
  });
});
