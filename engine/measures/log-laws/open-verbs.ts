import type { LogRow } from './log-row.ts';
import type { ReplayedCenter } from './replayed-center.ts';
import { goesOn } from './replayed-states.ts';

/** What has to follow at the same instant: one of these verbs, of this contact or agent. */
interface Due {
  of: 'contact' | 'agent';
  number: number;
  time: number;
  verbs: string[];
  after: string;
}

const OF_CONTACT: Record<string, string[]> = {
  arrive: ['block', 'enterIvr', 'offer', 'hearClosed', 'forward', 'missOutside'],
  misroute: ['offer', 'block', 'forward', 'missOutside'],
  missOutside: ['offer', 'block', 'leaveMessage'],
  consult: ['answerConsult', 'enqueue'],
  offer: ['answer', 'balk', 'enqueue', 'offerCallback'],
  offerCallback: ['takeCallback', 'enqueue'],
  escalate: ['hangUp'],
  transfer: ['offer'],
};
const OF_AGENT: Record<string, string[]> = {
  hangUp: ['wrapUp', 'release'],
  endConsult: ['release'],
  handOverEnd: ['wrapUp', 'release'],
  release: ['answer', 'answerConsult', 'ready', 'logOut', 'dial', 'takeBreak'],
  logIn: ['answer', 'answerConsult', 'ready', 'dial', 'takeBreak'],
  endBreak: ['answer', 'answerConsult', 'ready', 'logOut', 'dial', 'takeBreak'],
  ringEnd: ['answer', 'release'],
};

/**
 * The verbs that belong together, as in "offers, then answers": what one leaves open has to be settled before
 * anything else happens. Calls that customers get while the agent goes on may come in between.
 */
export class OpenVerbs {
  private readonly due: Due[] = [];
  private readonly center: ReplayedCenter;

  constructor(center: ReplayedCenter) {
    this.center = center;
  }

  /** Takes the next row, before it takes effect; what is wrong with it, or nothing. */
  settle(row: LogRow): string | false {
    const top = this.due.at(-1);
    const isAside = (row.verb === 'dial' && row.agent < 0) || row.verb === 'loseCallback';
    let fault: string | false = false;
    if (top !== undefined && !isAside) {
      this.due.pop();
      const isSame = row[top.of] === top.number && row.time === top.time && top.verbs.includes(row.verb);
      if (!isSame) fault = `${row.verb} after ${top.after}`;
      else if (row.verb === 'transfer' && this.stays(row)) this.due.pop();
    }
    if (fault) this.due.length = 0;
    this.add(row);
    return fault;
  }

  private add(row: LogRow): void {
    const { verb, contact, agent, time } = row;
    const ofContact = verb === 'arrive' && this.hasDelay(row) ? undefined : OF_CONTACT[verb];
    if (OF_AGENT[verb] !== undefined)
      this.due.push({ of: 'agent', number: agent, time, verbs: OF_AGENT[verb], after: verb });
    if (ofContact !== undefined)
      this.due.push({ of: 'contact', number: contact, time, verbs: ofContact, after: verb });
    const hungUp = verb === 'hangUp' ? this.center.contacts.get(contact) : undefined;
    if (hungUp !== undefined && goesOn(hungUp))
      this.due.push({ of: 'contact', number: contact, time, verbs: ['transfer'], after: verb });
  }

  /** Whether the agent who passes the contact on stays with it. */
  private stays({ contact }: LogRow): boolean {
    const passed = this.center.contacts.get(contact);
    return (
      passed !== undefined && this.center.scenario.contactTypes[passed.type]!.escalate?.handover === 'warm'
    );
  }

  /** Something lies between entry and offer. */
  private hasDelay({ type, time }: LogRow): boolean {
    const { entryDelay, afterHours } = this.center.scenario.contactTypes[type]!;
    const hearsClosed = afterHours !== undefined && this.center.isClosed(time);
    return entryDelay !== undefined && !hearsClosed;
  }
}
