import { describe, expect, it } from 'vitest';
import { openStream } from '../../random/stream.ts';
import { MANY, Tournament, Tournaments } from './tournament.ts';

/** The place of the lowest rank, of those of the lowest key, and of those the first; -1: no key is finite. */
function firstOf(ranks: readonly number[], keys: readonly number[]): number {
  let first = -1;
  keys.forEach((key, place) => {
    if (key === Infinity) return;
    if (first < 0 || ranks[place]! < ranks[first]! || (ranks[place] === ranks[first] && key < keys[first]!))
      first = place;
  });
  return first;
}

describe('Tournament', () => {
  it('knows who comes first after each of many changes, as a comparison of all does', () => {
    const stream = openStream('tournament');
    for (const places of [1, 2, 3, 17, 64, 100]) {
      const ranks = Array.from({ length: places }, () => Math.floor(3 * stream.unit53()));
      const keys = new Array<number>(places).fill(Infinity);
      const tournament = new Tournament(ranks);
      for (let change = 0; change < 2000; change++) {
        const place = Math.floor(places * stream.unit53());
        keys[place] = stream.unit53() < 0.3 ? Infinity : Math.floor(10 * stream.unit53());
        tournament.keys[place] = keys[place]!;
        tournament.change(place);
        expect(tournament.first()).toBe(firstOf(ranks, keys));
      }
    }
  });

  it('finds out only what it is told of (the comparison can fail)', () => {
    const tournament = new Tournament([0, 0]);
    tournament.keys.set([2, 1]);
    tournament.change(0);
    tournament.keys[0] = 0;
    expect(tournament.first()).not.toBe(firstOf([0, 0], [0, 1]));
  });
});

describe('Tournaments', () => {
  const long = Array.from({ length: MANY + 1 }, (_, k) => k);
  const even = long.map(() => 0);

  it('are held for long rankings only, and equal ones share theirs', () => {
    const rankings = [
      { items: long, ranks: even },
      { items: [0, 1], ranks: [0, 0] },
      { items: long, ranks: even },
    ];
    const tournaments = new Tournaments(rankings, long.length);
    expect(tournaments.used).toBe(true);
    expect(tournaments.of[1]).toBeUndefined();
    expect(tournaments.of[2]).toBe(tournaments.of[0]);
    tournaments.change(3, Float64Array.of(7), 0);
    expect(tournaments.of[0]!.first()).toBe(3);
    tournaments.change(3, new Float64Array(0), -1);
    expect(tournaments.of[0]!.first()).toBe(-1);
  });

  it('are not held where each change would have to be told to too many of them', () => {
    const rankings = Array.from({ length: 9 }, (_, k) => ({ items: long, ranks: even.map(() => k) }));
    expect(new Tournaments(rankings, long.length).used).toBe(false);
    expect(new Tournaments(rankings.slice(1), long.length).used).toBe(true);
  });
});
