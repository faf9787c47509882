import { DAY, type Scenario } from '../../engine/index.ts';

/** The scenario of tallies whose slots are so long and start at 0. */
export function inSlots(scenario: Scenario, length: number, slots: number): Scenario {
  return { ...scenario, warmUp: 0, horizon: length * slots, interval: length };
}

/** How often a comparison looks at the day: every ten minutes, of longer horizons every half-hour [µs]. */
export function stepOf({ horizon }: Scenario): number {
  return horizon <= 2 * DAY ? DAY / 144 : DAY / 48;
}
