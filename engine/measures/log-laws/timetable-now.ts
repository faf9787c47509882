import { DAY, type Scenario, type ShiftSpec } from '../../center/scenario.ts';
import type { ReplayedAgent } from './replayed-states.ts';

/** The shift of the agent that lasts at this instant. */
export function shiftAt({ shifts }: ReplayedAgent, instant: number): ShiftSpec | undefined {
  return shifts?.find(({ logIn, logOut }) => logIn <= instant && instant < logOut);
}

/** The agent's next break of the present shift; what was due before it came is off. */
export function nextBreak({ shift, cameAt, breaksTaken }: ReplayedAgent) {
  return shift?.breaks.filter(({ from }) => from >= cameAt)[breaksTaken];
}

/** The day that an instant belongs to, by its number. */
export function dayOf(instant: number, { scenario }: { scenario: Scenario }): number {
  if (scenario.days.length === 0) return Math.floor(instant / DAY);
  return scenario.days.findLastIndex(({ start }) => start <= instant);
}
