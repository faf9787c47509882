import type { NaiveCenter } from './naive-center.ts';
import type { NaiveContact } from './naive-contact.ts';
import type { NaiveAgent } from './naive-staff.ts';

/** Agents who ask another one at the end of talk, while the customer is on hold (rule A9). */
export class NaiveConsults {
  private readonly center: NaiveCenter;

  constructor(center: NaiveCenter) {
    this.center = center;
  }

  /** Whether this is not the end of talk, because the agent asks first. */
  begins(contact: NaiveContact, agent: NaiveAgent): boolean {
    const { center } = this;
    const { consult } = center.scenario.contactTypes[contact.type]!;
    if (consult === undefined || contact.hasAsked) return false;
    const time = center.drawn.asks(consult, contact.drawn.outcomeKey, contact.talks);
    if (time === undefined) return false;
    center.step(contact, 'consult', agent);
    contact.question = { type: contact.type, agent, wrapUp: agent.wrapUp };
    Object.assign(contact, {
      type: consult.to,
      talk: time,
      hold: 0,
      wrapUp: 0,
      patience: consult.giveUpAfter,
    });
    contact.offeredAt = center.now;
    const asked = center.routing.free(contact);
    if (asked === undefined) center.wait(contact);
    else center.answer(contact, asked);
    return true;
  }

  /** The question is answered. */
  end(contact: NaiveContact, asked: NaiveAgent): void {
    this.center.step(contact, 'endConsult', asked);
    this.close(contact, () => this.center.release(asked));
  }

  /** Nobody came: the agent goes on alone. */
  giveUp(contact: NaiveContact): void {
    this.center.step(contact, 'giveUpConsult');
    this.center.leaveLine(contact);
    this.center.rules.noteEnd(contact, false);
    this.close(contact, () => {});
  }

  private close(contact: NaiveContact, between: () => void): void {
    const { type, agent, wrapUp } = contact.question!;
    Object.assign(contact, { type, agent, question: undefined, hasAsked: true });
    agent.wrapUp = wrapUp;
    between();
    this.center.hangUp(contact, agent);
  }
}
