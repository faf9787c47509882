import type { LawSpec } from '../random/law.ts';
import { makeLaw } from '../random/make-law.ts';
import type { ArrivalProcess } from './arrivals/arrival-process.ts';
import { arrivalProcess, restartArrivals } from './arrivals/make-arrivals.ts';
import { Draws, type Quantity } from './draws.ts';
import { hasHoldOrWrapUp } from './hold-or-wrap-up.ts';
import {
  type ContactTypeSpec,
  DAY,
  type QueueSpec,
  type Scenario,
  type WrongChoiceSpec,
} from './scenario.ts';
import type { StreamOpener } from './stream-opener.ts';

/** Columns that every contact type's draws have; others follow as they are needed. */
export const NEXT_AT_COLUMN = 0;
export const PATIENCE_COLUMN = 1;
export const TALK_COLUMN = 2;
/** of all types, or of none: see hold-or-wrap-up.ts */
export const HOLD_COLUMN = 3;
export const WRAP_UP_COLUMN = 4;

/** What is drawn for a type to which a contact may be passed on: these, and then one patience a law. */
export const REACHED_TALK = 0;
export const REACHED_HOLD = 1;
export const REACHED_WRAP_UP = 2;
export const REACHED_PATIENCE = 3;

const NOTHING = new Int32Array(0);

const UNIT: LawSpec = { kind: 'uniform', low: 0, high: 1 };

/** Where contacts of one type come from: when, and with what randomness of their own. */
export class ContactSource {
  readonly process: ArrivalProcess;
  /** of fresh contacts, and of later attempts of their customers (rule S3) */
  readonly draws: Draws;
  readonly laterDraws: Draws | undefined;
  readonly balk: number;
  /** share of those who enter while closed who leave a message; −1: it is never closed to them */
  readonly messageShare: number;
  readonly trunk: number;
  readonly ivr: number;
  readonly hasEntryDelay: boolean;
  /** offered at entry, with one patience law all day, no trunk, no IVR and nothing that follows */
  readonly isPlain: boolean;
  /** whether its draws have columns of hold and wrap-up */
  readonly hasHoldOrWrapUp: boolean;
  /** columns of further quantities; -1: the type has none of it */
  readonly balkColumn: number;
  readonly entryDelayColumn: number;
  readonly ivrKeyColumn: number;
  readonly redialKeyColumn: number;
  readonly outcomeKeyColumn: number;
  readonly callbackKeyColumn: number;
  readonly forwardKeyColumn: number;
  readonly afterHoursColumn: number;
  /** first column of what is drawn for the types that its contacts may be passed on to */
  readonly extraColumn: number;
  /** by contact type: where its talk, hold, wrap-up and patience laws stand among the extras; -1: cannot be passed on to; empty: to none */
  readonly extraAt: Int32Array;
  /** 1 where a redial that keeps its talk and patience has a fresh extra */
  readonly extraIsFresh: Uint8Array;
  /** instants of the day from which each patience law holds, with its column */
  private readonly patienceFrom: Float64Array;
  private readonly patienceColumns: Int32Array;

  /** @param holds - what hasHoldOrWrapUp says of the scenario; given where there are many types */
  constructor(
    type: ContactTypeSpec,
    scenario: Scenario,
    open: StreamOpener,
    holds = hasHoldOrWrapUp(scenario),
  ) {
    const columns = new Columns(type, open);
    const patience = type.patience ?? { starts: [0], laws: [] };
    columns.add(patience.laws[0], 'patience', Infinity);
    columns.add(type.talk, 'talk', 0);
    this.hasHoldOrWrapUp = holds;
    if (holds) {
      columns.add(type.hold, 'hold', 0);
      columns.add(type.wrapUp, 'wrapUp', 0);
    }
    const plainColumns = columns.quantities.length;
    const reached = reachedFrom(type, scenario);
    const all = [type, ...reached.map(t => scenario.contactTypes[t]!)];
    const anyQueue = (has: (queue: QueueSpec) => boolean) => all.some(t => has(scenario.queues[t.queue]!));
    const mayBalk = all.some(t => t.balk > 0) || anyQueue(queue => queue.announce !== undefined);
    this.balkColumn = columns.addIf(mayBalk, UNIT, 'balk');
    this.entryDelayColumn = columns.addIf(type.entryDelay !== undefined, type.entryDelay, 'entryDelay');
    this.ivrKeyColumn = columns.addIf(type.ivr >= 0, UNIT, 'ivr');
    this.redialKeyColumn = columns.addIf(Boolean(type.afterBusy ?? type.afterAbandon), UNIT, 'redial');
    this.outcomeKeyColumn = columns.addIf(
      all.some(t => Boolean(t.escalate ?? t.repeat ?? t.consult)),
      UNIT,
      'outcome',
    );
    const mayBeCalled = anyQueue(queue => queue.callback !== undefined);
    this.callbackKeyColumn = columns.addIf(mayBeCalled, UNIT, 'callback');
    this.forwardKeyColumn = columns.addIf(
      all.some(t => t.forward !== undefined),
      UNIT,
      'forward',
    );
    this.afterHoursColumn = columns.addIf(type.afterHours !== undefined, UNIT, 'afterHours');
    this.patienceFrom = Float64Array.from(patience.starts);
    this.patienceColumns = Int32Array.from(patience.starts, (_, i) =>
      i === 0 ? PATIENCE_COLUMN : columns.add(patience.laws[i], `patience-${i + 1}`, Infinity),
    );
    this.extraColumn = columns.quantities.length;
    this.extraAt = reached.length === 0 ? NOTHING : new Int32Array(scenario.contactTypes.length).fill(-1);
    for (const t of reached) {
      this.extraAt[t] = columns.quantities.length - this.extraColumn;
      columns.addReached(scenario.contactTypes[t]!);
    }
    this.extraIsFresh = new Uint8Array(columns.quantities.length - this.extraColumn);
    for (const t of reached)
      this.extraIsFresh.fill(1, this.extraAt[t]! + REACHED_HOLD, this.extraAt[t]! + REACHED_PATIENCE);
    this.process = arrivalProcess(type, scenario, open);
    this.draws = new Draws(columns.quantities, scenario.contactTypes.length, TALK_COLUMN);
    this.laterDraws = all.some(t => comesBack(t, scenario))
      ? new Draws(columns.later(), scenario.contactTypes.length, TALK_COLUMN)
      : undefined;
    this.balk = type.balk;
    this.messageShare = type.afterHours?.message ?? -1;
    this.trunk = type.trunk;
    this.ivr = type.ivr;
    this.hasEntryDelay = type.entryDelay !== undefined;
    this.isPlain = columns.quantities.length === plainColumns && type.trunk < 0;
  }

  /** Starts anew, as its streams have; `open` is for what is drawn at once. */
  restart(type: ContactTypeSpec, open: StreamOpener): void {
    restartArrivals(this.process, type, open);
    this.draws.restart();
    this.laterDraws?.restart();
  }

  /** How many extras a contact of this type carries. */
  get extras(): number {
    return this.extraIsFresh.length;
  }

  get hasPatienceByHour(): boolean {
    return this.patienceFrom.length > 1;
  }

  /** The column of the patience that holds for an offer at this instant. */
  patienceColumn(instant: number): number {
    return this.patienceColumns[this.patienceLaw(instant)]!;
  }

  /** Which of its patience laws holds for an offer at this instant. */
  patienceLaw(instant: number): number {
    let i = this.patienceFrom.length - 1;
    const ofDay = instant % DAY;
    while (i > 0 && this.patienceFrom[i]! > ofDay) i--;
    return i;
  }
}

/** The quantities of a contact type, column after column, and the same ones for later attempts. */
class Columns {
  /** the first one is when the next contact comes, which is not drawn here */
  readonly quantities: (Quantity | number)[] = [Infinity];
  private readonly laters: (() => Quantity | number)[] = [() => Infinity];
  private readonly type: ContactTypeSpec;
  private readonly open: StreamOpener;

  constructor(type: ContactTypeSpec, open: StreamOpener) {
    this.type = type;
    this.open = open;
  }

  /** A column of this law; without one, or of a constant law, it holds a constant. */
  add(law: LawSpec | undefined, quantity: string, otherwise: number): number {
    const made = (name: string): Quantity | number => {
      if (law === undefined) return otherwise;
      if (law.kind === 'infinite') return Infinity;
      if (law.kind === 'deterministic') return law.value;
      return { law: makeLaw(law), stream: this.open('contactType', this.type.stream, name) };
    };
    this.laters.push(() => made(`later/${quantity}`));
    return this.quantities.push(made(quantity)) - 1;
  }

  addIf(needed: boolean, law: LawSpec | undefined, quantity: string): number {
    return needed ? this.add(law, quantity, 0) : -1;
  }

  /** What a contact needs when it is passed on to another type. */
  addReached(reached: ContactTypeSpec): void {
    const name = (quantity: string) => `${reached.stream}/${quantity}`;
    this.add(reached.talk, name('talk'), 0);
    this.add(reached.hold, name('hold'), 0);
    this.add(reached.wrapUp, name('wrapUp'), 0);
    for (const [i, law] of (reached.patience?.laws ?? [undefined]).entries())
      this.add(law, name(i === 0 ? 'patience' : `patience-${i + 1}`), Infinity);
  }

  later(): (Quantity | number)[] {
    return this.laters.map(make => make());
  }
}

/** Contact types that a contact may be passed on to, by IVR or transfer, in order of discovery; its own, if it may come round to it. */
function reachedFrom(type: ContactTypeSpec, scenario: Scenario): number[] {
  const reached: number[] = [];
  const from = (current: ContactTypeSpec) => {
    const ivr = scenario.ivrs[current.ivr];
    const next =
      ivr?.nodes.flatMap(node =>
        node.exits.flatMap(({ to }) =>
          to.kind === 'agent' ? [to.contactType, ...meantBy(to.wrong, scenario, current)] : [],
        ),
      ) ?? [];
    const { escalate } = current;
    if (escalate !== undefined) next.push(escalate.to, escalate.wrongTo);
    if (escalate?.otherwise?.kind === 'passOn') next.push(escalate.otherwise.to);
    for (const t of next) {
      const other = scenario.contactTypes[t];
      if (other === undefined || reached.includes(t)) continue;
      reached.push(t);
      from(other);
    }
  };
  from(type);
  return reached;
}

/** The type that a wrong choice had meant. */
function meantBy(wrong: WrongChoiceSpec | undefined, scenario: Scenario, own: ContactTypeSpec): number[] {
  if (wrong === undefined) return [];
  return [wrong.meant < 0 ? scenario.contactTypes.indexOf(own) : wrong.meant];
}

function comesBack(type: ContactTypeSpec, scenario: Scenario): boolean {
  const contained = scenario.ivrs[type.ivr]?.nodes.some(node =>
    node.exits.some(({ to }) => to.kind === 'contained' && to.comesBack > 0),
  );
  return (
    Boolean(type.afterBusy ?? type.afterAbandon ?? type.repeat) ||
    contained === true ||
    type.escalate?.otherwise?.kind === 'comeBack'
  );
}
