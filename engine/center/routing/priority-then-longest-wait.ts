import { flatDoubles, flatInts } from '../../kernel/flat.ts';
import { CONTACT_SHIFT, type Contacts, OFFERED_AT } from '../contacts.ts';
import type { Lines } from '../lines.ts';
import type { ContactSelection } from './routing.ts';
import { Tournaments } from './tournament.ts';

/** One line that a group can serve, with the priority it has for that group. */
export interface Servable {
  line: number;
  priority: number;
}

/**
 * The larger priority first, then the longer wait, then the line declared first (rule A6). Within a line
 * contacts stand in order of arrival, so only the heads are compared: one by one, or in a tournament where lines are many.
 */
export class PriorityThenLongestWait implements ContactSelection {
  private readonly lines: Lines;
  private readonly contacts: Contacts;
  /** the lines of each group, in order of declaration, from first[group] to first[group + 1] */
  private readonly first: Int32Array;
  private readonly line: Int32Array;
  private readonly priority: Float64Array;
  /** whether any is other than 0 */
  private readonly hasPriorities: boolean;
  private readonly tournaments: Tournaments;

  constructor(servable: readonly (readonly Servable[])[], lines: Lines, contacts: Contacts) {
    this.lines = lines;
    this.contacts = contacts;
    const all = servable.flat();
    this.first = flatInts(servable.length + 1);
    servable.forEach((ofGroup, group) => {
      this.first[group + 1] = this.first[group]! + ofGroup.length;
    });
    this.line = flatInts(all.map(s => s.line));
    this.priority = flatDoubles(all.map(s => s.priority));
    this.hasPriorities = all.some(s => s.priority !== 0);
    this.tournaments = new Tournaments(
      servable.map(served => ({ items: served.map(s => s.line), ranks: served.map(s => -s.priority) })),
      lines.head.length,
    );
    const { tournaments } = this;
    if (tournaments.used)
      lines.watchHeads(line => {
        const head = lines.head[line]!;
        const at = head < 0 ? -1 : (head << CONTACT_SHIFT) + OFFERED_AT;
        tournaments.change(line, contacts.doubles, at);
      });
  }

  /** Starts anew: nobody waits. */
  restart(): void {
    this.tournaments.restart();
  }

  selectLine(group: number): number {
    return this.lines.waiting === 0 ? -1 : this.compare(group);
  }

  private compare(group: number): number {
    const { lines, contacts } = this;
    const tournament = this.tournaments.of[group];
    if (tournament !== undefined) {
      const place = tournament.first();
      return place < 0 ? -1 : this.line[this.first[group]! + place]!;
    }
    const end = this.first[group + 1]!;
    let best = -1;
    let bestPriority = 0;
    let bestSince = 0;
    for (let i = this.first[group]!; i < end; i++) {
      const line = this.line[i]!;
      const head = lines.head[line]!;
      if (head < 0) continue;
      const p = this.hasPriorities ? this.priority[i]! : 0;
      const since = contacts.doubles[(head << CONTACT_SHIFT) + OFFERED_AT]!;
      if (best < 0 || p > bestPriority || (p === bestPriority && since < bestSince)) {
        best = line;
        bestPriority = p;
        bestSince = since;
      }
    }
    return best;
  }
}
