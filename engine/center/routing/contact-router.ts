import { CONTACT_SHIFT, type Contacts, OFFERED_AT } from '../contacts.ts';
import type { Lines } from '../lines.ts';
import type { Access } from './access.ts';
import type { ContactRule } from './contact-rule.ts';
import type { ContactSelection } from './routing.ts';

/** One line that a group can serve. */
export interface Served {
  line: number;
  priority: number;
  weight: number;
}

/**
 * Of the contacts that the agent's group may take now: the largest score = priority + ageing × wait first
 * (rule A6), then what the group's rule puts first, then the longer wait, then the line declared first.
 */
export class ContactRouter implements ContactSelection {
  private readonly access: Access;
  private readonly lines: Lines;
  private readonly contacts: Contacts;
  private readonly clock: Float64Array;
  /** by group; undefined: the longest wait */
  private readonly rules: readonly (ContactRule | undefined)[];
  /** points of priority for each microsecond of waiting, by contact type */
  private readonly ageing: Float64Array;
  /** the lines of each group, in order of declaration, from first[group] to first[group + 1] */
  private readonly first: Int32Array;
  private readonly line: Int32Array;
  private readonly priority: Float64Array;
  private readonly weight: Float64Array;

  constructor(
    served: readonly (readonly Served[])[],
    rules: readonly (ContactRule | undefined)[],
    ageing: Float64Array,
    parts: { access: Access; lines: Lines; contacts: Contacts; clock: Float64Array },
  ) {
    const all = served.flat();
    this.access = parts.access;
    this.lines = parts.lines;
    this.contacts = parts.contacts;
    this.clock = parts.clock;
    this.rules = rules;
    this.ageing = ageing;
    this.first = new Int32Array(served.length + 1);
    served.forEach((ofGroup, group) => {
      this.first[group + 1] = this.first[group]! + ofGroup.length;
    });
    this.line = Int32Array.from(all, s => s.line);
    this.priority = Float64Array.from(all, s => s.priority);
    this.weight = Float64Array.from(all, s => s.weight);
  }

  selectLine(group: number): number {
    const { lines, contacts, access } = this;
    const types = this.ageing.length;
    if (lines.waiting === 0) return -1;
    const rule = this.rules[group];
    rule?.begin(group);
    const end = this.first[group + 1]!;
    let best = -1;
    let bestScore = 0;
    let bestValue = 0;
    let bestSince = 0;
    for (let i = this.first[group]!; i < end; i++) {
      const line = this.line[i]!;
      const head = lines.head[line]!;
      if (head < 0) continue;
      const type = line < types ? line : line - types;
      if (!(line < types ? access.admits(line, group, head, 1) : access.admitsCallback(type, group, head)))
        continue;
      const since = contacts.doubles[(head << CONTACT_SHIFT) + OFFERED_AT]!;
      const score = this.score(i, type, since);
      if (best >= 0 && score < bestScore) continue;
      const value = rule === undefined ? 0 : rule.value(type, head, this.weight[i]!);
      if (
        best >= 0 &&
        score === bestScore &&
        (value < bestValue || (value === bestValue && since >= bestSince))
      )
        continue;
      best = line;
      bestScore = score;
      bestValue = value;
      bestSince = since;
    }
    return best;
  }

  private score(i: number, type: number, since: number): number {
    const ageing = this.ageing[type]!;
    const score = this.priority[i]! + this.access.raised[type]!;
    return ageing === 0 ? score : score + ageing * (this.clock[0]! - since);
  }
}
