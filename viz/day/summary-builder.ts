import { MINUTE, type Scenario } from '../../engine/index.ts';
import type { DayInfo, DaySummary } from './day-data.ts';
import { DOUBLES, INTS, NEXT, SINCE } from './floor-copy.ts';
import type { FloorState } from './floor-state.ts';
import { AGENT_STATES } from './floor-view.ts';
import { FreeBesideWaiting } from './free-beside-waiting.ts';

const [OFF, BREAK, TRAINING, FREE] = (['off', 'break', 'training', 'free'] as const).map(state =>
  AGENT_STATES.indexOf(state),
) as [number, number, number, number];

/** Adds up what charts show of a day, as its floor moves from instant to instant. */
export class SummaryBuilder {
  readonly summary: DaySummary;
  private readonly law: FreeBesideWaiting;
  private readonly acceptable: Float64Array;
  private readonly queues: number;
  private readonly end: number;
  private at: number;
  private minute = 0;
  private most = { overdue: 0, waiting: 0 };

  constructor(scenario: Scenario, { start, end }: DayInfo) {
    const minutes = Math.max(1, Math.ceil((end - start) / MINUTE));
    this.law = new FreeBesideWaiting(scenario);
    this.acceptable = Float64Array.from(scenario.contactTypes, type => type.promise.acceptableWait);
    this.queues = scenario.queues.length;
    this.end = start + minutes * MINUTE;
    this.at = start;
    this.summary = {
      start,
      minutes,
      onShift: new Float32Array(minutes),
      busy: new Float32Array(minutes),
      waiting: new Float32Array(minutes),
      waitingIn: new Float32Array(minutes * this.queues),
      overdue: new Float32Array(minutes),
      worstRow: -1,
      worstTime: start,
      faultRow: -1,
      isChecked: this.law.applies,
    };
  }

  /** The floor stays as it is until this instant. */
  pass(floor: FloorState, until: number): void {
    if (this.summary.faultRow < 0 && until > this.at && this.law.isBroken(floor))
      this.summary.faultRow = floor.row;
    const to = Math.min(until, this.end);
    while (this.at < to) {
      const edge = this.summary.start + (this.minute + 1) * MINUTE;
      const next = Math.min(to, edge);
      this.addTime(floor, (next - this.at) / MINUTE);
      this.at = next;
      if (next === edge) this.endMinute(floor, edge);
    }
  }

  private addTime(floor: FloorState, share: number): void {
    const { summary, minute } = this;
    const { inState } = floor;
    const onShift = floor.tables.agents - inState[OFF]! - inState[BREAK]! - inState[TRAINING]!;
    summary.onShift[minute]! += onShift * share;
    summary.busy[minute]! += (onShift - inState[FREE]!) * share;
    if (floor.waiting === 0) return;
    summary.waiting[minute]! += floor.waiting * share;
    for (let queue = 0; queue < this.queues; queue++)
      summary.waitingIn[queue * summary.minutes + minute]! += floor.waitingIn(queue) * share;
  }

  private endMinute(floor: FloorState, edge: number): void {
    const overdue = floor.waiting === 0 ? 0 : this.overdue(floor, edge);
    const { summary, most } = this;
    summary.overdue[this.minute++] = overdue;
    if (
      overdue < most.overdue ||
      (overdue === most.overdue && (overdue > 0 || floor.waiting <= most.waiting))
    )
      return;
    this.most = { overdue, waiting: floor.waiting };
    summary.worstRow = floor.row;
    summary.worstTime = edge - 1;
  }

  /** Waiting beyond their promise just before this instant. */
  private overdue(floor: FloorState, edge: number): number {
    const { doubles, ints, head, tables } = floor;
    let count = 0;
    for (let type = 0; type < tables.types; type++) {
      const since = edge - 1 - this.acceptable[type]!;
      const inOrder = tables.lastCome[tables.queueOf[type]!] === 0 && !tables.fromEntry;
      for (let slot = head[type]!; slot >= 0; slot = ints[slot * INTS + NEXT]!) {
        if (doubles[slot * DOUBLES + SINCE]! < since) count++;
        else if (inOrder) break;
      }
    }
    return count;
  }
}
