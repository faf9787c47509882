import type { FloorCopy } from './floor-copy.ts';
import { DOUBLES, INTS, NEXT, NUMBER, OFFERED_AT, SINCE, TYPE } from './floor-copy.ts';
import type { FloorTables } from './floor-tables.ts';
import type { People } from './floor-view.ts';

/** Contacts in one place as columns, which grow as they must and are used again. */
export class PeopleList implements People {
  count = 0;
  contact = new Float64Array(64);
  since = new Float64Array(64);
  type = new Int16Array(64);

  clear(): void {
    this.count = 0;
  }

  add({ doubles, ints }: Pick<FloorCopy, 'doubles' | 'ints'>, slot: number): void {
    if (this.count === this.contact.length) this.grow();
    this.contact[this.count] = doubles[slot * DOUBLES + NUMBER]!;
    this.since[this.count] = doubles[slot * DOUBLES + SINCE]!;
    this.type[this.count] = ints[slot * INTS + TYPE]!;
    this.count++;
  }

  private grow(): void {
    const { contact, since, type } = this;
    this.contact = new Float64Array(2 * this.count);
    this.since = new Float64Array(2 * this.count);
    this.type = new Int16Array(2 * this.count);
    this.contact.set(contact);
    this.since.set(since);
    this.type.set(type);
  }
}

type Lists = Pick<FloorCopy, 'doubles' | 'ints' | 'head'>;

/** All of a list, first to last. */
export function fillFrom(list: PeopleList, state: Lists, which: number): void {
  list.clear();
  for (let slot = state.head[which]!; slot >= 0; slot = state.ints[slot * INTS + NEXT]!)
    list.add(state, slot);
}

/**
 * A queue in the order in which it is served: the lines of its types, merged by priority + ageing × wait, then by the
 * longer wait, then by declaration (rule A6). Each line keeps its own order, which may be last come first.
 */
export function fillQueue(list: PeopleList, state: Lists, tables: FloorTables, queue: number): void {
  const types = tables.typesOf[queue]!;
  if (types.length === 1) {
    fillFrom(list, state, types[0]!);
    return;
  }
  list.clear();
  const at = types.map(type => state.head[type]!);
  const ageing = tables.ageing[queue]!;
  for (;;) {
    let first = -1;
    let score = 0;
    let since = 0;
    for (let k = 0; k < at.length; k++) {
      if (at[k]! < 0) continue;
      const own = state.doubles[at[k]! * DOUBLES + OFFERED_AT]!;
      const ownScore = tables.priority[types[k]!]! - ageing * own;
      if (first >= 0 && (ownScore < score || (ownScore === score && own >= since))) continue;
      first = k;
      score = ownScore;
      since = own;
    }
    if (first < 0) return;
    list.add(state, at[first]!);
    at[first] = state.ints[at[first]! * INTS + NEXT]!;
  }
}
