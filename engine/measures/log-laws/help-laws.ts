import { isWithin } from '../../center/day-hours.ts';
import type { ReplayedCenter } from './replayed-center.ts';
import type { RowLaw } from './row-law.ts';

/** Laws of single rows about help from elsewhere: people outside, closed doors, questions, hours of transfer. */
export const HELP_LAWS: Record<string, RowLaw> = {
  'who enters while the center is closed hears so or is called back, where its type has words for it': (
    row,
    center,
  ) => {
    const contact = center.contacts.get(row.contact);
    if (contact === undefined || (contact.state !== 'entered' && contact.state !== 'offered')) return false;
    if (!contact.findsClosed) return row.verb === 'hearClosed' && 'it is open';
    return !CLOSED.includes(row.verb) && row.verb;
  },

  'somebody outside is rung who is there and free, and missed otherwise or after ringing': (row, center) => {
    const contact = center.contacts.get(row.contact);
    if ((row.verb !== 'forward' && row.verb !== 'missOutside') || contact === undefined) return false;
    const forward = center.scenario.contactTypes[row.type]!.forward;
    if (forward === undefined) return 'its type is not forwarded';
    if (row.verb === 'missOutside' && contact.hasRung) return contact.outside < 0 && 'missed before';
    return isFreeOutside(forward.to, center) !== (row.verb === 'forward') && 'the other way round';
  },

  'who is not reached outside asks for an agent or leaves a message, as its type says': (row, center) => {
    const contact = center.contacts.get(row.contact);
    if (!contact?.wasMissedOutside) return false;
    const leaves = center.scenario.contactTypes[contact.type]!.forward?.otherwise === 'message';
    return leaves !== (row.verb === 'leaveMessage') && row.verb;
  },

  'who rings outside is answered or missed there, and nobody else is': (row, center) => {
    const contact = center.contacts.get(row.contact);
    if (contact === undefined) return false;
    if (contact.outside >= 0 && contact.state === 'menu')
      return !['answerOutside', 'missOutside'].includes(row.verb) && row.verb;
    return row.verb === 'answerOutside' && 'it does not ring';
  },

  'who is always important asks for an agent once it is missed outside': (row, center) => {
    const contact = center.contacts.get(row.contact);
    if (row.verb !== 'offer' || contact === undefined || contact.findsClosed) return false;
    const isFirst = contact.state === 'entered' || contact.state === 'menu';
    const share = center.scenario.contactTypes[row.type]!.forward?.share;
    return isFirst && share === 1 && !contact.wasMissedOutside && 'it was not';
  },

  'an agent asks another one where its type does, and once in a talk': (row, center) => {
    const contact = center.contacts.get(row.contact);
    if (row.verb !== 'consult' || contact === undefined) return false;
    if (center.scenario.contactTypes[contact.type]!.consult === undefined) return 'its type does not';
    return contact.askedBy >= 0 && 'once more';
  },

  'a question is given up when it has waited so long as its type says': (row, center) => {
    const contact = center.contacts.get(row.contact);
    if (row.verb !== 'giveUpConsult' || contact === undefined) return false;
    const due =
      contact.offeredAt + (center.scenario.contactTypes[contact.asksAs]?.consult?.giveUpAfter ?? -1);
    return row.time !== due && `due at ${due}`;
  },

  'a transfer is missed outside its hours only': (row, center) => {
    if (row.verb !== 'missTransfer') return false;
    if (center.contacts.get(row.contact)?.missesTransfer) return 'it was missed before';
    const escalate = center.scenario.contactTypes[row.type]?.escalate;
    return isWithin(escalate?.during ?? [], row.time) && 'it is within them';
  },

  'outside its hours nobody is passed on, but to where its type goes instead': (row, center) => {
    const contact = center.contacts.get(row.contact);
    if (row.verb !== 'escalate' || contact === undefined) return false;
    const escalate = center.scenario.contactTypes[row.type]?.escalate;
    if (isWithin(escalate?.during ?? [], row.time)) return false;
    return !(contact.missesTransfer && escalate?.otherwise?.kind === 'passOn') && 'it is';
  },
};

/** What may become of who enters while the center is closed. */
const CLOSED = ['hearClosed', 'offer', 'offerCallback', 'takeCallback'];

function isFreeOutside(to: number, { scenario, contacts, now }: ReplayedCenter): boolean {
  const { persons, available } = scenario.outside![to]!;
  const busy = [...contacts.values()].filter(({ outside }) => outside === to).length;
  return busy < persons && isWithin(available, now);
}
