import { type EventList, schedule } from '../../kernel/event-list.ts';
import * as event from '../events.ts';
import type { Observer } from '../observer.ts';
import * as phase from '../phases.ts';
import { type ActSpec, MINUTE, type RuleSpec } from '../scenario.ts';
import { type SkillTables, skillOf } from '../tables.ts';
import type { Access } from './access.ts';
import type { Watch } from './watch.ts';

/** What the rules of a center are made of. */
export interface RuleParts {
  access: Access;
  skills: SkillTables;
  list: EventList;
  horizon: number;
  observer: Observer;
}

/**
 * Rules with hysteresis: each acts from the look at which its number is worse than one limit to the look at
 * which it is better than another. Looks happen in phase RULE, at the end of every wait and every minute up
 * to the horizon (rule L6); rules are looked at in their order, each once.
 */
export class Rules {
  /** 1 while the rule acts */
  readonly acting: Uint8Array;
  private readonly parts: RuleParts;
  private readonly specs: readonly RuleSpec[];
  private readonly watches: readonly Watch[];
  /** by line: the rules that watch it */
  private readonly watching: readonly (readonly Watch[])[];
  private isLookDue = false;

  constructor(specs: readonly RuleSpec[], watches: readonly Watch[], types: number, parts: RuleParts) {
    this.specs = specs;
    this.watches = watches;
    this.parts = parts;
    this.acting = new Uint8Array(specs.length);
    this.watching = Array.from({ length: types }, (_, line) =>
      watches.filter((_watch, k) => specs[k]!.watch.of.includes(line)),
    );
    specs.forEach(refuseNonsense);
    for (const { act } of specs) this.lentSkill(act);
  }

  /** Schedules the first look of every minute; once. */
  start(): void {
    this.lookAgain();
  }

  answer(contact: number, line: number): void {
    for (const watch of this.watching[line]!) watch.answer(contact);
    this.lookNow(line);
  }

  lose(contact: number, line: number): void {
    for (const watch of this.watching[line]!) watch.lose(contact);
    this.lookNow(line);
  }

  /**
   * Looks at every rule.
   *
   * @param isMinute - the look of every minute: the next one is scheduled
   * @param give - is told the lines whose contacts more agents may take from now on
   */
  look(isMinute: boolean, give: (line: number) => void): void {
    if (isMinute) this.lookAgain();
    else this.isLookDue = false;
    this.specs.forEach((spec, rule) => {
      const { isBetterHigh } = this.watches[rule]!;
      const value = this.watches[rule]!.value();
      const isActing = this.acting[rule] === 1;
      const isWorse = isBetterHigh ? value < spec.limit : value > spec.limit;
      const isBetter = isBetterHigh ? value > spec.until : value < spec.until;
      if (isActing ? isBetter : isWorse) this.turn(rule, spec.act, !isActing, give);
    });
  }

  private turn(rule: number, act: ActSpec, isOn: boolean, give: (line: number) => void): void {
    const { access, observer } = this.parts;
    this.acting[rule] = isOn ? 1 : 0;
    if (isOn) observer.startRule(rule);
    else observer.endRule(rule);
    const sign = isOn ? 1 : -1;
    if (act.kind === 'raisePriority') access.raised[act.contactType]! += sign * act.by;
    else if (act.kind === 'lend') {
      access.allowance[this.lentSkill(act)]! += sign * act.atMost;
      if (isOn) give(act.contactType);
    } else {
      access.openedByRule[access.firstRing[act.queue]! + act.ring]! += sign;
      if (isOn) access.linesOf(act.queue).forEach(give);
    }
  }

  /** The number of the skill that is lent; 0 for what lends none. */
  private lentSkill(act: ActSpec): number {
    if (act.kind !== 'lend') return 0;
    const skill = skillOf(this.parts.skills, act.group, act.contactType);
    if (skill < 0 || this.parts.access.isLent[skill] !== 1)
      throw new RangeError(
        `agent group ${act.group} has no skill marked as lent for contact type ${act.contactType}`,
      );
    return skill;
  }

  private lookNow(line: number): void {
    if (this.isLookDue || this.watching[line]!.length === 0) return;
    this.isLookDue = true;
    schedule(this.parts.list, this.parts.list.clock[0]!, phase.RULE, event.LOOK_AT_RULES);
  }

  private lookAgain(): void {
    const { list, horizon } = this.parts;
    const next = (Math.floor(list.clock[0]! / MINUTE) + 1) * MINUTE;
    if (next < horizon) schedule(list, next, phase.RULE, (1 << event.KIND_BITS) | event.LOOK_AT_RULES);
  }
}

function refuseNonsense({ name, watch, limit, until }: RuleSpec): void {
  const gap = watch.kind === 'serviceLevel' ? until - limit : limit - until;
  if (!(gap >= 0)) throw new RangeError(`rule ${name}: until ${until} is worse than the limit ${limit}`);
}
