import { mayTake } from './access-now.ts';
import { CALLBACK_LAWS, callbackOf } from './callback-laws.ts';
import type { RowLaw } from './row-law.ts';

/** Laws of single rows about trunks, menus, returns, transfers and callbacks. */
export const FEATURE_LAWS: Record<string, RowLaw> = {
  'who finds no free line is blocked, and holds no other': (row, center) => {
    const contact = center.contacts.get(row.contact);
    return contact?.foundNoTrunk && row.verb !== 'block' && row.verb;
  },

  'a customer’s attempts follow each other, the first one as the arrivals say': (row, { customers }) => {
    if (row.verb !== 'arrive') return false;
    const before = customers.get(row.customer)?.attempts ?? 0;
    const isFirst = row.attempt === 1 && row.customer === row.contact;
    if (row.attempt !== before + 1) return `attempt ${row.attempt} after ${before}`;
    return (row.attempt === 1 && !isFirst) || isFirst !== (row.phase !== REDIAL) ? 'in the other way' : false;
  },

  'who has menus before it passes them, and nobody else': (row, center) => {
    const contact = center.contacts.get(row.contact);
    if (contact?.state !== 'entered') return false;
    const type = center.scenario.contactTypes[contact.type]!;
    if (contact.findsClosed) return false;
    const hasMenus = type.ivr >= 0;
    return row.verb !== 'block' && hasMenus !== (row.verb === 'enterIvr') && row.verb;
  },

  'the type changes on the way out of menus and by transfers only': (row, { contacts }) => {
    const contact = contacts.get(row.contact);
    if (contact === undefined || row.type === contact.type || row.verb === 'transfer') return false;
    const isExit = contact.state === 'menu' && EXITS.includes(row.verb);
    if (contact.askedBy >= 0) return false;
    return !isExit && `from ${contact.type} to ${row.type}`;
  },

  'who is passed on goes where its type goes': (row, center) => {
    const contact = center.contacts.get(row.contact);
    if (row.verb !== 'transfer' || contact === undefined) return false;
    const escalate = center.scenario.contactTypes[contact.type]!.escalate;
    const instead = escalate?.otherwise?.kind === 'passOn' ? escalate.otherwise.to : -1;
    const places = contact.goesOnTo >= 0 ? [contact.goesOnTo] : [escalate?.to, escalate?.wrongTo, instead];
    return !contact.choseWrongly && !places.includes(row.type) && `to ${row.type}`;
  },

  'only who is sent to the wrong place is sent on': (row, { contacts }) => {
    const contact = contacts.get(row.contact);
    if (row.verb !== 'escalate' || contact === undefined) return false;
    return (contact.goesOnTo >= 0 || contact.choseWrongly) && 'decided already';
  },

  'a callback for the trough waits until no live contact does': (row, center) => {
    const isMine = center.contacts.get(row.contact)?.state === 'called';
    const agent = center.agents[row.agent];
    if (!isMine || agent?.state !== 'free' || callbackOf(row, center)?.mode !== 'trough') return false;
    const type = center.lines.findIndex(
      (line, t) =>
        line.length > 0 && mayTake(center, agent.group, t, center.contacts.get(line[0]!)!.rings, 1),
    );
    return type >= 0 && `type ${type} waits`;
  },

  ...CALLBACK_LAWS,
};

/** What may be the first verb of a contact that comes out of a menu. */
const EXITS = ['offer', 'block', 'forward', 'missOutside', 'misroute'];

/** The phase of redials and repeats. */
const REDIAL = 7;
