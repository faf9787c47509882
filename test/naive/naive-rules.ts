import {
  MINUTE,
  type PromiseSpec,
  type RuleSpec,
  type ServiceLevelRule,
} from '../../engine/center/scenario.ts';
import type { NaiveCenter } from './naive-center.ts';
import type { NaiveContact } from './naive-contact.ts';

/** A wait that has ended: by an answer or not, after how long, and under which promise; undefined: no promise saw it. */
interface EndedWait {
  at: number;
  type: number;
  isAnswer: boolean;
  wait: number;
  promise: PromiseSpec | undefined;
}

/** Rules that watch a number and act while it is bad (rule L6). */
export class NaiveRules {
  /** time [µs] and verb, of each rule */
  readonly steps: string[][];
  private readonly center: NaiveCenter;
  private readonly rules: RuleSpec[];
  private readonly acting: boolean[];
  private readonly ended: EndedWait[] = [];
  private isLookDue = false;

  constructor(center: NaiveCenter) {
    this.center = center;
    this.rules = center.scenario.rules ?? [];
    this.acting = this.rules.map(() => false);
    this.steps = this.rules.map(() => []);
  }

  planMinutes(): void {
    if (this.rules.length > 0) this.planMinute();
  }

  private planMinute(): void {
    const next = (Math.floor(this.center.now / MINUTE) + 1) * MINUTE;
    if (next >= this.center.scenario.horizon) return;
    this.center.events.plan(next, 'routing rule', () => {
      this.planMinute();
      this.look();
    });
  }

  /** A wait is over, if only one of no length. */
  noteEnd(contact: NaiveContact, isAnswer: boolean): void {
    const { type } = contact;
    this.center.giving.afterWait(type);
    const isLeftOut = contact.wasTransferred || contact.isCalledBack;
    const promise = isLeftOut ? undefined : this.center.scenario.contactTypes[type]!.promise;
    this.ended.push({ at: this.center.now, type, isAnswer, wait: this.center.waitOf(contact), promise });
    if (this.isLookDue || !this.rules.some(rule => rule.watch.of.includes(type))) return;
    this.isLookDue = true;
    this.center.events.plan(this.center.now, 'routing rule', () => {
      this.isLookDue = false;
      this.look();
    });
  }

  answersSince(from: number, types: number[]): number {
    return this.endedSince(from, types).filter(end => end.isAnswer).length;
  }

  private endedSince(from: number, types: number[]): EndedWait[] {
    return this.ended.filter(end => end.at >= from && types.includes(end.type));
  }

  // ── what rules have changed ──

  private actingNow(): RuleSpec['act'][] {
    return this.rules.filter((_, k) => this.acting[k]).map(rule => rule.act);
  }

  raised(type: number): number {
    return this.actingNow().reduce(
      (sum, act) => (act.kind === 'raisePriority' && act.contactType === type ? sum + act.by : sum),
      0,
    );
  }

  /** How many agents of the group may serve the type. */
  lent(group: number, type: number): number {
    return this.actingNow().reduce(
      (sum, act) =>
        act.kind === 'lend' && act.group === group && act.contactType === type ? sum + act.atMost : sum,
      0,
    );
  }

  opens(queue: number, ring: number): boolean {
    return this.actingNow().some(act => act.kind === 'openRing' && act.queue === queue && act.ring === ring);
  }

  // ── looks ──

  private look(): void {
    for (const [k, rule] of this.rules.entries()) {
      const value = this.valueOf(rule);
      const isShare = rule.watch.kind === 'serviceLevel';
      const isWorse = isShare ? value < rule.limit : value > rule.limit;
      const isBetter = isShare ? value > rule.until : value < rule.until;
      if (this.acting[k] ? isBetter : isWorse) this.turn(k, rule.act);
    }
    this.center.giving.settle();
  }

  private turn(k: number, act: RuleSpec['act']): void {
    const begins = !this.acting[k];
    this.acting[k] = begins;
    this.steps[k]!.push(`${this.center.now} ${begins ? 'startRule' : 'endRule'}`);
    if (!begins) return;
    if (act.kind === 'lend') this.center.giving.give([act.contactType]);
    if (act.kind === 'openRing') this.center.giving.give(this.center.typesOf(act.queue));
  }

  private valueOf({ watch }: RuleSpec): number {
    const { now, waiting, scenario } = this.center;
    const length = watch.of.reduce((sum, type) => sum + waiting[type]!.length, 0);
    if (watch.kind === 'queueLength') return length;
    if (watch.kind === 'serviceLevel') {
      const { rule } = scenario.contactTypes[watch.of[0]!]!.promise;
      return serviceLevel(rule, this.endedSince(now - watch.window, watch.of));
    }
    const answers = this.answersSince(now - watch.window, watch.of);
    return length === 0 ? 0 : (length * Math.min(watch.window, now)) / answers;
  }
}

/** The table of rule M, over waits that have ended; 1 where it has nothing to rest on. */
function serviceLevel(rule: ServiceLevelRule, ended: EndedWait[]): number {
  const count = (is: (end: EndedWait, promise: PromiseSpec) => boolean) =>
    ended.filter(end => end.promise !== undefined && is(end, end.promise)).length;
  const a = count(end => end.isAnswer);
  const at = count((end, { acceptableWait }) => end.isAnswer && end.wait <= acceptableWait);
  const b = count(end => !end.isAnswer);
  const bt = count((end, { acceptableWait }) => !end.isAnswer && end.wait <= acceptableWait);
  const bs = count(
    (end, { acceptableWait, shortAbandon }) =>
      !end.isAnswer && end.wait <= Math.min(acceptableWait, shortAbandon),
  );
  const shares: Record<ServiceLevelRule, [number, number]> = {
    ofHandled: [at, a],
    ofOffered: [at, a + b],
    shortAbandonsExcluded: [at, a + b - bs],
    earlyAbandonsExcluded: [at, a + b - bt],
    earlyAbandonsMet: [at + bt, a + b],
    shortAbandonsMet: [at + bs, a + b],
    earlyAbandonsMetShortExcludedFromOffered: [at + bt, a + b - bs],
    earlyAbandonsMetShortExcluded: [at + bt - bs, a + b - bs],
  };
  const [above, below] = shares[rule];
  return below > 0 ? above / below : 1;
}
