import {
  type ContactSource,
  REACHED_HOLD,
  REACHED_PATIENCE,
  REACHED_TALK,
  REACHED_WRAP_UP,
} from './contact-source.ts';
import * as of from './contacts.ts';
import { END_BITS, END_MASK } from './ivr.ts';

/** Keeps what a contact's draws hold for later: keys, and what it needs if it is passed on. */
export function keepDraws(
  contacts: of.Contacts,
  contact: number,
  source: ContactSource,
  block: Float64Array,
  row: number,
  clock: Float64Array,
): void {
  const { ints, doubles, extras, extraWidth } = contacts;
  const i = contact << of.CONTACT_SHIFT;
  ints[i + of.ORIGIN] = ints[i + of.TYPE]!;
  ints[i + of.FLAGS]! |= of.FEATURED;
  ints[i + of.HELD_BY] = -1;
  doubles[i + of.BALK] = source.balkColumn < 0 ? 1 : block[row + source.balkColumn]!;
  if (source.redialKeyColumn >= 0) doubles[i + of.REDIAL_KEY] = block[row + source.redialKeyColumn]!;
  if (source.callbackKeyColumn >= 0) doubles[i + of.CALLBACK_KEY] = block[row + source.callbackKeyColumn]!;
  if (source.outcomeKeyColumn >= 0) doubles[i + of.OUTCOME_KEY] = block[row + source.outcomeKeyColumn]!;
  if (source.forwardKeyColumn >= 0) doubles[i + of.FORWARD_KEY] = block[row + source.forwardKeyColumn]!;
  const isKept = (ints[i + of.FLAGS]! & of.KEPT) !== 0;
  for (let k = 0; k < source.extras; k++)
    if (!isKept || source.extraIsFresh[k] === 1)
      extras[contact * extraWidth + k] = block[row + source.extraColumn + k]!;
  choosePatience(contacts, contact, source, block, row, clock);
  doubles[i + of.DRAWN_TALK] = doubles[i + of.TALK]!;
}

/** The patience that holds at the offer, at offeredAt[0], unless it is kept from an earlier attempt. */
export function choosePatience(
  contacts: of.Contacts,
  contact: number,
  source: ContactSource,
  block: Float64Array,
  row: number,
  offeredAt: Float64Array,
): void {
  const { ints, doubles } = contacts;
  const d = contact << of.CONTACT_SHIFT;
  if (source.hasPatienceByHour && (ints[(contact << of.CONTACT_SHIFT) + of.FLAGS]! & of.KEPT) === 0)
    doubles[d + of.PATIENCE] = block[row + source.patienceColumn(offeredAt[0]!)]!;
  doubles[d + of.DRAWN_PATIENCE] = doubles[d + of.PATIENCE]!;
}

/** How the contact leaves the IVR. */
export function endOf({ ints }: of.Contacts, contact: number): number {
  return ints[(contact << of.CONTACT_SHIFT) + of.IVR_END]! & END_MASK;
}

/** The contact type that a wrong choice had meant; −1: it was right. */
export function meantBy({ ints }: of.Contacts, contact: number): number {
  return (ints[(contact << of.CONTACT_SHIFT) + of.IVR_END]! >> END_BITS) - 1;
}

/** It asks for another agent than it needs, and is passed on after the talk. */
export function noteWrongChoice({ ints, doubles }: of.Contacts, contact: number, meant: number): void {
  ints[(contact << of.CONTACT_SHIFT) + of.FLAGS]! |= of.CHOSE_WRONGLY;
  doubles[(contact << of.CONTACT_SHIFT) + of.COMES_BACK_AFTER] = meant;
}

/** The contact is of another type from now on, with what was drawn for that at its entry. */
export function turnInto(
  contacts: of.Contacts,
  contact: number,
  type: number,
  sources: readonly ContactSource[],
  now: number,
): void {
  const { ints, doubles, extras, extraWidth } = contacts;
  const i = contact << of.CONTACT_SHIFT;
  const at = contact * extraWidth + sources[ints[i + of.ORIGIN]!]!.extraAt[type]!;
  ints[i + of.TYPE] = type;
  ints[i + of.LINE] = type;
  doubles[i + of.PATIENCE] = extras[at + REACHED_PATIENCE + sources[type]!.patienceLaw(now)]!;
  doubles[i + of.TALK] = extras[at + REACHED_TALK]!;
  doubles[i + of.HOLD] = extras[at + REACHED_HOLD]!;
  doubles[i + of.WRAP_UP] = extras[at + REACHED_WRAP_UP]!;
}
