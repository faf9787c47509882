import type { Scenario } from '../../engine/index.ts';
import { type AgentSpan, agentDay } from './agent-day.ts';
import { DayCounts } from './day-counts.ts';
import type { DayData, Keyframe } from './day-data.ts';
import { DayLog } from './day-log.ts';
import { FloorState } from './floor-state.ts';
import { type StoryRow, storyOf } from './story.ts';
import { ABANDON, BALK } from './verbs.ts';

/** Moves through a day, forwards and backwards; the state of the floor and what was counted follow. */
export class DayPlayer {
  readonly data: DayData;
  readonly log: DayLog;
  readonly floor: FloorState;
  readonly counts: DayCounts;

  private readonly scenario: Scenario;

  constructor(scenario: Scenario, data: DayData) {
    this.scenario = scenario;
    this.data = data;
    this.log = new DayLog(data.log);
    this.counts = new DayCounts(scenario, data.info, data.outcomes);
    this.floor = new FloorState(scenario, this.counts);
    this.floor.keepsMoves = true;
    this.takeUp(data.keyframes[0]!);
    this.floor.moveTo(data.info.start);
  }

  /** The instant shown [µs]. */
  get now(): number {
    return this.floor.now;
  }

  /** Rows that have happened. */
  get row(): number {
    return this.floor.row;
  }

  get rows(): number {
    return this.log.count;
  }

  /** The last instant of the day's rows, or its end. */
  get end(): number {
    const last = this.rows > 0 ? this.log.columns.time[this.rows - 1]! : 0;
    return this.data.stopped === null ? Math.max(last, this.data.info.end) : last;
  }

  /** When it has closed and nothing more happens to any contact: agents may sit on until the end. */
  get over(): number {
    const { contact, time } = this.log.columns;
    let row = this.rows - 1;
    while (row >= 0 && contact[row]! < 0) row--;
    return Math.min(this.end, Math.max(row < 0 ? 0 : time[row]!, this.data.info.closes));
  }

  /** Whether all of it has happened, but for agents who go home. */
  get isOver(): boolean {
    return this.now >= this.over && this.row >= this.log.indexAt(this.over);
  }

  /** Goes to an instant, with all of its rows; kept within the day. */
  seek(time: number): void {
    const to = Math.min(this.end, Math.max(this.data.info.start, time));
    this.goTo(this.log.indexAt(to));
    this.floor.moveTo(to);
  }

  /** Goes to where so many rows have happened, and no more. */
  seekRow(row: number): void {
    const to = Math.min(this.rows, Math.max(0, Math.floor(row)));
    this.goTo(to);
    this.floor.moveTo(to > 0 ? this.log.columns.time[to - 1]! : this.data.info.start);
  }

  /** One row on, or back. */
  step(by: 1 | -1): void {
    this.seekRow(this.row + by);
  }

  /** To after the next contact that leaves unanswered; false: nobody does any more. */
  nextAbandonment(): boolean {
    const { verb } = this.log.columns;
    for (let row = this.row; row < this.rows; row++)
      if (verb[row] === ABANDON || verb[row] === BALK) {
        this.seekRow(row);
        this.floor.drawn();
        this.seekRow(row + 1);
        return true;
      }
    return false;
  }

  /** To the instant at which most wait beyond the promise; false: nobody ever waits. */
  worstMoment(): boolean {
    const { worstRow, worstTime } = this.data.summary;
    if (worstRow < 0) return false;
    this.seek(worstTime);
    return true;
  }

  /** What happened to a contact, and in the other attempts of its customer on this day. */
  story(contact: number): StoryRow[] {
    return storyOf(this.log.columns, contact);
  }

  /** What an agent did, all day. */
  agentDay(agent: number): AgentSpan[] {
    const floor = new FloorState(this.scenario);
    floor.restore(this.data.keyframes[0]!.floor);
    return agentDay(this.log.columns, floor, agent, this.end);
  }

  private goTo(row: number): void {
    const keyframe = this.nearest(row);
    if (row < this.row || keyframe.row > this.row) {
      this.takeUp(keyframe);
    }
    this.floor.advance(this.log.columns, row);
  }

  private takeUp({ floor, counts }: Keyframe): void {
    this.floor.restore(floor);
    this.counts.restore(counts);
    this.floor.drawn();
  }

  /** The last keyframe at or before a row. */
  private nearest(row: number): Keyframe {
    const { keyframes } = this.data;
    let low = 0;
    let high = keyframes.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (keyframes[middle]!.row <= row) low = middle;
      else high = middle - 1;
    }
    return keyframes[low]!;
  }
}
