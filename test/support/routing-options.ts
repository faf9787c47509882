import { type RingSpec, type RuleSpec, SECOND, type SelectSpec } from '../../engine/center/scenario.ts';

/** Names of contact types, queues and agent groups, in order of declaration. */
export interface Names {
  types: string[];
  queues: string[];
  groups: string[];
}

/** Names of agent groups, and seconds from the offer on. */
export interface RingOptions {
  groups: string[];
  after: number;
}

/** Of expectedDelay the window is in seconds. */
export type SelectOptions = Exclude<SelectSpec['kind'], 'expectedDelay'> | { expectedDelay: number };

/** What a rule watches, of contact types by name; seconds for windows and waits. */
export interface RuleOptions {
  watch: 'serviceLevel' | 'expectedWait' | 'queueLength';
  of: string[];
  /** default 15 minutes */
  window?: number;
  limit: number;
  until: number;
  lend?: { from: string; to: string; atMost: number };
  raise?: { type: string; by: number };
  /** the ring's number from 0 */
  open?: { queue: string; ring: number };
}

/** A choice of contacts from seconds. */
export function selectOf(select: SelectOptions): SelectSpec {
  if (typeof select === 'string') return { kind: select };
  return { kind: 'expectedDelay', window: select.expectedDelay * SECOND };
}

/** Rings from seconds and names. */
export function ringsOf(rings: readonly RingOptions[], groups: string[]): RingSpec[] {
  return rings.map(ring => ({
    groups: ring.groups.map(group => indexOf(group, groups)),
    after: ring.after * SECOND,
  }));
}

/** Rules from seconds and names. */
export function rulesOf(rules: Record<string, RuleOptions>, names: Names): RuleSpec[] {
  return Object.entries(rules).map(([name, rule]): RuleSpec => {
    const of = rule.of.map(type => indexOf(type, names.types));
    const window = (rule.window ?? 900) * SECOND;
    const watch = rule.watch === 'queueLength' ? { kind: rule.watch, of } : { kind: rule.watch, of, window };
    const unit = rule.watch === 'expectedWait' ? SECOND : 1;
    return {
      name,
      watch,
      limit: rule.limit * unit,
      until: rule.until * unit,
      act: actOf(rule, names),
    };
  });
}

function actOf(rule: RuleOptions, { types, queues, groups }: Names): RuleSpec['act'] {
  const { lend, raise, open } = rule;
  if (lend) {
    const [group, contactType] = [indexOf(lend.from, groups), indexOf(lend.to, types)];
    return { kind: 'lend', group, contactType, atMost: lend.atMost };
  }
  if (raise) return { kind: 'raisePriority', contactType: indexOf(raise.type, types), by: raise.by };
  return { kind: 'openRing', queue: indexOf(open!.queue, queues), ring: open!.ring };
}

/** The place of a name among others. */
export function indexOf(name: string, names: string[]): number {
  const index = names.indexOf(name);
  if (index < 0) throw new Error(`${name}: must be one of ${names.join(', ')}`);
  return index;
}
