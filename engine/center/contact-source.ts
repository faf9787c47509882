import type { LawSpec } from '../random/law.ts';
import { makeLaw } from '../random/make-law.ts';
import { openStream, streamKey } from '../random/stream.ts';
import type { ArrivalProcess } from './arrivals/arrival-process.ts';
import { drawBusyness } from './arrivals/busyness.ts';
import { FixedCounts } from './arrivals/fixed-counts.ts';
import { Poisson } from './arrivals/poisson.ts';
import { Renewal } from './arrivals/renewal.ts';
import { Replay } from './arrivals/replay.ts';
import { Draws, type Quantity } from './draws.ts';
import { type BusynessSpec, type ContactTypeSpec, DAY, type Scenario, type StepProfile } from './scenario.ts';
import { multiplied } from './step-profile.ts';

/** Columns of a contact type's draws; those of further patience laws follow. */
export const PATIENCE_COLUMN = 0;
export const TALK_COLUMN = 1;
export const HOLD_COLUMN = 2;
export const WRAP_UP_COLUMN = 3;
export const BALK_COLUMN = 4;
export const ENTRY_DELAY_COLUMN = 5;
const FURTHER_COLUMNS = 6;

/** Opens a random quantity's stream: by the kind and name of what it belongs to, and the quantity's name. */
export type StreamOpener = (kind: string, name: string, quantity: string) => ReturnType<typeof openStream>;

export function streamOpener(seed: string, replication: number): StreamOpener {
  return (kind, name, quantity) => openStream(streamKey(seed, replication, kind, name, quantity));
}

/** Where contacts of one type come from: when, and with what randomness of their own. */
export class ContactSource {
  readonly process: ArrivalProcess;
  readonly draws: Draws;
  readonly hasEntryDelay: boolean;
  /** offered at entry, with one patience law all day */
  readonly isPlain: boolean;
  readonly balk: number;
  /** instants of the day from which each patience law holds, with its column; one: all day */
  private readonly patienceFrom: Float64Array;
  private readonly patienceColumns: Int32Array;

  constructor(type: ContactTypeSpec, scenario: Scenario, open: StreamOpener) {
    const stream = (quantity: string) => open('contactType', type.stream, quantity);
    this.process = arrivalProcess(type, scenario, open);
    this.balk = type.balk;
    this.hasEntryDelay = type.entryDelay !== undefined;
    const patience = type.patience ?? { starts: [0], laws: [{ kind: 'infinite' } as LawSpec] };
    this.isPlain = !this.hasEntryDelay && (type.patience?.laws.length ?? 0) <= 1;
    this.patienceFrom = Float64Array.from(patience.starts);
    this.patienceColumns = Int32Array.from(patience.starts, (_, i) =>
      i === 0 ? PATIENCE_COLUMN : FURTHER_COLUMNS + i - 1,
    );
    const drawn = (law: LawSpec | undefined, quantity: string, otherwise: number): Quantity | number => {
      if (law === undefined) return otherwise;
      if (law.kind === 'infinite') return Infinity;
      return law.kind === 'deterministic' ? law.value : { law: makeLaw(law), stream: stream(quantity) };
    };
    const unit: LawSpec = { kind: 'uniform', low: 0, high: 1 };
    const columns = [
      drawn(patience.laws[0], 'patience', Infinity),
      drawn(type.talk, 'talk', 0),
      drawn(type.hold, 'hold', 0),
      drawn(type.wrapUp, 'wrapUp', 0),
      drawn(type.balk > 0 ? unit : undefined, 'balk', 1),
      drawn(type.entryDelay, 'entryDelay', 0),
    ];
    for (let i = 1; i < patience.laws.length; i++)
      columns.push(drawn(patience.laws[i], `patience-${i + 1}`, Infinity));
    this.draws = new Draws(columns, scenario.contactTypes.length);
  }

  /** The column of the patience that holds for an offer at this instant. */
  patienceColumn(instant: number): number {
    const last = this.patienceFrom.length - 1;
    if (last === 0) return PATIENCE_COLUMN;
    const ofDay = instant % DAY;
    let i = last;
    while (i > 0 && this.patienceFrom[i]! > ofDay) i--;
    return this.patienceColumns[i]!;
  }
}

function arrivalProcess(type: ContactTypeSpec, scenario: Scenario, open: StreamOpener): ArrivalProcess {
  const { arrivals } = type;
  const stream = () => open('contactType', type.stream, 'arrivals');
  switch (arrivals.kind) {
    case 'poisson':
      return new Poisson(
        busy(arrivals.rate, arrivals.busyness, open),
        makeLaw({ kind: 'exponential', mean: 1 }),
        stream(),
      );
    case 'counts':
      return new FixedCounts(busy(arrivals.counts, arrivals.busyness, open), scenario.horizon, stream());
    case 'renewal':
      return new Renewal(makeLaw(arrivals.gap), stream());
    case 'replay':
      return new Replay(arrivals.times, arrivals.talk);
  }
}

function busy(profile: StepProfile, busyness: BusynessSpec | undefined, open: StreamOpener): StepProfile {
  if (busyness === undefined) return profile;
  const normal = makeLaw({ kind: 'normal', mean: 0, sd: 1 });
  const factors = drawBusyness(
    busyness,
    makeLaw(busyness.law),
    normal,
    open('busyness', busyness.name, 'factor'),
  );
  return multiplied(profile, factors);
}
