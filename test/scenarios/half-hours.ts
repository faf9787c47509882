import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Scenario } from '../../engine/center/scenario.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../engine/center/scenario.ts';
import * as cell from '../../engine/measures/cells.ts';
import type { Tally } from '../../engine/measures/tally.ts';
import { ROOT } from '../architecture/sources.ts';

/** What is known of the contacts of a part of a day: their number a day, and measures as people say them. */
export interface Part {
  calls: number;
  /** mean wait of all offered [s] */
  wait: number;
  /** [%] */
  abandonment: number;
  /** not answered at once [%] */
  waited: number;
}

/** The same by name: of all, by contact type, by weekday, by half-hour such as 09:30. */
export type Parts = Record<'all' | 'type' | 'weekday' | 'half-hour', Map<string, Part>>;

/** Reads the parts of some days from a table of the log's aggregates. */
export function observedParts(path: string, days: string): Parts {
  const [header = '', ...lines] = readFileSync(join(ROOT, path), 'utf8').trim().split('\n');
  const names = header.split(',').map(name => name.replace(/ \[.*\]$/, ''));
  const parts: Parts = { all: new Map(), type: new Map(), weekday: new Map(), 'half-hour': new Map() };
  for (const line of lines) {
    const row = new Map(line.split(',').map((text, i) => [names[i]!, text]));
    const number = (name: string): number => Number(row.get(name));
    if (row.get('days') !== days) continue;
    parts[row.get('by') as keyof Parts].set(row.get('part')!, {
      calls: number('calls'),
      wait: number('wait'),
      abandonment: number('abandonment'),
      waited: number('waited'),
    });
  }
  return parts;
}

interface Sums {
  days: number;
  offered: number;
  wait: number;
  abandoned: number;
  waited: number;
}

/** Whether a half-hour of a weekday is left out. */
export type Skip = (weekday: string, start: string) => boolean;

/** The parts of the days that replications simulated. */
export function simulatedParts(
  scenario: Scenario,
  tallies: readonly Tally[],
  skip: Skip = () => false,
): Parts {
  const sums = new Map<string, Sums>();
  const add = (by: keyof Parts, part: string, days: number, row: Float64Array): void => {
    const key = `${by}/${part}`;
    const sum = sums.get(key) ?? { days: 0, offered: 0, wait: 0, abandoned: 0, waited: 0 };
    sums.set(key, sum);
    sum.days = days * tallies.length;
    sum.offered += row[cell.OFFERED]!;
    sum.wait += (row[cell.WAIT_HANDLED]! + row[cell.WAIT_ABANDONED]!) / SECOND;
    sum.abandoned += row[cell.ABANDONED_SHORT]! + row[cell.ABANDONED_EARLY]! + row[cell.ABANDONED_LATE]!;
    sum.waited += row[cell.WAITED]!;
  };
  const { days } = scenario;
  for (const { type, start, row } of rowsOf(scenario, tallies)) {
    const day = days[Math.floor(start / DAY)]!;
    const from = timeOfDay(start - day.start);
    if (skip(day.weekday, from)) continue;
    add('all', 'all', days.length, row);
    add('type', scenario.contactTypes[type]!.name, days.length, row);
    add('weekday', day.weekday, days.filter(d => d.weekday === day.weekday).length, row);
    add('half-hour', from, days.filter(d => !skip(d.weekday, from)).length, row);
  }
  return toParts(sums);
}

/** The cells of each interval and contact type in which a contact was offered. */
function* rowsOf(
  scenario: Scenario,
  tallies: readonly Tally[],
): Generator<{ type: number; start: number; row: Float64Array }> {
  const types = scenario.contactTypes.length;
  for (const { cells } of tallies)
    for (let index = types; index * cell.CELL < cells.length; index++) {
      const row = cells.subarray(index * cell.CELL, (index + 1) * cell.CELL);
      const start = (Math.floor(index / types) - 1) * scenario.interval;
      // in the menu at closing time: offered just after midnight, it counts for the last half-hour
      const opening = scenario.openings.findLast(({ from }) => from <= start);
      if (row[cell.OFFERED]! > 0)
        yield { type: index % types, start: Math.min(start, opening!.to - scenario.interval), row };
    }
}

function toParts(sums: ReadonlyMap<string, Sums>): Parts {
  const parts: Parts = { all: new Map(), type: new Map(), weekday: new Map(), 'half-hour': new Map() };
  for (const [key, { days, offered, wait, abandoned, waited }] of sums) {
    const [by, part] = key.split('/') as [keyof Parts, string];
    parts[by].set(part, {
      calls: offered / days,
      wait: wait / offered,
      abandonment: (100 * abandoned) / offered,
      waited: (100 * waited) / offered,
    });
  }
  return parts;
}

function timeOfDay(time: number): string {
  const minutes = Math.floor((time % HOUR) / MINUTE);
  return `${String(Math.floor(time / HOUR)).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** How the waits of half-hours agree: Pearson's correlation, and the largest difference where calls are many. */
export function agreement(
  observed: Parts,
  simulated: Parts,
): { correlation: number; largest: number; at: string } {
  const pairs = [...observed['half-hour']].map(([part, { wait, calls }]) => ({
    part,
    calls,
    observed: wait,
    simulated: simulated['half-hour'].get(part)!.wait,
  }));
  const mean = (read: (pair: (typeof pairs)[number]) => number): number =>
    pairs.reduce((sum, pair) => sum + read(pair), 0) / pairs.length;
  const a = mean(p => p.observed);
  const b = mean(p => p.simulated);
  const covariance = mean(p => (p.observed - a) * (p.simulated - b));
  const spread = Math.sqrt(mean(p => (p.observed - a) ** 2) * mean(p => (p.simulated - b) ** 2));
  const busy = pairs
    .filter(({ calls }) => calls > 20)
    .map(p => ({ part: p.part, difference: Math.abs(p.simulated - p.observed) }))
    .sort((p, q) => q.difference - p.difference);
  return { correlation: covariance / spread, largest: busy[0]!.difference, at: busy[0]!.part };
}
