import type { DayColumns } from './day-log.ts';
import type { FloorState } from './floor-state.ts';

/** A time in one state. */
export interface AgentSpan {
  /** index into AGENT_STATES */
  state: number;
  from: number;
  to: number;
  /** the contact talked to or written up; −1: none */
  contact: number;
}

/**
 * What an agent did on a day, one span after the other; spans of no length are left out.
 *
 * @param floor - a floor of its own, at the start of the day; it is moved to the end
 */
export function agentDay(log: DayColumns, floor: FloorState, agent: number, end: number): AgentSpan[] {
  const spans: AgentSpan[] = [];
  const { agents } = floor;
  let span = { state: agents.state[agent]!, from: floor.now, contact: agents.contact[agent]! };
  const close = (to: number) => {
    if (to > span.from) spans.push({ ...span, to });
  };
  for (let row = 0; row < log.count; row++) {
    if (log.agent[row] !== agent) continue;
    floor.advance(log, row + 1);
    const state = agents.state[agent]!;
    const contact = agents.contact[agent]!;
    if (state === span.state && contact === span.contact) continue;
    close(floor.now);
    span = { state, from: floor.now, contact };
  }
  close(Math.max(end, span.from));
  return spans;
}
