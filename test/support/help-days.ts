import { expect } from 'vitest';
import type { ContactTypeSpec, Scenario } from '../../engine/center/scenario.ts';
import { SECOND } from '../../engine/center/scenario.ts';
import { replicate } from '../../engine/experiment/replicate.ts';
import * as cell from '../../engine/measures/cells.ts';
import { checkLog } from '../../engine/measures/log-laws/check-log.ts';
import { diary, eventLog } from './event-log.ts';
import { type DayOptions, scenarioOf } from './scenario-builder.ts';

/** A duration that is always the same. */
export const fixed = (seconds: number) => ({ kind: 'deterministic' as const, value: seconds * SECOND });

/** A day in seconds, its first contact type changed. */
export function day(
  options: DayOptions,
  change: Partial<ContactTypeSpec>,
  rest: Partial<Scenario> = {},
): Scenario {
  const scenario = scenarioOf(options);
  const [first, ...others] = scenario.contactTypes;
  return { ...scenario, contactTypes: [{ ...first!, ...change }, ...others], ...rest };
}

/** What the whole day adds up to, at a place of a contact's rows. */
export function sums(scenario: Scenario) {
  const tally = replicate(scenario, '1', 0);
  expect([...checkLog(scenario, eventLog(scenario))].filter(() => scenario.end === 'drain')).toEqual([]);
  expect(tally.checks).toEqual({ conservation: 'ok', littlesLaw: 'ok', agentTime: 'ok' });
  const sum = (cells: Float64Array, place: number, width: number) => {
    let all = 0;
    for (let at = place; at < cells.length; at += width) all += cells[at]!;
    return all;
  };
  return {
    of: (place: number) =>
      place < cell.CELL
        ? sum(tally.cells, place, cell.CELL)
        : sum(tally.moreCells, place - cell.CELL, cell.MORE_CELL),
    group: (place: number, group: number) =>
      sum(tally.groupCells.subarray(group * cell.GROUP_CELL), place, 2 * cell.GROUP_CELL) / SECOND,
  };
}
/** The day without who logs in, stands ready and is released. */
export const told = (scenario: Scenario) =>
  diary(scenario).filter(
    line => !/logIn|logOut|ready|release|horizonEnd|wrapUp|wake|ringEnd|offer |enqueue/u.test(line),
  );
