import { makeLaw } from '../random/make-law.ts';
import * as book from './bookings.ts';
import { wholeMicroseconds } from './draws.ts';
import type { AgentGroupSpec, BreakSpec } from './scenario.ts';
import type { StreamOpener } from './stream-opener.ts';
import { CALL_OUT } from './timetable.ts';

/** Time on duty without a gap. */
export interface ShiftPiece {
  from: number;
  to: number;
  breaks: BreakSpec[];
}

/** The duty that an absent agent leaves open on a day. */
export interface MissedDay {
  day: number;
  /** start of the first piece */
  at: number;
  /** among the agents of its group */
  order: number;
  pieces: ShiftPiece[];
  ofProfile: boolean;
}

/** What the reserve writes its calls and shifts into. */
export interface DutySheet {
  bookings: book.Bookings;
  /** a row of a timetable that is no shift */
  note(agent: number, at: number, action: number): void;
  /** a shift from `from` on, with what is left of its breaks */
  work(agent: number, piece: ShiftPiece, from: number): void;
}

/**
 * Calls out the reserve of a group: once more than `spare` agents of a day are missing, each further one is
 * replaced by the first agent on call who is free and has not been called that day. Who would come only after
 * the end of the missed shift is not called.
 *
 * @param first - the first agent on call
 */
export function callOutReserve(
  group: AgentGroupSpec,
  index: number,
  missed: readonly MissedDay[],
  first: number,
  days: number,
  open: StreamOpener,
  sheet: DutySheet,
): void {
  const { reserve } = group;
  if (reserve === undefined) return;
  const law = makeLaw(reserve.delay);
  const delays = Array.from({ length: reserve.agents }, (_, k) => {
    const stream = open('agent', `${group.stream}/reserve ${k + 1}`, 'delay');
    return Float64Array.from({ length: days }, () => wholeMicroseconds(law.draw(stream)));
  });
  const freeFrom = new Float64Array(reserve.agents);
  const calledOn = new Int32Array(reserve.agents).fill(-1);
  const missing = new Int32Array(days);
  for (const { day, at, pieces } of [...missed].sort((a, b) => a.at - b.at || a.order - b.order)) {
    if (++missing[day]! <= reserve.spare) continue;
    const end = pieces.at(-1)!.to;
    const k = calledOn.findIndex((called, one) => called !== day && freeFrom[one]! <= at);
    if (k < 0 || at + delays[k]![day]! >= end) continue;
    calledOn[k] = day;
    freeFrom[k] = end;
    sheet.bookings.add(index, book.CALL_OUTS, at, at);
    sheet.note(first + k, at, CALL_OUT);
    const comes = at + delays[k]![day]!;
    for (const piece of pieces)
      if (piece.to > comes) sheet.work(first + k, piece, Math.max(piece.from, comes));
  }
}
