import { flatDoubles, flatInts } from '../../kernel/flat.ts';

/** As many as are compared one by one; beyond, a tournament is cheaper (benchmarks/scaling.ts). */
export const MANY = 16;

/**
 * Keeps who comes first of many places: the lowest rank, then the lowest key, then the place named first. A place with the
 * key Infinity takes no part. A change costs two matches or so, at most the logarithm of their number; the question nothing.
 */
export class Tournament {
  /** Float64Array[places]: to be followed by `change` */
  readonly keys: Float64Array;
  private readonly ranks: Float64Array;
  /** the winner of each match, the final at 1; places of their own from `places` on */
  private readonly winners: Int32Array;
  private readonly places: number;

  /** @param ranks - of each place */
  constructor(ranks: readonly number[]) {
    this.places = 1;
    while (this.places < ranks.length) this.places *= 2;
    this.keys = flatDoubles(this.places);
    this.ranks = flatDoubles(this.places);
    this.ranks.set(ranks);
    this.winners = flatInts(2 * this.places);
    this.restart();
  }

  /** Starts anew: nobody takes part. */
  restart(): void {
    this.keys.fill(Infinity);
    for (let place = 0; place < this.places; place++) this.winners[this.places + place] = place;
    for (let match = this.places - 1; match > 0; match--) this.winners[match] = this.winner(match);
  }

  /** The place that comes first; -1: none takes part. */
  first(): number {
    const place = this.winners[1]!;
    return this.keys[place] === Infinity ? -1 : place;
  }

  /** The key of this place has changed. */
  change(place: number): void {
    const { winners } = this;
    for (let match = (this.places + place) >> 1; match > 0; match >>= 1) {
      const before = winners[match]!;
      const now = this.winner(match);
      winners[match] = now;
      // somebody else won here before and wins now: nothing changes further up
      if (now === before && now !== place) return;
    }
  }

  private winner(match: number): number {
    const { keys, ranks, winners } = this;
    const left = winners[2 * match]!;
    const right = winners[2 * match + 1]!;
    if (keys[right] === Infinity) return left;
    if (keys[left] === Infinity) return right;
    if (ranks[left] !== ranks[right]) return ranks[left]! < ranks[right]! ? left : right;
    return keys[right]! < keys[left]! ? right : left;
  }
}

/** A list of items, such as agent groups, from which the first is wanted again and again. */
export interface Ranking {
  items: readonly number[];
  ranks: readonly number[];
}

/** Where an item takes part. */
interface Entry {
  tournament: Tournament;
  place: number;
}

/** Memberships of one item, beyond which its changes cost more than comparing one by one saves. */
const MOST_ENTRIES = 8;

/** The tournaments of rankings: equal ones share theirs. */
export class Tournaments {
  /** by ranking; undefined: compare its items one by one */
  readonly of: readonly (Tournament | undefined)[];
  private readonly entries: readonly Entry[][];

  constructor(rankings: readonly Ranking[], items: number) {
    const shared = new Map<string, { tournament: Tournament; ranking: Ranking }>();
    const all = rankings.map(ranking => {
      if (ranking.items.length <= MANY) return undefined;
      const key = `${ranking.items.join(' ')}/${ranking.ranks.join(' ')}`;
      if (!shared.has(key)) shared.set(key, { tournament: new Tournament(ranking.ranks), ranking });
      return shared.get(key)!.tournament;
    });
    const entries: Entry[][] = Array.from({ length: items }, () => []);
    for (const { tournament, ranking } of shared.values())
      ranking.items.forEach((item, place) => {
        entries[item]!.push({ tournament, place });
      });
    const pays = entries.every(own => own.length <= MOST_ENTRIES);
    this.of = pays ? all : all.map(() => undefined);
    this.entries = pays ? entries : [];
  }

  /** Whether any ranking is long enough for a tournament. */
  get used(): boolean {
    return this.of.some(tournament => tournament !== undefined);
  }

  /** Starts anew: no item takes part in any. */
  restart(): void {
    for (const tournament of this.of) tournament?.restart();
  }

  /** The key of an item, at `keys[at]`, has changed; at -1: it takes part no more. */
  change(item: number, keys: Float64Array, at: number): void {
    for (const { tournament, place } of this.entries[item]!) {
      tournament.keys[place] = at < 0 ? Infinity : keys[at]!;
      tournament.change(place);
    }
  }
}
