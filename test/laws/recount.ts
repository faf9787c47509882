import type { Scenario } from '../../engine/center/scenario.ts';
import * as cell from '../../engine/measures/cells.ts';
import { ReplayedCenter } from '../../engine/measures/log-laws/replayed-center.ts';
import { AGENT_STATES, type ReplayedContact } from '../../engine/measures/log-laws/replayed-states.ts';
import type { Tally } from '../../engine/measures/tally.ts';
import type { LogRow } from '../support/event-log.ts';

/** Sums by `interval/line` and `interval/group`, in the order of their cells. */
type Sums = Map<string, Map<number, number>>;

const GROUP_PLACES: Record<string, number> = {
  ready: cell.READY_TIME,
  talking: cell.TALKING_TIME,
  wrapping: cell.WRAPPING_UP_TIME,
};

/**
 * The measures counted a second time, from the event log alone and by the words of docs/definitions.md: no
 * cursor, no cells noted in records, every contact looked at once, at the end.
 */
export class Recount {
  readonly lines: Sums = new Map();
  readonly groups: Sums = new Map();
  private readonly scenario: Scenario;
  private readonly length: number;
  private readonly count: number;

  constructor(scenario: Scenario, rows: readonly LogRow[]) {
    const { horizon, warmUp, interval } = scenario;
    this.scenario = scenario;
    this.length = interval > 0 ? interval : horizon - warmUp;
    this.count = Math.ceil((horizon - warmUp) / this.length);
    const center = new ReplayedCenter(scenario);
    const states = center.agents.map(() => ({ state: 'off', since: 0 }));
    for (const row of rows) {
      center.apply(row);
      const state = AGENT_STATES[row.verb];
      if (state === undefined) continue;
      const { group } = center.agents[row.agent]!;
      this.addState(group, states[row.agent]!, row.time);
      states[row.agent] = { state, since: row.time };
    }
    for (const [agent, state] of states.entries()) this.addState(center.agents[agent]!.group, state, horizon);
    for (const contact of center.contacts.values()) {
      this.addContact(contact, rows.at(-1)!.time);
      const group = center.agents[contact.agent]?.group;
      if (group !== undefined)
        this.add(this.groups, this.intervalOf(contact.offeredAt), group, cell.GROUP_HANDLED, 1);
    }
  }

  /** Every sum of a tally that differs from this count. */
  differences(tally: Tally): string[] {
    const { contactTypes, agentGroups } = this.scenario;
    const places = Array.from({ length: cell.CELL }, (_, place) => place).filter(
      place => !NOT_IN_LOG.has(place),
    );
    return [
      ...this.compare(this.lines, tally.cells, contactTypes.length, cell.CELL, places),
      ...this.compare(this.groups, tally.groupCells, agentGroups.length, cell.GROUP_CELL, [0, 1, 2, 3]),
    ];
  }

  private compare(
    sums: Sums,
    cells: Float64Array,
    members: number,
    width: number,
    places: number[],
  ): string[] {
    const found: string[] = [];
    for (let interval = 0; interval <= this.count; interval++)
      for (let member = 0; member < members; member++)
        for (const place of places) {
          const mine = sums.get(`${interval}/${member}`)?.get(place) ?? 0;
          const its = cells[(interval * members + member) * width + place]!;
          if (mine !== its)
            found.push(`interval ${interval}, ${member} of ${members}, place ${place}: ${its}, not ${mine}`);
        }
    return found;
  }

  private addContact(contact: ReplayedContact, end: number): void {
    const { type, arrivedAt, offeredAt, outcome } = contact;
    this.add(this.lines, this.intervalOf(arrivedAt), type, cell.ARRIVED, 1);
    if (outcome === 'block') this.add(this.lines, this.intervalOf(arrivedAt), type, cell.BLOCKED, 1);
    if (offeredAt < 0) return;
    const mine = (place: number, amount: number) =>
      this.add(this.lines, this.intervalOf(offeredAt), type, place, amount);
    mine(cell.OFFERED, 1);
    const leftAt = outcome === 'answer' ? contact.answeredAt : outcome === '' ? end : contact.endedAt;
    if (contact.hasWaited) this.addTime(this.lines, type, cell.QUEUE_TIME, offeredAt, leftAt);
    if (outcome === '') return;
    if (contact.hasWaited || outcome === 'balk') mine(cell.WAITED, 1);
    const wait = leftAt - (this.scenario.clock === 'entry' ? arrivedAt : offeredAt);
    const { acceptableWait, shortAbandon } = this.scenario.contactTypes[type]!.promise;
    if (outcome === 'answer') {
      mine(wait <= acceptableWait ? cell.IN_TIME : cell.LATE, 1);
      mine(cell.WAIT_HANDLED, wait);
      // the customer is served in the row of entry (rule M3)
      mine(cell.SERVED_ELSEWHERE, -1);
      this.add(this.lines, this.intervalOf(arrivedAt), type, cell.SERVED_ELSEWHERE, 1);
      if (contact.endedAt >= 0)
        this.add(this.lines, this.intervalOf(contact.endedAt), type, cell.COMPLETED_IN_INTERVAL, 1);
      return;
    }
    if (outcome === 'balk') mine(cell.BALKED, 1);
    const isShort = wait <= Math.min(shortAbandon, acceptableWait);
    mine(
      isShort ? cell.ABANDONED_SHORT : wait <= acceptableWait ? cell.ABANDONED_EARLY : cell.ABANDONED_LATE,
      1,
    );
    mine(cell.WAIT_ABANDONED, wait);
    this.add(this.lines, this.intervalOf(leftAt), type, cell.ABANDONED_IN_INTERVAL, 1);
  }

  private addState(group: number, { state, since }: { state: string; since: number }, until: number): void {
    const place = GROUP_PLACES[state];
    if (place !== undefined) this.addTime(this.groups, group, place, since, until);
  }

  /** The parts of a stretch of time that fall into each interval, up to the horizon. */
  private addTime(sums: Sums, member: number, place: number, from: number, to: number): void {
    const { warmUp, horizon } = this.scenario;
    for (let k = 0; k <= this.count; k++) {
      const start = k === 0 ? 0 : warmUp + (k - 1) * this.length;
      const end = k === 0 ? warmUp : Math.min(horizon, start + this.length);
      this.add(sums, k, member, place, Math.max(0, Math.min(to, end) - Math.max(from, start)));
    }
  }

  private intervalOf(instant: number): number {
    if (instant < this.scenario.warmUp) return 0;
    return Math.min(this.count, Math.floor((instant - this.scenario.warmUp) / this.length) + 1);
  }

  private add(sums: Sums, interval: number, member: number, place: number, amount: number): void {
    const key = `${interval}/${member}`;
    const cells = sums.get(key) ?? new Map<number, number>();
    sums.set(key, cells);
    cells.set(place, (cells.get(place) ?? 0) + amount);
  }
}

/** Talk, hold and wrap-up are noted at the answer, also where the log is cut before their end. */
const NOT_IN_LOG = new Set([cell.TALK_TIME, cell.HOLD_TIME, cell.WRAP_UP_TIME]);
