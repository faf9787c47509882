import type { ServiceLevelRule } from '../../engine/index.ts';
import type { Cast } from '../day/cast.ts';
import * as column from '../day/count-columns.ts';
import type { DayPlayer } from '../day/day-player.ts';
import { AGENT_STATES } from '../day/floor-view.ts';

/** The numbers at the head of the page. */
export interface Figures {
  /** last 15 minutes; null: nobody's wait ended */
  recent: number | null;
  recentMet: number;
  recentAll: number;
  day: number | null;
  waiting: number;
  /** [µs] */
  longest: number;
  busy: number;
  ready: number;
  onBreak: number;
  left: number;
  offered: number;
  /** share, null: nobody was offered */
  leftShare: number | null;
}

const FREE = AGENT_STATES.indexOf('free');
const BREAK = AGENT_STATES.indexOf('break');
const TRAINING = AGENT_STATES.indexOf('training');
const OFF = AGENT_STATES.indexOf('off');

/** The numbers of a moment, over all contact types. */
export function figuresOf({ floor, counts }: DayPlayer, rule: ServiceLevelRule): Figures {
  const types = allTypes(counts.types);
  const recent = counts.sums(types, 'recent');
  const day = counts.sums(types, 'day');
  const { inState } = floor;
  const onBreak = inState[BREAK]! + inState[TRAINING]!;
  const ready = floor.tables.agents - inState[OFF]! - onBreak;
  const left = day.leftShort + day.leftEarly + day.leftLate;
  const offered = counts.count(types, column.OFFERED);
  let longest = 0;
  for (const { count, since } of floor.queues)
    for (let i = 0; i < count; i++) longest = Math.max(longest, floor.now - since[i]!);
  return {
    recent: column.serviceLevel(recent, rule),
    recentMet: recent.inTime,
    recentAll: recent.inTime + recent.late + recent.leftShort + recent.leftEarly + recent.leftLate,
    day: column.serviceLevel(day, rule),
    waiting: floor.waiting,
    longest,
    busy: ready - inState[FREE]!,
    ready,
    onBreak,
    left,
    offered,
    leftShare: offered > 0 ? left / offered : null,
  };
}

/** 0 … count − 1 */
export function allTypes(count: number): number[] {
  return Array.from({ length: count }, (_, type) => type);
}

/** What was promised, as charts take it: the target and acceptable wait that most contact types share. */
export function promiseOf({ types }: Cast): {
  share: number;
  acceptableWait: number;
  rule: ServiceLevelRule;
} {
  const promises = types
    .map(type => type.promise)
    .filter(({ acceptableWait }) => Number.isFinite(acceptableWait));
  const counts = new Map<string, number>();
  const key = (promise: (typeof promises)[number]) => `${promise.share} ${promise.acceptableWait}`;
  for (const promise of promises) counts.set(key(promise), (counts.get(key(promise)) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const found = promises.find(promise => counts.get(key(promise)) === most);
  return found ?? { share: 0.8, acceptableWait: 20_000_000, rule: 'ofOffered' };
}
