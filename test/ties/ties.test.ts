import { describe, expect, it } from 'vitest';
import { KIND_MASK, PHASE_OF_KIND } from '../../engine/center/events.ts';
import { PHASE_NAMES } from '../../engine/center/phases.ts';
import { type Scenario, SECOND } from '../../engine/center/scenario.ts';
import { EventCalendar } from '../../engine/kernel/event-calendar.ts';
import { EventHeap } from '../../engine/kernel/event-heap.ts';
import type { EventList } from '../../engine/kernel/event-list.ts';
import { runChecked } from '../support/day-measures.ts';
import { diaryOf, eventLog } from '../support/event-log.ts';
import { readSections } from '../support/markdown.ts';
import { lastScheduledFirst, latestPhaseFirst, ReorderingList } from './reordering-list.ts';
import { INSTANT, KINDS, type Kind, type SceneOptions, sceneOf } from './scenes.ts';

interface Tie {
  pair: [Kind, Kind];
  /** of a pair in one phase */
  scheduledFirst: string;
  plain: string;
  shiftEnds: string;
}

const sections = readSections('docs/ties.md');

function tiesIn(title: string, pairOf: (row: Record<string, string>) => string[]): Tie[] {
  const { rows } = sections.find(section => section.title === title)!.tables[0]!;
  return rows.map(row => ({
    pair: pairOf(row) as [Kind, Kind],
    scheduledFirst: row['scheduled first'] ?? '',
    plain: row['what happens']!,
    shiftEnds: row['what happens when the shift of team ends then too']!,
  }));
}

/** Each row twice, as it is and with the shift ending at the instant, where that can be. */
const playable = <Row extends Tie>(rows: Row[]) =>
  rows
    .flatMap(row => [
      { ...row, options: {}, said: row.plain, when: 'plain' },
      { ...row, options: { shiftEnds: true }, said: row.shiftEnds, when: 'the shift ends' },
    ])
    .filter(row => row.said !== '–');

const different = tiesIn('Kinds in different phases', row => [row.first!, row.second!]);
const same = tiesIn('Kinds in the same phase', row => row.pair!.split(', '));
const at = INSTANT * SECOND;

const lists: Record<string, () => EventList> = {
  calendar: () => new EventCalendar(),
  heap: () => new EventHeap(),
};

/** What happens at the instant of the tie, one verb after the other. */
function outcome(scenario: Scenario, list: EventList): string {
  const rows = eventLog(scenario, { list }).filter(row => row.time === at);
  return diaryOf(rows, scenario)
    .map(line => line.replace(/^\S+ (\w+)( \d+ )?/, (_, verb, contact) => (contact ? `${verb} ` : verb)))
    .join('; ');
}

/** The outcomes on both lists, without and with an event of the instant that was called off. */
function outcomes(
  pair: readonly [Kind, Kind],
  options: SceneOptions,
  wrap: (list: EventList) => EventList,
): string[] {
  return Object.values(lists).flatMap(list =>
    [false, true].map(calledOff => outcome(sceneOf(pair, { ...options, calledOff }), wrap(list()))),
  );
}

const ascending = (a: number, b: number) => a - b;
const key = (pair: readonly string[]) => [...pair].sort().join(' and ');

describe('kinds in different phases', () => {
  it.each(playable(different))('$pair.0 goes before $pair.1: $when', ({ pair, options, said }) => {
    const asScheduled = outcomes(pair, options, list => list);
    const latestFirst = outcomes(pair, options, list => new ReorderingList(list, latestPhaseFirst));
    expect(new Set([...asScheduled, ...latestFirst])).toEqual(new Set([said]));
    runChecked(sceneOf(pair, options));
  });

  it.each(different.filter(({ pair }) => pair.includes('horizonEnd')))(
    '$pair.0 and $pair.1: the same when the clock then stops',
    ({ pair, plain }) => {
      expect(new Set(outcomes(pair, { end: 'cut' }, list => list))).toEqual(new Set([plain]));
      runChecked(sceneOf(pair, { end: 'cut' }));
    },
  );
});

describe('kinds in the same phase', () => {
  const bothWays = same.map((row, index) => ({ ...row, isReversed: index % 2 === 1 }));
  it.each(playable(bothWays))(
    '$pair.0 and $pair.1, $scheduledFirst scheduled first: $when',
    ({ pair, options, said, isReversed }) => {
      const wrap = (list: EventList) =>
        isReversed ? new ReorderingList(list, lastScheduledFirst(at)) : list;
      expect(new Set(outcomes(pair, options, wrap))).toEqual(new Set([said]));
    },
  );
});

describe('the tables', () => {
  it('hold every two kinds once, those of one phase twice', () => {
    const all = KINDS.flatMap((first, i) => KINDS.slice(i).map(second => [first, second] as const));
    const { rows } = sections.find(section => section.title === 'Pairs that cannot meet')!.tables[0]!;
    const never = rows.map(row => key(row.pair!.split(', ')));
    expect(never).toHaveLength(5);
    const possible = all.filter(pair => !never.includes(key(pair)));
    const samePhase = same.map(row => key(row.pair));
    expect([...different.map(row => key(row.pair)), ...samePhase].sort()).toEqual(
      possible.flatMap(pair => (samePhase.includes(key(pair)) ? [key(pair), key(pair)] : [key(pair)])).sort(),
    );
  });

  it('are of scenes in which both events are due at the instant', () => {
    const ties = different.filter(row => !row.pair.includes('horizonEnd'));
    for (const { pair } of [...ties, ...same]) {
      let due = 0;
      const scheduled = new ReorderingList(new EventHeap(), (entries, instant) => {
        if (instant === at) due ||= entries.length;
        return entries;
      });
      expect(outcome(sceneOf(pair), scheduled)).not.toBe('');
      expect(due, key(pair)).toBe(2);
    }
  });

  it('meet every kind of event that the center has, in the phase that the page says', () => {
    const met = new Map<number, number>();
    for (const { pair } of [...different, ...same])
      outcome(
        sceneOf(pair),
        new ReorderingList(new EventHeap(), (entries, instant) => {
          if (instant === at) for (const { what, phase } of entries) met.set(what & KIND_MASK, phase);
          return entries;
        }),
      );
    expect([...met.keys()].sort(ascending)).toEqual(PHASE_OF_KIND.map((_, kind) => kind));
    for (const [kind, phase] of met) expect(phase, String(kind)).toBe(PHASE_OF_KIND[kind]);
  });

  it('name the phases in their order, and the first of two kinds before the second', () => {
    const kinds = sections.find(section => section.title === 'Scenes')!.tables[0]!.rows;
    expect(kinds.map(row => row.kind)).toEqual(KINDS);
    const phaseOf = (kind: string) => PHASE_NAMES.indexOf(kinds.find(row => row.kind === kind)!.phase!);
    expect(kinds.map(row => phaseOf(row.kind!))).toEqual(
      kinds.map(row => phaseOf(row.kind!)).sort(ascending),
    );
    for (const { pair } of different) expect(phaseOf(pair[0]), key(pair)).toBeLessThan(phaseOf(pair[1]));
    for (const { pair } of same) expect(phaseOf(pair[0]), key(pair)).toBe(phaseOf(pair[1]));
  });
});

/** One event only, or two that do not touch each other and of which one shows nothing. */
const ALONE = [
  ...['abandon and callbackDue', 'abandon and ringEnd', 'abandon and shiftEnd', 'abandon and staffDown'],
  ...['arrive and horizonEnd', 'callbackDue and horizonEnd', 'callbackDue and look', 'callbackDue and ring'],
  ...['horizonEnd and look', 'horizonEnd and redial', 'horizonEnd and ringEnd', 'horizonEnd and shiftBegin'],
  ...['horizonEnd and shiftEnd', 'horizonEnd and staffDown', 'horizonEnd and staffUp', 'look and ringEnd'],
  'ring and ringEnd',
];

describe('a list that is wrong at ties', () => {
  /** Within an instant by insertion alone, as a heap without phases would be. */
  class WithoutPhases extends ReorderingList {
    override insert(_phase: number, what: number): number {
      return super.insert(0, what);
    }
  }

  it('is found out by every pair in different phases that are both due, in one order of insertion or the other', () => {
    const missed = different.filter(({ pair, plain }) => {
      const played = [false, true].flatMap(isReversed => {
        const reorder = isReversed ? lastScheduledFirst(at) : (entries: never[]) => entries;
        return outcome(sceneOf(pair), new WithoutPhases(new EventHeap(), reorder as never));
      });
      return played.every(one => one === plain);
    });
    expect(missed.map(row => key(row.pair)).sort()).toEqual(ALONE);
  });

  /** The phases of two kinds the other way round. */
  class Swapped extends ReorderingList {
    private readonly swapped: readonly [number, number];
    constructor(swapped: readonly [number, number]) {
      super(new EventHeap(), entries => entries);
      this.swapped = swapped;
    }
    override insert(phase: number, what: number): number {
      const [a, b] = this.swapped;
      return super.insert(phase === a ? b : phase === b ? a : phase, what);
    }
  }

  it('is found out by every pair whose phases are swapped', () => {
    const kinds = sections.find(section => section.title === 'Scenes')!.tables[0]!.rows;
    const phaseOf = (kind: string) => PHASE_NAMES.indexOf(kinds.find(row => row.kind === kind)!.phase!);
    const missed = different.filter(({ pair, plain }) => {
      const [a, b] = pair;
      return outcome(sceneOf(pair), new Swapped([phaseOf(a), phaseOf(b)])) === plain;
    });
    expect(missed.map(row => key(row.pair)).sort()).toEqual(ALONE);
  });

  it('is found out by every scene with an event that was called off, when it happens all the same', () => {
    class NeverCalledOff extends ReorderingList {
      override cancel(): void {}
    }
    for (const { pair, plain } of [...different, ...same]) {
      const happening = sceneOf(pair, { calledOff: true });
      if (happening.horizon === at) continue;
      const list = new NeverCalledOff(new EventHeap(), entries => entries);
      expect(() => expect(outcome(happening, list)).toBe(plain), key(pair)).toThrow();
    }
  });
});
