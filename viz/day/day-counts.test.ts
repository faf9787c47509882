import { describe, expect, it } from 'vitest';
import { replicate, type Scenario } from '../../engine/index.ts';
import * as cell from '../../engine/measures/cells.ts';
import { loadScenario, readFrom } from '../../scenarios/index.ts';
import { shippedScenarios, shippedTexts } from '../../test/support/shipped.ts';
import { DayRun } from '../run/day-run.ts';
import * as column from './count-columns.ts';
import { DayCounts } from './day-counts.ts';
import { DayPlayer } from './day-player.ts';

const texts = shippedTexts();

/** The engine's sums and the pages' names for them. */
const SAME: [number, number][] = [
  [cell.ARRIVED, column.ARRIVED],
  [cell.BLOCKED, column.BLOCKED],
  [cell.OFFERED, column.OFFERED],
  [cell.IN_TIME, column.IN_TIME],
  [cell.LATE, column.LATE],
  [cell.ABANDONED_SHORT, column.LEFT_SHORT],
  [cell.ABANDONED_EARLY, column.LEFT_EARLY],
  [cell.ABANDONED_LATE, column.LEFT_LATE],
  [cell.BALKED, column.BALKED],
  [cell.WAIT_HANDLED, column.WAIT_ANSWERED],
  [cell.WAIT_ABANDONED, column.WAIT_LEFT],
  [cell.SELF_SERVED, column.SELF_SERVED],
  [cell.GAVE_UP, column.GAVE_UP],
  [cell.CALLBACK_TAKEN, column.CALLBACK_TAKEN],
  [cell.CALLBACK_REACHED, column.CALLBACK_REACHED],
  [cell.CALLBACK_LOST, column.CALLBACK_LOST],
];

/** Sums of the default measures of replication 0 after the warm-up, by type and column of the pages. */
function ofEngine(scenario: Scenario): number[][] {
  const { cells } = replicate(scenario, '1', 0);
  const types = scenario.contactTypes.length;
  return scenario.contactTypes.map((_, type) =>
    SAME.map(([place]) => {
      let sum = 0;
      for (let row = types + type; row < cells.length / cell.CELL; row += types)
        sum += cells[row * cell.CELL + place]!;
      return sum;
    }),
  );
}

function ofPages(scenario: Scenario): number[][] {
  const run = new DayRun(scenario, '1', 0);
  const sums = scenario.contactTypes.map(() => SAME.map(() => 0));
  for (const { number } of run.days) {
    const player = new DayPlayer(scenario, run.day(number)!);
    player.seekRow(player.rows);
    for (const [type, row] of sums.entries())
      SAME.forEach(([, what], k) => {
        row[k]! += player.counts.count([type], what);
      });
  }
  return sums;
}

describe('what pages count', () => {
  it.each(shippedScenarios())('is what the report counts, over all days of %s', async path => {
    const { scenario } = await loadScenario(path, readFrom(texts));
    expect(ofPages(scenario)).toEqual(ofEngine(scenario));
  });
});

describe('all eight rules', () => {
  it('differ by who left early, and say nothing where nobody is counted', () => {
    const sums = { inTime: 60, late: 20, leftShort: 5, leftEarly: 5, leftLate: 10 };
    expect(column.serviceLevels(sums)).toEqual({
      ofHandled: 0.75,
      ofOffered: 0.6,
      shortAbandonsExcluded: 60 / 95,
      earlyAbandonsExcluded: 60 / 90,
      earlyAbandonsMet: 0.7,
      shortAbandonsMet: 0.65,
      earlyAbandonsMetShortExcludedFromOffered: 70 / 95,
      earlyAbandonsMetShortExcluded: 65 / 95,
    });
    expect(
      column.serviceLevel({ inTime: 0, late: 0, leftShort: 0, leftEarly: 0, leftLate: 0 }, 'ofOffered'),
    ).toBeNull();
  });
});

describe('the last 15 minutes', () => {
  it('hold waits that ended in them, and none that ended just before', async () => {
    const { scenario } = await loadScenario('scenarios/erlang-c', readFrom(texts));
    const info = new DayRun(scenario, '1', 0).days[0]!;
    const counts = new DayCounts(scenario, info);
    const second = 1_000_000;
    counts.answered(-1, 0, 100 * second, 0, true);
    counts.left(-1, 0, 200 * second, 90 * second, false);
    counts.moveTo(1000 * second - 1);
    expect(counts.sums([0], 'recent')).toMatchObject({ inTime: 1, leftLate: 1 });
    counts.moveTo(1000 * second);
    expect(counts.sums([0], 'recent')).toMatchObject({ inTime: 0, leftLate: 1 });
  });
});
