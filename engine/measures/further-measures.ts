import { SECOND } from '../center/scenario.ts';
import * as cell from './cells.ts';
import { abandoned, type ContactMeasure } from './contact-measures.ts';

type Read = (row: Float64Array) => number;

/** Scenarios without the feature have shorter rows. */
const at =
  (place: number): Read =>
  row =>
    row[place] ?? 0;
const sum =
  (...reads: Read[]): Read =>
  row =>
    reads.reduce((all, read) => all + read(row), 0);

const count = (name: string, numerator: Read): ContactMeasure => ({
  name,
  unit: 'contacts',
  numerator,
  denominator: undefined,
  events: numerator,
  bounded: false,
});
const share = (name: string, numerator: Read, denominator: Read): ContactMeasure => ({
  name,
  unit: 'share',
  numerator,
  denominator,
  events: row => Math.min(numerator(row), denominator(row) - numerator(row)),
  bounded: true,
});
const mean = (name: string, place: number, denominator: Read): ContactMeasure => ({
  name,
  unit: 's',
  numerator: row => at(place)(row) / SECOND,
  denominator,
  events: denominator,
  bounded: false,
});

const answeredOutside = at(cell.FORWARD_ANSWERED);
const missed = at(cell.FORWARD_MISSED);
/** those of whom it is known whether they were reached */
const important = sum(answeredOutside, missed);

/** Of important contacts, which go to somebody outside first (rule M13). */
export const FORWARD_MEASURES: readonly ContactMeasure[] = Object.freeze([
  count('important', important),
  count('forwarded', at(cell.FORWARDED)),
  count('forwardedAnswered', answeredOutside),
  count('forwardedMissed', missed),
  share('reachedOutside', answeredOutside, important),
  mean('outsideTalkTime', cell.FORWARD_TALK, answeredOutside),
]);

const consultsEnded = sum(at(cell.CONSULTS_ANSWERED), at(cell.CONSULTS_GIVEN_UP));

/** Of agents who ask another one (rule A9), in the row of the type that they talk to. */
export const CONSULT_MEASURES: readonly ContactMeasure[] = Object.freeze([
  count('consults', at(cell.CONSULTS)),
  share('consultsAnswered', at(cell.CONSULTS_ANSWERED), consultsEnded),
  mean('consultWait', cell.CONSULT_WAIT, consultsEnded),
  mean('consultTime', cell.CONSULT_TIME, at(cell.CONSULTS_ANSWERED)),
  mean('consultHold', cell.CONSULT_HOLD, consultsEnded),
]);

/** Of callers who choose wrongly in the IVR, in the row of the type that they ask as. */
export const WRONG_CHOICE_MEASURES: readonly ContactMeasure[] = Object.freeze([
  count('misrouted', at(cell.MISROUTED)),
  share('misroute', at(cell.MISROUTED), at(cell.OFFERED)),
]);

/** Of transfers that are made at some hours only. */
export const TRANSFER_HOUR_MEASURES: readonly ContactMeasure[] = Object.freeze([
  count('transfersMissed', at(cell.TRANSFERS_MISSED)),
  share(
    'expertHitRate',
    at(cell.ESCALATED_RIGHTLY),
    sum(at(cell.ESCALATED_RIGHTLY), at(cell.TRANSFERS_MISSED)),
  ),
]);

const lost = sum(
  abandoned,
  at(cell.BLOCKED),
  at(cell.AFTER_HOURS),
  at(cell.CALLBACK_LOST),
  at(cell.MESSAGES),
);

/** Attempts that reached nobody, by cause; who was served by the IVR or hung up in it is none of them. */
export const LOST_MEASURES: readonly ContactMeasure[] = Object.freeze([
  count('lost', lost),
  share('lostShare', lost, at(cell.ARRIVED)),
  count('lostAbandoned', abandoned),
  count('lostBlocked', at(cell.BLOCKED)),
  count('afterHours', at(cell.AFTER_HOURS)),
  count('lostCallbacks', at(cell.CALLBACK_LOST)),
  count('messages', at(cell.MESSAGES)),
]);
