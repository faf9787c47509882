import { describe, expect, it } from 'vitest';
import * as cell from '../../measures/cells.ts';
import { serviceLevelRule } from '../../measures/contact-measures.ts';
import type { ServiceLevelRule } from '../scenario.ts';
import { Recent } from './recent.ts';
import {
  ABANDONED_EARLY,
  ABANDONED_LATE,
  ABANDONED_SHORT,
  IN_TIME,
  LATE,
  serviceLevelNow,
} from './watch-service-level.ts';

const RULES: ServiceLevelRule[] = [
  'ofHandled',
  'ofOffered',
  'shortAbandonsExcluded',
  'earlyAbandonsExcluded',
  'earlyAbandonsMet',
  'shortAbandonsMet',
  'earlyAbandonsMetShortExcludedFromOffered',
  'earlyAbandonsMetShortExcluded',
];

/** 53 in time, 17 late; abandoned 5 short, 7 more in time, 11 later. */
const COUNTS = new Float64Array(5);
COUNTS[IN_TIME] = 53;
COUNTS[LATE] = 17;
COUNTS[ABANDONED_SHORT] = 5;
COUNTS[ABANDONED_EARLY] = 7;
COUNTS[ABANDONED_LATE] = 11;

describe('the service level that a rule watches', () => {
  it.each(RULES)('%s is the report’s', name => {
    const row = new Float64Array(cell.CELL);
    row[cell.IN_TIME] = 53;
    row[cell.LATE] = 17;
    row[cell.ABANDONED_SHORT] = 5;
    row[cell.ABANDONED_EARLY] = 7;
    row[cell.ABANDONED_LATE] = 11;
    const { numerator, denominator } = serviceLevelRule(name);
    const reported = numerator(row) / (denominator as (row: Float64Array) => number)(row);
    expect(serviceLevelNow(name, COUNTS)).toBe(reported);
  });

  it('all eight differ on these counts, so that none can stand for another', () => {
    expect(new Set(RULES.map(rule => serviceLevelNow(rule, COUNTS))).size).toBe(8);
  });

  it('is 1 where it has nothing to rest on', () => {
    for (const rule of RULES) expect(serviceLevelNow(rule, new Float64Array(5))).toBe(1);
    const onlyShort = new Float64Array(5);
    onlyShort[ABANDONED_SHORT] = 3;
    expect(serviceLevelNow('shortAbandonsExcluded', onlyShort)).toBe(1);
    expect(serviceLevelNow('ofOffered', onlyShort)).toBe(0);
  });
});

describe('Recent', () => {
  it('counts what lies in the window, its far edge included, however much there is', () => {
    const clock = new Float64Array(2);
    const recent = new Recent(2, 100, clock);
    const all: [number, number][] = [];
    for (let k = 0; k < 3000; k++) {
      // bursts, so that the circle grows while it is wound round its end
      clock[0]! += k % 700 < 350 ? 0 : 3;
      recent.add(k % 3 === 0 ? 1 : 0);
      all.push([clock[0]!, k % 3 === 0 ? 1 : 0]);
      const inside = all.filter(([at]) => at >= clock[0]! - 100);
      const ones = inside.filter(([, kind]) => kind === 1).length;
      expect([...recent.counts]).toEqual([inside.length - ones, ones]);
    }
    const last = all.filter(([at]) => at === clock[0]).length;
    clock[0]! += 100;
    recent.expire();
    expect(recent.counts[0]! + recent.counts[1]!).toBe(last);
    clock[0]! += 1;
    recent.expire();
    expect(recent.counts[0]! + recent.counts[1]!).toBe(0);
  });

  it('spans the time since the start while that is shorter than the window', () => {
    const clock = Float64Array.of(40, 0);
    const recent = new Recent(1, 100, clock);
    expect(recent.span()).toBe(40);
    clock[0] = 400;
    expect(recent.span()).toBe(100);
  });
});
