import { type Scenario, SECOND, type ServiceLevelRule } from '../../engine/index.ts';
import type { Track } from '../charts/data.ts';
import type { DayBandData } from '../charts/day-band.ts';
import type { LedgerData, LedgerNode } from '../charts/ledger.ts';
import type { Cast } from '../day/cast.ts';
import * as column from '../day/count-columns.ts';
import { HALF_HOUR } from '../day/day-counts.ts';
import type { DaySummary } from '../day/day-data.ts';
import type { DayPlayer } from '../day/day-player.ts';
import type { WhatIfBand, WhatIfBands, WhatIfResult } from '../run/what-if-result.ts';
import { allTypes, promiseOf } from './figures.ts';
import type { ShownTheory } from './theory-desk.ts';
import { theoryTrack } from './theory-track.ts';
import type { StudioWords } from './words.ts';

const MINUTE = 60 * SECOND;
/** minutes that are averaged in the line of those who wait */
const MEAN_OF = 3;

/** What charts of a day are made from. */
export interface DayParts {
  scenario: Scenario;
  cast: Cast;
  player: DayPlayer;
  /** the same day at its end */
  whole: DayPlayer;
  rule: ServiceLevelRule;
  words: StudioWords;
  /** replications under the changes; undefined: not there yet */
  whatIf: WhatIfResult | undefined;
  theory: ShownTheory | undefined;
  /** the note of the ledger: `until 13:29`, `from 02:00 until 13:29` */
  until: string;
}

/** The day from its opening to its close, as far as anything happens then. */
export function dayBandData(parts: DayParts): DayBandData {
  const { player, whatIf, theory, words } = parts;
  const { info, summary } = player.data;
  const [from, to] = hoursOf(parts);
  const at = { start: info.start, from, to };
  const bands = whatIf?.bands;
  const baseline = whatIf?.baseline ?? undefined;
  return {
    from,
    to,
    agents: {
      onShift: minutes(summary, summary.onShift, at, 1),
      busy: minutes(summary, summary.busy, at, MEAN_OF),
      ...(baseline ? { baseline: halves(baseline, baseline.onShift, at) } : {}),
    },
    waiting: {
      day: minutes(summary, summary.waiting, at, MEAN_OF),
      ...(baseline ? { baseline: halves(baseline, baseline.waiting, at) } : {}),
      ...(bands && whatIf ? { haze: hazeOf(bands, at, words.spread(whatIf.replications)) } : {}),
      ...(theory
        ? { theory: { name: theory.name, values: within(theoryTrack(theory.theory, info.start), at) } }
        : {}),
    },
    halfHours: halfHourRows(parts, from, to),
  };
}

/** The hours shown [µs since midnight]: those of opening, or those in which anybody is there. */
export function hoursOf({ player }: Pick<DayParts, 'player'>): [number, number] {
  const { info, summary } = player.data;
  let from = info.opens;
  let to = info.closes;
  if (from === info.start && to === info.end) {
    const some = (m: number) => summary.onShift[m]! > 0 || summary.waiting[m]! > 0;
    let first = 0;
    let last = summary.minutes - 1;
    while (first < last && !some(first)) first++;
    while (last > first && !some(last)) last--;
    from = info.start + first * MINUTE;
    to = info.start + (last + 1) * MINUTE;
  }
  const low = Math.floor((from - info.start) / HALF_HOUR) * HALF_HOUR;
  const high = Math.ceil((to - info.start) / HALF_HOUR) * HALF_HOUR;
  return [low, Math.max(high, low + HALF_HOUR)];
}

interface Span {
  /** of the day [µs] */
  start: number;
  from: number;
  to: number;
}

function minutes(summary: DaySummary, values: Float32Array, { from, to }: Span, mean: number) {
  const first = Math.floor(from / MINUTE);
  const last = Math.min(summary.minutes, Math.ceil(to / MINUTE));
  const time: number[] = [];
  const value: number[] = [];
  for (let m = first; m < last; m += mean) {
    let sum = 0;
    const until = Math.min(last, m + mean);
    for (let k = m; k < until; k++) sum += values[k]!;
    time.push(m * MINUTE);
    value.push(sum / (until - m));
  }
  time.push(last * MINUTE);
  value.push(value.at(-1) ?? 0);
  return { time, value };
}

/** Means of half-hours as a track; the day's start is midnight. */
function halves(bands: WhatIfBands, band: WhatIfBand, { start, from, to }: Span) {
  const time: number[] = [];
  const value: number[] = [];
  bands.starts.forEach((at, h) => {
    const since = at - start;
    if (since < from || since >= to) return;
    // a mean of a half-hour holds for all of it
    time.push(since, Math.min(to, since + HALF_HOUR, bands.end - start));
    value.push(band.mean[h]!, band.mean[h]!);
  });
  return { time, value };
}

/** The part of a track that lies in the hours shown. */
function within({ time, value }: Track, { from, to }: Span): Track {
  const kept = Array.from(time, (at, k) => ({ at, value: value[k]! })).filter(
    ({ at }) => at >= from && at <= to,
  );
  return { time: kept.map(({ at }) => at), value: kept.map(one => one.value) };
}

function hazeOf(bands: WhatIfBands, { start, from, to }: Span, name: string) {
  const time: number[] = [];
  const low: number[] = [];
  const high: number[] = [];
  bands.starts.forEach((at, h) => {
    const since = at - start;
    if (since < from || since >= to) return;
    // a half-hour's spread holds for all of it
    time.push(since, Math.min(to, since + HALF_HOUR, bands.end - start));
    low.push(bands.waiting.low[h]!, bands.waiting.low[h]!);
    high.push(bands.waiting.high[h]!, bands.waiting.high[h]!);
  });
  return { time, low, high, name };
}

function halfHourRows(parts: DayParts, from: number, to: number): DayBandData['halfHours'] {
  const { scenario, cast, whole, rule, words } = parts;
  const isWarmingUp = scenario.warmUp > whole.data.info.start + from;
  const promise = promiseOf(cast);
  const first = Math.floor(from / HALF_HOUR);
  const last = Math.max(first + 1, Math.ceil(to / HALF_HOUR));
  const row = (name: string, types: readonly number[]) => ({
    name,
    values: Array.from({ length: last - first }, (_, k) => {
      const half = first + k;
      return half < whole.counts.halves ? column.serviceLevel(whole.counts.sums(types, half), rule) : null;
    }),
  });
  const queues = cast.queues.filter(queue => queue.types.length > 0);
  const all = row(words.all, allTypes(cast.types.length));
  const shown = queues.length > 1 ? queues.slice(0, 6).map(({ name, types }) => row(name, types)) : [];
  return {
    measure: { name: words.serviceLevel, unit: '%', times: 100, target: promise.share },
    start: from,
    ...(isWarmingUp ? { dashed: words.notCounted } : {}),
    rows: [all, ...shown],
  };
}

/** From the call to its answer, until now. */
export function ledgerData({ cast, player, words, until }: DayParts): LedgerData {
  const { counts } = player;
  const types = allTypes(counts.types);
  const count = (what: number) => counts.count(types, what);
  const offered = count(column.OFFERED);
  const atOnce = count(column.AT_ONCE);
  const answered = count(column.IN_TIME) + count(column.LATE);
  const gone = count(column.LEFT_SHORT) + count(column.LEFT_EARLY) + count(column.LEFT_LATE);
  const callbacks = count(column.CALLBACK_TAKEN);
  const waiting = Math.max(0, offered - answered - gone - callbacks);
  const node = (name: string, value: number, look: NonNullable<LedgerNode['look']>): LedgerNode[] =>
    value > 0 ? [{ name, count: value, look }] : [];
  const queued: LedgerNode = {
    name: words.sentToQueue,
    count: offered,
    look: 'total',
    children: [
      ...node(words.answeredAtOnce, atOnce, 'talk'),
      ...node(words.answeredAfter, answered - atOnce, 'talk'),
      ...(cast.queues.some(queue => queue.hasCallback)
        ? node(words.choseCallback, callbacks, 'callback')
        : []),
      ...node(words.leftQueue, gone, 'late'),
      ...node(words.stillWaiting, waiting, 'wait'),
    ],
  };
  const before = [
    ...node(words.blocked, count(column.BLOCKED), 'late'),
    ...node(words.servedInMenu, count(column.SELF_SERVED), 'edge'),
    ...node(words.gaveUpInMenu, count(column.GAVE_UP), 'edge'),
    ...node(words.afterHours, count(column.AFTER_HOURS), 'edge'),
  ];
  // nobody else is beyond the queue's door; in the menu are some whom the warm-up leaves out
  const beyond = count(column.ARRIVED) - offered - before.reduce((total, one) => total + one.count, 0);
  const inMenu = Math.min(beyond, player.floor.menu.count);
  const outside = Math.min(beyond - inMenu, count(column.ANSWERED_OUTSIDE));
  before.push(...node(words.inMenu, inMenu, 'edge'), ...node(words.answeredOutside, outside, 'edge'));
  const passed = count(column.PASSED_ON);
  const sum = before.reduce((total, one) => total + one.count, 0) + offered;
  const root = Math.max(sum, count(column.ARRIVED));
  const name = passed > 0 ? words.calledOrPassed : words.calledIn;
  return { note: until, root: { name, count: root, look: 'total', children: [...before, queued] } };
}
